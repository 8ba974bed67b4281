"""TRU207: a sum of money has lost its digits."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingAmount(Loss):
    """A sum of money has lost its digits.

    ## Why it matters

    A currency sign or the word million without its number looks like a figure and is none.

    ## Flagged

        The new harbour cost $ million and took four years.

    ===

        The share of the city was set at around billion won.

    ## Not flagged

        The new harbour cost $40 million and took four years.

    ===

        The lottery makes a million dollars seem small.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU207"
    name = "missing-amount"
    kind = DamageKind.AMOUNT
