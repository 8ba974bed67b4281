"""SRC506 rating-overdue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.profile import Dossier
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class RatingOverdue(Rule):
    """Sources still wait for their rating, while others of the dossier have theirs.

    ## Why it matters

    A proposed rating is no judgement: it knows damage, copies and agreement, and nothing of who wrote the text. Where an editor has begun
    to rate, a source without a rating reads as one that was looked at and passed.

    ## Flagged

        --- compass | publisher: Compass Reference, published: 2019-05-20, rating: B2
        The treaty was signed in October.
        --- notebook | publisher: A. Notebook, published: 2022-01-20
        The treaty was signed in autumn.

    ## Not flagged

        --- compass | publisher: Compass Reference, published: 2019-05-20, rating: B2
        The treaty was signed in October.
        --- notebook | publisher: A. Notebook, published: 2022-01-20, rating: D4
        The treaty was signed in autumn.

    ===

        --- compass | publisher: Compass Reference, published: 2019-05-20
        The treaty was signed in October.
        --- notebook | publisher: A. Notebook, published: 2022-01-20
        The treaty was signed in autumn.

    ## How to resolve

    Set `rating` in sources.toml, the letter for the source and the digit for what it says: F6 if neither can be judged.
    """

    code = "SRC506"
    name = "rating-overdue"
    severity = Severity.NOTE
    judges = Dossier

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """One finding for all sources without a rating in a dossier where a person rates."""
        if dossier.rated and dossier.unrated:
            count = len(dossier.unrated)
            rated = len(dossier.rated)
            yield self.finding(
                f"{count} {'source waits for its' if count == 1 else 'sources wait for their'} rating; {rated} {'has' if rated == 1 else 'have'} one",
                tuple(Whole(id) for id in dossier.unrated),
            )
