// SPDX-License-Identifier: Apache-2.0
// Pixels to JPEG. Nothing of libjpeg shows here; the caller owns every buffer.
#ifndef HEDUI_ENCODE_H
#define HEDUI_ENCODE_H

#include <stddef.h>
#include <stdint.h>

enum {
  HEDUI_ENCODE_MESSAGE_SIZE = 200
};

/// What an encode came to.
typedef enum {
  HEDUI_ENCODE_OK = 0,
  /// The JPEG is larger than the caller's buffer; how much larger is not known.
  HEDUI_ENCODE_BUFFER_FULL = 1,
  /// A size, a component count or an option is outside what JPEG or this function allows.
  HEDUI_ENCODE_BAD_ARGUMENT = 2,
  /// libjpeg gave up, or wanted more memory than the limit; the message has its words.
  HEDUI_ENCODE_FAILED = 3,
} hedui_encode_status;

/// How colour is thinned out. Grey and CMYK pictures are never thinned.
typedef enum {
  HEDUI_SUBSAMPLING_444 = 0,
  HEDUI_SUBSAMPLING_422 = 1,
  HEDUI_SUBSAMPLING_420 = 2,
} hedui_subsampling;

/// A picture and how to encode it.
typedef struct {
  /// Packed rows, top first, `components` bytes a pixel, no gaps.
  const uint8_t *pixels;
  /// 1 to 65500.
  uint32_t width;
  /// 1 to 65500.
  uint32_t height;
  /// 1 grey, 3 sRGB (written as YCbCr), 4 CMYK as the file stores it (Adobe stores inverted ink).
  int32_t components;
  /// 1 to 100, as libjpeg counts it.
  int32_t quality;
  /// One of hedui_subsampling.
  int32_t subsampling;
  /// Nonzero: code tables made for this picture, smaller and slower.
  int32_t optimised;
  /// Nonzero: progressive, else baseline.
  int32_t progressive;
  /// Dots per inch for the JFIF header, 1 to 65535; 0 declares square pixels without a unit.
  int32_t density;
  /// Most bytes libjpeg may hold while it works.
  uint64_t memory_limit;
} hedui_encode_request;

/// Writes the picture as JPEG into `out`. `*count` gets the bytes written, 0 unless the result is OK.
/// `message` gets libjpeg's words, empty when it has none. Never exits, never prints.
hedui_encode_status hedui_encode_jpeg(
    const hedui_encode_request *request, uint8_t *out, size_t capacity, size_t *count,
    char message[HEDUI_ENCODE_MESSAGE_SIZE]);

/// The version of libjpeg this was built with, such as 62, and of libjpeg-turbo, such as 2001005
/// (0 for another libjpeg): pictures encoded by different versions may differ in bytes.
int32_t hedui_jpeg_version(void);
int32_t hedui_jpeg_turbo_version(void);

#endif
