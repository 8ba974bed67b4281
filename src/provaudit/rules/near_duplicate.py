"""DUP102 near-duplicate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.repeat import Cluster, Granularity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class NearDuplicate(Rule):
    """Two sources are nearly the same text.

    ## Why it matters

    A syndicated article comes back with another headline, a shortened end or a corrected figure. It is one witness, not two. Likeness is the exact Jaccard coefficient of the sets of five-word shingles: 1 for equal texts, about .8 where one
    word in fifty was changed. The weakest link is named, and texts that hang together only by a chain of weak links are told
    apart from those that are all alike.

    ## Flagged

        --- harbour
        The new bridge over the Alder was opened on Monday after four years of work. Some 4,000 people walked across it before the
        first bus was let through. The mayor, Ines Okafor, cut a ribbon of sailcloth and thanked the divers who had laid the
        footings in the cold spring of the second year, when the river ran so high that work stopped for weeks. The toll will be
        one crown for cars and nothing for those on foot.
        --- mirror
        The new bridge over the Alder was opened on Monday after four years of work. Some 4,000 people walked across it before the
        first bus was let through. The mayor, Ines Okafor, cut a ribbon of sailcloth and thanked the divers who had laid the
        footings in the cold spring of the second year, when the river ran so high that work stopped for weeks. The toll will be
        one crown for cars and nothing for cyclists.

    ## Not flagged

        --- harbour
        The new bridge over the Alder was opened on Monday. Some 4,000 people walked across it before the first bus was let through.
        --- valley
        The new ferry over the Alder was launched on Friday. Hardly anybody came to see it before the first car was let aboard.

    ## How to resolve

    Compare the two where they differ, keep the better one, and name the other's origin as `derived_from` in `sources.toml`.
    """

    code = "DUP102"
    name = "near-duplicate"
    severity = Severity.WARNING
    judges = Cluster

    listed: int = 20
    """Copies that are named as sides of the finding."""

    def check(self, cluster: Cluster) -> Iterator[Finding]:
        """One finding for a cluster of documents that are alike but not equal."""
        if cluster.granularity != Granularity.DOCUMENT or cluster.exact:
            return
        kept = cluster.members[cluster.keeper]
        copies = [m for i, m in enumerate(cluster.members) if i != cluster.keeper]
        names = ", ".join(f"“{copy.source}”" for copy in copies[:3]) + (
            f" and {len(copies) - 3} more" * (len(copies) > 3)
        )
        noisy = any(edge.noisy for edge in cluster.edges)
        evidence = [f"weakest link: {cluster.weakest:.2f}", f"keep “{kept.source}”: {cluster.reason}"]
        if cluster.chain:
            evidence.append("a lone link between two groups whose other members are not alike")
        if noisy:
            evidence.append("the words differ as where a text was read by a machine, typed anew or much edited")
        verb = "is" if len(copies) == 1 else "are"
        how = "a changed copy of" if noisy else "nearly the same text as"
        yield self.finding(
            f"{names} {verb} {how} “{kept.source}” (likeness {cluster.weakest:.2f})",
            (*copies[: self.listed - 1], kept),
            confidence=Confidence.MEDIUM if cluster.chain or noisy else Confidence.HIGH,
            evidence=tuple(evidence),
        )
