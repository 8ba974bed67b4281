"""CON308 actor-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class ActorConflict(Rule):
    """Sources name different people for one act or one office.

    ## Why it matters

    A building has its architect, a city its mayor. Two different names for the one who did it, or who holds the
    office at that time, cannot both be right, unless they did it together.

    ## Flagged

        --- first
        Maria Lopez designed the Tarn Museum.
        --- second
        The Tarn Museum was designed by Jorge Ruiz.

    ## Not flagged

        --- first
        Maria Lopez designed the Tarn Museum.
        --- second
        The Tarn Museum, designed by Lopez, attracts many visitors.

    ===

        --- first
        Maria Lopez and Jorge Ruiz designed the Tarn Museum.
        --- second
        The Tarn Museum was designed by Jorge Ruiz.

    ## How to resolve

    Check whether both took part, and in which year each held the office.
    """

    code = "CON308"
    name = "actor-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.ACTOR):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They name different actors: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
