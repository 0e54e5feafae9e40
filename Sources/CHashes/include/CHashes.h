// SPDX-License-Identifier: Apache-2.0
// Search among 64-bit hashes by Hamming distance. The caller owns every buffer; nothing is allocated here.
#ifndef CHASHES_H
#define CHASHES_H

#include <stddef.h>
#include <stdint.h>

enum {
  /// Parts into which a hash is cut: 21, 21 and 22 bits, the lowest first.
  HEDUI_HASH_PARTS = 3,
  /// Largest radius that a search in tables answers.
  HEDUI_HASH_RADIUS = 11
};

/// A set of hashes sorted three times, each time by another part.
typedef struct {
  /// How many hashes there are.
  uint32_t count;
  /// By part: where each value's hashes begin, one entry more than the part has values.
  const uint32_t *starts[HEDUI_HASH_PARTS];
  /// By part: the hashes, sorted by its value.
  const uint64_t *hashes[HEDUI_HASH_PARTS];
  /// By part: which hash of the set each one is.
  const uint32_t *numbers[HEDUI_HASH_PARTS];
} hedui_hash_tables;

/// How many values a part (0, 1 or 2) has.
size_t hedui_hash_values(unsigned part);

/// Sorts `count` hashes by one part; `starts` has room for the part's values and one more.
void hedui_hash_sort(const uint64_t *hashes, uint32_t count, unsigned part, uint32_t *starts,
                     uint64_t *sorted, uint32_t *numbers);

/// Finds all hashes within `radius` bits of a query (at most HEDUI_HASH_RADIUS), each once, in no order.
/// Writes as many numbers as there is room for and returns how many there are.
size_t hedui_hash_search(const hedui_hash_tables *tables, uint64_t query, unsigned radius,
                         uint32_t *out, size_t capacity);

/// The same by looking at every hash of a plain list.
size_t hedui_hash_scan(const uint64_t *hashes, uint32_t count, uint64_t query, unsigned radius,
                       uint32_t *out, size_t capacity);

/// How many bits differ between two blocks of `words` 64-bit words.
uint32_t hedui_hash_distance(const uint64_t *left, const uint64_t *right, size_t words);

#endif
