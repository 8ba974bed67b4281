"""Prepositions whose complement is gone, and what explains one that stands alone."""

from __future__ import annotations

from provaudit.analysis.damage.prepositions.complements import complements
from provaudit.analysis.damage.prepositions.openings import openings
from provaudit.analysis.damage.signs import Mechanism

MECHANISMS: tuple[Mechanism, ...] = (
    complements,
    openings,
)
