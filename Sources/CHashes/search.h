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

// The values are listed first, so that their places in memory are on the way before they are looked at.
HEDUI_TARGET
static size_t HEDUI_NAME(search)(const hedui_hash_tables *tables, uint64_t query, unsigned radius,
                                 uint32_t *out, size_t capacity) {
  HEDUI_NAME(state) state = {query, radius, out, capacity, 0};
  uint32_t values[HEDUI_HASH_NEIGHBOURS];
  for (unsigned part = 0; part < HEDUI_HASH_PARTS; part++) {
    const uint32_t *starts = tables->starts[part];
    const uint64_t *hashes = tables->hashes[part];
    const size_t count = hedui_part_neighbours(part, hedui_part(query, part), radius / 3, values);
    for (size_t at = 0; at < count; at++) __builtin_prefetch(starts + values[at]);
    for (size_t at = 0; at < count; at++) __builtin_prefetch(hashes + starts[values[at]]);
    for (size_t at = 0; at < count; at++) HEDUI_NAME(look)(&state, tables, part, values[at]);
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
