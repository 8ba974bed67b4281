"""SRC505 stale-source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.profile import Age
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class StaleSource(Rule):
    """A source is old on the day of the audit, and speaks of its own present.

    ## Why it matters

    What a source calls current was so on the day on which it was printed. A reader takes “currently”, “to date” or “is expected to”
    for today's state. Age by itself is no fault: a treaty, a history or a letter of the time says nothing of today and is not flagged.
    Ages are reckoned only where the audit is given a day (`--as-of`).

    ## Flagged

        --- stonebridge | publisher: Stonebridge Institute, published: 2009-05-20
        The ferry company currently runs seven ships and plans to buy an eighth this year.

    ## Not flagged

        --- stonebridge | publisher: Stonebridge Institute, published: 2009-05-20
        The ferry company was founded in 1921 by three brothers, who owned one ship.

    ===

        --- stonebridge | publisher: Stonebridge Institute
        The ferry company currently runs seven ships and plans to buy an eighth this year.

    ## How to resolve

    Look for a newer source for whatever is said of the present, or write the statement with its date (“in 2009 the company ran …”).
    """

    code = "SRC505"
    name = "stale-source"
    severity = Severity.NOTE
    judges = Age

    days: int = 3 * 365
    """Age from which a statement about the present is doubted. A choice, not a measurement: offices, prices and plans seldom outlive it."""

    def check(self, age: Age) -> Iterator[Finding]:
        """A finding if the source is older than `days` and says what holds now."""
        if age.days > self.days and age.present:
            shown = ", ".join(dict.fromkeys(f"“{span.exact}”" for span in age.present[:3]))
            yield self.finding(
                f"“{age.source}” is {age.days / 365.25:.0f} years old and speaks of its own present: {shown}",
                age.present[:3],
                confidence=Confidence.MEDIUM,
            )
