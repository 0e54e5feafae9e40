// SPDX-License-Identifier: Apache-2.0
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CPDF.h"
#include "library.h"

static hedui_pdf_status failure(hedui_pdf *pdf, char *message) {
  const hedui_qpdf *library = pdf->library;
  qpdf_error error = library->qpdf_get_error(pdf->data);
  enum qpdf_error_code_e code = library->qpdf_get_error_code(pdf->data, error);
  // Without the file's name, which is that of a descriptor and another each time.
  const char *words = library->qpdf_get_error_message_detail(pdf->data, error);
  snprintf(message, HEDUI_PDF_MESSAGE_SIZE, "%s", words ? words : "");
  if (code == qpdf_e_system) return HEDUI_PDF_SYSTEM;
  return code == qpdf_e_password ? HEDUI_PDF_PASSWORD : HEDUI_PDF_DAMAGED;
}

hedui_pdf_status hedui_pdf_open(const uint8_t *bytes, size_t count, int32_t descriptor,
                                hedui_pdf **out, char message[HEDUI_PDF_MESSAGE_SIZE]) {
  message[0] = 0;
  const hedui_qpdf *library = hedui_qpdf_library();
  if (library == NULL) {
    snprintf(message, HEDUI_PDF_MESSAGE_SIZE, "%s", hedui_qpdf_names());
    return HEDUI_PDF_NO_LIBRARY;
  }
  hedui_pdf *pdf = calloc(1, sizeof *pdf);
  if (pdf == NULL) return HEDUI_PDF_SYSTEM;
  pdf->library = library;
  pdf->data = library->qpdf_init();
  library->qpdf_silence_errors(pdf->data);
  library->qpdf_set_suppress_warnings(pdf->data, QPDF_TRUE);
  QPDF_ERROR_CODE outcome;
  if (bytes != NULL) {
    outcome = library->qpdf_read_memory(pdf->data, "PDF", (const char *)bytes, count, NULL);
  } else {
    // A descriptor has no position of its own here: the system gives the same file once more.
    char path[32];
    snprintf(path, sizeof path, "/dev/fd/%d", descriptor);
    outcome = library->qpdf_read(pdf->data, path, NULL);
  }
  if (outcome & QPDF_ERRORS) {
    hedui_pdf_status status = failure(pdf, message);
    hedui_pdf_close(pdf);
    return status;
  }
  *out = pdf;
  return HEDUI_PDF_OK;
}

void hedui_pdf_forget_error(hedui_pdf *pdf) {
  if (pdf->library->qpdf_has_error(pdf->data)) (void)pdf->library->qpdf_get_error(pdf->data);
}

void hedui_pdf_close(hedui_pdf *pdf) {
  pdf->library->qpdf_cleanup(&pdf->data);
  free(pdf);
}

int32_t hedui_pdf_is_encrypted(hedui_pdf *pdf) {
  return pdf->library->qpdf_is_encrypted(pdf->data) ? 1 : 0;
}

int64_t hedui_pdf_page_count(hedui_pdf *pdf) {
  int count = pdf->library->qpdf_get_num_pages(pdf->data);
  if (pdf->library->qpdf_has_error(pdf->data)) {
    hedui_pdf_forget_error(pdf);
    return -1;
  }
  // Size and rotation may stand once for all pages; without them a page says for itself what it says.
  (void)pdf->library->qpdf_push_inherited_attributes_to_page(pdf->data);
  hedui_pdf_forget_error(pdf);
  return count;
}

hedui_pdf_object hedui_pdf_page(hedui_pdf *pdf, size_t index) {
  return hedui_pdf_known(pdf, pdf->library->qpdf_get_page_n(pdf->data, index));
}

void hedui_pdf_release(hedui_pdf *pdf) {
  pdf->library->qpdf_oh_release_all(pdf->data);
  pdf->stream = pdf->dictionary = 0;
}

uint8_t *hedui_pdf_stream(hedui_pdf *pdf, hedui_pdf_object object, size_t *count) {
  unsigned char *bytes = NULL;
  *count = 0;
  QPDF_ERROR_CODE outcome = pdf->library->qpdf_oh_get_stream_data(
      pdf->data, object.handle, qpdf_dl_none, NULL, &bytes, count);
  hedui_pdf_forget_error(pdf);
  if (outcome & QPDF_ERRORS) {
    free(bytes);
    *count = 0;
    return NULL;
  }
  return bytes;
}
