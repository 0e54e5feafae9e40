// SPDX-License-Identifier: Apache-2.0
#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

// The C interface of qpdf keeps its functions from one version to the next; newer names are tried after the one
// whose header this was built with.
static const char *const names[] = {
#ifdef __APPLE__
    "libqpdf.dylib", "/opt/homebrew/lib/libqpdf.dylib", "/usr/local/lib/libqpdf.dylib",
#else
    "libqpdf.so.29", "libqpdf.so.30", "libqpdf.so.31", "libqpdf.so",
#endif
};

static hedui_qpdf functions;
static bool is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = NULL;
  for (size_t index = 0; index < sizeof names / sizeof *names && library == NULL; index++) {
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return;
  is_there = true;
#define HEDUI_QPDF_FIND(name)                                              \
  functions.name = (__typeof__(functions.name))dlsym(library, #name); \
  is_there = is_there && functions.name != NULL;
  HEDUI_QPDF_FUNCTIONS(HEDUI_QPDF_FIND)
#undef HEDUI_QPDF_FIND
}

const hedui_qpdf *hedui_qpdf_library(void) {
  pthread_once(&once, load);
  return is_there ? &functions : NULL;
}

const char *hedui_pdf_version(void) {
  const hedui_qpdf *library = hedui_qpdf_library();
  return library == NULL ? "" : library->qpdf_get_qpdf_version();
}

const char *hedui_qpdf_names(void) { return names[0]; }
