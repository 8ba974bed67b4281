"""Words that stand beside a number or not at all: “killing or more”, “about times a day”, “fell to minus in”, “at age and”, “on chromosome and”.

Each has a place, before it or behind it, that only a number may fill; a preposition, a conjunction or a stop in that place shows that
it is gone.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known, verb

_PERIODS = w.members("second minute hour day night week month season year century")
_ROUNDING = w.members("about nearly over almost around roughly approximately than least most exactly only up")
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
    "verse": w.members("see"),
    "grade": w.members("in through"),
    "episode": w.members("in"),
    "lot": w.members("as"),
    "room": w.members("in"),
}
"""Nouns that are told apart by their numbers, and the prepositions behind which such a noun in the singular cannot stand bare."""
_BEFORE_MINUS = w.members("to at of was is were below from around about nearly reached hit between")
_AGING = w.members("at until till reached reaches reaching reach since")
_LASTING = w.members("enter enters entered entering begin begins began starts started completes completed finishing celebrates celebrated approaches approached nearing neared marks marked")  # fmt: skip
_LASTED = w.members("year decade century")
_SUPERLATIVE = w.members("largest biggest smallest highest lowest longest oldest youngest tallest fastest richest poorest deepest shortest busiest heaviest most best worst")  # fmt: skip
_UNIQUE = w.members("few no none all every many first last only best worst most greatest largest early earlier late later latter point time half quarter part turn end beginning start middle once before deep so")  # fmt: skip
_CENTURY = w.members("in from since until")


def companions(r: Reading) -> Iterator[Sign]:
    """Words of one block without the number that they stand beside."""
    for i, low in enumerate(r.low):
        if low == "or" and r.at(i + 1) in ("more", "fewer", "less"):
            if r.at(i + 2) != "than" and _no_quantity(r, i - 1):
                yield _sign(
                    r, i - 1, i + 1, "the number before “or”", f"“or {r.low[i + 1]}” behind no number", r.begin[i]
                )
        elif low == "times":
            if r.at(i + 1) in ("a", "an", "per", "each", "every") and r.at(i + 2) in _PERIODS and _uncounted(r, i - 1):
                yield _sign(
                    r, i - 1, i + 2, "the number before “times”", "“times a day” without its number", r.begin[i]
                )
            elif r.at(i - 1) == "," and r.at(i + 1) in _GREATER and r.at(i + 2) in ("than", "as"):
                yield _sign(r, i, i + 2, "the number before “times”", "a factor without its number", r.begin[i])
        elif low in ("hold", "seat", "accommodate", "contain") and r.at(i - 1) in ("can", "could"):
            if i + 1 < len(r) and r.word[i + 1] in ".,;" and not _compared(r, i - 1):
                yield _sign(r, i - 1, i, f"the number after “{r.word[i]}”", "a capacity without its number", r.stop[i])
        elif low == "minus":
            bare = i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END or r.has(i + 1, w.PREPOSITION | w.COORDINATOR | w.AUXILIARY)  # fmt: skip
            if bare and r.at(i - 1) in _BEFORE_MINUS:
                yield _sign(r, i - 1, i, f"the number after “{r.word[i]}”", "“minus” and no number", r.stop[i])
        elif low == "age":
            closed = i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END or r.has(i + 1, w.COORDINATOR | w.SUBJECT | w.SUBORDINATOR) or r.at(i + 1) in ("in", "when", "from", "after", "to")  # fmt: skip
            if closed and r.at(i - 1) in _AGING:
                yield _sign(r, i - 1, i, "the age", "“age” and no number", r.stop[i])
        elif low in _LABELS:
            if r.at(i - 1) in _LABELS[low] and not r.first[i] and _closed(r, i):
                yield _sign(r, i - 1, i, f"the number after “{r.word[i]}”", f"“{low}” without its number", r.stop[i])
        elif low in _SUPERLATIVE:
            if r.at(i - 1) == "-" and not r.gap(i) and r.gap(i - 1) and (r.has(i - 2, w.ARTICLE | w.POSSESSIVE) or r.at(i - 2) in ("'s", "’s")):  # fmt: skip
                yield _sign(r, i - 1, i, f"the ordinal before “-{r.word[i]}”", "a compound that begins with its hyphen", r.begin[i - 1], DamageKind.ORDINAL)  # fmt: skip
        elif low in _LASTED and r.has(i - 1, w.POSSESSIVE) and r.at(i - 2) in _LASTING:
            if i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END or r.has(i + 1, w.PREPOSITION | w.COORDINATOR | w.SUBORDINATOR | w.INTERROGATIVE):  # fmt: skip
                yield _sign(r, i - 2, i, f"the ordinal before “{r.word[i]}”", f"a {low} of many without its number", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low in _RANKING and r.at(i + 1) == "in" and r.at(i + 2) == "the" and r.at(i + 3) in _FIELDS:
            yield _sign(
                r,
                i,
                i + 3,
                f"the ordinal after “{r.word[i]}”",
                "a rank without its number",
                r.stop[i],
                DamageKind.ORDINAL,
            )
        elif low in ("down", "up") and r.at(i - 1) == "," and r.at(i + 1) == "from" and r.is_number(i + 2):
            if _countless(r, i - 2):
                yield _sign(
                    r, i - 2, i + 2, f"the number before “{r.word[i - 2]}”", "a change to no number", r.begin[i - 2]
                )
        elif (
            low in _CARRIED
            and r.at(i + 1) == "to"
            and r.is_number(i + 2)
            and len(r.word[i + 2]) < 4
            and (r.ends_sentence(i + 3) or r.at(i + 3) in (",", "in", "after", "with", "on"))
        ):
            if not any(r.is_number(k) or r.has(k, w.NUMBER_WORD) for k in range(max(0, i - 6), i)):
                yield _sign(
                    r,
                    i,
                    i + 2,
                    f"the number after “{r.word[i]}”",
                    "a result without its first number",
                    r.stop[i],
                    DamageKind.RANGE,
                )
        elif low == "-" and _hyphened(r, i):
            yield _sign(
                r,
                i - 1,
                i + 1,
                f"the number before “-{r.word[i + 1]}”",
                "a compound that begins with its hyphen",
                r.begin[i],
            )
        elif low == "century":
            stopped = i + 1 >= len(r) or r.word[i + 1] in (",", ".", ";", ")")
            if stopped and r.at(i - 1) == "the" and r.at(i - 2) in _CENTURY and not _ranked(r, i):
                yield _sign(r, i - 2, i, f"the ordinal before “{r.word[i]}”", "a century without its number", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low in ("°", "º"):
            if r.has(i - 1, w.PREPOSITION | w.AUXILIARY) and r.at(i - 1) != "in" and r.is_word(i + 1):
                yield _sign(r, i - 1, i + 1, "the number of degrees", "degrees without their number", r.begin[i])
        elif r.word[i] in ("PM", "AM"):
            if r.at(i - 1) in ("at", "until", "till", "by", "from") and r.gap(i + 1) and not r.capital(i + 1):
                yield _sign(r, i - 1, i, f"the hour before “{r.word[i]}”", "an hour without its number", r.begin[i])
        elif low == "#":
            if r.is_word(i - 1) and r.word[i - 1].islower() and r.gap(i) == " " and r.gap(i + 1) == " " and r.has(i + 1, w.PREPOSITION):  # fmt: skip
                yield _sign(r, i - 1, i, "the number after “#”", "a number sign without its number", r.stop[i])


_RANKING = w.members("ranks ranked ranking placed placing")
_FIELDS = w.members(
    "world country nation league region state city table standings rankings championship province county"
)
_CARRIED = w.members("carried approved rejected passed adopted defeated voted won lost beaten beat upheld")
_ENDINGS = w.members(
    "ing ed er est ly ness tion sion able ible ment ful less ism ist ity ous ive ize ise ish ship hood dom ology graphy"
)
_NAMED_AFTER = w.members(
    "option flag switch argument parameter form forms ending endings suffix key sign command verbs words"
)


def _hyphened(r: Reading, i: int) -> bool:
    """True for “The -era bunkers”: a hyphen that begins a word right behind an article or possessive, and no suffix or switch."""
    led = r.has(i - 1, w.ARTICLE | w.POSSESSIVE) or r.at(i - 1) in ("'s", "’s")
    word = r.at(i + 1)
    return (
        led
        and bool(r.gap(i))
        and not r.gap(i + 1)
        and len(word) > 2
        and known(word)
        and word not in _ENDINGS
        and r.at(i + 2) not in _NAMED_AFTER
    )


def _countless(r: Reading, k: int) -> bool:
    """True if token `k` is a plural and nothing near before it says how many."""
    plural = (
        r.is_word(k)
        and r.word[k].islower()
        and (r.has(k, w.COUNTED) or (r.low[k].endswith("s") and len(r.low[k]) > 4 and not r.mask[k]))
    )
    told = any(
        r.is_number(n) or r.has(n, w.NUMBER_WORD | w.QUANTIFIER) or r.low[n] in _RISES or r.low[n].endswith("ly")
        for n in range(max(0, k - 8), k + 1)
    )
    return plural and not told


_RISES = w.members("low lower high higher record weak strong poor fell rose were are is was grew falling rising")
_GREATER = w.members("greater larger bigger faster higher heavier longer stronger more less smaller cheaper as")


def _no_quantity(r: Reading, k: int) -> bool:
    """True if nothing that could be counted or measured ends at token `k`."""
    low = r.at(k)
    if r.has(k, w.ARTICLE | w.POSSESSIVE | w.AUXILIARY):
        return True
    if r.has(k, w.PREPOSITION):
        return low in ("for", "of", "with", "by", "at", "within", "after", "from")
    return (
        low.endswith("ing")
        and any(map(verb, w.stems(low)[1:]))
        and r.has(k - 1, w.COORDINATOR | w.ADVERB) | (r.at(k - 1) == ",")
    )


def _uncounted(r: Reading, k: int) -> bool:
    """True if token `k` leads up to a number and is none."""
    low = r.at(k)
    return low in _ROUNDING or r.has(k, w.AUXILIARY | w.COORDINATOR) or (
        low.endswith(("ed", "ing", "s")) and low not in ("times", "countless") and any(map(verb, w.stems(low)[1:]))
    )  # fmt: skip


def _closed(r: Reading, i: int) -> bool:
    """True if the phrase of the noun at `i` ends with it, and is no “from chapter to chapter”."""
    if r.at(i + 2) == r.low[i] or r.at(i - 2) == r.low[i] or r.at(i + 2) == "verse":
        return False
    return i + 1 >= len(r) or r.word[i + 1] in ".,;)" or r.has(i + 1, w.COORDINATOR | w.AUXILIARY) or r.at(i + 1) in ("the", "when", "where", "after", "before", "is")  # fmt: skip


def _compared(r: Reading, k: int) -> bool:
    """True for “more than the hall can hold”, “all that it could contain”."""
    return any(
        r.low[n] in ("than", "as", "that", "what", "all", "it", "they", "you", "anything", "everything")
        for n in range(max(0, k - 7), k)
    )


def _ranked(r: Reading, i: int) -> bool:
    """True if something of the century is told that needs no ordinal: “later in the century”, “the worst winter in the century”."""
    return any(
        r.low[k] in _UNIQUE or r.low[k].endswith("est") or (r.low[k] == "century" and k < i)
        for k in range(max(0, i - 12), i)
    )


def _sign(r: Reading, a: int, b: int, lost: str, sign: str, gap: int, kind: DamageKind = DamageKind.NUMBER) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)
