"""The shape of a rule about one kind of loss: which kind it judges, and how it says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class Loss(Rule):
    """A finding for each place where text of one kind was lost. Subclasses set `kind`, and have the manual page."""

    severity = Severity.ERROR
    judges = Damage
    kind: ClassVar[DamageKind]

    def says(self, damage: Damage) -> str:
        """The message about `damage`."""
        return damage.missing

    def check(self, damage: Damage) -> Iterator[Finding]:
        """A finding if `damage` is of this kind."""
        if damage.kind is not self.kind:
            return
        message = self.says(damage)
        dated = damage.known if not damage.known.isdigit() else ""  # the first digits of a number are no value
        yield self.finding(
            message,
            (damage.span,),
            confidence=damage.confidence,
            values=(dated,) if dated else (),
            evidence=() if damage.sign in message else (damage.sign,),
            repair=damage.repair,
        )
