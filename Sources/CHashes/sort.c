// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

size_t hedui_hash_values(unsigned part) { return (size_t)1 << hedui_part_bits(part); }

// A counting sort: `starts` first counts, then tells where each value begins, then where it ends.
void hedui_hash_sort(const uint64_t *hashes, uint32_t count, unsigned part, uint32_t *starts,
                     uint64_t *sorted, uint32_t *numbers) {
  const size_t values = hedui_hash_values(part);
  for (size_t value = 0; value <= values; value++) starts[value] = 0;
  for (uint32_t i = 0; i < count; i++) starts[hedui_part(hashes[i], part) + 1]++;
  for (size_t value = 1; value <= values; value++) starts[value] += starts[value - 1];
  for (uint32_t i = 0; i < count; i++) {
    const uint32_t at = starts[hedui_part(hashes[i], part)]++;
    sorted[at] = hashes[i];
    numbers[at] = i;
  }
  for (size_t value = values; value > 0; value--) starts[value] = starts[value - 1];
  starts[0] = 0;
}
