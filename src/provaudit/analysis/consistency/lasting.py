"""How long something lasted against its first and its last day, told without a parse: "lasted 12 days. It was called on 2 May … called off on 30 May".

A short passage about one subject has two dates and one length; the words by the earlier date tell a beginning, those by the later one an end, and
the length is told as that of the whole. Where the parse tells the same, consistency.spans has told it already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.chronicle import apart
from provaudit.analysis.consistency.spans import impossible, length
from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import Topic, passages
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text.values import Mention

_BEGIN = re.compile(
    r"\b(?:beg[aiu]n(?:ning)?|started|broke out|opened|set (?:out|off|sail)|left|sailed|departed|(?:was|were|been) (?:called|arrested|kidnapped|seized|abducted|crowned|elected|appointed|imprisoned|jailed)(?! off)|"
    r"walked out|laid siege|commenced|embarked|took (?:off|office|hostage|power)|came to power|went on strike|coronation)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:ended|finished|was over|reached|arrived|returned|called off|gave (?:up|in|way)|fell|surrendered|completed|landed|released|freed|lifted|relieved|resigned|abdicated|stepped down|left office|"
    r"deposed|came (?:to an end|home|back)|concluded|docked|rescued|let go|ran out|death)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:lasted|lasting|took|taking|went on for|ran for|held out for|continued for|dragged on for|after|reigned for|ruled for|sat on the throne for|was held for|stretched over)\s+(?:a total of |exactly |just |only )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\bafter\s+(?:\w+ )*$", re.IGNORECASE)
_BORDER = re.compile(r"[;,.]\s|\s(?:and|but|until|to)\s")
_BESIDE = 6
"""Characters between a length and the date to which it leads: "after 60 days, on 20 March"."""
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)
_WINDOW = 3
"""Sentences that may hold the two dates and the length."""


@dataclass(frozen=True, slots=True)
class Mislasted:
    """The length `told` of sentence `n`, and the first and last day (with their sentences) that make it `least` to `most` seconds."""

    n: int
    told: Mention
    days: tuple[tuple[Mention, int], tuple[Mention, int]]
    least: float
    most: float
    topic: Topic


def mislasted(lines: Sequence[Line | None]) -> Iterator[Mislasted]:
    """The lengths that the first and the last day do not allow, each once."""
    seen: set[int] = set()
    for topic, passage in passages(lines):
        for first in passage:
            for last in range(first, min(passage.stop, first + _WINDOW)):
                found = _in(lines, topic, range(first, last + 1))
                if found and found.told.start not in seen:
                    seen.add(found.told.start)
                    yield found


def _in(lines: Sequence[Line | None], topic: Topic, window: range) -> Mislasted | None:
    dates: list[tuple[Mention, int]] = []
    lengths: list[tuple[Mention, int]] = []
    for n in window:
        line = lines[n]
        if line is None or apart(_UNTIL.sub(" ", line.text)):
            return None
        for m in line.values:
            if isinstance(m.value, Date):
                dates.append((m, n))
            elif isinstance(m.value, Quantity) and m.value.kind is ValueKind.DURATION:
                lengths.append((m, n))
    if len(dates) != 2 or len(lengths) != 1:
        return None
    told, n = lengths[0]
    line = lines[n]
    if line is None or told.hedge or not _LASTED.search(line.text[: told.start - line.start]):
        return None
    early, late = sorted(dates, key=lambda d: d[0].value.lo if isinstance(d[0].value, Date) and d[0].value.lo else 0)
    if _AFTER.search(line.text[: told.start - line.start]):
        clause = _BORDER.split(line.text[told.end - line.start :].lstrip(", "))[0]
        if not _END.search(clause) and abs(late[0].start - told.end) > _BESIDE:
            return None
    counted = {k for m, k in dates if k != n or abs(m.start - told.end) > _BESIDE}
    if len({dates[0][1], dates[1][1], n}) > 1 and not all(
        (other := lines[k]) and topic.speaks(k, other.text) for k in counted
    ):
        return None
    if not (_BEGIN.search(_by(lines, early, dates)) and _END.search(_by(lines, late, dates))):
        return None
    if _END.search(_by(lines, early, dates)) or _BEGIN.search(_by(lines, late, dates)):
        return None
    first, last, value = early[0].value, late[0].value, told.value
    assert isinstance(first, Date) and isinstance(last, Date) and isinstance(value, Quantity)
    bounds = length(first, last)
    return Mislasted(n, told, (early, late), *bounds, topic) if bounds and impossible(value, bounds) else None


def _by(lines: Sequence[Line | None], date: tuple[Mention, int], dates: Sequence[tuple[Mention, int]]) -> str:
    """The words of the sentence by a date: up to a border between it and the other date, if both stand in one sentence."""
    m, n = date
    line = lines[n]
    assert line is not None
    other = next((o for o, k in dates if k == n and o is not m), None)
    if other is None:
        return line.text
    one, two = sorted((m, other), key=lambda x: x.start)
    cut = _BORDER.search(line.text, one.end - line.start, two.start - line.start)
    if cut is None:
        return ""
    return line.text[: cut.start()] if m is one else line.text[cut.start() :]
