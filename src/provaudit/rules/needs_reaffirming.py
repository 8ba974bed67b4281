"""RES803 needs-reaffirming."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.resolution import Review, Standing
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class NeedsReaffirming(Rule):
    """What a decision was about has changed since.

    ## Why it matters

    A decision stands for the words that it was made on. Once a number, a name or any other word of the statement has changed, or a
    further value is claimed, or no source says the chosen one any more, only a person can tell whether it is still right.

    ## Flagged

    A file in `resolutions/` with a present finding of the same rule, in the same source and with similar words, or about the same
    data item, that the decision does not cover. The finding counts as unresolved.

    ## Not flagged

    A decision whose finding reads the same although the text around it was edited, re-wrapped or moved, quotation marks and dashes
    were changed, an article came or went, the file was renamed, or a further source supports a value that was known.

    ## How to resolve

    Compare the quotation in the file with the present text, then reaffirm the decision or decide anew.
    """

    code = "RES803"
    name = "needs-reaffirming"
    severity = Severity.WARNING
    judges = Review

    def check(self, review: Review) -> Iterator[Finding]:
        """A finding if the decision must be reaffirmed."""
        if review.standing is Standing.UPDATED:
            one = review.resolution
            message = f"The decision {one.rule}-{one.id} ({one.disposition}) needs reaffirming: {review.change}"
            yield self.finding(message, review.sides, key=f"{one.rule}-{one.id}", evidence=review.quoted)
