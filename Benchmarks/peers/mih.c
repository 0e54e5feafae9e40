// SPDX-License-Identifier: Apache-2.0
// A plain multi-index search over 64-bit hashes, three tables, radius 8: the floor that Hedui is held to.
// usage: mih COUNT QUERIES   prints CPU microseconds a query, the number of hits, and on stderr the build.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t state;
static uint64_t next_random(void) {  // splitmix64, as hedui-bench draws its hashes
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static double cpu(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

#define RADIUS 8
#define PART_RADIUS 2
static uint32_t *starts[3], *ids[3];
static uint64_t *sorted[3];
static const int shift[3] = {0, 21, 42}, width[3] = {21, 21, 22};

static void build(const uint64_t *hashes, uint32_t n) {
  for (int t = 0; t < 3; t++) {
    uint32_t size = 1u << width[t], mask = size - 1;
    starts[t] = calloc(size + 2, 4);
    sorted[t] = malloc(8ul * n);
    ids[t] = malloc(4ul * n);
    uint32_t *s = starts[t] + 1;
    for (uint32_t i = 0; i < n; i++) s[(hashes[i] >> shift[t] & mask) + 1]++;
    for (uint32_t v = 0; v < size; v++) s[v + 1] += s[v];
    for (uint32_t i = 0; i < n; i++) {
      uint32_t at = s[hashes[i] >> shift[t] & mask]++;
      sorted[t][at] = hashes[i];
      ids[t][at] = i;
    }
  }
}

static uint64_t hits, sum;
__attribute__((target("popcnt"))) static inline void bucket(int t, uint32_t v, uint64_t q) {
  for (uint32_t at = starts[t][v], end = starts[t][v + 1]; at < end; at++) {
    uint64_t d = sorted[t][at] ^ q;
    if (__builtin_popcountll(d) > RADIUS) continue;
    int seen = 0;
    for (int e = 0; e < t; e++)
      seen |= __builtin_popcountll(d >> shift[e] & ((1u << width[e]) - 1)) <= PART_RADIUS;
    if (!seen) hits++, sum += ids[t][at];
  }
}

__attribute__((target("popcnt"))) static void search(uint64_t q) {
  for (int t = 0; t < 3; t++) {
    uint32_t v = q >> shift[t] & ((1u << width[t]) - 1);
    bucket(t, v, q);
    for (int a = 0; a < width[t]; a++) {
      bucket(t, v ^ 1u << a, q);
      for (int b = 0; b < a; b++) bucket(t, v ^ 1u << a ^ 1u << b, q);
    }
  }
}

int main(int argc, char **argv) {
  uint32_t n = argc > 1 ? atoi(argv[1]) : 1000000, queries = argc > 2 ? atoi(argv[2]) : 10000;
  uint64_t *hashes = malloc(8ul * n);
  for (uint32_t i = 0; i < n; i++) hashes[i] = next_random();
  double t = cpu();
  build(hashes, n);
  fprintf(stderr, "built in %.3f s\n", cpu() - t);
  state = 7;
  uint64_t *asked = malloc(8ul * queries);
  for (uint32_t i = 0; i < queries; i++) {  // every second query is a stored hash with up to 8 bits turned
    asked[i] = i % 2 ? next_random() : hashes[next_random() % n];
    for (int b = 0; i % 2 == 0 && b < 8; b++) asked[i] ^= 1ul << (next_random() & 63);
  }
  t = cpu();
  for (uint32_t i = 0; i < queries; i++) search(asked[i]);
  printf("%.3f %llu-%llu\n", (cpu() - t) * 1e6 / queries, (unsigned long long)hits, (unsigned long long)sum);
}
