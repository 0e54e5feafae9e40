// SPDX-License-Identifier: Apache-2.0
// What libjpeg says: errors end the decode, warnings are counted, scans are watched.
#include "jpeg_session.h"

#include <jerror.h>

_Noreturn void hedui_jpeg_stop(hedui_jpeg_session *session, hedui_status status) {
  session->status = status;
  longjmp(session->escape, 1);
}

/// libjpeg's way out of an error: its words are kept, the process goes on.
static void give_up(j_common_ptr decoder) {
  hedui_jpeg_session *session = decoder->client_data;
  char text[JMSG_LENGTH_MAX];
  decoder->err->format_message(decoder, text);
  snprintf(session->picture->message, sizeof session->picture->message, "%s", text);
  switch (decoder->err->msg_code) {
    case JERR_SOF_UNSUPPORTED:
    case JERR_BAD_PRECISION:
    case JERR_ARITH_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_COMPONENT_COUNT: hedui_jpeg_stop(session, HEDUI_UNSUPPORTED);
    case JERR_OUT_OF_MEMORY:
    case JERR_NO_BACKING_STORE: hedui_jpeg_stop(session, HEDUI_TOO_MUCH_MEMORY);
    case JERR_IMAGE_TOO_BIG: hedui_jpeg_stop(session, HEDUI_TOO_MANY_PIXELS);
    default: hedui_jpeg_stop(session, HEDUI_DAMAGED);
  }
}

/// Counts warnings instead of printing them; trace messages are of no interest.
static void note(j_common_ptr decoder, int level) {
  if (level >= 0) return;
  hedui_picture *picture = ((hedui_jpeg_session *)decoder->client_data)->picture;
  if (picture->warnings++ > 0) return;
  char text[JMSG_LENGTH_MAX];
  decoder->err->format_message(decoder, text);
  snprintf(picture->warning, sizeof picture->warning, "%s", text);
}

static void print_nothing(j_common_ptr decoder) { (void)decoder; }

/// Called before each row of blocks, also while libjpeg takes in all scans by itself.
static void watch(j_common_ptr decoder) {
  hedui_jpeg_session *session = decoder->client_data;
  if ((uint32_t)session->decoder.input_scan_number > session->limits->scans)
    hedui_jpeg_stop(session, HEDUI_TOO_MANY_SCANS);
}

void hedui_jpeg_listen(hedui_jpeg_session *session) {
  session->decoder.err = jpeg_std_error(&session->errors);
  session->decoder.client_data = session;
  session->errors.error_exit = give_up;
  session->errors.emit_message = note;
  session->errors.output_message = print_nothing;
  session->progress.progress_monitor = watch;
}
