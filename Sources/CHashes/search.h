// SPDX-License-Identifier: Apache-2.0
// The search, written once and compiled twice by search.c: with the processor's population count and
// without. HEDUI_NAME names the functions, HEDUI_TARGET says what the processor must have.

#include "parts.h"

/// Where a search has got to.
typedef struct {
  uint64_t query;
  unsigned radius;
  uint32_t *out;
  size_t capacity, found;
} HEDUI_NAME(state);

HEDUI_TARGET
static inline unsigned HEDUI_NAME(bits)(uint64_t word) {
  return (unsigned)__builtin_popcountll(word);
}

// Within the radius over three parts, some part is within a third of it (the pigeonhole principle); a hash
// that an earlier part finds as well is left to that part.
HEDUI_TARGET
static inline void HEDUI_NAME(look)(HEDUI_NAME(state) *state, const hedui_hash_tables *tables,
                                    unsigned part, uint32_t value) {
  const uint32_t *starts = tables->starts[part] + value;
  for (uint32_t at = starts[0], end = starts[1]; at < end; at++) {
    const uint64_t difference = tables->hashes[part][at] ^ state->query;
    if (HEDUI_NAME(bits)(difference) > state->radius) continue;
    int is_known = 0;
    for (unsigned earlier = 0; earlier < part; earlier++) {
      is_known |= HEDUI_NAME(bits)(hedui_part(difference, earlier)) <= state->radius / 3;
    }
    if (is_known) continue;
    if (state->found < state->capacity) state->out[state->found] = tables->numbers[part][at];
    state->found++;
  }
}

HEDUI_TARGET
static size_t HEDUI_NAME(search)(const hedui_hash_tables *tables, uint64_t query, unsigned radius,
                                 uint32_t *out, size_t capacity) {
  HEDUI_NAME(state) state = {query, radius, out, capacity, 0};
  const unsigned flips = radius / 3;
  for (unsigned part = 0; part < HEDUI_HASH_PARTS; part++) {
    const uint32_t value = hedui_part(query, part);
    const uint32_t end = (uint32_t)1 << hedui_part_bits(part);
    HEDUI_NAME(look)(&state, tables, part, value);
    for (uint32_t a = 1; flips > 0 && a < end; a <<= 1) {
      HEDUI_NAME(look)(&state, tables, part, value ^ a);
      for (uint32_t b = 1; flips > 1 && b < a; b <<= 1) {
        HEDUI_NAME(look)(&state, tables, part, value ^ a ^ b);
        for (uint32_t c = 1; flips > 2 && c < b; c <<= 1) {
          HEDUI_NAME(look)(&state, tables, part, value ^ a ^ b ^ c);
        }
      }
    }
  }
  return state.found;
}

HEDUI_TARGET
static size_t HEDUI_NAME(scan)(const uint64_t *hashes, uint32_t count, uint64_t query,
                               unsigned radius, uint32_t *out, size_t capacity) {
  size_t found = 0;
  for (uint32_t at = 0; at < count; at++) {
    if (HEDUI_NAME(bits)(hashes[at] ^ query) > radius) continue;
    if (found < capacity) out[found] = at;
    found++;
  }
  return found;
}

HEDUI_TARGET
static uint32_t HEDUI_NAME(distance)(const uint64_t *left, const uint64_t *right, size_t words) {
  uint32_t sum = 0;
  for (size_t word = 0; word < words; word++) {
    sum += HEDUI_NAME(bits)(left[word] ^ right[word]);
  }
  return sum;
}
