"""CON306 duration-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class DurationConflict(Rule):
    """Sources give lengths of time for one thing that cannot both be right.

    ## Why it matters

    How long something lasted, or within what time a thing must be done, has one answer.

    ## Flagged

        --- first
        The dock strike lasted three weeks.
        --- second
        The dock strike went on for five weeks.

    ## Not flagged

        --- first
        The dock strike lasted three weeks.
        --- second
        The dock strike went on for 21 days.

    ## How to resolve

    Check from which day to which each source counts.
    """

    code = "CON306"
    name = "duration-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.DURATION):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They give different lengths of time for one thing: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
