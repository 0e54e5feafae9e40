# SPDX-License-Identifier: Apache-2.0
"""The peers in Python: one job on the files of a list, CPU time in microseconds a file and a check value.

usage: peer.py pillow-open|pillow-full|opencv-eighth LIST
"""
import sys
import time


def pillow_open(paths):
    import os
    from PIL import Image
    total = 0
    for path in paths:
        with Image.open(path) as image:
            total += os.stat(path).st_size + image.width + image.height
    return total


def is_white(array):
    """Whether nine tenths of the upper border are bright and neutral."""
    height, width = array.shape[:2]
    import numpy
    mask = numpy.zeros((height, width), bool)
    mask[: height // 8] = True
    mask[: height // 2, : width // 8] = True
    mask[: height // 2, width - width // 8:] = True
    border = array[mask].astype(int)
    bright = (border.min(axis=1) >= 225) & (border.max(axis=1) - border.min(axis=1) <= 20)
    return bright.mean() >= 0.9


def pillow_full(paths):
    import numpy
    from PIL import Image
    return sum(int(is_white(numpy.asarray(Image.open(path).convert("RGB")))) for path in paths)


def opencv_eighth(paths):
    import cv2
    return sum(int(is_white(cv2.imread(path, cv2.IMREAD_REDUCED_COLOR_8))) for path in paths)


def main():
    jobs = {"pillow-open": pillow_open, "pillow-full": pillow_full, "opencv-eighth": opencv_eighth}
    job = jobs[sys.argv[1]]
    with open(sys.argv[2]) as listing:
        paths = listing.read().split("\n")[:-1]
    job(paths[:8])
    began = time.process_time()
    check = job(paths)
    print((time.process_time() - began) * 1e6 / max(len(paths), 1), check)


main()
