// SPDX-License-Identifier: Apache-2.0
#include "png_session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read_source.h"

enum { longest_side = 65535, chunk_bytes = 8 << 20 };

static _Noreturn void stop(hedui_png_session *s, hedui_status status) {
  s->status = status;
  png_longjmp(s->decoder, 1);
}

static void give_up(png_structp decoder, png_const_charp text) {
  hedui_png_session *s = png_get_error_ptr(decoder);
  snprintf(s->picture->message, sizeof s->picture->message, "%s", text);
  stop(s, HEDUI_DAMAGED);
}

static void note(png_structp decoder, png_const_charp text) {
  hedui_picture *picture = ((hedui_png_session *)png_get_error_ptr(decoder))->picture;
  if (picture->warnings++ == 0) snprintf(picture->warning, sizeof picture->warning, "%s", text);
}

static void fill(png_structp decoder, png_bytep into, size_t wanted) {
  hedui_png_session *s = png_get_io_ptr(decoder);
  while (wanted > 0) {
    if (s->taken == s->held) {
      s->offset += s->held;
      ssize_t got = hedui_read(s->input, s->offset, s->block, hedui_png_block);
      if (got < 0) {
        s->picture->system_error = errno;
        stop(s, HEDUI_READ_FAILED);
      }
      if (got == 0) png_error(decoder, "premature end of PNG file");
      s->held = (size_t)got;
      s->taken = 0;
    }
    size_t part = s->held - s->taken < wanted ? s->held - s->taken : wanted;
    memcpy(into, s->block + s->taken, part);
    s->taken += part;
    into += part;
    wanted -= part;
  }
}

/// Has libpng skip, by checksum only, what holds no pixels (text and profiles can inflate to much),
/// and bounds the rest.
static void set_bounds(hedui_png_session *s) {
  png_set_user_limits(s->decoder, longest_side, longest_side);
  png_set_chunk_malloc_max(s->decoder, chunk_bytes);
  png_set_keep_unknown_chunks(s->decoder, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_benign_errors(s->decoder, 1);
}

/// Makes every kind of PNG come out as 8-bit RGB or RGBA.
static void set_output(hedui_png_session *s) {
  png_set_expand(s->decoder);
  png_set_scale_16(s->decoder);
  png_set_gray_to_rgb(s->decoder);
  png_read_update_info(s->decoder, s->info);
  s->picture->has_alpha = png_get_channels(s->decoder, s->info) == 4;
}

/// Reads the header and refuses what would cost more than the limits allow.
static void open_picture(hedui_png_session *s, const hedui_limits *limits, uint32_t minimum_side) {
  hedui_picture *picture = s->picture;
  png_read_info(s->decoder, s->info);
  picture->width = png_get_image_width(s->decoder, s->info);
  picture->height = png_get_image_height(s->decoder, s->info);
  if ((uint64_t)picture->width * picture->height > limits->pixels) stop(s, HEDUI_TOO_MANY_PIXELS);
  uint32_t side = picture->width < picture->height ? picture->width : picture->height;
  uint32_t factor = minimum_side > 0 && side > minimum_side ? side / minimum_side : 1;
  picture->denominator = factor;
  picture->out_width = (picture->width + factor - 1) / factor;
  picture->out_height = (picture->height + factor - 1) / factor;
  picture->channels = 3;
}

static hedui_status run(hedui_png_session *s, const hedui_limits *limits, uint32_t minimum_side,
                        size_t capacity) {
  if (setjmp(png_jmpbuf(s->decoder))) return s->status;
  png_set_read_fn(s->decoder, s, fill);
  set_bounds(s);
  open_picture(s, limits, minimum_side);
  size_t need = (size_t)s->picture->out_width * s->picture->out_height * 3;
  if (need > capacity) stop(s, HEDUI_NO_ROOM);
  set_output(s);
  s->row = malloc(png_get_rowbytes(s->decoder, s->info));
  if (!s->row) stop(s, HEDUI_TOO_MUCH_MEMORY);
  if (s->picture->denominator > 1) memset(s->sums, 0, need * sizeof *s->sums);
  hedui_png_read_rows(s);
  png_read_end(s->decoder, NULL);
  return HEDUI_OK;
}

hedui_status hedui_png_decode(const hedui_source *source, const hedui_limits *limits,
                              uint32_t minimum_side, uint8_t under, uint8_t *out, uint32_t *sums,
                              size_t capacity, hedui_picture *picture) {
  hedui_png_session s;
  memset(&s, 0, sizeof s);
  memset(picture, 0, sizeof *picture);
  s.input = source;
  s.picture = picture;
  s.status = HEDUI_TOO_MUCH_MEMORY;
  s.under = under;
  s.out = out;
  s.sums = sums;
  s.decoder = png_create_read_struct(PNG_LIBPNG_VER_STRING, &s, give_up, note);
  if (!s.decoder) return HEDUI_TOO_MUCH_MEMORY;
  s.info = png_create_info_struct(s.decoder);
  hedui_status status = s.info ? run(&s, limits, minimum_side, capacity) : HEDUI_TOO_MUCH_MEMORY;
  free(s.row);
  png_destroy_read_struct(&s.decoder, &s.info, NULL);
  return status;
}
