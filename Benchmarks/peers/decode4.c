// SPDX-License-Identifier: Apache-2.0
// The floor for a search for seals: libjpeg-turbo at 1/4 in YCbCr to the last row, and how many samples are
// clearly red. Check: the number of pages with at least a thousand such samples.
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <jpeglib.h>

#include "list.h"

static jmp_buf escape;
static void fail(j_common_ptr c) { (void)c; longjmp(escape, 1); }

static int red(const char *path) {
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
  c.scale_denom = 4;
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
  long count = 0;
  for (long k = 0; k < (long)w * h; k++) count += pixels[3 * k + 2] >= 150;
  return count >= 1000;
}

static long run(char **paths, long count) {
  long sum = 0;
  for (long k = 0; k < count; k++) sum += red(paths[k]);
  return sum;
}

int main(int argc, char **argv) { return bench_main(argc, argv, run, 0); }
