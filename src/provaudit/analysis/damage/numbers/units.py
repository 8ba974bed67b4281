"""Units whose number is gone: “is metres tall”, “generates megawatts,”, “every years”, “three to days”, “paid per hour”.

A unit in the plural needs a number before it, except after a few words that count vaguely (some, several) or where a noun of
measuring makes the unit itself the topic (“measured in metres”). What stands before and behind it tells whether it has one.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import verb

EXACT = w.members(
    "metres meters kilometres kilometers hectares kilograms kilogrammes kilos centimetres centimeters millimetres millimeters litres liters megawatts kilowatts gigawatts tonnes volts hertz km kg"
)
"""Units that nobody counts vaguely, as miles, tons and hours are."""
_SPANS = w.members(
    "metres meters kilometres kilometers centimetres centimeters millimetres inches feet yards miles km cm"
)
_HEAVY = w.members("tons tonnes acres pounds knots horsepower ounces")
_VAGUE = w.members(
    "couple number lot few pair series handful matter question pile load stretch expanse heap mountain loss sea hundred thousand million billion dozen bit string row list mix mixture range variety succession sack shipment cargo crop stockpile fortune fraction"
)
"""Nouns that stand before a bare unit in sound prose: “a couple of tons”, “a matter of metres”."""
_DEEP = w.members("water snow rock ice mud sediment silt mortar sand fog")
_PERIODS = w.members("seconds minutes hours days weeks months years decades")
_MEASURED = w.members("diameter length height width depth circumference radius thickness")
_DIMENSIONS = w.members("tall long high wide deep thick broad old")
_BEFORE_DIMENSION = w.members(
    "is are was were be been being stands stood stand measures measured runs ran about only almost nearly over just roughly of than grows grew reaches reached"
)
_TOPIC = w.members(
    "count counts counted counting convert converts converted mean means meant prefer prefers use uses used using teach teaches taught say says said write writes read reads give gives given show shows"
)
"""Verbs of which a unit itself may be the object: “uses metres”, “means kilometres”."""
_PAID = w.members("earn earns earned earning pay pays paid paying charge charges charged charging receives received")
_RATES = w.members(
    "hour day week month year night head person tonne ton barrel litre kilo kilogram kilowatt-hour acre hectare share"
)
_RATED = w.members("of at to for from about over than nearly is was are were by roughly around almost")
_TIMES = w.members(
    "as more larger bigger faster higher greater heavier longer stronger likelier the less cheaper smaller"
)
_BEFORE_TIMES = w.members("is are was were about nearly almost over than roughly by to some grew rose be being")
_MONEY = w.members(
    "deal project contract loan fund lawsuit budget takeover merger prize investment package scheme bailout settlement facility bond grant campaign upgrade expansion stake claim renovation bridge stadium plant factory tunnel terminal programme program refit bid debt"
)
_SHARED = w.members(
    "stake share increase rise cut tax discount drop fall pay majority decline reduction growth levy tariff interest holding margin gain loss raise surcharge"
)
_OBJECTLESS = w.members("cost costs totalled totaled averaged exceeded exceeds numbered equalled weighs numbers")
_FINISHING = w.members("line finished finish finishes came come comes placed ended race heat")


def units(r: Reading) -> Iterator[Sign]:
    """Units and rates of one block without their number."""
    for i, low in enumerate(r.low):
        if low in EXACT or low in _SPANS or low in _PERIODS or low in _HEAVY:
            yield from _unit(r, i)
        elif low == "times":
            yield from _times(r, i)
        elif low == "degrees":
            yield from _degrees(r, i)
        elif (
            low in ("million", "billion")
            and r.at(i - 1) in ("the", "a", "its", "their", "this")
            and r.at(i + 1) in _MONEY
        ):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.AMOUNT,
                f"the amount before “{r.word[i]}”",
                "a magnitude without its number",
                r.begin[i],
            )
        elif low == "percent" and r.at(i - 1) in ("a", "the") and r.at(i + 1) in _SHARED and r.at(i + 1) != "interest":
            yield _lost(
                r,
                i - 1,
                i,
                DamageKind.PERCENTAGE,
                "the number before “percent”",
                "a percentage without its number",
                r.begin[i],
            )
        elif low == "cent" and r.at(i - 1) == "per" and r.at(i - 2) in ("a", "the") and r.at(i + 1) in _SHARED:
            yield _lost(
                r,
                i - 2,
                i,
                DamageKind.PERCENTAGE,
                "the number before “per cent”",
                "a percentage without its number",
                r.begin[i - 1],
            )
        elif (
            low == "percentage"
            and r.at(i + 1) in ("point", "points")
            and r.at(i - 1)
            in ("by", "of", "fell", "rose", "gained", "lost", "dropped", "up", "down", "than", "about", "least")
        ):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.PERCENTAGE,
                "the number of percentage points",
                "percentage points without their number",
                r.begin[i],
            )
        elif low == "per" and (
            (
                r.at(i + 1) in _RATES
                and (r.at(i - 1) in _RATED or r.at(i - 1) in _PAID)
                and not any(r.is_number(k) for k in range(max(0, i - 5), i))
            )
            or (
                r.at(i - 1) in ("of", "at", "to", "from", "for", "by")
                and r.is_word(i + 1)
                and r.word[i + 1].islower()
                and r.at(i + 1) not in ("cent", "se", "capita")
            )
        ):
            yield _lost(
                r, i - 1, i + 1, DamageKind.AMOUNT, "the amount before “per”", "a rate without its amount", r.begin[i]
            )
        elif low in ("a", "an") and r.at(i + 1) in _RATES and r.at(i - 1) in _PAID and _closes(r, i + 2):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.AMOUNT,
                f"the amount after “{r.word[i - 1]}”",
                "a rate without its amount",
                r.stop[i - 1],
            )
        elif (
            low in w.CURRENCIES
            and low not in ("won", "pound", "dollar", "peso", "rupee", "franc", "euro")
            and r.at(i - 1) in _SPENT
            and not (r.at(i + 1) == "to" and r.at(i - 1) in ("cost", "costs"))  # “cost pounds to mend”
            and r.word[i].islower()
        ):
            yield _lost(
                r,
                i - 1,
                i,
                DamageKind.AMOUNT,
                f"the number before “{r.word[i]}”",
                "a price without its number",
                r.begin[i],
            )
        elif (
            low == "in"
            and r.at(i - 1) in ("pay", "paid", "pays", "awarded", "owes", "owed", "won", "recovered")
            and r.at(i + 1) in _OWED
            and _closes(r, i + 2)
        ):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.AMOUNT,
                f"the amount after “{r.word[i - 1]}”",
                "a payment without its amount",
                r.stop[i - 1],
                sure=False,
            )
        elif (
            low in ("a", "per")
            and r.at(i - 1) in ("to", "at", "from", "by", "below", "above", "under", "over")
            and r.at(i + 1) in _GOODS
            and _priced(r, i)
        ):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.AMOUNT,
                f"the amount after “{r.word[i - 1]}”",
                "a rate without its amount",
                r.begin[i],
                sure=False,
            )
        elif (
            low == "in"
            and r.at(i - 1) == "one"
            and r.has(i + 1, w.COUNTED)
            and r.low[i + 1] not in _PERIODS
            and r.at(i - 2) not in ("no", "every", "any", "the", "this")
        ):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.NUMBER,
                f"the number before “{r.word[i + 1]}”",
                "a share without its number",
                r.begin[i + 1],
            )
        elif (
            low == "numbers"
            and _plural(r, i + 1)
            and r.at(i + 2) in (",", ".")
            and r.at(i - 2) in ("the", "a", "its", "their")
        ):
            yield _lost(
                r,
                i,
                i + 1,
                DamageKind.NUMBER,
                f"the number before “{r.word[i + 1]}”",
                "a count without its number",
                r.begin[i + 1],
                sure=False,
            )
        elif low in _OBJECTLESS and not r.has(i - 1, w.AUXILIARY):
            yield from _objectless(r, i)
        elif (
            low in ("minute", "inning", "lap")
            and r.at(i - 1) == "the"
            and r.at(i - 2) == "in"
            and (
                r.at(i + 1) in ("and", ",", ".", "when", "after", "with", "from")
                or (r.has(i + 1, w.SUBJECT) and low != "minute")
            )
        ):
            yield _lost(
                r,
                i - 1,
                i,
                DamageKind.ORDINAL,
                f"the ordinal before “{r.word[i]}”",
                "a minute or lap without its number",
                r.begin[i],
            )
        elif (
            low in ("a", "an")
            and r.at(i - 1) in ("from", "to", "at", "of")
            and r.at(i + 1) in ("hour", "month", "week", "night", "term", "year", "day")
            and _paid(r, i)
        ) or (
            low in ("a", "per")
            and r.at(i - 1) in ("is", "was", "are", "were")
            and r.at(i + 1) in _RATES
            and r.at(i - 2) in _WAGES
            and _closes(r, i + 2)
        ):
            yield _lost(
                r,
                i - 1,
                i + 1,
                DamageKind.AMOUNT,
                f"the amount after “{r.word[i - 1]}”",
                "a rate without its amount",
                r.stop[i - 1],
                sure=False,
            )
        elif (
            low == "each"
            and r.at(i - 1) in ("charged", "fined", "paid")
            and r.at(i - 2) in ("was", "were", "are", "been")
            and _closes(r, i + 1)
        ):
            yield _lost(
                r,
                i - 1,
                i,
                DamageKind.AMOUNT,
                f"the amount after “{r.word[i - 1]}”",
                "a rate without its amount",
                r.stop[i - 1],
                sure=False,
            )
        elif (
            low == "place"
            and r.at(i - 1) == "in"
            and any(n in ("finished", "finish", "finishes") for n in r.low[max(0, i - 6) : i])
            and r.at(i + 1) in (",", ".")
        ):
            yield _lost(
                r,
                i - 1,
                i,
                DamageKind.ORDINAL,
                "the ordinal before “place”",
                "a place in a race without its rank",
                r.begin[i],
                sure=False,
            )
        elif low == "place" and r.at(i - 1) == "in" and r.at(i - 2) in _FINISHING and _closes(r, i + 1):
            yield _lost(
                r,
                i - 1,
                i,
                DamageKind.ORDINAL,
                "the ordinal before “place”",
                "a place in a race without its rank",
                r.begin[i],
            )


_SPENT = w.members(
    "cost costs costing owe owes owed spend spends spent raise raised worth paid fined donated invested borrowed"
)
_WAGES = w.members("wage wages pay salary salaries rent rents fee fees allowance pension pensions earnings income")


def _paid(r: Reading, i: int) -> bool:
    return any(r.low[k] in _WAGES for k in range(max(0, i - 8), i))


_OWED = w.members("damages compensation fines costs taxes bribes dividends bonuses arrears reparations")
_GOODS = w.members("litre kilo tonne ton barrel share kilogram gallon bushel ounce head bottle loaf pint dozen")
_PRICES = w.members(
    "price prices cost costs sold sell sells traded trades trading selling fell rose priced oil wheat gold"
)


def _priced(r: Reading, i: int) -> bool:
    return any(r.low[k] in _PRICES for k in range(max(0, i - 8), min(len(r), i + 5)))


def _plural(r: Reading, k: int) -> bool:
    return (
        r.is_word(k)
        and len(r.low[k]) > 4
        and r.low[k].endswith("s")
        and not r.low[k].endswith("ss")
        and not r.mask[k] & ~w.COUNTED
    )


def _unit(r: Reading, i: int) -> Iterator[Sign]:
    low, before, after = r.low[i], r.at(i - 1), r.at(i + 1)
    dimension = after in _DIMENSIONS and not (after == "long" and low in _PERIODS)
    if dimension and (before in _BEFORE_DIMENSION or (before == "a" and low in _SPANS)):
        yield _lost(
            r,
            i - 1,
            i + 1,
            DamageKind.NUMBER,
            f"the number before “{r.word[i]}”",
            "a dimension without its number",
            r.begin[i],
        )
    elif after == "in" and r.at(i + 2) in _MEASURED and before in _BEFORE_DIMENSION:
        yield _lost(
            r,
            i - 1,
            i,
            DamageKind.NUMBER,
            f"the number before “{r.word[i]}”",
            "a dimension without its number",
            r.begin[i],
        )
    elif (
        low in _SPANS
        and after in ("per", "an")
        and r.at(i + 2) in ("hour", "second")
        and before in ("of", "at", "to", "reached", "reaching", "over", "about", "exceeding")
    ):
        yield _lost(
            r, i - 1, i, DamageKind.NUMBER, f"the number before “{r.word[i]}”", "a speed without its number", r.begin[i]
        )
    elif before == "of" and r.at(i - 2) in ("average", "maximum", "minimum") and r.at(i - 3) in ("an", "a", "the"):
        yield _lost(
            r,
            i - 1,
            i,
            DamageKind.NUMBER,
            f"the number before “{r.word[i]}”",
            "an average without its number",
            r.begin[i],
        )
    elif (
        (
            low in EXACT
            and (before == "at" or (before == "to" and not _converted(r, i)))
            and (after in (",", ".", "the") or r.has(i + 1, w.SUBJECT | w.PREPOSITION | w.COORDINATOR | w.SUBORDINATOR))
        )
        or (low in _SPANS and before == "in" and after == "of" and r.at(i + 2) in _DEEP)
        or (before == "of" and r.at(i - 3) in ("a", "an") and (low in EXACT or low in _HEAVY) and _thing(r, i - 2))
    ):
        yield _lost(
            r,
            i - 1,
            i,
            DamageKind.NUMBER,
            f"the number before “{r.word[i]}”",
            "a unit without its number",
            r.begin[i],
            sure=False,
        )
    elif before == "every" and not r.is_number(i + 1):
        yield _lost(
            r, i - 1, i, DamageKind.NUMBER, f"the number after “{r.word[i - 1]}”", "“every” before a plural", r.begin[i]
        )
    elif before in ("to", "or") and (r.is_number(i - 2) or _small(r, i - 2)) and r.at(i - 3) not in ("from", "back"):
        yield _lost(r, i - 2, i, DamageKind.RANGE, "the end of the range", "a range without its end", r.begin[i])
    elif (
        low in EXACT
        and before in (",", "(")
        and (after in _DIMENSIONS or after in ("above", "below", "from", "away", "north", "south", "east", "west"))
    ):
        yield _lost(
            r,
            i,
            i + 1,
            DamageKind.NUMBER,
            f"the number before “{r.word[i]}”",
            "a distance without its number",
            r.begin[i],
        )
    elif low in EXACT and after != "of" and _governed(r, i):
        yield _lost(
            r,
            i - 1,
            i,
            DamageKind.NUMBER,
            f"the number before “{r.word[i]}”",
            "a verb and a unit, without a number",
            r.begin[i],
            sure=False,
        )


def _thing(r: Reading, k: int) -> bool:
    """True if token `k` is a noun in the singular that a bare unit cannot measure: “a ship of tons”."""
    low = r.at(k)
    return r.is_word(k) and low not in _VAGUE and not low.endswith("s") and not r.mask[k] & ~w.COUNTED


def _converted(r: Reading, i: int) -> bool:
    """True if one unit is turned into the other at `i`: “from feet to metres”."""
    near = range(max(0, i - 7), i)
    return any(r.has(k, w.UNIT) or r.low[k].startswith(("convert", "switch", "chang")) for k in near)


def _governed(r: Reading, i: int) -> bool:
    """True if a finite verb or participle stands right before the unit at `i`, as only a number could follow: “generates megawatts”."""
    before = r.at(i - 1)
    if (
        before in _TOPIC
        or not r.is_word(i - 1)
        or r.capital(i - 1)
        or r.has(i - 1, w.PREPOSITION | w.DETERMINER | w.NUMBER_WORD)
    ):
        return False
    finite = before.endswith(("s", "ed", "ing")) and any(
        verb(stem) or stem in w.IRREGULAR_BASES for stem in w.stems(before)[1:]
    )
    return (finite or r.has(i - 1, w.PAST)) and not r.has(i + 1, w.AUXILIARY)


_SMALL = w.members("one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty")


def _small(r: Reading, k: int) -> bool:
    return r.at(k) in _SMALL


def _times(r: Reading, i: int) -> Iterator[Sign]:
    """“is times larger”: a factor without its number."""
    after, before = r.at(i + 1), r.at(i - 1)
    acted = r.has(i - 1, w.PAST) or (before.endswith("ed") and r.at(i - 2) in ("was", "were", "been"))
    if (
        acted
        and r.word[i] == "times"
        and after in ("before", "since", "in", "this", "last", "over", "during", "for", "and", ",", ".")
    ):
        yield _lost(
            r,
            i - 1,
            i,
            DamageKind.NUMBER,
            "the number before “times”",
            "a verb and “times”, without a number",
            r.begin[i],
            sure=False,
        )
        return
    compared = (after == "as" and (r.has(i + 2, w.QUANTIFIER) or r.at(i + 3) == "as")) or (after == "the" and r.at(i + 2) in ("size", "number", "amount", "rate", "length", "weight", "price", "average")) or (after in _TIMES - {"as", "the"})  # fmt: skip
    if compared and before in _BEFORE_TIMES and r.word[i] == "times":
        yield _lost(
            r, i - 1, i, DamageKind.NUMBER, "the number before “times”", "a factor without its number", r.begin[i]
        )


_SCALES = w.members("celsius fahrenheit c f below above centigrade")


def _degrees(r: Reading, i: int) -> Iterator[Sign]:
    before = r.at(i - 1)
    if before in ("at", "to", "minus", "reached", "reaches", "exceeded", "exceeds", "above", "below", "around", "about") or (before == "of" and r.at(i + 1) in _SCALES):  # fmt: skip
        yield _lost(
            r, i - 1, i, DamageKind.NUMBER, "the number before “degrees”", "degrees without their number", r.begin[i]
        )


def _objectless(r: Reading, i: int) -> Iterator[Sign]:
    """“Tickets cost and go on sale”: a verb that says how much, and no amount behind it."""
    subject = r.is_word(i - 1) and (r.at(i - 1).endswith("s") or r.at(i - 1) in ("it", "they", "each", "would", "will", "could")) and not r.has(i - 1, w.POSSESSIVE | w.ARTICLE | w.PREPOSITION)  # fmt: skip
    noun = r.at(i - 1) in ("'s", "’s") or r.at(i - 1).endswith(("ous", "less", "ss"))
    follows = r.at(i + 1) in ("and", ",", "when", "after", "in", "at") and not (
        r.at(i + 1) == "in" and r.has(i + 2, w.ARTICLE)
    )
    paired = r.at(i + 1) == "and" and not _verbal(r, i + 2)
    if (
        subject
        and follows
        and not noun
        and not paired
        and not (r.low[i] in ("costs", "numbers") and r.at(i - 1) not in ("it", "each"))
    ):
        kind = DamageKind.AMOUNT if r.low[i].startswith("cost") else DamageKind.NUMBER
        yield _lost(
            r,
            i,
            i,
            kind,
            f"the amount after “{r.word[i]}”",
            "a verb of price or size without an amount",
            r.stop[i],
            sure=False,
        )


def _verbal(r: Reading, k: int) -> bool:
    """True if token `k` is a verb that may go on where “and” joins two predicates."""
    return r.has(k, w.AUXILIARY | w.PAST | w.PARTICIPLE) or (
        r.is_word(k)
        and (verb(r.low[k]) or r.low[k] in ("go", "do", "come", "run", "sell"))
        and (r.has(k + 1, w.PREPOSITION | w.ARTICLE))
    )


def _closes(r: Reading, k: int) -> bool:
    """True if a phrase ends at token `k`: nothing there that the words before could belong to."""
    if r.at(k) in ("of", "off", "out"):
        return False
    return k >= len(r) or r.word[k] in CLAUSE_END or r.has(k, w.PREPOSITION | w.COORDINATOR | w.SUBORDINATOR)


def _lost(r: Reading, a: int, b: int, kind: DamageKind, lost: str, sign: str, gap: int, sure: bool = True) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], HIGH if sure else MEDIUM, lost, sign, gap=gap)
