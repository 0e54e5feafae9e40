// SPDX-License-Identifier: Apache-2.0
#ifndef HEDUI_PNG_SESSION_H
#define HEDUI_PNG_SESSION_H

#include <setjmp.h>

#include <png.h>

#include "hedui_images.h"

enum { hedui_png_block = 32768 };

/// One decode. It lives in a frame that has no setjmp, so that a longjmp leaves it whole.
typedef struct {
  png_structp decoder;
  png_infop info;
  const hedui_source *input;
  hedui_picture *picture;
  hedui_status status;
  uint64_t offset;        // of the block's first byte
  size_t held, taken;     // bytes in the block, and how many of them are used
  uint8_t *row;           // one row as decoded, RGB or RGBA
  uint8_t *out;
  uint32_t *sums;
  uint8_t under;
  uint8_t block[hedui_png_block];
} hedui_png_session;

/// Reads all rows into the output, averaging where the output is smaller than the picture.
void hedui_png_read_rows(hedui_png_session *session);

#endif
