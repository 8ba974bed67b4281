"""TRU204: a number is gone and its unit, magnitude or hedge is left."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingNumber(Loss):
    """A number is gone and its unit, magnitude or hedge is left.

    ## Why it matters

    A quantity without its number asserts nothing: “more than people died”, “a -year-old boy”, “about kilometres
    north”.

    ## Flagged

        The lake lies about kilometres north of the town.

    ===

        A -year-old boy found the letter in the attic.

    ===

        The thousandmember orchestra played for an hour.

    ## Not flagged

        The book about people of the coast sold well.

    ===

        The lake lies about four kilometres north of the town.

    ===

        A ten-year-old boy found the letter.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU204"
    name = "missing-number"
    kind = DamageKind.NUMBER
