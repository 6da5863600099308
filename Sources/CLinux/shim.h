#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps what two paths name, in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with
/// errno. Swift does not import renameat2: the C library hides it behind _GNU_SOURCE.
static inline int exchange_paths(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u);
}
