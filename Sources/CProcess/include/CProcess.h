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

/// How a program is started.
enum {
  /// It stays in our process group, so that who kills ours kills it; else it gets a group of its own.
  HEDUI_CHILD_IN_OUR_GROUP = 1,
  /// Its standard error is ours, and `errors` is -1; else it is a pipe.
  HEDUI_CHILD_TO_OUR_ERRORS = 2
};

/// Starts a program with default signals and no other descriptor of ours.
/// `arguments` and `environment` end with NULL. Returns 0 or the system's error number.
int hedui_child_start(const char *path, char *const *arguments, char *const *environment,
                      unsigned options, hedui_child *child);

/// Sends bytes to its input without waiting and without a signal; -1 with errno.
ssize_t hedui_child_send(int input, const void *bytes, size_t count);

/// Whether it has ended; it stays to be reaped.
int hedui_child_has_ended(pid_t pid);

/// Kills all of its group and reaps it. Returns its exit code, or minus the signal that ended it.
int hedui_child_end(pid_t pid);

/// The process id of whoever started this one.
pid_t hedui_parent(void);

/// Has the system kill this process when its parent's thread that started it ends, where it can. Returns 0 when
/// the parent is gone already.
int hedui_die_with(pid_t parent);

/// Bounds what this process may allocate, in bytes, and forbids core dumps. Returns 0 or the system's error number.
int hedui_bound_memory(size_t bytes);

/// Asks the system for so many open files, as far as it allows; gives how many there may be now.
int hedui_open_files(int wanted);

/// The memory that a process holds at present, in bytes; -1 where the system does not tell.
long long hedui_memory_of(pid_t pid);

/// The most memory that this process ever held, in bytes; -1 where the system does not tell.
long long hedui_peak_memory(void);

/// Gives standard output's place to standard error and returns a descriptor for what was standard output, or -1.
int hedui_take_output(void);

#endif
