"""What a method of truth discovery gives: a number for every fact and every source."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.analysis.reliability.truth.pairs import Pairs
from provaudit.analysis.reliability.truth.table import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """`score` orders the facts of an item, `confidence` (0…1) says how sure each is, `voices` how many stand behind it.

    `reliability` (0…1) is per source. Methods that know of copying give the `pairs` with probability, rate and log-likelihood gain.
    """

    score: Floats
    confidence: Floats
    reliability: Floats
    voices: Floats
    pairs: Pairs | None = None
    copying: Floats | None = None
    rate: Floats | None = None
    gain: Floats | None = None
    rounds: int = 0
    converged: bool = True
    rival: tuple[Floats, Floats] | None = None
    """Scores and reliabilities of another reading of the same claims, in which others are believed."""
