// SPDX-License-Identifier: Apache-2.0
// The functions of libzip that are used, as found in the library at run time.
#ifndef HEDUI_ZIP_LIBRARY_H
#define HEDUI_ZIP_LIBRARY_H

#include <zip.h>

#define HEDUI_ZIP_FUNCTIONS(use)                                                               \
  use(zip_error_init) use(zip_error_fini) use(zip_error_strerror) use(zip_source_buffer_create) \
  use(zip_source_free) use(zip_open_from_source) use(zip_discard) use(zip_get_num_entries)     \
  use(zip_get_name) use(zip_stat_index) use(zip_file_get_external_attributes)                  \
  use(zip_fopen_index) use(zip_fread) use(zip_fclose) use(zip_file_get_error) use(zip_get_error)

typedef struct {
#define HEDUI_ZIP_MEMBER(name) __typeof__(name) *name;
  HEDUI_ZIP_FUNCTIONS(HEDUI_ZIP_MEMBER)
#undef HEDUI_ZIP_MEMBER
} hedui_libzip;

/// libzip's functions; NULL when the library or one of them is missing. Found once for the process.
const hedui_libzip *hedui_libzip_library(void);

/// The file name that is looked for, for a message.
const char *hedui_libzip_name(void);

#endif
