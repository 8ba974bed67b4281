"""Ages against dates: born on one day, so old on another; and anniversaries against what they count from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.events import Event
from provaudit.analysis.consistency.subjects import RELATED, Subjects, owners_of
from provaudit.model.claim import Argument, Statement
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text.values import Mention

_YEAR = 365.2425
_OLDEST = 115
_SUBJECT = ("agent", "patient")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A number of years that a statement gives at start…end, and what the dates of `grounds` make it: `least` to `most`.

    `when` is the date for which it is given, if that is no event of `grounds`.
    """

    statement: Statement
    start: int
    end: int
    value: Quantity
    grounds: tuple[Event, ...]
    entity: int
    least: float
    most: float
    when: Date | None = None


def ages(
    statements: Sequence[Statement | None],
    values: Sequence[tuple[Mention, ...]],
    events: Sequence[Event],
    subjects: Subjects,
) -> Iterator[Reckoned]:
    """Ages that no birth date given for the same person allows."""
    births, deaths = (_only(events, stage) for stage in ("born", "died"))
    for n, statement in enumerate(statements):
        if statement is None:
            continue
        stated = [(m, age) for m in values[n] if (age := age_in(statement.span.exact, statement.span.start, m))]
        entity = _person(n, statement, subjects)
        if len(stated) != 1 or entity not in births:
            continue
        birth = births[entity]
        mention, age = stated[0]
        when = [
            m
            for m in values[n]
            if isinstance(m.value, Date) and not (birth.n == n and m.start <= birth.slot.start < m.end)
        ]
        dated: Date | None = None
        grounds: tuple[Event, ...] = (birth,)
        if len(when) == 1 and isinstance(when[0].value, Date):
            dated = when[0].value
        elif not when and entity in deaths and _of_death(statement):
            dated, grounds = deaths[entity].date, (birth, deaths[entity])
        elif not when and entity in deaths and birth.n == n and abs(deaths[entity].n - n) == 1:
            dated, grounds = (
                deaths[entity].date,
                (birth, deaths[entity]),
            )  # "She died in 1977. Born in 1890, she was 71."
        elif len(when) == 2 and entity in deaths and deaths[entity].n == n:
            continue
        if dated is None or dated.lo is None or dated.hi is None:
            continue
        bounds = years(birth.date, dated)
        if bounds and (age.hi + 1 <= bounds[0] or age.lo > bounds[1]):
            when_given = dated if len(grounds) == 1 else None
            yield Reckoned(statement, mention.start, mention.end, age, grounds, entity, *bounds, when_given)


def years(first: Date, last: Date) -> tuple[float, float] | None:
    """The years from one date to another, at least and at most; None if the second may come first."""
    if first.lo is None or first.hi is None or last.lo is None or last.hi is None or last.hi < first.lo:
        return None
    return max(0.0, (last.lo - first.hi) / _YEAR - 0.01), (last.hi - first.lo) / _YEAR + 0.01


def _only(events: Sequence[Event], stage: str) -> dict[int, Event]:
    """The event of `stage` of each entity that is told to have one."""
    found: dict[int, list[Event]] = {}
    for event in events:
        if event.stage == stage:
            found.setdefault(event.entity, []).append(event)
    return {entity: told[0] for entity, told in found.items() if len({e.date for e in told}) == 1}


_AT = re.compile(r"(?:\bat|\bwas|\bwas still|\bonly|\bjust|\bbeing)\s+$", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:an?|the|his|her)\s+(?:[a-z-]+\s+){1,2}?[a-z-]+?,?\s+who was\s+$|\b(?:an?|his|her)\s+[a-z-]+,?\s+who was\s+$"
)
"""The age of somebody else: "married a dancer, who was 22"."""
_STOP = re.compile(r"\s*(?:[,.;:)–—]|when\b|and\b|at the time|$)")


def age_in(text: str, start: int, mention: Mention) -> Quantity | None:
    """ "aged 72", "31 years old", "at 62,", "was 61 when": the age that a mention states in the sentence `text`, which begins at `start`."""
    value = mention.value
    if not isinstance(value, Quantity):
        return None
    if value.kind is ValueKind.AGE:
        return value
    if value.kind is not ValueKind.QUANTITY or value.unit or not 3 <= value.lo <= value.hi <= _OLDEST:
        return None
    before, after = text[: mention.start - start], text[mention.end - start :]
    return value if _AT.search(before) and _STOP.match(after) and not _ANOTHER.search(before) else None


_DEATH = re.compile(r"\b(?:die[ds]?|death|dying|passed away|killed|lived to|lived for)\b", re.IGNORECASE)


def _of_death(statement: Statement) -> bool:
    return bool(_DEATH.search(statement.span.exact))


def _person(n: int, statement: Statement, subjects: Subjects) -> int | None:
    """The one person that the statement is about; None if a relative or another name stands in it as an actor."""
    found: set[int | None] = set()
    for frame in statement.frames:
        for argument in frame.arguments:
            if argument.heads & RELATED and argument.role in _SUBJECT:
                return None
            if argument.role in _SUBJECT and (argument.names or argument.pronoun) and not argument.numeric:
                entity = subjects.of(n, argument)
                if argument.start < frame.start or entity is not None or argument.pronoun:
                    found.add(entity)
    return found.pop() if len(found) == 1 else None


JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "tricentennial": 300,
    "sesquicentennial": 150, "quincentenary": 500, "millennium": 1000,
}  # fmt: skip
METALS = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}
_COUNTED = frozenset(("anniversary", "birthday", "jubilee"))
_BEGINNINGS = ("founded", "opened", "launched", "built", "consecrated", "commissioned", "born", "made")


def anniversaries(
    statements: Sequence[Statement | None], events: Sequence[Event], subjects: Subjects
) -> Iterator[Reckoned]:
    """Anniversaries in a year that is not so many years after any beginning told of the same thing."""
    begun: dict[int, list[Event]] = {}
    for event in events:
        if event.stage in _BEGINNINGS:
            begun.setdefault(event.entity, []).append(event)
    for n, statement in enumerate(statements):
        if statement is None or not begun:
            continue
        for frame in statement.frames:
            dates = [s for s in frame.slots if isinstance(s.value, Date) and s.value.lo is not None]
            feasts = [
                a
                for a in frame.arguments
                if (a.heads | a.modifiers) & (_COUNTED | JUBILEES.keys()) and a.role in _SUBJECT
            ]
            if len(dates) != 1 or len(feasts) != 1 or frame.modality not in ("", "will") or not frame.polarity:
                continue
            feast = feasts[0]
            count = _count(feast, statement, [s.value for s in frame.slots if s.measured in _COUNTED])
            entity = _celebrant(n, feast, frame.get("agent"), subjects)
            date = dates[0].value
            if count is None or entity not in begun or not isinstance(date, Date):
                continue
            bounds = [
                b for event in begun[entity] if event.slot.start != dates[0].start and (b := years(event.date, date))
            ]
            if bounds and all(count + 1.5 < low or count - 1.5 > high for low, high in bounds):
                value = Quantity(ValueKind.RANK, count, count, "rank", "")
                low, high = bounds[0]
                yield Reckoned(statement, feast.start, feast.end, value, (begun[entity][0],), entity, low, high, date)


def _count(feast: Argument, statement: Statement, ranks: list[object]) -> float | None:
    """How many years the feast counts."""
    for head in sorted((feast.heads | feast.modifiers) & JUBILEES.keys()):
        return float(JUBILEES[head])
    for rank in ranks:
        if isinstance(rank, Quantity) and rank.lo == rank.hi:
            return rank.lo
    if "jubilee" in feast.heads:
        return next((float(years) for metal, years in METALS.items() if metal in feast.modifiers), None)
    return None


def _celebrant(n: int, feast: Argument, agents: tuple[Argument, ...], subjects: Subjects) -> int | None:
    """Whose feast it is."""
    owners = owners_of(feast)
    if not owners:
        return None if feast.phrases else subjects.of(n, agents[0]) if agents else subjects.topics[n]
    if owners[0].pronoun and agents and agents[0] is not feast:
        return subjects.of(n, agents[0])
    return subjects.owner(n, feast)
