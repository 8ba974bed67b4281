"""Text → the form in which it is compared, and back: every place in that form knows its place in the text as read.

ASCII text is left as it is (the tokeniser lower-cases it byte by byte). Any other text is brought to NFKC and casefolded,
invisible characters vanish, what is no word character (`\\w`) becomes a space, and each letter of a script written without
spaces stands alone, so that a token is a maximal run of bytes that are letters, digits or `_`, or not ASCII.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
"""Soft hyphen, zero-width spaces and joiners, byte-order mark, direction marks: they say nothing."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_NO_WORD = re.compile(r"[^\x00-\x7f\w]")
# Thai and Lao, Myanmar, Khmer, Japanese kana, Han with its compatibility forms and extensions. Hangul is spaced.
UNSPACED_RANGES = (
    (3584, 3839),
    (4096, 4255),
    (6016, 6143),
    (12293, 12295),
    (12352, 12543),
    (13312, 19903),
    (19968, 40959),
    (63744, 64255),
    (131072, 205743),
)
UNSPACED = re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b in UNSPACED_RANGES) + "]")
"""A character of a script that is written without spaces between words."""

_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


_ASCII = bytes(range(128))
_FEW = 24
"""Up to so many kinds of foreign character are replaced one kind at a time, at the speed of a search."""


def fold(text: str) -> str:
    """The form of `text` that is tokenised; ASCII text itself."""
    if text.isascii():
        return text
    foreign = set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    if not all(map(_stands_alone, foreign)):
        return UNSPACED.sub(r" \g<0> ", _NO_WORD.sub(" ", _plain(text)))
    if len(foreign) > _FEW:
        return text.translate(_TABLE)
    for character in sorted(foreign):
        text = text.replace(character, _folded(character))
    return text


@cache
def _folded(character: str) -> str:
    return UNSPACED.sub(r" \g<0> ", _NO_WORD.sub(" ", _plain(character)))


@cache
def _stands_alone(character: str) -> bool:
    """True if the character folds alone as it does in any company: it never composes with the one before."""
    normal = unicodedata.normalize("NFKC", character)
    return (
        not _continues(normal[0])
        and not _continues(character)
        and normal[0] not in INVISIBLE
        and character not in INVISIBLE
    )


class _Table(dict[int, str]):
    """Code point → its folded form, made when first met."""

    def __missing__(self, point: int) -> str:
        value = self[point] = _folded(chr(point))
        return value


_TABLE = _Table()


def fold_with_map(text: str) -> tuple[str, NDArray[np.int64] | None]:
    """`fold(text)`, and for each of its code points the offset in `text` that it came from; None where they are equal.

    The map has one entry more than there are code points: the end of the text. It never runs backwards.
    """
    if text.isascii():
        return text, None
    plain = _plain(text)
    back: NDArray[np.int64] | None = None
    if len(plain) != len(text) or _INVISIBLE.search(text) or not unicodedata.is_normalized("NFKC", text):
        back = _map(text, plain)
    points = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    unspaced = np.zeros(len(points), dtype=bool)
    for low, high in UNSPACED_RANGES:
        unspaced |= (points >= low) & (points <= high)
    if unspaced.any():
        index = np.repeat(np.arange(len(points), dtype=np.int64), np.where(unspaced, 3, 1))
        index = np.append(index, len(points))
        back = index if back is None else back[index]
    return UNSPACED.sub(r" \g<0> ", _NO_WORD.sub(" ", plain)), back


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()


def _map(text: str, plain: str) -> NDArray[np.int64]:
    """Offsets in `text` for each code point of `plain`, run by run of what is not ASCII (with the letter before it)."""
    parts: list[NDArray[np.int64]] = []
    position = 0
    for run in _RUN.finditer(text):
        parts.append(np.arange(position, run.start(), dtype=np.int64))
        parts.append(_run_map(run[0], run.start()))
        position = run.end()
    parts.append(np.arange(position, len(text) + 1, dtype=np.int64))
    found = np.concatenate(parts)
    if len(found) != len(plain) + 1:
        # A mark that composes across a run's edge: spread the difference evenly rather than point outside the text.
        found = np.linspace(0, len(text), len(plain) + 1).astype(np.int64)
    return found


def _run_map(run: str, start: int) -> NDArray[np.int64]:
    """The map of one run: by base letter with its marks where these fold alone as they do together, else the run's start."""
    bounds = [0, *(i for i in range(1, len(run)) if not _continues(run[i])), len(run)]
    folded = [_plain(run[a:b]) for a, b in itertools.pairwise(bounds)]
    whole = _plain(run)
    if "".join(folded) != whole:
        return np.full(len(whole), start, dtype=np.int64)
    lengths = np.fromiter(map(len, folded), dtype=np.int64, count=len(folded))
    return np.repeat(np.asarray(bounds[:-1], dtype=np.int64) + start, lengths)


def _continues(character: str) -> bool:
    """True if the character may compose with the one before it: a mark, or a vowel or final of Hangul."""
    return (
        unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7fb"
    )


def words(text: str, tokens: int) -> float:
    """How many words so many tokens of `text` are: letters of a script without spaces count half."""
    return tokens if text.isascii() else tokens - 0.5 * len(UNSPACED.findall(text))
