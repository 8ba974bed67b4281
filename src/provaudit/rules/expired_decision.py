"""RES802 expired-decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.resolution import Review, Standing
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class ExpiredDecision(Rule):
    """A decision was made for a time, and the time is over.

    ## Why it matters

    Somebody meant to look again. Until then the finding counts as unresolved, and the gate treats it so.

    ## Flagged

    A file in `resolutions/` whose `expires` is today or earlier, and whose finding is still there.

    ## Not flagged

    A decision without `expires`, or with a later one. A decision whose finding is gone (RES801) or has changed (RES803).

    ## How to resolve

    Look again. If the decision is still right, make it anew with a later `--expires` or none; otherwise decide as it stands now.
    """

    code = "RES802"
    name = "expired-decision"
    severity = Severity.WARNING
    judges = Review

    def check(self, review: Review) -> Iterator[Finding]:
        """A finding if the decision has expired."""
        if review.standing is Standing.EXPIRED:
            one = review.resolution
            message = f"The decision {one.rule}-{one.id} ({one.disposition}) expired on {one.expires}"
            yield self.finding(message, review.sides, key=f"{one.rule}-{one.id}", evidence=review.quoted)
