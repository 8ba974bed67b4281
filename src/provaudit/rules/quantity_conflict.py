"""CON302 quantity-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class QuantityConflict(Rule):
    """Sources give amounts of one thing that cannot both be right.

    ## Why it matters

    Counts and measures of one thing at one time must agree within their rounding. They are compared as intervals,
    in one unit: “about 50” is wide, “more than 50” is open upwards, and only intervals that do not touch
    conflict.

    ## Flagged

        --- first
        The plant in Orsova employs 450 people.
        --- second
        The Orsova plant has 620 workers.

    ## Not flagged

        --- first
        The plant in Orsova employs more than 400 people.
        --- second
        The Orsova plant has 450 workers.

    ===

        --- first
        The bridge at Tarn is 820 metres long.
        --- second
        The bridge at Tarn has a height of 61 metres.

    ## How to resolve

    Ask when and how each source counted. If both are right for their day, date the figure in the article.
    """

    code = "CON302"
    name = "quantity-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.QUANTITY):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They give different amounts for one thing: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
