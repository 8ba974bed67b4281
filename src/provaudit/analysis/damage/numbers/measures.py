"""What is measured, and no measure: “the population, which was in the last census”, “the number of infected was.”, “the vote was to in favour”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.kinds import COUNTS, SHARES, SUMS
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind

_BE = w.members("was is were are stood stands")
_COUNTED_AT = w.members("census survey count estimate poll")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d$")
_REACH = 14
_BROKEN_OFF = w.INTERROGATIVE | w.SUBJECT | w.SUBORDINATOR
_DIRECTIONS = w.members("in of on for with against")
_MEASURED = (
    COUNTS
    | SHARES
    | SUMS
    | w.members("turnout headcount tally ratio probability odds median mean price magnitude readership area")
)


def measures(r: Reading) -> Iterator[Sign]:
    """Measures of one block that no number follows."""
    for i, low in enumerate(r.low):
        if (
            low in ("population", "pop", "elevation", "altitude")
            and r.at(i - 1) in (",", "(")
            and (r.at(i + 1) == ")" or (r.at(i + 1) == "," and r.has(i + 2, w.AUXILIARY | w.PAST)))
        ):
            yield _sign(
                r, i, i, DamageKind.NUMBER, f"the number after “{r.word[i]}”", "a measure without its number", r.stop[i]
            )
        if low not in _BE:
            continue
        if (
            r.at(i + 1) == "to"
            and r.at(i + 2) in _DIRECTIONS
            and low in ("was", "is", "were", "are")
            and not r.has(i - 1, w.INTERROGATIVE)
        ):
            yield _sign(
                r,
                i,
                i + 2,
                DamageKind.RANGE,
                "the numbers around “to”",
                "“to” before a preposition, behind a form of “be”",
                r.begin[i + 1],
            )
        elif (r.at(i + 1) in ("in", "at") and _counted_at(r, i + 2) and _head(r, i)) or (
            r.at(i + 1) == "." and r.gap(i + 1) == "" and _stated(r, i)
        ):
            yield _sign(
                r, i, i + 1, _kind(r, i), f"the number after “{r.word[i]}”", "a measure without its number", r.stop[i]
            )


def _counted_at(r: Reading, k: int) -> bool:
    """True for “the last census,” and “1990,” at token `k`."""
    if r.is_number(k) and _YEAR.match(r.word[k]):
        return r.at(k + 1) in (",", ".", "and")
    end = k + 1 + (r.at(k + 1) not in _COUNTED_AT)
    return r.at(k) == "the" and r.at(end) in _COUNTED_AT


def _head(r: Reading, i: int) -> bool:
    """True if a noun of measure, or one with its relative pronoun, is the subject of the verb at `i`."""
    k = i - 1
    if any(r.low[n] in ("than", "as", "what") for n in range(max(0, i - 6), i)):
        return False  # “more than the budget was in 1791”
    if r.at(k) == "which":
        k -= 2 if r.at(k - 1) == "," else 1
    return r.at(k) in _MEASURED


def _stated(r: Reading, i: int) -> bool:
    """True if the sentence begins with a noun of measure as its subject and ends on the verb at `i`: “The number of infected was.”"""
    measured = False
    for k in range(i - 1, max(-1, i - _REACH), -1):
        if (
            r.mask[k] & _BROKEN_OFF
            or r.low[k] in ("that", "than", "as", "how", "not", "there", "it")
            or r.has(k, w.AUXILIARY)
        ):
            return False
        measured = measured or (r.low[k] in _MEASURED and r.has(k - 1, w.ARTICLE | w.POSSESSIVE))
        if r.first[k]:
            return measured and r.has(k, w.ARTICLE | w.POSSESSIVE | w.PREPOSITION)
    return False


def _kind(r: Reading, i: int) -> DamageKind:
    near = {r.low[k] for k in range(max(0, i - _REACH), i)}
    return DamageKind.AMOUNT if near & SUMS else DamageKind.PERCENTAGE if near & SHARES else DamageKind.NUMBER


def _sign(r: Reading, a: int, b: int, kind: DamageKind, lost: str, sign: str, gap: int) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)
