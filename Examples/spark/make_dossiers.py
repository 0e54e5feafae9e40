# SPDX-License-Identifier: Apache-2.0
"""Draws made-up dossiers with scans, some of whose pages stand in a second dossier too, turned or recompressed.

    make_dossiers.py FOLDER --count 10000 --scans 1 --copies 0.01
"""

import argparse
import functools
import io
import os
import random

import numpy
from PIL import Image

WIDTH, HEIGHT = 620, 877


@functools.cache
def lines():
    """Lines of words to put pages together from, and a sheet of paper."""
    draw = numpy.random.default_rng(7)
    drawn = []
    for _ in range(200):
        size = int(draw.integers(8, 22))
        line = numpy.zeros((size + int(size * draw.uniform(0.2, 2.0)), WIDTH), dtype=bool)
        x, end = int(draw.integers(40, 160)), int(draw.integers(300, WIDTH - 40))
        while x < end:
            width = min(int(draw.integers(size, size * 6)), WIDTH - 20 - x)
            line[:size, x:x + width] = draw.random((size, width)) < 0.42
            x += width + size // 2
        drawn.append(line)
    return drawn, draw.normal(243, 2.5, (HEIGHT, WIDTH)).astype(numpy.float32)


def page(seed):
    """A page of lines of words."""
    dice = random.Random(seed)
    drawn, paper = lines()
    sheet, y = paper.copy(), dice.randrange(40, 90)
    while y < HEIGHT - 60:
        line = drawn[dice.randrange(len(drawn))]
        line = numpy.roll(line, dice.randrange(-20, 20), axis=1)[:HEIGHT - y]
        sheet[y:y + len(line)][line] = 50
        y += len(line)
    return Image.fromarray(sheet.clip(0, 255).astype(numpy.uint8)).convert("RGB")


def encoded(image, quality=80):
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, dpi=(75, 75))
    return buffer.getvalue()


def document(number, scans):
    evidence = ", ".join(f"{{file: evidence/{scan}.jpg, kind: drawing}}" for scan in range(scans))
    return (
        f"schema: 1\napplicant: {{name: 甲{number}, sex: male}}\nunit: {{name: 某某公司{number % 97}}}\n"
        f"projects: [{{name: 某某产业园{number}期, role: manager, started: 2021-03, finished: 2022-05, evidence: [{evidence}]}}]\n")


def make(folder, count, scans=1, copies=0.01, units=20, seed=1):
    """Makes them, and gives rows of unit, id and path, and the pairs of ids that share a page."""
    dice = random.Random(seed)
    rows, pairs = [], set()
    for number in range(count):
        unit, key = f"unit-{number % units:03d}", f"d{number:07d}"
        path = os.path.join(folder, unit, key)
        os.makedirs(os.path.join(path, "evidence"), exist_ok=True)
        with open(os.path.join(path, "dossier.yaml"), "w", encoding="utf-8") as file:
            file.write(document(number, scans))
        for scan in range(scans):
            image, quality = page(seed * 1_000_003 + number * scans + scan), 80
            if number and dice.random() < copies:
                other = dice.randrange(number)
                image = page(seed * 1_000_003 + other * scans + scan)
                image = image.rotate(90 * dice.randrange(4), expand=True)
                quality = dice.choice([50, 80, 80])
                pairs.add((f"d{other:07d}", key))
            with open(os.path.join(path, "evidence", f"{scan}.jpg"), "wb") as file:
                file.write(encoded(image, quality))
        rows.append((unit, key, path))
    return rows, pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--scans", type=int, default=1)
    parser.add_argument("--copies", type=float, default=0.01)
    options = parser.parse_args()
    rows, pairs = make(os.path.abspath(options.folder), options.count, options.scans, options.copies)
    with open(os.path.join(options.folder, "table.csv"), "w", encoding="utf-8") as table:
        table.write("unit,id,path\n")
        table.writelines(",".join(row) + "\n" for row in rows)
    print(f"{len(rows)} dossiers, {len(pairs)} pairs that share a page")


if __name__ == "__main__":
    main()
