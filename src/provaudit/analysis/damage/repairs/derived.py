"""Values by arithmetic on what a source states: an armistice and the end of its war, an anniversary and its first year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provaudit.analysis.damage.repairs.events import content, event
from provaudit.analysis.damage.repairs.facts import Jubilee, predicate, shared
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence, Repair, RepairKind
from provaudit.model.source import Span

_ANNIVERSARY = re.compile(r"(\d{1,3})(?:st|nd|rd|th) anniversary")
_TRUCE = re.compile(r"\b(?:armistice|cease-?fire|truce)\b", re.IGNORECASE)
_WAR = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) War\b")
_WAR_END = re.compile(
    r"(?:(?P<a>(?:1[5-9]|20)\d\d) at the (?:end|conclusion|close) of the (?P<war>[A-Z][\w ]{2,30}?) War|the (?P<war2>[A-Z][\w ]{2,30}?) War (?:ended|was over) in (?P<b>(?:1[5-9]|20)\d\d))"
)
_FOUNDING = frozenset({0, 2, 3})
"""Predicate groups that begin what an anniversary counts from: signing, founding, beginning."""


def armistice(documents: Sequence[Document], own: int, damage: Damage) -> Repair | None:
    """An armistice ends its war, so the year in which a source has the war end is its year."""
    if not (_TRUCE.search(damage.statement.exact) and re.match(r"XXXX-\d\d-\d\d$", damage.known)):
        return None
    text = documents[own].text
    context = text[max(0, damage.span.start - 1500) : damage.span.end + 1500]
    wars = {m[1].split()[-1][:4] for m in _WAR.finditer(context)}
    found: dict[str, Span] = {}
    for n, document in enumerate(documents):
        if n == own:
            continue
        for m in _WAR_END.finditer(document.text.replace("\n", " ")):
            name = (m["war"] or m["war2"]).split()[-1][:4]
            year, key = ("a", m["a"]) if m["a"] else ("b", m["b"])
            if name in wars and name.lower() in damage.statement.exact.lower():
                found.setdefault(key, document.span(*m.span(year)))
    if len(found) != 1:
        return None
    ((year, origin),) = found.items()
    why = "an armistice ends its war, and that source says when the war ended"
    return Repair(year, RepairKind.DERIVED, Confidence.MEDIUM, origin, why)


def first_year(documents: Sequence[Document], own: int, damage: Damage, jubilees: Sequence[Jubilee]) -> Repair | None:
    """The year in which something began whose anniversary another source dates."""
    where = damage.statement
    what = predicate(documents[own].text, where.start, damage.span.start, damage.span.end, where.end)
    if damage.kind is not DamageKind.YEAR or damage.known or not what & set(map(str, _FOUNDING)):
        return None
    here = content(damage.statement.exact)
    found: dict[int, Jubilee] = {}
    for jubilee in jubilees:
        weight, _, names = shared(here, jubilee.content)
        if jubilee.document != own and weight >= 5 and names >= 2:
            found.setdefault(jubilee.year - jubilee.years, jubilee)
    if len(found) != 1:
        return None
    ((year, jubilee),) = found.items()
    origin = documents[jubilee.document].span(jubilee.start, jubilee.end)
    why = f"{jubilee.year} less {jubilee.years} years"
    return Repair(str(year), RepairKind.DERIVED, Confidence.MEDIUM, origin, why)


def anniversary(documents: Sequence[Document], own: int, damage: Damage, earlier: Sequence[Damage]) -> Repair | None:
    """“the 60th anniversary” of what an earlier sentence of the paragraph founds, in a year that a source states."""
    m = _ANNIVERSARY.search(damage.statement.exact)
    block = next((b for b in documents[own].blocks if b.start <= damage.span.start < b.end), None)
    if not m or block is None:
        return None
    for item in reversed(earlier):
        founding = item.kind is DamageKind.YEAR and bool(event(item.statement.exact).groups & _FOUNDING)
        same = item.span.source == damage.span.source and block.start <= item.span.start < damage.span.start
        if same and founding and item.repair and item.repair.kind is RepairKind.DIRECT:
            year = re.match(r"\d{4}", item.repair.value)
            if year:
                why = f"{year[0]} and the {m[0]}"
                value = str(int(year[0]) + int(m[1]))
                return Repair(value, RepairKind.DERIVED, Confidence.MEDIUM, item.repair.origin, why)
    return None
