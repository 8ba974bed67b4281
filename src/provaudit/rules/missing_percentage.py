"""TRU208: a percentage has lost its number."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingPercentage(Loss):
    """A percentage has lost its number.

    ## Why it matters

    “Rose by percent” says that something rose and hides by how much; two sources that disagree would look alike.

    ## Flagged

        Rents in the old town rose by percent within a year.

    ## Not flagged

        Rents in the old town rose by 12 percent within a year.

    ===

        A small per cent of the voters stayed at home.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU208"
    name = "missing-percentage"
    kind = DamageKind.PERCENTAGE
