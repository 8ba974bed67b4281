"""What a mechanism gives: a place, what was lost there, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from provaudit.analysis.damage.reading import Reading
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence

HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


@dataclass(frozen=True, slots=True)
class Sign:
    """An observation that text was lost at `start:end` (code points of the whole text)."""

    kind: DamageKind
    start: int
    end: int
    confidence: Confidence
    lost: str
    sign: str
    known: str = ""
    gap: int | None = None
    """Where the lost text belongs, if that is not the end of the place."""


Mechanism = Callable[[Reading], Iterator[Sign]]
"""Reads a block word by word and gives what it finds lost there."""


def lower(confidence: Confidence) -> Confidence:
    """The next lower confidence."""
    return MEDIUM if confidence is HIGH else LOW
