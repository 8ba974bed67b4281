"""Hedges: words that widen a number ("about", "nearly") or open it to one side ("more than", "up to").

A hedge never moves the number it stands by out of the interval, so a hedged value cannot conflict with its own bare number.
"""

from __future__ import annotations

import math
from enum import StrEnum

from provaudit.text.tokens import Tokens


class Hedge(StrEnum):
    """What a hedge does to an interval."""

    NONE = "none"
    ABOUT = "about"
    BELOW = "a little below"
    ABOVE = "a little above"
    AT_LEAST = "open upwards"
    AT_MOST = "open downwards"


WIDENING = 0.1
"""How far "about" reaches, as a share of the number. Editors round to one or two figures: 10 % covers both."""
SHORTFALL = 0.15
"""How far "nearly" and "hardly" reach down."""

_PHRASES = {
    Hedge.ABOUT: (
        "about; around; roughly; approximately; approx; approx.; circa; c.; ca.; some; an estimated; estimated; an estimated some; perhaps; "
        "in the region of; in the neighborhood of; in the neighbourhood of; in the order of; on the order of; of the order of; or so; "
        "somewhere around; somewhere near; an average of; on average; ~; ≈; maybe; possibly; a reported; reportedly; just about; "
        "close on; close to; near; more or less; round about; round; as near as"
    ),
    Hedge.BELOW: (
        "nearly; almost; just under; just below; just short of; not quite; slightly less than; slightly under; slightly fewer than; "
        "a little under; a little less than; a little below; hardly; barely; scarcely; nigh on; approaching; a shade under; virtually; "
        "well nigh; just shy of; little more than; not much more than; nearing"
    ),
    Hedge.ABOVE: (
        "just over; just above; slightly more than; slightly over; slightly above; a little over; a little more than; a little above; "
        "a shade over; marginally more than; fractionally over"
    ),
    Hedge.AT_LEAST: (
        "more than; over; above; at least; no fewer than; no less than; not less than; not fewer than; upwards of; upward of; in excess of; "
        "exceeding; greater than; larger than; a minimum of; as many as; as much as; well over; far more than; well above; not under; "
        "fully; far over; much more than; many more than; minimum; not below; no lower than; >; ≥; >=; longer than; higher than; older than; "
        "better than; beyond; bigger than; exceed; exceeds; exceeded; surpass; surpasses; surpassed; surpassing; topping; greater than or equal to; more than or equal to; at a minimum"
    ),
    Hedge.AT_MOST: (
        "less than; fewer than; under; below; at most; no more than; not more than; up to; a maximum of; smaller than; lower than; well under; "
        "far fewer than; far less than; maximum; not over; not exceeding; well below; much less than; as few as; as little as; <; ≤; <=; "
        "shorter than; younger than; no greater than; no higher than; no longer than; less than or equal to; fewer than or equal to; no larger than"
    ),
}
_HIGHEST = {"as many as", "as much as"}
"""Said of the highest of several estimates: open downwards, and a little wider upwards."""
_AFTER = {
    "or more": Hedge.AT_LEAST,
    "or over": Hedge.AT_LEAST,
    "and over": Hedge.AT_LEAST,
    "or above": Hedge.AT_LEAST,
    "and above": Hedge.AT_LEAST,
    "or older": Hedge.AT_LEAST,
    "and older": Hedge.AT_LEAST,
    "or higher": Hedge.AT_LEAST,
    "or greater": Hedge.AT_LEAST,
    "or longer": Hedge.AT_LEAST,
    "and more": Hedge.AT_LEAST,
    "and up": Hedge.AT_LEAST,
    "at least": Hedge.AT_LEAST,
    "or less": Hedge.AT_MOST,
    "or fewer": Hedge.AT_MOST,
    "or under": Hedge.AT_MOST,
    "and under": Hedge.AT_MOST,
    "or below": Hedge.AT_MOST,
    "or lower": Hedge.AT_MOST,
    "or younger": Hedge.AT_MOST,
    "and younger": Hedge.AT_MOST,
    "at most": Hedge.AT_MOST,
    "or so": Hedge.ABOUT,
    "or thereabouts": Hedge.ABOUT,
    "approximately": Hedge.ABOUT,
    "odd": Hedge.ABOUT,
}
_BEFORE: dict[tuple[str, ...], Hedge] = {}
for _hedge, _list in _PHRASES.items():
    for _phrase in _list.split("; "):
        _BEFORE[tuple(_phrase.replace(".", " .").replace(">=", "> =").replace("<=", "< =").split())] = _hedge
_AFTER_PARTS = {tuple(phrase.split()): hedge for phrase, hedge in _AFTER.items()}
_LONGEST: dict[str, int] = {}
for _parts in _BEFORE:
    _LONGEST[_parts[0]] = max(_LONGEST.get(_parts[0], 0), len(_parts))
FIRST_WORDS = frozenset(_LONGEST)
"""Words that may begin a hedge."""


def hedge_before(t: Tokens, i: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at token i and the token after it; two in a row ("at least about") count as the first."""
    longest = _LONGEST.get(t.low[i], 0)
    for length in range(min(longest, t.size - i), 0, -1):
        found = _BEFORE.get(tuple(t.low[i : i + length]))
        if found:
            return found, i + length
    return None


def hedge_after(t: Tokens, i: int) -> tuple[Hedge, int] | None:
    """The hedge that stands after a value, at token i ("or more", "or so"), and the token after it."""
    for length in (2, 1):
        found = _AFTER_PARTS.get(tuple(t.low[i : i + length]))
        if found:
            return found, i + length
    return None


def hedged(hedge: Hedge, phrase: str, low: float, high: float, value: float) -> tuple[float, float]:
    """The interval [low, high] of a number `value` as the hedge widens or opens it. `phrase` is the hedge as written."""
    size = abs(value)
    floor = 0.0 if low >= 0 else -math.inf
    if phrase in _HIGHEST:
        return floor, high + WIDENING * size
    if hedge is Hedge.ABOUT:
        return low - WIDENING * size, high + WIDENING * size
    if hedge is Hedge.BELOW:
        return low - SHORTFALL * size, high + (WIDENING * size if phrase in _SOFT else 0.0)
    if hedge is Hedge.ABOVE:
        return low, high + SHORTFALL * size
    if hedge is Hedge.AT_LEAST:
        return value, math.inf
    if hedge is Hedge.AT_MOST:
        return floor, value
    return low, high


_SOFT = {"hardly", "barely", "scarcely", "little more than", "not much more than"}
"""They say that the number is small rather than that it is not reached."""
