"""Ages of people: "aged 34", "the age of 34", 34 between commas after a name, "in his thirties" (34-year-olds are measures)."""

from __future__ import annotations

import math

from provaudit.model.value import Quantity, ValueKind
from provaudit.text import units
from provaudit.text.labels import FUNCTION
from provaudit.text.measures import DASHES, Amount, age_of, as_written
from provaudit.text.numbers import number
from provaudit.text.numerals import Number
from provaudit.text.tokens import Tokens


def age_at(t: Tokens, i: int) -> Amount | None:
    """ "aged 34", "age 34", "the age of 34", "in his thirties", and 34 between commas after a name."""
    word = t.low[i]
    k = i
    if word in ("aged", "age", "ages"):
        k = i + 1 + (t.low[i + 1] == "of")
        found = number(t, k)
        if not found or found.value > 130 or found.bounds:
            return None
        if units.unit(t, found.end):
            return (
                age_of(t, i, k, found, found.end + 1, found.end + 1) if t.low[found.end] in units.YEARS_OF_AGE else None
            )
        high = found.value
        end = found.end
        if t.low[end] in DASHES or t.low[end] in ("to", "and"):
            last = number(t, end + 1)
            if last and found.value < last.value < 130:
                high, end = last.value, last.end
        value = Quantity(ValueKind.AGE, found.value, high, "a", as_written(t, k, end))
        return Amount(i, end, value, k, end, "years", "", found.value if high == found.value else math.nan, True)
    if t.is_number(i) and t.low[i].isdigit() and t.before(i) == "," == t.low[i + 1] and not t.glued(i):
        name = i - 2
        while name > 1 and t.low[name - 1] == "-" and t.glued(name) and t.glued(name - 1):
            name -= 2
        named = (
            t.is_capital(name)
            and (t.is_capital(name - 1) or t.before(name) in _PARTICLES)
            and t.low[name] not in _MONTHLIKE
        )
        if named and 1 < int(t.low[i][:9]) < 120 and t.before(name) not in FUNCTION:
            return age_of(t, i, i, Number(i + 1, float(t.low[i]), 1.0, True), i, i + 1)
    if word in (
        "teens",
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ) and t.before(i) in _POSSESSIVE | {"early", "mid", "late", "-"}:
        j = i - 1
        while j > 0 and t.low[j] in ("early", "mid", "late", "-"):
            j -= 1
        if t.low[j] in _POSSESSIVE:
            first = {"teens": 13.0}.get(word) or 10.0 * (
                2 + "twenties thirties forties fifties sixties seventies eighties nineties".split().index(word)
            )
            return Amount(
                i,
                i + 1,
                Quantity(ValueKind.AGE, first, first + (6 if word == "teens" else 9), "a", t.raw(i)),
                i,
                i + 1,
                "years",
            )
    return None


_POSSESSIVE = frozenset({"his", "her", "their", "my", "our", "your"})


_PARTICLES = frozenset("de van von der den di da al el bin la le del ben ten dos".split())
_MONTHLIKE = frozenset(
    "january february march april may june july august september october november december psalm chapter verse page".split()
)
