"""SRC510 no-manifest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.profile import Dossier
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class NoManifest(Rule):
    """Nothing is known of where a source comes from.

    ## Why it matters

    Without publisher, date and address a source cannot be rated, ordered in time or cited; every rating stays at F6. One note
    stands for the whole dossier, or for those of its sources that sources.toml leaves out.

    ## Flagged

        The ferry was founded by three brothers.

    ===

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        The ferry was founded by three brothers.
        --- found-on-a-disk
        The ferry was founded by two sisters.

    ## Not flagged

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        The ferry was founded by three brothers.

    ## How to resolve

    Write a `sources.toml` beside the sources, with a `[[source]]` table for each: `path`, `title`, `publisher`, `url`, `published`, `retrieved`.
    """

    code = "SRC510"
    name = "no-manifest"
    severity = Severity.NOTE
    judges = Dossier

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """One finding for all sources that no manifest describes."""
        if not dossier.undescribed:
            return
        count = len(dossier.undescribed)
        if dossier.described:
            what = "source is" if count == 1 else "sources are"
            message = f"{count} {what} not described in sources.toml, so nothing is known of where {'it comes' if count == 1 else 'they come'} from"
        else:
            message = "No sources.toml describes the sources: publishers, dates and addresses are not known"
        yield self.finding(message, tuple(Whole(id) for id in dossier.undescribed))
