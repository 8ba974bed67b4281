"""SRC501 missing-publisher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.source import Source, Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MissingPublisher(Rule):
    """A source has no publisher.

    ## Why it matters

    Who published a text is the first thing that a reader needs to judge it by, and two texts of one publisher do not confirm one
    another. Without a publisher a source stays at F: its reliability cannot be judged.

    ## Flagged

        --- notebook | title: What the Bill Says, url: https://notebook.example/bill, published: 2022-01-20
        The bill was passed at night.

    ## Not flagged

        --- harbour-post | publisher: The Harbour Post, url: https://harbour-post.example/bill, published: 2022-01-20
        The bill was passed at night.

    ===

        Nothing at all is known of this text; one note says so for the whole dossier.

    ## How to resolve

    Add `publisher` in sources.toml: the paper, agency, institute or person who answers for the text.
    """

    code = "SRC501"
    name = "missing-publisher"
    severity = Severity.WARNING
    judges = Source

    def check(self, source: Source) -> Iterator[Finding]:
        """A finding for a described source without this field; where no manifest describes it, SRC510 speaks for all fields."""
        if source.described and not source.publisher:
            yield self.finding(f"“{source.id}” has no publisher", (Whole(source.id),))
