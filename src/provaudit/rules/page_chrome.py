"""TRU231: the text holds parts of the page that are no part of the source."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Severity
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class PageChrome(Loss):
    """The text holds parts of the page that are no part of the source.

    ## Why it matters

    Menus, promotion and search phrases count as text in every measure: they make sources look alike, and they hide
    where an article ends.

    ## Flagged

        The harbour was closed for a year. Ships went elsewhere.

        Sign up for our newsletter and read more stories. Privacy policy. Terms of use.

    ## Not flagged

        The harbour was closed for a year. Ships went elsewhere.

    ## How to resolve

    Remove the lines from the copy of the source, or accept the note.
    """

    code = "TRU231"
    name = "page-chrome"
    severity = Severity.WARNING
    kind = DamageKind.CHROME

    def says(self, damage: Damage) -> str:
        """The message about `damage`."""
        return f"This is no part of the source: {damage.sign}."
