"""TRU203: a full date, or the day of the week, is gone."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingDate(Loss):
    """A full date, or the day of the week, is gone.

    ## Why it matters

    A date that was a link on the page is lost as a whole, and the preposition before it stays: “The ship sailed on,
    with forty passengers aboard.”

    ## Flagged

        The first railway line of the region was opened on.

    ===

        Mara Lindqvist (born ) is a painter from the north.

    ## Not flagged

        He turned the lights on.

    ===

        The show must go on.

    ===

        They carried on until noon.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU203"
    name = "missing-date"
    kind = DamageKind.DATE
