// SPDX-License-Identifier: Apache-2.0
// Which of two ways to count bits is taken, asked of the processor once a call.

#define HEDUI_NAME(name) plain_##name
#define HEDUI_TARGET
#include "search.h"
#undef HEDUI_NAME
#undef HEDUI_TARGET

#if defined(__x86_64__) && !defined(__POPCNT__)
#define HEDUI_NAME(name) counting_##name
#define HEDUI_TARGET __attribute__((target("popcnt")))
#include "search.h"
#undef HEDUI_NAME
#undef HEDUI_TARGET
#define HEDUI_CHOOSE(name, ...)                                                                   \
  (__builtin_cpu_supports("popcnt") ? counting_##name(__VA_ARGS__) : plain_##name(__VA_ARGS__))
#else
#define HEDUI_CHOOSE(name, ...) plain_##name(__VA_ARGS__)
#endif

size_t hedui_hash_search(const hedui_hash_tables *tables, uint64_t query, unsigned radius,
                         uint32_t *out, size_t capacity) {
  if (radius > HEDUI_HASH_RADIUS) radius = HEDUI_HASH_RADIUS;
  return HEDUI_CHOOSE(search, tables, query, radius, out, capacity);
}

size_t hedui_hash_scan(const uint64_t *hashes, uint32_t count, uint64_t query, unsigned radius,
                       uint32_t *out, size_t capacity) {
  return HEDUI_CHOOSE(scan, hashes, count, query, radius, out, capacity);
}

uint32_t hedui_hash_distance(const uint64_t *left, const uint64_t *right, size_t words) {
  return HEDUI_CHOOSE(distance, left, right, words);
}
