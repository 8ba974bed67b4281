"""Text that stops too soon: on a conjunction, without a stop, with empty brackets, or as a clause without a verb."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind

NO_VERB = "a sentence without a verb"
"""A sign that stays doubtful even in a damaged source: "Start at the car park" and "We seek no gain" look verbless too."""
VERBLESS = (NO_VERB, "a sentence of one word")
"""Signs that tell little by themselves."""
_HANGING = w.members("and or but because although whose nor than if unless whereas while")


_A_WHILE = w.members("little long short great good brief fair quite some")
_NEVER_LAST = w.members("and or because although whose than but")


def hanging(r: Reading) -> Iterator[Sign]:
    """Sentences of one block that end on a conjunction: “tension between Seoul and.”."""
    for i, low in enumerate(r.low):
        if (
            low in _HANGING
            and i > 3
            and i + 1 < len(r)
            and r.at(i + 2) != "."
            and r.word[i + 1] in (".", ";")
            and r.word[i].islower()
        ):
            if r.gap(i + 1) == "" and (r.at(i + 2) == "." or r.text[r.stop[i + 1] : r.stop[i + 1] + 1].isalnum()):
                continue
            if r.at(i - 1) in (
                "and",
                "if",
                "or",
                "the",
                "a",
                "word",
                "only",
                '"',
                "“",
                "as",
                "even",
                "no",
                "other",
                "just",
            ) or (low == "while" and r.at(i - 1) in _A_WHILE):
                continue
            if i + 1 < len(r) and r.word[i + 1] == "." and r.text[r.stop[i + 1] : r.stop[i + 1] + 1].isalnum():
                continue  # “.changes and .dsc files”
            sure = low in _NEVER_LAST
            yield Sign(
                DamageKind.SENTENCE,
                r.begin[i],
                r.stop[i],
                HIGH if sure else MEDIUM,
                f"the end of the sentence after “{r.word[i]}”",
                "a sentence that ends on a conjunction",
            )
        elif low == "(":
            yield from _brackets(r, i)
        elif (
            low == ","
            and i + 1 < len(r)
            and r.word[i + 1] == "."
            and not r.gap(i + 1)
            and r.at(i + 2) != "."
            and r.is_word(i - 1)
        ):
            yield Sign(DamageKind.NAME, r.begin[i], r.stop[i + 1], MEDIUM, "the words between the comma and the stop", "a comma and a stop in a row", gap=r.stop[i])  # fmt: skip
        elif low == "," and i + 1 < len(r) and r.word[i + 1] == "," and i:
            yield Sign(
                DamageKind.NAME,
                r.begin[i],
                r.stop[i + 1],
                HIGH if r.is_word(i - 1) else MEDIUM,
                "the words between two commas",
                "two commas in a row",
                gap=r.stop[i],
            )


_LIFE_DATES = w.members("born died b d c ca circa since from until established founded")


def _brackets(r: Reading, i: int) -> Iterator[Sign]:
    """“Kim ( ) was”, “(born )”, “(, 1953)”, “( – 1940)”: brackets that lost what they held."""
    j = i + 1
    if j >= len(r) or not i:
        return
    inner = r.word[j]
    spaced = bool(r.gap(i))
    if (
        inner in ("–", "—")
        and r.at(j + 1) == ")"
        and r.is_word(i - 1)
        and r.low[i - 1] not in ("rule", "dash", "hyphen", "sign", "mark", "character", "stroke")
    ):
        yield Sign(DamageKind.RANGE, r.begin[i], r.stop[j + 1], HIGH, "both ends of the range", "a range without its ends", gap=r.begin[j])  # fmt: skip
        return
    if inner == ")":
        if spaced and r.is_word(i - 1):
            yield Sign(
                DamageKind.NAME,
                r.begin[i],
                r.stop[j],
                MEDIUM if len(r) > 5 else LOW,
                "the words in brackets",
                "empty brackets",
                gap=r.stop[i],
            )
    elif inner in (",", ";") and (r.is_word(j + 1) or r.is_number(j + 1)):
        yield Sign(
            DamageKind.NAME,
            r.begin[i],
            r.stop[j],
            HIGH,
            "the first words in brackets",
            "brackets that begin with a comma",
            gap=r.stop[i],
        )
    elif (
        inner in ("–", "—", "-")
        and r.is_number(j + 1)
        and len(r.word[j + 1]) == 4
        and spaced
        and r.at(j + 2) in (")", ",")
    ):
        yield Sign(
            DamageKind.RANGE,
            r.begin[i],
            r.stop[j + 1],
            HIGH if r.at(j + 2) == ")" else MEDIUM,
            "the beginning of the range",
            "a range without its first year",
            gap=r.stop[i],
        )
    elif r.at(j + 1) == ")" and r.gap(j + 1) and (r.has(j, w.PARTICIPLE) or inner in ("since", "from", "until", "in")):
        yield Sign(DamageKind.DATE, r.begin[i], r.stop[j + 1], HIGH, f"the date after “{inner}”", "brackets that lost their date", gap=r.stop[j])  # fmt: skip
    elif r.at(j + 2) == ")" and r.gap(j + 2) and r.has(j, w.PARTICIPLE) and r.has(j + 1, w.PREPOSITION):
        yield Sign(DamageKind.DATE, r.begin[i], r.stop[j + 2], HIGH, f"the date after “{r.word[j + 1]}”", "brackets that lost their date", gap=r.stop[j + 1])  # fmt: skip
    elif r.low[j] in _LIFE_DATES and (
        (r.at(j + 1) == ")" and len(inner) > 1) or (r.at(j + 1) in (".", ",") and r.at(j + 2) == ")")
    ):
        sure = r.low[j] in ("born", "died", "circa", "ca", "founded", "established")
        yield Sign(
            DamageKind.DATE,
            r.begin[i],
            r.stop[j + 1],
            HIGH if sure else MEDIUM,
            f"the date after “{r.word[j]}”",
            "brackets that lost their date",
            gap=r.stop[j],
        )


def fragments(r: Reading) -> Iterator[Sign]:
    """Sentences without a verb, and clauses after “, but” without one. Doubtful on their own: headlines have none either."""
    start = 0
    for i in range(len(r) + 1):
        cut = i + 1 < len(r) and r.word[i] in ("U.", "R.") and r.at(i - 1) == "the" and r.capital(i + 1)
        if i == len(r) or cut or r.word[i] in (".", "!", "?"):
            yield from _fragment(r, start, i)
            start = i + 1


_AFTER_BUT = w.members("not also only rather never no even still then just nothing in for to with on by at of from")
_NEGATIVES = w.members(
    "not no never nothing none nobody n't neither without few anything all everything nor cannot only"
)


def _fragment(r: Reading, a: int, b: int) -> Iterator[Sign]:
    size = b - a
    if b >= len(r) or r.word[b][-1] != ".":
        return
    if (
        size == 1
        and r.is_word(a)
        and len(r.word[a]) > 4
        and a > 6
        and r.word[a - 1] == "."
        and r.low[a].endswith("s")
        and not r.mask[a]
    ):
        yield Sign(
            DamageKind.SENTENCE, r.begin[a], r.stop[b], LOW, "the rest of the sentence", "a sentence of one word"
        )
        return
    if (
        size >= 6
        and not any(_verbal(r, k) and r.at(k - 1) != "to" for k in range(a, b))
        and r.capital(a)
        and not any(r.word[k] in ':"“”|' or r.is_number(k) for k in range(a, b))
    ):
        end = r.stop[b] if r.word[b] == "." else r.stop[a + 2]  # the cut initial itself is another loss
        yield Sign(DamageKind.SENTENCE, r.begin[a], end, LOW, "the verb of the sentence", NO_VERB)
        return
    for k in range(a + 4, b - 6):
        if r.word[k] == "," and r.low[k + 1] == "but" and r.low[k + 2] not in _AFTER_BUT:
            negated = any(r.low[n] in _NEGATIVES or r.low[n].endswith("n't") for n in range(a, k))
            if (
                not negated
                and b - k >= 9
                and r.capital(k + 2)
                and r.low[k + 2] != "i"
                and not any(_verbal(r, n) for n in range(k + 2, b))
            ):
                yield Sign(
                    DamageKind.SENTENCE,
                    r.begin[k + 1],
                    r.stop[b],
                    MEDIUM,
                    "the verb of the clause after “but”",
                    "a clause without a verb",
                )
            return


def _verbal(r: Reading, k: int) -> bool:
    """True if token `k` may be a finite verb; generous, because a wrong “no” blames a clean sentence."""
    low = r.low[k]
    if low.endswith("ed") and r.has(k - 1, w.ARTICLE | w.POSSESSIVE):
        return False  # “its continued testing”
    if r.mask[k] & (w.AUXILIARY | w.PAST) or (low in ("'s", "’s") and r.is_word(k + 1) and not r.capital(k - 1)):
        return True
    if not low[0].isalpha():
        return False
    if low.endswith("ed") or "'" in low or "’" in low or r.mask[k] & w.PARTICIPLE:
        return True
    if low.endswith(("ing", "ly")) or r.mask[k] & (w.PREPOSITION | w.DETERMINER | w.COORDINATOR):
        return False
    if (
        low.endswith("s")
        and not low.endswith(("ss", "us", "ics", "ions", "ments", "ities", "ers", "isms", "ists"))
        and r.word[k].islower()
    ):
        return r.is_word(k - 1) and k > 0 and not r.mask[k - 1] & (w.ARTICLE | w.POSSESSIVE | w.PREPOSITION)
    return (r.word[k].islower() and low.endswith(("ate", "ize", "ise", "ify"))) or low in _PLAIN_VERBS


_PLAIN_VERBS = w.members(
    "say go come get make take know see think want give find tell ask seem feel try leave call need become remain appear hope believe let help keep show mean thank love like live die lie lay sing run read put set cut hit let cost hurt quit rose lost"
)
