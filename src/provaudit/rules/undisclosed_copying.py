"""DEP401 undisclosed-copying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.profile import Dependence, Ground
from provaudit.model.source import Side, Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class UndisclosedCopying(Rule):
    """A source repeats another's text and does not say so.

    ## Why it matters

    Two sources that say the same in the same words are one source. If the copy names no origin, its readers count it as a
    second witness, and an error of the first is confirmed by its own echo. Which of the two took from the other is said only where dates,
    damage or a credit show it; both may also have taken from a third.

    ## Flagged

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the
        union on Monday. Two of its seven ships are to be sold, and the night crossing to Ellen Island ends in June. The
        island's mayor called the plan a betrayal and announced a complaint to the regional court.
        --- morning-digest | publisher: The Morning Digest, published: 2021-03-05
        The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the
        union on Monday. Two of its seven ships are to be sold, and the night crossing to Ellen Island ends in June. The
        island's mayor called the plan a betrayal and announced a complaint to the regional court.

    ## Not flagged

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the
        union on Monday. Two of its seven ships are to be sold, and the night crossing to Ellen Island ends in June. The
        island's mayor called the plan a betrayal and announced a complaint to the regional court.
        --- morning-digest | publisher: The Morning Digest, published: 2021-03-05, derived_from: harbour-post
        The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the
        union on Monday. Two of its seven ships are to be sold, and the night crossing to Ellen Island ends in June. The
        island's mayor called the plan a betrayal and announced a complaint to the regional court.

    ===

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        The director met the union on Monday. “We shall lay off forty deckhands before the summer, sell two of our seven ships
        and end the night crossing to Ellen Island in June, because nobody pays for it any more,” she said.
        --- island-courier | publisher: The Island Courier, published: 2021-03-03
        Islanders woke to bad news. “We shall lay off forty deckhands before the summer, sell two of our seven ships and
        end the night crossing to Ellen Island in June, because nobody pays for it any more,” the director told a press conference.

    ## How to resolve

    Declare it with `derived_from` or `quoted_from` in sources.toml, so that the two count as one origin without a finding; or drop
    the copy from the dossier. If both took from a third source, name that in both.
    """

    code = "DEP401"
    name = "undisclosed-copying"
    severity = Severity.WARNING
    judges = Dependence

    sure_words: int = 60
    """Shared words from which the finding is sure: beyond any common source's stock of phrases."""

    def check(self, dependence: Dependence) -> Iterator[Finding]:
        """A finding for copied text that neither side discloses, once for each link that holds an origin together."""
        if Ground.COPY not in dependence.grounds or dependence.disclosed or not dependence.joins:
            return
        taker, giver = dependence.taker, dependence.giver
        if dependence.directed:
            message = f"“{taker}” repeats {dependence.words} words of “{giver}” and does not say so"
        else:
            message = f"“{taker}” and “{giver}” share {dependence.words} words, and neither says where they come from"
        sides: tuple[Side, ...] = dependence.spans[:2] or (Whole(taker), Whole(giver))
        sure = dependence.binding or dependence.words >= self.sure_words
        yield self.finding(
            message,
            sides,
            confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
            evidence=dependence.evidence,
        )
