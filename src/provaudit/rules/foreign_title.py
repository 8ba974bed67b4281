"""DEP405 foreign-title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.profile import Composition
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class ForeignTitle(Rule):
    """A heading is the title of another site's page.

    ## Why it matters

    A heading such as “… - Openpedia” or “… : Harbour Radio” in the middle of a text was scraped from a search result. What stands under
    it need not come from that page: whoever quotes the paragraph and names the site credits words to a publisher who never
    printed them.

    ## Flagged

        The ferry was founded by three brothers. It carried mail before it carried people, and the second ship came only
        after the war.

        Ellen Island Ferry - Wikipedia

        The council has asked for a study of the costs. Passengers are angry, and many of them wrote letters.

    ## Not flagged

        The ferry was founded by three brothers. It carried mail before it carried people, and the second ship came only
        after the war.

        Part Two - Decline

        The council has asked for a study of the costs. Passengers are angry, and many of them wrote letters.

    ===

        --- harbour-post | publisher: The Harbour Post
        A Short History of the Ellen Ferry | The Harbour Post

        The ferry was founded by three brothers. It carried mail before it carried people, and the second ship came only
        after the war.

    ## How to resolve

    Open the page that the title names and see whether the text stands there. If it does, put that page into the dossier; if not, drop
    the heading and treat the text as of unknown origin.
    """

    code = "DEP405"
    name = "foreign-title"
    severity = Severity.WARNING
    judges = Composition

    def check(self, composition: Composition) -> Iterator[Finding]:
        """A finding for each such heading."""
        for title in composition.titles:
            whose = f"of a page of {title.site}" if title.site else "of another site's page"
            yield self.finding(
                f"“{title.span.exact}” is the title {whose} and does not say whose text follows",
                (title.span,),
                confidence=title.confidence,
                values=(title.site,) if title.site else (),
            )
