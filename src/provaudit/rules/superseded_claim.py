"""CON392 superseded-claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import Agreement, DataItem
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class SupersededClaim(Rule):
    """Sources of different years tell a state of their own time.

    ## Why it matters

    Workforces, populations and laws change. Where the sources were published in different years and neither dates
    its figure, the later one has most likely replaced the earlier.

    ## Flagged

        --- first | published: 1998
        The plant in Orsova employs 450 people.
        --- second | published: 2011
        The plant in Orsova employs 620 people.

    ## Not flagged

        --- first | published: 1998
        The plant in Orsova employs 450 people.
        --- second | published: 2011
        The plant in Orsova employs some 450 people.

    ## How to resolve

    Use the later figure, or date both.
    """

    code = "CON392"
    name = "superseded-claim"
    severity = Severity.NOTE
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if time lies between the two sides."""
        if item.agreement is not Agreement.SUPERSEDED:
            return
        message = f"Time lies between these answers: {item.told}"
        yield self.finding(
            message, item.places, confidence=Confidence.HIGH, values=item.values, evidence=(item.why,), item=item.key
        )
