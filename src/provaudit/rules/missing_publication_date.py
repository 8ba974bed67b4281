"""SRC502 missing-publication-date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.source import Source, Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MissingPublicationDate(Rule):
    """A source has no date of publication.

    ## Why it matters

    Without a date nobody can tell which of two sources is the older, whether “last year” was true, or what has been
    superseded since.

    ## Flagged

        --- factmill | publisher: Factmill, url: https://factmill.example/bill
        The bill was passed last year.

    ## Not flagged

        --- harbour-post | publisher: The Harbour Post, url: https://harbour-post.example/bill, published: 2022
        The bill was passed last year.

    ===

        Nothing at all is known of this text; one note says so for the whole dossier.

    ## How to resolve

    Add `published` in sources.toml, as precise as it is known: `2021`, `2021-12` or `2021-12-09`.
    """

    code = "SRC502"
    name = "missing-publication-date"
    severity = Severity.WARNING
    judges = Source

    def check(self, source: Source) -> Iterator[Finding]:
        """A finding for a described source without this field; where no manifest describes it, SRC510 speaks for all fields."""
        if source.described and not source.published:
            yield self.finding(f"“{source.id}” has no date of publication", (Whole(source.id),))
