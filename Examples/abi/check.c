// SPDX-License-Identifier: Apache-2.0
// Checks dossiers, or one photo, through the C interface:
//   check FOLDER            the dossier in a folder, or all below it
//   check --photo FILE      an ID photo
// and prints the report as JSON. Exit code: 0 with a report, 1 without.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hedui.h"

static uint8_t *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  uint8_t *bytes = NULL;
  size_t used = 0, room = 0;
  for (;;) {
    if (used == room) {
      uint8_t *more = realloc(bytes, room = room * 2 + 65536);
      if (more == NULL) break;
      bytes = more;
    }
    size_t count = fread(bytes + used, 1, room - used, file);
    if (count == 0) break;
    used += count;
  }
  fclose(file);
  *length = used;
  return bytes;
}

int main(int count, char **arguments) {
  if (count != 2 && !(count == 3 && strcmp(arguments[1], "--photo") == 0)) {
    fprintf(stderr, "用法 / usage: check 文件夹 | check --photo 照片\n");
    return 2;
  }
  const char *options[] = {"today=2024-10-09", "words=none", NULL};
  char *problem = NULL;
  hedui_engine *engine = hedui_engine_open(options, &problem);
  if (engine == NULL) {
    fprintf(stderr, "%s\n", problem);
    hedui_free(problem);
    return 1;
  }
  char *report = NULL;
  if (count == 3) {
    size_t length = 0;
    uint8_t *bytes = contents(arguments[2], &length);
    const char *slash = strrchr(arguments[2], '/');
    report = hedui_check_photo(engine, bytes, length, slash == NULL ? arguments[2] : slash + 1);
    free(bytes);
  } else {
    report = hedui_validate_folder(engine, arguments[1]);
  }
  int failed = report == NULL || strncmp(report, "{\"error\"", 8) == 0;
  if (report != NULL) fputs(report, stdout);
  hedui_free(report);
  hedui_engine_close(engine);
  return failed;
}
