"""How long something lasted against when it began and ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from provaudit.analysis.consistency.ages import Reckoned
from provaudit.analysis.consistency.events import Event, works_on
from provaudit.analysis.consistency.stages import WORKS
from provaudit.analysis.consistency.subjects import Subjects
from provaudit.model.claim import Statement
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text.physics import DAY, YEAR
from provaudit.text.values import Mention

_BEGIN = frozenset(("started", "set_out", "crowned", "opened", "founded", "arrested", "sentenced", "begun"))
_END = frozenset(("ended", "returned", "abdicated", "closed", "dissolved", "released", "built"))
_LASTING = frozenset(("last", "take", "run", "go_on", "rule", "reign", "besiege"))
_BETWEEN = re.compile(
    r"^\s*(?:,|–|—|\()?\s*(?:for|lasting|a (?:reign|rule|span|period|term|total|stay|time|spell) of|some|in all)?\s*$"
)


def lengths(
    statements: Sequence[Statement | None],
    values: Sequence[tuple[Mention, ...]],
    events: Sequence[Event],
    subjects: Subjects,
) -> Iterator[Reckoned]:
    """Durations that the begin and end told of the same thing do not allow."""
    for n, statement in enumerate(statements):
        if statement is None:
            continue
        text, start = statement.span.exact, statement.span.start
        for told_length, bounds, m in (*beside(text, start, values[n]), *later(text, start, values[n])):
            yield Reckoned(statement, m.start, m.end, told_length, (), -1, *bounds)
        for frame in statement.frames:
            told = [s for s in frame.slots if isinstance(s.value, Quantity) and s.value.kind is ValueKind.DURATION]
            subject = next((a for a in frame.get("agent", "patient") if a.start < frame.start), None)
            if len(told) != 1 or subject is None or not frame.polarity or frame.modality or frame.attribution:
                continue
            ends = frame.predicate in ("end", "conclude", "finish", "return", "close")
            if not (frame.predicate in _LASTING and told[0].preposition in ("", "for")) and not (
                ends and told[0].preposition == "after"
            ):
                continue
            entity = works_on(n, statement, subject, subjects) if subject.heads & WORKS else subjects.of(n, subject)
            begin = [e for e in events if e.entity == entity and e.stage in _BEGIN]
            end = [e for e in events if e.entity == entity and e.stage in _END]
            if len(begin) != 1 or len(end) != 1 or entity is None:
                continue
            value = told[0].value
            assert isinstance(value, Quantity)
            within = length(begin[0].date, end[0].date)
            if within and impossible(value, within):
                yield Reckoned(statement, told[0].start, told[0].end, value, (begin[0], end[0]), entity, *within)


def beside(
    text: str, start: int, values: tuple[Mention, ...]
) -> Iterator[tuple[Quantity, tuple[float, float], Mention]]:
    """ "for 20 years, from 1512 to 1519": lengths that the span beside them does not allow."""
    for one, other in pairwise(values):
        pair = sorted((one, other), key=lambda m: isinstance(m.value, Date))
        length, span = pair[0].value, pair[1].value
        if not (isinstance(length, Quantity) and length.kind is ValueKind.DURATION and isinstance(span, Date)):
            continue
        words = text[pair[1].start - start : pair[1].end - start]
        between = text[one.end - start : other.start - start]
        if (
            not words.lower().startswith("from")
            or not _BETWEEN.match(between)
            or "/" not in span.edtf
            or ".." in span.edtf
        ):
            continue
        ends = _ends(pair[1], span)
        if ends and impossible(length, ends):
            yield length, ends, pair[0]


_LATER = re.compile(r"^,? (?:later|afterwards)\b")


def later(
    text: str, start: int, values: tuple[Mention, ...]
) -> Iterator[tuple[Quantity, tuple[float, float], Mention]]:
    """ "began in March 1902 and ended in June 1902, seven months later": lengths that two dates, the only ones, do not allow."""
    dates = [m for m in values if isinstance(m.value, Date)]
    lengths = [
        m
        for m in values
        if isinstance(m.value, Quantity)
        and m.value.kind is ValueKind.DURATION
        and m.start > dates[0].end
        and _LATER.match(text[m.end - start :])
    ] if len(dates) == 2 else []  # fmt: skip
    if len(lengths) != 1 or re.search(r"[;:(]", text[dates[0].end - start :]):
        return
    first, last, told = dates[0].value, dates[1].value, lengths[0].value
    assert isinstance(first, Date) and isinstance(last, Date) and isinstance(told, Quantity)
    near = min(abs(lengths[0].start - dates[1].end), abs(dates[1].start - lengths[0].end))
    bounds = length(first, last)
    if bounds and near <= _BESIDE and impossible(told, bounds):
        yield told, bounds, lengths[0]


_BESIDE = 12
"""Characters between a length that ends with "later" and the date to which it leads."""


def _ends(mention: Mention, span: Date) -> tuple[float, float] | None:
    """The least and greatest length of a span of whole years, months or days."""
    if span.lo is None or span.hi is None:
        return None
    whole = (span.hi - span.lo + 1) * DAY
    first, _, last = span.edtf.partition("/")
    grain = max(_grain(first), _grain(last))
    return max(0.0, whole - 2 * grain), whole


def _grain(edtf: str) -> float:
    return {0: YEAR, 1: YEAR / 12}.get(edtf.lstrip("-").count("-"), DAY)


def length(first: Date, last: Date) -> tuple[float, float] | None:
    """The least and greatest time from one date to another, in seconds."""
    if first.lo is None or first.hi is None or last.lo is None or last.hi is None or last.hi < first.lo:
        return None
    return max(0.0, (last.lo - first.hi) * DAY), (last.hi - first.lo + 1) * DAY


def impossible(value: Quantity, bounds: tuple[float, float]) -> bool:
    """True if the duration misses the bounds by more than one of its own unit and a tenth, for how people count."""
    unit = next((u for u in (YEAR, YEAR / 12, 7 * DAY, DAY) if value.hi >= 2 * u), DAY)
    slack = unit + 0.1 * value.lo
    return value.lo - slack > bounds[1] or value.hi + slack < bounds[0]
