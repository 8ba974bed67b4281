"""SRC504 retrieved-before-published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.source import Source, Whole
from provaudit.rules.base import Rule
from provaudit.text.iso import before


@dataclass(frozen=True)
class RetrievedBeforePublished(Rule):
    """A source was retrieved before it was published.

    ## Why it matters

    One of the two dates is wrong, or the text was changed after it was fetched and the later date is that of the change. Either way
    the order of the sources, and so who took from whom, cannot be relied on.

    ## Flagged

        --- review | publisher: Peninsula Review, published: 2022-03-10, retrieved: 2022-03-01
        Trade has doubled in ten years.

    ## Not flagged

        --- review | publisher: Peninsula Review, published: 2022-03-10, retrieved: 2022-03-10
        Trade has doubled in ten years.

    ===

        --- review | publisher: Peninsula Review, published: 2022-03, retrieved: 2022-03-01
        Trade has doubled in ten years.

    ## How to resolve

    Look at the page and correct `published` or `retrieved` in sources.toml. If the page was revised, fetch it again.
    """

    code = "SRC504"
    name = "retrieved-before-published"
    severity = Severity.WARNING
    judges = Source

    def check(self, source: Source) -> Iterator[Finding]:
        """A finding if the two dates cannot both be right, as precise as they are known."""
        if before(source.retrieved, source.published):
            yield self.finding(
                f"“{source.id}” was retrieved on {source.retrieved}, before it was published on {source.published}",
                (Whole(source.id),),
                values=(str(source.retrieved), str(source.published)),
            )
