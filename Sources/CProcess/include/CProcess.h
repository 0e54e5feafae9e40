// SPDX-License-Identifier: Apache-2.0
// Starts another program that shares nothing with this one but three pipes.

#ifndef HEDUI_CPROCESS_H
#define HEDUI_CPROCESS_H

#include <sys/types.h>

/// A program that was started, and our ends of its standard input, output and error; none of ours waits.
typedef struct hedui_child {
  pid_t pid;
  /// A socket: sending with MSG_NOSIGNAL to a program that is gone is an error and no signal.
  int input;
  int output;
  int errors;
} hedui_child;

/// Starts a program in a process group of its own, with default signals and no other descriptor of ours.
/// `arguments` and `environment` end with NULL. Returns 0 or the system's error number.
int hedui_child_start(const char *path, char *const *arguments, char *const *environment,
                      hedui_child *child);

/// Sends bytes to its input without waiting and without a signal; -1 with errno.
ssize_t hedui_child_send(int input, const void *bytes, size_t count);

/// Whether it has ended; it stays to be reaped.
int hedui_child_has_ended(pid_t pid);

/// Kills all of its group and reaps it. Returns its exit code, or minus the signal that ended it.
int hedui_child_end(pid_t pid);

#endif
