"""All pairs of a corpus at or above a similarity, by brute force: sparse set products over independently made shingles."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

Pair = tuple[int, int]


def similar_pairs(texts: Sequence[str], least: float, shingle: int = 5) -> dict[Pair, tuple[float, float]]:
    """(i, j) → exact Jaccard coefficient and containment of the word-shingle sets, for each pair that reaches `least`.

    Words are `\\w+` of the lower-cased text, shingles tuples of them: nothing is shared with the code under test.
    """
    from scipy.sparse import csr_matrix

    number: dict[tuple[str, ...], int] = {}
    rows: list[int] = []
    bounds = [0]
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        width = min(shingle, len(words))
        found = {tuple(words[i : i + width]) for i in range(len(words) - width + 1)} if words else set()
        rows += [number.setdefault(one, len(number)) for one in found]
        bounds.append(len(rows))
    edges = np.array(bounds)
    sizes = np.diff(edges)
    columns = np.array(rows, dtype=np.int64)
    shared = np.bincount(columns, minlength=len(number))[columns] > 1
    owner = np.repeat(np.arange(len(texts)), sizes)[shared]
    table = csr_matrix((np.ones(len(owner), dtype=np.int32), (owner, columns[shared])), shape=(len(texts), len(number)))
    out: dict[Pair, tuple[float, float]] = {}
    for low in range(0, len(texts), 4000):
        block = (table[low : low + 4000] @ table.T).tocoo()
        i, j, both = block.row + low, block.col, block.data
        jaccard = both / np.maximum(sizes[i] + sizes[j] - both, 1)
        keep = (i < j) & (jaccard >= least)
        i, j, both, jaccard = i[keep], j[keep], both[keep], jaccard[keep]
        containment = both / np.maximum(np.minimum(sizes[i], sizes[j]), 1)
        out |= {
            (a, b): (s, c)
            for a, b, s, c in zip(i.tolist(), j.tolist(), jaccard.tolist(), containment.tolist(), strict=True)
        }
    return out
