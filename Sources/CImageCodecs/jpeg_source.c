// SPDX-License-Identifier: Apache-2.0
// Feeds libjpeg from memory or, in blocks of 64 KB, from a descriptor.
#include "jpeg_session.h"

#include "read_source.h"

#include <jerror.h>

enum { block_size = 65536 };

static const JOCTET end_mark[2] = {0xFF, JPEG_EOI};

static void begin(j_decompress_ptr decoder) { (void)decoder; }

static void end(j_decompress_ptr decoder) { (void)decoder; }

/// The file ended before the picture did: warn, as libjpeg does for files, and go on with an EOI.
static void lay_end_mark(hedui_jpeg_session *session) {
  WARNMS(&session->decoder, JWRN_JPEG_EOF);
  session->feed.next_input_byte = end_mark;
  session->feed.bytes_in_buffer = sizeof end_mark;
}

static boolean fill(j_decompress_ptr decoder) {
  hedui_jpeg_session *session = decoder->client_data;
  if (!session->block) {
    lay_end_mark(session);
    return TRUE;
  }
  ssize_t got = hedui_read(session->input, session->offset, session->block, block_size);
  if (got < 0) {
    session->picture->system_error = errno;
    hedui_jpeg_stop(session, HEDUI_READ_FAILED);
  }
  if (got == 0) {
    lay_end_mark(session);
    return TRUE;
  }
  session->offset += (uint64_t)got;
  session->feed.next_input_byte = session->block;
  session->feed.bytes_in_buffer = (size_t)got;
  return TRUE;
}

static void skip(j_decompress_ptr decoder, long count) {
  hedui_jpeg_session *session = decoder->client_data;
  if (count <= 0) return;
  size_t wanted = (size_t)count, held = session->feed.bytes_in_buffer;
  if (wanted <= held) {
    session->feed.next_input_byte += wanted;
    session->feed.bytes_in_buffer = held - wanted;
    return;
  }
  if (session->block) session->offset += wanted - held;
  fill(decoder);
}

void hedui_jpeg_feed(hedui_jpeg_session *session) {
  j_decompress_ptr decoder = &session->decoder;
  decoder->src = &session->feed;
  session->feed.init_source = begin;
  session->feed.fill_input_buffer = fill;
  session->feed.skip_input_data = skip;
  session->feed.resync_to_restart = jpeg_resync_to_restart;
  session->feed.term_source = end;
  if (session->input->bytes) {
    session->feed.next_input_byte = session->input->bytes;
    session->feed.bytes_in_buffer = (size_t)session->input->count;
  } else {
    session->block =
        decoder->mem->alloc_large((j_common_ptr)decoder, JPOOL_PERMANENT, block_size);
  }
}
