// SPDX-License-Identifier: Apache-2.0
#include "png_session.h"

/// Adds one decoded row to the output; `across` is the step between its pixels.
static void add_row(hedui_png_session *s, uint32_t y, uint32_t count, uint32_t first, uint32_t across) {
  const hedui_picture *picture = s->picture;
  uint32_t factor = picture->denominator, step = picture->has_alpha ? 4 : 3;
  size_t base = (size_t)(y / factor) * picture->out_width;
  const uint8_t *pixel = s->row;
  for (uint32_t i = 0, x = first; i < count; i++, x += across, pixel += step) {
    size_t at = (base + x / factor) * 3;
    unsigned alpha = picture->has_alpha ? pixel[3] : 255;
    for (int c = 0; c < 3; c++) {
      unsigned value = (pixel[c] * alpha + s->under * (255 - alpha) + 127) / 255;
      if (factor == 1) s->out[at + (size_t)c] = (uint8_t)value;
      else s->sums[at + (size_t)c] += value;
    }
  }
}

/// Reads all rows; an interlaced picture's passes are added up as they come, so none is held whole.
static void read_passes(hedui_png_session *s) {
  const hedui_picture *p = s->picture;
  if (png_get_interlace_type(s->decoder, s->info) == PNG_INTERLACE_NONE) {
    for (uint32_t y = 0; y < p->height; y++) {
      png_read_row(s->decoder, s->row, NULL);
      add_row(s, y, p->width, 0, 1);
    }
    return;
  }
  for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; pass++) {
    uint32_t columns = PNG_PASS_COLS(p->width, pass), rows = PNG_PASS_ROWS(p->height, pass);
    if (columns == 0) continue;
    for (uint32_t y = 0; y < rows; y++) {
      png_read_row(s->decoder, s->row, NULL);
      add_row(s, PNG_ROW_FROM_PASS_ROW(y, pass), columns, PNG_PASS_START_COL(pass),
              PNG_PASS_COL_OFFSET(pass));
    }
  }
}

/// Turns sums into means; squares at the right and lower edge hold fewer pixels.
static void average(hedui_png_session *s) {
  const hedui_picture *p = s->picture;
  uint32_t factor = p->denominator;
  if (factor == 1) return;
  for (uint32_t y = 0; y < p->out_height; y++)
    for (uint32_t x = 0; x < p->out_width; x++) {
      uint32_t wide = p->width - x * factor, high = p->height - y * factor;
      uint32_t count = (wide < factor ? wide : factor) * (high < factor ? high : factor);
      size_t at = ((size_t)y * p->out_width + x) * 3;
      for (size_t c = at; c < at + 3; c++)
        s->out[c] = (uint8_t)((s->sums[c] + count / 2) / count);
    }
}

void hedui_png_read_rows(hedui_png_session *session) {
  read_passes(session);
  average(session);
}
