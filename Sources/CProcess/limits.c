// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

pid_t hedui_parent(void) { return getppid(); }

int hedui_die_with(pid_t parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  // It may have gone before the system was asked.
  return getppid() == parent;
}

int hedui_bound_memory(size_t bytes) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  struct rlimit bound = {bytes, bytes};
  if (setrlimit(RLIMIT_DATA, &bound) != 0) return errno;
#else
  (void)bytes;
#endif
  return 0;
}

int hedui_open_files(int wanted) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
  rlim_t most = limit.rlim_max < (rlim_t)wanted ? limit.rlim_max : (rlim_t)wanted;
  if (limit.rlim_cur < most) {
    limit.rlim_cur = most;
    setrlimit(RLIMIT_NOFILE, &limit);
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
  }
  return limit.rlim_cur > (rlim_t)wanted ? wanted : (int)limit.rlim_cur;
}

/// Reads the beginning of a small file of the system as text; 0 when there is none.
static size_t read_text(const char *path, char *text, size_t capacity) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, capacity - 1);
  close(file);
  if (count <= 0) return 0;
  text[count] = 0;
  return (size_t)count;
}

long long hedui_memory_of(pid_t pid) {
  char path[64], text[128];
  snprintf(path, sizeof path, "/proc/%ld/statm", (long)pid);
  if (read_text(path, text, sizeof text) == 0) return -1;
  // The second number is the pages held.
  char *rest = strchr(text, ' ');
  return rest ? strtoll(rest, NULL, 10) * sysconf(_SC_PAGESIZE) : -1;
}

long long hedui_peak_memory(void) {
  char text[4096];
  if (read_text("/proc/self/status", text, sizeof text) == 0) return -1;
  char *line = strstr(text, "VmHWM:");
  return line ? strtoll(line + 6, NULL, 10) * 1024 : -1;
}

int hedui_take_output(void) {
  int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (output >= 0) dup2(STDERR_FILENO, STDOUT_FILENO);
  return output;
}
