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

enum {
  /// Most values of a part that differ from one in at most three bits: 1 + 22 + 231 + 1540.
  HEDUI_HASH_NEIGHBOURS = 1794
};

/// Lists the values of a part that differ from `value` in at most `flips` bits (at most 3), itself first.
static inline size_t hedui_part_neighbours(unsigned part, uint32_t value, unsigned flips,
                                           uint32_t *values) {
  const uint32_t end = (uint32_t)1 << hedui_part_bits(part);
  size_t count = 0;
  values[count++] = value;
  for (uint32_t a = 1; flips > 0 && a < end; a <<= 1) {
    values[count++] = value ^ a;
    for (uint32_t b = 1; flips > 1 && b < a; b <<= 1) {
      values[count++] = value ^ a ^ b;
      for (uint32_t c = 1; flips > 2 && c < b; c <<= 1) values[count++] = value ^ a ^ b ^ c;
    }
  }
  return count;
}

#endif
