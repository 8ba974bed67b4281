"""Repairs by another wording: a source that tells the same event and has the value that was lost.

Direct: another source dates the same event (treaty signed at the end of that war ← signed in 1953). Derived: arithmetic on a value that
stands in a source (an anniversary and its first year; an armistice and the end of its war). Only values that stand in a source are used, a
known month or day must agree, and where two sources would propose different values none is proposed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from provaudit.analysis.damage.dates import month_number
from provaudit.analysis.damage.events import Event, event, groups_of, same_kind
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document, Sentence
from provaudit.model.finding import Confidence, Repair, RepairKind
from provaudit.model.source import Span

_YEAR = re.compile(r"(?<![\d,.$€£-])(?:1[5-9]|20)\d\d(?![\d,.]*\d|\s*(?:people|troops|dollars|won|km|miles|percent|%))")
_FULL_DATE = re.compile(r"(?:(\d{1,2}) )?([A-Z][a-z]{2,8})\.? ?(?:(\d{1,2}),? )?$")
_NUMBER = re.compile(r"(?<![\w.$€£])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (thousand|million|billion))?")
_ANNIVERSARY = re.compile(r"(\d{1,3})(?:st|nd|rd|th) anniversary")
_TRUCE = re.compile(r"\b(?:armistice|cease-?fire|truce)\b", re.IGNORECASE)
_WAR = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) War\b")
_WAR_END = re.compile(
    r"(?:(?P<a>(?:1[5-9]|20)\d\d) at the (?:end|conclusion|close) of the (?P<war>[A-Z][\w ]{2,30}?) War|the (?P<war2>[A-Z][\w ]{2,30}?) War (?:ended|was over) in (?P<b>(?:1[5-9]|20)\d\d))"
)
_DATED = (DamageKind.YEAR, DamageKind.DATE, DamageKind.RANGE)
_CLAUSE = 90
"""Code points on either side of a year within which its predicate stands."""
_FOUNDING = frozenset({0, 2, 3})
"""Predicate groups that begin what an anniversary counts from: signing, founding, beginning."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A year in a statement: where it stands, and the event that it dates."""

    document: int
    start: int
    end: int
    year: str
    month: int | None
    day: int | None
    event: Event
    groups: frozenset[int]


def repaired(documents: Sequence[Document], damages: Sequence[Damage]) -> list[Damage]:
    """`damages` with repairs where another source tells the same event."""
    if not any(d.repair is None for d in damages):
        return list(damages)
    index = {d.source.id: n for n, d in enumerate(documents)}
    dated = [item for n, d in enumerate(documents) for s in d.sentences for item in _dated(n, d, s)]
    holders: dict[str, list[int]] = defaultdict(list)
    for k, item in enumerate(dated):
        for name in sorted(item.event.names):
            holders[name].append(k)
    figures = (
        [item for n, d in enumerate(documents) for item in _figures(n, d)]
        if any(d.kind is DamageKind.NUMBER and d.repair is None for d in damages)
        else []
    )
    aliases = [_aliases(d) for d in documents]
    out: list[Damage] = []
    for damage in damages:
        repair = damage.repair
        if repair is None and damage.kind in _DATED and damage.confidence is not Confidence.LOW:
            repair = (
                _direct(documents, index[damage.span.source], damage, dated, holders)
                or _armistice(documents, index[damage.span.source], damage)
                or _anniversary(documents, index[damage.span.source], damage, out)
            )
        elif repair is None and damage.kind is DamageKind.NUMBER and damage.confidence is not Confidence.LOW:
            repair = _number(documents, index[damage.span.source], damage, figures, aliases)
        out.append(replace(damage, repair=repair) if repair else damage)
    return out


def _dated(n: int, document: Document, sentence: Sentence) -> list[_Dated]:
    text = document.text
    found = []
    for m in _YEAR.finditer(text, sentence.start, sentence.end):
        floor = max(sentence.start, m.start() - _CLAUSE)
        before = text[floor : m.start()]
        date = _FULL_DATE.search(before)
        month = month_number(date[2]) if date else None
        day = next((int(d) for d in (date[1], date[3]) if d), None) if date and month else None
        head = re.findall(r"[^\W\d_]+", before)[-3:]
        groups = frozenset(g for word in head for g in groups_of(word))
        whole = text[sentence.start : sentence.end]
        if not groups and m.start() - sentence.start < 25:
            groups = event(whole).groups
        found.append(_Dated(n, m.start(), m.end(), m[0], month, day, event(whole), groups))
    return found


def _direct(
    documents: Sequence[Document], own: int, damage: Damage, dated: Sequence[_Dated], holders: dict[str, list[int]]
) -> Repair | None:
    known_month, known_day = _known(damage.known)
    here = event(damage.statement.exact)
    lead = re.findall(
        r"[^\W\d_]+", documents[own].text[max(damage.statement.start, damage.span.start - 40) : damage.span.start]
    )[-3:]
    groups = frozenset(g for word in lead for g in groups_of(word)) or here.groups
    votes: dict[str, list[tuple[int, _Dated]]] = defaultdict(list)
    for k in sorted({k for name in here.names for k in holders.get(name, ())}):
        item = dated[k]
        if item.document == own or (
            known_month and (item.month != known_month or (known_day and item.day != known_day))
        ):
            continue
        names, terms = here.names & item.event.names, here.terms & item.event.terms
        if not item.groups & groups or len(names) < 2:
            continue
        score = 2 * len(names) + len(terms)
        if score >= 5 or (known_day and score >= 4):
            votes[item.year].append((score, item))
    if not votes:
        return None
    ranked = sorted(((max(s for s, _ in found), year) for year, found in votes.items()), key=lambda v: (-v[0], v[1]))
    if len(ranked) > 1 and ranked[0][0] < 1.5 * ranked[1][0]:
        return None
    score, year = ranked[0]
    item = min((i for s, i in votes[year] if s == score), key=lambda i: (documents[i.document].source.id, i.start))
    value = f"{year}{damage.known[4:]}" if damage.known.startswith("XXXX-") else year
    origin = documents[item.document].span(item.start, item.end)
    confidence = Confidence.HIGH if score >= 8 else Confidence.MEDIUM
    return Repair(
        value,
        RepairKind.DIRECT,
        confidence,
        origin,
        _reason("the same event in other words", documents, own, item.document),
    )


def _known(known: str) -> tuple[int | None, int | None]:
    """Month and day of an EDTF date without its year."""
    m = re.match(r"XXXX-(\d\d)(?:-(\d\d))?$", known)
    return (int(m[1]), int(m[2]) if m[2] else None) if m else (None, None)


def _reason(why: str, documents: Sequence[Document], own: int, other: int) -> str:
    """`why`, with a word on the dates of the two sources where both are known and differ."""
    a, b = documents[own].source.published, documents[other].source.published
    return (
        f"{why}; the other source is of {b}, this one of {a}"
        if a and b and a != b
        else f"{why}, in a source of {b}"
        if b
        else why
    )


def _armistice(documents: Sequence[Document], own: int, damage: Damage) -> Repair | None:
    """An armistice ends its war, so the year in which a source has the war end is its year."""
    month, day = _known(damage.known)
    if not (_TRUCE.search(damage.statement.exact) and month and day):
        return None
    text = documents[own].text
    context = text[max(0, damage.span.start - 1500) : damage.span.end + 1500]
    wars = {m[1].split()[-1][:4] for m in _WAR.finditer(context)}
    found: dict[str, Span] = {}
    for n, document in enumerate(documents):
        if n == own:
            continue
        for m in _WAR_END.finditer(re.sub(r"\n", " ", document.text)):
            name = m["war"] or m["war2"]
            year, key = ("a", m["a"]) if m["a"] else ("b", m["b"])
            if name.split()[-1][:4] in wars and (name.split()[-1][:4].lower() in damage.statement.exact.lower()):
                found.setdefault(key, document.span(*m.span(year)))
    if len(found) != 1:
        return None
    ((year, origin),) = found.items()
    return Repair(
        f"{year}{damage.known[4:]}",
        RepairKind.DERIVED,
        Confidence.MEDIUM,
        origin,
        "an armistice ends its war, and that source says when the war ended",
    )


def _anniversary(documents: Sequence[Document], own: int, damage: Damage, earlier: Sequence[Damage]) -> Repair | None:
    """“the 60th anniversary” of what an earlier sentence of the paragraph founds, in a year that a source states."""
    m = _ANNIVERSARY.search(damage.statement.exact)
    if not m:
        return None
    document = documents[own]
    block = next((b for b in document.blocks if b.start <= damage.span.start < b.end), None)
    if block is None:
        return None
    for item in reversed(earlier):
        same = item.span.source == damage.span.source and block.start <= item.span.start < damage.span.start
        if (
            same
            and item.kind is DamageKind.YEAR
            and item.repair
            and item.repair.kind is RepairKind.DIRECT
            and event(item.statement.exact).groups & _FOUNDING
        ):
            year = re.match(r"\d{4}", item.repair.value)
            if year:
                return Repair(
                    str(int(year[0]) + int(m[1])),
                    RepairKind.DERIVED,
                    Confidence.MEDIUM,
                    item.repair.origin,
                    f"{year[0]} and the {m[0]}",
                )
    return None


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number in a statement: where it stands, how much it is, what it counts, and the names beside it."""

    document: int
    start: int
    end: int
    written: str
    amount: float
    measured: tuple[str, ...]
    names: frozenset[str]


_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}


def _figures(n: int, document: Document) -> Iterator[_Figure]:
    for sentence in document.sentences:
        piece = document.text[sentence.start : sentence.end]
        names: frozenset[str] | None = None
        for m in _NUMBER.finditer(piece):
            if _YEAR.fullmatch(m[0]):
                continue
            names = event(piece).names if names is None else names
            measured = tuple(
                word.lower() for word in re.findall(r"(?<![\w.])[^\W\d_]{3,}", piece[m.end() : m.end() + 40])[:2]
            )
            amount = float(m[1].replace(",", "")) * _SCALES.get(m[2] or "", 1)
            yield _Figure(n, sentence.start + m.start(), sentence.start + m.end(), m[0], amount, measured, names)


def _number(
    documents: Sequence[Document],
    own: int,
    damage: Damage,
    figures: Sequence[_Figure],
    aliases: Sequence[dict[str, frozenset[str]]],
) -> Repair | None:
    """A number of the same things in a statement about the same names; none if two sources would give two."""
    text = documents[own].text
    after = text[damage.span.start : damage.span.end + 40]
    here = _named(event(f"{damage.statement.exact} {after}").names, aliases[own])
    thousands = "thousand" in after[:30]
    glued = re.search(r"thousand(\w+)", after[:30])
    wanted = ([glued[1]] if glued else []) + [word.lower() for word in re.findall(r"[^\W\d_]+", after)][:4]
    found: dict[str, _Figure] = {}
    for figure in figures:
        if figure.document == own or (thousands and not 1000 <= figure.amount < 1e6):
            continue
        if not any(same_kind(a, b) for a in wanted for b in figure.measured if len(a) > 3 and len(b) > 3):
            continue
        if len(here & _named(figure.names, aliases[figure.document])) >= 2:
            found.setdefault(figure.written, figure)
    if len(found) != 1:
        return None
    ((value, figure),) = found.items()
    origin = documents[figure.document].span(figure.start, figure.end)
    reason = _reason("a number of the same things", documents, own, figure.document)
    return Repair(value, RepairKind.DIRECT, Confidence.MEDIUM, origin, reason)


_ALIAS = re.compile(
    r"\b([A-Z][a-z]{1,20}(?: (?:of |the |and )?[A-Z][a-z]{1,20}){0,4}),? (?:or |\()(?:the )?([A-Z]{2,6})\b"
)


def _aliases(document: Document) -> dict[str, frozenset[str]]:
    """Short names that the document explains (“Republic of Korea, or ROK”), with the words of the long ones."""
    return {
        m[2].lower(): frozenset(word.lower() for word in m[1].split() if word[0].isupper())
        for m in _ALIAS.finditer(document.text)
    }


def _named(names: frozenset[str], aliases: dict[str, frozenset[str]]) -> frozenset[str]:
    """`names` with the words that their short forms stand for; every form of the United States is one."""
    found = set(names)
    for name in names:
        found |= aliases.get(name, frozenset())
    if found & {"us", "u", "usa", "american"}:
        found.add("us")
    return frozenset(found - {"u", "r", "usa"})
