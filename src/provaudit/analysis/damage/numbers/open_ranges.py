"""Ranges of which one end is gone: “between 20 and men”, “from 10 to on weekdays”, “Chapters 4– deal”, “(1837–)”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known, verb

_DASHES = frozenset("–—-")
_NUMBERED = w.members("chapters pages pp verses lines articles sections volumes years ages nos numbers paragraphs psalms figures tables clauses rooms gates")  # fmt: skip
_YEAR = re.compile(r"1[0-9]\d\d$|20\d\d$")
_LIVING = 1920
"""Year from which on “(1958–)” behind a name may be said of the living."""
_ENDED = 1960
"""Year before which what has a year of beginning only, and is no person, has most likely ended."""


def open_ranges(r: Reading) -> Iterator[Sign]:
    """Ranges of one block without one of their ends."""
    for i, low in enumerate(r.low):
        if low in ("between", "from") and r.first[i] and _years_joined(r, i) and _went_on(r, i + 3):
            yield _sign(
                r,
                i,
                i + 2,
                "the end of the range",
                "a range without its second year",
                r.stop[i + 2],
                sure=False,
            )
        elif low == "between" and r.is_number(i + 1) and r.at(i + 2) == "and" and _counted(r, i + 3):
            yield _sign(r, i, i + 3, "the end of the range", "“between … and” without the second number", r.stop[i + 2])
        elif (
            low == "aged"
            and r.is_number(i + 1)
            and r.at(i + 2) in ("to", "and", "–", "-")
            and r.is_word(i + 3)
            and not r.has(i + 3, w.NUMBER_WORD | w.ARTICLE)
            and r.at(i + 3) not in ("over", "above", "under", "up", "older")
        ):
            yield _sign(r, i, i + 2, "the end of the range", "a range without its end", r.stop[i + 2])
        elif (
            low == "to"
            and r.at(i - 1) in ("took", "takes", "take", "lasts", "lasted", "last", "need", "needs")
            and r.is_number(i + 1)
            and r.has(i + 2, w.UNIT | w.COUNTED)
        ):
            yield _sign(r, i - 1, i + 1, "the beginning of the range", "a range without its beginning", r.begin[i])
        elif (
            low == "to"
            and r.is_number(i - 1)
            and r.at(i - 2) == "from"
            and r.has(i + 1, w.COUNTED)
            and not r.has(i + 1, w.NUMBER_WORD)
        ):
            yield _sign(r, i - 1, i + 1, "the end of the range", "a range without its end", r.stop[i], sure=False)
        elif (
            low in _DASHES
            and r.gap(i)
            and r.is_number(i + 1)
            and not r.gap(i + 1)
            and ((len(r.word[i + 1]) in (3, 4) and r.at(i - 1) in _BEGINNING) or r.at(i - 1) in _SCALED)
        ) or (low == "to" and r.at(i - 1) in ("ages", "aged") and r.is_number(i + 1)):
            yield _sign(r, i - 1, i + 1, "the beginning of the range", "a range without its beginning", r.begin[i])
        elif low in _DASHES and _nothing_before(r, i):
            yield _sign(
                r, i - 1, i + 1, "the beginning of the range", "a range without its beginning", r.begin[i], sure=False
            )
        elif low in _DASHES and r.is_word(i - 1) and r.gap(i) and r.at(i + 1) in (",", ";", ")") and not r.gap(i + 1):
            yield _sign(r, i - 1, i, "both ends of the range", "a dash before a stop", r.begin[i], sure=False)
        elif low in _DASHES and r.gap(i) and r.gap(i + 1) and _both_gone(r, i):
            yield _sign(r, i - 1, i + 1, "both ends of the range", "a range without its ends", r.begin[i], sure=False)
        elif low in _DASHES and r.at(i - 1) == "years" and r.gap(i) and r.gap(i + 1) and r.has(i + 1, w.AUXILIARY):
            yield _sign(r, i - 1, i, "both ends of the range", "a range without its ends", r.begin[i])
        elif low == "between" and r.is_number(i + 1) and r.at(i + 2) == "and" and r.at(i + 3) in _AFTER_RANGE:
            yield _sign(r, i, i + 2, "the end of the range", "“between … and” without the second number", r.stop[i + 2])
        elif low == "to" and r.has(i - 1, w.WEEKDAY) and r.at(i - 2) not in ("on", "from", "this", "last", "next", ",") and (r.has(i + 1, w.PREPOSITION) or r.at(i + 1) in (",", ".")) and r.at(i + 1) not in ("about", "around"):  # fmt: skip
            yield _sign(r, i - 1, i, "the end of the range", "a range without its end", r.stop[i], sure=False)
        elif low == "to" and r.is_number(i - 1) and r.has(i + 1, w.MONTH) and r.capital(i + 1) and not r.is_number(i + 2) and r.at(i - 2) in ("of", "from") and len(r.word[i - 1]) <= 2:  # fmt: skip
            yield _sign(
                r, i - 1, i + 1, "the end of the range", "a range of days without its end", r.stop[i], sure=False
            )
        elif (
            low == "to"
            and r.is_number(i - 1)
            and (r.at(i + 1) in _NEVER_AFTER_TO or (r.has(i + 1, w.PREPOSITION) and r.at(i - 2) in ("from", "between")))
        ):
            yield _sign(r, i - 1, i, "the end of the range", "a range without its end", r.stop[i])
        elif low == "to" and r.is_number(i + 1) and r.has(i - 1, w.COUNTED) and r.at(i - 2) == "by":
            yield _sign(
                r,
                i - 2,
                i + 1,
                f"the number before “{r.word[i - 1]}”",
                "a result without its first number",
                r.begin[i - 1],
                DamageKind.NUMBER,
            )
        elif (
            low in _DASHES
            and r.is_number(i + 1)
            and not r.gap(i + 1)
            and r.gap(i)
            and len(r.word[i + 1]) == 2
            and r.at(i + 2) in _SEASONS
        ):
            yield _sign(r, i, i + 2, "the beginning of the range", "a range without its beginning", r.begin[i])
        elif low in _DASHES and r.is_number(i - 1) and not r.gap(i) and i + 1 < len(r):
            yield from _dash(r, i)
        elif (
            low == "and"
            and r.is_number(i - 1)
            and len(r.word[i - 1]) == 4
            and _YEAR.match(r.word[i - 1])
            and r.at(i - 2) == "the"
            and _plural(r, i + 1)
        ):
            yield _sign(
                r,
                i - 1,
                i + 1,
                "the year after “and”",
                "two years joined, the second missing",
                r.stop[i],
                DamageKind.YEAR,
                sure=False,
            )
        elif low in ("which", "whom") and r.at(i - 1) == "of" and r.at(i - 2) == "," and _verb_of_counted(r, i + 1):
            yield _sign(
                r,
                i - 1,
                i,
                f"the number after “of {r.word[i]}”",
                "a verb without the number that is its subject",
                r.stop[i],
                DamageKind.NUMBER,
            )
        elif low == "of" and r.first[i] and r.has(i + 1, w.DETERMINER):
            yield from _share(r, i)
        elif (
            low == "magnitude"
            and (r.has(i + 1, w.PAST | w.AUXILIARY) or (r.at(i + 1) == "," and r.at(i - 2) == ","))
            and r.at(i - 1) == "of"
            and not r.has(i - 2, w.ARTICLE)
        ):
            yield _sign(
                r,
                i - 1,
                i,
                "the number after “magnitude”",
                "“magnitude” without its number",
                r.stop[i],
                DamageKind.NUMBER,
            )


def _years_joined(r: Reading, i: int) -> bool:
    """True for “between 1910 and” and “from 1910 to” at token `i`."""
    joint = "and" if r.low[i] == "between" else "to"
    return r.is_number(i + 1) and bool(_YEAR.match(r.word[i + 1])) and r.at(i + 2) == joint


def _went_on(r: Reading, k: int) -> bool:
    """True if a subject and its verb stand at token `k`: “the population halved”, “the town’s population trebled”."""
    if not r.has(k, w.ARTICLE | w.POSSESSIVE) or r.capital(k + 1) or not r.is_word(k + 1):
        return False
    verb_at = k + 4 if r.at(k + 2) in ("'s", "’s") else k + 2
    acts = r.has(verb_at, w.AUXILIARY) or (
        r.has(verb_at, w.PAST | w.PARTICIPLE) and r.at(verb_at) not in ("before", "of")
    )
    return acts and (
        r.ends_sentence(verb_at + 1) or r.has(verb_at + 1, w.PREPOSITION | w.ADVERB) or r.at(verb_at + 1) == ","
    )


_NEVER_AFTER_TO = w.members(
    "on in during of per shillings crowns florins guineas pence thalers ducats dollars pounds euros cents percent"
)
_VOLUMES = w.members("vols vol nos pp bks chs ll arts")
_SCORING = w.members("won lost beat drew win wins loses led trailed")
_AFTER_SCORE = w.members("to against at in on away after with over")


def _nothing_before(r: Reading, i: int) -> bool:
    """True for “built –1412”: a dash that stands at a year or number behind it and apart from the word before it."""
    if not (r.gap(i) and r.is_number(i + 1) and not r.gap(i + 1) and r.is_word(i - 1) and r.word[i - 1].islower()):
        return False
    if r.at(i - 1) in _SCORING | {"open", "opens"} or (
        r.has(i - 1, w.AUXILIARY) and r.at(i + 2) == "in" and r.at(i + 3) in ("favour", "favor")
    ):
        return len(r.word[i + 1]) < 4 and not r.has(i + 2, w.UNIT)
    return bool(_YEAR.match(r.word[i + 1])) and not r.has(i - 1, w.PREPOSITION)


def _both_gone(r: Reading, i: int) -> bool:
    """True for “take – days to pupate”, “lost – to the visitors”, “pages – for”, “the – season”: a dash between words, and no aside."""
    aside = r.word[i] == "—" or any(r.word[k] in _DASHES for k in range(i + 1, min(len(r), i + _ASIDE)))
    if aside or not r.is_word(i + 1):
        return False
    before = r.at(i - 1)
    if before in _SCORING:
        return r.at(i + 1) in _AFTER_SCORE
    if before == "." and r.at(i - 2) in _VOLUMES:
        return r.has(i + 1, w.PREPOSITION | w.COORDINATOR)
    if before in _NUMBERED and before not in ("years", "ages"):
        return r.has(i + 1, w.PREPOSITION | w.AUXILIARY) or r.at(i + 1) == "and"
    if before in w.ARTICLES:
        return r.word[i + 1].islower()
    measured = r.has(i + 1, w.UNIT) or r.low[i + 1] in (
        "days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "people",
    )
    return (
        measured
        and r.low[i + 1].endswith(("s", "e"))
        and (
            r.has(i - 1, w.PREPOSITION | w.PAST | w.HEDGE)
            or before in w.IRREGULAR_BASES
            or any(map(verb, w.stems(before)))
        )
    )


_ASIDE = 15
"""Tokens within which a second dash closes an aside."""


def _share(r: Reading, i: int) -> Iterator[Sign]:
    """“Of the women enrolled, completed all six visits”: the number that is the subject is gone."""
    comma = next((k for k in range(i + 3, min(i + 12, len(r))) if r.word[k] == ","), 0)
    plural = any(_plural(r, k) or r.has(k, w.COUNTED) for k in range(i + 2, comma))
    if not comma or not plural or not r.is_word(comma + 1) or r.capital(comma + 1):
        return  # “Of all the months, May has the fewest storms”
    finite = r.has(comma + 1, w.AUXILIARY | w.PAST) or (
        r.at(comma + 1).endswith("ed") and (r.has(comma + 2, w.DETERMINER | w.PREPOSITION | w.ADVERB))
    )
    if r.at(comma + 1) in ("only", "just", "nearly", "about", "almost", "barely"):
        finite = r.has(comma + 2, w.AUXILIARY | w.PAST) or r.at(comma + 2).endswith("ed")
    if finite:
        yield _sign(
            r,
            comma,
            comma + 1,
            "the number after the comma",
            "a verb without the number that is its subject",
            r.stop[comma],
            DamageKind.NUMBER,
        )


_AFTER_RANGE = w.members(", . ; ) from of in at on who which with")
_SCALED = w.members("aged ages chapters pages verses lines years grades levels rooms nos")
_BEGINNING = w.members("years reigned ruled born active died c ca circa king queen")
_SEASONS = w.members("season term war winter year campaign session edition tour crisis school league")


def _dash(r: Reading, i: int) -> Iterator[Sign]:
    number, label = r.word[i - 1], r.at(i - 2)
    about = i - 4 if r.at(i - 2) == "." and r.at(i - 3) in ("c", "ca", "b", "r") else i - 2
    if (
        r.at(i + 1) in (")", ",", ";")
        and (_YEAR.match(number) or (about < i - 2 and len(number) == 3))
        and r.at(about) == "("
    ):
        named = r.capital(about - 1)
        if int(number) < (_LIVING if named else _ENDED):
            yield _sign(
                r,
                i - 1,
                i,
                "the end of the range",
                "a range of years without its end",
                r.stop[i],
                sure=int(number) < 1900,
            )
    elif _YEAR.match(number) and r.gap(i + 1) and r.is_word(i + 1) and r.word[i + 1].islower() and r.word[i] == "–":
        yield _sign(r, i - 1, i, "the end of the range", "a range without its end", r.stop[i], sure=False)
    elif label in _SCORING and r.gap(i + 1) and r.at(i + 1) in _AFTER_SCORE:
        yield _sign(
            r, i - 1, i, "the second number of the score", "a score without its second number", r.stop[i], sure=False
        )
    elif (r.word[i] == "–" and r.at(i + 1) == ")" and r.at(i - 2) == "." and r.at(i - 3) in _VOLUMES) or (
        r.word[i] == "–" and r.gap(i + 1) and r.is_word(i + 1) and r.word[i + 1].islower() and not _YEAR.match(number)
    ):
        yield _sign(r, i - 1, i, "the end of the range", "a range without its end", r.stop[i], sure=False)
    elif r.word[i] == "–" and r.at(i + 1) == "," and _YEAR.match(number) and int(number) < _ENDED and r.is_word(i + 2):
        yield _sign(r, i - 1, i, "the end of the range", "a range of years without its end", r.stop[i], sure=False)
    elif label in _NUMBERED and r.gap(i + 1) and r.is_word(i + 1):
        yield _sign(r, i - 1, i, "the end of the range", "a range without its end", r.stop[i])


def _counted(r: Reading, k: int) -> bool:
    return r.has(k, w.COUNTED | w.UNIT) or (_plural(r, k) and not r.mask[k])


def _plural(r: Reading, k: int) -> bool:
    low = r.at(k)
    return (
        r.is_word(k)
        and len(low) > 3
        and low.endswith("s")
        and not low.endswith("ss")
        and known(low)
        and r.word[k].islower()
    )


def _verb_of_counted(r: Reading, k: int) -> bool:
    """“of which only returned”, “of whom were women”: no number stands between."""
    if r.at(k) in ("only", "just", "about", "nearly", "some", "almost") and not r.is_number(k + 1):
        return r.has(k + 1, w.AUXILIARY | w.PAST) or (r.at(k + 1).endswith("ed") and r.has(k + 1, w.PARTICIPLE))
    return r.low[k - 1] == "whom" and r.at(k) in ("were", "are", "had", "have")


def _sign(
    r: Reading, a: int, b: int, lost: str, sign: str, gap: int, kind: DamageKind = DamageKind.RANGE, sure: bool = True
) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], HIGH if sure else MEDIUM, lost, sign, gap=gap)
