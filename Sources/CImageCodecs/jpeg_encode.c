// SPDX-License-Identifier: Apache-2.0
#include "hedui_encode.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

typedef struct {
  struct jpeg_error_mgr base;
  jmp_buf escape;
  hedui_encode_status status;
  char *message;
} encode_errors;

typedef struct {
  struct jpeg_destination_mgr base;
  uint8_t *out;
  size_t capacity;
  int is_full;
  uint8_t spill;  // libjpeg asks for room before it needs any: a file that just fits leaves it empty
} fixed_destination;

static void give_up(j_common_ptr common) {
  encode_errors *errors = (encode_errors *)common->err;
  char text[JMSG_LENGTH_MAX];
  common->err->format_message(common, text);
  snprintf(errors->message, HEDUI_ENCODE_MESSAGE_SIZE, "%s", text);
  longjmp(errors->escape, 1);
}

static void stay_silent(j_common_ptr common) { (void)common; }

static void count_warning(j_common_ptr common, int level) {
  if (level < 0) common->err->num_warnings++;
}

static void start_writing(j_compress_ptr encoder) {
  fixed_destination *destination = (fixed_destination *)encoder->dest;
  destination->base.next_output_byte = destination->out;
  destination->base.free_in_buffer = destination->capacity;
}

static boolean take_spill(j_compress_ptr encoder) {
  fixed_destination *destination = (fixed_destination *)encoder->dest;
  encode_errors *errors = (encode_errors *)encoder->err;
  if (destination->is_full) {
    errors->status = HEDUI_ENCODE_BUFFER_FULL;
    longjmp(errors->escape, 1);
  }
  destination->is_full = 1;
  destination->base.next_output_byte = &destination->spill;
  destination->base.free_in_buffer = 1;
  return TRUE;
}

static void finish_writing(j_compress_ptr encoder) { (void)encoder; }

static int is_sound(const hedui_encode_request *request) {
  return request->pixels != NULL && request->width >= 1 && request->width <= 65500 &&
         request->height >= 1 && request->height <= 65500 &&
         (request->components == 1 || request->components == 3 || request->components == 4) &&
         request->quality >= 1 && request->quality <= 100 && request->subsampling >= 0 &&
         request->subsampling <= HEDUI_SUBSAMPLING_420 && request->density >= 0 &&
         request->density <= 65535;
}

static void configure(j_compress_ptr encoder, const hedui_encode_request *request) {
  encoder->image_width = request->width;
  encoder->image_height = request->height;
  encoder->input_components = request->components;
  encoder->in_color_space = request->components == 1   ? JCS_GRAYSCALE
                            : request->components == 3 ? JCS_RGB
                                                       : JCS_CMYK;
  jpeg_set_defaults(encoder);
  jpeg_set_quality(encoder, request->quality, TRUE);
  encoder->optimize_coding = request->optimised != 0;
  encoder->dct_method = JDCT_ISLOW;
  if (request->components == 3) {
    encoder->comp_info[0].h_samp_factor = request->subsampling == HEDUI_SUBSAMPLING_444 ? 1 : 2;
    encoder->comp_info[0].v_samp_factor = request->subsampling == HEDUI_SUBSAMPLING_420 ? 2 : 1;
  }
  if (request->density > 0) {
    encoder->density_unit = 1;
    encoder->X_density = (UINT16)request->density;
    encoder->Y_density = (UINT16)request->density;
  }
  if (request->progressive) jpeg_simple_progression(encoder);
}

static void write_rows(j_compress_ptr encoder, const hedui_encode_request *request) {
  const size_t stride = (size_t)request->width * (size_t)request->components;
  jpeg_start_compress(encoder, TRUE);
  while (encoder->next_scanline < encoder->image_height) {
    JSAMPROW row = (JSAMPROW)(request->pixels + stride * encoder->next_scanline);
    jpeg_write_scanlines(encoder, &row, 1);
  }
  jpeg_finish_compress(encoder);
}

hedui_encode_status hedui_encode_jpeg(
    const hedui_encode_request *request, uint8_t *out, size_t capacity, size_t *count,
    char message[HEDUI_ENCODE_MESSAGE_SIZE]) {
  struct jpeg_compress_struct encoder;
  encode_errors errors;
  fixed_destination destination;
  *count = 0;
  message[0] = '\0';
  if (!is_sound(request)) return HEDUI_ENCODE_BAD_ARGUMENT;
  if (capacity == 0) return HEDUI_ENCODE_BUFFER_FULL;

  memset(&encoder, 0, sizeof encoder);
  encoder.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = give_up;
  errors.base.output_message = stay_silent;
  errors.base.emit_message = count_warning;
  errors.status = HEDUI_ENCODE_FAILED;
  errors.message = message;
  if (setjmp(errors.escape)) {
    jpeg_destroy_compress(&encoder);
    return errors.status;
  }
  jpeg_create_compress(&encoder);
  // libjpeg counts in long; a limit above that is no limit.
  if (request->memory_limit < (uint64_t)1 << 30)
    encoder.mem->max_memory_to_use = (long)request->memory_limit;
  destination.out = out;
  destination.capacity = capacity;
  destination.is_full = 0;
  destination.base.init_destination = start_writing;
  destination.base.empty_output_buffer = take_spill;
  destination.base.term_destination = finish_writing;
  encoder.dest = &destination.base;
  configure(&encoder, request);
  write_rows(&encoder, request);
  *count = destination.is_full ? capacity : capacity - destination.base.free_in_buffer;
  jpeg_destroy_compress(&encoder);
  return HEDUI_ENCODE_OK;
}

int32_t hedui_jpeg_version(void) { return JPEG_LIB_VERSION; }

#ifdef LIBJPEG_TURBO_VERSION_NUMBER
int32_t hedui_jpeg_turbo_version(void) { return LIBJPEG_TURBO_VERSION_NUMBER; }
#else
int32_t hedui_jpeg_turbo_version(void) { return 0; }
#endif
