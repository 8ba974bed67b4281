"""The hash by which code scanning finds a line again after lines before it have come and gone.

SARIF leaves `primaryLocationLineHash` to the tools; this is the one that GitHub reckons itself where a file has none:
a polynomial hash, modulo 2⁶⁴, of the hundred characters (UTF-16 code units, blanks and tabs left out) from the beginning
of the line, with a count of how often the value has come so far.
"""

from __future__ import annotations

from collections import Counter

WINDOW = 100
BASE = 37
END = 0xFFFF
"""Stands for the end of the text; zeros after it fill the last windows."""

_BLANKS = str.maketrans("", "", " \t")


def line_hashes(text: str) -> tuple[str, ...]:
    """The hash of every line of `text`, each as `hash:count`; linear in the text.

    The hash of a window is Σ unit·37^(99−i). Prefix sums of unit·37^(−i) give all windows at once, since 37 is odd and so
    has an inverse modulo 2⁶⁴.
    """
    import numpy as np

    squeezed = text.translate(_BLANKS).encode("utf-16-le", "surrogatepass")
    units = np.concatenate([np.frombuffer(squeezed, "<u2"), [END], np.zeros(WINDOW, "<u2")]).astype(np.uint64)
    starts = np.concatenate([[0], np.flatnonzero(units[: -WINDOW - 1] == ord("\n")) + 1]).astype(np.int64)
    inverse = np.full(len(units), pow(BASE, -1, 2**64), np.uint64)
    inverse[0] = 1
    sums = np.concatenate(
        [np.zeros(1, np.uint64), np.cumsum(units * np.cumprod(inverse, dtype=np.uint64), dtype=np.uint64)]
    )
    powers = np.full(len(units), BASE, np.uint64)
    powers[0] = pow(BASE, WINDOW - 1, 2**64)
    hashes = (sums[starts + WINDOW] - sums[starts]) * np.cumprod(powers, dtype=np.uint64)[starts]
    seen: Counter[int] = Counter()
    found = []
    for value in hashes.tolist():
        seen[value] += 1
        found.append(f"{value:x}:{seen[value]}")
    return tuple(found)
