"""TRU213: a sentence has lost its beginning or its end."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class CutSentence(Loss):
    """A sentence has lost its beginning or its end.

    ## Why it matters

    A cut sentence may keep a claim whole or turn it into its opposite; without the missing part nobody can tell.

    ## Flagged

        The council agreed that the plan was sound and that the costs were low because.

    ## Not flagged

        The council agreed that the plan was sound.

    ===

        What he said was true, and that is that.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU213"
    name = "cut-sentence"
    kind = DamageKind.SENTENCE
