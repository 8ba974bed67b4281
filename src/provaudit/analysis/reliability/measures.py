"""The numbers of a profile, each with what it is reckoned from, so that an editor can look it up."""

from __future__ import annotations

from collections.abc import Sequence

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Confidence
from provaudit.model.profile import Composition, Dependence, Makeup, Measure
from provaudit.model.source import Source, Span

NOT_LOST = (DamageKind.CHROME, DamageKind.TITLE)
"""What stands in the text though it should not: nothing was lost there."""
MOST = 5
"""Places and sources named of one measure; more are counted."""


def own_share(source: str, share: float, taken: Sequence[Dependence]) -> Measure:
    """Share of the text that stands in no source that this one takes from, or that may be the giver."""
    named = [
        f"{d.words:,} words stand in “{d.giver if d.taker == source else d.taker}” too"
        + ("" if d.directed else ", and it is open who took them")
        for d in sorted(taken, key=lambda d: (-d.words, d.giver))
        if d.words
    ]
    return Measure("own text", share, f"{share:.0%}", _first(named))


def damage(density: float, damages: Sequence[Damage]) -> Measure:
    """Certain losses in 1,000 words."""
    sure = (d for d in damages if d.confidence is Confidence.HIGH and d.kind not in NOT_LOST)
    named = [f"line {d.span.line}: {d.lost}" for d in sorted(sure, key=lambda d: d.span)]
    return Measure("damage in 1,000 words", round(density, 1), f"{density:.1f}", _first(named))


def met(name: str, count: int, compared: int, places: Sequence[tuple[Span, tuple[str, ...]]]) -> Measure:
    """So many of the statements that can be compared were confirmed, contradicted, or lost against most voices."""
    named = [f"line {p.line}: “{' '.join(p.exact.split())}” ({', '.join(others)})" for p, others in places]
    return Measure(name, count, f"{count} of {compared}", _first(named))


def metadata(source: Source, fields: Sequence[str]) -> Measure:
    """Share of the fields that make a source citable which is known."""
    missing = [name for name in fields if not getattr(source, name)]
    share = 1 - len(missing) / len(fields)
    return Measure("metadata", share, f"{share:.0%}", (f"without {', '.join(missing)}",) if missing else ())


def age(source: Source, days: int | None, as_of: str | None) -> Measure:
    """Days from publication to the day of the audit."""
    if days is None:
        why = "it has no date of publication" if not source.published else "the audit was given no day (--as-of)"
        return Measure("age in days", None, "not known", (why,))
    return Measure("age in days", days, f"{days:,}", (f"published {source.published}, audited {as_of}",))


def makeup(composition: Composition | None) -> Measure:
    """Of how many parts the file is made: 1 for all but composites."""
    if composition is None:
        return Measure("made as", 1, str(Makeup.ARTICLE))
    parts = len(composition.parts) or 1
    told = str(composition.makeup) + (f" of {parts} parts" if composition.makeup is Makeup.COMPOSITE else "")
    return Measure("made as", parts, told, composition.reasons)


def _first(named: Sequence[str]) -> tuple[str, ...]:
    more = len(named) - MOST
    return (*named[:MOST], *((f"and {more} more",) if more > 0 else ()))
