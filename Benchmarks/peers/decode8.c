// SPDX-License-Identifier: Apache-2.0
// The floor for a whole-photo check: libjpeg-turbo at 1/8 in YCbCr to the last row, and the share of
// bright neutral samples in the border. Check: the number of photos with a white border.
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <jpeglib.h>

#include "list.h"

static jmp_buf escape;
static void fail(j_common_ptr c) { (void)c; longjmp(escape, 1); }

static int white(const char *path) {
  static uint8_t pixels[1 << 22];
  FILE *f = fopen(path, "rb");
  if (!f) return 0;
  struct jpeg_decompress_struct c;
  struct jpeg_error_mgr e;
  c.err = jpeg_std_error(&e);
  e.error_exit = fail;
  if (setjmp(escape)) { jpeg_destroy_decompress(&c); fclose(f); return 0; }
  jpeg_create_decompress(&c);
  jpeg_stdio_src(&c, f);
  jpeg_read_header(&c, TRUE);
  c.scale_num = 1;
  c.scale_denom = 8;
  c.out_color_space = JCS_YCbCr;
  jpeg_start_decompress(&c);
  int w = c.output_width, h = c.output_height;
  while (c.output_scanline < c.output_height) {
    JSAMPROW row = pixels + (size_t)c.output_scanline * w * 3;
    jpeg_read_scanlines(&c, &row, 1);
  }
  jpeg_finish_decompress(&c);
  jpeg_destroy_decompress(&c);
  fclose(f);
  long all = 0, bright = 0;
  for (int y = 0; y < h / 2; y++)
    for (int x = 0; x < w; x++) {
      if (y >= h / 8 && x >= w / 8 && x < w - w / 8) continue;
      const uint8_t *p = pixels + ((size_t)y * w + x) * 3;
      all++;
      bright += p[0] >= 235 && p[1] >= 118 && p[1] <= 138 && p[2] >= 118 && p[2] <= 138;
    }
  return bright * 10 >= all * 9;
}

static long run(char **paths, long count) {
  long sum = 0;
  for (long k = 0; k < count; k++) sum += white(paths[k]);
  return sum;
}

int main(int argc, char **argv) { return bench_main(argc, argv, run, 0); }
