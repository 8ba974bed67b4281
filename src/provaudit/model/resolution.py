"""A resolution: what a person decided about a finding, on which grounds, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from provaudit.model.finding import Disposition
from provaudit.model.source import Side


class Verdict(StrEnum):
    """How a conflict came out, where the disposition is *resolved*."""

    ONE_SIDE = "one-side"
    BOTH_DIFFERENT_SCOPE = "both-different-scope"
    NEITHER = "neither"
    SUPERSEDED = "superseded"
    UNKNOWABLE = "unknowable"


@dataclass(frozen=True, slots=True)
class Quote:
    """A side as it stood when the decision was made: a quotation that can be read, and found again, without offsets.

    `exact`, `prefix` and `suffix` are those of the span (W3C Web Annotation's TextQuoteSelector). `statement` is the
    sentence around it on one line, and empty where the quotation is the whole sentence; `run_on` is a digest of the same
    sentence read over line ends, kept where that is more, by which it is known again when re-wrapping has joined a heading to it. A side that is a whole source has
    `exact` None and the source's `sha256`, by which the file is known again under another name.
    """

    source: str
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    statement: str = ""
    run_on: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A decision about one finding, as its file in `resolutions/` holds it.

    `id` is the finding's at the time of the decision; `item`, `key`, `values` and `sides` are what that id was made of,
    and `message` what the finding said. `value` is the value chosen, as in `values`. `on` is the day of the decision; from
    the day `expires` on it no longer counts.
    """

    rule: str
    id: str
    disposition: Disposition
    reason: str = ""
    verdict: Verdict | None = None
    value: str = ""
    evidence: tuple[str, ...] = ()
    by: str = ""
    on: date | None = None
    expires: date | None = None
    message: str = ""
    item: str = ""
    key: str = ""
    values: tuple[str, ...] = ()
    sides: tuple[Quote, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources it speaks of, sorted."""
        return tuple(sorted({side.source for side in self.sides}))


class Standing(StrEnum):
    """What has become of a decision. Computed at each audit, never stored."""

    HOLDS = "holds"
    CARRIED = "carried"
    """Its finding has another id, and says the same: only function words or the name of the file changed."""
    EXPIRED = "expired"
    UPDATED = "updated"
    """What it was about has changed; somebody must reaffirm it."""
    ABSENT = "absent"
    """Its sources are here, its rule ran, and the finding is gone."""
    ORPHANED = "orphaned"
    """A source that it names is not part of the audit, so nothing can be said."""
    UNTESTED = "untested"
    """Its rule did not run, so nothing can be said."""


@dataclass(frozen=True, slots=True)
class Review:
    """A decision seen against the present findings: the subject of the RES8xx rules.

    `finding` is the id of the present finding that it was matched with, or empty. `sides` are that finding's; without
    one, the sources that the decision names, as wholes. `change` says in a few words what is different now.
    """

    resolution: Resolution
    standing: Standing
    sides: tuple[Side, ...]
    finding: str = ""
    change: str = ""

    @property
    def quoted(self) -> tuple[str, ...]:
        """What the decision was about, for a person to read: each statement that it quotes, in its source."""
        quotes = ((side.source, side.statement or side.exact) for side in self.resolution.sides)
        return tuple(f"{source}: “{said if len(said) <= 240 else said[:239] + '…'}”" for source, said in quotes if said)
