// The entry of FILE, a path below ../../Templates; meant to be included once a file.
{
    &FILE[sizeof "../../Templates/" - 1],
    (const char[]){
#embed FILE suffix(, )
        0},
},
#undef FILE
