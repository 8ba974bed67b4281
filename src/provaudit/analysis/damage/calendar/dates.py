"""Dates that lost a part: “June 25,North”, “July 27, A treaty”, “on May , 1953”, “in the s”, “Aprilthe”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading, mentioned
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NUMBER = (
    {name: index for index, name in enumerate(_NAMES, 1)}
    | {name[:3]: index for index, name in enumerate(_NAMES, 1)}
    | {"sept": 9}
)
_GLUED = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December)([a-z]{2,12})"
)
_GLUED_TO_MONTHS = w.members(
    "the and was were who which when where with from that would will after before until while in to for of it he she they we an at by on as but his her its their this these immediately despite following has had have is are a one two three"
)
_INFLECTIONS = w.members("s er ers ed es ing ish ly day days fair be an ans or ors poster flower fly")
_LEADS = w.members("in on since by until till from to of early late mid during last next between and before after")
_TEMPORAL = w.members("in on since by until till from to of during between before after and early late mid mid-")
_YEAR = re.compile(r"(?:1\d|20)\d\d$")


def month_number(word: str) -> int | None:
    """1–12 for a month's name or its abbreviation, None for other words."""
    return _NUMBER.get(word.lower().rstrip("."))


def dates(r: Reading) -> Iterator[Sign]:
    """Dates of one block that lost a year, a day or a decade."""
    for i, low in enumerate(r.low):
        if r.mask[i] & w.MONTH and r.word[i][0].isupper():
            yield from _month(r, i)
        elif r.word[i][0] in "JFMASOND" and len(low) > 4:
            yield from _glued_month(r, i)
        elif low == "s":
            yield from _decade(r, i)
        elif (
            low in ("'s", "’s")
            and r.at(i - 1) in ("the", "late", "early", "mid")
            and r.gap(i)
            and (r.has(i + 1, w.AUXILIARY | w.COORDINATOR | w.PREPOSITION) or r.at(i + 1) in (",", ".", ";"))
        ):
            yield Sign(DamageKind.DECADE, r.begin[i - 1], r.stop[i], HIGH, "the decade before “’s”", "an ending without its decade", gap=r.begin[i])  # fmt: skip
        elif low.endswith("-s") and low in ("mid-s", "early-s", "late-s", "pre-s", "post-s"):
            yield Sign(
                DamageKind.DECADE,
                r.begin[i],
                r.stop[i],
                HIGH,
                "the decade before “s”",
                "a plural ending without its decade",
                gap=r.stop[i] - 1,
            )


def _glued_month(r: Reading, i: int) -> Iterator[Sign]:
    m = _GLUED.fullmatch(r.word[i])
    if not m or known(r.word[i]) or m[2] in _INFLECTIONS:
        return
    rest, led = m[2], r.at(i - 1) in _LEADS
    if rest == "and" and (not led or r.at(i + 1) in ("and", "or", "was", "who", ",", ".")):
        return  # Marchand
    if (rest in _GLUED_TO_MONTHS and (led or len(rest) > 2)) or (led and len(rest) > 3 and count(rest) > 1_000_000):
        month = _NUMBER[m[1].lower()]
        yield Sign(
            DamageKind.YEAR, r.begin[i], r.stop[i], HIGH if led else MEDIUM,
            f"the year after “{m[1]}”", f"“{m[1]}” and “{rest}” grown together", f"XXXX-{month:02d}", gap=r.begin[i] + len(m[1]),
        )  # fmt: skip


_NAMING_VERBS = w.members("said called named met left put set kept told made")


def _month(r: Reading, i: int) -> Iterator[Sign]:
    month = month_number(r.low[i])
    if month is None:
        return
    name = r.word[i]
    j = i + 1
    if r.at(j) == "." and r.low[i] in w.ABBREVIATED_MONTHS and not r.gap(j):
        j += 1
    if r.is_number(j) and not _YEAR.match(r.word[j]) and len(r.word[j]) <= 2:
        yield from _after_day(r, i, j, month)
        return
    if r.at(j) in ("th", "st", "nd", "rd") and r.gap(j):
        yield Sign(
            DamageKind.DAY,
            r.begin[i],
            r.stop[j],
            HIGH,
            f"the day after “{name}”",
            f"“{r.word[j]}” without its number",
            f"XXXX-{month:02d}",
            gap=r.stop[i],
        )
        return
    before = r.at(i - 1)
    spaced = r.gap(j) == " " if j < len(r) else False
    if (
        r.at(j) == ","
        and r.is_number(j + 1)
        and _YEAR.match(r.word[j + 1])
        and (before in ("on", "born", "died") or spaced)
    ):
        yield Sign(
            DamageKind.DAY,
            r.begin[i],
            r.stop[j + 1],
            HIGH if spaced or before in ("on", "born", "died") else MEDIUM,
            f"the day between “{name}” and the year",
            "a comma between month and year",
            f"{r.word[j + 1]}-{month:02d}",
            gap=r.stop[i],
        )
        return
    if r.has(i - 1, w.WEEKDAY) and r.capital(i - 1) and (r.low[i] not in _GIVEN or not r.first[i - 2]) and (r.has(j, w.AUXILIARY) or r.at(j) in ("at", "in", ".", ";")):  # fmt: skip
        lost, sign = f"the day after “{name}”", "a weekday and a month without a day"
        yield Sign(DamageKind.DAY, r.begin[i - 1], r.stop[i], MEDIUM, lost, sign, f"XXXX-{month:02d}", gap=r.stop[i])
        return
    if before == "on" and _bare(r, i, j):
        yield Sign(
            DamageKind.DAY,
            r.begin[i - 1],
            r.stop[i],
            HIGH if r.first[i - 1] or r.low[i] not in ("may", "april", "june", "march", "august") else MEDIUM,
            f"the day after “{name}”",
            "“on” before a month without a day",
            f"XXXX-{month:02d}",
            gap=r.stop[i],
        )
        return
    if before == "of" and r.at(i - 2) in ("the", "th", "st", "nd", "rd") and r.low[i - 2] == "the":
        yield Sign(
            DamageKind.DAY,
            r.begin[i - 2],
            r.stop[i],
            HIGH,
            f"the day before “of {name}”",
            "“the of” before a month",
            f"XXXX-{month:02d}",
            gap=r.begin[i - 1],
        )
        return
    if (
        (before in ("until", "till", "by", "since", "from", "to") and not _starts(r, i - 1))
        and _new_sentence(r, j)
        and _finite_before(r, i)
    ):
        yield Sign(
            DamageKind.DAY,
            r.begin[i],
            r.stop[j],
            HIGH if r.low[i] != "may" else MEDIUM,
            f"the day after “{name}” and the end of the sentence",
            "a new sentence straight after a month",
            f"XXXX-{month:02d}",
            gap=r.stop[i],
        )
        return
    if r.at(j) in (".", ";") and r.has(i - 1, w.PARTICIPLE) and not r.gap(j) and before not in _NAMING_VERBS:
        yield Sign(
            DamageKind.YEAR,
            r.begin[i - 1],
            r.stop[i],
            MEDIUM,
            f"the preposition before “{name}” and the year after it",
            "a month straight after a participle",
            f"XXXX-{month:02d}",
        )
    if r.at(j) == "," and spaced:
        yield Sign(
            DamageKind.YEAR,
            r.begin[i],
            r.stop[j],
            MEDIUM,
            f"the year after “{name}”",
            "a space left before the comma",
            f"XXXX-{month:02d}",
            gap=r.begin[j],
        )


_GIVEN = w.members("april may june august")
"""Months that people are called by: “On Saturday June will marry”."""


def _starts(r: Reading, i: int) -> bool:
    return r.first[i]


def _bare(r: Reading, i: int, j: int) -> bool:
    """True if the token after a month cannot be its day or a noun that it modifies (“on May elections”)."""
    if j >= len(r):
        return True
    if r.word[j] in ",.;)":
        return True
    if r.at(j) in ("'s", "’s") or r.capital(j) or not r.is_word(j):
        return False
    if r.at(j) == "this" and r.at(j + 1) in ("year", "month"):
        return True
    if r.at(j) in ("a", "an") or (r.at(j) == "the" and r.is_word(j + 1) and not _ordinal(r.low[j + 1])):
        return r.low[i] not in ("may", "june", "april", "august")
    if r.low[j].endswith("ed") and r.has(j, w.PARTICIPLE) and r.has(j + 1, w.PREPOSITION | w.ARTICLE | w.POSSESSIVE):
        return True
    return bool(r.mask[j] & (w.PREPOSITION | w.SUBJECT | w.AUXILIARY | w.COORDINATOR | w.POSSESSIVE)) and r.low[
        j
    ] not in ("like",)


def _ordinal(word: str) -> bool:
    """True for “fourth” and “twenty-first”, which stand behind a month and an article."""
    return word.endswith(("th", "first", "second", "third", "tieth"))


def _new_sentence(r: Reading, j: int) -> bool:
    """True if token `j` is a capitalised common word followed by a finite verb: “Government said”, “The two sides”."""
    if not r.capital(j) or r.gap(j) != " ":
        return False
    if r.low[j] in w.OPENERS and not r.has(j, w.MONTH) and r.is_word(j + 1) and not r.capital(j + 1):
        return True
    return count(r.word[j]) > 20_000_000 and not r.capital(j + 1) and r.has(j + 1, w.AUXILIARY | w.PAST)


def _finite_before(r: Reading, i: int) -> bool:
    """True if a finite verb stands before `i` in its sentence."""
    k = i - 1
    while k >= 0 and i - k < 60 and r.word[k] not in ".!?":
        if r.mask[k] & (w.AUXILIARY | w.PAST | w.PARTICIPLE) and r.low[k] not in w.PREPOSITIONS:
            return True
        k -= 1
    return False


def _after_day(r: Reading, i: int, day: int, month: int) -> Iterator[Sign]:
    if r.at(day + 1) != ",":
        return
    comma, nxt = day + 1, day + 2
    known_part = f"XXXX-{month:02d}-{int(r.word[day]):02d}" if r.word[day].isdigit() else ""
    shown = f"{r.word[i]} {r.word[day]}"
    if nxt >= len(r):
        yield Sign(
            DamageKind.YEAR,
            r.begin[i],
            r.stop[comma],
            MEDIUM,
            f"the year after “{shown}”",
            "the text ends after the comma of a date",
            known_part,
        )
        return
    if r.is_word(nxt) and not r.gap(nxt):
        yield Sign(
            DamageKind.YEAR,
            r.begin[i],
            r.stop[nxt],
            HIGH,
            f"the year after “{shown}”",
            "no space after the comma of a date",
            known_part,
            gap=r.stop[comma],
        )
    elif r.gap(comma):
        yield Sign(
            DamageKind.YEAR,
            r.begin[i],
            r.stop[comma],
            HIGH,
            f"the year after “{shown}”",
            "a space left before the comma of a date",
            known_part,
            gap=r.begin[comma],
        )
    elif r.word[nxt] in ",.;)":
        yield Sign(
            DamageKind.YEAR,
            r.begin[i],
            r.stop[nxt],
            HIGH,
            f"the year after “{shown}”",
            "two stops in a row after a date",
            known_part,
            gap=r.stop[comma],
        )
    elif r.at(i - 1) in ("on", "from", "until") and not r.first[i - 1] and _goes_on(r, i, nxt):
        yield Sign(DamageKind.YEAR, r.begin[i], r.stop[comma], MEDIUM, f"the year after “{shown}”", "a comma between a date and what goes on from it", known_part)  # fmt: skip
    elif (
        r.capital(nxt)
        and r.low[nxt] in w.OPENERS
        and r.low[nxt] not in ("i",)
        and not r.capital(nxt + 1)
        and r.is_word(nxt + 1)
        and not r.first[i]
        and _finite_before(r, i)
    ):
        yield Sign(
            DamageKind.YEAR,
            r.begin[i],
            r.stop[comma],
            HIGH,
            f"the year after “{shown}” and the end of the sentence",
            "a new sentence after the comma of a date",
            known_part,
        )


def _goes_on(r: Reading, i: int, k: int) -> bool:
    """True if what stands at `k`, behind the comma of a date in mid-sentence, could only follow a year's second comma, or none.

    “was released on October 30, by Warner”, “the accident on April 26, brought”: no comma opened what this one would close.
    """
    for n in range(i - 2, max(-1, i - 30), -1):
        if r.word[n] in ",;:()–—" or r.has(n, w.INTERROGATIVE):
            return False
        if r.ends_sentence(n):
            break
    if r.at(k) in ("by", "upon", "against", "through", "until"):
        return _finite_before(r, i) and (r.capital(k + 1) or r.has(k + 1, w.ARTICLE | w.POSSESSIVE))
    if r.at(k) == "to":
        return r.has(k + 1, w.MONTH) or (r.at(i - 1) == "from" and r.is_number(k + 1))
    return r.has(k, w.AUXILIARY | w.PAST) and not _finite_before(r, i)


def _listed(r: Reading, i: int) -> bool:
    """True for a letter among letters: “the s, p and d orbitals”."""
    joins = (",", "and", "or", "/", "&")
    after = r.at(i + 1) in joins and _letter(r, i + 2)
    return after or (r.at(i - 1) in joins and _letter(r, i - 2))


def _letter(r: Reading, k: int) -> bool:
    return len(r.at(k)) == 1 and r.is_word(k) and r.at(k) not in ("a", "i")


_BEFORE_DECADE = w.members("the early late mid mid- - and to his her their or between from since in")


def _decade(r: Reading, i: int) -> Iterator[Sign]:
    """“in the s”, “the early s”, “in his s”; never a possessive or plural that a space cut off."""
    before = r.at(i - 1)
    if before in ("'", "’") and not mentioned(r, i) and not r.gap(i) and r.gap(i - 1) and (r.gap(i + 1) or r.at(i + 1) in (",", ".", ";")) and r.at(i - 2) in ("the", "late", "early", "mid") and r.word[i] == "s":  # fmt: skip
        lost, sign = "the decade before “’s”", "an ending without its decade"
        yield Sign(DamageKind.DECADE, r.begin[i - 2], r.stop[i], HIGH, lost, sign, gap=r.begin[i - 1])
        return
    if (
        i == 0
        or mentioned(r, i)
        or _listed(r, i)
        or r.word[i] != "s"
        or r.text[r.begin[i] - 1 : r.begin[i]] not in (" ", "-", "\n")
        or r.text[r.stop[i] : r.stop[i] + 1] in ("'", "’", "(", ")", "=")
        or r.text[r.stop[i] : r.stop[i] + 1].isdigit()
    ):
        return
    follows = r.at(i + 1) in ("", ",", ".", ";") or r.has(i + 1, w.PREPOSITION | w.COORDINATOR | w.AUXILIARY)
    if (before == "a" and r.is_word(i + 1) and r.word[i + 1].islower()) or (
        follows and r.at(i - 2) in ("the", "his", "her") and r.is_word(i - 1) and r.gap(i)
    ):
        yield Sign(
            DamageKind.DECADE, r.begin[i - 1], r.stop[i], HIGH if before == "a" else MEDIUM, "the decade before “s”",
            "a plural ending without its decade", gap=r.begin[i],
        )  # fmt: skip
    elif (
        r.at(i - 2) in ("a", "the", "an")
        and before.endswith(("al", "ic", "ive", "ous"))
        and r.is_word(i + 1)
        and r.word[i + 1].islower()
    ):
        yield Sign(DamageKind.DECADE, r.begin[i - 1], r.stop[i], HIGH, "the decade before “s”", "a plural ending without its decade", gap=r.begin[i])  # fmt: skip
    elif before in _BEFORE_DECADE:
        if (
            before in ("and", "or", "to", "-")
            and not any(
                r.at(k) in ("s", "mid", "early", "late", "the") or re.fullmatch(r"\d{2,4}s?", r.low[k])
                for k in range(max(0, i - 4), i - 1)
            )
            and before != "to"
        ):
            return
        start = r.begin[i - 1]
        yield Sign(
            DamageKind.DECADE,
            start,
            r.stop[i],
            HIGH,
            "the decade before “s”",
            "a plural ending without its decade",
            gap=r.stop[i] - 1,
        )
