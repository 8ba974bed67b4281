"""What stood in the way of the analysis: a source that could not be read, or not wholly."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What went wrong. One RUN9xx rule judges each kind."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    ENCODING = "encoding"
    UNSUPPORTED = "unsupported"
    SKIPPED = "skipped"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One such obstacle. `source` is the id of the source that it concerns, or "" where no source came of it.

    `detail` says what is wrong and `mend` how to put it right, each as a clause without a final stop.
    """

    kind: ProblemKind
    source: str
    detail: str
    mend: str
