"""Shingles → MinHash signatures, equal to the bit to `datasketch.MinHash(num_perm=128, seed=1, scheme="affine32")`.

Broder (1997), "On the resemblance and containment of documents"; the permutations h → a·h + b mod 2³² with odd a are
those of datasketch 2, drawn from the same generator in the same order.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.tokenise import Hashes, Offsets

Signatures = NDArray[np.uint32]

PERMUTATIONS = 128
SEED = 1
SCHEME = "affine32"
EMPTY = np.uint32(0xFFFFFFFF)
"""Every value of the signature of a text without a shingle."""

_ROWS = 2048  # shingles at a time: 2,048 × 128 × 4 bytes stay in the second-level cache


@cache
def permutations() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The factors a (odd) and the summands b of the 128 permutations."""
    generator = np.random.RandomState(SEED)
    factors = generator.randint(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    summands = generator.randint(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)
    factors.flags.writeable = summands.flags.writeable = False
    return factors, summands


def signatures(shingles: Hashes, bounds: Offsets) -> Signatures:
    """One row of 128 values a text: the least value of each permutation over the low 32 bits of its shingles."""
    factors, summands = permutations()
    mixed = fmix32(shingles.astype(np.uint32))
    out = np.full((len(bounds) - 1, PERMUTATIONS), EMPTY, dtype=np.uint32)
    scratch = np.empty((_ROWS, PERMUTATIONS), dtype=np.uint32)
    edges = bounds.tolist()
    for row, (start, end) in enumerate(zip(edges, edges[1:], strict=False)):
        for low in range(start, end, _ROWS):
            part = mixed[low : min(end, low + _ROWS)]
            values = scratch[: len(part)]
            np.multiply(part[:, None], factors, out=values)
            values += summands
            np.minimum(out[row], values.min(axis=0), out=out[row])
    return out


def fmix32(h: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The 32-bit finaliser of MurmurHash3."""
    h = h ^ (h >> np.uint32(16))
    h *= np.uint32(0x85EBCA6B)
    h ^= h >> np.uint32(13)
    h *= np.uint32(0xC2B2AE35)
    h ^= h >> np.uint32(16)
    return h
