// SPDX-License-Identifier: Apache-2.0
#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

static const char *const names[] = {
#ifdef __APPLE__
    "libzip.dylib", "/opt/homebrew/lib/libzip.dylib", "/usr/local/lib/libzip.dylib",
#else
    "libzip.so.4", "libzip.so.5", "libzip.so",
#endif
};

static hedui_libzip functions;
static bool is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = NULL;
  for (size_t index = 0; index < sizeof names / sizeof *names && library == NULL; index++) {
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return;
  is_there = true;
#define HEDUI_ZIP_FIND(name)                                          \
  functions.name = (__typeof__(functions.name))dlsym(library, #name); \
  is_there = is_there && functions.name != NULL;
  HEDUI_ZIP_FUNCTIONS(HEDUI_ZIP_FIND)
#undef HEDUI_ZIP_FIND
}

const hedui_libzip *hedui_libzip_library(void) {
  pthread_once(&once, load);
  return is_there ? &functions : NULL;
}

const char *hedui_libzip_name(void) { return names[0]; }
