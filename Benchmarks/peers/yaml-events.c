// SPDX-License-Identifier: Apache-2.0
// The floor for YAML: libyaml's events of a document in memory, nothing kept; check: documents read.
#include <yaml.h>

#include "list.h"

static long events(const unsigned char *text, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  long scalars = 0;
  if (!yaml_parser_initialize(&parser)) return 0;
  yaml_parser_set_input_string(&parser, text, size);
  for (int done = 0; !done;) {
    if (!yaml_parser_parse(&parser, &event)) {
      scalars = 0;
      break;
    }
    if (event.type == YAML_SCALAR_EVENT) scalars++;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return scalars > 0;
}

// The texts are read into memory in the warm-up, as the other contenders have theirs.
static unsigned char **texts;
static size_t *sizes;
static long held;

static void hold(char **paths, long count) {
  texts = calloc((size_t)count, sizeof *texts);
  sizes = calloc((size_t)count, sizeof *sizes);
  for (held = 0; held < count; held++) {
    FILE *file = fopen(paths[held], "rb");
    if (!file) exit(2);
    fseek(file, 0, SEEK_END);
    sizes[held] = (size_t)ftell(file);
    rewind(file);
    texts[held] = malloc(sizes[held] + 1);
    if (fread(texts[held], 1, sizes[held], file) != sizes[held]) exit(2);
    fclose(file);
  }
}

static long run(char **paths, long count) {
  if (!texts) hold(paths, count);
  long sum = 0;
  for (long i = 0; i < count; i++) sum += events(texts[i], sizes[i]);
  return sum;
}

int main(int argc, char **argv) { return bench_main(argc, argv, run, 1); }
