// SPDX-License-Identifier: Apache-2.0
// The floor for header checks: pread of 4 KB and a walk over the JPEG markers to the frame header.
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "list.h"

static long parse(const uint8_t *b, long n) {
  if (n < 4 || b[0] != 0xFF || b[1] != 0xD8) return -1;
  long i = 2;
  while (i + 9 < n) {
    if (b[i] != 0xFF) return -1;
    uint8_t m = b[i + 1];
    if (m == 0xFF) { i++; continue; }
    if (m == 0x01 || (m >= 0xD0 && m <= 0xD7)) { i += 2; continue; }
    if (m >= 0xC0 && m <= 0xCF && m != 0xC4 && m != 0xC8 && m != 0xCC)
      return (b[i + 5] << 8 | b[i + 6]) + (b[i + 7] << 8 | b[i + 8]);
    i += 2 + (b[i + 2] << 8 | b[i + 3]);
  }
  return -1;
}

static long run(char **paths, long count) {
  long sum = 0;
  uint8_t buffer[4096];
  for (long k = 0; k < count; k++) {
    int fd = open(paths[k], O_RDONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    struct stat st;
    if (fstat(fd, &st) == 0) {
      long n = pread(fd, buffer, sizeof buffer, 0);
      sum += st.st_size + parse(buffer, n);
    }
    close(fd);
  }
  return sum;
}

int main(int argc, char **argv) { return bench_main(argc, argv, run, 0); }
