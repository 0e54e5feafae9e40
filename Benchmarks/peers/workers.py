# SPDX-License-Identifier: Apache-2.0
"""What checking in worker processes costs over one process: interleaved rounds, medians of CPU time and of wall time.

    workers.py HEDUI FOLDER ROUNDS [OPTION…]
"""

import os
import statistics
import subprocess
import sys
import time


def once(command):
    """CPU and wall seconds of a run, its children included."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1, 3), status
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began


def main():
    hedui, folder, rounds, *options = sys.argv[1:]
    lint = [hedui, "lint", folder, "--today", "2024-10-20", "--format", "ndjson", *options]
    ways = {"in process": lint + ["--in-process"], "in workers": lint}
    taken = {name: [] for name in ways}
    for number in range(int(rounds)):
        for name in list(ways) if number % 2 else reversed(list(ways)):
            taken[name].append(once(ways[name]))
    base = [statistics.median(column) for column in zip(*taken["in process"])]
    for name, runs in taken.items():
        cpu, wall = (statistics.median(column) for column in zip(*runs))
        print(f"{name}: CPU {cpu:.3f} s ({cpu / base[0]:.3f}), wall {wall:.3f} s ({wall / base[1]:.3f})")


if __name__ == "__main__":
    main()
