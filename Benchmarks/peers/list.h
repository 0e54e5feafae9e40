// SPDX-License-Identifier: Apache-2.0
// The frame of every C peer: reads a list of paths, warms up, runs, prints µs a file and a check value.
#ifndef HEDUI_BENCH_LIST_H
#define HEDUI_BENCH_LIST_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double bench_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

// `whole`: the warm-up is over the whole list, to have all texts in memory.
static int bench_main(int argc, char **argv, long (*run)(char **, long), int whole) {
  FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
  if (!f) return 2;
  char line[4096], **paths = NULL;
  long count = 0;
  while (fgets(line, sizeof line, f)) {
    line[strcspn(line, "\n")] = 0;
    paths = realloc(paths, (count + 1) * sizeof *paths);
    paths[count++] = strdup(line);
  }
  fclose(f);
  run(paths, whole || count < 8 ? count : 8);
  double began = bench_now();
  long check = run(paths, count);
  printf("%f %ld\n", (bench_now() - began) / (count ? count : 1), check);
  return 0;
}
#endif
