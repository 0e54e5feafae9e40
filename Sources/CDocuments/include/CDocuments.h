// SPDX-License-Identifier: Apache-2.0
//
// A YAML text as one flat arena of nodes in document order. The children of a container follow it;
// `span` leads past it. Knows nothing of dossiers; every bound is an argument.
#ifndef HEDUI_CDOCUMENTS_H
#define HEDUI_CDOCUMENTS_H

#include <stddef.h>
#include <stdint.h>

/// What a node is.
enum hedui_node_kind {
  HEDUI_NODE_NULL,
  HEDUI_NODE_FLAG,
  HEDUI_NODE_NUMBER,
  HEDUI_NODE_TEXT,
  HEDUI_NODE_LIST,
  HEDUI_NODE_MAP,
};

/// What else is known of a node; bits of `notes`.
enum hedui_node_note {
  /// A scalar without quotes.
  HEDUI_NOTE_PLAIN = 1,
  /// It carries a tag other than !!str.
  HEDUI_NOTE_TAGGED = 2,
  /// It carries an anchor.
  HEDUI_NOTE_ANCHORED = 4,
  /// It stands for what an anchor names.
  HEDUI_NOTE_ALIAS = 8,
};

/// One node: 28 bytes, without pointers, so that a subtree can be copied as bytes.
typedef struct hedui_document_node {
  uint32_t span;  ///< Nodes of the subtree, itself included; 0 while it is open.
  uint32_t text_start;  ///< Where a scalar's text starts in the pool.
  uint32_t text_count;  ///< Bytes of a scalar's text.
  uint32_t line;  ///< From 1.
  uint32_t column;  ///< In characters, from 1.
  uint16_t height;  ///< Levels of containers below this one.
  uint8_t kind;  ///< A hedui_node_kind.
  uint8_t notes;  ///< Bits of hedui_node_note.
} hedui_document_node;

/// The greatest depth and the most anchors that can be asked for.
enum { HEDUI_DEPTH_CEILING = 1024, HEDUI_ANCHOR_CEILING = 256 };

/// What one document may cost.
typedef struct hedui_document_limits {
  uint32_t nodes;  ///< Most nodes, aliases expanded.
  uint32_t depth;  ///< Deepest nesting, at most HEDUI_DEPTH_CEILING.
} hedui_document_limits;

/// Why reading ended.
enum hedui_document_status {
  HEDUI_DOCUMENT_READ,
  /// libyaml's scanner or parser refuses the text: see problem, context and the places.
  HEDUI_DOCUMENT_SYNTAX,
  /// libyaml's reader refuses a byte: see problem and offset.
  HEDUI_DOCUMENT_BYTES,
  HEDUI_DOCUMENT_TOO_MANY_NODES,
  HEDUI_DOCUMENT_TOO_DEEP,
  HEDUI_DOCUMENT_TOO_MANY_ANCHORS,
  HEDUI_DOCUMENT_UNKNOWN_ALIAS,
  /// An alias inside what it names.
  HEDUI_DOCUMENT_ENDLESS_ALIAS,
  HEDUI_DOCUMENT_SECOND_DOCUMENT,
  HEDUI_DOCUMENT_NO_MEMORY,
};

/// The arena and, when reading ended early, where and why.
typedef struct hedui_document_arena {
  hedui_document_node *nodes;
  uint32_t node_count;
  uint32_t node_capacity;
  uint8_t *text;
  uint32_t text_count;
  uint32_t text_capacity;
  const char *problem;  ///< libyaml's words, never freed; NULL without any.
  const char *context;  ///< What libyaml was doing, never freed; NULL without any.
  uint32_t line;  ///< Of the problem, from 1.
  uint32_t column;
  uint32_t context_line;  ///< 0 without a context.
  uint32_t context_column;
  size_t offset;  ///< Of a refused byte.
} hedui_document_arena;

/// Reads a YAML text of at most 1 GiB; returns a hedui_document_status. The arena must be freed whatever
/// it returns.
int hedui_document_read_yaml(const uint8_t *bytes, size_t count,
                             const hedui_document_limits *limits, hedui_document_arena *arena);

/// Gives the arena's memory back and empties it.
void hedui_document_free(hedui_document_arena *arena);

#endif
