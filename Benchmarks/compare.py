# SPDX-License-Identifier: Apache-2.0
"""Runs contenders in rotated order and prints medians and ratios to the first of the same round.

usage: compare.py ROUNDS TITLE NAME=COMMAND NAME=COMMAND …
Each command prints its CPU time a unit and, optionally, a check value; ratios count only where checks agree.
"""
import statistics
import subprocess
import sys


def main():
    rounds, title = int(sys.argv[1]), sys.argv[2]
    contenders = [argument.split("=", 1) for argument in sys.argv[3:]]
    times = {name: [] for name, _ in contenders}
    ratios = {name: [] for name, _ in contenders}
    checks = {}
    for number in range(rounds):
        order = contenders[number % len(contenders):] + contenders[:number % len(contenders)]
        this = {}
        for name, command in order:
            output = subprocess.run(command.split(), capture_output=True, text=True, check=True).stdout
            words = output.split()
            this[name] = float(words[0])
            checks[name] = words[1] if len(words) > 1 else "—"
        base = this[contenders[0][0]]
        for name, value in this.items():
            times[name].append(value)
            ratios[name].append(value / base)
    print(f"\n### {title}\n\n| contender | median | min…max | ratio to the first | check |\n|---|---|---|---|---|")
    for name, _ in contenders:
        print(f"| {name} | {statistics.median(times[name]):.2f} | {min(times[name]):.2f}…{max(times[name]):.2f}"
              f" | {statistics.median(ratios[name]):.2f} | {checks[name]} |")


main()
