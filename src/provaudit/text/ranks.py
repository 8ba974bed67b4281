"""Ranks: "the third president", "the seventh-largest city", "ranked No. 2"; not "the Second World War", "at first" or "the 80th Congress"."""

from __future__ import annotations

from provaudit.model.value import Quantity, ValueKind
from provaudit.text.labels import FUNCTION
from provaudit.text.measures import DASHES, Amount, as_written
from provaudit.text.numbers import number, ordinal
from provaudit.text.tokens import Tokens

_RANK = "rank"


_SUPERLATIVES = frozenset(
    "largest biggest highest tallest longest oldest smallest richest poorest most best worst busiest deepest fastest lowest youngest greatest "
    "deadliest leading strongest heaviest newest wealthiest least latest closest shortest hottest coldest wettest driest".split()
)


_TITLES = frozenset(
    "president prime minister chancellor governor secretary pope king queen chairman director mayor premier speaker".split()
)


_RANKED = frozenset(
    "ranked ranks ranking rank seeded rated seed finished placed came finishing finishes comes stands stood".split()
)


_NOT_RANKS = frozenset(
    "time hand hands thoughts lady glance sight place of half quarter aid class floor and name person degree world step steps all instance foremost "
    "reading thing party parties to grade cousin lieutenant nature language base amendment lien mate officer,".split()
)


def rank_at(t: Tokens, i: int) -> Amount | None:
    """ "the third president", "3rd", "seventh-largest", "ranked No. 2"."""
    word = t.low[i]
    if word in ("no", "number", "№") and any(t.low[j] in _RANKED | {"world"} for j in (i - 1, i - 2) if j >= 0):
        k = i + 1 + (t.low[i + 1] == ".")
        found = number(t, k)
        if found and found.whole:
            return _ranked(t, i, k, found.end, int(found.value))
    if (word in _RANKED and word.startswith("rank")) or word == "seeded":
        k = i + 1
        found = number(t, k)
        if (
            found
            and found.whole
            and t.is_number(k)
            and (t.low[found.end] in ("out", "in", "among", "of", "on", "overall", ".", ",") or found.end >= t.size)
        ):
            return _ranked(t, k, k, found.end, int(found.value))
    order = ordinal(t, i)
    if not order:
        return None
    value, end = order
    after = t.low[end]
    if after in DASHES and t.glued(end) and t.low[end + 1] in _SUPERLATIVES:
        return _ranked(t, i, i, end + 2 if False else end, value)
    if after in DASHES and t.glued(end):
        return None
    if after in _SUPERLATIVES:
        return _ranked(t, i, i, end, value)
    if (t.is_capital(end) and after not in _TITLES) or (t.is_capital(i) and not t.opens_sentence(i)):
        return None
    before = t.before(i)
    if before in _RANKED or (before == "in" and after == "place"):
        return _ranked(t, i, i, end, value)
    if after in _NOT_RANKS or before in ("at", "twenty", "one", "two", "three", "a", "an", "-", "from"):
        return None
    if number(t, end) or (before == "s" and i > 2 and t.low[i - 3] == "let"):
        return None  # the first two borrowers; let's first consider
    if before == "the" and i > 1 and t.low[i - 2] == "on" and (not t.is_word(end) or t.low[end] in FUNCTION):
        return None  # on the 27th he left
    if not t.is_word(end) and t.opens_sentence(i):
        return None  # Third, we must
    if value <= 2 and before not in ("the", "his", "her", "its", "their", "our", "my", "’", "s"):
        return None
    if before == "on" or not t.is_word(end) or t.low[end] in ("in", "on", "at", "and", "or", "to", "was", "is"):
        return None if value <= 31 and before in ("on", "the") else _ranked(t, i, i, end, value)
    return _ranked(t, i, i, end, value)


def _ranked(t: Tokens, start: int, number_start: int, end: int, value: int) -> Amount:
    rank = Quantity(ValueKind.RANK, float(value), float(value), _RANK, as_written(t, number_start, end))
    return Amount(start, end, rank, number_start, end, _RANK, "", float(value), True)
