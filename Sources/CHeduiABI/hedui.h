// SPDX-License-Identifier: Apache-2.0
// Hedui for programs in other languages: one shared library, libHeduiABI, and these functions. C, Java, Python, Go
// and others call it; docs/ABI.md shows how.
//
// All may be called from several threads at once, also with one engine. Every text that is given back is UTF-8, ends
// with a zero and is the caller's: hedui_free gives it back. Reports are the JSON of `hedui lint --format json`
// (schemas/report.schema.json). Where there is no report, the text is {"error": {"code": …, "message": …}}, with the
// codes of docs/ABI.md. NULL is given back only when memory is used up.
//
// The engine runs in the caller's process: what a decoder never returns from, or ends the process with, cannot be
// caught here. Who checks files of strangers in numbers runs `hedui worker` instead.
#ifndef HEDUI_H
#define HEDUI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Tells Swift that a function may be called from any thread; nothing to other languages.
#if defined(__has_attribute)
#if __has_attribute(swift_attr)
#define HEDUI_ANY_THREAD __attribute__((swift_attr("@Sendable")))
#endif
#endif
#ifndef HEDUI_ANY_THREAD
#define HEDUI_ANY_THREAD
#endif

/// A policy with its settings, ready to check; made once and used for as many checks as there are.
typedef struct hedui_engine hedui_engine;

/// How an engine gets at the files that a dossier names.
typedef struct hedui_files {
  /// Handed on to the functions.
  void *context;
  /// Gives the bytes of a file by its path as the dossier writes it; 0 when they are given, anything else when there
  /// is no such file. Asked on the thread that validates, each time something is measured in the file, and never
  /// for a path that leads out of the dossier. The bytes must stay as they are until they are given back.
  HEDUI_ANY_THREAD int (*open)(
    void *context, const char *path, const uint8_t **bytes, size_t *length);
  /// Takes bytes back; may be NULL.
  HEDUI_ANY_THREAD void (*close)(void *context, const uint8_t *bytes, size_t length);
} hedui_files;

/// The version of the library.
char *hedui_version(void);

/// Makes an engine.
///
/// Options are texts `name=value`, ended by NULL, named as the command names them: policy (a built-in id or a YAML
/// file), settings (a hedui.yaml), today (yyyy-mm-dd; else today in Shanghai), lang (zh, en), words (none, doubtful,
/// full), tesseract (a file), pixels (yes, no), max-bytes, max-pixels, max-buffered-pixels. NULL takes the usual ones.
///
/// Gives NULL when they cannot be used, and then, where `problem` is not NULL, the reason as a text.
hedui_engine *hedui_engine_open(const char *const *options, char **problem);

/// Ends an engine that no call uses any more; NULL is let pass.
void hedui_engine_close(hedui_engine *engine);

/// Checks an ID photo of `length` bytes; `name` is its file name, which one rule asks about.
char *hedui_check_photo(
  const hedui_engine *engine, const uint8_t *bytes, size_t length, const char *name);

/// Checks the dossier in a folder, or all dossiers below it.
char *hedui_validate_folder(const hedui_engine *engine, const char *path);

/// Checks a dossier whose document (YAML or JSON, which `name` tells) is in memory; `files` may be NULL, then whatever
/// it names is missing.
char *hedui_validate_document(
  const hedui_engine *engine, const uint8_t *document, size_t length, const char *name,
  const hedui_files *files);

/// Takes a text back; NULL is let pass.
void hedui_free(char *text);

#ifdef __cplusplus
}
#endif

#endif
