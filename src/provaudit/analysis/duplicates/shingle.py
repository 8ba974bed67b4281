"""Tokens → shingles: the hash of every run of `size` tokens. A text with fewer tokens has one shingle, of all of them."""

from __future__ import annotations

import numpy as np

from provaudit.analysis.duplicates.tokenise import Hashes, Offsets, Tokens, fmix64, tokens

SHINGLE = 5
"""Words in a shingle. At five, unrelated prose shares next to nothing, and an edit costs five shingles."""

VERSION = "1"
"""Goes up when the same text would get other shingle hashes; an index of another version cannot be queried."""

ROLL = np.uint64(0xD6E8FEB86659FD93)


def shingle_hashes(text: str, shingle: int = SHINGLE) -> Hashes:
    """The shingle hashes of a text in text order, repeats included; empty for a text without a word.

    A MinHash of datasketch fed with their low 32 bits equals `signatures`:
    `MinHash(num_perm=128, seed=1, scheme="affine32", hashfunc=lambda h: int(h) & 0xFFFFFFFF)`.
    """
    return shingles(tokens([text]), shingle)[0]


def shingles(found: Tokens, size: int) -> tuple[Hashes, Offsets]:
    """The shingle hashes of several texts in one array, and the bounds of each text in it."""
    if size < 1:
        raise ValueError(f"a shingle has at least one word, not {size}")
    hashes, bounds = found.hashes, found.bounds
    if not len(hashes):
        return hashes, np.zeros(len(bounds), dtype=np.int64)
    lengths = np.diff(bounds)
    rolled = rolling(hashes, size)
    keep = np.zeros(len(hashes), dtype=bool)
    keep[: len(rolled)] = True
    for back in range(1, size):  # the last size - 1 places of a text begin no whole shingle
        place = bounds[1:] - back
        keep[place[lengths >= back]] = False
    full = np.zeros(len(hashes), dtype=np.uint64)
    full[: len(rolled)] = rolled
    for length in range(1, size):
        short = bounds[:-1][lengths == length]
        if len(short):
            value = np.zeros(len(short), dtype=np.uint64)
            for step in range(length):
                value = value * ROLL + hashes[short + step]
            full[short] = fmix64(value)
            keep[short] = True
    counts = np.where(lengths == 0, 0, np.maximum(lengths - size + 1, 1))
    out = np.zeros(len(bounds), dtype=np.int64)
    np.cumsum(counts, out=out[1:])
    return full[keep], out


def rolling(hashes: Hashes, size: int) -> Hashes:
    """The hash of each run of `size` tokens; empty if there are fewer."""
    count = len(hashes) - size + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    value = hashes[:count].copy()
    for step in range(1, size):
        value *= ROLL
        value += hashes[step : step + count]
    return fmix64(value)
