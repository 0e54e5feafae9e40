// SPDX-License-Identifier: Apache-2.0
// The codings of pages that few files have: JPEG 2000 through OpenJPEG and fax through libtiff, each found at run time
// when the first such picture is met. Nothing here prints or exits; limits hold before pixels are allocated.
#ifndef CPAGECODECS_H
#define CPAGECODECS_H

#include <stddef.h>
#include <stdint.h>

enum { HEDUI_PAGE_MESSAGE_SIZE = 200 };

/// What decoding came to.
typedef enum {
  HEDUI_PAGE_OK = 0,
  /// The library is not on this machine; the message names what was looked for.
  HEDUI_PAGE_NO_LIBRARY = 1,
  /// More pixels or memory than the limits allow; the size is filled in.
  HEDUI_PAGE_TOO_LARGE = 2,
  /// The decoder gave up; the message has its words.
  HEDUI_PAGE_DAMAGED = 3,
  /// A kind of picture that is not decoded here; the message says which.
  HEDUI_PAGE_UNSUPPORTED = 4,
  HEDUI_PAGE_NO_MEMORY = 5,
} hedui_page_status;

/// Decoded samples.
typedef struct {
  /// Rows from the top, `channels` bytes a pixel, to be freed with `free`; NULL where decoding failed.
  uint8_t *samples;
  uint32_t width, height;
  /// 1 to 4.
  uint32_t channels;
  /// 1 where the first three are luma, blue and red difference.
  uint32_t is_ycc;
  /// The first warning or error, in the decoder's words.
  char message[HEDUI_PAGE_MESSAGE_SIZE];
} hedui_page_picture;

/// Decodes JPEG 2000, as a file (JP2) or a bare codestream, to 8 bits a sample. `memory` bounds the decoder's
/// planes of four bytes a sample; it needs about that much again while it works.
hedui_page_status hedui_jpx_decode(const uint8_t *bytes, size_t count, uint64_t pixels,
                                   uint64_t memory, hedui_page_picture *picture);

/// How a fax stream is coded (ISO 32000-1, table 11).
typedef struct {
  /// Below 0: T.6. 0: T.4 in one dimension. Above: T.4 in two.
  int32_t k;
  /// Nonzero: a row begins at a byte.
  int32_t is_byte_aligned;
  /// Pixels of a row, 1 to 65,535.
  uint32_t columns;
  /// Rows that are wanted, 1 to 65,535.
  uint32_t rows;
} hedui_fax;

/// Decodes fax to packed rows of one bit a pixel, 1 for black, `(columns + 7) / 8` bytes each, into `out`, which has
/// room for all. `*rows` gets how many there are before the data end; `*damage` how often the decoder complained,
/// the first time in `message`.
hedui_page_status hedui_fax_decode(const uint8_t *bytes, size_t count, const hedui_fax *fax,
                                   uint8_t *out, uint32_t *rows, uint32_t *damage,
                                   char message[HEDUI_PAGE_MESSAGE_SIZE]);

#endif
