"""TRU206: an ordinal has lost its digits; only its ending is left."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingOrdinal(Loss):
    """An ordinal has lost its digits; only its ending is left.

    ## Why it matters

    “The th century” names no century. A superscript ending often survives where the number before it was stripped.

    ## Flagged

        The chapel was built in the th century by monks.

    ## Not flagged

        The chapel was built in the 12th century by monks.

    ===

        The n th root of the product is taken.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU206"
    name = "missing-ordinal"
    kind = DamageKind.ORDINAL
