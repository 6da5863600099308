// Preloaded into a program, says that the machine has as many processors as PROCESSORS tells, and
// writes the file ASKED when the program asks how many there are.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int processors(void) { return atoi(getenv("PROCESSORS")); }

static int fill(size_t size, cpu_set_t *set) {
  memset(set, 0, size);
  for (int number = 0; number < processors(); number++) CPU_SET_S(number, size, set);
  return 0;
}

int sched_getaffinity(pid_t process, size_t size, cpu_set_t *set) {
  (void)process;
  return fill(size, set);
}

// How many threads libdispatch has at once.
int pthread_getaffinity_np(pthread_t thread, size_t size, cpu_set_t *set) {
  (void)thread;
  return fill(size, set);
}

// What Foundation's `activeProcessorCount` asks.
long sysconf(int name) {
  if (name == _SC_NPROCESSORS_CONF || name == _SC_NPROCESSORS_ONLN) {
    int file = open(getenv("ASKED"), O_CREAT | O_WRONLY, 0600);
    if (file >= 0) close(file);
    return processors();
  }
  long (*real)(int) = (long (*)(int))dlsym(RTLD_NEXT, "sysconf");
  return real(name);
}
