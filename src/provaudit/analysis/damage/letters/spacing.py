"""The gap that a removed link leaves: a space before a stop or comma, empty quotation marks, two commas in a row.

In typeset prose a stop stands at its word. Where a document otherwise keeps to that, a stop after a space marks the spot where words
were cut out: “featured in the journal .”. Tokenised text, where all stops stand apart, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.analysis.damage.words import OPENERS, PARTICIPLE, classes
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known

_APART = re.compile(r"(?<=[\w%”\"’'):;,]) [.,](?! ?\.)(?=\s|$|[”\")]{1,2}(?:\s|$))")
_ATTACHED = re.compile(r"(?<=[\w%”\"’')])[.,](?=\s|$|[”\")]{1,2}(?:\s|$))")
_EMPTY_QUOTES = re.compile(r"(?<=\s)(?:“[,.]?\s?”|\"[,.]?\")(?=[\s.,;])")
_GLUED_COMMA = re.compile(r"(?<=[a-z]{3})[,;](?=[a-z]{2,20}[ ,;.])")
_GLUED_STOP = re.compile(r"(?<![\w./@:-])[A-Za-z][a-z]{2,20}\.[A-Z][a-z]{1,20}(?= [a-z])")
_LOST_AFTER = {
    "in": (DamageKind.YEAR, "the year"),
    "since": (DamageKind.YEAR, "the year"),
    "until": (DamageKind.YEAR, "the year"),
    "on": (DamageKind.DATE, "the date"),
}
"""What stands between a preposition and the stop that stands apart from it."""
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
        if text[m.start() - 1] in '”’")' and text[begin] not in '“‘"(':
            continue  # typesetting: the mark closes something longer than the word, and nothing is lost behind it
        word = text[begin : m.start()]
        kind, lost = _LOST_AFTER.get(word.lower(), (DamageKind.NAME, "the words"))
        yield Sign(
            kind,
            begin,
            m.end(),
            MEDIUM,
            f"{lost} after “{word}”",
            "a space left before the stop",
            gap=m.start(),
        )
    yield from _grown(text, start, end)
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


_WORD_BEFORE = re.compile(r"[^\W\d_]{3,24}$")
_WORD_AFTER = re.compile(r"[^\W\d_]{2,24}")


def _grown(text: str, start: int, end: int) -> Iterator[Sign]:
    """“two brothers,now”, “within a year.Many”: a comma or stop without its space, often where a link or a number stood."""
    for m in _GLUED_COMMA.finditer(text, start, end):
        before = _WORD_BEFORE.search(text, max(start, m.start() - 24), m.start())
        after = _WORD_AFTER.match(text, m.end())
        if (
            before
            and after
            and text[before.start() - 1 : before.start()].isspace()
            and known(before[0])
            and known(after[0])
        ):
            lost = f"what stood between “{before[0]}” and “{after[0]}”"
            slip = classes(before[0].lower()) & ~PARTICIPLE and classes(after[0])  # “that,our”: nothing stood between
            sure = LOW if slip else MEDIUM
            yield Sign(DamageKind.GLUE, before.start(), after.end(), sure, lost, "no space after a comma", gap=m.end())
    for m in _GLUED_STOP.finditer(text, start, end):
        left, right = m[0].split(".")
        named = left[0].isupper()  # “at Varn.Nobody came”; but not “Node.Js” or a name of a site
        if (known(right) and right.lower() in OPENERS) if named else (known(left) and known(right)):
            lost = f"the space, and perhaps more, before “{right}”"
            place = m.start() + len(left) + 1
            yield Sign(DamageKind.BOUNDARY, m.start(), m.end(), MEDIUM, lost, "no space after a full stop", gap=place)
