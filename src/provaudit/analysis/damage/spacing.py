"""The gap that a removed link leaves: a space before a stop or comma, empty quotation marks, two commas in a row.

In typeset prose a stop stands at its word. Where a document otherwise keeps to that, a stop after a space marks the spot where words
were cut out: “featured in the journal .”. Tokenised text, where all stops stand apart, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind

_APART = re.compile(r"(?<=[\w%”\"’'):;,]) [.,](?! ?\.)(?=\s|$|[”\")]{1,2}(?:\s|$))")
_ATTACHED = re.compile(r"(?<=[\w%”\"’')])[.,](?=\s|$|[”\")]{1,2}(?:\s|$))")
_EMPTY_QUOTES = re.compile(r"(?<=\s)(?:“[,.]?\s?”|\"[,.]?\")(?=[\s.,;])")
_MAX_SHARE = 0.25
"""Share of stops that stand apart from which on the text counts as tokenised. News pages that lost their links have some .05."""


def typeset(text: str) -> bool:
    """True if the stops of `text` stand at their words, so that one that does not is telling."""
    apart = sum(1 for _ in _APART.finditer(text))
    attached = sum(1 for _ in _ATTACHED.finditer(text))
    return apart <= 1 or apart <= _MAX_SHARE * (apart + attached)


def spacing(text: str, start: int, end: int) -> Iterator[Sign]:
    """Stops that stand apart and empty quotation marks in `text[start:end]`, the text of one typeset block."""
    for m in _APART.finditer(text, start, end):
        begin = m.start()
        while begin > start and not text[begin - 1].isspace():
            begin -= 1
        word = text[begin : m.start()]
        yield Sign(
            DamageKind.NAME,
            begin,
            m.end(),
            MEDIUM,
            f"the words after “{word}”",
            "a space left before the stop",
            gap=m.start(),
        )
    for m in _EMPTY_QUOTES.finditer(text, start, end):
        yield Sign(
            DamageKind.NAME,
            m.start(),
            m.end(),
            HIGH,
            "the words in quotation marks",
            "empty quotation marks",
            gap=m.start() + 1,
        )
