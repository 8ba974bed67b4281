"""TRU205: a decade has lost its digits; only its plural ending is left."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingDecade(Loss):
    """A decade has lost its digits; only its plural ending is left.

    ## Why it matters

    “In the s” was “in the 1980s”. The sentence still reads well aloud, and its time is gone.

    ## Flagged

        Protests against the plan grew in the s and faded later.

    ## Not flagged

        Protests against the plan grew in the 1980s and faded later.

    ===

        In the decades after the war the town grew.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU205"
    name = "missing-decade"
    kind = DamageKind.DECADE
