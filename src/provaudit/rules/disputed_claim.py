"""CON391 disputed-claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import Agreement, DataItem
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class DisputedClaim(Rule):
    """Two parties are quoted with answers that cannot both be right.

    ## Why it matters

    Each source only reports what someone says. The sources do not conflict; the parties do, and the article
    should name both.

    ## Flagged

        --- first
        The union says the company dismissed 400 workers.
        --- second
        The ministry says the company dismissed 120 workers.

    ## Not flagged

        --- first
        The union says the company dismissed 400 workers.
        --- second
        The ministry says the company dismissed more than 300 workers.

    ## How to resolve

    Attribute both figures, or find an independent one.
    """

    code = "CON391"
    name = "disputed-claim"
    severity = Severity.NOTE
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if each side only reports what another says."""
        if item.agreement is not Agreement.DISPUTED:
            return
        message = f"Two parties give different answers: {item.told}"
        yield self.finding(
            message, item.places, confidence=Confidence.HIGH, values=item.values, evidence=(item.why,), item=item.key
        )
