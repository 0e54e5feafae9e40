# SPDX-License-Identifier: Apache-2.0
"""The peers in Python: one job on the files of a list, CPU time in microseconds a file and a check value.

usage: peer.py pillow-open|pillow-full|opencv-eighth|opencv-red|pikepdf-list LIST
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


def opencv_red(paths):
    """The usual way to find seals: a mask in HSV at full size and its components."""
    import cv2
    pages = 0
    for path in paths:
        hue = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2HSV)
        mask = cv2.inRange(hue, (0, 43, 46), (10, 255, 255)) | cv2.inRange(
            hue, (156, 43, 46), (180, 255, 255))
        mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, cv2.getStructuringElement(0, (15, 15)))
        boxes = cv2.connectedComponentsWithStats(mask)[2][1:]
        pages += any(w > 150 and h > 150 and 0.75 < w / h < 1.33 for _, _, w, h, _ in boxes)
    return pages


def pikepdf_list(paths):
    """Pages and the pictures of their resources; pikepdf drives qpdf as we do."""
    import warnings
    import pikepdf
    warnings.simplefilter("ignore", DeprecationWarning)  # its newer call finds the same pictures
    found = 0
    for path in paths:
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                found += 1 + len([(image.Width, image.Height) for image in page.images.values()])
    return found


def main():
    jobs = {"pillow-open": pillow_open, "pillow-full": pillow_full, "opencv-eighth": opencv_eighth,
            "opencv-red": opencv_red, "pikepdf-list": pikepdf_list}
    job = jobs[sys.argv[1]]
    with open(sys.argv[2]) as listing:
        paths = listing.read().split("\n")[:-1]
    job(paths[:8])
    began = time.process_time()
    check = job(paths)
    print((time.process_time() - began) * 1e6 / max(len(paths), 1), check)


main()
