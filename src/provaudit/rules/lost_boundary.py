"""TRU216: two sentences run together; the stop between them is gone."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class LostBoundary(Loss):
    """Two sentences run together; the stop between them is gone.

    ## Why it matters

    Where an ellipsis or a full stop is lost, two statements, perhaps of two speakers, read as one.

    ## Flagged

        The two sides will protect their shared security interests We will work for peace in the region.

    ## Not flagged

        The two sides will protect their interests. We will work for peace.

    ===

        He owned a copy of the film The Long Road Home.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU216"
    name = "lost-boundary"
    kind = DamageKind.BOUNDARY
