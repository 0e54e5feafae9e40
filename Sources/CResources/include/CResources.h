// SPDX-License-Identifier: Apache-2.0
//
// The policies, presets and ledgers of the repository and its web page, inside the binary: one file to ship, no paths to find.
#ifndef HEDUI_RESOURCES_H
#define HEDUI_RESOURCES_H

#include <stddef.h>

/// One embedded file.
typedef struct {
  /// The path below Sources/CResources, such as "presets/id-card.yaml".
  const char *name;
  /// The file's bytes, without a zero at the end; they live as long as the process.
  const unsigned char *bytes;
  /// How many bytes.
  size_t count;
} hedui_resource;

/// How many files are embedded.
size_t hedui_resource_count(void);

/// The file at an index, those of the page last; NULL beyond the last.
const hedui_resource *hedui_resource_at(size_t index);

#endif
