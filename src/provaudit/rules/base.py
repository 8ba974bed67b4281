"""The shape of a rule: a judgement of one subject.

A rule is a frozen dataclass. Its fields are its options, its docstring is its manual page, and `check` sees one subject
and nothing else, so rules run in any order and a test needs no mock. A new module in this folder is a new rule.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from provaudit.model.finding import Confidence, Finding, Repair, Severity
from provaudit.model.source import Side


@dataclass(frozen=True)
class Rule:
    """One judgement. Subclasses set the class attributes and say in their docstring what they flag and what not."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    judges: ClassVar[type]
    """The type of subject that `check` takes; the pipeline hands every subject of that type to it."""

    @abstractmethod
    def check(self, subject: Any) -> Iterator[Finding]:
        """The findings about `subject`: usually none or one."""

    def finding(
        self,
        message: str,
        sides: tuple[Side, ...],
        *,
        confidence: Confidence = Confidence.HIGH,
        values: tuple[str, ...] = (),
        evidence: tuple[str, ...] = (),
        repair: Repair | None = None,
        item: str = "",
        key: str = "",
    ) -> Finding:
        """A finding of this rule, its severity capped by `confidence`."""
        return Finding(
            rule=self.code,
            name=self.name,
            severity=confidence.caps(self.severity),
            confidence=confidence,
            message=message,
            sides=sides,
            values=values,
            evidence=evidence,
            repair=repair,
            item=item,
            key=key,
        )
