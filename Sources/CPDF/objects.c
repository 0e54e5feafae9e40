// SPDX-License-Identifier: Apache-2.0
#include "CPDF.h"
#include "library.h"

hedui_pdf_kind hedui_pdf_kind_of(hedui_pdf *pdf, hedui_pdf_object object) {
  enum qpdf_object_type_e type = pdf->library->qpdf_oh_get_type_code(pdf->data, object);
  hedui_pdf_forget_error(pdf);
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

hedui_pdf_object hedui_pdf_value(hedui_pdf *pdf, hedui_pdf_object object, const char *key) {
  const hedui_qpdf *library = pdf->library;
  hedui_pdf_object dictionary = object;
  if (hedui_pdf_kind_of(pdf, object) == HEDUI_PDF_STREAM) {
    dictionary = library->qpdf_oh_get_dict(pdf->data, object);
  }
  hedui_pdf_object value = library->qpdf_oh_get_key(pdf->data, dictionary, key);
  hedui_pdf_forget_error(pdf);
  return value;
}

size_t hedui_pdf_item_count(hedui_pdf *pdf, hedui_pdf_object object) {
  if (hedui_pdf_kind_of(pdf, object) != HEDUI_PDF_ARRAY) return 0;
  int count = pdf->library->qpdf_oh_get_array_n_items(pdf->data, object);
  hedui_pdf_forget_error(pdf);
  return count > 0 ? (size_t)count : 0;
}

hedui_pdf_object hedui_pdf_item(hedui_pdf *pdf, hedui_pdf_object object, size_t index) {
  int at = index < (size_t)INT32_MAX ? (int)index : -1;
  hedui_pdf_object item = pdf->library->qpdf_oh_get_array_item(pdf->data, object, at);
  hedui_pdf_forget_error(pdf);
  return item;
}

double hedui_pdf_number(hedui_pdf *pdf, hedui_pdf_object object) {
  if (hedui_pdf_kind_of(pdf, object) != HEDUI_PDF_NUMBER) return 0;
  double number = pdf->library->qpdf_oh_get_numeric_value(pdf->data, object);
  hedui_pdf_forget_error(pdf);
  return number;
}

int32_t hedui_pdf_boolean(hedui_pdf *pdf, hedui_pdf_object object) {
  if (hedui_pdf_kind_of(pdf, object) != HEDUI_PDF_BOOLEAN) return 0;
  return pdf->library->qpdf_oh_get_bool_value(pdf->data, object) ? 1 : 0;
}

const char *hedui_pdf_name(hedui_pdf *pdf, hedui_pdf_object object) {
  if (hedui_pdf_kind_of(pdf, object) != HEDUI_PDF_NAME) return NULL;
  return pdf->library->qpdf_oh_get_name(pdf->data, object);
}

const uint8_t *hedui_pdf_string(hedui_pdf *pdf, hedui_pdf_object object, size_t *count) {
  *count = 0;
  if (hedui_pdf_kind_of(pdf, object) != HEDUI_PDF_STRING) return NULL;
  const char *bytes = pdf->library->qpdf_oh_get_string_value(pdf->data, object);
  *count = pdf->library->qpdf_get_last_string_length(pdf->data);
  return (const uint8_t *)bytes;
}

int64_t hedui_pdf_number_in_file(hedui_pdf *pdf, hedui_pdf_object object) {
  int64_t number = pdf->library->qpdf_oh_get_object_id(pdf->data, object);
  hedui_pdf_forget_error(pdf);
  return number;
}
