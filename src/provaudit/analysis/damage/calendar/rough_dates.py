"""Dates of which only the rough part is left: “by late the”, “the night of July, thieves”, “from June to 21”, “commissioned before survived”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import verb

_GOVERNING = w.members("in by since from of during to")
_TIMES_OF_DAY = w.members("morning night evening afternoon dawn nights hours eve")
_NOT_BEFORE_VERBS = w.members("day days week weeks month months year years night nights morning evening hour hours minute moment time times ever never soon shortly long just the one ones those decade century season summer winter shown seen come gone")  # fmt: skip
_PERFECT = w.members("has have had having 've never ever not n't")


def rough_dates(r: Reading) -> Iterator[Sign]:
    """Dates of one block that lost their exact part."""
    for i, low in enumerate(r.low):
        if low in ("early", "late", "mid") and r.at(i - 1) in _GOVERNING and _unnamed(r, i):
            yield _sign(
                DamageKind.YEAR,
                r,
                i - 1,
                i,
                f"the date after “{r.word[i]}”",
                f"“{low}” without the time that it is part of",
                r.stop[i],
            )
        elif (
            low in ("early", "late", "mid")
            and r.at(i - 1) == "the"
            and r.at(i - 2) in ("by", "in", "of", "since", "until", "from")
        ):
            parted = r.at(i + 1) == "of" and r.has(i + 2, w.ARTICLE | w.DEMONSTRATIVE)
            bare = (
                parted
                or r.has(i + 1, w.ARTICLE | w.SUBJECT | w.AUXILIARY)
                or (r.at(i + 1) == "," and r.has(i + 2, w.AUXILIARY | w.SUBJECT | w.ARTICLE | w.INTERROGATIVE))
            )
            if bare:
                yield _sign(
                    DamageKind.DECADE,
                    r,
                    i - 1,
                    i,
                    f"the decade after “{r.word[i]}”",
                    f"“the {low}” and no decade",
                    r.stop[i],
                    sure=False,
                )
        elif low in ("early", "late", "mid") and r.at(i + 1) == "and" and r.at(i + 2) in ("early", "late", "mid") and r.is_number(i + 3):  # fmt: skip
            yield _sign(
                DamageKind.DECADE,
                r,
                i,
                i + 2,
                f"the decade after “{r.word[i]}”",
                "two parts of decades joined, the first without its decade",
                r.stop[i],
            )
        elif low in ("early", "late", "mid") and r.at(i - 1) in ("his", "her", "their") and (r.has(i + 1, w.PREPOSITION | w.AUXILIARY | w.COORDINATOR | w.SUBJECT) or r.at(i + 1) in (",", ".")):  # fmt: skip
            yield _sign(
                DamageKind.DECADE,
                r,
                i - 1,
                i,
                f"the decade after “{r.word[i]}”",
                "a life's decade is missing",
                r.stop[i],
                sure=False,
            )
        elif (
            low in ("before", "after", "when")
            and r.at(i - 1) == "the"
            and r.at(i - 2) in ("in", "of", "since", "during")
            and r.has(i + 1, w.ARTICLE | w.POSSESSIVE)
        ):
            yield _sign(
                DamageKind.DECADE,
                r,
                i - 1,
                i,
                "the decade after “the”",
                f"“the {low}”: no noun between them",
                r.begin[i],
                sure=False,
            )
        elif low == "circa" and (r.has(i + 1, w.PREPOSITION | w.COORDINATOR) or r.at(i + 1) in (",", ".", ")")):
            yield _sign(DamageKind.YEAR, r, i, i, "the year after “circa”", "“circa” and no year", r.stop[i])
        elif (
            low == "ending"
            and r.at(i - 1) in ("week", "month", "year", "quarter", "period", "season")
            and r.at(i + 1) in (",", ".")
        ):
            yield _sign(
                DamageKind.DATE,
                r,
                i - 1,
                i,
                "the date after “ending”",
                "a period that ends on no day",
                r.stop[i],
                sure=False,
            )
        elif (
            low == "the"
            and r.at(i - 1) == "the"
            and r.at(i - 2) in ("by", "in", "of", "during", "since", "until")
            and r.gap(i) == " "
        ):
            yield _sign(
                DamageKind.DECADE,
                r,
                i - 1,
                i,
                "the word between two articles",
                "an article doubled",
                r.begin[i],
                sure=False,
            )
        elif (
            low in ("his", "her")
            and r.at(i - 1) in ("in", "for", "by", "with")
            and r.has(i + 1, w.AUXILIARY)
            and not r.has(i + 1, w.MODAL)
        ):
            if r.at(i - 1) == "in" and r.at(i - 2) in (
                "man",
                "woman",
                "girl",
                "patient",
                "driver",
                "boy",
                "teacher",
                "resident",
                "victim",
                "suspect",
                "still",
                "already",
                "was",
                "now",
            ):
                yield _sign(
                    DamageKind.DECADE,
                    r,
                    i - 1,
                    i,
                    "the decade of a life",
                    "“in his” before a verb",
                    r.stop[i],
                    sure=False,
                )
        elif low in _BEGUN and _undated(r, i):
            yield _sign(
                DamageKind.YEAR,
                r,
                i,
                i + 1,
                f"the year after “{r.word[i]}”",
                "the verb of an event without its date",
                r.stop[i],
                sure=False,
            )
        elif (
            low in ("late", "early", "recently")
            and r.at(i - 1) == "as"
            and r.at(i + 1) == "as"
            and (
                (r.has(i + 2, w.ARTICLE) and _clause(r, i + 3))
                or (r.at(i + 2).endswith("s") and not r.mask[i + 2] and r.has(i + 3, w.AUXILIARY | w.PAST))
            )
        ):
            yield _sign(
                DamageKind.YEAR,
                r,
                i - 1,
                i + 1,
                f"the date after “as {low} as”",
                "a clause where a date should stand",
                r.stop[i + 1],
            )
        elif low == "on" and r.at(i - 1) == "died" and r.at(i + 1) == "aged":
            yield _sign(DamageKind.DATE, r, i, i + 1, f"the date after “{r.word[i]}”", "“on” before an age", r.stop[i])
        elif (
            low == "of"
            and r.at(i - 1) == "as"
            and r.first[i - 1]
            and r.at(i + 1) in ("no", "only", "all", "some", "many")
        ):
            yield _sign(
                DamageKind.DATE, r, i - 1, i, "the date after “As of”", "“as of” without a date", r.stop[i], sure=False
            )
        elif low == "that" and r.at(i - 1) in ("until", "on") and _cleft(r, i):
            yield _sign(
                DamageKind.YEAR,
                r,
                i - 1,
                i,
                f"the time after “{r.word[i - 1]}”",
                "“it was” and no time",
                r.stop[i - 1],
                sure=False,
            )
        elif low == "from" and r.at(i + 1) in ("onwards", "onward"):
            yield _sign(
                DamageKind.DATE,
                r,
                i,
                i + 1,
                f"the date after “{r.word[i]}”",
                "“from onwards” without a date",
                r.stop[i],
            )
        elif r.mask[i] & w.MONTH and r.capital(i):
            yield from _month(r, i)
        elif low in ("before", "after") and _without_subject(r, i):
            sign = f"a verb straight after “{low}”"
            yield _sign(
                DamageKind.DATE,
                r,
                i,
                i + 1,
                f"the date after “{r.word[i]}”",
                sign,
                r.stop[i],
                sure=r.has(i + 1, w.MODAL),
            )
        elif (
            low == "dated"
            and (r.at(i - 1) == "," or r.at(i - 2) == ",")
            and r.at(i + 1) in (",", ".", "and")
            and not r.has(i - 1, w.ADVERB)
        ):
            yield _sign(
                DamageKind.DATE, r, i, i + 1, f"the date after “{r.word[i]}”", "“dated” without a date", r.stop[i]
            )
        elif (
            low in _TIMES_OF_DAY
            and r.at(i - 1) == "on"
            and (i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END or r.has(i + 1, w.PREPOSITION))
        ):
            yield _sign(
                DamageKind.DATE,
                r,
                i - 1,
                i,
                f"the day before “{r.word[i]}”",
                "“on” before a time of day without its day",
                r.begin[i],
            )


_BEGUN = w.members(
    "founded built born opened established completed erected published launched chartered settled printed made written painted composed carved cast"
)


_NAMED_TIMES = w.members("year month week day night time moment morning evening summer winter spring autumn decade century hour season war age era way respect house room town city place village country case")  # fmt: skip


def _cleft(r: Reading, i: int) -> bool:
    """True for “it was not until that women were admitted”: the time or place that “it was … that” puts first is gone."""
    it = any(r.low[k] == "it" and r.at(k + 1) in ("was", "is") for k in range(max(0, i - 6), i - 1))
    subject = r.has(i + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT) or r.capital(i + 1) or ((r.at(i + 1).endswith("s") or r.at(i + 1) in ("women", "men", "people", "children")) and r.has(i + 2, w.AUXILIARY | w.PAST))  # fmt: skip
    return it and subject and r.at(i + 1) not in _NAMED_TIMES


def _clause(r: Reading, k: int) -> bool:
    """True if a finite verb follows one or two words of a noun phrase at `k`."""
    return (
        any(r.has(n, w.AUXILIARY | w.PAST) for n in (k + 1, k + 2))
        and r.is_word(k)
        and not r.has(k, w.MONTH | w.NUMBER_WORD)
    )


def _undated(r: Reading, i: int) -> bool:
    """True for “, established,” and “founded around,”: the verb of an event at `i`, and no date behind it."""
    if r.at(i + 1) in ("around", "about", "circa") and r.at(i + 2) in (",", ".", ";", "by", "for", "as", "near"):
        return True
    bare = r.at(i - 1) == "," and r.at(i + 1) == "," and r.is_word(i - 2)
    return (
        bare
        and not r.has(i + 2, w.PARTICIPLE | w.COORDINATOR)
        and r.low[i] in ("founded", "established", "born", "erected", "chartered")
    )


def _unnamed(r: Reading, i: int) -> bool:
    """True if “early” or “late” at `i` names no time and is no adverb of its own: “by late the”, not “of late”, “clocked in early”."""
    before, after = r.at(i - 1), r.at(i + 1)
    if (
        (before == "of" and r.low[i] == "late")
        or (before in ("in", "on") and w.takes(before, r.at(i - 2)))
        or (before == "from" and after == "on")
    ):
        return False
    if before == "to" or (before == "in" and not r.first[i - 1] and not r.has(i + 1, w.ARTICLE | w.SUBJECT)):
        return False
    if after in (",", ".") and before in ("in", "by", "since") and r.low[i] != "mid":
        return r.first[i - 1] or not w.takes(before, r.at(i - 2))
    if r.has(i + 1, w.ARTICLE | w.POSSESSIVE):
        return r.first[i - 1] or before in ("by", "since", "in")
    return r.has(i + 1, w.SUBJECT | w.AUXILIARY) or (
        r.at(i + 1).endswith("ed") and r.has(i + 2, w.ARTICLE | w.POSSESSIVE)
    )


def _month(r: Reading, i: int) -> Iterator[Sign]:
    name, after = r.word[i], r.at(i + 1)
    if r.at(i - 1) == "," and after == "," and r.at(i - 2) in ("birthday", "anniversary", "deadline", "day", "feast"):
        yield _sign(
            DamageKind.DAY,
            r,
            i,
            i + 1,
            f"the day after “{name}”",
            "a day named by its month alone",
            r.stop[i],
            sure=False,
        )
        return
    weekday = r.at(i - 1) == "," and r.has(i - 2, w.WEEKDAY)
    ended = after in (".", ";") and not r.gap(i + 1) and r.low[i] not in w.ABBREVIATED_MONTHS
    if weekday and (ended or (after == "," and (r.is_word(i + 2) or _year(r, i + 2)) and not r.has(i + 2, w.MONTH))):
        yield _sign(DamageKind.DAY, r, i - 2, i, f"the day after “{name}”", "a weekday and a month without its day", r.stop[i])  # fmt: skip
        return
    if after in ("–", "-") and r.gap(i + 1) and _day(r, i + 2) and not r.gap(i + 2):
        yield _sign(
            DamageKind.DAY, r, i, i + 2, f"the day after “{name}”", "a range of days without its beginning", r.stop[i]
        )
        return
    if after == "to" and _day(r, i + 2) and any(map(verb, w.stems(r.at(i - 1)))) and not r.has(i + 3, w.MONTH | w.UNIT):
        yield _sign(
            DamageKind.DAY, r, i, i + 2, f"the day after “{name}”", "a day behind a month that has none", r.stop[i]
        )
        return
    if (
        r.at(i - 1) == "of"
        and r.at(i - 2) in _TIMES_OF_DAY
        and (not r.is_number(i + 1) or _year(r, i + 1))
        and not (after == "." and r.is_number(i + 2))
        and after not in ("th", "st", "nd", "rd", "'s", "’s")
    ):
        if not (after == "," and r.is_number(i + 2) and not _year(r, i + 2)) and not (
            r.has(i + 1, w.ARTICLE) and r.has(i + 2, w.NUMBER_WORD) and r.at(i + 3) in (",", ".")
        ):
            yield _sign(
                DamageKind.DAY, r, i - 2, i, f"the day after “{name}”", "a night or morning of a month", r.stop[i]
            )
    elif (
        r.at(i - 1) == "between" and after == "and" and r.has(i + 2, w.MONTH) and _day(r, i + 3) and r.at(i + 4) != ","
    ):
        yield _sign(
            DamageKind.DAY,
            r,
            i,
            i + 3,
            f"the day after “{name}”",
            "a day behind a month that has none",
            r.stop[i],
            sure=False,
        )
    elif (
        after in ("to", "until")
        and r.at(i + 2) == "the"
        and _day(r, i + 3)
        and r.at(i + 4) in ("th", "st", "nd", "rd")
        and r.at(i - 1) == "from"
    ):
        yield _sign(
            DamageKind.DAY, r, i, i + 4, f"the day after “{name}”", "a day behind a month that has none", r.stop[i]
        )
    elif (
        after in ("to", "and", "until", "–", "-")
        and _day(r, i + 2)
        and not r.has(i + 3, w.MONTH)
        and not r.capital(i + 3)
        and r.at(i - 1) in ("from", "between")
    ) and not r.is_number(i - 1):
        yield _sign(
            DamageKind.DAY, r, i, i + 2, f"the day after “{name}”", "a day behind a month that has none", r.stop[i]
        )


def _day(r: Reading, k: int) -> bool:
    return r.is_number(k) and r.word[k].isdigit() and 1 <= int(r.word[k][:4]) <= 31


def _year(r: Reading, k: int) -> bool:
    return r.is_number(k) and r.word[k].isdigit() and len(r.word[k]) == 4


def _without_subject(r: Reading, i: int) -> bool:
    """“ships commissioned before survived the war”, “claims received after will be returned”: a verb where the date should stand."""
    before = r.at(i - 1)
    led = (r.has(i - 1, w.PARTICIPLE) or verb(before)) and not r.has(i - 1, w.PREPOSITION | w.AUXILIARY)
    if not led or before in _NOT_BEFORE_VERBS or r.first[i]:
        return False
    finite = r.has(i + 1, w.AUXILIARY) or (
        r.at(i + 1).endswith("ed") and r.has(i + 1, w.PARTICIPLE) and r.has(i + 2, w.ARTICLE | w.POSSESSIVE)
    )
    if not finite:
        return False
    return not any(
        r.low[k] in _PERFECT or r.has(k, w.INTERROGATIVE) or r.low[k] == "that" for k in range(max(0, i - 8), i)
    )


def _sign(kind: DamageKind, r: Reading, a: int, b: int, lost: str, sign: str, gap: int, sure: bool = True) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], HIGH if sure else MEDIUM, lost, sign, gap=gap)
