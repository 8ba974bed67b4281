"""Truth discovery: what sources assert in a table, which value of each item they support, and how far each can be trusted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assertion:
    """One source's value for one item. `type` is "number", "date", "time", "text" or "" (told by the value)."""

    source: str
    item: str
    value: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class TruthItem:
    """The value that the sources support best, as most of them write it, with a confidence in 0…1.

    `decided` is False where the evidence is too thin to choose: two values are supported alike, or one voice gives it and too little is known of its source.
    `voices` is how many independent voices stand behind the value (copies of one source add up to about one).
    """

    item: str
    value: str
    confidence: float
    decided: bool
    voices: float


@dataclass(frozen=True, slots=True)
class TruthSource:
    """A source's reliability (share of its values that are held true, 0…1, drawn to the mean where it says little) and its origin."""

    source: str
    reliability: float
    origin: str
    assertions: int


@dataclass(frozen=True, slots=True)
class Copying:
    """`taker` repeats `giver`: a share `rate` of its values comes from there. Without dates `directed` is False and the order is that of the ids."""

    taker: str
    giver: str
    rate: float
    probability: float
    directed: bool


@dataclass(frozen=True, slots=True)
class Rival:
    """A second reading that the claims bear as well: if `believed` are right after all, the values of `items` change. Both are sorted."""

    believed: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """The result, items and sources by name. `converged` is False if the rounds ran out first; `rival` is None if no other reading was found."""

    method: str
    items: tuple[TruthItem, ...]
    sources: tuple[TruthSource, ...]
    copies: tuple[Copying, ...] = ()
    rounds: int = 0
    converged: bool = True
    rival: Rival | None = None
