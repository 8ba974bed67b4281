"""Hedges that hedge no number: “approximately kilometres”, “roughly of the houses”, “over 10, troops”, “climbs metres”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known, verb

STRICT_HEDGES = w.members("approximately roughly nearly almost exactly circa")
_LOOSE_HEDGES = frozenset(["about", "around", "over", "under", "some"])
_TIME = w.members(
    "years months weeks days hours minutes seconds decades centuries miles inches feet yards times seconds degrees pounds tons cents dollars"
)
_MEASURES = w.members(
    "depth height length distance weight area altitude elevation speed width diameter radius capacity volume range temperature span displacement mass tonnage output yield wingspan draught beam payload thickness circumference perimeter catch thrust speeds heights depths"
)
_SUMS = w.members(
    "high low price fine sum total cost worth value prize budget profit loss debt fee bid average maximum minimum grant ransom salary deficit surplus"
)
_GROUPS = w.members("crowd group total force population audience crew staff army fleet herd flock number")


_BEFORE_GROUPED = w.members("over about nearly some approximately than least roughly almost around")


def comma_group(r: Reading, i: int) -> Iterator[Sign]:
    """“over 10, U.”, “more than 1,troops”: the rest of a grouped number is gone."""
    j = i + 1
    if not (len(r.word[i]) <= 3 and r.word[i].isdigit() and r.at(j) == ","):
        return
    hedged = r.at(i - 1) in _BEFORE_GROUPED
    if r.has(i - 1, w.MONTH) or not r.is_word(j + 1):
        return
    glued = not r.gap(j + 1)
    counted = (
        r.has(j + 1, w.COUNTED | w.UNIT)
        or (
            r.low[j + 1].endswith("s")
            and len(r.low[j + 1]) > 5
            and not r.mask[j + 1]
            and known(r.low[j + 1][:-1] if not r.low[j + 1].endswith("sses") else r.low[j + 1][:-2])
        )
        or r.word[j + 1] in ("U.", "U.S.", "R.")
    )
    qualified = hedged and _plural(r, j + 2) and r.ends_sentence(j + 3)  # “over 36, American lives.”
    if qualified or (hedged and counted) or (glued and (counted or hedged)):
        sure = r.word[j + 1].startswith("U.") or glued or qualified
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i],
            r.stop[j],
            HIGH if sure else MEDIUM,
            "the last digits of the number",
            "a comma group without its digits",
            r.word[i],
        )


def share(r: Reading, i: int) -> Iterator[Sign]:
    """“Roughly of the houses”: a hedge straight before “of the”."""
    compared = r.at(i - 1) == "than" and r.at(i - 2) in ("more", "less", "fewer")
    if (
        (
            r.at(i - 1) in STRICT_HEDGES
            or (
                r.at(i - 1) in ("around", "about", "just", "barely", "only")
                and (r.first[i - 1] or r.has(i - 2, w.COORDINATOR))
            )
            or compared
        )
        and r.low[i + 1 : i + 3] != ("those", "who")
        and r.has(i + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
    ):
        yield Sign(
            DamageKind.NUMBER, r.begin[i - 1], r.stop[i], HIGH, f"the number before “{r.word[i]}”",
            f"“{r.low[i - 1]}” without a number", gap=r.begin[i],
        )  # fmt: skip


_EXTENDS = w.members(
    "climb climbs climbed rise rises rose stretch stretches stretched measure measures measured weigh weighs weighed cover covers covered span spans spanned extend extends extended descend descends descended tower towers towered"
)
_EXACT_UNITS = w.members(
    "metres meters kilometres kilometers hectares kilograms kilogrammes centimetres centimeters millimetres millimeters litres liters megawatts kilowatts gigawatts"
)
_REDUCED = w.members(
    "reduced dwindled shrank shrunk fell fallen dropped rose risen grew grown swelled increased limited cut climbed"
)


def measured(r: Reading, i: int) -> Iterator[Sign]:
    """“the trail climbs metres”, “was reduced to animals”: a verb of extent or change whose number is gone."""
    low, before = r.low[i], r.at(i - 1)
    weighed = before.startswith("weigh") and low in ("pounds", "kilos", "grams", "ounces", "tonnes")
    extent = (weighed or (before in _EXTENDS and low in _EXACT_UNITS)) and r.at(i + 1) not in ("from", "away", "and")
    changed = before == "to" and r.at(i - 2) in _REDUCED and r.has(i, w.COUNTED) and not r.has(i, w.NUMBER_WORD)
    if extent or changed:
        yield Sign(
            DamageKind.NUMBER, r.begin[i - 1], r.stop[i], MEDIUM, f"the number before “{r.word[i]}”",
            f"“{before}” and what is counted, without a number", gap=r.begin[i],
        )  # fmt: skip


_TAKES_UP = w.members(
    "come comes came coming go goes went walk walks walked run ran ride rode sidle sidled step stepped creep crept sneak sneaked stroll strolled drive drove live lives lived look looks looked stand stands stood face add adds added amount amounts back own wake lead leads catch run get put give be is was were are been being up measure measures sign close own owned fess grown grow brought"
)


def up_to(r: Reading, i: int) -> Iterator[Sign]:
    """“visit up to flowers”: the most of something, without how many."""
    low = r.low[i]
    if (
        r.at(i + 1) != "to"
        or not _plural(r, i + 2)
        or r.mask[i + 2]
        or not r.word[i + 2].islower()
        or r.at(i - 1) in _TAKES_UP
    ):
        return
    if (
        low == "up"
        and (r.at(i + 3) in (",", ".") or r.has(i + 3, w.PREPOSITION))
        and any(map(verb, w.stems(r.at(i - 1))))
    ):
        yield Sign(
            DamageKind.NUMBER, r.begin[i], r.stop[i + 2], MEDIUM, f"the number before “{r.word[i + 2]}”",
            "“up to” without a number", gap=r.begin[i + 2],
        )  # fmt: skip


_ASSERTING = w.members(
    "for of in by after within had has have contains contained employs employed killed killing cost took attracted drew where holds held seats houses includes"
)
_SPAN_UNITS = w.members(
    "inches miles feet yards pounds ounces tons tonnes kilometers kilometres meters metres acres hectares gallons litres liters grams kilograms degrees"
)


def loose_hedge(r: Reading, i: int) -> Iterator[Sign]:
    """“had about people”, “for about years”, “just under articles”, “Around flights were”, “at least fatalities and”."""
    low, before, plural = r.low[i], r.at(i - 1), r.has(i + 1, w.COUNTED | w.UNIT) or _plural(r, i + 1)
    if not plural or r.has(i + 1, w.NUMBER_WORD | w.QUANTIFIER | w.AUXILIARY) or not r.word[i + 1].islower():
        return
    behind = r.at(i + 2)
    asserted = (
        (low == "about" and before in _ASSERTING and r.has(i + 1, w.COUNTED | w.UNIT))
        or (low == "about" and before in ("be", "is", "was", "are", "were") and r.low[i + 1] in _SPAN_UNITS)
        or (low in ("under", "over") and before in ("just", "well"))
        or (low in ("around", "about", "nearly", "roughly", "approximately") and r.first[i] and r.has(i + 2, w.AUXILIARY))
        or (low in ("roughly", "approximately", "circa") and not r.first[i] and not r.mask[i + 1] and not any(map(verb, w.stems(r.low[i + 1])[1:])) and (r.has(i + 2, w.PREPOSITION | w.AUXILIARY) or behind in (",", ".")))
        or (low == "least" and before == "at" and not r.mask[i + 1] and behind in ("and", "were", "have", "in", "on"))
        or (low == "than" and before in ("more", "less", "fewer") and r.has(i + 1, w.UNIT) and behind in ("ago", "old", "later", "earlier", "long"))
        or (low in ("over", "some", "about") and behind == "long" and r.low[i + 1] in ("words", "pages", "miles", "lines"))
    )  # fmt: skip
    if asserted:
        start = i - 1 if low in ("least", "than", "under", "over") and i else i
        yield Sign(
            DamageKind.NUMBER, r.begin[start], r.stop[i + 1], MEDIUM, f"the number before “{r.word[i + 1]}”",
            f"“{low}” without a number", gap=r.begin[i + 1],
        )  # fmt: skip


def _plural(r: Reading, i: int) -> bool:
    """True if token `i` looks like a plural noun."""
    low = r.at(i)
    return r.is_word(i) and len(low) > 3 and low.endswith("s") and not low.endswith("ss") and known(low)


_MARGINS = w.members("margin lead deficit distance minimum maximum average total quorum")
_SCORED = w.members(
    "votes points seats goals runs shots strokes lengths metres meters kilometres miles days years hours minutes seconds members litres tonnes"
)
_MASS_PLURALS = w.members("words men women people points books children")
_AMBIGUOUS_UNITS = w.members(
    "foot won square metre meter second yuan yen euro euros gold knots ton mile percentage pound acre"
)
_SMALL_UNITS = w.members("pounds grams acres dollars cents minutes seconds")
_AFTER_ALMOST = w.members(
    "fish lines runs seconds matches times panels cases shots people men trains dead second parks wounded"
)


def hedge(r: Reading, i: int) -> Iterator[Sign]:
    """“approximately kilometres”, “more than people died”: a hedge that hedges no number."""
    mask, low = r.mask[i], r.low[i]
    if not mask & (w.UNIT | w.COUNTED) or (low in ("cubic", "square") and not r.has(i + 1, w.UNIT)):
        return
    before, first = r.at(i - 1), r.at(i - 2)
    if before == "of" and first in _MARGINS and low in _SCORED and r.has(i - 3, w.ARTICLE):
        yield Sign(
            DamageKind.NUMBER, r.begin[i - 1], r.stop[i], HIGH, f"the number before “{r.word[i]}”",
            f"“{first} of” without a number", gap=r.begin[i],
        )  # fmt: skip
        return
    if before == "of" and first == "one" and mask & w.COUNTED and not mask & w.QUANTIFIER and low.endswith(("s", "n")):
        yield Sign(
            DamageKind.NUMBER, r.begin[i - 2], r.stop[i], MEDIUM, f"the number before “{r.word[i]}”",
            "“one of” before a bare plural", gap=r.begin[i],
        )  # fmt: skip
        return
    if (
        before == "of"
        and mask & w.CURRENCY
        and low.endswith("s")
        and first in _SUMS
        and r.has(i - 3, w.ARTICLE | w.POSSESSIVE) | (r.at(i - 3) in ("high", "low", "record"))
    ):
        yield Sign(
            DamageKind.AMOUNT,
            r.begin[i - 1],
            r.stop[i],
            MEDIUM,
            f"the number before “{r.word[i]}”",
            f"“{first} of” and a currency without a number",
            gap=r.begin[i],
        )
        return
    if before == "of" and mask & w.UNIT and first in _MEASURES and low not in ("percentage", "second", "degrees"):
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i - 1],
            r.stop[i],
            HIGH,
            f"the number before “{r.word[i]}”",
            f"“{first} of” and a unit without a number",
            gap=r.begin[i],
        )
        return
    if before in ("about", "around", "over", "some") and first == "of" and r.at(i - 3) in _GROUPS and mask & w.COUNTED:
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i - 1],
            r.stop[i],
            HIGH,
            f"the number before “{r.word[i]}”",
            f"“{before}” without a number",
            gap=r.begin[i],
        )
        return
    if before in ("than", "least", "to", "as") and r.first[i - 1] is False:
        key = {"than": ("more", "less", "fewer"), "least": ("at",), "to": ("up",), "as": ("many", "few", "much")}[
            before
        ]
        if first not in key or (first == "up" and r.at(i - 3) in _TAKES_UP - {"is", "was", "were", "are", "be"}):
            return
        if low in ("minutes", "seconds", "feet", "cents", "degrees", "yards") and before == "than":
            return
        strict = (
            mask & w.UNIT
            or r.at(i + 1) in ("ago", "old", "later", "earlier")
            or (before == "least" and r.at(i + 1) in ("dead", "injured", "wounded", "homeless", "missing"))
            or r.has(i + 1, w.AUXILIARY | w.PAST | w.PARTICIPLE | w.PREPOSITION)
            or first in ("fewer", "many")
            or (
                before == "least"
                and r.at(i - 3) in ("killed", "injured", "wounded", "displaced", "trapped", "arrested")
            )
        )
        if first in ("more", "less") and low in _MASS_PLURALS and not r.has(i + 1, w.AUXILIARY | w.PARTICIPLE | w.PAST):
            return
        if before == "to" and low in ("date",):
            return
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i - 2],
            r.stop[i],
            MEDIUM if strict else LOW,
            f"the number before “{r.word[i]}”",
            f"“{first} {before}” without a number",
            gap=r.begin[i],
        )
    elif before in STRICT_HEDGES and not r.first[i]:
        if before in ("nearly", "almost", "exactly") and (
            r.has(i - 2, w.SUBJECT) or (low in _AFTER_ALMOST and before != "nearly")
        ):
            return
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i - 1],
            r.stop[i],
            HIGH,
            f"the number before “{r.word[i]}”",
            f"“{before}” without a number",
            gap=r.begin[i],
        )
    elif before in _LOOSE_HEDGES and mask & w.UNIT and low not in _TIME and low not in _AMBIGUOUS_UNITS:
        if low in _SMALL_UNITS and before == "some":
            return
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i - 1],
            r.stop[i],
            HIGH if before != "some" else MEDIUM,
            f"the number before “{r.word[i]}”",
            f"“{before}” without a number",
            gap=r.begin[i],
        )
