"""Quantities that lost their number: “around billion won”, “by percent”, “$ million”, “the th of May”, “a -year-old”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.numbers.hedges import (
    STRICT_HEDGES,
    comma_group,
    hedge,
    loose_hedge,
    measured,
    share,
    up_to,
)
from provaudit.analysis.damage.reading import Reading, mentioned
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import verb

_SIGNS = frozenset("$€£¥")
_ABOUT_SIGNS = w.members("sign signs symbol symbols character characters operator operators expression expressions escape escaped comment comments prompt shell keyboard keyboards typewriter typewriters")  # fmt: skip
_NEAR = 22
"""Tokens around a sign in which words about signs make it one that is named."""


def _named(r: Reading, i: int) -> bool:
    """True if the sign at token `i` is named or is code, not used: “in Python % takes the sign of”, “$ cargo build”, “%3A”."""
    if "\n" in r.gap(i) or (i == 0 and r.gap(i + 1)):
        return True  # the prompt of a shell
    if (not r.gap(i + 1) and r.is_word(i + 1)) or (r.low[i] == "%" and r.is_number(i + 1) and not r.gap(i + 1)):
        return r.low[i] == "%"
    if r.at(i + 1) == "as" and r.has(i + 2, w.ARTICLE):
        return True  # “use % as a wildcard”
    if r.at(i + 1) == "key" or (
        len(r.at(i - 1)) == 1 and len(r.at(i + 1)) == 1 and r.is_word(i - 1) and r.is_word(i + 1)
    ):
        return True
    near = range(max(0, i - _NEAR), min(len(r), i + _NEAR))
    return any(r.low[k] in _ABOUT_SIGNS or (r.low[k] in ("per", "percent") and r.at(k - 1) in ('"', "“")) for k in near)


_ORDINALS = frozenset(["st", "nd", "rd", "th"])
_COMPARED = {"more": "than", "less": "than", "fewer": "than", "as": "as", "at": "least", "up": "to"}
_NUMERIC_BEFORE = w.members(
    "a an one the per each every this that half several few many couple hundred thousand million billion trillion dozen another point zero no any hundreds thousands millions billions tens"
)
_PERCENT_BEFORE = w.members(
    "by of about to from than nearly over at or and some around almost roughly approximately was is were are rose fell only just least most up down grew dropped increased decreased declined won received between under exceeded reached gained lost took had with for be another"
)
_COUNT_BEFORE = w.members(
    "about around approximately roughly nearly almost over some than least to of for by at or and cost costs worth totaling totalling exceeding spent raised paid lost won donated invested was is were are reached received with between from earned pledged approved borrowed owed"
)
_COMPOUND = re.compile(
    r"(?:year|month|week|day|hour|minute|mile|km|kilometre|kilometer|metre|meter|foot|inch|acre|ton|tonne|page|seat|man|member|person|"
    r"point|milligram|ounce|gram|kilogram|inch|gallon|watt|megawatt|volt|bit|piece|player|seater|goal|set|way|star|decade|century|term|game|vote|story|dollar|percent|litre|liter|pound|volume|episode|game|nation|bed|room|lane)s?(?:-old|-olds|-long|-high|-wide|-tall|-strong)?$"
)
_MAGNITUDE_GLUE = re.compile(
    r"(?:hundred|thousand|million|billion)(?:member|strong|year|person|dollar|ton|troop|man|mile|page|seat)s?$"
)
_AGE_VERBS = frozenset(["aged", "age"])
_CASUALTIES = w.members("dead injured wounded homeless missing killed hurt")
_LABELS = w.members(
    "article section chapter resolution figure table paragraph amendment protocol annex flight route page"
)


def quantities(r: Reading) -> Iterator[Sign]:
    """Quantities of one block without their number."""
    for i, low in enumerate(r.low):
        mask = r.mask[i]
        if low in _SIGNS:
            yield from _currency(r, i)
        elif low == "%" or low in ("percent",) or (low == "cent" and r.at(i - 1) == "per"):
            yield from _percent(r, i)
        elif low in _ORDINALS:
            yield from _ordinal(r, i)
        elif (
            low[:3] in ("th-", "rd-", "st-", "nd-") and r.word[i][0].islower() and len(low) > 5 and (r.gap(i) or not i)
        ):
            yield Sign(DamageKind.ORDINAL, r.begin[i], r.stop[i], HIGH, f"the number before “{r.word[i]}”", "an ordinal ending without its number", gap=r.begin[i])  # fmt: skip
        elif low == "-":
            yield from _compound(r, i)
        elif mask & w.MAGNITUDE:
            yield from _magnitude(r, i)
        elif low in _AGE_VERBS:
            yield from _age(r, i)
        elif low in ("no", "nos", "number") and r.word[i][0] == "N":
            yield from _label_number(r, i)
        elif low in _LABELS and r.word[i][0].isupper():
            yield from _label(r, i)
        elif r.is_number(i):
            yield from comma_group(r, i)
        elif low == "of":
            yield from share(r, i)
        elif low == "up":
            yield from up_to(r, i)
        elif low in _HEDGING:
            yield from loose_hedge(r, i)
        elif mask and low[0].isalpha():
            yield from hedge(r, i)
            yield from measured(r, i)
        elif low[0].isalpha() and _MAGNITUDE_GLUE.match(low):
            yield Sign(
                DamageKind.NUMBER,
                r.begin[max(0, i - 1)] if r.at(i - 1) in w.ARTICLES else r.begin[i],
                r.stop[i],
                HIGH,
                "the number in the compound",
                "a magnitude grown together with its unit",
                gap=r.begin[i],
            )


def _numeric(r: Reading, i: int) -> bool:
    """True if token `i` is a number or counts as one."""
    return (
        r.is_number(i)
        or r.has(i, w.NUMBER_WORD)
        or r.at(i) in ("½", "¼", "¾", "%", "x", "n")
        or (r.at(i).partition("-")[0] in w.NUMBER_WORDS)
    )


def _currency(r: Reading, i: int) -> Iterator[Sign]:
    j = i + 1
    symbol = (
        r.at(j) in ("sign", "signs", "symbol")
        or r.has(j, w.PREPOSITION | w.AUXILIARY | w.COORDINATOR)
        or not r.is_word(j)
    )
    if r.at(i - 1) in ("a", "the", "an") and symbol and r.at(j) != "-":
        return  # “a $ in front of a name”: the sign itself
    if (
        r.is_number(j)
        or (r.at(j) == "." and r.is_number(j + 1))
        or (j < len(r) and not r.gap(j) and r.word[j] not in ",.;-" and r.low[j] not in ("m", "bn", "tn"))
    ):
        return
    if _beside_another(r, i, j) or _named(r, i):
        return
    if r.at(i - 1) in ("(", "in", "/", "[") and (j >= len(r) or r.word[j] in ")].,;/]"):
        return
    if r.is_number(i - 1) and not (r.gap(i) and r.has(j, w.MAGNITUDE)):
        return  # “40 €”
    if (j < len(r) and r.word[j] in "(_{[") or r.at(j) in ("sign", "signs", "symbol", "amount", "value"):
        return
    end = r.stop[j] if r.has(j, w.MAGNITUDE) else r.stop[i]
    sure = j >= len(r) or r.has(j, w.MAGNITUDE | w.PREPOSITION | w.COORDINATOR | w.ARTICLE) or r.word[j] in ",.;"
    yield Sign(
        DamageKind.AMOUNT,
        r.begin[i],
        end,
        HIGH if sure else MEDIUM,
        f"the amount after “{r.word[i]}”",
        "a currency sign without digits",
        gap=r.stop[i],
    )


def _beside_another(r: Reading, i: int, j: int) -> bool:
    """True for signs that are named, not used: “$ and £”, “C$ and A$”, “in £, in € and in ¥”."""
    near = range(max(0, i - _NEAR), min(len(r), i + _NEAR))
    bare = {r.low[k] for k in near if r.low[k] in _SIGNS and not (r.is_number(k + 1) or r.has(k + 1, w.MAGNITUDE))}
    if len(bare) > 1:
        return True
    lettered = len(r.at(i - 1)) == 1 and r.at(i - 1).isalpha() and not r.gap(i)
    before = i - 1 - lettered
    if r.at(before) in ("and", "or", "&") and r.at(before - 1) in _SIGNS:
        return True
    return r.at(j) in ("and", "or", "&") and (
        r.at(j + 1) in _SIGNS or (len(r.at(j + 1)) == 1 and r.at(j + 2) in _SIGNS and not r.gap(j + 2))
    )


def _percent(r: Reading, i: int) -> Iterator[Sign]:
    k = i - 2 if r.low[i] == "cent" else i - 1
    if r.at(k) in ("sign", "signs", "symbol", "character", "key") or (r.low[i] == "%" and _named(r, i)):
        return  # the sign itself
    if (
        r.low[i] == "%"
        and r.at(k) == "("
        and r.at(i + 1) == ")"
        and r.is_word(k - 1)
        and r.low[k - 1] not in _HEADED
        and r.at(i + 2) not in ("", ":")
    ):
        yield Sign(
            DamageKind.PERCENTAGE, r.begin[k], r.stop[i + 1], MEDIUM, "the number before the percent sign",
            "a percentage without its number", gap=r.begin[i],
        )  # fmt: skip
        return
    if k < 0:
        if r.low[i] == "%" or r.at(i + 1) == "of":
            yield Sign(
                DamageKind.PERCENTAGE,
                r.begin[i],
                r.stop[i],
                HIGH if r.at(i + 1) == "of" else LOW,
                "the number before the percent sign",
                "a percentage without its number",
                gap=r.begin[i],
            )
        return
    before = r.low[k]
    vague = before == "some" and (r.at(i + 1) == "of" or (r.low[i] == "%" and bool(r.gap(i))))
    much = before == "as" and r.at(k - 1) in ("much", "many", "little", "high", "low")
    held = r.low[i] == "%" and before in ("a", "an") and r.is_word(i + 1) and bool(r.gap(i))
    if (_numeric(r, k) and not vague) or (
        not much
        and not held
        and before
        in (
            ")",
            "]",
            "a",
            "the",
            "what",
            "/",
            '"',
            "”",
            "(",
            "per",
            "in",
            "as",
        )
    ):
        if before == "the" and r.at(i + 1) in ("of", "in"):
            yield Sign(
                DamageKind.PERCENTAGE,
                r.begin[k],
                r.stop[i],
                HIGH,
                "the number before “percent”",
                "a percentage without its number",
                gap=r.begin[i - 1] if r.low[i] == "cent" else r.begin[i],
            )
        return
    start = r.begin[k] if before[0].isalpha() else r.begin[i]
    if r.at(i + 1) == "of" and before in ("which", "that", "where", "when", "though", "while"):
        yield Sign(
            DamageKind.PERCENTAGE,
            start,
            r.stop[i],
            HIGH,
            "the number before the percentage",
            "a percentage without its number",
            gap=r.begin[i - 1] if r.low[i] == "cent" else r.begin[i],
        )
        return
    named = r.low[i] == "%" and before == "," and r.is_word(k - 1) and (r.at(i + 1) == ";" or (r.at(i + 1) == ")" and r.at(k - 2) == ";"))  # fmt: skip
    opened = named or (r.at(i + 1) == "of" and before in (",", "but", "and", "or", ";", "—", "–"))
    based = r.at(i + 1) in ("of", "more", "less") and r.is_word(k) and r.word[k].islower() and before not in _BY_PARTS and any(map(verb, w.stems(before)))  # fmt: skip
    if opened or based or (r.ends_sentence(i + 1) and before == "but"):
        yield Sign(
            DamageKind.PERCENTAGE,
            start,
            r.stop[i],
            HIGH if opened else MEDIUM,
            "the number before the percentage",
            "a percentage without its number",
            gap=r.begin[i - 1] if r.low[i] == "cent" else r.begin[i],
        )
        return
    caused = r.low[i] != "%" and (
        r.has(k, w.PARTICIPLE | w.PAST | w.MODAL)
        or before in ("either", "neither", "both", "add", "adds", "lose", "win")
    )
    if (
        caused
        or (r.has(k, w.ADVERB) and before.endswith("ly"))
        or (before.endswith("s") and any(map(verb, w.stems(before)[1:])) and r.at(i + 1) in ("of", "more", "less"))
        or before in _PERCENT_BEFORE
        or r.has(k, w.PREPOSITION)
        or (r.low[i] == "%" and r.gap(i) and before[0].isalpha())
        or r.first[i]
    ):
        if (r.low[i] == "%" and before == "of" and k and r.at(k - 1) in ("units", "form", "terms")) or (
            before in ("was", "is", "are", "were") and r.at(i + 1) in ("change",)
        ):
            return
        yield Sign(
            DamageKind.PERCENTAGE,
            start,
            r.stop[i],
            HIGH,
            "the number before the percentage",
            "a percentage without its number",
            gap=r.begin[i - 1] if r.low[i] == "cent" else r.begin[i],
        )


_BY_PARTS = w.members("weight mass volume mole atom")
"""What a chemist's percentage is one of: “weight percent of”."""
_HEADED = w.members(
    "percentage percent percentages share shares rate rates sign symbol unit column proportion concentration humidity yield content per"
)
_HEDGING = w.members("about around over under nearly roughly approximately circa least than some")
_RANKED = w.members(
    "ranks ranked ranking finished finishes came placed comes standing stands sits sat lies lay was is now only"
)
_BROKEN_WORD_ENDS = w.members("e is at en ose ese ey eir an ere")


def _ordinal(r: Reading, i: int) -> Iterator[Sign]:
    if r.word[i] != r.low[i] or (i + 1 >= len(r) and i == 0) or (not r.gap(i) and i and r.at(i - 1) not in ("-", "–")):
        return
    before = r.at(i - 1)
    if r.at(i + 1) in _BROKEN_WORD_ENDS or any(
        r.low[k] == r.low[i] and mentioned(r, k) for k in range(max(0, i - 15), i + 1)
    ):
        return  # “th e”: a word broken by a space; “the th in thumb”: a sound
    if (
        (len(before) == 1 and before.isalpha() and before not in ("a",))
        or r.is_number(i - 1)
        or r.text[r.stop[i] : r.stop[i] + 1] in ("-", "/", "_", "=")
        or (r.at(i + 1) == "." and not r.gap(i + 1) and r.is_word(i + 2) and r.word[i + 2].islower())
    ):
        return  # “the rd. narrows”: an abbreviation of its own
    if not (
        before in w.ARTICLES
        or r.has(i - 1, w.POSSESSIVE | w.PREPOSITION | w.MONTH | w.DEMONSTRATIVE)
        or before in ("'s", "’s", "and", "early", "late", "mid", "", ",", "(")
        or before in _RANKED
        or (r.low[i] == "th" and r.is_word(i - 1) and len(before) > 2 and r.is_word(i + 1))
        or (before in ("-", "–") and r.gap(i - 1))
    ):
        return
    if (
        before in ("'s", "’s", ",", "(", "and", "")
        and r.low[i] in ("st", "rd")
        and r.at(i + 1) not in ("century", "of", "anniversary")
        and not (before in ("'s", "’s") and r.at(i + 1) == "and" and r.has(i + 2, w.NUMBER_WORD))
    ):
        return
    month = next(
        (
            k
            for k in (i + 2, i + 1, i - 1)
            if (r.has(k, w.MONTH) and r.capital(k) and r.low[k] != "may") or (r.has(k, w.MONTH) and r.capital(k))
        ),
        None,
    )
    if month is not None and (r.at(i + 1) == "of" or month != i + 2):
        from provaudit.analysis.damage.calendar.dates import month_number

        end = max(r.stop[i], r.stop[month])
        yield Sign(
            DamageKind.DAY,
            r.begin[i - 1] if i and before[0].isalpha() else r.begin[i],
            end,
            HIGH,
            "the day of the month",
            f"“{r.low[i]}” without its number",
            f"XXXX-{month_number(r.low[month]) or 0:02d}",
            gap=r.begin[i],
        )
        return
    start = r.begin[i - 1] if i and before[0].isalpha() else r.begin[i]
    yield Sign(
        DamageKind.ORDINAL,
        start,
        r.stop[i],
        HIGH,
        f"the number before “{r.low[i]}”",
        f"“{r.low[i]}” without its number",
        gap=r.begin[i],
    )


def _compound(r: Reading, i: int) -> Iterator[Sign]:
    """“a -year-old”: a compound whose number is gone, its hyphen left."""
    j = i + 1
    if (
        r.gap(i)
        and r.has(i - 1, w.PREPOSITION)
        and r.is_number(j)
        and not r.gap(j)
        and re.fullmatch(r"(?:1[5-9]|20)\d\d", r.word[j])
    ):
        yield Sign(
            DamageKind.RANGE,
            r.begin[i - 1],
            r.stop[j],
            HIGH,
            "the beginning of the range",
            "a range without its beginning",
            gap=r.begin[i],
        )
        return
    if not r.is_word(j) or r.gap(j) or not (r.gap(i) or i == 0) or not _COMPOUND.match(r.low[j]):
        return
    if r.at(i - 1) in ("-", "–") or r.is_number(i - 1):
        return
    yield Sign(
        DamageKind.NUMBER,
        r.begin[i],
        r.stop[j],
        HIGH,
        f"the number before “-{r.word[j]}”",
        "a compound that begins with its hyphen",
        gap=r.begin[i],
    )


_PAYING = w.members(
    "cost total exceed raise spend pay earn lose owe borrow win donate invest reach receive get make save lend fetch bring generate contribute pledge have sell"
)
_COUNT_ONE = w.members("per a one the - / this that each every half quarter few past")


def _magnitude(r: Reading, i: int) -> Iterator[Sign]:
    """“around billion won”: a magnitude that no number multiplies."""
    vague = r.at(i - 1) == "some" and r.low[i] in ("million", "billion")
    if (_numeric(r, i - 1) and not vague) or (r.word[i][0].isupper() and not r.first[i]):
        return
    before, after = r.at(i - 1), r.at(i + 1)
    if before in _SIGNS or (before == "-" and not r.gap(i)) or r.text[r.stop[i] : r.stop[i] + 1] == "-":
        return
    money = r.has(i + 1, w.CURRENCY) or after in ("us", "u.s.", "dollars")
    plural = r.has(i + 1, w.COUNTED | w.UNIT) or money
    if (before in _COUNT_ONE and not (before == "the" and money)) or (before == "of" and r.at(i - 2) == "couple"):
        return
    if (
        r.low[i] in ("hundred", "thousand")
        and not plural
        and before not in STRICT_HEDGES | {"than", "about", "around", "over"}
    ):
        return
    if before in ("or", "and") and _numeric(r, i - 2) and not plural:
        return
    acting = r.low[i] in ("million", "billion") and r.word[i - 1].islower() and any(stem in _PAYING for stem in w.stems(before))  # fmt: skip
    if before in _COUNT_BEFORE or r.has(i - 1, w.PARTICIPLE | w.PREPOSITION) or acting:
        if before in ("in", "into") or (before == "by" and after in ("the", "by")) or after == "by":
            return
        sure = plural or before in STRICT_HEDGES | {
            "than",
            "about",
            "around",
            "over",
            "least",
            "nearly",
            "of",
            "some",
            "worth",
            "by",
        }
        kind = DamageKind.AMOUNT if money and after not in w.COUNTED_NOUNS else DamageKind.NUMBER
        yield Sign(
            kind,
            r.begin[i - 1],
            r.stop[i],
            HIGH if sure else MEDIUM,
            f"the number before “{r.word[i]}”",
            "a magnitude without its number",
            gap=r.begin[i],
        )


def _age(r: Reading, i: int) -> Iterator[Sign]:
    before, after = r.at(i - 1), r.at(i + 1)
    if r.low[i] == "aged":
        listed = (
            before == "," and r.is_word(i - 2) and r.word[i - 2].islower() and r.is_word(i + 2) and not r.mask[i + 2]
        )
        if listed and not r.low[i + 2].endswith("ed") and r.at(i + 3) in (",", "–", "—", ".", "and"):
            return  # “sluggish, aged, cold”
        if (after in (",", ")") and before in (",", "(", "who", "died", "was", "and")) or (
            after == "," and r.capital(i - 1)
        ):
            yield Sign(
                DamageKind.NUMBER,
                r.begin[i],
                r.stop[i],
                HIGH if before in (",", "(", "died") else MEDIUM,
                "the age",
                "“aged” without a number",
                gap=r.stop[i],
            )
        elif after in ("in", "at", "on", "after", "from") and before == "died":
            yield Sign(
                DamageKind.NUMBER, r.begin[i], r.stop[i], HIGH, "the age", "“aged” without a number", gap=r.stop[i]
            )
        elif (
            (after in ("between", "to", "and") and r.at(i + 2) in ("and", "to", ",", "."))
            or (after == "to" and (r.is_number(i + 2) or r.has(i - 1, w.COUNTED)))
            or (after == "and" and (r.at(i + 2) in ("over", "under", "above", "older", "up") or r.is_number(i + 2)))
            or (after in ("about", "around", "over", "under") and r.at(i + 2) in (",", ".", ")", "and"))
            or (after == "." and r.at(i - 1) in ("was", "is") and r.at(i - 2) in ("he", "she"))
        ):
            ranged = after in ("between", "to") or r.at(i + 2) == "to"
            yield Sign(
                DamageKind.RANGE if ranged else DamageKind.NUMBER,
                r.begin[i],
                r.stop[i + 1],
                HIGH,
                "the age",
                "“aged” without a number",
                gap=r.stop[i],
            )
        elif after in (".", ";") and (before in (",", "died", "(") or r.at(i - 2) in ("died",)):
            yield Sign(
                DamageKind.NUMBER, r.begin[i], r.stop[i], HIGH, "the age", "“aged” without a number", gap=r.stop[i]
            )
    elif (
        before in ("the", "his", "her")
        and r.at(i - 2) in ("at", "around", "about", "by", "from", "until", "before", "after", "over", "under", "past")
        and after == "of"
        and (i + 2 >= len(r) or r.word[i + 2] in ",.;)" or r.has(i + 2, w.COORDINATOR | w.SUBJECT | w.AUXILIARY))
    ):
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i],
            r.stop[i + 1],
            HIGH,
            "the age",
            "“age of” without a number",
            gap=r.stop[i + 1],
        )


def _label_number(r: Reading, i: int) -> Iterator[Sign]:
    """“ranked No. in the world”: a number sign without its number."""
    j = i + 1
    if r.at(j) == "." and not r.gap(j):
        j += 1
    elif r.low[i] != "number":
        return
    if (
        r.first[i]
        or r.low[i] == "number"
        or not r.is_word(i - 1)
        or (r.word[i - 1][0].isupper() and r.at(i - 1) not in ("the",))
    ):
        return
    if (r.is_word(j) and r.word[j][0].islower() and r.has(j, w.PREPOSITION | w.COORDINATOR | w.AUXILIARY)) or (
        r.at(j) in (",", ")") and r.gap(j) != "\n"
    ):
        yield Sign(
            DamageKind.NUMBER, r.begin[i], r.stop[j - 1], HIGH, "the number after “No.”", "“No.” without its number"
        )


_BEFORE_LABEL = w.members("under in of to by with and see violated invoked")


def _label(r: Reading, i: int) -> Iterator[Sign]:
    """“under Article of the Constitution”."""
    before, after = r.at(i - 1), r.at(i + 1)
    if (
        before in _BEFORE_LABEL
        and not r.first[i]
        and after in ("of", "and", "to", "in", ",", ".")
        and not r.capital(i + 2)
    ):
        if r.first[i - 1] and after == "of":
            return
        yield Sign(
            DamageKind.NUMBER,
            r.begin[i],
            r.stop[i],
            MEDIUM,
            f"the number after “{r.word[i]}”",
            f"“{r.word[i]}” without its number",
        )
