"""RES804 orphaned-decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.resolution import Review, Standing
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class OrphanedDecision(Rule):
    """A decision is about a source that is not part of the audit.

    ## Why it matters

    Either only part of the dossier was audited, and all is well; or the source was taken out or renamed, and the decision waits for
    something that will not come back.

    ## Flagged

    A file in `resolutions/` that names a source which no path of this audit holds, and which no new source can be shown to be by
    its text.

    ## Not flagged

    A decision on a source that was renamed and otherwise left as it was: it is carried over. A decision of a rule that did not run.

    ## How to resolve

    If the source is gone for good, delete the file. If it was renamed and edited at once, decide anew, and give the source a lasting
    `id` in `sources.toml`.
    """

    code = "RES804"
    name = "orphaned-decision"
    severity = Severity.NOTE
    judges = Review

    def check(self, review: Review) -> Iterator[Finding]:
        """A finding if a source that the decision names is missing."""
        if review.standing is Standing.ORPHANED:
            one = review.resolution
            message = f"The decision {one.rule}-{one.id} ({one.disposition}) is about a source that is not here: {review.change}"
            yield self.finding(message, review.sides, key=f"{one.rule}-{one.id}", evidence=review.quoted)
