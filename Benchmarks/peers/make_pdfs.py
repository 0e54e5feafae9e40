# SPDX-License-Identifier: Apache-2.0
"""Puts scans into PDF files, and prints their paths.

usage: make_pdfs.py LIST FOLDER PAGES FILES
"""
import itertools
import os
import sys

import img2pdf


def main():
    with open(sys.argv[1]) as listing:
        scans = itertools.cycle(listing.read().split())
    folder, pages, files = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    os.makedirs(folder, exist_ok=True)
    for number in range(files):
        path = os.path.join(folder, f"{number}.pdf")
        with open(path, "wb") as out:
            out.write(img2pdf.convert(list(itertools.islice(scans, pages))))
        print(path)


main()
