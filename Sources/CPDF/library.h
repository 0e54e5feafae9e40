// SPDX-License-Identifier: Apache-2.0
// The functions of qpdf that are used, as found in the library at run time.
#ifndef HEDUI_PDF_LIBRARY_H
#define HEDUI_PDF_LIBRARY_H

#include <qpdf/qpdf-c.h>

#include "CPDF.h"

#define HEDUI_QPDF_FUNCTIONS(use)                                                                \
  use(qpdf_get_qpdf_version) use(qpdf_init) use(qpdf_cleanup) use(qpdf_silence_errors) use(qpdf_set_suppress_warnings)      \
  use(qpdf_set_attempt_recovery) use(qpdf_read) use(qpdf_read_memory) use(qpdf_has_error)        \
  use(qpdf_get_error) use(qpdf_get_error_code) use(qpdf_get_error_message_detail)                     \
  use(qpdf_is_encrypted) use(qpdf_get_num_pages) use(qpdf_get_page_n)                            \
  use(qpdf_push_inherited_attributes_to_page) use(qpdf_oh_release_all) use(qpdf_oh_get_type_code) \
  use(qpdf_oh_get_key) use(qpdf_oh_get_dict)                         \
  use(qpdf_oh_get_array_n_items) use(qpdf_oh_get_array_item) use(qpdf_oh_get_numeric_value)      \
  use(qpdf_oh_get_bool_value) use(qpdf_oh_get_name) use(qpdf_oh_get_string_value)                \
  use(qpdf_oh_has_key) use(qpdf_oh_get_value_as_number) use(qpdf_get_last_string_length) use(qpdf_oh_get_object_id) use(qpdf_oh_get_stream_data)

typedef struct {
#define HEDUI_QPDF_MEMBER(name) __typeof__(name) *name;
  HEDUI_QPDF_FUNCTIONS(HEDUI_QPDF_MEMBER)
#undef HEDUI_QPDF_MEMBER
} hedui_qpdf;

/// qpdf's functions; NULL when the library or one of them is missing. Found once for the process.
const hedui_qpdf *hedui_qpdf_library(void);

/// The file names that are looked for, for a message.
const char *hedui_qpdf_names(void);

struct hedui_pdf {
  const hedui_qpdf *library;
  qpdf_data data;
  // The stream that was asked last, and its dictionary: one is asked for many keys in a row.
  uint32_t stream, dictionary;
};

/// An object that qpdf handed out.
hedui_pdf_object hedui_pdf_known(hedui_pdf *pdf, uint32_t handle);

/// qpdf keeps an error until it is asked for it; what the caller needs to know it learns from the value.
void hedui_pdf_forget_error(hedui_pdf *pdf);

#endif
