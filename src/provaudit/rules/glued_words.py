"""TRU221: two words have grown together; what stood between them is gone."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class GluedWords(Loss):
    """Two words have grown together; what stood between them is gone.

    ## Why it matters

    Grown-together words mark the spot where a comma, a year, a footnote or a parenthesis was removed. Often more
    than a space is lost.

    ## Flagged

        The road led toHarbour Street and on to the mill.

    ===

        The house stood empty until earlywhen the family came back.

    ## Not flagged

        She wrote to McDonald from her iPhone about an eBay order and a YouTube video.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU221"
    name = "glued-words"
    kind = DamageKind.GLUE
