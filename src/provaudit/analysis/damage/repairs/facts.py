"""What the sources state with a value: dates, ranges of years and anniversaries, each with the words and the predicate around it.

A repair looks among these for the event that lost its value. Dates are read in any common form: `1 October 1953`, `October 1, 1953`,
`October 1953`, `1953`. A date that only limits the event (“by December 1991”, “before 1950”, “after 1960”) is kept as a bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.calendar.dates import month_number
from provaudit.analysis.damage.repairs.events import content, groups_of, stem
from provaudit.model.document import Document, Sentence

YEAR = r"(?<![\d,.$€£–—-])(?:1[5-9]|20)\d\d(?![\d,.]{0,12}\d|\s{0,2}(?:people|troops|soldiers|dollars|won|km|miles|per|percent|%)\b)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?"
_DATE = re.compile(
    rf"(?:(?:(?<!\d)(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?\b(?P<month>{_MONTH})\.?,?\s"
    rf"(?:(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?)?(?P<year>{YEAR})"
)
_RANGE = re.compile(
    r"(?:(?:between\s((?:1[5-9]|20)\d\d)\sand|from\s((?:1[5-9]|20)\d\d)\s(?:to|until|till|through))\s|\b((?:1[5-9]|20)\d\d)[–—-])((?:1[5-9]|20)\d\d)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT_LATER = re.compile(r"\b(?:by|before|no\slater\sthan)\s(?:the\s)?(?:early\s|late\s|mid-|(?:end|start)\sof\s)?$", re.IGNORECASE)  # fmt: skip
_NOT_EARLIER = re.compile(r"\b(?:after|not\sbefore)\s(?:the\send\sof\s)?$", re.IGNORECASE)
_NTH = {"tenth": 10, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "seventy-fifth": 75, "eightieth": 80, "ninetieth": 90, "hundredth": 100}  # fmt: skip
_ANNIVERSARY = re.compile(rf"\b(?:(\d{{1,3}})(?:st|nd|rd|th)|({'|'.join(_NTH)}))\sanniversary", re.IGNORECASE)
_BACK, _AHEAD = 110, 90
"""Code points before and behind a value within which its predicate stands."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated event: `start:end` is the date as written, `content` its statement's words, `predicate` what happened."""

    document: int
    start: int
    end: int
    year: str
    month: int | None
    day: int | None
    bound: str
    """`../` if the event is not later than the date, `/..` if not earlier, else empty."""
    content: dict[str, int]
    predicate: frozenset[str]

    @property
    def edtf(self) -> str:
        """The date as precisely as the source gives it."""
        month = f"-{self.month:02d}" if self.month else ""
        day = f"-{self.day:02d}" if self.month and self.day else ""
        return self.year + month + day


@dataclass(frozen=True, slots=True)
class Period:
    """A range of years in a statement."""

    document: int
    start: int
    end: int
    first: str
    last: str
    content: dict[str, int]


@dataclass(frozen=True, slots=True)
class Jubilee:
    """“In 2010 … its 60th anniversary”: the year of what is celebrated, `start:end` from the one number to the other."""

    document: int
    start: int
    end: int
    year: int
    years: int
    content: dict[str, int]


def facts(n: int, document: Document, sentence: Sentence) -> list[Fact | Period | Jubilee]:
    """The dated events, periods and anniversaries of one sentence of document `n`."""
    text = document.text
    found: list[Fact | Period | Jubilee] = []
    dates = list(_DATE.finditer(text, sentence.start, sentence.end))
    ranges = list(_RANGE.finditer(text, sentence.start, sentence.end))
    if not dates and not ranges:
        return found
    about = content(text[sentence.start : min(sentence.end, sentence.start + 1_000)])
    found += [Period(n, m.start(), m.end(), m[1] or m[2] or m[3], m[4], about) for m in ranges]
    inside = [m for m in dates if not any(r.start() <= m.start() < r.end() for r in ranges)]
    for m in inside:
        lead = text[max(sentence.start, m.start() - 40) : m.start()]
        bound = "../" if _NOT_LATER.search(lead) else "/.." if _NOT_EARLIER.search(lead) else ""
        month = month_number(m["month"]) if m["month"] else None
        day = next((int(d) for d in (m["before"], m["after"]) if d), None)
        what = predicate(text, sentence.start, m.start(), m.end(), sentence.end)
        found.append(Fact(n, m.start(), m.end(), m["year"], month, day, bound, about, what))
    jubilee = _ANNIVERSARY.search(text, sentence.start, sentence.end)
    if jubilee and len(inside) == 1:
        m = inside[0]
        years = int(jubilee[1]) if jubilee[1] else _NTH[jubilee[2].lower()]
        start, end = min(m.start(), jubilee.start()), max(m.end(), jubilee.end())
        found.append(Jubilee(n, start, end, int(m["year"]), years, about))
    return found


def predicate(text: str, floor: int, start: int, end: int, ceiling: int) -> frozenset[str]:
    """What happens at `start:end`: the nearest verb or deed before it in the sentence, else any that follow it soon."""
    before = [m[0] for m in _WORD.finditer(text, max(floor, start - _BACK), start)]
    nearest = next((deeds for deeds in map(_deeds, reversed(before)) if deeds), None)
    if nearest:
        return nearest
    return frozenset().union(*(_deeds(m[0]) for m in _WORD.finditer(text, end, min(ceiling, end + _AHEAD))))


def _deeds(word: str) -> frozenset[str]:
    """The predicate groups of a word, or its stem if it is a verb of none."""
    low = word.lower()
    if groups := groups_of(low):
        return frozenset(map(str, groups))
    return frozenset({stem(low)}) if word.islower() and w.classes(low) & (w.PAST | w.PARTICIPLE) else frozenset()


def shared(one: dict[str, int], two: dict[str, int]) -> tuple[int, int, int]:
    """(weight, words, names) that two statements share; a word that is a name in either weighs two."""
    common = sorted(one.keys() & two.keys())
    weights: Sequence[int] = [max(one[word], two[word]) for word in common]
    return sum(weights), len(common), sum(weight > 1 for weight in weights)
