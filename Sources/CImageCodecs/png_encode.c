// SPDX-License-Identifier: Apache-2.0
#include "hedui_png.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <png.h>

/// One encode. It lives in a frame that has no setjmp, so that a longjmp leaves it whole.
typedef struct {
  png_structp encoder;
  png_infop info;
  uint8_t *out;
  size_t capacity, written;
  hedui_encode_status status;
  char *message;
} png_encode_session;

static void give_up(png_structp encoder, png_const_charp words) {
  png_encode_session *session = png_get_error_ptr(encoder);
  if (session->status != HEDUI_ENCODE_BUFFER_FULL) {
    session->status = HEDUI_ENCODE_FAILED;
    snprintf(session->message, HEDUI_ENCODE_MESSAGE_SIZE, "%s", words);
  }
  png_longjmp(encoder, 1);
}

static void stay_silent(png_structp encoder, png_const_charp words) {
  (void)encoder;
  (void)words;
}

static void take(png_structp encoder, png_bytep bytes, size_t count) {
  png_encode_session *session = png_get_io_ptr(encoder);
  if (count > session->capacity - session->written) {
    session->status = HEDUI_ENCODE_BUFFER_FULL;
    png_error(encoder, "full");
  }
  memcpy(session->out + session->written, bytes, count);
  session->written += count;
}

static void flush_nothing(png_structp encoder) { (void)encoder; }

static hedui_encode_status run(png_encode_session *session, const uint8_t *pixels, uint32_t width,
                               uint32_t height, int32_t level) {
  if (setjmp(png_jmpbuf(session->encoder))) return session->status;
  png_structp encoder = session->encoder;
  png_set_write_fn(encoder, session, take, flush_nothing);
  png_set_IHDR(encoder, session->info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(encoder, level);
  png_set_filter(encoder, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
  png_write_info(encoder, session->info);
  for (uint32_t row = 0; row < height; row++)
    png_write_row(encoder, pixels + (size_t)row * width * 3);
  png_write_end(encoder, session->info);
  return HEDUI_ENCODE_OK;
}

hedui_encode_status hedui_encode_png(const uint8_t *pixels, uint32_t width, uint32_t height,
                                     int32_t level, uint8_t *out, size_t capacity, size_t *count,
                                     char message[HEDUI_ENCODE_MESSAGE_SIZE]) {
  *count = 0;
  message[0] = '\0';
  if (pixels == NULL || width < 1 || width > 65535 || height < 1 || height > 65535 || level < 0 ||
      level > 9)
    return HEDUI_ENCODE_BAD_ARGUMENT;
  png_encode_session session = {
      .out = out, .capacity = capacity, .status = HEDUI_ENCODE_FAILED, .message = message};
  session.encoder = png_create_write_struct(PNG_LIBPNG_VER_STRING, &session, give_up, stay_silent);
  if (session.encoder == NULL) return HEDUI_ENCODE_FAILED;
  session.info = png_create_info_struct(session.encoder);
  hedui_encode_status status = session.info == NULL
                                   ? HEDUI_ENCODE_FAILED
                                   : run(&session, pixels, width, height, level);
  png_destroy_write_struct(&session.encoder, &session.info);
  if (status == HEDUI_ENCODE_OK) *count = session.written;
  return status;
}
