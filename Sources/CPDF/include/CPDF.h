// SPDX-License-Identifier: Apache-2.0
// The objects of a PDF through qpdf, found at run time: a command that meets no PDF does not pay for
// loading it, and one without it can say so. Nothing here prints, throws or follows a reference by itself.
#ifndef CPDF_H
#define CPDF_H

#include <stddef.h>
#include <stdint.h>

enum { HEDUI_PDF_MESSAGE_SIZE = 200 };

/// What opening came to.
typedef enum {
  HEDUI_PDF_OK = 0,
  /// There is no qpdf on this machine; the message names what was looked for.
  HEDUI_PDF_NO_LIBRARY = 1,
  /// A password is needed to read it.
  HEDUI_PDF_PASSWORD = 2,
  /// qpdf could not make a document of it; the message has its words.
  HEDUI_PDF_DAMAGED = 3,
  /// The system did not give the file or the memory; that says nothing of the document.
  HEDUI_PDF_SYSTEM = 4,
} hedui_pdf_status;

/// What an object is.
typedef enum {
  HEDUI_PDF_NULL = 0,
  HEDUI_PDF_BOOLEAN = 1,
  HEDUI_PDF_NUMBER = 2,
  HEDUI_PDF_STRING = 3,
  HEDUI_PDF_NAME = 4,
  HEDUI_PDF_ARRAY = 5,
  HEDUI_PDF_DICTIONARY = 6,
  HEDUI_PDF_STREAM = 7,
  HEDUI_PDF_OTHER = 8,
} hedui_pdf_kind;

/// An open document. Not to be used by two threads at once.
typedef struct hedui_pdf hedui_pdf;

/// An object of a document, good until the objects are released. One without a handle is null.
typedef struct {
  uint32_t handle;
  hedui_pdf_kind kind;
} hedui_pdf_object;

/// The version of the library that opens documents; empty where there is none.
const char *hedui_pdf_version(void);

/// Opens a document from memory, which must stay until it is closed, or, where `bytes` is NULL, from an open
/// descriptor, which must stay open. `message` gets words on a failure. `*pdf` is set only on success.
hedui_pdf_status hedui_pdf_open(const uint8_t *bytes, size_t count, int32_t descriptor,
                                hedui_pdf **pdf, char message[HEDUI_PDF_MESSAGE_SIZE]);

/// Closes a document and all its objects.
void hedui_pdf_close(hedui_pdf *pdf);

/// Whether the document is encrypted (and could be read without a password).
int32_t hedui_pdf_is_encrypted(hedui_pdf *pdf);

/// How many pages the tree of pages has; what it claims does not count. Negative when it cannot be walked.
int64_t hedui_pdf_page_count(hedui_pdf *pdf);

/// A page by its index from 0.
hedui_pdf_object hedui_pdf_page(hedui_pdf *pdf, size_t index);

/// Lets go of all objects handed out.
void hedui_pdf_release(hedui_pdf *pdf);

/// The value of a key, written with its slash, of a dictionary or a stream's dictionary; else a null object.
hedui_pdf_object hedui_pdf_value(hedui_pdf *pdf, hedui_pdf_object object, const char *key);

/// The same, sooner where the key is not there and later where it is.
hedui_pdf_object hedui_pdf_rare_value(hedui_pdf *pdf, hedui_pdf_object object, const char *key);

/// Fills `numbers` from an array of exactly `count` numbers; 0 for others.
int32_t hedui_pdf_numbers(hedui_pdf *pdf, hedui_pdf_object object, double *numbers, int32_t count);

/// The number of items of an array, 0 for others.
size_t hedui_pdf_item_count(hedui_pdf *pdf, hedui_pdf_object object);

/// An item of an array by its index from 0; a null object outside.
hedui_pdf_object hedui_pdf_item(hedui_pdf *pdf, hedui_pdf_object object, size_t index);

/// The value of a number, 0 for others.
double hedui_pdf_number(hedui_pdf *pdf, hedui_pdf_object object);

/// The value of a boolean, 0 for others.
int32_t hedui_pdf_boolean(hedui_pdf *pdf, hedui_pdf_object object);

/// A name with its slash, good until the next call on the document; NULL for others.
const char *hedui_pdf_name(hedui_pdf *pdf, hedui_pdf_object object);

/// The bytes of a string, good until the next call on the document; NULL for others.
const uint8_t *hedui_pdf_string(hedui_pdf *pdf, hedui_pdf_object object, size_t *count);

/// The object's number in the file, 0 for one that is written where it is used.
int64_t hedui_pdf_number_in_file(hedui_pdf *pdf, hedui_pdf_object object);

/// A stream's bytes, decrypted and otherwise as the file has them; to be freed with `free`. NULL on damage.
uint8_t *hedui_pdf_stream(hedui_pdf *pdf, hedui_pdf_object object, size_t *count);

#endif
