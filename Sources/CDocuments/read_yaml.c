// SPDX-License-Identifier: Apache-2.0
#include <string.h>

#include "internal.h"

/// Notes where an event stands that ends the reading.
static int refuse(hedui_document_arena *arena, int status, yaml_mark_t mark) {
  arena->line = (uint32_t)mark.line + 1;
  arena->column = (uint32_t)mark.column + 1;
  return status;
}

/// Notes libyaml's own words and places.
static int refuse_as_parser(hedui_document_arena *arena, const yaml_parser_t *parser) {
  arena->problem = parser->problem;
  arena->context = parser->context;
  arena->offset = parser->problem_offset;
  switch (parser->error) {
    case YAML_MEMORY_ERROR:
      return HEDUI_DOCUMENT_NO_MEMORY;
    case YAML_READER_ERROR:
      return HEDUI_DOCUMENT_BYTES;
    default:
      if (parser->context) {
        arena->context_line = (uint32_t)parser->context_mark.line + 1;
        arena->context_column = (uint32_t)parser->context_mark.column + 1;
      }
      return refuse(arena, HEDUI_DOCUMENT_SYNTAX, parser->problem_mark);
  }
}

static int read_events(yaml_parser_t *parser, hedui_yaml_reader *reader) {
  for (;;) {
    yaml_event_t event;
    if (!yaml_parser_parse(parser, &event)) return refuse_as_parser(reader->arena, parser);
    yaml_event_type_t type = event.type;
    int status = hedui_yaml_take(reader, &event);
    if (status != HEDUI_DOCUMENT_READ) refuse(reader->arena, status, event.start_mark);
    yaml_event_delete(&event);
    if (status != HEDUI_DOCUMENT_READ || type == YAML_STREAM_END_EVENT) return status;
  }
}

int hedui_document_read_yaml(const uint8_t *bytes, size_t count,
                             const hedui_document_limits *limits, hedui_document_arena *arena) {
  int status = hedui_arena_open(arena, count, limits->nodes);
  if (status != HEDUI_DOCUMENT_READ) return status;
  hedui_yaml_reader reader;
  reader.arena = arena;
  reader.limits = *limits;
  if (reader.limits.depth > HEDUI_DEPTH_CEILING) reader.limits.depth = HEDUI_DEPTH_CEILING;
  reader.depth = 0;
  reader.anchor_count = 0;
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return HEDUI_DOCUMENT_NO_MEMORY;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, bytes, count);
  status = read_events(&parser, &reader);
  yaml_parser_delete(&parser);
  return status;
}
