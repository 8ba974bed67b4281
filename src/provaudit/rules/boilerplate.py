"""DUP106 boilerplate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.repeat import Cluster, Granularity, Role
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class Boilerplate(Rule):
    """A notice or stock phrase recurs.

    ## Why it matters

    Notices of copyright, invitations to subscribe and disclaimers were not written for the article. They say nothing about its
    subject, but count as text that sources share, and show that pages were taken over with their frames. A text is taken for boilerplate if it holds a
    stock phrase of publishing, or if three sources or more bear it among their first or last paragraphs.

    ## Flagged

        --- harbour
        The new bridge was opened on Monday. Some 4,000 people walked across it.

        This material may not be published or broadcast without the consent of its owner.
        --- valley
        Barge owners are angry about the lock. A protest is planned.

        This material may not be published or broadcast without the consent of its owner.

    ## Not flagged

        --- harbour
        The new bridge was opened on Monday. Some 4,000 people walked across it.
        --- valley
        Some 4,000 people walked across it. Barge owners are angry about the lock.

    ## How to resolve

    Nothing has to be done. Leave such lines out when the pages are saved, or accept the finding.
    """

    code = "DUP106"
    name = "boilerplate"
    severity = Severity.NOTE
    judges = Cluster

    listed: int = 20
    """Places that are named as sides of the finding."""

    def check(self, cluster: Cluster) -> Iterator[Finding]:
        """One finding for a cluster of sentences or passages that is boilerplate."""
        if cluster.granularity not in (Granularity.SENTENCE, Granularity.PASSAGE) or cluster.role != Role.BOILERPLATE:
            return
        places = cluster.members
        sources = len({place.source for place in places})
        where = f"in “{places[0].source}”" if sources == 1 else f"in {sources} sources"
        yield self.finding(
            f"A standing notice recurs {where}, {len(places) + cluster.omitted} times in all (set aside: boilerplate)",
            (*places[1 : self.listed], places[0]),
        )
