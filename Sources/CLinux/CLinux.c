#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int exchange_paths(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u);
}

void begin_push(int file, long long start) { sync_file_range(file, start, 0, SYNC_FILE_RANGE_WRITE); }

// What a signal does is one thing for the whole process, hence the state of the file. A mask would
// hold a signal on one thread alone.
enum { COUNT = 3 };
static const int ending[COUNT] = {SIGINT, SIGTERM, SIGHUP};
static volatile sig_atomic_t arrived[COUNT];
static struct sigaction before[COUNT];
static int held[COUNT];
static int holders;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void note(int number) {
  for (int i = 0; i < COUNT; i++) {
    if (ending[i] == number) arrived[i] = 1;
  }
}

static void hold(int i) {
  struct sigaction noting = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&noting.sa_mask);
  sigaction(ending[i], NULL, &before[i]);
  arrived[i] = 0;
  held[i] = before[i].sa_handler != SIG_IGN;
  if (held[i]) sigaction(ending[i], &noting, NULL);
}

void hold_ending_signals(void) {
  pthread_mutex_lock(&lock);
  if (holders++ == 0) {
    for (int i = 0; i < COUNT; i++) hold(i);
  }
  pthread_mutex_unlock(&lock);
}

void release_ending_signals(void) {
  pthread_mutex_lock(&lock);
  if (--holders == 0) {
    for (int i = 0; i < COUNT; i++) {
      if (!held[i]) continue;
      sigaction(ending[i], &before[i], NULL);
      if (arrived[i]) kill(getpid(), ending[i]);
    }
  }
  pthread_mutex_unlock(&lock);
}

static char lost_sentence[201];
static int lost_code;

// Only calls that are safe in a handler.
static void lose(int number, siginfo_t *info, void *context) {
  (void)context;
  if (info->si_code != BUS_ADRERR) {
    signal(number, SIG_DFL);
    raise(number);
    return;
  }
  ssize_t written = write(STDERR_FILENO, lost_sentence, strlen(lost_sentence));
  (void)written;
  _exit(lost_code);
}

void end_on_lost_bytes(const char *sentence, int code) {
  strncpy(lost_sentence, sentence, sizeof lost_sentence - 1);
  lost_code = code;
  struct sigaction losing = {.sa_sigaction = lose, .sa_flags = SA_SIGINFO};
  sigemptyset(&losing.sa_mask);
  sigaction(SIGBUS, &losing, NULL);
}

void keep_freed_memory(void) {
#ifdef M_ARENA_MAX
  // Else each thread has memory of its own that no other can use.
  mallopt(M_ARENA_MAX, 1);
#endif
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 1 << 26);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
#endif
}
