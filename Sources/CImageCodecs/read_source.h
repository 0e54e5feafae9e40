// SPDX-License-Identifier: Apache-2.0
#ifndef HEDUI_READ_SOURCE_H
#define HEDUI_READ_SOURCE_H

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "hedui_images.h"

/// Reads up to `room` bytes at `offset`; returns how many, 0 at the end, -1 with errno.
static inline ssize_t hedui_read(const hedui_source *source, uint64_t offset, void *into,
                                 size_t room) {
  if (offset >= source->count) return 0;
  uint64_t left = source->count - offset;
  if (room > left) room = (size_t)left;
  if (source->bytes) {
    memcpy(into, source->bytes + offset, room);
    return (ssize_t)room;
  }
  for (;;) {
    ssize_t got = pread(source->descriptor, into, room, (off_t)offset);
    if (got >= 0 || errno != EINTR) return got;
  }
}

#endif
