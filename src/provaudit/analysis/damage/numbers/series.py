"""Numbers that come in twos or lists, one of them gone: “is to 0.8”, “carried to 31”, “employs people, down from 2,000”, “8,000 and dollars”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind

_CARRIED = w.members("carried approved rejected passed adopted defeated voted won lost beaten beat upheld")
_CLOSING = w.members("in after with on against")
_MEASURED = w.UNIT | w.COUNTED | w.MAGNITUDE
_LEADING = w.members("is are was were past last next")
_TOLD = w.members("low lower high higher record weak strong poor fell rose were are is was grew falling rising")
"""Words that say how much without a number: “Prices were weak, down from 80”."""


def series(r: Reading) -> Iterator[Sign]:
    """Pairs and lists of numbers of one block that lack a member."""
    for i, low in enumerate(r.low):
        if low == "to" and r.is_number(i + 1):
            if _begun(r, i) or (
                r.first[i - 1]
                and r.at(i - 1).endswith(("s", "ren"))
                and not r.mask[i - 1] & w.PREPOSITION
                and r.has(i + 2, w.AUXILIARY)
            ):
                yield _sign(r, i - 1, i + 1, DamageKind.RANGE, "the beginning of the range", "a range without its beginning", r.begin[i])  # fmt: skip
            elif _result(r, i):
                yield _sign(r, i - 1, i + 1, DamageKind.RANGE, f"the number after “{r.word[i - 1]}”", "a result without its first number", r.begin[i])  # fmt: skip
        elif low == "and" and r.at(i - 1) == "both" and r.at(i - 2) in ("in", "by", "from", "of", "on", "to", "for"):
            yield _sign(r, i - 1, i, DamageKind.RANGE, "the first of two after “both”", "“both and”: nothing between them", r.begin[i])  # fmt: skip
        elif low == "and" and r.is_number(i - 1):
            if _listed(r, i):
                yield _sign(r, i - 1, i + 1, DamageKind.NUMBER, "the last number of the list", "a list of numbers without its last", r.stop[i])  # fmt: skip
        elif low in ("down", "up") and r.at(i - 1) == "," and _from_number(r, i) and _countless(r, i - 2):
            yield _sign(r, i - 2, i + 2, DamageKind.NUMBER, f"the number before “{r.word[i - 2]}”", "a change to no number", r.begin[i - 2])  # fmt: skip


def _from_number(r: Reading, i: int) -> bool:
    return r.at(i + 1) == "from" and r.is_number(i + 2)


def _begun(r: Reading, i: int) -> bool:
    """True for “is to 0.8 K”, “as long as to 4 years”: the other end of the range should stand before “to”."""
    measured = r.has(i + 2, _MEASURED) and not r.has(i + 2, w.MONTH)
    return measured and (r.at(i - 1) in _LEADING or (r.at(i - 1) == "as" and r.at(i - 3) == "as"))


def _result(r: Reading, i: int) -> bool:
    """True for “was carried to 31.” where no number stands before."""
    closes = r.ends_sentence(i + 2) or r.at(i + 2) == "," or r.at(i + 2) in _CLOSING
    told = any(r.is_number(k) or r.has(k, w.NUMBER_WORD) for k in range(max(0, i - 7), i))
    return r.at(i - 1) in _CARRIED and closes and not told and len(r.word[i + 1]) < 4


def _listed(r: Reading, i: int) -> bool:
    """True for “12,000, 8,000 and dollars”, “1987, 1991 and)”: nothing numeric behind the “and” of a list of numbers."""
    if r.at(i - 2) != "," or not r.is_number(i - 3):
        return False
    coins = r.has(i + 1, w.CURRENCY | w.UNIT) and r.at(i + 1).endswith("s")
    return coins or (i + 1 < len(r) and r.word[i + 1] in ").;")


def _countless(r: Reading, k: int) -> bool:
    """True if token `k` is a plural and nothing near before it says how many."""
    low = r.at(k)
    plural = r.is_word(k) and r.word[k].islower() and (r.has(k, w.COUNTED) or (low.endswith("s") and len(low) > 4 and not r.mask[k]))  # fmt: skip
    return plural and not any(
        r.is_number(n) or r.has(n, w.NUMBER_WORD | w.QUANTIFIER) or r.low[n] in _TOLD or r.low[n].endswith("ly")
        for n in range(max(0, k - 8), k + 1)
    )


def _sign(r: Reading, a: int, b: int, kind: DamageKind, lost: str, sign: str, gap: int) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)
