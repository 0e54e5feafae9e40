// SPDX-License-Identifier: Apache-2.0
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CZip.h"
#include "library.h"

struct hedui_zip {
  const hedui_libzip *library;
  zip_t *archive;
  uint64_t count;
};

static void tell(const hedui_libzip *library, zip_error_t *error, char *message) {
  const char *words = library->zip_error_strerror(error);
  snprintf(message, HEDUI_ZIP_MESSAGE_SIZE, "%s", words ? words : "");
}

hedui_zip_status hedui_zip_open(
  const uint8_t *bytes, size_t count, hedui_zip **out, char message[HEDUI_ZIP_MESSAGE_SIZE]) {
  message[0] = 0;
  const hedui_libzip *library = hedui_libzip_library();
  if (library == NULL) {
    snprintf(message, HEDUI_ZIP_MESSAGE_SIZE, "%s", hedui_libzip_name());
    return HEDUI_ZIP_NO_LIBRARY;
  }
  zip_error_t error;
  library->zip_error_init(&error);
  zip_source_t *source = library->zip_source_buffer_create(bytes, count, 0, &error);
  zip_t *archive = source ? library->zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  hedui_zip *zip = archive ? calloc(1, sizeof *zip) : NULL;
  if (zip == NULL) {
    tell(library, &error, message);
    if (archive) library->zip_discard(archive);
    else if (source) library->zip_source_free(source);
    library->zip_error_fini(&error);
    return HEDUI_ZIP_DAMAGED;
  }
  library->zip_error_fini(&error);
  zip_int64_t entries = library->zip_get_num_entries(archive, ZIP_FL_UNCHANGED);
  zip->library = library;
  zip->archive = archive;
  zip->count = entries > 0 ? (uint64_t)entries : 0;
  *out = zip;
  return HEDUI_ZIP_OK;
}

uint64_t hedui_zip_count(const hedui_zip *zip) { return zip->count; }

bool hedui_zip_entry_at(const hedui_zip *zip, uint64_t index, hedui_zip_entry *entry) {
  const hedui_libzip *library = zip->library;
  zip_stat_t record;
  // Names as they are written: which characters they mean is not for libzip to guess.
  const char *name = library->zip_get_name(zip->archive, index, ZIP_FL_ENC_RAW);
  if (name == NULL) return false;
  if (library->zip_stat_index(zip->archive, index, 0, &record) != 0) return false;
  if (!(record.valid & ZIP_STAT_SIZE)) return false;
  entry->name = name;
  entry->size = record.size;
  entry->is_locked = (record.valid & ZIP_STAT_ENCRYPTION_METHOD) && record.encryption_method != ZIP_EM_NONE;
  entry->is_special = false;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (library->zip_file_get_external_attributes(zip->archive, index, 0, &system, &attributes) == 0 &&
      (system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X)) {
    // The kind of a file in Unix: 8 is a file, 4 a folder, 0 nothing said.
    uint32_t kind = attributes >> 28;
    entry->is_special = kind != 0 && kind != 8 && kind != 4;
  }
  return true;
}

bool hedui_zip_read(
  const hedui_zip *zip, uint64_t index, uint8_t *bytes, size_t count, char message[HEDUI_ZIP_MESSAGE_SIZE]) {
  const hedui_libzip *library = zip->library;
  message[0] = 0;
  zip_file_t *file = library->zip_fopen_index(zip->archive, index, 0);
  if (file == NULL) {
    tell(library, library->zip_get_error(zip->archive), message);
    return false;
  }
  size_t taken = 0;
  zip_int64_t got = 1;
  while (taken < count && got > 0) {
    got = library->zip_fread(file, bytes + taken, count - taken);
    if (got > 0) taken += (size_t)got;
  }
  // The checksum is looked at when the end is met, which one more byte asked for makes sure of.
  uint8_t more;
  if (got >= 0 && taken == count) got = library->zip_fread(file, &more, 1);
  if (got < 0) tell(library, library->zip_file_get_error(file), message);
  library->zip_fclose(file);
  return got == 0 && taken == count;
}

void hedui_zip_close(hedui_zip *zip) {
  zip->library->zip_discard(zip->archive);
  free(zip);
}
