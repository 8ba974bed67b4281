"""Which sentences are worth a parse: those whose words and dates, read as liberally as can be, might break an order or a sum.

Most texts hold few, so that the checks cost next to nothing; what is suspected here is judged on the parse alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.ages import JUBILEES, age_in, years
from provaudit.analysis.consistency.denials import CONTRARY, CUES
from provaudit.analysis.consistency.order import REACH
from provaudit.analysis.consistency.spans import beside, later
from provaudit.analysis.consistency.stages import cue_words, cues, orders
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text import edtf
from provaudit.text.values import Mention

CONTEXT = 3
"""Sentences before a suspect that are parsed with it, to know whom it speaks of."""

LONGEST = 60
"""Sentences that are parsed together at most: it bounds what a name is compared with."""

_FEAST = re.compile(rf"\b(?:anniversary|birthday|jubilee|{'|'.join(JUBILEES)})\b", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:last(?:ed|s)|took|ruled|reigned|ran|went on|ended|concluded|finished|returned|closed)\b", re.IGNORECASE
)
_HAD = re.compile(
    r"\bhad (?:\w+ly |already |just |first |never |once )?(?:been|\w+ed|\w+en|\w+wn|become|begun|built|bought|brought|caught|come|cut|drawn|found|gone|"
    r"held|kept|laid|led|left|lost|made|met|paid|put|read|run|said|sat|seen|sent|set|shut|sold|spent|stood|sunk|sworn|taught|told|thought|torn|won)\b"
)
"""The pluperfect; "had" as a verb of its own says nothing of order."""
_LIFE = re.compile(r"(?:\([^()]{0,30}?|\blived from )\b(\d{3,4})(?:\s*[-–—]\s*| to )[^()]{0,25}?\b(\d{3,4})\b")
"""A life in brackets, with days and months or without, or “lived from 1801 to 1840”."""
_END = {1: frozenset(("born",)), 2: frozenset(("died",))}
_Cue = tuple[frozenset[str], tuple[Date, ...]]
_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that may be compared: its words and where they begin in the source."""

    text: str
    start: int
    values: tuple[Mention, ...]


def stretches(lines: Sequence[Line | None]) -> list[tuple[int, int]]:
    """First and last (inclusive) of the sentences to be parsed together, in order; None is a break that none crosses."""
    told = {n: found for n, line in enumerate(lines) if line and (found := _stages(line))}
    merged: list[tuple[int, int]] = []
    pairs = {pair for n, line in enumerate(lines) if line for pair in _pairs(lines, told, n, line)}
    for first, last in sorted((_context(lines, first), last) for first, last in pairs):
        if merged and first <= merged[-1][1] and last - merged[-1][0] < LONGEST:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _pairs(
    lines: Sequence[Line | None], told: dict[int, tuple[_Cue, ...]], n: int, line: Line
) -> Iterator[tuple[int, int]]:
    """Sentences that together with sentence `n` might not agree."""
    if n in told:
        for k in _near(lines, n):
            if k <= n and _disordered(told.get(k, ()), told[n]):
                yield k, n
            if _before_birth(told[n], lines[k]):
                yield min(k, n), max(k, n)
    if _HAD.search(line.text) and n and (before := lines[n - 1]) and _after_all(before, line):
        yield n - 1, n
    feast = _FEAST.search(line.text)
    lasted = _LASTED.search(line.text) and any(_duration(m) for m in line.values)
    aged = [age for m in line.values if (age := age_in(line.text, line.start, m))]
    if feast or lasted or aged:
        near = [k for k in _near(lines, n) if k in told]
        around = tuple(cue for k in near for cue in told[k])
        for k in near:
            if feast or lasted or _odd(aged, told[k], around, line):
                deaths = [d for d in near if aged and any("died" in names for names, _ in told[d])]
                yield min(k, n, *deaths), max(k, n, *deaths)
    if CUES.search(line.text):
        yield from (
            (min(k, n), max(k, n))
            for k in _near(lines, n)
            if k != n and (other := lines[k]) and CONTRARY.search(other.text)
        )
    if _FROM.search(line.text) and any(beside(line.text, line.start, line.values)):
        yield n, n
    if any(later(line.text, line.start, line.values)):
        yield n, n


def _near(lines: Sequence[Line | None], n: int) -> Iterator[int]:
    """The sentences within REACH of sentence `n`, itself among them, with no break between."""
    for step in (-1, 1):
        for k in range(n + min(step, 0), n + step * (REACH + 1), step):
            if not 0 <= k < len(lines) or lines[k] is None:
                break
            yield k


def _context(lines: Sequence[Line | None], first: int) -> int:
    for _ in range(CONTEXT):
        if first == 0 or lines[first - 1] is None:
            break
        first -= 1
    return first


def _stages(line: Line) -> tuple[_Cue, ...]:
    """The stages that a sentence may tell of, each with the dates next to its word."""
    found = [(m.start(), cues()[m[0].lower()]) for m in cue_words().finditer(line.text)]
    lives = [m for m in _LIFE.finditer(line.text) if int(m[1]) and int(m[2])]
    if not found and not lives:
        return ()
    dates = [
        (m.start - line.start, m.value) for m in line.values if isinstance(m.value, Date) and m.value.lo is not None
    ]
    life = [(_END[i], (edtf.year(int(m[i])),)) for m in lives for i in (1, 2)]
    places = [at for at, _ in found]
    return (*((names, _next_to(at, dates, places)) for at, names in found), *life)


def _next_to(at: int, dates: list[tuple[int, Date]], cues: list[int]) -> tuple[Date, ...]:
    """The dates next before and next after the cue at `at`, as far as no other cue stands between."""
    low = max((c for c in cues if c < at), default=-1)
    high = min((c for c in cues if c > at), default=None)
    before = [date for start, date in dates if low < start < at]
    after = [date for start, date in dates if at < start and (high is None or start < high)]
    # "born and died in 1901 and 1970": a cue with no date of its own may have any that follows
    return (*before[-1:], *after[:1]) or tuple(date for start, date in dates if start > at)


def _disordered(one: tuple[_Cue, ...], other: tuple[_Cue, ...]) -> bool:
    """True if a stage of one and a stage of the other have an order, and dates by them stand the other way round."""
    return any(
        _inverted(a, b, x, y) or _inverted(b, a, y, x)
        for names, x in one
        for further, y in other
        for a in names
        for b in further
    )


def _inverted(first: str, last: str, x: tuple[Date, ...], y: tuple[Date, ...]) -> bool:
    return (first, last) in orders() and any(_later(d, e) for d in x for e in y)


def _later(d: Date, e: Date) -> bool:
    return d.lo is not None and e.hi is not None and d.lo > e.hi


def _before_birth(told: tuple[_Cue, ...], line: Line | None) -> bool:
    births = [date for names, dates in told if "born" in names for date in dates]
    if not births or line is None:
        return False
    return any(_later(birth, m.value) for birth in births for m in line.values if isinstance(m.value, Date))


def _after_all(before: Line, line: Line) -> bool:
    """True if a date of `line`, which tells with "had" what went before, lies after one of `before`."""
    return any(
        isinstance(d.value, Date) and isinstance(e.value, Date) and _later(d.value, e.value)
        for d in line.values
        for e in before.values
    )


def _odd(ages: list[Quantity], births: tuple[_Cue, ...], told: tuple[_Cue, ...], line: Line) -> bool:
    """True if an age does not fit a birth and some date of the line, or of a death told nearby."""
    born = [date for names, dates in births if "born" in names for date in dates]
    dates = [m.value for m in line.values if isinstance(m.value, Date)]
    dates += [date for names, near in told if "died" in names for date in near]
    spans = [span for birth in born for date in dates if (span := years(birth, date))]
    return any(age.hi + 1 <= low or age.lo > high for age in ages for low, high in spans) or bool(born and not spans)


def _duration(m: Mention) -> bool:
    return isinstance(m.value, Quantity) and m.value.kind is ValueKind.DURATION
