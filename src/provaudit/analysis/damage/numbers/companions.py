"""Words that stand beside a number or not at all: “killing or more”, “about times a day”, “fell to minus in”, “at age and”, “on chromosome and”.

Each has a place, before it or behind it, that only a number may fill; a preposition, a conjunction or a stop in that place shows that
it is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import verb

_RATES = w.members("second minute hour day night week month season year century barrel litre kilo head")
_ROUNDING = w.members("about nearly over almost around roughly approximately than least most exactly only up")
_GREATER = w.members("greater larger bigger faster higher heavier longer stronger more less smaller cheaper as")
_LABELS = {
    "chromosome": w.members("on of to from"),
    "psalm": w.members("in of from to"),
    "chapter": w.members("in from"),
    "paragraph": w.members("under in of"),
    "platform": w.members("on from at"),
    "runway": w.members("on from"),
    "highway": w.members("on off along"),
    "interstate": w.members("on off along"),
    "gate": w.members("at from"),
    "junction": w.members("at"),
    "grade": w.members("in through"),
    "episode": w.members("in"),
    "room": w.members("in"),
}
"""Nouns that are told apart by their numbers, and the prepositions behind which such a noun in the singular cannot stand bare."""
_BEFORE_MINUS = w.members("to at of was is were below from around about nearly reached hit between")
_AGING = w.members("at until till reached reaches reaching reach since")
_COINS = w.members("cents dollars pounds euros rupees francs yen shillings pence crowns")
_CAPACITIES = w.members("hold seat accommodate contain")
_JOINING = w.COORDINATOR | w.SUBJECT | w.SUBORDINATOR | w.AUXILIARY | w.PAST


def companions(r: Reading) -> Iterator[Sign]:
    """Words of one block without the number that they stand beside."""
    for i, low in enumerate(r.low):
        find = _FINDERS.get(low)
        if find:
            yield from find(r, i)


def _or_more(r: Reading, i: int) -> Iterator[Sign]:
    """“killing or more”."""
    if r.at(i + 1) in ("more", "fewer", "less") and r.at(i + 2) != "than" and _no_quantity(r, i - 1):
        yield _sign(r, i - 1, i + 1, "the number before “or”", f"“or {r.low[i + 1]}” behind no number", r.begin[i])


def _no_quantity(r: Reading, k: int) -> bool:
    """True if nothing that could be counted or measured ends at token `k`."""
    low = r.at(k)
    if r.has(k, w.ARTICLE | w.POSSESSIVE | w.AUXILIARY):
        return True
    if r.has(k, w.PREPOSITION):
        return low in ("for", "of", "with", "by", "at", "within", "after", "from")
    led = r.has(k - 1, w.COORDINATOR | w.ADVERB) or r.at(k - 1) == ","
    return led and low.endswith("ing") and any(map(verb, w.stems(low)[1:]))


def _times(r: Reading, i: int) -> Iterator[Sign]:
    """“about times a day”, “, times greater than”."""
    if r.at(i + 1) in ("a", "an", "per", "each", "every") and r.at(i + 2) in _RATES and _uncounted(r, i - 1):
        yield _sign(r, i - 1, i + 2, "the number before “times”", "“times a day” without its number", r.begin[i])
    elif r.at(i - 1) == "," and r.at(i + 1) in _GREATER and r.at(i + 2) in ("than", "as"):
        yield _sign(r, i, i + 2, "the number before “times”", "a factor without its number", r.begin[i])


def _uncounted(r: Reading, k: int) -> bool:
    """True if token `k` leads up to a number and is none."""
    low = r.at(k)
    acted = low.endswith(("ed", "ing", "s")) and low != "times" and any(map(verb, w.stems(low)[1:]))
    return low in _ROUNDING or r.has(k, w.AUXILIARY | w.COORDINATOR) or acted


def _capacity(r: Reading, i: int) -> Iterator[Sign]:
    """“which can hold, was”; not “more than the hall can hold”."""
    able = r.at(i - 1) in ("can", "could") and i + 1 < len(r) and r.word[i + 1] in ".,;"
    if able and not any(r.low[n] in _COMPARING for n in range(max(0, i - 8), i - 1)):
        yield _sign(r, i - 1, i, f"the number after “{r.word[i]}”", "a capacity without its number", r.stop[i])


_COMPARING = w.members("than as that what all it they you anything everything")


def _coins(r: Reading, i: int) -> Iterator[Sign]:
    """“left with cents a day”; not “millions of dollars a year”."""
    rated = r.at(i + 1) in ("a", "per") and r.at(i + 2) in _RATES
    if rated and r.has(i - 1, w.PREPOSITION) and r.at(i - 1) not in ("in", "per", "of"):
        lost = f"the number before “{r.word[i]}”"
        yield _sign(r, i - 1, i + 2, lost, "a rate without its amount", r.begin[i], DamageKind.AMOUNT)


def _minus(r: Reading, i: int) -> Iterator[Sign]:
    """“fell to minus in the valley”."""
    bare = r.has(i + 1, w.PREPOSITION | w.COORDINATOR | w.AUXILIARY) or i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END
    if bare and r.at(i - 1) in _BEFORE_MINUS:
        yield _sign(r, i - 1, i, f"the number after “{r.word[i]}”", "“minus” and no number", r.stop[i])


def _deviation(r: Reading, i: int) -> Iterator[Sign]:
    """“7.64 ± )”."""
    if not r.is_number(i + 1) and r.is_number(i - 1):
        yield _sign(r, i - 1, i, "the number after “±”", "“±” and no number", r.stop[i])


def _age(r: Reading, i: int) -> Iterator[Sign]:
    """“until you reach age and a half”, “at age he left”."""
    closed = i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END or r.has(i + 1, _JOINING)
    if r.at(i - 1) in _AGING and (closed or r.at(i + 1) in ("in", "from", "after", "to")):
        yield _sign(r, i - 1, i, "the age", "“age” and no number", r.stop[i])


def _label(r: Reading, i: int) -> Iterator[Sign]:
    """“lies on chromosome and”; not “from chapter to chapter”."""
    after, low = r.at(i + 1), r.low[i]
    if r.at(i - 1) not in _LABELS[low] or r.first[i] or low in (r.at(i + 2), r.at(i - 2)) or r.at(i + 2) == "verse":
        return
    closed = i + 1 >= len(r) or r.word[i + 1] in ".,;)" or r.has(i + 1, w.COORDINATOR | w.AUXILIARY)
    if closed or after in ("the", "when", "where", "after", "before"):
        yield _sign(r, i - 1, i, f"the number after “{r.word[i]}”", f"“{low}” without its number", r.stop[i])


def _degree(r: Reading, i: int) -> Iterator[Sign]:
    """“down to °C in June”; not “in °C”."""
    if r.has(i - 1, w.PREPOSITION | w.AUXILIARY) and r.at(i - 1) != "in" and r.is_word(i + 1):
        yield _sign(r, i - 1, i + 1, "the number of degrees", "degrees without their number", r.begin[i])


def _hour(r: Reading, i: int) -> Iterator[Sign]:
    """“at PM or later”; not “the PM”."""
    timed = r.word[i].isupper() and r.at(i - 1) in ("at", "until", "till", "by", "from")
    if timed and r.gap(i + 1) and not r.capital(i + 1):
        yield _sign(r, i - 1, i, f"the hour before “{r.word[i]}”", "an hour without its number", r.begin[i])


def _number_sign(r: Reading, i: int) -> Iterator[Sign]:
    """“fell to # at the box office”."""
    apart = r.gap(i) == " " and r.gap(i + 1) == " " and r.is_word(i - 1) and r.word[i - 1].islower()
    if apart and r.has(i + 1, w.PREPOSITION):
        yield _sign(r, i - 1, i, "the number after “#”", "a number sign without its number", r.stop[i])


def _sign(r: Reading, a: int, b: int, lost: str, sign: str, gap: int, kind: DamageKind = DamageKind.NUMBER) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)


_FINDERS: dict[str, Callable[[Reading, int], Iterator[Sign]]] = {
    "or": _or_more,
    "times": _times,
    "minus": _minus,
    "±": _deviation,
    "age": _age,
    "°": _degree,
    "º": _degree,
    "pm": _hour,
    "am": _hour,
    "#": _number_sign,
    **dict.fromkeys(_LABELS, _label),
    **dict.fromkeys(_COINS, _coins),
    **dict.fromkeys(_CAPACITIES, _capacity),
}
"""What each word is looked at for."""
