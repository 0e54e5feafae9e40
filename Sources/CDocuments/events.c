// SPDX-License-Identifier: Apache-2.0
#include <string.h>

#include "internal.h"

static int remember(hedui_yaml_reader *reader, const yaml_char_t *name, uint32_t node) {
  if (!name) return HEDUI_DOCUMENT_READ;
  if (reader->anchor_count == HEDUI_ANCHOR_CEILING) return HEDUI_DOCUMENT_TOO_MANY_ANCHORS;
  hedui_anchor *added = &reader->anchors[reader->anchor_count];
  size_t count = strlen((const char *)name);
  int status = hedui_arena_add_text(reader->arena, name, count, &added->text_start);
  if (status != HEDUI_DOCUMENT_READ) return status;
  added->text_count = (uint32_t)count;
  added->node = node;
  reader->anchor_count++;
  reader->arena->nodes[node].notes |= HEDUI_NOTE_ANCHORED;
  return HEDUI_DOCUMENT_READ;
}

/// Tells the container around the last node how high it is.
static void raise_parent(hedui_yaml_reader *reader, uint16_t height) {
  if (reader->depth == 0) return;
  hedui_document_node *parent = &reader->arena->nodes[reader->open[reader->depth - 1]];
  if (parent->height < height + 1) parent->height = (uint16_t)(height + 1);
}

static int add_alias(hedui_yaml_reader *reader, const yaml_event_t *event) {
  const char *name = (const char *)event->data.alias.anchor;
  size_t count = strlen(name);
  for (uint32_t i = reader->anchor_count; i-- > 0;) {
    hedui_anchor *known = &reader->anchors[i];
    const uint8_t *text = reader->arena->text + known->text_start;
    if (known->text_count != count || memcmp(text, name, count) != 0) continue;
    hedui_document_node *node = &reader->arena->nodes[known->node];
    if (node->span == 0) return HEDUI_DOCUMENT_ENDLESS_ALIAS;
    int is_container = node->kind == HEDUI_NODE_LIST || node->kind == HEDUI_NODE_MAP;
    uint16_t height = node->height;
    if (reader->depth + (is_container ? height + 1u : 0u) > reader->limits.depth) {
      return HEDUI_DOCUMENT_TOO_DEEP;
    }
    uint32_t copy;
    int status = hedui_arena_copy(reader->arena, known->node, reader->limits.nodes, &copy);
    if (status != HEDUI_DOCUMENT_READ) return status;
    hedui_document_node *copied = &reader->arena->nodes[copy];
    copied->line = (uint32_t)event->start_mark.line + 1;
    copied->column = (uint32_t)event->start_mark.column + 1;
    copied->notes = (uint8_t)((copied->notes & ~HEDUI_NOTE_ANCHORED) | HEDUI_NOTE_ALIAS);
    if (is_container) raise_parent(reader, height);
    return HEDUI_DOCUMENT_READ;
  }
  return HEDUI_DOCUMENT_UNKNOWN_ALIAS;
}

static int add_scalar(hedui_yaml_reader *reader, const yaml_event_t *event) {
  const yaml_char_t *value = event->data.scalar.value;
  size_t count = event->data.scalar.length;
  const char *tag = (const char *)event->data.scalar.tag;
  uint32_t index;
  int status =
      hedui_arena_add_node(reader->arena, event->start_mark, reader->limits.nodes, &index);
  if (status != HEDUI_DOCUMENT_READ) return status;
  uint32_t start;
  status = hedui_arena_add_text(reader->arena, value, count, &start);
  if (status != HEDUI_DOCUMENT_READ) return status;
  hedui_document_node *node = &reader->arena->nodes[index];
  int is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  int is_text = tag && (strcmp(tag, "!") == 0 || strcmp(tag, YAML_STR_TAG) == 0);
  node->span = 1;
  node->text_start = start;
  node->text_count = (uint32_t)count;
  node->kind = is_plain && !is_text ? hedui_scalar_kind(value, count) : HEDUI_NODE_TEXT;
  node->notes = (uint8_t)((is_plain ? HEDUI_NOTE_PLAIN : 0) |
                          (tag && !is_text ? HEDUI_NOTE_TAGGED : 0));
  return remember(reader, event->data.scalar.anchor, index);
}

static int open_container(hedui_yaml_reader *reader, const yaml_event_t *event) {
  int is_map = event->type == YAML_MAPPING_START_EVENT;
  if (reader->depth >= reader->limits.depth) return HEDUI_DOCUMENT_TOO_DEEP;
  uint32_t index;
  int status =
      hedui_arena_add_node(reader->arena, event->start_mark, reader->limits.nodes, &index);
  if (status != HEDUI_DOCUMENT_READ) return status;
  const yaml_char_t *tag =
      is_map ? event->data.mapping_start.tag : event->data.sequence_start.tag;
  reader->arena->nodes[index].kind = is_map ? HEDUI_NODE_MAP : HEDUI_NODE_LIST;
  if (tag) reader->arena->nodes[index].notes |= HEDUI_NOTE_TAGGED;
  reader->open[reader->depth++] = index;
  return remember(
      reader, is_map ? event->data.mapping_start.anchor : event->data.sequence_start.anchor, index);
}

int hedui_yaml_take(hedui_yaml_reader *reader, const yaml_event_t *event) {
  switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
      return reader->arena->node_count > 0 ? HEDUI_DOCUMENT_SECOND_DOCUMENT : HEDUI_DOCUMENT_READ;
    case YAML_SCALAR_EVENT:
      return add_scalar(reader, event);
    case YAML_ALIAS_EVENT:
      return add_alias(reader, event);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
      return open_container(reader, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: {
      uint32_t index = reader->open[--reader->depth];
      hedui_document_node *node = &reader->arena->nodes[index];
      node->span = reader->arena->node_count - index;
      raise_parent(reader, node->height);
      return HEDUI_DOCUMENT_READ;
    }
    default:
      return HEDUI_DOCUMENT_READ;
  }
}
