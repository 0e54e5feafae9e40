// SPDX-License-Identifier: Apache-2.0
// The caller knows what each object is and asks only what fits; what does not gives nothing. So each answer
// costs few calls of qpdf, which looks a handle up for each.
#include "CPDF.h"
#include "library.h"

static const hedui_pdf_object nothing = {0, HEDUI_PDF_NULL};

static hedui_pdf_kind kind_of(enum qpdf_object_type_e type) {
  switch (type) {
    case ot_null: return HEDUI_PDF_NULL;
    case ot_boolean: return HEDUI_PDF_BOOLEAN;
    case ot_integer:
    case ot_real: return HEDUI_PDF_NUMBER;
    case ot_string: return HEDUI_PDF_STRING;
    case ot_name: return HEDUI_PDF_NAME;
    case ot_array: return HEDUI_PDF_ARRAY;
    case ot_dictionary: return HEDUI_PDF_DICTIONARY;
    case ot_stream: return HEDUI_PDF_STREAM;
    default: return HEDUI_PDF_OTHER;
  }
}

hedui_pdf_object hedui_pdf_known(hedui_pdf *pdf, uint32_t handle) {
  hedui_pdf_object object = {
      handle, kind_of(pdf->library->qpdf_oh_get_type_code(pdf->data, handle))};
  hedui_pdf_forget_error(pdf);
  return object;
}

/// The dictionary of an object, 0 for one without.
static uint32_t dictionary_of(hedui_pdf *pdf, hedui_pdf_object object) {
  if (object.kind == HEDUI_PDF_DICTIONARY) return object.handle;
  if (object.kind != HEDUI_PDF_STREAM) return 0;
  if (pdf->stream != object.handle) {
    pdf->dictionary = pdf->library->qpdf_oh_get_dict(pdf->data, object.handle);
    pdf->stream = object.handle;
  }
  return pdf->dictionary;
}

hedui_pdf_object hedui_pdf_value(hedui_pdf *pdf, hedui_pdf_object object, const char *key) {
  uint32_t dictionary = dictionary_of(pdf, object);
  if (dictionary == 0) return nothing;
  return hedui_pdf_known(pdf, pdf->library->qpdf_oh_get_key(pdf->data, dictionary, key));
}

hedui_pdf_object hedui_pdf_rare_value(hedui_pdf *pdf, hedui_pdf_object object, const char *key) {
  uint32_t dictionary = dictionary_of(pdf, object);
  if (dictionary == 0 || !pdf->library->qpdf_oh_has_key(pdf->data, dictionary, key)) return nothing;
  return hedui_pdf_known(pdf, pdf->library->qpdf_oh_get_key(pdf->data, dictionary, key));
}

int32_t hedui_pdf_numbers(hedui_pdf *pdf, hedui_pdf_object object, double *numbers, int32_t count) {
  const hedui_qpdf *library = pdf->library;
  if (object.kind != HEDUI_PDF_ARRAY ||
      library->qpdf_oh_get_array_n_items(pdf->data, object.handle) != count)
    return 0;
  int32_t are_all = 1;
  for (int32_t i = 0; i < count && are_all; i++) {
    uint32_t item = library->qpdf_oh_get_array_item(pdf->data, object.handle, i);
    are_all = library->qpdf_oh_get_value_as_number(pdf->data, item, numbers + i) ? 1 : 0;
  }
  hedui_pdf_forget_error(pdf);
  return are_all;
}

size_t hedui_pdf_item_count(hedui_pdf *pdf, hedui_pdf_object object) {
  if (object.kind != HEDUI_PDF_ARRAY) return 0;
  int count = pdf->library->qpdf_oh_get_array_n_items(pdf->data, object.handle);
  return count > 0 ? (size_t)count : 0;
}

hedui_pdf_object hedui_pdf_item(hedui_pdf *pdf, hedui_pdf_object object, size_t index) {
  if (object.kind != HEDUI_PDF_ARRAY || index >= (size_t)INT32_MAX) return nothing;
  return hedui_pdf_known(
      pdf, pdf->library->qpdf_oh_get_array_item(pdf->data, object.handle, (int)index));
}

double hedui_pdf_number(hedui_pdf *pdf, hedui_pdf_object object) {
  if (object.kind != HEDUI_PDF_NUMBER) return 0;
  return pdf->library->qpdf_oh_get_numeric_value(pdf->data, object.handle);
}

int32_t hedui_pdf_boolean(hedui_pdf *pdf, hedui_pdf_object object) {
  if (object.kind != HEDUI_PDF_BOOLEAN) return 0;
  return pdf->library->qpdf_oh_get_bool_value(pdf->data, object.handle) ? 1 : 0;
}

const char *hedui_pdf_name(hedui_pdf *pdf, hedui_pdf_object object) {
  if (object.kind != HEDUI_PDF_NAME) return NULL;
  return pdf->library->qpdf_oh_get_name(pdf->data, object.handle);
}

const uint8_t *hedui_pdf_string(hedui_pdf *pdf, hedui_pdf_object object, size_t *count) {
  *count = 0;
  if (object.kind != HEDUI_PDF_STRING) return NULL;
  const char *bytes = pdf->library->qpdf_oh_get_string_value(pdf->data, object.handle);
  *count = pdf->library->qpdf_get_last_string_length(pdf->data);
  return (const uint8_t *)bytes;
}

int64_t hedui_pdf_number_in_file(hedui_pdf *pdf, hedui_pdf_object object) {
  if (object.handle == 0) return 0;
  return pdf->library->qpdf_oh_get_object_id(pdf->data, object.handle);
}
