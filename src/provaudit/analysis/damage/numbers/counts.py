"""Counts whose number is gone, told by the words that frame one: “An estimated were”, “a record ships”, “Of these, were”, “at p.m.”.

Some phrases exist only to introduce a number, some only to follow one. Where what they need is not beside them, it was lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known, verb

_INTRODUCING = w.members("record further mere full staggering whopping additional estimated")
_NOT_COUNTED = w.members("hundreds thousands millions billions dozens scores lots means series species")
_PICKED = w.members("picked took shot brought burned burnt tore pulled bought blew sold cut knocked broke")
_VICTIMS = w.members("dead injured wounded homeless missing")
_ABBREVIATED = w.members("km kg mph kph kwh mm cm ghz mhz")
_FEW = w.members("one two three four five six seven eight nine")
_NOT_LONE = w.members("no every any the this that each some many few")
_PERIODS = w.members("years months days weeks hours minutes seconds decades centuries times")
_HOURS = w.members("at from to until till by before after about around and")
_SCHEDULED = w.members(
    "leaves leave left arrives arrive opens open closes close starts start begins begin departs depart lands"
)
_RAISED = w.members("raised cut rose risen fell fallen increased reduced lowered grown grew dropped climbed jumped")
_VALUED = w.members("valued estimated priced assessed quoted capped")
_WINNING = w.members("won lost beat win drew lose wins")
_TAKING = w.members(
    "scored won lost sold built killed caught owned visited destroyed damaged gained affects affected burned flooded captured owns got gets"
)


def counts(r: Reading) -> Iterator[Sign]:
    """Counts of one block without their number."""
    for i, low in enumerate(r.low):
        if low in _INTRODUCING and r.at(i - 1) in ("a", "an"):
            counted = _plural(r, i + 1) or (
                low == "estimated" and (r.has(i + 1, w.AUXILIARY | w.PREPOSITION) or r.at(i + 1) in _VICTIMS)
            )
            if counted:
                yield _sign(
                    r,
                    i,
                    i + 1,
                    f"the number after “{r.word[i]}”",
                    "a word that introduces a number, and none",
                    r.stop[i],
                )
        elif (
            low in ("least", "most", "than")
            and r.first[max(0, i - 1)]
            and r.at(i - 1) in ("at", "more", "fewer", "less")
            and r.has(i + 1, w.AUXILIARY | w.PAST)
        ):
            yield _sign(
                r, i - 1, i, f"the number after “{r.word[i - 1]} {r.word[i]}”", "a hedge before a verb", r.stop[i]
            )
        elif low == "of":
            yield from _of(r, i)
        elif (
            low == "in"
            and r.at(i - 1) in _FEW
            and r.has(i + 1, w.COUNTED)
            and r.low[i + 1] not in _PERIODS
            and r.at(i - 2) not in _NOT_LONE
        ):
            yield _sign(
                r, i - 1, i + 1, f"the number before “{r.word[i + 1]}”", "a share without its number", r.begin[i + 1]
            )
        elif (
            low in _ABBREVIATED
            and r.is_word(i - 1)
            and (r.has(i - 1, w.PREPOSITION | w.AUXILIARY | w.PAST | w.PARTICIPLE) or r.low[i - 1] in w.IRREGULAR_BASES)
            and r.at(i - 1) not in ("in", "per", "to")
        ):
            yield _sign(r, i - 1, i, f"the number before “{r.word[i]}”", "a unit without its number", r.begin[i])
        elif low == "by" and r.is_number(i - 1) and r.has(i + 1, w.UNIT) and r.low[i + 1].endswith("s"):
            yield _sign(r, i - 1, i + 1, f"the number before “{r.word[i + 1]}”", "one side of two", r.begin[i + 1])
        elif low == "by" and r.at(i - 1) in ("measures", "measured", "measuring") and r.is_number(i + 1):
            yield _sign(r, i - 1, i, f"the number before “{r.word[i]}”", "one side of two", r.begin[i])
        elif low == "centuries" and _ordinal_before(r, i):
            yield _sign(
                r,
                i - 1,
                i,
                f"the ordinal before “{r.word[i]}”",
                "two centuries joined, one without its number",
                r.begin[i],
                DamageKind.ORDINAL,
            )
        elif (
            r.word[i] in ("p.m.", "a.m.", "pm")
            and r.at(i - 1) in _HOURS
            and (r.low[i - 1] != "and" or r.is_number(i - 2))
        ):
            yield _sign(r, i - 1, i, f"the hour before “{r.word[i]}”", "an hour without its number", r.begin[i])
        elif low == "at" and r.at(i - 1) in _SCHEDULED and r.at(i + 1) == "and" and r.is_word(i + 2):
            yield _sign(
                r,
                i,
                i + 1,
                f"the time after “{r.word[i]}”",
                "a preposition without a complement",
                r.stop[i],
                sure=False,
            )
        elif low == "to":
            yield from _to(r, i)
        elif (
            low in ("-", "–")
            and r.gap(i)
            and r.at(i - 1) in _WINNING
            and r.is_number(i + 1)
            and not r.gap(i + 1)
            and len(r.word[i + 1]) < 3
        ):
            yield _sign(
                r,
                i - 1,
                i + 1,
                "the first number of the score",
                "a score without its first number",
                r.begin[i],
                DamageKind.RANGE,
            )
        elif (
            low in ("-", "–")
            and r.is_number(i - 1)
            and not r.gap(i)
            and r.at(i + 1) in (",", ";")
            and r.is_number(i + 2)
            and r.at(i + 3) in ("-", "–")
            and r.is_number(i + 4)
        ):
            yield _sign(
                r,
                i - 1,
                i,
                "the second number of the score",
                "a score without its second number",
                r.stop[i],
                DamageKind.RANGE,
            )
        elif (
            low in ("cost", "costs")
            and r.at(i + 1) == "per"
            and r.is_word(i + 2)
            and not r.has(i - 1, w.ARTICLE | w.POSSESSIVE)
            and r.at(i - 1) in ("it", "they", "that", "which", "each")
        ):
            yield _sign(
                r,
                i,
                i + 1,
                f"the amount after “{r.word[i]}”",
                "a rate without its amount",
                r.stop[i],
                DamageKind.AMOUNT,
            )
        elif (
            low in ("cost", "costs")
            and r.at(i + 1) == "a"
            and r.at(i + 2) in ("year", "month", "week", "day")
            and r.at(i + 3) == "to"
        ):
            yield _sign(
                r,
                i,
                i + 2,
                f"the amount after “{r.word[i]}”",
                "a rate without its amount",
                r.stop[i],
                DamageKind.AMOUNT,
            )
        elif (
            low == "at"
            and r.at(i - 1) in _VALUED
            and (r.has(i + 1, w.AUXILIARY | w.PAST | w.PARTICIPLE | w.COORDINATOR) or r.at(i + 1) in (",", "."))
        ):
            yield _sign(
                r,
                i - 1,
                i,
                f"the amount after “{r.word[i]}”",
                "a valuation without its amount",
                r.stop[i],
                DamageKind.AMOUNT,
            )
        elif (
            low == "for"
            and r.at(i - 1) in ("cheque", "check", "bill", "invoice", "receipt", "bond")
            and r.has(i + 1, w.AUXILIARY)
        ):
            yield _sign(
                r, i, i + 1, f"the amount after “{r.word[i]}”", "a sum without its amount", r.stop[i], DamageKind.AMOUNT
            )
        elif low == "apiece" and r.has(i - 1, w.PREPOSITION):
            yield _sign(
                r,
                i - 1,
                i,
                f"the amount before “{r.word[i]}”",
                "a price without its amount",
                r.begin[i],
                DamageKind.AMOUNT,
            )
        elif low == "worth" and r.at(i - 1) == "," and r.at(i + 1) == ",":
            yield _sign(r, i, i + 1, f"the amount after “{r.word[i]}”", "“worth” nothing", r.stop[i], DamageKind.AMOUNT)
        elif r.word[i] == "bn" and r.is_word(i - 1):
            yield _sign(
                r,
                i - 1,
                i,
                f"the number before “{r.word[i]}”",
                "a magnitude without its number",
                r.begin[i],
                DamageKind.AMOUNT,
            )
        elif (
            low in ("totalled", "totaled", "averaged", "exceeded")
            and r.at(i + 1) in ("in", "at", "for", "and", ",", ".", "last")
            and r.at(i - 1).endswith("s")
            and not r.has(i + 2, w.PAST)
        ):
            yield _sign(r, i, i, f"the amount after “{r.word[i]}”", "a verb of size without an amount", r.stop[i])
        elif (
            low == "mid"
            and r.at(i + 1) in ("-", "–")
            and r.at(i + 2) not in ("and", "or", "to")
            and not r.gap(i + 1)
            and r.gap(i + 2)
            and r.has(i - 1, w.ARTICLE)
        ):
            yield _sign(
                r,
                i - 1,
                i + 1,
                f"the decade after “{r.word[i]}”",
                "“mid-” without its decade",
                r.stop[i + 1],
                DamageKind.DECADE,
            )
        elif low == "page" and r.at(i - 1) == "see" and r.at(i + 1) in ("for", "and", ",", ".", ")"):
            yield _sign(r, i - 1, i, "the number of the page", "a page without its number", r.stop[i])


def _of(r: Reading, i: int) -> Iterator[Sign]:
    """“Upwards of people”, “Of these, were”, “Nearly of them”, “scored of the team’s”."""
    before, after = r.at(i - 1), r.at(i + 1)
    if before in ("up", "down", "off") and r.at(i - 2) in _PICKED and r.has(i + 1, w.ARTICLE | w.POSSESSIVE):
        yield _sign(
            r, i - 1, i, "the number before “of”", "a verb that takes an object, and “of”", r.begin[i], sure=False
        )
    elif before in ("upwards", "upward") and (_plural(r, i + 1) or r.has(i + 1, w.COUNTED)):
        yield _sign(r, i - 1, i, "the number after “upwards of”", "“upwards of” without a number", r.stop[i])
    elif (
        r.first[i]
        and after in ("these", "those", "them", "whom", "which")
        and r.at(i + 2) == ","
        and r.has(i + 3, w.AUXILIARY)
    ):
        yield _sign(
            r,
            i + 1,
            i + 3,
            "the number after the comma",
            "a verb without the number that is its subject",
            r.stop[i + 2],
        )
    elif before in ("nearly", "almost", "roughly", "about", "only", "barely", "approximately", "around") and after in (
        "them",
        "us",
        "these",
        "those",
    ):
        yield _sign(r, i - 1, i, f"the number before “{r.word[i]}”", f"“{before}” without a number", r.begin[i])
    elif (
        before == "out"
        and (r.is_number(i - 2) or r.at(i - 2) in _FEW)
        and _plural(r, i + 1)
        and r.has(i + 1, w.COUNTED)
    ):
        yield _sign(
            r, i - 1, i + 1, f"the number before “{r.word[i + 1]}”", "a share without its number", r.begin[i + 1]
        )
    elif (
        before in _TAKING
        and r.has(i + 1, w.ARTICLE | w.POSSESSIVE)
        and (not r.has(i - 2, w.ARTICLE | w.POSSESSIVE | w.AUXILIARY) or r.at(i - 2) in ("has", "have", "had"))
        and r.is_word(i - 2)
    ):
        yield _sign(
            r,
            i - 1,
            i,
            f"the number after “{r.word[i - 1]}”",
            "a verb that takes an object, and “of”",
            r.begin[i],
            sure=False,
        )


def _to(r: Reading, i: int) -> Iterator[Sign]:
    """“sentenced to years in prison”, “raised to and may rise again”."""
    if "sentenced" in r.low[max(0, i - 4) : i] and r.at(i + 1) in ("years", "months", "days", "lashes"):
        yield _sign(
            r, i, i + 1, f"the number before “{r.word[i + 1]}”", "a sentence without its length", r.begin[i + 1]
        )
    elif r.at(i - 1) == "up" and r.has(i + 1, w.MODAL) and r.word[i + 1].islower():
        yield _sign(r, i - 1, i, f"the number after “up {r.word[i]}”", "“up to” before a verb", r.stop[i])
    elif (
        r.at(i - 1) in ("amounts", "amounted")
        and r.at(i + 1) in ("a", "per")
        and r.at(i + 2) in ("year", "month", "week", "day", "head")
    ):
        yield _sign(
            r, i - 1, i, f"the amount after “{r.word[i]}”", "a rate without its amount", r.stop[i], DamageKind.AMOUNT
        )
    elif r.at(i - 1) in _RAISED and r.at(i + 1) == "and" and r.has(i + 2, w.AUXILIARY | w.PAST):
        yield _sign(r, i, i + 1, f"the number after “{r.word[i]}”", "a change to nothing", r.stop[i])


def _ordinal_before(r: Reading, i: int) -> bool:
    k = i - 1
    while r.at(k) in ("early", "late", "mid"):
        k -= 1
    return r.at(k) == "and" and r.at(k - 1) in ("th", "st", "nd", "rd") and r.is_number(k - 2)


def _plural(r: Reading, k: int) -> bool:
    low = r.at(k)
    if not r.is_word(k) or not r.word[k].islower() or low in _NOT_COUNTED:
        return False
    if r.has(k, w.COUNTED) or low in ("people", "men", "women", "children"):
        return low.endswith("s") or low in ("people", "men", "women", "children")
    return (
        len(low) > 3
        and low.endswith("s")
        and not low.endswith(("ss", "us", "is"))
        and known(low)
        and not r.mask[k]
        and not verb(low)
    )


def _sign(
    r: Reading, a: int, b: int, lost: str, sign: str, gap: int, kind: DamageKind = DamageKind.NUMBER, sure: bool = True
) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], HIGH if sure else MEDIUM, lost, sign, gap=gap)
