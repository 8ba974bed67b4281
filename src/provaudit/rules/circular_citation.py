"""DEP403 circular-citation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.profile import CitationCycle
from provaudit.model.source import Side, Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class CircularCitation(Rule):
    """Sources name one another as where the same thing comes from.

    ## Why it matters

    Each of them seems to rest on another, and together they rest on nothing: a mistake that was once copied comes back as its
    own source.

    ## Flagged

        --- harbour-post | publisher: The Harbour Post, derived_from: island-courier
        The lighthouse was sold to a hotel chain.
        --- island-courier | publisher: The Island Courier, derived_from: harbour-post
        A hotel chain has bought the lighthouse.

    ===

        --- harbour-post | publisher: The Harbour Post
        According to The Island Courier, the Ellen lighthouse was sold to a hotel chain for six million crowns.
        --- island-courier | publisher: The Island Courier
        The Ellen lighthouse was sold to a hotel chain for six million crowns, according to The Harbour Post.

    ## Not flagged

        --- harbour-post | publisher: The Harbour Post
        According to The Island Courier, the Ellen lighthouse was sold to a hotel chain for six million crowns.
        --- island-courier | publisher: The Island Courier
        The new ferry will be delivered a year late, according to The Harbour Post.

    ## How to resolve

    Find the source that stands at the beginning, add it to the dossier, and correct `derived_from` where it is wrong.
    """

    code = "DEP403"
    name = "circular-citation"
    severity = Severity.WARNING
    judges = CitationCycle

    def check(self, cycle: CitationCycle) -> Iterator[Finding]:
        """A finding for each circle."""
        chain = [citation.citing for citation in cycle.citations]
        sides: tuple[Side, ...] = tuple(citation.span or Whole(citation.citing) for citation in cycle.citations)
        declared = all(citation.span is None for citation in cycle.citations)
        if len(chain) == 1:
            message = f"“{chain[0]}” gives itself as where it comes from"
        else:
            message = "Each names the next as where it comes from: " + " → ".join(
                f"“{id}”" for id in (*chain, chain[0])
            )
        yield self.finding(message, sides, confidence=Confidence.HIGH if declared else Confidence.MEDIUM)
