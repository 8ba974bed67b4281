"""CON303 money-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MoneyConflict(Rule):
    """Sources give sums of money for one thing that cannot both be right.

    ## Why it matters

    A price, a cost, a profit is one sum. Sums are compared in one currency only; currencies are never converted,
    and what a thing cost is not compared with what it was budgeted at.

    ## Flagged

        --- first
        The Halden Bridge cost $25 million.
        --- second
        The Halden Bridge was built at a cost of $52 million.

    ## Not flagged

        --- first
        The Halden Bridge cost $25 million.
        --- second
        The Halden Bridge was built at a cost of about $24.8 million.

    ===

        --- first
        The Halden Bridge cost $25 million.
        --- second
        The Halden Bridge cost €23 million.

    ## How to resolve

    Look for the audited figure, and for what each sum includes.
    """

    code = "CON303"
    name = "money-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.MONEY):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They give different sums for one thing: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
