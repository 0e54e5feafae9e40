# SPDX-License-Identifier: Apache-2.0
"""When two page prints are of one page: what docs/REGISTRY.md says, as the registry does it."""

import base64

import numpy

RADIUS = 8
MOST_CELLS = 14
MOST_TILE_CELLS = 4
# The hash is cut into three parts; within 8 bits over all, some part is within 2.
PARTS = ((0, 21), (21, 21), (42, 22))


def cells(text):
    """Three planes of 64x64 booleans, row by row, of the base64 in a report of `hedui worker`."""
    words = numpy.frombuffer(base64.b64decode(text), dtype=">u8").reshape(3, 8, 8)
    bits = (words[..., None] >> numpy.arange(64, dtype=numpy.uint64)) & numpy.uint64(1)
    # A word is a tile of 8x8 cells, its lowest bit the upper left one.
    return bits.astype(bool).reshape(3, 8, 8, 8, 8).transpose(0, 1, 3, 2, 4).reshape(3, 64, 64)


def turned(planes):
    """The same page turned by a quarter, counter-clockwise."""
    return numpy.rot90(planes, axes=(1, 2))


def is_same_page(own, other):
    """Whether two prints that lie the same way agree: few cells differ, and few in any tile of 8x8."""
    (clear, strong, darker), (other_clear, other_strong, other_darker) = own, other
    differs = (strong & ~other_clear) | (other_strong & ~clear)
    differs |= clear & other_clear & (darker ^ other_darker)
    tiles = differs.reshape(8, 8, 8, 8).sum(axis=(1, 3))
    return bool(tiles.max() <= MOST_TILE_CELLS and tiles.sum() <= MOST_CELLS)


def variants(value, bits):
    """A part of a hash and all that differ from it in one bit: two parts within two bits have one in common."""
    return [value] + [value ^ (1 << bit) for bit in range(bits)]


def keys(value):
    """The keys under which a hash is looked for: part number and value, as one number each."""
    value &= (1 << 64) - 1
    found = []
    for number, (start, bits) in enumerate(PARTS):
        part = (value >> start) & ((1 << bits) - 1)
        found += [number << 24 | variant for variant in variants(part, bits)]
    return found
