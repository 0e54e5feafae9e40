// SPDX-License-Identifier: Apache-2.0
#ifndef HEDUI_JPEG_SESSION_H
#define HEDUI_JPEG_SESSION_H

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include "hedui_images.h"

/// One decode. It lives in a frame that has no setjmp, so that a longjmp leaves it whole.
typedef struct {
  struct jpeg_decompress_struct decoder;
  struct jpeg_error_mgr errors;
  struct jpeg_source_mgr feed;
  struct jpeg_progress_mgr progress;
  jmp_buf escape;
  const hedui_source *input;
  const hedui_limits *limits;
  hedui_picture *picture;
  hedui_status status;
  JOCTET *block;    // in the decoder's own pool; NULL when the input is in memory
  uint64_t offset;  // of the next byte to read
} hedui_jpeg_session;

/// Takes over libjpeg's errors, warnings and progress; the decoder need not exist yet.
void hedui_jpeg_listen(hedui_jpeg_session *session);

/// Connects the decoder to the input.
void hedui_jpeg_feed(hedui_jpeg_session *session);

/// Ends the decode with an answer; does not return.
_Noreturn void hedui_jpeg_stop(hedui_jpeg_session *session, hedui_status status);

#endif
