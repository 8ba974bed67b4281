"""DEP404 composite-source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.profile import Composition, Makeup
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class CompositeSource(Rule):
    """A file is stitched together from pages of several sites.

    ## Why it matters

    Scrapers collect pieces of many pages under one address. Such a file has no one author, date or publisher; its headings are
    titles of other pages and do not describe what stands under them. Where no heading shows the seam, a change of subject and
    house style at one place does: curly quotation marks and “per cent” here, straight ones and “percent” there.
    Neither can be cited as one source: a statement may be years older than its neighbour.

    ## Flagged

        ellen island ferry history

        The ferry was founded by three brothers. It carried mail before it carried people, and the second ship came only
        after the war.

        Why the Night Crossing to Ellen Ends : Harbour Radio

        The council has asked for a study of the costs. Passengers are angry, and many of them wrote letters.

        ellen island ferry history

        Ellen Island Ferry - Openpedia

        The line has seven ships, two of which are laid up for the winter. Its head office stands on the mainland quay.

        ellen island ferry history

        A new harbour was promised more than once. The plans lie in a drawer at the ministry.

    ## Not flagged

        A Short History of the Ellen Ferry | The Harbour Post

        The ferry was founded by three brothers. It carried mail before it carried people.

        The Early Years

        The second ship came only after the war. The crossing took four hours, and longer in fog.

        Part Two - Decline

        Passengers stayed away when the bridge opened. Two of the seven ships were laid up.

        The Way Ahead

        A new harbour was promised more than once.

    ## How to resolve

    Find the pages that the pieces were taken from and put those into the dossier instead. Cite nothing from the composite.
    """

    code = "DEP404"
    name = "composite-source"
    severity = Severity.WARNING
    judges = Composition

    def check(self, composition: Composition) -> Iterator[Finding]:
        """A finding for each composite; the places that show it are its evidence."""
        if composition.makeup is Makeup.COMPOSITE:
            count = len(composition.parts)
            sure = composition.confidence is Confidence.HIGH
            what = "is stitched together from pages of several sites; its headings cut it into"
            yield self.finding(
                f"“{composition.source}” {what if sure else 'reads as if several texts had been pasted together;'} {count} parts",
                (Whole(composition.source), *composition.places),
                confidence=composition.confidence,
                evidence=composition.reasons,
            )
