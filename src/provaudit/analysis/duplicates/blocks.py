"""Blocks that may belong to a passage: long ones, and short ones that have another near them in both texts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.tokenise import Hashes, Offsets


def supported(a0: Offsets, a1: Offsets, diagonal: Offsets, least: int, gap: int) -> NDArray[np.bool_]:
    """True for each block of `least` tokens or more, and for each that has an end of another within `gap` tokens on both sides.

    In text of few different words (tables of digits), blocks agree by chance in their millions; nearly all of them stand alone.
    Block k is the equal run `a0[k]:a1[k]` at a distance of `diagonal[k]` to its other side. Ends are sorted into square cells wide enough
    that what is near lies in the same cell or in one of the eight around it; some that are farther pass as well.
    """
    cell = least + gap
    own = _code(a0 // cell, diagonal // cell)
    order = np.argsort(own)
    wanted = own[order]  # in order, so that the searches run through `ends` once
    ends = np.sort(np.concatenate((own, _code(a1 // cell, diagonal // cell))))
    near = np.zeros(len(a0), dtype=np.int64)
    one, row = np.uint64(1), np.uint64(1 << 32)
    for middle in (wanted - row, wanted, wanted + row):
        near += np.searchsorted(ends, middle + one, side="right") - np.searchsorted(ends, middle - one, side="left")
    keep = a1 - a0 >= least
    keep[order] |= near > 2  # a short block finds its own two ends
    return keep


def _code(row: Offsets, column: Offsets) -> Hashes:
    """A number for each cell: cells of one row follow one another, rows are 2³² apart."""
    return (row + 1).astype(np.uint64) << np.uint64(32) | (column + 1).astype(np.uint64)
