// SPDX-License-Identifier: Apache-2.0
#include <stdlib.h>
#include <string.h>

#include "internal.h"

static uint32_t clamped(uint64_t value, uint32_t limit) {
  return value > limit ? limit : (uint32_t)value;
}

int hedui_arena_open(hedui_document_arena *arena, size_t byte_count, uint32_t node_limit) {
  memset(arena, 0, sizeof *arena);
  if (byte_count > (1u << 30)) return HEDUI_DOCUMENT_NO_MEMORY;
  arena->node_capacity = clamped(byte_count / 8 + 16, node_limit > 16 ? node_limit : 16);
  arena->text_capacity = (uint32_t)byte_count + 16;
  arena->nodes = malloc((size_t)arena->node_capacity * sizeof *arena->nodes);
  arena->text = malloc(arena->text_capacity);
  if (arena->nodes && arena->text) return HEDUI_DOCUMENT_READ;
  hedui_document_free(arena);
  return HEDUI_DOCUMENT_NO_MEMORY;
}

/// Makes room for `extra` more nodes, at least doubling, never beyond the limit.
static int reserve_nodes(hedui_document_arena *arena, uint32_t extra, uint32_t node_limit) {
  uint64_t needed = (uint64_t)arena->node_count + extra;
  if (needed > node_limit) return HEDUI_DOCUMENT_TOO_MANY_NODES;
  if (needed <= arena->node_capacity) return HEDUI_DOCUMENT_READ;
  uint64_t doubled = (uint64_t)arena->node_capacity * 2;
  uint32_t capacity = clamped(doubled > needed ? doubled : needed, node_limit);
  hedui_document_node *nodes = realloc(arena->nodes, (size_t)capacity * sizeof *nodes);
  if (!nodes) return HEDUI_DOCUMENT_NO_MEMORY;
  arena->nodes = nodes;
  arena->node_capacity = capacity;
  return HEDUI_DOCUMENT_READ;
}

int hedui_arena_add_node(hedui_document_arena *arena, yaml_mark_t mark, uint32_t node_limit,
                         uint32_t *index) {
  int status = reserve_nodes(arena, 1, node_limit);
  if (status != HEDUI_DOCUMENT_READ) return status;
  *index = arena->node_count++;
  hedui_document_node *node = &arena->nodes[*index];
  memset(node, 0, sizeof *node);
  node->line = (uint32_t)mark.line + 1;
  node->column = (uint32_t)mark.column + 1;
  return HEDUI_DOCUMENT_READ;
}

int hedui_arena_copy(hedui_document_arena *arena, uint32_t source, uint32_t node_limit,
                     uint32_t *index) {
  uint32_t span = arena->nodes[source].span;
  int status = reserve_nodes(arena, span, node_limit);
  if (status != HEDUI_DOCUMENT_READ) return status;
  *index = arena->node_count;
  memcpy(&arena->nodes[*index], &arena->nodes[source], (size_t)span * sizeof *arena->nodes);
  arena->node_count += span;
  return HEDUI_DOCUMENT_READ;
}

int hedui_arena_add_text(hedui_document_arena *arena, const uint8_t *bytes, size_t count,
                         uint32_t *start) {
  uint64_t needed = (uint64_t)arena->text_count + count;
  if (needed > UINT32_MAX) return HEDUI_DOCUMENT_NO_MEMORY;
  if (needed > arena->text_capacity) {
    uint64_t doubled = (uint64_t)arena->text_capacity * 2;
    uint32_t capacity = clamped(doubled > needed ? doubled : needed, UINT32_MAX);
    uint8_t *text = realloc(arena->text, capacity);
    if (!text) return HEDUI_DOCUMENT_NO_MEMORY;
    arena->text = text;
    arena->text_capacity = capacity;
  }
  *start = arena->text_count;
  if (count > 0) memcpy(arena->text + arena->text_count, bytes, count);
  arena->text_count = (uint32_t)needed;
  return HEDUI_DOCUMENT_READ;
}

void hedui_document_free(hedui_document_arena *arena) {
  free(arena->nodes);
  free(arena->text);
  memset(arena, 0, sizeof *arena);
}
