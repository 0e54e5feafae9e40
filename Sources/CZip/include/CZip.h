// SPDX-License-Identifier: Apache-2.0
// The entries of a zip archive in memory through libzip, found at run time like the other libraries that few need.
// Nothing here prints, keeps what it was not given room for, or takes a name for a path.
#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HEDUI_ZIP_MESSAGE_SIZE = 200 };

/// What opening came to.
typedef enum {
  HEDUI_ZIP_OK = 0,
  /// There is no libzip on this machine; the message names what was looked for.
  HEDUI_ZIP_NO_LIBRARY = 1,
  /// These bytes are no archive that libzip can read; the message has its words.
  HEDUI_ZIP_DAMAGED = 2,
} hedui_zip_status;

/// An open archive.
typedef struct hedui_zip hedui_zip;

/// What the archive's table says of an entry.
typedef struct {
  /// The name's bytes as written, ended by a zero; valid until the archive is closed.
  const char *name;
  /// Bytes when unpacked, as declared.
  uint64_t size;
  /// Whether a password is needed.
  bool is_locked;
  /// Whether it is a link or anything else than a file or a folder.
  bool is_special;
} hedui_zip_entry;

/// Opens an archive; the bytes must stay as they are until it is closed.
hedui_zip_status hedui_zip_open(
  const uint8_t *bytes, size_t count, hedui_zip **out, char message[HEDUI_ZIP_MESSAGE_SIZE]);

/// How many entries there are.
uint64_t hedui_zip_count(const hedui_zip *zip);

/// Tells of an entry; false when its record makes no sense.
bool hedui_zip_entry_at(const hedui_zip *zip, uint64_t index, hedui_zip_entry *entry);

/// Unpacks an entry into memory for `count` bytes; false, with a message, when it does not unpack to just that many with
/// the right checksum.
bool hedui_zip_read(
  const hedui_zip *zip, uint64_t index, uint8_t *bytes, size_t count, char message[HEDUI_ZIP_MESSAGE_SIZE]);

/// Closes an archive.
void hedui_zip_close(hedui_zip *zip);

#endif
