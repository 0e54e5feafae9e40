// SPDX-License-Identifier: Apache-2.0
// How a hash is cut into parts; for the files of this room only.
#ifndef HEDUI_HASH_PARTS_H
#define HEDUI_HASH_PARTS_H

#include "CHashes.h"

/// Bits of a part.
static inline unsigned hedui_part_bits(unsigned part) { return part == 2 ? 22 : 21; }

/// A part of a hash.
static inline uint32_t hedui_part(uint64_t hash, unsigned part) {
  return (uint32_t)(hash >> (21 * part)) & (((uint32_t)1 << hedui_part_bits(part)) - 1);
}

#endif
