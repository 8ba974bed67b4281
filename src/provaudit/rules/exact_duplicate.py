"""DUP101 exact-duplicate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.repeat import Cluster, Granularity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class ExactDuplicate(Rule):
    """Two sources are the same text.

    ## Why it matters

    Two copies of one article look like two sources. Whatever they say seems to be confirmed, and is not. Texts are compared
    in their normal form: line breaks, kinds of quotation mark and dash, case and invisible characters do not count.

    ## Flagged

        --- harbour
        The new bridge over the Alder was opened on Monday. Some 4,000 people walked across it before the first bus was let through.
        --- mirror
        The new bridge over the Alder was opened on Monday. Some 4,000 people
        walked across it before the first bus was let through.

    ## Not flagged

        --- harbour
        The new bridge over the Alder was opened on Monday. Some 4,000 people walked across it before the first bus was let through.
        --- valley
        Walkers had the Alder bridge to themselves for its first hours. Buses followed in the afternoon.

    ## How to resolve

    Keep one copy, the earliest or most complete (the finding proposes one), and remove the other from the dossier. If both have to stay, give
    `derived_from` in `sources.toml`, so that they count as one origin.
    """

    code = "DUP101"
    name = "exact-duplicate"
    severity = Severity.WARNING
    judges = Cluster

    listed: int = 20
    """Copies that are named as sides of the finding."""

    def check(self, cluster: Cluster) -> Iterator[Finding]:
        """One finding for a cluster of equal documents."""
        if cluster.granularity != Granularity.DOCUMENT or not cluster.exact:
            return
        kept = cluster.members[cluster.keeper]
        copies = [m for i, m in enumerate(cluster.members) if i != cluster.keeper]
        names = ", ".join(f"“{copy.source}”" for copy in copies[:3]) + (
            f" and {len(copies) - 3} more" * (len(copies) > 3)
        )
        verb = "has" if len(copies) == 1 else "have"
        yield self.finding(
            f"{names} {verb} the same text as “{kept.source}”",
            (*copies[: self.listed - 1], kept),
            evidence=(f"keep “{kept.source}”: {cluster.reason}",),
        )
