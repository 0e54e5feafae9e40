// SPDX-License-Identifier: Apache-2.0
// Decoding through libjpeg-turbo and libpng. Nothing here prints, exits or hands out memory; every
// setjmp/longjmp begins and ends behind these functions; limits hold before anything is allocated.
#ifndef HEDUI_IMAGES_H
#define HEDUI_IMAGES_H

#include <stddef.h>
#include <stdint.h>

/// What a decoder answers.
typedef enum {
  HEDUI_OK = 0,
  /// The system could not read the descriptor; `system_error` holds errno.
  HEDUI_READ_FAILED = 1,
  /// Width × height is above a limit, or a side is above 65,535.
  HEDUI_TOO_MANY_PIXELS = 2,
  /// The picture must be held whole and is above the limit for such pictures.
  HEDUI_TOO_MANY_BUFFERED_PIXELS = 3,
  /// The decoder would need more memory than it may take.
  HEDUI_TOO_MUCH_MEMORY = 4,
  /// More scans than allowed.
  HEDUI_TOO_MANY_SCANS = 5,
  /// The library cannot decode this kind of file; `message` says why.
  HEDUI_UNSUPPORTED = 6,
  /// The decoder gave up; `message` holds its words.
  HEDUI_DAMAGED = 7,
  /// `capacity` is below `out_width * out_height * channels`, which are filled in.
  HEDUI_NO_ROOM = 8,
} hedui_status;

/// What the caller wants in its buffer: rows from the top, samples side by side, 8 bits each.
typedef enum {
  HEDUI_RGB = 0,
  HEDUI_YCC = 1,
  HEDUI_GRAY = 2,
} hedui_color;

/// Where the bytes come from: memory, or a descriptor that is read by pread from offset 0.
typedef struct {
  const uint8_t *bytes;  // NULL: read the descriptor
  uint64_t count;        // bytes in memory, or the most that is read from the descriptor
  int32_t descriptor;
} hedui_source;

typedef struct {
  uint64_t pixels;           // width × height
  uint64_t buffered_pixels;  // width × height of pictures that must be held whole
  uint64_t memory;           // bytes that the decoder may take for such a picture
  uint32_t scans;
} hedui_limits;

typedef struct {
  uint32_t width, height;          // as stored
  uint32_t out_width, out_height;  // in the caller's buffer
  uint32_t channels;               // 3, or 1 for HEDUI_GRAY
  uint32_t denominator;            // stored size divided by this, rounded up, is the size out
  uint32_t has_alpha;              // 1 when the file holds transparency
  int32_t system_error;
  uint64_t warnings;
  char warning[200];  // the first warning, in the decoder's words
  char message[200];  // why the decoder gave up
} hedui_picture;

/// Decodes a JPEG to its end at 1/1, 1/2, 1/4 or 1/8, the smallest whose short side stays at or
/// above `minimum_side` (0: full size). CMYK and YCCK give RGB; asking otherwise is unsupported.
hedui_status hedui_jpeg_decode(const hedui_source *source, const hedui_limits *limits,
                               uint32_t minimum_side, hedui_color color, uint8_t *out,
                               size_t capacity, hedui_picture *picture);

/// Decodes a PNG to its end as RGB, averaged over squares of the largest whole side that keeps the
/// short side at or above `minimum_side` (0: full size). Transparency is laid over `under`, a grey.
/// `sums` has room for as many numbers as `out` for bytes; it may be NULL when `minimum_side` is 0.
hedui_status hedui_png_decode(const hedui_source *source, const hedui_limits *limits,
                              uint32_t minimum_side, uint8_t under, uint8_t *out, uint32_t *sums,
                              size_t capacity, hedui_picture *picture);

#endif
