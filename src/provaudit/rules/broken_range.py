"""TRU209: a range has lost one end or both."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class BrokenRange(Loss):
    """A range has lost one end or both.

    ## Why it matters

    “Between and 1960” or “from to the end of the war” keeps the frame of a period without its limits.

    ## Flagged

        The mill was rebuilt between and 1960 by the same family.

    ## Not flagged

        The mill was rebuilt between 1955 and 1960 by the same family.

    ===

        She walked to and from the mill.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU209"
    name = "broken-range"
    kind = DamageKind.RANGE
