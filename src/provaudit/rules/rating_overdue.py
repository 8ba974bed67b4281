"""SRC506 rating-overdue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.profile import Dossier, RatingAge
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class RatingOverdue(Rule):
    """Sources wait for their rating while others have theirs, or for a new one: the old is out of date.

    ## Why it matters

    A proposed rating is no judgement: it knows damage, copies and agreement, and nothing of who wrote the text. Where an editor has begun
    to rate, a source without a rating reads as one that was looked at and passed. And a rating is of the day on which it was set (`rated`):
    it says nothing of a text that was fetched again since, and little of a publisher years later. Years are reckoned only where the
    audit is given a day (`--as-of`).

    ## Flagged

        --- compass | publisher: Compass Reference, published: 2019-05-20, rating: B2
        The treaty was signed in October.
        --- notebook | publisher: A. Notebook, published: 2022-01-20
        The treaty was signed in autumn.

    ===

        --- compass | publisher: Compass Reference, published: 2019-05-20, retrieved: 2022-03-01, rating: B2, rated: 2020-01-15
        The treaty was signed in October.

    ## Not flagged

        --- compass | publisher: Compass Reference, published: 2019-05-20, retrieved: 2025-01-12, rating: B2, rated: 2025-01-15
        The treaty was signed in October.
        --- notebook | publisher: A. Notebook, published: 2022-01-20, rating: D4
        The treaty was signed in autumn.

    ===

        --- compass | publisher: Compass Reference, published: 2019-05-20
        The treaty was signed in October.
        --- notebook | publisher: A. Notebook, published: 2022-01-20
        The treaty was signed in autumn.

    ## How to resolve

    `provaudit sources rate --set ID B2` writes rating and day into sources.toml: the letter for the source and the digit for what
    it says, F6 if neither can be judged.
    """

    code = "SRC506"
    name = "rating-overdue"
    severity = Severity.NOTE
    judges = Dossier

    days: int = 3 * 365
    """Age from which a rating is to be looked at again. A choice, not a measurement: editors and owners change."""

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """One finding for all sources without a rating in a dossier where a person rates, and one for all whose rating is out of date."""
        if dossier.rated and dossier.unrated:
            count = len(dossier.unrated)
            rated = len(dossier.rated)
            yield self.finding(
                f"{count} {'source waits for its' if count == 1 else 'sources wait for their'} rating; {rated} {'has' if rated == 1 else 'have'} one",
                tuple(Whole(id) for id in dossier.unrated),
            )
        due = {r.source: why for r in dossier.rating_ages if (why := self._due(r))}
        if due:
            yield self.finding(
                f"{len(due)} {'rating is' if len(due) == 1 else 'ratings are'} due again",
                tuple(Whole(id) for id in due),
                evidence=tuple(f"“{id}” {why}" for id, why in due.items()),
            )

    def _due(self, age: RatingAge) -> str:
        if age.fetched_since:
            return f"was fetched again after it was rated on {age.rated}"
        if age.days is not None and age.days > self.days:
            return f"was rated on {age.rated}, {age.days / 365.25:.0f} years ago"
        return ""
