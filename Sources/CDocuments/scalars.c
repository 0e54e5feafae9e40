// SPDX-License-Identifier: Apache-2.0
#include <string.h>

#include "internal.h"

/// Longer digits than this stay text: nothing that a dossier counts needs them.
enum { LONGEST_NUMBER = 100 };

static int is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

static size_t digits_from(const uint8_t *bytes, size_t count, size_t start) {
  size_t end = start;
  while (end < count && is_digit(bytes[end])) end++;
  return end;
}

/// -?(0|[1-9][0-9]*)(\.[0-9]+)? and nothing else: 007, +5, 0x1F, 1e3, 1_000, 12:30 and dates are text.
static int is_number(const uint8_t *bytes, size_t count) {
  if (count > LONGEST_NUMBER) return 0;
  size_t start = count > 0 && bytes[0] == '-' ? 1 : 0;
  size_t end = digits_from(bytes, count, start);
  if (end == start || (bytes[start] == '0' && end > start + 1)) return 0;
  if (end == count) return 1;
  if (bytes[end] != '.') return 0;
  size_t fraction = digits_from(bytes, count, end + 1);
  return fraction == count && fraction > end + 1;
}

static int is_word(const uint8_t *bytes, size_t count, const char *word) {
  return count == strlen(word) && memcmp(bytes, word, count) == 0;
}

uint8_t hedui_scalar_kind(const uint8_t *bytes, size_t count) {
  if (count == 0 || is_word(bytes, count, "~") || is_word(bytes, count, "null")) {
    return HEDUI_NODE_NULL;
  }
  if (is_word(bytes, count, "true") || is_word(bytes, count, "false")) return HEDUI_NODE_FLAG;
  return is_number(bytes, count) ? HEDUI_NODE_NUMBER : HEDUI_NODE_TEXT;
}
