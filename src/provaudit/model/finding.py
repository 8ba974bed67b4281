"""A finding: what a rule says about a place, how sure it is, and how it might be mended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provaudit.model.source import Side, Span


class Severity(StrEnum):
    """What the gate reads. Ordered: `rank` grows with weight."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _SEVERITIES.index(self)


class Confidence(StrEnum):
    """How sure a finding is. High keeps the rule's severity, medium is at most a warning, low is a note."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low, 1 for medium, 2 for high."""
        return _CONFIDENCES.index(self)

    def caps(self, severity: Severity) -> Severity:
        """The severity that a finding of this confidence may have under a rule of `severity`."""
        return _SEVERITIES[min(severity.rank, self.rank)]


_SEVERITIES = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
_CONFIDENCES = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


class RepairKind(StrEnum):
    """Where a proposed value comes from: another source's words, arithmetic on them, or only a bound on it."""

    DIRECT = "direct"
    DERIVED = "derived"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Repair:
    """A value proposed for what was lost. `origin` is where it stands; nothing that stands in no source is proposed."""

    value: str
    kind: RepairKind
    confidence: Confidence
    origin: Span
    reason: str = ""


class State(StrEnum):
    """How a finding relates to earlier decisions and to the baseline. Computed, never stored."""

    NEW = "new"
    UNCHANGED = "unchanged"
    CARRIED = "carried"
    UPDATED = "updated"


class Disposition(StrEnum):
    """What people decided about a finding. Stored in the ledger."""

    UNRESOLVED = "unresolved"
    ACCEPTED = "accepted"
    RESOLVED = "resolved"
    FALSE_POSITIVE = "false-positive"


@dataclass(frozen=True, slots=True)
class Finding:
    """A judgement about one subject.

    `sides[0]` is the place it is about, as narrow as possible; the other sides are evidence. `values` are the values as
    understood, in the order of the sides. `item` names the data item of a conflict and is empty otherwise. `key` tells
    findings apart that would otherwise have one identity (it must hold no offset, path or wording of ours).
    `id`, `state`, `disposition` and `note` are set by the ledger.
    """

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    sides: tuple[Side, ...]
    values: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    repair: Repair | None = None
    item: str = ""
    key: str = ""
    id: str = ""
    state: State = State.NEW
    disposition: Disposition = Disposition.UNRESOLVED
    note: str = ""
    """What the ledger has to say: the reason of the decision, or why an old one no longer holds."""
