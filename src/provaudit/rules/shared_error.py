"""DEP406 shared-error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.profile import Dependence, Ground
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class SharedError(Rule):
    """Two sources give the same value where several others give another.

    ## Why it matters

    Sources that work for themselves find the same truth, and each makes its own mistakes. Two with the same mistake probably have it from
    one another or from a third, and so they are no two witnesses, even where none of their words are the same. With two shared
    errors or more they count as one origin.

    ## Flagged

        --- harbour-post
        The Ellen Bridge was opened in 1934 by the Duke of Corran. Buses still use it.
        --- morning-digest
        Walkers should not miss it: the Duke of Corran opened the Ellen Bridge in 1934.
        --- bridge-museum
        The Duke of Corran opened the Ellen Bridge in 1931 after three years of work.
        --- county-archive
        The drawings are in box 14. The Ellen Bridge was opened in 1931 by the Duke of Corran.
        --- steel-review
        In 1931 the Ellen Bridge was opened by the Duke of Corran. The steel came by sea.

    ## Not flagged

        --- harbour-post
        The Ellen Bridge was opened in 1931 by the Duke of Corran. Buses still use it.
        --- bridge-museum
        The Duke of Corran opened the Ellen Bridge in 1931 after three years of work.
        --- county-archive
        The drawings are in box 14. The Ellen Bridge was opened in 1934 by the Duke of Corran.

    ## How to resolve

    Look for what both had before them. Declare it with `derived_from`, or correct the error where it is one. If the two are right
    and the others wrong, say so: resolve as false-positive.
    """

    code = "DEP406"
    name = "shared-error"
    severity = Severity.WARNING
    judges = Dependence

    sure_errors: int = 2
    """Shared errors from which the finding is a warning; one may be chance, and is a note."""

    def check(self, dependence: Dependence) -> Iterator[Finding]:
        """A finding for each pair that shares an error and has no other tie that is told already."""
        if Ground.ERROR not in dependence.grounds or Ground.COPY in dependence.grounds or dependence.disclosed:
            return
        yield self.finding(
            f"“{dependence.taker}” and “{dependence.giver}” share "
            f"{'a value' if dependence.errors == 1 else f'{dependence.errors} values'} that more independent voices contradict",
            dependence.spans,
            confidence=Confidence.MEDIUM if dependence.errors >= self.sure_errors else Confidence.LOW,
            evidence=dependence.evidence,
        )
