"""Which kind of thing a preposition has lost: a year, a date, a number, a sum, a share, a name."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.model.damage import DamageKind

SUMS = w.members(
    "cost costs price prices sum sums budget loss losses profit profits revenue revenues fine fines debt worth value turnover salary salaries wage wages fee fees grant loan aid investment sales income payment ransom bail compensation damages"
)
COUNTS = w.members(
    "population total number numbers height weight age ages distance speed score capacity length depth width area altitude elevation temperature force crowd audience attendance membership staff workforce circulation crew average maximum minimum majority margin ratio toll density volume estimate radius diameter strength"
)
SHARES = w.members(
    "rate share percentage proportion increase decrease rise fall drop decline reduction growth gain turnout stake unemployment inflation interest discount"
)
_CHANGES = w.members(
    "rose fell grew dropped increased decreased declined climbed jumped shrank expanded soared plunged gained slipped risen fallen grown rise fall grow drop increase decrease decline climb jump shrink expand reduced cut raised boosted lowered"
)
_PLACED = w.members(
    "live lives lived living reside resides resided located situated settled based headquartered city town village province region capital hospital university school home"
)
_AGENTIVE = w.members(
    "written directed designed founded composed built made produced painted published created led invented discovered developed described organised organized owned edited translated sung played signed approved photo photos photograph illustration text book novel film song"
)


def kind_of_loss(r: Reading, i: int, j: int) -> tuple[DamageKind, str, str]:
    """(kind, what is missing in words, EDTF of what is known) for the preposition at `i` with `j` after it."""
    word, previous = r.low[i], r.at(i - 1)
    shown = r.word[i]
    if previous in SUMS or (i > 1 and r.at(i - 2) in SUMS and previous in ("of", "was", "is")):
        return DamageKind.AMOUNT, f"the sum after “{shown}”", ""
    if (
        word in ("of", "at", "to", "from", "by")
        and (previous in COUNTS or r.has(j, w.COUNTED))
        and not r.has(i - 1, w.PREPOSITION)
    ):
        return DamageKind.NUMBER, f"the number after “{shown}”", ""
    if word in ("of", "at", "to", "by", "from") and previous in SHARES:
        return DamageKind.PERCENTAGE, f"the percentage after “{shown}”", ""
    if word in ("by", "from", "to") and (
        previous in _CHANGES or any(r.at(k) in _CHANGES for k in range(max(0, i - 3), i))
    ):
        return DamageKind.NUMBER, f"the number after “{shown}”", ""
    if word == "between" or (word in ("from", "over", "in") and j < len(r) and r.word[j] in "–—-"):
        return DamageKind.RANGE, f"an end of the range after “{shown}”", ""
    if word == "from" and r.at(j) in ("to", "until", "through"):
        return DamageKind.RANGE, "the beginning of the range after “from”", ""
    if word in ("to", "until", "through") and _from_before(r, i):
        return DamageKind.RANGE, f"the end of the range after “{shown}”", ""
    if word in ("in", "since", "until", "till", "during"):
        if word == "in" and r.at(j) in ("the",):
            return DamageKind.YEAR, f"the year after “{shown}”", ""
        return DamageKind.YEAR, f"the year after “{shown}”", ""
    if word == "on" and not w.takes("on", previous):
        return DamageKind.DATE, f"the date after “{shown}”", ""
    if word == "by" and (r.first[i] or (previous not in _AGENTIVE and not r.has(i - 1, w.PARTICIPLE))):
        return DamageKind.YEAR, f"the year after “{shown}”", ""
    if word == "from" and r.first[i]:
        return DamageKind.YEAR, f"the year after “{shown}”", ""
    return DamageKind.NAME, f"the name or words after “{shown}”", ""


def _from_before(r: Reading, i: int) -> bool:
    """True if “from” and a year, month or number stand within five tokens before `i`."""
    for k in range(max(0, i - 5), i):
        if r.low[k] == "from" and any(r.is_number(n) or r.has(n, w.MONTH | w.WEEKDAY) for n in range(k + 1, i)):
            return True
    return False
