"""What an intact copy says of a loss: which kind it is, what it was, and how sure the proposal is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from provaudit.analysis.damage.repairs.contrast import Gap, gaps
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence, Repair, RepairKind
from provaudit.model.source import Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_KINDS: tuple[tuple[DamageKind, re.Pattern[str]], ...] = (
    (DamageKind.YEAR, re.compile(r"(?:1\d|20)\d\d$")),
    (DamageKind.DECADE, re.compile(r"(?:1\d|20)?\d0(?:['’]?s)?$")),
    (DamageKind.DATE, re.compile(rf"(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?\s*,?(?: (?:1\d|20)\d\d)?$")),
    (DamageKind.PERCENTAGE, re.compile(r"[\d.,]+ ?(?:%|percent|per cent)$")),
    (DamageKind.AMOUNT, re.compile(r"(?:US)?[$€£¥] ?[\d.,]+")),
    (DamageKind.NUMBER, re.compile(r"[\d.,]+(?: (?:hundred|thousand|million|billion|trillion))?$")),
)
_MAX_WORDS = 8
"""A longer piece that no sign points to is rather a rewrite than a loss."""
_MIN_STATEMENT = 24
"""Code points below which equal wording is a formula or a signature (“GEORGE H. W.”), not the same statement."""
_QUOTES = frozenset('"“”„«»')
_PARTING = _QUOTES | frozenset(",;:")
_SPOKEN = re.compile(r"^[\"”»][\s,]|[\s,][\"“«]$")
"""A break in a speech, or what introduces one: the quotation mark stands apart from the words of the piece."""
_NEAR = 3
"""Code points by which a sign may lie beside a gap and still be about it: a space, a stop and a quotation mark."""


def compared(documents: Sequence[Document], damages: Sequence[Damage]) -> list[Damage]:
    """`damages` with what intact copies of the same statements tell, and the losses that only such a copy shows."""
    index = {d.source.id: n for n, d in enumerate(documents)}
    by_source: dict[int, list[int]] = {}
    for k, item in enumerate(damages):
        by_source.setdefault(index[item.span.source], []).append(k)
    out = list(damages)
    taken: dict[tuple[int, int, int], str] = {}
    for gap in gaps(documents):
        origin = documents[gap.other].span(gap.start, gap.end)
        place = (gap.source, gap.before, gap.after)
        if taken.setdefault(place, origin.exact) != origin.exact and place in taken:
            continue
        touched = [k for k in by_source.get(gap.source, ()) if _about(out[k], gap)]
        if touched:
            for k in touched:
                out[k] = _repaired(out[k], origin)
        elif new := _seen_only_by_contrast(documents[gap.source], documents[gap.other].text, gap, origin):
            by_source.setdefault(gap.source, []).append(len(out))
            out.append(new)
    return out


def _about(damage: Damage, gap: Gap) -> bool:
    if damage.kind in (DamageKind.CHROME, DamageKind.TITLE, DamageKind.QUOTATION, DamageKind.REFERENCE):
        return False
    return damage.span.start - _NEAR <= gap.after and gap.before <= damage.span.end + _NEAR


def _repaired(damage: Damage, origin: Span) -> Damage:
    if damage.repair is not None:
        return damage
    kind = _kind(origin.exact)
    specific = (
        kind
        if kind and damage.kind in (DamageKind.YEAR, DamageKind.DATE, DamageKind.NAME, DamageKind.NUMBER)
        else damage.kind
    )
    repair = Repair(origin.exact, RepairKind.DIRECT, Confidence.HIGH, origin, "the same statement, intact")
    return replace(damage, kind=specific, confidence=Confidence.HIGH, repair=repair)


def _seen_only_by_contrast(document: Document, other: str, gap: Gap, origin: Span) -> Damage | None:
    value = origin.exact
    digits = any(c.isdigit() for c in value)
    words = value.split()
    if len(words) > _MAX_WORDS:
        return None
    if _introduces(document.text, other, gap):
        return None
    torn = digits or any(word[:1].isupper() for word in words)
    doubtful = not torn or (gap.final and not digits)
    kind = _kind(value) or DamageKind.NAME
    start, end = _shown(document.text, gap)
    statement = next((s for s in document.sentences if s.start <= start <= s.end), None)
    if not digits and statement and statement.end - statement.start < _MIN_STATEMENT:
        return None
    return Damage(
        kind=kind,
        span=document.span(start, end),
        statement=document.span(max(statement.start, start - 1_000), min(statement.end, end + 1_000))
        if statement
        else document.span(start, end),
        confidence=Confidence.HIGH
        if digits and kind is not DamageKind.NAME
        else Confidence.LOW
        if doubtful
        else Confidence.MEDIUM,
        lost=f"“{value}”",
        sign="another source has the same statement with more in it",
        repair=Repair(value, RepairKind.DIRECT, Confidence.HIGH, origin, "the same statement, intact"),
        gap=gap.before,
    )


def _introduces(text: str, fuller: str, gap: Gap) -> bool:
    """True if a comma or quotation mark parts the piece from its statement: “As the Post wrote, …”, “…, he said”, ““…,” she added, “…””.

    Such words one copy may have and another not. Where the comma stayed behind, the piece was torn out.
    """
    piece = fuller[gap.start : gap.end]
    if _SPOKEN.search(piece):
        return True
    if any(c.isdigit() for c in piece) or any(c in _PARTING for c in text[gap.before : gap.after]):
        return False
    if gap.initial:
        return piece[-1:] in _QUOTES or fuller[gap.end : gap.end + 2].lstrip()[:1] in _PARTING
    return gap.final and fuller[max(0, gap.start - 2) : gap.start].rstrip()[-1:] in _PARTING


def _shown(text: str, gap: Gap) -> tuple[int, int]:
    """The words on either side of the gap, which is itself empty."""
    start, end = gap.before, gap.after
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and end - gap.after < 40:
        end += 1
    return start, max(end, start + 1)


def _kind(value: str) -> DamageKind | None:
    return next((kind for kind, pattern in _KINDS if pattern.match(value)), None)
