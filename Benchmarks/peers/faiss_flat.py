# SPDX-License-Identifier: Apache-2.0
"""faiss BinaryFlat on the hashes and queries of mih.c: CPU microseconds a query and the number of hits.

usage: faiss_flat.py COUNT QUERIES
"""
import sys
import time

import faiss
import numpy


def splitmix(seed, count):
    """The numbers that mih.c draws."""
    with numpy.errstate(over="ignore"):
        z = numpy.uint64(seed) + numpy.uint64(0x9E3779B97F4A7C15) * numpy.arange(1, count + 1, dtype=numpy.uint64)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        return z ^ (z >> numpy.uint64(31))


def queries_of(hashes, count):
    """Every second query is a stored hash with up to 8 bits turned, as mih.c makes them."""
    drawn = iter(splitmix(7, 10 * count).tolist())
    asked = []
    for number in range(count):
        if number % 2:
            asked.append(next(drawn))
            continue
        query = int(hashes[next(drawn) % len(hashes)])
        for _ in range(8):
            query ^= 1 << (next(drawn) & 63)
        asked.append(query)
    return numpy.array(asked, dtype=numpy.uint64)


def main():
    count, queries = int(sys.argv[1]), int(sys.argv[2])
    faiss.omp_set_num_threads(1)
    hashes = splitmix(0, count)
    asked = queries_of(hashes, queries)
    index = faiss.IndexBinaryFlat(64)
    index.add(hashes.view(numpy.uint8).reshape(-1, 8))
    began = time.process_time()
    limits, _, found = index.range_search(asked.view(numpy.uint8).reshape(-1, 8), 9)  # strictly below
    used = time.process_time() - began
    print(f"{used * 1e6 / queries:.3f} {limits[-1]}-{int(found.astype(numpy.uint64).sum())}")


main()
