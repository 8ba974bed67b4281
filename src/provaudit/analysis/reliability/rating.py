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
    hits: int = 3
    """Certain hits below which the density of a short text says nothing: no clean document had three."""
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
        against.append("one file stitched of several pages: " + "; ".join(m.composition_reasons[:1]))
    if m.damage >= options.damage and m.certain >= options.hits:
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
    decided = m.corroborated + m.lost
    if decided < options.compared:
        return "F", ["nothing is known of its record"]
    if m.corroborated >= options.agreement * decided:
        return "C", [f"independent voices confirm {m.corroborated} of {decided} statements on which they decide"]
    return "F", [
        f"independent voices confirm {m.corroborated} of {decided} statements on which they decide: too mixed to judge"
    ]


def _digit(m: Measures, options: Options) -> tuple[str, list[str]]:
    """The digit. One voice against another decides nothing, so such a conflict counts neither way."""
    if not m.compared:
        return "6", ["no statement of it can be compared with an independent voice"]
    decided = m.corroborated + m.lost
    open_conflicts = m.compared - decided
    said = [
        f"independent voices confirm {m.corroborated} of the {_count(m.compared, 'statement')} that can be compared"
    ]
    if m.lost:
        said.append(f"most voices contradict {_count(m.lost, 'statement')}")
    if open_conflicts:
        said.append(f"{_count(open_conflicts, 'statement')} in a conflict that the other voices do not decide")
    if decided < options.compared:
        return "6", said
    share = m.corroborated / decided
    if share == 1 and not open_conflicts and min(m.confirmers, default=0) >= options.confirmers:
        return "1", [*said, f"each by {min(m.confirmers)} or more"]
    if share >= options.agreement:
        return "2", said
    return ("3" if share >= 0.6 else "4" if share >= 0.4 else "5"), said


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
