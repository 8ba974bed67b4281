"""Texts → tokens: 64-bit hashes of words, with their places.

A token is a maximal run of `\\w` in the folded text (see `fold`), of at most 256 bytes: a longer one is cut, so that a
line without spaces costs no more than any other. Its hash takes its UTF-8 bytes eight at a time; tokens of up to eight
bytes never collide. The numpy code here and the kernels of `compiled` give the same bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.fold import fold, fold_with_map

Hashes = NDArray[np.uint64]
Offsets = NDArray[np.int64]

LONGEST = 256
"""Bytes of the longest token; what goes beyond begins another one."""

CLASSES = bytes(
    ord(chr(c).lower()) if c < 128 and (chr(c).isalnum() or chr(c) == "_") else c if c >= 128 else 0 for c in range(256)
)
"""Byte → the byte that is hashed, lower-cased; 0 for what stands between words."""

WORD = np.uint64(0x9E3779B97F4A7C15)
_MASKS = np.array([(1 << (8 * n)) - 1 for n in range(9)], dtype=np.uint64)
_S32, _S33 = np.uint64(32), np.uint64(33)
_M1, _M2 = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens of several texts in one array; those of text d are `hashes[bounds[d]:bounds[d + 1]]`."""

    hashes: Hashes
    bounds: Offsets


@dataclass(frozen=True, slots=True, eq=False)
class PlacedTokens:
    """The tokens of one text; token i is `text[starts[i]:ends[i]]`, in code points of the text as read."""

    hashes: Hashes
    starts: Offsets
    ends: Offsets


def pack(texts: Sequence[str]) -> tuple[bytes, Offsets]:
    """The folded texts as UTF-8 in one buffer, a line feed after each, and where each begins (one bound more than texts)."""
    encoded = [fold(text).encode("utf-8", "surrogatepass") for text in texts]
    bounds = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum(np.fromiter((len(part) + 1 for part in encoded), dtype=np.int64, count=len(encoded)), out=bounds[1:])
    encoded.append(b"")
    return b"\n".join(encoded), bounds


def tokens(texts: Sequence[str]) -> Tokens:
    """The token hashes of each text."""
    buffer, bounds = pack(texts)
    hashes, starts, _ = _scan(buffer)
    return Tokens(hashes, np.searchsorted(starts, bounds).astype(np.int64))


def placed_tokens(text: str) -> PlacedTokens:
    """The tokens of one text with their places."""
    folded, back = fold_with_map(text)
    buffer = folded.encode("utf-8", "surrogatepass")
    hashes, starts, ends = _scan(buffer)
    if not folded.isascii():
        data = np.frombuffer(buffer, dtype=np.uint8)
        point = np.zeros(len(data) + 1, dtype=np.int64)
        np.cumsum((data & 0xC0) != 0x80, out=point[1:])  # point[i]: code points that begin before byte i
        starts, ends = point[starts], point[ends]
    if back is not None:
        starts, ends = back[starts], np.maximum(back[ends - 1] + 1, back[ends])
        ends = _without_marks_of_next(starts, ends)
    return PlacedTokens(hashes, starts, ends)


def _without_marks_of_next(starts: Offsets, ends: Offsets) -> Offsets:
    """Ends that do not reach past the next token's start, nor fall before their own."""
    limited = ends.copy()
    limited[:-1] = np.minimum(limited[:-1], np.maximum(starts[1:], starts[:-1] + 1))
    return limited


def _scan(buffer: bytes) -> tuple[Hashes, Offsets, Offsets]:
    """Hash, first byte and end of each token of a buffer."""
    padded = b"\0" + buffer.translate(CLASSES) + b"\0" * 8
    data = np.frombuffer(padded, dtype=np.uint8)
    word = data != 0
    edges = np.flatnonzero(word[1:] != word[:-1])
    starts, ends = edges[0::2], edges[1::2]
    lengths = ends - starts
    if len(lengths) and lengths.max() > LONGEST:
        pieces = (lengths + (LONGEST - 1)) // LONGEST
        first = np.repeat(np.cumsum(pieces) - pieces, pieces)
        cut = np.repeat(starts, pieces) + LONGEST * (np.arange(len(first)) - first)
        ends = np.minimum(cut + LONGEST, np.repeat(ends, pieces))
        starts, lengths = cut, ends - cut
    eight = np.ndarray(shape=(max(0, len(padded) - 8),), dtype="<u8", buffer=padded, offset=1, strides=(1,))
    hashes = _step(eight[starts] & _MASKS[np.minimum(lengths, 8)])
    longer = np.flatnonzero(lengths > 8)
    done = 8
    while len(longer):
        rest = np.minimum(lengths[longer] - done, 8)
        hashes[longer] = _step(hashes[longer] ^ (eight[starts[longer] + done] & _MASKS[rest]))
        done += 8
        longer = longer[lengths[longer] > done]
    return fmix64(hashes), starts, ends


def _step(h: Hashes) -> Hashes:
    h = h * WORD
    h ^= h >> _S32
    return h


def fmix64(h: Hashes) -> Hashes:
    """The finaliser of MurmurHash3 (Appleby): a bijection that spreads every bit over all 64."""
    h = h ^ (h >> _S33)
    h *= _M1
    h ^= h >> _S33
    h *= _M2
    h ^= h >> _S33
    return h
