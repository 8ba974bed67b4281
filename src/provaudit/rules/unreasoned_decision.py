"""RES805 unreasoned-decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.resolution import Review, Standing
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class UnreasonedDecision(Rule):
    """A decision does not say why.

    ## Why it matters

    Whoever meets it next year, perhaps its author, can neither trust it nor take it back.

    ## Flagged

    A file in `resolutions/` whose `reason` is empty or missing, and whose finding is present.

    ## Not flagged

    A decision with a reason, however short. One that has no finding any more: RES801 tells of that.

    ## How to resolve

    Write the reason into the file: `reason = "…"`.
    """

    code = "RES805"
    name = "unreasoned-decision"
    severity = Severity.NOTE
    judges = Review

    def check(self, review: Review) -> Iterator[Finding]:
        """A finding if a decision on something present gives no reason."""
        one = review.resolution
        present = review.standing in (Standing.HOLDS, Standing.CARRIED, Standing.EXPIRED, Standing.UPDATED)
        if present and not one.reason.strip():
            message = f"The decision {one.rule}-{one.id} ({one.disposition}) gives no reason"
            yield self.finding(message, review.sides, key=f"{one.rule}-{one.id}", evidence=review.quoted)
