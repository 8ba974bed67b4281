"""What each source is worth and each piece of information: proposed ratings, the measures behind them, a person's rating beside."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.model.audit import Audit
from provaudit.model.profile import Credibility
from provaudit.reports.inert import json_text, one_line
from provaudit.reports.reading import place, quoted

DIGITS = {
    "1": "confirmed",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
"""The words of the Admiralty scale for each digit."""


def text(audit: Audit) -> str:
    """The sources with reasons and measures, then the statements that several sources make, each by itself."""
    return "\n".join([*_sources(audit), *_statements(audit.credibilities)]) + "\n"


def plain(audit: Audit) -> str:
    """The same as JSON."""
    sources = {s.id: s for s in audit.sources}
    made = {
        "schema": 1,
        "sources": [
            {
                "id": p.source,
                "proposed": p.proposed,
                "rating": p.rating,
                "rated": sources[p.source].rated,
                "origin": p.origin,
                "reasons": list(p.reasons),
                "measures": [{"name": m.name, "value": m.value, "evidence": list(m.evidence)} for m in p.measures],
            }
            for p in audit.profiles
        ],
        "statements": [
            {
                "item": c.item,
                "value": c.value,
                "credibility": c.digit,
                "reason": c.reason,
                "places": [{"source": p.source, "line": p.line, "exact": p.exact} for p in c.places],
            }
            for c in audit.credibilities
        ],
    }
    return json_text(made, indent=2) + "\n"


def _sources(audit: Audit) -> Iterator[str]:
    sources = {s.id: s for s in audit.sources}
    for profile in audit.profiles:
        rated = sources[profile.source].rated
        on = f" on {rated}" if rated else ""
        own = f", rated {profile.rating} by a person{on}" if profile.rating else ""
        yield f"{one_line(profile.source)}: {profile.proposed} proposed{own}"
        yield from (f"    · {one_line(reason)}" for reason in profile.reasons)
        for measure in (m for m in profile.measures if m.evidence or not m.told.startswith("0 of")):
            evidence = f" ({one_line('; '.join(measure.evidence))})" if measure.evidence else ""
            yield f"      {measure.name}: {measure.told}{evidence}"


def _statements(found: tuple[Credibility, ...]) -> Iterator[str]:
    if found:
        yield "\nWhat several sources state, each piece of information judged apart from them:"
    for one in found:
        yield f"\n{one.digit} {DIGITS[one.digit]}: {one.reason}"
        yield from (f"      {place(p)}  {quoted(p)}" for p in one.places)
