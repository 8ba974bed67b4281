"""One form for texts that say the same: the ground of identity and of exact duplicates.

Prose re-wraps, quotation marks are straightened and zero-width characters creep in; none of that changes what is said.
Digits, letters, their order, and negations do, and are never touched.
"""

from __future__ import annotations

import re
import unicodedata

_FOLD = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u02bc`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", None),
    }
)
_SOFT_WRAP = re.compile("\u00ad[ \\t]*\\n[ \\t]*")
_HYPHEN_WRAP = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
_SPACE = re.compile(r"\s+")
_EDGE = " \t.,;:!?'\"-()[]…"


def norm(text: str) -> str:
    """The normal form: NFKC, casefold, one quote, one dash, no invisible characters, lines joined, edges trimmed."""
    text = _SOFT_WRAP.sub("", text)
    text = unicodedata.normalize("NFKC", text.translate(_FOLD)).translate(_FOLD)
    text = _HYPHEN_WRAP.sub("-", text)
    return _SPACE.sub(" ", text.casefold()).strip(_EDGE)


FUNCTION_WORDS = frozenset({"a", "an", "the", "that", "which", "also", "then", "so", "very", "just"})
"""Words whose coming and going leaves a statement the same. Deliberately tiny: never not, no, by or from."""


def skeleton(text: str) -> str:
    """`norm` without function words and punctuation between words: equal where only such words changed."""
    words = re.findall(r"[^\s,;:]+", norm(text))
    return " ".join(word for word in words if word not in FUNCTION_WORDS)


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def inert(text: str) -> str:
    """`text` safe to print: control characters and direction overrides shown as `\\x1b`, so that none of them acts."""
    return _CONTROL.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def shorten(text: str, width: int) -> str:
    """`text` on one line and at most `width` characters, cut at the end with an ellipsis."""
    line = _SPACE.sub(" ", text).strip()
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
