"""Dates that lack what their partner has: “from November, 2004 to May 21, 2012”, “10 February 1894–29 December)”, “(born 14 May)”.

Where two dates make a range, or a date stands where a life is dated, both are told with the same parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.calendar.dates import month_number
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind

_YEAR = re.compile(r"(?:1[0-9]|20)\d\d$")
_JOINS = frozenset(["to", "–", "—", "-", "until", "through", "and"])
_LIFE = w.members("born died baptised baptized b d")
_NAMES = w.members("april may june august")
"""Months that people are named after."""


def partners(r: Reading) -> Iterator[Sign]:
    """Dates of one block that lack a part which their place asks for."""
    for i, low in enumerate(r.low):
        if r.word[i] in (";", ")") and r.at(i - 1) == "," and _cited(r, i - 2):
            yield _sign(
                r,
                DamageKind.YEAR,
                i - 2,
                i,
                f"the year after “{r.word[i - 2]}”",
                "a name cited without its year",
                r.stop[i - 1],
            )
        elif (
            low == "."
            and r.at(i - 1) in ("c", "ca")
            and r.at(i - 2) != "&"  # “&c.”
            and not r.gap(i)
            and (r.at(i + 1) in (")", "–", "—", ",") or r.has(i + 1, w.PREPOSITION))
        ):
            yield _sign(
                r, DamageKind.YEAR, i - 1, i, f"the year after “{r.word[i - 1]}.”", "“circa” and no year", r.stop[i]
            )
        if not (r.mask[i] & w.MONTH and r.word[i][0].isupper()):
            continue
        if r.at(i - 1) == "on" and _year(r, i + 1) and low not in w.ABBREVIATED_MONTHS and not (low in _NAMES and r.first[i - 1]):  # fmt: skip
            yield _sign(r, DamageKind.DAY, i - 1, i + 1, f"the day of “{r.word[i]}”", "“on” before a month and a year without a day", r.stop[i])  # fmt: skip
        elif r.at(i + 1) == "," and _year(r, i + 2) and not _day(r, i - 1):
            yield from _no_day(r, i)
        elif _day(r, i - 1) or _day(r, i + 1):
            yield from _no_year(r, i)


def _cited(r: Reading, k: int) -> bool:
    """True if a name stands at token `k` inside a bracket, as a citation does: “(Adeyemi, ; Strand, )”, “(Prensky et al., )”."""
    name = r.capital(k) or (r.word[k] in (".", "al") and "al" in r.low[max(0, k - 2) : k + 1])
    return (
        name
        and any(r.word[n] == "(" for n in range(max(0, k - 10), k))
        and not any(r.word[n] == ")" for n in range(max(0, k - 10), k))
    )


def _no_day(r: Reading, i: int) -> Iterator[Sign]:
    """“November, 2004 to May 21, 2012”: one end of a range has its day, and the comma after the other's month shows that it had one."""
    after = i + 3
    onward = r.at(after) in _JOINS and r.has(after + 1, w.MONTH) and _day(r, after + 2) and r.at(after + 3) == ","
    back = r.at(i - 1) in _JOINS and _year(r, i - 2) and r.at(i - 3) == "," and _day(r, i - 4) and r.has(i - 5, w.MONTH)
    bracketed = r.at(i - 1) in ("(", ";") and (r.at(after) == ")" or r.at(after) in ("–", "-"))
    if onward or back or (bracketed and not onward):
        sign = "a range of dates, one without its day" if not bracketed else "a comma between month and year"
        yield _sign(r, DamageKind.DAY, i, i + 2, f"the day after “{r.word[i]}”", sign, r.stop[i])


def _no_year(r: Reading, i: int) -> Iterator[Sign]:
    """“born 14 May)”, “1894–29 December)”, “September 1, –September 13, 2006”: a day and a month, and no year."""
    start, end = (i - 1, i) if _day(r, i - 1) else (i, i + 1)
    j = end + 1
    life = (
        r.at(start - 1) in _LIFE
        and r.at(j) in (")", "is", "was", ";")
        and (r.at(j) != "was" or r.at(start - 1) != "born")
    )
    closes = r.at(start - 1) in ("–", "—", "-") and _year(r, start - 2) and r.at(j) in (")", ";")
    opens = r.at(j) == "," and r.at(j + 1) in ("–", "—") and (r.has(j + 2, w.MONTH) or _day(r, j + 2))
    if life or closes or opens:
        month = month_number(r.low[i]) or 0
        day = r.word[start] if start != i else r.word[end]
        yield Sign(
            DamageKind.YEAR, r.begin[start], r.stop[end], HIGH, f"the year after “{r.text[r.begin[start] : r.stop[end]]}”",
            "a life or range dated without its year", f"XXXX-{month:02d}-{int(day):02d}", gap=r.stop[end],
        )  # fmt: skip


def _day(r: Reading, k: int) -> bool:
    return r.is_number(k) and r.word[k].isdigit() and len(r.word[k]) <= 2 and 1 <= int(r.word[k]) <= 31


def _year(r: Reading, k: int) -> bool:
    return 0 <= k < len(r) and bool(_YEAR.match(r.word[k]))


def _sign(r: Reading, kind: DamageKind, a: int, b: int, lost: str, sign: str, gap: int) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)
