// SPDX-License-Identifier: Apache-2.0
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libraries.h"

/// The bytes of a picture, and how far they were read.
typedef struct {
  const uint8_t *bytes;
  size_t count, at;
} memory;

static OPJ_SIZE_T read_bytes(void *into, OPJ_SIZE_T wanted, void *user) {
  memory *from = user;
  size_t left = from->count - from->at;
  if (left == 0) return (OPJ_SIZE_T)-1;
  size_t count = wanted < left ? wanted : left;
  memcpy(into, from->bytes + from->at, count);
  from->at += count;
  return count;
}

static OPJ_OFF_T skip_bytes(OPJ_OFF_T wanted, void *user) {
  memory *from = user;
  if (wanted < 0 || (uint64_t)wanted > from->count - from->at) return -1;
  from->at += (size_t)wanted;
  return wanted;
}

static OPJ_BOOL seek_bytes(OPJ_OFF_T offset, void *user) {
  memory *from = user;
  if (offset < 0 || (uint64_t)offset > from->count) return OPJ_FALSE;
  from->at = (size_t)offset;
  return OPJ_TRUE;
}

/// Keeps the first words that the decoder has to say, without the line's end.
static void note(const char *words, void *user) {
  char *message = user;
  if (message[0] != 0) return;
  snprintf(message, HEDUI_PAGE_MESSAGE_SIZE, "%s", words);
  message[strcspn(message, "\r\n")] = 0;
}

static hedui_page_status checked(const opj_image_t *image, uint64_t pixels, uint64_t memory,
                                 hedui_page_picture *picture) {
  if (image->x1 <= image->x0 || image->y1 <= image->y0 || image->numcomps == 0)
    return HEDUI_PAGE_DAMAGED;
  picture->width = image->x1 - image->x0;
  picture->height = image->y1 - image->y0;
  uint64_t area = (uint64_t)picture->width * picture->height;
  if (area > pixels || area > memory / 4 / image->numcomps) return HEDUI_PAGE_TOO_LARGE;
  for (uint32_t i = 0; i < image->numcomps; i++) {
    const opj_image_comp_t *part = &image->comps[i];
    if (part->prec < 1 || part->prec > 31 || part->dx < 1 || part->dy < 1) {
      note("samples of an unusual size", picture->message);
      return HEDUI_PAGE_UNSUPPORTED;
    }
  }
  picture->channels = image->numcomps < 4 ? image->numcomps : 4;
  return HEDUI_PAGE_OK;
}

/// Lays the decoder's planes side by side, each sample as 0 to 255.
static hedui_page_status laid_out(const opj_image_t *image, hedui_page_picture *picture) {
  size_t width = picture->width, height = picture->height, channels = picture->channels;
  uint8_t *samples = malloc(width * height * channels);
  if (samples == NULL) return HEDUI_PAGE_NO_MEMORY;
  for (size_t channel = 0; channel < channels; channel++) {
    const opj_image_comp_t *part = &image->comps[channel];
    if (part->data == NULL || part->w < 1 || part->h < 1) {
      free(samples);
      return HEDUI_PAGE_DAMAGED;
    }
    int64_t most = ((int64_t)1 << part->prec) - 1, zero = part->sgnd ? (most + 1) / 2 : 0;
    for (size_t y = 0; y < height; y++) {
      size_t row = y / part->dy < part->h ? y / part->dy : part->h - 1;
      const OPJ_INT32 *from = part->data + row * part->w;
      uint8_t *to = samples + y * width * channels + channel;
      for (size_t x = 0; x < width; x++, to += channels) {
        size_t column = x / part->dx < part->w ? x / part->dx : part->w - 1;
        int64_t value = from[column] + zero;
        value = value < 0 ? 0 : value > most ? most : value;
        *to = (uint8_t)(most == 255 ? value : value * 255 / most);
      }
    }
  }
  picture->samples = samples;
  picture->is_ycc = channels >= 3 && image->color_space == OPJ_CLRSPC_SYCC;
  return HEDUI_PAGE_OK;
}

hedui_page_status hedui_jpx_decode(const uint8_t *bytes, size_t count, uint64_t pixels,
                                   uint64_t limit, hedui_page_picture *picture) {
  memset(picture, 0, sizeof *picture);
  const hedui_openjpeg *jpx = hedui_openjpeg_library();
  if (jpx == NULL) {
    note(hedui_openjpeg_name(), picture->message);
    return HEDUI_PAGE_NO_LIBRARY;
  }
  static const uint8_t file_mark[] = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
  int is_file = count >= sizeof file_mark && memcmp(bytes, file_mark, sizeof file_mark) == 0;
  memory from = {bytes, count, 0};
  hedui_page_status status = HEDUI_PAGE_DAMAGED;
  opj_dparameters_t parameters;
  jpx->opj_set_default_decoder_parameters(&parameters);
  opj_codec_t *codec = jpx->opj_create_decompress(is_file ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K);
  opj_stream_t *stream = jpx->opj_stream_create(1 << 16, OPJ_TRUE);
  opj_image_t *image = NULL;
  if (codec == NULL || stream == NULL) {
    status = HEDUI_PAGE_NO_MEMORY;
    goto end;
  }
  jpx->opj_set_warning_handler(codec, note, picture->message);
  jpx->opj_set_error_handler(codec, note, picture->message);
  jpx->opj_stream_set_user_data(stream, &from, NULL);
  jpx->opj_stream_set_user_data_length(stream, count);
  jpx->opj_stream_set_read_function(stream, read_bytes);
  jpx->opj_stream_set_skip_function(stream, skip_bytes);
  jpx->opj_stream_set_seek_function(stream, seek_bytes);
  if (!jpx->opj_setup_decoder(codec, &parameters) ||
      !jpx->opj_read_header(stream, codec, &image))
    goto end;
  // Words about the file around the picture are no damage; those from here on are.
  picture->message[0] = 0;
  status = checked(image, pixels, limit, picture);
  if (status != HEDUI_PAGE_OK) goto end;
  status = HEDUI_PAGE_DAMAGED;
  if (!jpx->opj_decode(codec, stream, image) || !jpx->opj_end_decompress(codec, stream)) goto end;
  if (picture->message[0] == 0) status = laid_out(image, picture);
end:
  if (image != NULL) jpx->opj_image_destroy(image);
  if (stream != NULL) jpx->opj_stream_destroy(stream);
  if (codec != NULL) jpx->opj_destroy_codec(codec);
  return status;
}
