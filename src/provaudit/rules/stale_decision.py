"""RES801 stale-decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.resolution import Review, Standing
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class StaleDecision(Rule):
    """A decision is about a finding that is no longer there.

    ## Why it matters

    Decisions without a finding pile up until nobody reads them, and one of them may one day cover what it was not made for.

    ## Flagged

    A file in `resolutions/` whose rule ran and whose sources were all read, while no finding says what the file quotes: the text was
    mended, or so changed that nothing like it is left.

    ## Not flagged

    A decision whose finding is present, be it word for word, under another file name, or changed (RES803). A decision of a rule
    that did not run, or on a source that is not part of this audit (RES804): of these nothing is known.

    ## How to resolve

    Delete the file, if the finding is gone for good.
    """

    code = "RES801"
    name = "stale-decision"
    severity = Severity.WARNING
    judges = Review

    def check(self, review: Review) -> Iterator[Finding]:
        """A finding if the decision's own is absent."""
        if review.standing is Standing.ABSENT:
            one = review.resolution
            message = f"The decision {one.rule}-{one.id} ({one.disposition}) is about a finding that is no longer there"
            yield self.finding(message, review.sides, key=f"{one.rule}-{one.id}", evidence=review.quoted)
