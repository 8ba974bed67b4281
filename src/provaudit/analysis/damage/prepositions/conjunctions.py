"""A preposition before “and” or “or”: a complement that two share, or one that is lost."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.event_dates import (
    DYING,
    dated_later,
    happened,
    is_year,
    tells_date,
    undergone,
)
from provaudit.analysis.damage.prepositions.licences import dated_passive
from provaudit.analysis.damage.prepositions.pairs import WHEN
from provaudit.analysis.damage.prepositions.parallels import parallel
from provaudit.analysis.damage.prepositions.stops import WITHOUT_YEAR
from provaudit.analysis.damage.reading import CLAUSE_END, Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import verb

_AROUND = w.members(
    "on beyond around among within behind above under below along beside near over across outside inside through"
)


_SELDOM_SHARED = w.members("of from with into during against among")


def before_conjunction(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    """“a son of and a nephew of Jacob” is damage; “interested in and committed to peace” is coordination."""
    low = r.low[j]
    if word == "for" and "against" in r.low[j : j + 6]:
        return None  # “the first for and the latter against the bill”
    if (word == "near" and r.at(j + 1) == "far") or (low == "or" and r.at(j + 1) == r.at(i - 1)):
        return None  # “near and far”, “targeted in or targeted out”
    if r.at(j + 1) in ("out", "off", "up", "down", "back", "away") or (
        r.at(j + 1) in w.ADVERBS and r.at(j + 2) in w.PREPOSITIONS and r.at(j + 2) != word
    ):
        return None
    dated = word in WHEN and (tells_date(r, i - 1) or undergone(r, i))
    timed = dated or word in ("since", "until", "during", "between", "than") or r.is_number(i - 1)
    repeated = word in r.low[j + 2 : j + 6]  # “bought it for and sold it for twice that”: each has its own
    if not timed and not repeated and parallel(r, i, j + 1):
        return None  # “keeps track of and cleans up the heap”
    if (
        word == "on"
        and low == "and"
        and (dated_passive(r, i) or r.at(i - 1) in DYING or (undergone(r, i) and r.has(j + 1, w.PARTICIPLE)))
    ):
        return MEDIUM, "“on and” after the verb of an event: the day is missing"
    if word == "in" and r.at(i - 2) == "," and r.at(i - 1) in ("signed", "built", "founded", "published") and r.has(j + 1, w.PARTICIPLE):  # fmt: skip
        return HIGH, "“in and” after the verb of an event: the year is missing"
    n = j + 1 + r.has(j + 1, w.ADVERB)
    if r.at(n) == word == "in" and is_year(r, n + 1) and not w.takes("in", r.at(i - 1)):
        return HIGH, WITHOUT_YEAR
    if word == "from" and r.at(i - 1) in ("dates", "dated", "dating"):
        return HIGH, "“from and” after “dates”: the date is missing"
    if word == "between" and low == "and" and r.at(j + 1) not in _AROUND:
        return HIGH, "“between and”: the first end of the range is missing"
    if r.at(j + 1) == "to" and verb(r.at(j + 2)) and word in ("in", "by", "since") and not r.has(i - 1, w.PARTICIPLE):
        return MEDIUM, f"“{word} {low}”: a preposition without a complement"
    if r.at(j + 1) in w.PREPOSITIONS:
        named = r.capital(j + 2) or r.is_number(j + 2) or r.has(j + 2, w.ARTICLE | w.POSSESSIVE)
        again = r.low[j + 1] == word and (named or (r.is_word(j + 2) and word not in ("on", "by", "in", "as")))
        return (HIGH, "two phrases joined, the first without a complement") if again else None
    if word == "than" and r.at(i - 1) in ("later", "earlier") and low in ("and", "or"):
        return MEDIUM, "“than and”: nothing to compare with"
    if word in ("as", "than", "since", "about"):
        return None
    if low == "but":
        telling = r.has(j + 1, w.SUBJECT | w.AUXILIARY | w.PAST) or r.at(j + 1) in ("not", "it", "there")
        telling = telling or (r.at(j + 1) in ("no", "few") and r.at(j + 2) != "longer")
        telling = telling or (r.at(j + 1).endswith("ed") and r.has(j + 1, w.PARTICIPLE) and undergone(r, i))
        telling = telling or r.at(j + 1) in ("rarely", "seldom", "never", "often", "hardly")
        return (MEDIUM, "“but” straight after a preposition") if telling else None
    if word == "in" and low == "and" and r.has(j + 1, w.PARTICIPLE | w.PAST) and dated_later(r, j + 2):
        return HIGH, "two events joined, the first without its year"
    if r.is_number(j + 1) and low == "and" and word in ("of", "in", "by", "from", "between"):
        return HIGH, "the first of two numbers is missing"
    predicate = r.is_word(i - 1) and r.word[i - 1][0].islower() and not r.has(i - 1, w.MONTH | w.ARTICLE)
    told = r.has(i - 2, w.ARTICLE | w.POSSESSIVE) and r.has(j + 1, w.PARTICIPLE)
    if predicate and not told and not r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT | w.AUXILIARY | w.PAST):
        for k in range(j + 2, min(j + 5, len(r))):
            if r.word[k] in CLAUSE_END:
                break
            if r.low[k] in w.PREPOSITIONS:
                again = r.low[k] == word and r.has(k - 1, w.ADVERB)
                if not again and k + 1 < len(r) and r.word[k + 1] not in CLAUSE_END:
                    return None
                break
    if r.has(j + 1, w.AUXILIARY):
        # “is open to and will explore talks”: a predicate shares its complement with the next verb; a noun or a date does not
        alone = (
            word in ("in", "since", "by", "during", "until")
            or (word == "on" and happened(r, i))
            or r.capital(i - 1)
            or r.is_number(i - 1)
            or r.has(i - 2, w.ARTICLE | w.POSSESSIVE)
        )
        return (MEDIUM, f"“{word} {low}”: a preposition without a complement") if alone else None
    strong = word in _SELDOM_SHARED or r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT)
    return (HIGH if strong else MEDIUM), f"“{word} {low}”: a preposition without a complement"
