// SPDX-License-Identifier: Apache-2.0
#ifndef HEDUI_CDOCUMENTS_INTERNAL_H
#define HEDUI_CDOCUMENTS_INTERNAL_H

#include <yaml.h>

#include "CDocuments.h"

/// Makes room for a text of `byte_count` bytes and for nodes in proportion.
int hedui_arena_open(hedui_document_arena *arena, size_t byte_count, uint32_t node_limit);

/// Appends an empty node at a place; `index` receives where.
int hedui_arena_add_node(hedui_document_arena *arena, yaml_mark_t mark, uint32_t node_limit,
                         uint32_t *index);

/// Appends a copy of a closed subtree; `index` receives where.
int hedui_arena_copy(hedui_document_arena *arena, uint32_t source, uint32_t node_limit,
                     uint32_t *index);

/// Appends bytes to the pool; `start` receives where.
int hedui_arena_add_text(hedui_document_arena *arena, const uint8_t *bytes, size_t count,
                         uint32_t *start);

/// What a plain scalar means: null, flag or number where it is exactly that, else text.
uint8_t hedui_scalar_kind(const uint8_t *bytes, size_t count);

/// A name given to a node; the name lies in the pool.
typedef struct {
  uint32_t text_start;
  uint32_t text_count;
  uint32_t node;
} hedui_anchor;

/// What is known between two events.
typedef struct {
  hedui_document_arena *arena;
  hedui_document_limits limits;
  uint32_t open[HEDUI_DEPTH_CEILING];
  uint32_t depth;
  hedui_anchor anchors[HEDUI_ANCHOR_CEILING];
  uint32_t anchor_count;
} hedui_yaml_reader;

/// Adds what an event says to the arena.
int hedui_yaml_take(hedui_yaml_reader *reader, const yaml_event_t *event);

#endif
