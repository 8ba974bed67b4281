"""CON304 percentage-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class PercentageConflict(Rule):
    """Sources give percentages of one thing that cannot both be right.

    ## Why it matters

    A share or a rate of change has one value for one time and one base. “By 4 percent” and “to 4 percent” are
    different statements and are not compared.

    ## Flagged

        --- first
        Turnout in Lorne was 61 percent.
        --- second
        Turnout in Lorne reached 71%.

    ## Not flagged

        --- first
        Turnout in the first round in Lorne was 61 percent.
        --- second
        Turnout in the second round in Lorne reached 71%.

    ## How to resolve

    Find the base and the time of each percentage, then the official figure.
    """

    code = "CON304"
    name = "percentage-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.PERCENTAGE):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They give different percentages for one thing: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
