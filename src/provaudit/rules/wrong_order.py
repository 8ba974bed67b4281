"""CON316 wrong-order."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Inconsistency


@dataclass(frozen=True)
class WrongOrder(Inconsistency):
    """A source dates events in an order in which they cannot have happened.

    ## Why it matters

    Nobody dies before being born, and no bridge closes before it opens. Where one source says so, at least one of its
    dates is wrong. What may happen twice (opened, elected, married) is told only where the text itself sets the one before
    the other, and never where it speaks of a second time, a new building or another of that name.

    ## Flagged

        --- only
        The architect Marta Vik was born in Oslo in 1901. She died in 1894.

    ===

        --- only
        Construction of the Tarrow Viaduct began in 1934. The viaduct carried its first train in 1929.

    ===

        --- only
        The destroyer Corvina was launched at Brest in 1912. She had been sunk by a torpedo off Cape Dole in 1908.

    ## Not flagged

        --- only
        The architect Marta Vik was born in Oslo in 1901. Her father had died in 1900.

    ===

        --- only
        The Marlow Theatre closed in 1940. It reopened in 1948.

    ===

        --- only
        The philosopher Theon of Calda was born in 85 BC. He died in 42 BC.

    ===

        --- only
        The poet Ada Renn died in 1866. Her last poems were published in 1871.

    ## How to resolve

    Look up both dates in another source; often two figures of a year have changed places.
    """

    code = "CON316"
    name = "wrong-order"
    question = Question.ORDER
    lead = "Events stand in an impossible order"
