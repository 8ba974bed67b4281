"""TRU213: a sentence has lost its beginning or its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class CutSentence(Rule):
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
    severity = Severity.ERROR
    judges = Damage

    def check(self, damage: Damage) -> Iterator[Finding]:
        """A finding for each such place."""
        if damage.kind is not DamageKind.SENTENCE:
            return
        yield self.finding(
            damage.missing,
            (damage.span,),
            confidence=damage.confidence,
            values=(damage.known,) if damage.known else (),
            evidence=(damage.sign,),
            repair=damage.repair,
        )
