"""CON315 wrong-arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Inconsistency


@dataclass(frozen=True)
class WrongArithmetic(Inconsistency):
    """A source's own figures do not add up.

    ## Why it matters

    Parts that do not come to their total, an age that the dates of birth and death do not allow, a jubilee in the wrong
    year, a reign longer than from its first year to its last: one of the figures is wrong, and the source itself shows
    it. Every figure counts with its width: “about 40” and “in 1901” leave room, and only what no reading allows is told.

    ## Flagged

        --- only
        The engraver Ottla Brandis was born on 3 May 1911. She died on 9 June 1984, at the age of 61.

    ===

        --- only
        The council of Marle has 27 members. They are 12 farmers, nine teachers and two doctors.

    ===

        --- only
        Of the 120 houses in Lower Marle, 75 were destroyed and the remaining 60 damaged.

    ===

        --- only
        The Hollis Museum was founded in 1950. It celebrated its 75th anniversary in 2010.

    ===

        --- only
        Johan Pell ruled for 20 years, from 1512 to 1519.

    ## Not flagged

        --- only
        The engraver Ottla Brandis was born in 1911. She died in 1984, aged 72.

    ===

        --- only
        The council of Marle has 27 members. They include 12 farmers, nine teachers and two doctors.

    ===

        --- only
        Of the 120 houses in Lower Marle, 75 were destroyed, among them 60 of stone.

    ===

        --- only
        The engraver Ottla Brandis was born in 1911. Her son was 12 when she died in 1984.

    ===

        --- only
        In the valley 60 per cent speak Danish, 55 per cent German and 20 per cent Frisian.

    ## How to resolve

    Find the figure that another source supports, or ask the publisher. Print none of them unchecked.
    """

    code = "CON315"
    name = "wrong-arithmetic"
    question = Question.ARITHMETIC
    lead = "The figures do not add up"
