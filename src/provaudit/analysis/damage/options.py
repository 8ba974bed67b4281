"""The settings of the damage analysis, each with the evidence that chose it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DamageOptions:
    """Thresholds of the analysis as a whole; those of one mechanism stand beside it."""

    gate_hits: int = 3
    """Certain hits from which on a source counts as damaged and its doubtful hits are promoted: of 823 clean documents none had three."""
    gate_density: float = 2.0
    """Certain hits per 1,000 words, likewise: damaged sources were measured at 14 to 45."""
    contrast: bool = True
    """Whether sources are compared with one another to find and to repair losses."""
