"""DUP104 repeated-sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.repeat import Cluster, Granularity, Role
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class RepeatedSentence(Rule):
    """A sentence recurs, in one source or in several.

    ## Why it matters

    A sentence that stands in two sources was written once. If it carries a claim, the claim has one witness. Sentences that
    differ in a number, a date or a negation contradict one another and are no repeats; one that merely lost its year is. What is
    already told of a larger passage or of the whole source is not told again.

    ## Flagged

        --- harbour
        Fishing was poor all winter. The eastern lock will be closed for eleven weeks this spring. Nobody in the Pilot Inn believed it.
        --- valley
        Barge owners are angry. The eastern lock will be closed for eleven weeks this spring. A protest is planned.

    ===

        The lock was begun in the reign of the old duke. Its gates weigh some forty tons each. The lock was begun in the reign of the old duke.

    ## Not flagged

        --- harbour
        The eastern lock will be closed for eleven weeks this spring. He declined to comment.
        --- valley
        The eastern lock will be closed for seven weeks this spring. He declined to comment.

    ## How to resolve

    Keep it where it stands first, or name the source from which the other took it (`quoted_from` in `sources.toml`).
    """

    code = "DUP104"
    name = "repeated-sentence"
    severity = Severity.WARNING
    judges = Cluster

    listed: int = 20
    """Places that are named as sides of the finding."""

    def check(self, cluster: Cluster) -> Iterator[Finding]:
        """One finding for a cluster of sentences that is no boilerplate."""
        if cluster.granularity != Granularity.SENTENCE or cluster.role != Role.CONTENT:
            return
        places = cluster.members
        total = len(places) + cluster.omitted
        sources = list(dict.fromkeys(place.source for place in places))
        where = f"in “{sources[0]}”" if len(sources) == 1 else f"in {len(sources)} sources"
        how = "" if cluster.exact else ", with small changes"
        yield self.finding(
            f"The sentence stands {total} times {where}{how}"
            if total > 2
            else f"The sentence stands twice {where}{how}",
            (*places[1 : self.listed], places[0]),
            confidence=Confidence.HIGH if cluster.exact else Confidence.MEDIUM,
            evidence=() if cluster.exact else (f"weakest link: {cluster.weakest:.2f}",),
        )
