"""CON311 opposite-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class OppositeConflict(Rule):
    """Sources use predicates of one thing that exclude each other.

    ## Why it matters

    Approved and rejected, rose and fell, convicted and acquitted: of one thing, at one time, only one of a pair
    can hold.

    ## Flagged

        --- first
        The court acquitted Weber.
        --- second
        Weber was convicted by the court.

    ## Not flagged

        --- first
        Weber was charged with fraud.
        --- second
        Weber was acquitted.

    ## How to resolve

    Check whether two stages are meant (a first verdict and an appeal), and say which.
    """

    code = "CON311"
    name = "opposite-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.OPPOSITE):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They say opposite things of one: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
