// SPDX-License-Identifier: Apache-2.0
// Pixels to PNG. Nothing of libpng shows here; the caller owns every buffer.
#ifndef HEDUI_PNG_H
#define HEDUI_PNG_H

#include <stddef.h>
#include <stdint.h>

#include "hedui_encode.h"

/// Writes packed rows of RGB, top first, as PNG into `out`. `level` is zlib's, 0 to 9; sides are 1 to 65,535.
/// `*count` gets the bytes written, 0 unless the result is OK. `message` gets libpng's words, empty when it has
/// none. Never exits, never prints.
hedui_encode_status hedui_encode_png(const uint8_t *pixels, uint32_t width, uint32_t height,
                                     int32_t level, uint8_t *out, size_t capacity, size_t *count,
                                     char message[HEDUI_ENCODE_MESSAGE_SIZE]);

#endif
