"""Token-level alignment of two short sequences: which tokens are equal, in order."""

from __future__ import annotations

from collections.abc import Sequence

Run = tuple[int, int, int]
"""(i, j, n): tokens i … i+n of one side equal tokens j … j+n of the other."""


def aligned(a: Sequence[int], b: Sequence[int]) -> list[Run]:
    """The equal runs of a longest common subsequence, in order. Time and memory grow with the product of the lengths.

    By dynamic programming (Wagner & Fischer 1974); among equals, the one that comes first in `a`.
    """
    if not set(a) & set(b):
        return []
    rows = [[0] * (len(b) + 1)]
    for x in reversed(a):
        below = rows[-1]
        row = [0] * (len(b) + 1)
        for j in range(len(b) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if x == b[j] else max(row[j + 1], below[j])
        rows.append(row)
    rows.reverse()
    found: list[Run] = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j] and rows[i][j] == rows[i + 1][j + 1] + 1:
            found.append((i, j, 1))
            i, j = i + 1, j + 1
        elif rows[i][j + 1] >= rows[i + 1][j]:
            j += 1
        else:
            i += 1
    return joined(found)


def joined(runs: Sequence[Run]) -> list[Run]:
    """The runs with those that touch on both sides made one."""
    out: list[Run] = []
    for i, j, n in runs:
        if out and out[-1][0] + out[-1][2] == i and out[-1][1] + out[-1][2] == j:
            out[-1] = (*out[-1][:2], out[-1][2] + n)
        else:
            out.append((i, j, n))
    return out
