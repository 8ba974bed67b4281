"""Repeated text: which places say the same, and how alike they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provaudit.model.source import Side, Span


class Granularity(StrEnum):
    """The size of what repeats."""

    DOCUMENT = "document"
    PASSAGE = "passage"
    SENTENCE = "sentence"
    HEADING = "heading"


class Role(StrEnum):
    """Why text recurs: because its content was taken over, or because every page of a kind bears it."""

    CONTENT = "content"
    BOILERPLATE = "boilerplate"


class Grade(StrEnum):
    """How far a copied passage was changed."""

    IDENTICAL = "identical"
    MINOR = "minor changes"
    REWORDED = "reworded"


class Aside(StrEnum):
    """What makes a repeat legitimate or at least usual, so that it is shown pale."""

    NONE = ""
    QUOTATION = "quotation"
    BIBLIOGRAPHY = "bibliography"


@dataclass(frozen=True, slots=True)
class Edge:
    """A verified pair of cluster members (indices into `Cluster.members`).

    `similarity` is the Jaccard coefficient of their shingle sets, `containment` the share of the smaller set that
    stands in the larger; both in 0…1 and exact, never a MinHash estimate. `noisy` marks a pair whose shingles differ
    too much for a copy, but whose letters do not: the same text read by a machine, typed anew or much edited; both
    numbers are then those of their runs of eight letters.
    """

    a: int
    b: int
    similarity: float
    containment: float
    noisy: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places that repeat one another, joined by verified edges only; `members` in source and text order.

    `weakest` is the lowest similarity on the edges that hold the cluster together; 1.0 and `exact` mean that the
    normalised texts are equal. `keeper` is the index of the member to keep, and `reason` says why. `chain` marks a
    weak link between groups that were not merged, since most of their members are not alike. `omitted` counts
    further members of a cluster too large to list.
    """

    granularity: Granularity
    members: tuple[Side, ...]
    edges: tuple[Edge, ...]
    weakest: float
    exact: bool
    role: Role = Role.CONTENT
    keeper: int = 0
    reason: str = ""
    chain: bool = False
    omitted: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Where the sides of a passage match differ: `a_start:a_end` of a's source reads `b_start:b_end` in b's; either may be empty."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class PassageMatch:
    """A stretch of one source that stands in another (or again in the same one). `similarity` in 0…1 over its tokens.

    `words` are those of the shorter side. `changes` is the alignment: what lies between two changes is equal token by
    token. `inside` names the source that stands in the other as a whole, or nearly; `share` is the part of its words
    that do, and `parts` counts the passages that make it up, of which the longest is shown.
    """

    a: Span
    b: Span
    similarity: float
    words: int
    grade: Grade = Grade.IDENTICAL
    changes: tuple[Change, ...] = ()
    inside: str = ""
    share: float = 0.0
    parts: int = 1
    aside: Aside = Aside.NONE
