"""What tells that a date was told with an event: “died on and”, “was quashed in”, “than it was in.”."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.licences import told_with_its_date
from provaudit.analysis.damage.prepositions.passives import PASSIVE
from provaudit.analysis.damage.reading import Reading


def tells_date(r: Reading, k: int) -> bool:
    """True if token `k` may be told with its date: the verb of an event, a name, a number or a month."""
    return r.capital(k) or r.is_number(k) or r.has(k, w.MONTH) or told_with_its_date(r, k)


def is_year(r: Reading, k: int) -> bool:
    """True if token `k` is a number of four digits."""
    return r.is_number(k) and len(r.word[k]) == 4


def compared_in_time(r: Reading, i: int) -> bool:
    """True for “more than there were in.”, “as it was in,”: a comparison with the same thing in another year.

    No place is left open there, unless the other side of the comparison has an “in” of its own (“a worse state than he was in”).
    """
    if r.at(i - 1) == "than":
        return not {"out", "outside", "outdoors", "outward"} & set(r.low[max(0, i - 8) : i])  # “warmer out than in”
    subject = r.has(i - 2, w.SUBJECT) or r.at(i - 2) in ("it", "there", "you")
    if not (r.has(i - 1, w.AUXILIARY) and subject and r.at(i - 3) in ("than", "as")):
        return False
    return "in" not in r.low[max(0, i - 14) : i - 3]


def second_date(r: Reading, i: int) -> bool:
    """True for “his mother in 1846 and his father in,”: “in” before a stop, where its partner in the same coordination has its year."""
    and_ = next((k for k in range(i - 1, max(0, i - 5), -1) if r.low[k] == "and"), 0)
    return (
        bool(and_)
        and is_year(r, and_ - 1)
        and r.at(and_ - 2) == "in"
        and not any(r.mask[k] & _VERBS for k in range(and_, i))
    )


_VERBS = w.AUXILIARY | w.PAST | w.PARTICIPLE


def dated_later(r: Reading, k: int) -> bool:
    """True if “in” and a year stand within four tokens of `k`."""
    return any(r.at(n) == "in" and r.is_number(n + 1) and len(r.word[n + 1]) == 4 for n in range(k, k + 4))


PLACING = w.members("born lived situated located built buried died killed fought found landed settled town village or")


def undergone(r: Reading, i: int) -> bool:
    """True for “were quashed in” and “, issued on,”: a passive whose verb takes no such particle."""
    previous = r.at(i - 1)
    word = r.low[i]
    told = r.has(i - 1, w.PARTICIPLE) and not w.takes(word, previous) and previous not in PASSIVE.get(word, ())
    reduced = r.at(i - 2) == "," and previous.endswith("ed") and r.at(i + 1) == "," and r.is_word(i - 3)
    return told and (r.at(i - 2) in ("was", "were", "been") or reduced)


_EVENTS = w.members(
    "debut death birth marriage release launch premiere opening election retirement arrival departure victory defeat return coronation revolt war fire flood"
)


ON_ITS_DAY = w.members("debut birth death marriage wedding funeral coronation")
"""Events of one day, which carry nothing on."""


def event(word: str) -> bool:
    """True for a noun that names an event, which is told with its year and no verb carries in."""
    return word in _EVENTS or (len(word) > 7 and word.endswith(("tion", "sion", "ment", "ance", "ence")))


WHICH_TIME = w.members("first second third fourth last next only")


BEFORE_DATES = w.members(", ) again later earlier possibly probably perhaps originally initially")
"""What stands between a verb and its date, or between two dates, but never between a verb and its particle."""


_OCCASIONS = w.members("effect force office place")


_COMING = w.members(
    "take takes took taken taking come comes came coming enter enters entered entering go goes went put"
)


def told_on_a_day(r: Reading, i: int) -> bool:
    """True for “was introduced on by”: a passive whose verb takes no “on”, so that a day stood there."""
    previous = r.at(i - 1)
    plain = r.has(i - 1, w.PARTICIPLE) and not w.takes("on", previous) and previous not in PASSIVE["on"]
    return plain and any(r.at(k) in ("was", "were", "been") for k in range(max(0, i - 4), i - 1))


DYING = w.members("died dies born married buried sank capsized crashed exploded surrendered resigned disappeared")


PLACING = w.members("at in after from off near outside following with before")


OPENED = w.members("opens opened reopens reopened closes closed reconvenes reconvened ends ended expires expired")


def happened(r: Reading, i: int) -> bool:
    """True for “entered into force on”, “takes effect on”: an event that is told with its day."""
    return r.at(i - 1) in _OCCASIONS and bool({r.at(i - 2), r.at(i - 3)} & _COMING)
