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

_BLOCK = 1 << 16  # shingles at a time: two arrays of 256 KB stay in the second-level cache


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
    out = np.full((len(bounds) - 1, PERMUTATIONS), EMPTY, dtype=np.uint32)
    present = np.flatnonzero(bounds[1:] > bounds[:-1])
    mixed = fmix32(shingles.astype(np.uint32))
    starts = bounds[present]
    low = 0
    while low < len(present):
        high = max(low + 1, int(np.searchsorted(starts, starts[low] + _BLOCK)))
        end = int(starts[high]) if high < len(present) else len(mixed)
        out[present[low:high]] = _least(mixed[starts[low] : end], starts[low:high] - starts[low])
        low = high
    return out


def _least(mixed: NDArray[np.uint32], starts: Offsets) -> Signatures:
    """The signatures of consecutive texts, none of them empty.

    One permutation at a time over all of them: long inner loops, which numpy runs three times as fast as a table a text.
    """
    scratch = np.empty(len(mixed), dtype=np.uint32)
    out = np.empty((PERMUTATIONS, len(starts)), dtype=np.uint32)
    for row, factor, summand in zip(out, *permutations(), strict=True):
        np.multiply(mixed, factor, out=scratch)
        np.add(scratch, summand, out=scratch)
        np.minimum.reduceat(scratch, starts, out=row)
    return out.T


def fmix32(h: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The 32-bit finaliser of MurmurHash3."""
    h = h ^ (h >> np.uint32(16))
    h *= np.uint32(0x85EBCA6B)
    h ^= h >> np.uint32(13)
    h *= np.uint32(0xC2B2AE35)
    h ^= h >> np.uint32(16)
    return h
