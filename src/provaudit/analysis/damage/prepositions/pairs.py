"""A preposition before another one: which pairs stand together in sound prose, and which lost what stood between them."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.event_dates import (
    DYING,
    OPENED,
    PLACING,
    happened,
    tells_date,
    told_on_a_day,
)
from provaudit.analysis.damage.prepositions.licences import dated_passive
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM
from provaudit.model.finding import Confidence

WHEN = frozenset(["in", "on", "at", "by", "during", "after"])


_HEDGING = w.members("about around over under up near within between above below circa roughly nearly")


_NEVER_SECOND = w.members(
    "like unlike including past regarding concerning off out per inside outside beneath via through throughout except besides than beyond behind"
)


_LEGAL = {
    first: frozenset(second.split())
    for first, second in {
        "from": "within among across outside inside before after at in under on without beside",
        "in": "upon",
        "until": "after in on well toward towards from of near within past",
        "till": "after toward towards from of near within past",
        "since": "before",
        "by": "",
        "to": "within before after",
        "at": "",
        "for": "",
        "of": "",
        "with": "",
        "during": "",
        "under": "",
        "than": " ".join(w.PREPOSITIONS),
        "as": " ".join(w.PREPOSITIONS),
        "about": " ".join(w.PREPOSITIONS),
        "on": "to toward towards into with top behalf in at for by",
        "into": "", "against": "", "between": "", "among": "", "upon": "", "towards": "", "toward": "", "onto": "", "near": "to by for", "despite": "", "via": "", "amid": "",
    }.items()
}  # fmt: skip
"""Pairs of prepositions that stand together in sound prose without more ado (“from within”, “until after”, “go on with”)."""


_SUPERLATIVES = w.members("least most once all any first times last best worst present hand issue will work home")


_AS_MANY = w.members("many much few little long far early late young old yet high low well soon if")


CROWDS = w.members(
    "army audience crowd population congregation total staff crew membership garrison force jury party group band cast choir"
)


_STRICT = w.members("of from with into until during against between at since")


_HEDGE_OR_PLACE = w.members("around near under over within above below")


def before_preposition(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    """How sure it is that `word` at `i` lost its complement before the preposition at `j`, and the sign; None if nothing is missing."""
    low, after = r.low[j], r.at(j + 1)
    if low == "than" and word in ("in", "on", "by", "since", "until", "from"):
        return HIGH, f"“{word} than”: no complement between them"
    if word == "on" and low in PLACING and (r.at(i - 1) in DYING | OPENED or dated_passive(r, i)):
        return HIGH, f"“on {low}” after the verb of an event: the day is missing"
    if low == "by" and word == "at" and r.at(i - 1) in _VALUED:
        return HIGH, "a valuation without its amount"
    if low == "by" and word not in ("in", "on") and (r.has(i - 1, w.PARTICIPLE) or r.at(i - 1).endswith("ed")):
        return None  # “contributed to by”, “paid for by”: a passive of the verb and its preposition
    if word == "to" and low in WHEN and r.has(i - 1, w.PARTICIPLE) and w.takes("to", r.low[i - 1]):
        return None  # “more than they agreed to in December”
    if word == "on" and low == "to" and "born" in r.low[max(0, i - 6) : i]:
        return HIGH, "“on to” in the tale of a birth: the day is missing"
    if word == "on" and low == "by" and dated_passive(r, i, reduced=True):
        return HIGH, "“on by” after the verb of an event: the day is missing"
    if word in ("on", "in") and happened(r, i) and low in ("throughout", "in", "at", "by", "after", "for", "with"):
        return HIGH, f"“{word} {low}” after an event: its date is missing"
    if word == "on" and low in ("by", "near", "off", "outside", "with", "for") and told_on_a_day(r, i):
        return MEDIUM, f"“on {low}” after the verb of an event: the day is missing"
    if word == "on" and low == "in" and dated_passive(r, i):
        return HIGH, "“on in” after the verb of an event: the day is missing"
    if (
        low in _NEVER_SECOND
        or low in _LEGAL.get(word, ())
        or after in _SUPERLATIVES
        or (low == "from" and word in ("of", "for", "at", "with") and _span_of_numbers(r, j))
        or (low == "for" and after in ("example", "instance"))
        or (word == "to" and low == "till" and r.has(j + 1, w.DETERMINER))
        or (low == "as" and after in _AS_MANY)
    ):
        return None
    if (
        low in ("about", "around")
        and word in ("in", "from", "since", "until", "by", "of", "at")
        and (r.has(j + 1, w.COORDINATOR | w.AUXILIARY) or r.at(j + 1) in (",", "."))
    ):
        return HIGH, f"“{word} {low}” before nothing that it could hedge"
    if low in _HEDGING:
        plain = (
            r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
            and word in ("in", "since", "until", "on")
            and low in _HEDGE_OR_PLACE
        ) or (
            word == "of" and r.at(i - 1) in CROWDS and low == "under" and r.has(j + 1, w.ARTICLE) and r.capital(j + 2)
        )
        return (MEDIUM, f"“{word} {low}”: two prepositions in a row") if plain else None
    if low == "as" and word in ("of", "in", "with", "at", "by") and after not in ("a", "an", "the", "part"):
        named = word == "in" and r.capital(i - 1) and not r.first[i - 1] and after not in _AS_MANY
        return (MEDIUM, "“in as” behind a name: no complement between them") if named else None
    if (word, low) == ("in", "for") and (r.first[i - 1] or not tells_date(r, i - 1)) and r.at(i - 1) not in CROWDS:
        return None  # “you are in for trouble”, “drawn in for questioning”
    if (word, low) == ("on", "of") and r.at(i - 1).endswith("ing"):
        return None  # “the laying on of hands”
    if low == "by" and r.has(i - 2, w.PARTICIPLE) and not r.mask[i - 1]:
        return None  # “made sport of by his friends”
    if low == "as" and word == "on" and r.is_word(i - 1) and not tells_date(r, i - 1):
        return None  # “came on as a substitute”, “sewn on as an edging”
    if low == word:
        return (MEDIUM if word != "in" else HIGH), "a preposition doubled"
    if (
        (word, low) in (("to", "in"), ("to", "on"), ("by", "of"))
        and not r.has(j + 1, w.ARTICLE | w.POSSESSIVE)
        and not r.is_number(j + 1)
        and not r.capital(j + 1)
    ):
        return None
    if word == "by" and low == "to" and r.is_word(j + 1) and not r.mask[j + 1]:
        return None
    strong = word in _STRICT or r.first[i] or r.is_number(j + 1) or r.has(j + 1, w.ARTICLE | w.POSSESSIVE)
    return (HIGH if strong else MEDIUM), f"“{word} {low}”: two prepositions in a row"


def _span_of_numbers(r: Reading, j: int) -> bool:
    """True for “of from four to seven”: a range of numbers is the complement."""
    number = r.is_number(j + 1) or r.has(j + 1, w.NUMBER_WORD)
    return number and any(r.at(k) in ("to", "-", "–") for k in (j + 2, j + 3))


_VALUED = w.members("valued estimated priced assessed quoted capped fixed")
