// SPDX-License-Identifier: Apache-2.0
#include "jpeg_session.h"

#include <string.h>

#include <jerror.h>

/// Refuses, from the header alone, what would cost more than the limits allow.
static void check_cost(hedui_jpeg_session *session) {
  j_decompress_ptr decoder = &session->decoder;
  uint64_t pixels = (uint64_t)decoder->image_width * decoder->image_height;
  if (pixels > session->limits->pixels) hedui_jpeg_stop(session, HEDUI_TOO_MANY_PIXELS);
  if (!jpeg_has_multiple_scans(decoder)) return;
  if (pixels > session->limits->buffered_pixels)
    hedui_jpeg_stop(session, HEDUI_TOO_MANY_BUFFERED_PIXELS);
  uint64_t coefficients = 0;
  for (int i = 0; i < decoder->num_components; i++) {
    const jpeg_component_info *part = &decoder->comp_info[i];
    uint64_t across = part->width_in_blocks + (uint64_t)part->h_samp_factor;
    uint64_t down = part->height_in_blocks + (uint64_t)part->v_samp_factor;
    coefficients += across * down * DCTSIZE2;
  }
  if (coefficients * sizeof(JCOEF) > session->limits->memory)
    hedui_jpeg_stop(session, HEDUI_TOO_MUCH_MEMORY);
  decoder->mem->max_memory_to_use = (long)session->limits->memory;
}

/// Chooses scale and colour, and fills in what the caller must make room for.
static void choose_output(hedui_jpeg_session *session, uint32_t minimum_side, hedui_color color) {
  static const J_COLOR_SPACE spaces[] = {JCS_RGB, JCS_YCbCr, JCS_GRAYSCALE};
  j_decompress_ptr decoder = &session->decoder;
  uint32_t side = decoder->image_width < decoder->image_height ? decoder->image_width
                                                               : decoder->image_height;
  decoder->scale_num = 1;
  decoder->scale_denom = 1;
  while (minimum_side > 0 && decoder->scale_denom < 8 &&
         side / (decoder->scale_denom * 2) >= minimum_side)
    decoder->scale_denom *= 2;
  int has_black = decoder->jpeg_color_space == JCS_CMYK || decoder->jpeg_color_space == JCS_YCCK;
  if (has_black && color != HEDUI_RGB) ERREXIT(decoder, JERR_CONVERSION_NOTIMPL);
  decoder->out_color_space = has_black ? JCS_CMYK : spaces[color];
  decoder->do_block_smoothing = FALSE;
  jpeg_calc_output_dimensions(decoder);
  hedui_picture *picture = session->picture;
  picture->out_width = decoder->output_width;
  picture->out_height = decoder->output_height;
  picture->channels = color == HEDUI_GRAY ? 1 : 3;
  picture->denominator = decoder->scale_denom;
}

/// CMYK to RGB; Adobe's files hold ink inverted (255 is no ink).
static void lay_inks(const JSAMPLE *inks, uint8_t *rgb, uint32_t width, int is_inverted) {
  for (uint32_t x = 0; x < width; x++, inks += 4, rgb += 3)
    for (int i = 0; i < 3; i++) {
      unsigned ink = is_inverted ? inks[i] : 255u - inks[i];
      unsigned black = is_inverted ? inks[3] : 255u - inks[3];
      rgb[i] = (uint8_t)((ink * black + 127) / 255);
    }
}

static void read_rows(hedui_jpeg_session *session, uint8_t *out) {
  j_decompress_ptr decoder = &session->decoder;
  size_t stride = (size_t)decoder->output_width * session->picture->channels;
  int has_black = decoder->out_color_space == JCS_CMYK;
  JSAMPARRAY inks = NULL;
  if (has_black)
    inks = decoder->mem->alloc_sarray((j_common_ptr)decoder, JPOOL_IMAGE,
                                      decoder->output_width * 4, 1);
  while (decoder->output_scanline < decoder->output_height) {
    uint8_t *row = out + decoder->output_scanline * stride;
    if (has_black) {
      if (jpeg_read_scanlines(decoder, inks, 1) == 1)
        lay_inks(inks[0], row, decoder->output_width, decoder->saw_Adobe_marker);
      continue;
    }
    JSAMPROW rows[4];
    JDIMENSION left = decoder->output_height - decoder->output_scanline;
    for (int i = 0; i < 4; i++) rows[i] = row + (size_t)i * stride;
    jpeg_read_scanlines(decoder, rows, left < 4 ? left : 4);
  }
}

static hedui_status run(hedui_jpeg_session *session, uint32_t minimum_side, hedui_color color,
                        uint8_t *out, size_t capacity) {
  j_decompress_ptr decoder = &session->decoder;
  hedui_picture *picture = session->picture;
  hedui_jpeg_listen(session);
  if (setjmp(session->escape)) {
    jpeg_destroy_decompress(decoder);
    return session->status;
  }
  jpeg_create_decompress(decoder);
  hedui_jpeg_feed(session);
  decoder->progress = &session->progress;
  jpeg_read_header(decoder, TRUE);
  picture->width = decoder->image_width;
  picture->height = decoder->image_height;
  check_cost(session);
  choose_output(session, minimum_side, color);
  uint64_t need = (uint64_t)picture->out_width * picture->out_height * picture->channels;
  if (need > capacity) hedui_jpeg_stop(session, HEDUI_NO_ROOM);
  jpeg_start_decompress(decoder);
  read_rows(session, out);
  jpeg_finish_decompress(decoder);
  jpeg_destroy_decompress(decoder);
  return HEDUI_OK;
}

hedui_status hedui_jpeg_decode(const hedui_source *source, const hedui_limits *limits,
                               uint32_t minimum_side, hedui_color color, uint8_t *out,
                               size_t capacity, hedui_picture *picture) {
  hedui_jpeg_session session;
  memset(&session, 0, sizeof session);
  memset(picture, 0, sizeof *picture);
  session.input = source;
  session.limits = limits;
  session.picture = picture;
  return run(&session, minimum_side, color, out, capacity);
}
