"""DUP105 repeated-heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.repeat import Cluster, Granularity
from provaudit.model.source import Span
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class RepeatedHeading(Rule):
    """A heading or navigation line recurs.

    ## Why it matters

    A page that was scraped from search results bears the search phrase over every snippet, and the titles of other people's pages,
    now with and now without the name of their site. Such a heading describes nothing that stands under it, and shows that
    the text under it may come from several pages.

    ## Flagged

        alder bridge opening history

        The new bridge was opened on Monday.

        alder bridge opening history

        The toll will be one crown for cars.

    ===

        What the Closing of the Eastern Lock Means for Trade - The Harbour Post

        Barge owners are angry.

        What the Closing of the Eastern Lock Means for Trade

        The gates are the oldest on the river.

    ## Not flagged

        Background

        The new bridge was opened on Monday.

        The toll in 2019

        It is one crown for cars.

        The toll in 2020

        It is two crowns for cars.

    ## How to resolve

    Remove the heading where it does not belong to the text, and look up the page whose title it is: that is the source.
    """

    code = "DUP105"
    name = "repeated-heading"
    severity = Severity.WARNING
    judges = Cluster

    listed: int = 20
    """Places that are named as sides of the finding."""
    telling: int = 4
    """Words from which a heading that recurs in one source is hardly a section title; shorter ones are notes."""

    def check(self, cluster: Cluster) -> Iterator[Finding]:
        """One finding for a cluster of headings."""
        if cluster.granularity != Granularity.HEADING:
            return
        places = cluster.members
        total = len(places) + cluster.omitted
        sources = list(dict.fromkeys(place.source for place in places))
        where = f"in “{sources[0]}”" if len(sources) == 1 else f"in {len(sources)} sources"
        first = places[0]
        words = len(first.exact.split()) if isinstance(first, Span) else 0
        twice_in_one = len(sources) < len(places)
        evidence: list[str] = []
        if not cluster.exact:
            evidence.append(
                "equal but for the name of a site" if cluster.weakest == 1 else f"weakest link: {cluster.weakest:.2f}"
            )
        yield self.finding(
            f"The heading stands {'twice' if total == 2 else f'{total} times'} {where}",
            (*places[1 : self.listed], first),
            confidence=Confidence.HIGH if twice_in_one and words >= self.telling else Confidence.LOW,
            evidence=tuple(evidence),
        )
