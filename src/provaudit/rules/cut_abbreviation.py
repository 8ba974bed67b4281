"""TRU211: a dotted abbreviation is cut after its first letter, and with it the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class CutAbbreviation(Loss):
    """A dotted abbreviation is cut after its first letter, and with it the sentence.

    ## Why it matters

    Sentence splitters take the first dot of “U.S.” for a full stop. What follows “the U.” is lost, or stands
    elsewhere, and the statement loses its end.

    ## Flagged

        The agreement strengthened the alliance with the U. In recent years, trade has grown.

    ## Not flagged

        The agreement strengthened the alliance with the U.S. In recent years, trade has grown.

    ===

        Take a dose of vitamin C. It helps.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU211"
    name = "cut-abbreviation"
    kind = DamageKind.ABBREVIATION
