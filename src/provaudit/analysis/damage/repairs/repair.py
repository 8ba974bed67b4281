"""Repairs by another wording: a source that tells the same event and has the value that was lost.

Direct: another source dates the same event (treaty signed at the end of that war ← signed in 1953). Derived: arithmetic on a value that
stands in a source (see derived.py). Bound: a source only says before or after when; that is shown, never filled in. Only values that
stand in a source are used, a known month or day must agree, and where two sources would propose different values none is proposed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provaudit.analysis.damage.repairs.derived import anniversary, armistice, first_year
from provaudit.analysis.damage.repairs.events import content
from provaudit.analysis.damage.repairs.facts import Fact, Jubilee, Period, facts, predicate, shared
from provaudit.analysis.damage.repairs.figures import (
    Figure,
    Measure,
    aliases_of,
    figures,
    measure,
    measures,
    number,
    ordinal,
)
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence, Repair, RepairKind
from provaudit.model.source import Span

_DATED = (DamageKind.YEAR, DamageKind.DATE, DamageKind.DAY)
_MEASURED = (DamageKind.AMOUNT, DamageKind.PERCENTAGE)
_REPAIRABLE = (*_DATED, *_MEASURED, DamageKind.RANGE, DamageKind.NUMBER, DamageKind.ORDINAL)
_SAME_EVENT = 5
"""Weight of shared words (a name weighs two) from which on two statements with one predicate tell one event."""
_SAME_DAY = 3
"""Words that they must share where month and day agree."""
_SURE = 8
_CLEARLY = 1.5
"""How many times the best event must outweigh the next best of another year."""
_MAX_HOLDERS = 300
"""A word that more dated statements than this hold finds no candidates: it would make the work quadratic."""
_ENDS = re.compile(r"\b((?:1[5-9]|20)\d\d)\b")
_REACH = 16
"""Code points beside a broken range within which the end that survived stands."""


@dataclass(frozen=True, slots=True)
class _Stock:
    """What the dossier states with a value, read once; `holders` are the facts that a word stands in."""

    facts: tuple[Fact, ...]
    holders: dict[str, list[int]]
    periods: tuple[Period, ...]
    jubilees: tuple[Jubilee, ...]
    figures: tuple[Figure, ...]
    measures: tuple[Measure, ...]
    aliases: tuple[dict[str, frozenset[str]], ...]


def repaired(documents: Sequence[Document], damages: Sequence[Damage]) -> list[Damage]:
    """`damages` with repairs where another source tells the same event."""
    open_ = [d for d in damages if _open(d)]
    if not open_:
        return list(damages)
    index = {d.source.id: n for n, d in enumerate(documents)}
    stock = _stock(documents, {d.kind for d in open_})
    out: list[Damage] = []
    for damage in damages:
        repair = _repair(documents, index[damage.span.source], damage, stock, out) if _open(damage) else None
        out.append(replace(damage, repair=repair) if repair else damage)
    return out


def _open(damage: Damage) -> bool:
    return damage.repair is None and damage.kind in _REPAIRABLE and damage.confidence is not Confidence.LOW


def _stock(documents: Sequence[Document], kinds: set[DamageKind]) -> _Stock:
    stated = [item for n, d in enumerate(documents) for s in d.sentences for item in facts(n, d, s)]
    dated = tuple(item for item in stated if isinstance(item, Fact))
    holders: dict[str, list[int]] = defaultdict(list)
    for k, fact in enumerate(dated):
        for word in fact.content:
            holders[word].append(k)
    return _Stock(
        dated,
        holders,
        tuple(item for item in stated if isinstance(item, Period)),
        tuple(item for item in stated if isinstance(item, Jubilee)),
        tuple(item for n, d in enumerate(documents) for item in figures(n, d)) if DamageKind.NUMBER in kinds else (),
        tuple(item for n, d in enumerate(documents) for item in measures(n, d)) if kinds & {*_MEASURED} else (),
        tuple(aliases_of(d) for d in documents),
    )


def _repair(
    documents: Sequence[Document], own: int, damage: Damage, stock: _Stock, earlier: Sequence[Damage]
) -> Repair | None:
    if damage.kind in _DATED:
        return (
            _direct(documents, own, damage, stock)
            or armistice(documents, own, damage)
            or anniversary(documents, own, damage, earlier)
            or first_year(documents, own, damage, stock.jubilees)
            or _bound(documents, own, damage, stock)
        )
    if damage.kind is DamageKind.RANGE:
        return _period(documents, own, damage, stock.periods)
    if damage.kind is DamageKind.ORDINAL:
        found = ordinal(documents, own, damage)
    elif damage.kind in _MEASURED:
        found = measure(documents, own, damage, stock.measures)
    else:
        found = number(documents, own, damage, stock.figures, stock.aliases)
    if found is None:
        return None
    value, origin = found
    why = "the same thing in other words" if damage.kind is DamageKind.ORDINAL else "a number of the same things"
    reason = _reason(why, documents, own, origin)
    return Repair(value, RepairKind.DIRECT, Confidence.MEDIUM, origin, reason)


def _same_events(documents: Sequence[Document], own: int, damage: Damage, stock: _Stock) -> list[tuple[int, Fact]]:
    """The facts of other sources that tell the event of `damage`, with their weight."""
    year, month, day = _known(damage.known)
    here = content(damage.statement.exact)
    what = predicate(
        documents[own].text, damage.statement.start, damage.span.start, damage.span.end, damage.statement.end
    )
    rare = [word for word in sorted(here) if len(stock.holders.get(word, ())) <= _MAX_HOLDERS]
    found: list[tuple[int, Fact]] = []
    for k in sorted({k for word in rare for k in stock.holders.get(word, ())}):
        fact = stock.facts[k]
        if (
            fact.document == own
            or (year and fact.year != year)
            or (month and (fact.month != month or (day and fact.day != day)))
            or not what & fact.predicate
        ):
            continue
        weight, words, names = shared(here, fact.content)
        if (weight >= _SAME_EVENT and names >= 2) or (month and day and words >= _SAME_DAY):
            found.append((weight, fact))
    return found


def _direct(documents: Sequence[Document], own: int, damage: Damage, stock: _Stock) -> Repair | None:
    lost_day = damage.kind is DamageKind.DAY
    votes: dict[str, list[tuple[int, Fact]]] = defaultdict(list)
    for weight, fact in _same_events(documents, own, damage, stock):
        if not fact.bound and not (lost_day and not fact.day):
            votes[fact.edtf if lost_day else fact.year].append((weight, fact))
    if not votes:
        return None
    ranked = sorted(((max(n for n, _ in found), key) for key, found in votes.items()), key=lambda v: (-v[0], v[1]))
    if len(ranked) > 1 and ranked[0][0] < _CLEARLY * ranked[1][0]:
        return None
    weight, key = ranked[0]
    best = sorted(
        (fact for n, fact in votes[key] if n == weight), key=lambda f: (documents[f.document].source.id, f.start)
    )
    fact = best[0]
    agreed = all(other.edtf == fact.edtf for other in best)
    value = fact.year
    if lost_day:
        value = str(fact.day)
    elif damage.kind is DamageKind.DATE and agreed:
        value = fact.edtf
    origin = documents[fact.document].span(fact.start, fact.end)
    confidence = Confidence.HIGH if weight >= _SURE else Confidence.MEDIUM
    return Repair(
        value, RepairKind.DIRECT, confidence, origin, _reason("the same event in other words", documents, own, origin)
    )


def _bound(documents: Sequence[Document], own: int, damage: Damage, stock: _Stock) -> Repair | None:
    """The narrowest limit that a source sets: `../1991-12` is not later than December 1991, `1960/..` not earlier than 1960."""
    if damage.known:
        return None
    limits = [(weight, fact) for weight, fact in _same_events(documents, own, damage, stock) if fact.bound]
    if not limits:
        return None
    weight = max(n for n, _ in limits)
    best = [fact for n, fact in limits if n == weight]
    later = sorted((f for f in best if f.bound == "../"), key=lambda f: (f.edtf, documents[f.document].source.id))
    earlier = sorted((f for f in best if f.bound == "/.."), key=lambda f: (f.edtf, documents[f.document].source.id))
    fact = later[0] if later else earlier[-1]
    value = f"../{fact.edtf}" if later else f"{fact.edtf}/.."
    origin = documents[fact.document].span(fact.start, fact.end)
    reason = _reason("only a bound: that source says by or after when", documents, own, origin)
    return Repair(value, RepairKind.BOUND, Confidence.MEDIUM, origin, reason)


def _period(documents: Sequence[Document], own: int, damage: Damage, periods: Sequence[Period]) -> Repair | None:
    """The missing end of a range whose other end and event another source has."""
    text = documents[own].text
    here = content(damage.statement.exact)
    ahead = _ENDS.search(text, damage.span.start, min(len(text), damage.span.end + _REACH))
    back = None
    if not ahead:
        back = _ENDS.search(text, max(damage.statement.start, damage.span.start - _REACH), damage.span.end)
    found: dict[str, Period] = {}
    for period in periods:
        if period.document == own:
            continue
        weight, _, names = shared(here, period.content)
        if weight < _SAME_EVENT or names < 2:
            continue
        if ahead and period.last == ahead[1]:
            found.setdefault(period.first, period)
        elif back and period.first == back[1]:
            found.setdefault(period.last, period)
        elif not ahead and not back and weight >= _SURE:
            found.setdefault(f"{period.first}/{period.last}", period)
    if len(found) != 1:
        return None
    ((value, period),) = found.items()
    origin = documents[period.document].span(period.start, period.end)
    reason = _reason("the same event in other words", documents, own, origin)
    return Repair(value, RepairKind.DIRECT, Confidence.MEDIUM, origin, reason)


def _known(known: str) -> tuple[str | None, int | None, int | None]:
    """Year, month and day of an EDTF date, each None where it is not known."""
    m = re.match(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$", known)
    if not m:
        return None, None, None
    return (m[1] if m[1] != "XXXX" else None), int(m[2]), int(m[3]) if m[3] else None


def _reason(why: str, documents: Sequence[Document], own: int, origin: Span) -> str:
    """`why`, with a word on the dates of the two sources where both are known and differ."""
    a = documents[own].source.published
    b = next(d.source.published for d in documents if d.source.id == origin.source)
    if a and b and a != b:
        return f"{why}; the other source is of {b}, this one of {a}"
    return f"{why}, in a source of {b}" if b else why
