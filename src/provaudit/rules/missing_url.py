"""SRC503 missing-url."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.source import Source, Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MissingUrl(Rule):
    """A source has no address.

    ## Why it matters

    A reader who cannot open the source cannot check it, and a page that is gone can only be found in an archive by its address.

    ## Flagged

        --- letter | publisher: The Garrison Letter, published: 2013-11-04
        We met at the old gate.

    ## Not flagged

        --- letter | publisher: The Garrison Letter, published: 2013-11-04, url: https://garrison-letter.example/gate
        We met at the old gate.

    ===

        Nothing at all is known of this text; one note says so for the whole dossier.

    ## How to resolve

    Add `url` in sources.toml. For print give whatever leads to it (`urn:isbn:…`, `doi:…`); if it has no address, accept the finding and say where
    the original is kept.
    """

    code = "SRC503"
    name = "missing-url"
    severity = Severity.NOTE
    judges = Source

    def check(self, source: Source) -> Iterator[Finding]:
        """A finding for a described source without this field; where no manifest describes it, SRC510 speaks for all fields."""
        if source.described and not source.url:
            yield self.finding(f"“{source.id}” has no address", (Whole(source.id),))
