// SPDX-License-Identifier: Apache-2.0
#include "libraries.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#ifdef __APPLE__
static const char *const openjpeg_names[] = {
    "libopenjp2.dylib", "/opt/homebrew/lib/libopenjp2.dylib", "/usr/local/lib/libopenjp2.dylib", NULL};
static const char *const tiff_names[] = {
    "libtiff.dylib", "/opt/homebrew/lib/libtiff.dylib", "/usr/local/lib/libtiff.dylib", NULL};
#else
static const char *const openjpeg_names[] = {"libopenjp2.so.7", "libopenjp2.so", NULL};
// Before version 6 of its interface, libtiff had one handler of errors for the whole process.
static const char *const tiff_names[] = {"libtiff.so.6", "libtiff.so", NULL};
#endif

static hedui_openjpeg openjpeg;
static hedui_tiff tiff;
static bool has_openjpeg, has_tiff;
static pthread_once_t once_openjpeg = PTHREAD_ONCE_INIT, once_tiff = PTHREAD_ONCE_INIT;

static void *opened(const char *const *names) {
  void *library = NULL;
  for (; *names != NULL && library == NULL; names++)
    library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  return library;
}

#define HEDUI_FIND(functions, is_there, name)                             \
  functions.name = (__typeof__(functions.name))dlsym(library, #name); \
  is_there = is_there && functions.name != NULL;

static void load_openjpeg(void) {
  void *library = opened(openjpeg_names);
  if (library == NULL) return;
  has_openjpeg = true;
#define HEDUI_FIND_JPX(name) HEDUI_FIND(openjpeg, has_openjpeg, name)
  HEDUI_OPENJPEG_FUNCTIONS(HEDUI_FIND_JPX)
}

static void load_tiff(void) {
  void *library = opened(tiff_names);
  if (library == NULL) return;
  has_tiff = true;
#define HEDUI_FIND_TIFF(name) HEDUI_FIND(tiff, has_tiff, name)
  HEDUI_TIFF_FUNCTIONS(HEDUI_FIND_TIFF)
}

const hedui_openjpeg *hedui_openjpeg_library(void) {
  pthread_once(&once_openjpeg, load_openjpeg);
  return has_openjpeg ? &openjpeg : NULL;
}

const hedui_tiff *hedui_tiff_library(void) {
  pthread_once(&once_tiff, load_tiff);
  return has_tiff ? &tiff : NULL;
}

const char *hedui_openjpeg_name(void) { return openjpeg_names[0]; }
const char *hedui_tiff_name(void) { return tiff_names[0]; }
