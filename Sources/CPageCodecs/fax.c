// SPDX-License-Identifier: Apache-2.0
// libtiff reads fax within TIFF files; so the data get the shortest TIFF header that says how they are coded.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libraries.h"

enum { entry_count = 9, header_size = 8 + 2 + entry_count * 12 + 4 };

/// A TIFF in memory: its header, then the data.
typedef struct {
  uint8_t header[header_size];
  const uint8_t *bytes;
  size_t count, at;
  uint32_t *damage;
  char *message;
} tiff_file;

static void put(uint8_t *at, uint32_t value, int size) {
  for (int i = 0; i < size; i++) at[i] = (uint8_t)(value >> (8 * i));
}

static void add_entry(uint8_t **at, uint16_t tag, uint32_t value) {
  put(*at, tag, 2);
  put(*at + 2, 4, 2);  // LONG
  put(*at + 4, 1, 4);
  put(*at + 8, value, 4);
  *at += 12;
}

static void lay_header(tiff_file *file, const hedui_fax *fax, uint16_t compression) {
  memcpy(file->header, "II*\0\10\0\0\0", 8);
  put(file->header + 8, entry_count, 2);
  uint8_t *at = file->header + 10;
  add_entry(&at, TIFFTAG_IMAGEWIDTH, fax->columns);
  add_entry(&at, TIFFTAG_IMAGELENGTH, fax->rows);
  add_entry(&at, TIFFTAG_BITSPERSAMPLE, 1);
  add_entry(&at, TIFFTAG_COMPRESSION, compression);
  add_entry(&at, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
  add_entry(&at, TIFFTAG_STRIPOFFSETS, header_size);
  add_entry(&at, TIFFTAG_ROWSPERSTRIP, fax->rows);
  add_entry(&at, TIFFTAG_STRIPBYTECOUNTS, (uint32_t)file->count);
  uint32_t options = fax->k > 0 ? GROUP3OPT_2DENCODING : 0;
  if (fax->is_byte_aligned) options |= GROUP3OPT_FILLBITS;
  add_entry(&at, compression == COMPRESSION_CCITTFAX4 ? TIFFTAG_GROUP4OPTIONS : TIFFTAG_GROUP3OPTIONS,
            compression == COMPRESSION_CCITTFAX3 ? options : 0);
  put(at, 0, 4);
}

static tmsize_t read_bytes(thandle_t handle, void *into, tmsize_t wanted) {
  tiff_file *file = handle;
  tmsize_t got = 0;
  while (got < wanted && file->at < header_size + file->count) {
    int is_header = file->at < header_size;
    const uint8_t *from = is_header ? file->header + file->at : file->bytes + (file->at - header_size);
    size_t left = is_header ? header_size - file->at : header_size + file->count - file->at;
    size_t part = (size_t)(wanted - got) < left ? (size_t)(wanted - got) : left;
    memcpy((uint8_t *)into + got, from, part);
    got += (tmsize_t)part;
    file->at += part;
  }
  return got;
}

static tmsize_t write_nothing(thandle_t handle, void *from, tmsize_t count) {
  (void)handle, (void)from, (void)count;
  return 0;
}

static toff_t seek(thandle_t handle, toff_t offset, int whence) {
  tiff_file *file = handle;
  uint64_t size = header_size + file->count;
  uint64_t from = whence == SEEK_CUR ? file->at : whence == SEEK_END ? size : 0;
  file->at = offset > size - from ? (size_t)size : (size_t)(from + offset);
  return file->at;
}

static int close_nothing(thandle_t handle) { return (void)handle, 0; }
static toff_t size_of(thandle_t handle) { return header_size + ((tiff_file *)handle)->count; }

static int note(TIFF *tiff, void *user, const char *module, const char *format, va_list words) {
  tiff_file *file = user;
  (void)tiff, (void)module;
  if ((*file->damage)++ == 0) vsnprintf(file->message, HEDUI_PAGE_MESSAGE_SIZE, format, words);
  return 1;
}

/// Whether data begin with the mark of a row's end: eleven zeros or more, then a one (T.4, 4.1.2).
static int begins_with_mark(const uint8_t *bytes, size_t count) {
  size_t zeros = 0;
  for (size_t bit = 0; bit < count * 8 && bit < 64; bit++, zeros++)
    if (bytes[bit / 8] >> (7 - bit % 8) & 1) return zeros >= 11;
  return 0;
}

static TIFF *opened(const hedui_tiff *tiff, tiff_file *file) {
  TIFFOpenOptions *options = tiff->TIFFOpenOptionsAlloc();
  if (options == NULL) return NULL;
  tiff->TIFFOpenOptionsSetMaxSingleMemAlloc(options, 64 << 20);
  tiff->TIFFOpenOptionsSetErrorHandlerExtR(options, note, file);
  tiff->TIFFOpenOptionsSetWarningHandlerExtR(options, note, file);
  TIFF *open = tiff->TIFFClientOpenExt("fax", "rm", file, read_bytes, write_nothing, seek,
                                       close_nothing, size_of, NULL, NULL, options);
  tiff->TIFFOpenOptionsFree(options);
  return open;
}

hedui_page_status hedui_fax_decode(const uint8_t *bytes, size_t count, const hedui_fax *fax,
                                   uint8_t *out, uint32_t *rows, uint32_t *damage,
                                   char message[HEDUI_PAGE_MESSAGE_SIZE]) {
  *rows = *damage = 0;
  message[0] = 0;
  const hedui_tiff *tiff = hedui_tiff_library();
  if (tiff == NULL) {
    snprintf(message, HEDUI_PAGE_MESSAGE_SIZE, "%s", hedui_tiff_name());
    return HEDUI_PAGE_NO_LIBRARY;
  }
  if (fax->columns < 1 || fax->columns > 65535 || fax->rows < 1 || fax->rows > 65535 || count == 0 ||
      count > (64 << 20))
    return HEDUI_PAGE_UNSUPPORTED;
  tiff_file file = {.bytes = bytes, .count = count, .damage = damage, .message = message};
  int has_marks = fax->k > 0 || begins_with_mark(bytes, count);
  uint16_t compression = fax->k < 0   ? COMPRESSION_CCITTFAX4
                         : has_marks  ? COMPRESSION_CCITTFAX3
                                      : COMPRESSION_CCITTRLE;
  lay_header(&file, fax, compression);
  TIFF *open = opened(tiff, &file);
  if (open == NULL) return HEDUI_PAGE_DAMAGED;
  // What is said of the header, which has an entry that one of the codings does not know, is no damage.
  *damage = 0;
  message[0] = 0;
  if (compression == COMPRESSION_CCITTRLE)
    tiff->TIFFSetField(open, TIFFTAG_FAXMODE,
                       FAXMODE_NORTC | FAXMODE_NOEOL | (fax->is_byte_aligned ? FAXMODE_BYTEALIGN : 0));
  size_t stride = (fax->columns + 7) / 8;
  while (*rows < fax->rows && tiff->TIFFReadScanline(open, out + *rows * stride, *rows, 0) == 1)
    ++*rows;
  tiff->TIFFClose(open);
  return HEDUI_PAGE_OK;
}
