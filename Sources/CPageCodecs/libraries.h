// SPDX-License-Identifier: Apache-2.0
// The functions of OpenJPEG and libtiff that are used, as found in the libraries at run time.
#ifndef HEDUI_PAGE_LIBRARIES_H
#define HEDUI_PAGE_LIBRARIES_H

#if __has_include(<openjpeg-2.5/openjpeg.h>)
#include <openjpeg-2.5/openjpeg.h>
#elif __has_include(<openjpeg-2.4/openjpeg.h>)
#include <openjpeg-2.4/openjpeg.h>
#else
#include <openjpeg.h>
#endif
#include <tiffio.h>

#include "CPageCodecs.h"

#define HEDUI_OPENJPEG_FUNCTIONS(use)                                                            \
  use(opj_stream_create) use(opj_stream_destroy) use(opj_stream_set_read_function)               \
  use(opj_stream_set_skip_function) use(opj_stream_set_seek_function)                            \
  use(opj_stream_set_user_data) use(opj_stream_set_user_data_length) use(opj_set_warning_handler) \
  use(opj_set_error_handler) use(opj_create_decompress) use(opj_destroy_codec)                   \
  use(opj_set_default_decoder_parameters) use(opj_setup_decoder) use(opj_read_header)            \
  use(opj_decode) use(opj_end_decompress) use(opj_image_destroy)

#define HEDUI_TIFF_FUNCTIONS(use)                                                       \
  use(TIFFOpenOptionsAlloc) use(TIFFOpenOptionsFree) use(TIFFOpenOptionsSetMaxSingleMemAlloc) \
  use(TIFFOpenOptionsSetErrorHandlerExtR) use(TIFFOpenOptionsSetWarningHandlerExtR)     \
  use(TIFFClientOpenExt) use(TIFFClose) use(TIFFSetField) use(TIFFReadScanline)

#define HEDUI_MEMBER(name) __typeof__(name) *name;
typedef struct {
  HEDUI_OPENJPEG_FUNCTIONS(HEDUI_MEMBER)
} hedui_openjpeg;
typedef struct {
  HEDUI_TIFF_FUNCTIONS(HEDUI_MEMBER)
} hedui_tiff;
#undef HEDUI_MEMBER

/// The functions of a library; NULL when it or one of them is missing. Found once for the process.
const hedui_openjpeg *hedui_openjpeg_library(void);
const hedui_tiff *hedui_tiff_library(void);

/// The file names that are looked for first, for a message.
const char *hedui_openjpeg_name(void);
const char *hedui_tiff_name(void);

#endif
