// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

/// Moves a descriptor away from those that a program is born with, and closes it on exec.
static int lifted(int number) {
  int high = fcntl(number, F_DUPFD_CLOEXEC, 3);
  close(number);
  return high;
}

/// Makes two connected ends, ours first; ours does not wait.
static int connect_ends(int ends[2], int is_input) {
  int status = is_input ? socketpair(AF_UNIX, SOCK_STREAM, 0, ends) : pipe(ends);
  if (status != 0) return errno;
  ends[0] = lifted(ends[0]);
  ends[1] = lifted(ends[1]);
  if (ends[0] < 0 || ends[1] < 0) return EMFILE;
#ifdef SO_NOSIGPIPE
  if (is_input) {
    int on = 1;
    setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
  }
#endif
  fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK);
  return 0;
}

/// What the program starts with: its ends of the pipes, no descriptor of ours, a group, default signals.
static int prepare(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes,
                   int ends[3][2], unsigned options) {
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  if (!(options & HEDUI_CHILD_IN_OUR_GROUP)) flags |= POSIX_SPAWN_SETPGROUP;
  int status = 0;
  for (int number = 0; number < 3; number++)
    if (ends[number][1] >= 0)
      status |= posix_spawn_file_actions_adddup2(actions, ends[number][1], number);
#if defined(__APPLE__)
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#elif defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)
  status |= posix_spawn_file_actions_addclosefrom_np(actions, 3);
#endif
#if defined(__APPLE__)
  if (ends[2][1] < 0) status |= posix_spawn_file_actions_addinherit_np(actions, 2);
#endif
  sigset_t none, defaults;
  sigemptyset(&none);
  sigemptyset(&defaults);
  static const int signals[] = {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD};
  for (size_t at = 0; at < sizeof signals / sizeof *signals; at++) sigaddset(&defaults, signals[at]);
  status |= posix_spawnattr_setsigmask(attributes, &none);
  status |= posix_spawnattr_setsigdefault(attributes, &defaults);
  status |= posix_spawnattr_setpgroup(attributes, 0);
  status |= posix_spawnattr_setflags(attributes, flags);
  return status;
}

int hedui_child_start(const char *path, char *const *arguments, char *const *environment,
                      unsigned options, hedui_child *child) {
  int ends[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
  int status = 0;
  int pipes = options & HEDUI_CHILD_TO_OUR_ERRORS ? 2 : 3;
  for (int number = 0; number < pipes && status == 0; number++)
    status = connect_ends(ends[number], number == 0);
  if (status == 0) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    status = prepare(&actions, &attributes, ends, options);
    if (status == 0)
      status = posix_spawn(&child->pid, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
  }
  for (int number = 0; number < 3; number++) {
    if (ends[number][1] >= 0) close(ends[number][1]);
    if (status != 0 && ends[number][0] >= 0) close(ends[number][0]);
  }
  child->input = ends[0][0];
  child->output = ends[1][0];
  child->errors = ends[2][0];
  return status;
}

ssize_t hedui_child_send(int input, const void *bytes, size_t count) {
  return send(input, bytes, count, MSG_NOSIGNAL);
}

int hedui_child_has_ended(pid_t pid) {
  siginfo_t info;
  info.si_pid = 0;
  if (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0) return errno != EINTR;
  return info.si_pid != 0;
}

int hedui_child_end(pid_t pid) {
  // Until it is reaped its number is surely its own; what it started goes with it.
  kill(-pid, SIGKILL);
  kill(pid, SIGKILL);
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return -SIGKILL;
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
