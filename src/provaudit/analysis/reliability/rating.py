"""A proposed rating on the NATO Admiralty scale: the source A–F, what it says 1–6, each judged alone and with its reasons.

The proposal is modest. What a source is cannot be told from its text, so without a record it stays F; damage, stitching
and copying that is not disclosed are evidence against it, agreement with independent voices is evidence for it, and nothing else
moves the letter. A and B mean a record that one dossier cannot show: only a person gives them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provaudit.model.profile import Makeup


@dataclass(frozen=True, slots=True)
class Options:
    """When the evidence moves a rating."""

    compared: int = 3
    """Data items with an independent voice below which neither letter nor digit moves: two may agree by chance."""
    agreement: float = 0.8
    """Share of them that must be confirmed for C and for 2."""
    damage: float = 3.0
    """Certain hits per 1,000 words from which a text does not stand as it was published: no clean document of 823 reached it."""
    own_share: float = 0.2
    """Share of own text below which a source that does not say where it took the rest speaks for another."""
    confirmers: int = 2
    """Independent voices beside the source on every item that 1 (confirmed) asks for."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What the rating is proposed from."""

    publisher: str
    described: bool
    missing: tuple[str, ...]
    own_share: float
    takes_from: tuple[str, ...]
    damage: float
    certain: int
    composition: Makeup
    composition_reasons: tuple[str, ...]
    compared: int
    corroborated: int
    confirmers: Sequence[int]
    conflicts: int
    lost: int


def proposed(measures: Measures, options: Options = Options()) -> tuple[str, str, tuple[str, ...]]:
    """Letter, digit, and the reasons for both, each of which begins with what it is a reason for."""
    letter, of_letter = _letter(measures, options)
    digit, of_digit = _digit(measures, options)
    return letter, digit, (*(f"{letter}: {r}" for r in of_letter), *(f"{digit}: {r}" for r in of_digit))


def _letter(m: Measures, options: Options) -> tuple[str, list[str]]:
    against = []
    if m.composition is Makeup.COMPOSITE:
        against.append("one file stitched of several pages: " + "; ".join(m.composition_reasons))
    if m.damage >= options.damage:
        against.append(f"{m.certain} places where text was certainly lost, {m.damage:.1f} in 1,000 words")
    if m.takes_from and m.own_share < options.own_share:
        named = ", ".join(f"“{id}”" for id in m.takes_from)
        against.append(f"{1 - m.own_share:.0%} of its text stands in {named}, and it does not say so")
    if m.compared >= options.compared and m.lost * 2 > m.compared:
        against.append(f"{m.lost} of {m.compared} statements are contradicted by most independent voices")
    if against:
        return ("E" if len(against) >= 3 else "D"), against
    if not m.publisher:
        return "F", ["it is not known who published it" + ("" if m.described else "; no manifest describes it")]
    if m.compared < options.compared:
        return "F", ["nothing is known of its record"]
    share = m.corroborated / m.compared
    if share >= options.agreement and not m.lost:
        return "C", [
            f"independent voices confirm {m.corroborated} of {m.compared} statements, and most contradict none"
        ]
    return "F", [f"independent voices confirm {m.corroborated} of {m.compared} statements: too mixed to judge"]


def _digit(m: Measures, options: Options) -> tuple[str, list[str]]:
    if m.compared < options.compared:
        return "6", [f"an independent voice speaks on {_count(m.compared, 'statement')} of it"]
    share = m.corroborated / m.compared
    said = [f"independent voices confirm {m.corroborated} of {m.compared} statements"]
    if m.conflicts:
        said.append(f"{_count(m.conflicts, 'statement')} in conflict, {m.lost} against most voices")
    if share == 1 and min(m.confirmers, default=0) >= options.confirmers:
        return "1", [*said, f"each by {min(m.confirmers)} or more"]
    if share >= options.agreement and not m.lost:
        return "2", said
    if 2 * m.lost > m.compared:
        return "5", said
    return ("3" if share >= 0.5 else "4"), said


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
