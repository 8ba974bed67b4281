"""Text → the values that it states: dates, counts, measures, money, percentages, ages, durations and ranks, with their places.

One pass from left to right over the tokens; at each word that may begin a value the grammars of dates and of quantities are tried, and the
first that reads wins. Time is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.value import Date, Quantity, Value
from provaudit.text import currencies, edtf, feasts
from provaudit.text.dates import Found, period
from provaudit.text.deixis import DEICTIC, deixis
from provaudit.text.hedges import FIRST_WORDS, Hedge, hedge_after, hedge_before, hedged
from provaudit.text.labels import nameless
from provaudit.text.measures import Amount
from provaudit.text.numbers import NUMBER_WORDS, ORDINALS
from provaudit.text.numerals import SMALL, TENS
from provaudit.text.points import MONTHS, WEEKDAYS
from provaudit.text.quantities import quantity
from provaudit.text.ranges import change
from provaudit.text.tokens import FRACTION_SIGNS, Tokens

CHUNK = 60_000
"""Longest stretch (code points) read at once. Stretches end at a blank line, a line end or a space; a value across the cut is lost."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A value as a text states it.

    `text[start:end]` is the whole of it: hedge or date preposition, currency, number, unit and rate ("more than $5 a share", "since 1953").
    `text[core_start:core_end]` leaves the hedge out; `text[number_start:number_end]` is the bare number or date. `value` is what the words
    allow, hedge included; `bare` is the value without the hedge (the 1953 of "since 1953"). `hedge` is as written, in lower case, or "".
    `unit` is the unit as written; `per` is what a rate is reckoned by ("share"). `role` is "from" or "to" for the two ends of a change ("rose
    from 30 to 45"). `deictic`: reckoned from the day of publication; `resolved` is False if that day was not known. `ambiguous`: the words
    read two ways, and the interval covers both.
    """

    start: int
    end: int
    value: Value
    hedge: str = ""
    core_start: int = 0
    core_end: int = 0
    number_start: int = 0
    number_end: int = 0
    bare: Value | None = None
    unit: str = ""
    per: str = ""
    role: str = ""
    deictic: bool = False
    resolved: bool = True
    ambiguous: bool = False


def mentions(text: str, start: int = 0, end: int | None = None, *, published: str | None = None) -> tuple[Mention, ...]:
    """The values of `text[start:end]` in text order, none overlapping another.

    `published` (ISO 8601: a year, month or day) is the day from which "yesterday" and "last year" are reckoned; without it they are unresolved.
    """
    stop = len(text) if end is None else min(end, len(text))
    return tuple(found for a, b in _chunks(text, start, stop) for found in _read(Tokens.of(text, a, b), published))


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > CHUNK:
        limit = start + CHUNK
        cut = max(text.rfind("\n\n", start, limit), start)
        for sign in ("\n", " "):
            if cut <= start:
                cut = max(text.rfind(sign, start, limit), start)
        if cut <= start:
            cut = limit
        yield start, cut
        start = cut
    yield start, end


_DATE_HEDGES = {
    ("before",): edtf.before, ("prior", "to"): edtf.before, ("after",): edtf.after, ("since",): edtf.since, ("by",): edtf.until,
    ("until",): edtf.until, ("till",): edtf.until, ("up", "to"): edtf.until, ("up", "until"): edtf.until, ("through",): edtf.until,
    ("from",): edtf.since, ("about",): edtf.around, ("around",): edtf.around, ("circa",): edtf.around, ("c", "."): edtf.around,
    ("c",): edtf.around, ("ca", "."): edtf.around, ("ca",): edtf.around, ("roughly",): edtf.around, ("approximately",): edtf.around,
    ("no", "later", "than"): edtf.until, ("no", "earlier", "than"): edtf.since, ("not", "before"): edtf.since, ("not", "until"): edtf.since,
    ("later", "than"): edtf.after, ("earlier", "than"): edtf.before, ("as", "early", "as"): edtf.since, ("as", "late", "as"): edtf.until, ("some", "time", "in"): None,
    ("as", "of"): None, ("starting", "in"): edtf.since, ("beginning", "in"): edtf.since, ("ever", "since"): edtf.since, ("sometime", "around"): edtf.around,
}  # fmt: skip
_DATE_HEDGE_WORDS = frozenset(parts[0] for parts in _DATE_HEDGES)
_STARTS = frozenset(
    {
        *NUMBER_WORDS, *ORDINALS, *TENS, *MONTHS, *WEEKDAYS, *edtf.SEASONS, *currencies.SIGNS, *currencies.CODES, *currencies.DOLLAR_PREFIXES, *FRACTION_SIGNS, *FIRST_WORDS,
        *_DATE_HEDGE_WORDS, *DEICTIC, *feasts.FIRST_WORDS,
        "a", "an", "the", "early", "mid", "late", "beginning", "start", "middle", "midway", "end", "close", "between", "from", "aged", "age", "ages", "no", "number",
        "ranked", "ranks", "opening", "ranking", "rank", "seeded", "-", "−", "’", "'", "‘", ".", "negative", "q", "h", "u", "ad", "teens",
        "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
    }
)  # fmt: skip


_DATE_STARTS = frozenset(
    {*SMALL, *ORDINALS, *MONTHS, *WEEKDAYS, *edtf.SEASONS, *DEICTIC, *_DATE_HEDGE_WORDS, *feasts.FIRST_WORDS, "a", "an", "the", "between", "’", "'", "‘", "q", "h", "ad",
     "early", "mid", "late", "beginning", "start", "middle", "midway", "end", "close", "opening",
     "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}
)  # fmt: skip
_AFTER_DAY = frozenset(
    {*MONTHS, "st", "nd", "rd", "th", "of", "to", "and", "or", "through", "until", "till", "-", "–", "—", "‑", "−", "/", ".", "s", "’", "'", "bc", "bce", "b", "ad",
     "ce", "a", "c", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"}
)  # fmt: skip
"""What follows a number of other than four digits that begins a date."""


def _read(t: Tokens, published: str | None) -> Iterator[Mention]:
    i = 0
    role = ""
    while i < t.size:
        word = t.low[i]
        if word not in _STARTS and not "0" <= word[0] <= "9":
            i += 1
            continue
        dated = word in _DATE_STARTS or (t.numeric[i] and (len(word) == 4 or t.low[i + 1] in _AFTER_DAY))
        found = (_date(t, i, published) if dated else None) or (nameless(t, i) or None) or _amount(t, i)
        if found is None:
            i += 1
        elif isinstance(found, int):
            i = found
            role = ""
        else:
            mention, after = found
            if role == "to" and isinstance(mention.value, Quantity):
                mention = _with_role(mention, "to")
                role = ""
            elif isinstance(mention.value, Quantity) and i > 0 and change(t, i - 1):
                mention = _with_role(mention, "from")
                role = "to" if t.low[after] == "to" else ""
            yield mention
            i = after


def _with_role(m: Mention, role: str) -> Mention:
    return Mention(
        m.start, m.end, m.value, m.hedge, m.core_start, m.core_end, m.number_start, m.number_end, m.bare, m.unit, m.per, role,
        m.deictic, m.resolved, m.ambiguous,
    )  # fmt: skip


def _date(t: Tokens, i: int, published: str | None) -> tuple[Mention, int] | None:
    for parts in ((t.low[i], t.low[i + 1], t.low[i + 2]), (t.low[i], t.low[i + 1]), (t.low[i],)):
        if parts not in _DATE_HEDGES:
            continue
        opened = _DATE_HEDGES[parts]
        k = i + len(parts)
        whole = period(t, i) if parts[0] == "from" else None
        if whole:
            return _dated(t, i, i, whole, whole.date, "")
        k += t.low[k] == "the" and not period(t, k)
        found = _dateable(t, k, published)
        if not found or opened is None:
            continue
        if parts in (("c",), ("through",), ("about",), ("around",)) and t.low[k] in DEICTIC:
            continue
        date = opened(found.date) if found.date.lo is not None else found.date
        return _dated(t, i, k, found, date, t.text[t.start[i] : t.end[k - 1]].lower())
    found = _dateable(t, i, published)
    return _dated(t, i, i, found, found.date, "") if found else None


def _dateable(t: Tokens, i: int, published: str | None) -> Found | None:
    return deixis(t, i, published) or period(t, i)


def _dated(t: Tokens, i: int, core: int, found: Found, date: Date, hedge: str) -> tuple[Mention, int]:
    start, a, b = t.start[i], t.start[core], t.end[found.end - 1]
    mention = Mention(
        start, b, date, hedge, a, b, a, b, found.date,
        deictic=found.deictic, resolved=not found.deictic or found.date.lo is not None, ambiguous=found.ambiguous,
    )  # fmt: skip
    return mention, found.end


def _amount(t: Tokens, i: int) -> tuple[Mention, int] | None:
    opening = hedge_before(t, i)
    core = i
    hedge, phrase = Hedge.NONE, ""
    if opening:
        hedge, core = opening
        phrase = " ".join(t.low[i:core])
        further = hedge_before(t, core)  # at least about 40
        if further and further[0] is Hedge.ABOUT:
            core = further[1]
        core += t.low[core] == "the" and t.low[core + 1] == "age"  # under the age of 40
    found = quantity(t, core) if not (opening and nameless(t, core)) else None
    if not found:
        return None
    start = min(i, found.start)
    end = found.end
    if hedge in (Hedge.NONE, Hedge.ABOUT):
        closing = hedge_after(t, end)
        if closing and not (t.low[end] == "odd" and not t.is_word(end + 1)):
            hedge, after = closing
            phrase = " ".join(t.low[end:after])
            end = after
    value = _hedge(found, hedge, phrase)
    mention = Mention(
        t.start[start], t.end[end - 1], value, phrase, t.start[found.start], t.end[found.end - 1],
        t.start[found.number_start], t.end[found.number_end - 1], found.value, found.unit, found.per,
    )  # fmt: skip
    return mention, end


def _hedge(found: Amount, hedge: Hedge, phrase: str) -> Quantity:
    value = found.value
    if hedge is Hedge.NONE:
        return value
    centre = found.centre
    if centre != centre:  # a range: its ends stand for its centre
        centre = value.lo if hedge is Hedge.AT_LEAST else value.hi
    low, high = hedged(hedge, phrase, value.lo, value.hi, centre)
    return Quantity(value.kind, low, high, value.unit, value.written)
