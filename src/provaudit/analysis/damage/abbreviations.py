"""Abbreviations that lost their second half, and titles that lost their name: “at 9 p. Counting”, “a Ph. from”, “by Dr. and”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence

_TITLES = w.members("Dr Mr Mrs Ms Prof Sen Rep Gen Gov Lt Col Capt Sgt Rev Messrs Mme Cmdr Adm Maj")
_TIMED = w.members("at by from until till to about around before after between and past since of on is was")
_LATER_HALF = {"p": "m", "a": "m", "e": "g", "i": "e"}
_ERA = w.members("century centuries millennium")
_FUNCTION = w.PREPOSITION | w.ARTICLE | w.POSSESSIVE | w.AUXILIARY | w.COORDINATOR | w.SUBJECT | w.SUBORDINATOR | w.INTERROGATIVE  # fmt: skip
_NAMES = w.members("Who No I It He So An A Will May In On")
"""Capitalised function words that are surnames too: “Dr. No”, “Ms. So”, “Dr. An”."""


def abbreviations(r: Reading) -> Iterator[Sign]:
    """Places of one block where an abbreviation or the name after a title breaks off."""
    for i in range(len(r)):
        token = r.word[i]
        dotted = i + 1 < len(r) and r.word[i + 1] == "." and not r.gap(i + 1)
        if token == "Ph" and dotted and not _next_is(r, i + 1, "D"):
            yield _cut(r, i, i + 1, HIGH)
        elif token in _LATER_HALF and dotted and not _next_is(r, i + 1, _LATER_HALF[token]):
            if token in "pa":
                if _clock(r, i):
                    yield _cut(r, i - 1, i + 1, HIGH)
            elif (
                i and r.word[i - 1] in ",(;—–" and r.is_word(i + 2) and r.word[i + 2].islower() and len(r.at(i + 2)) > 1
            ):
                yield _cut(r, i, i + 1, HIGH)
        elif len(token) == 2 and token[1] == "." and _halved(r, i):
            yield _cut(r, i - 1 if r.word[i - 1] != "," else i - 2, i, HIGH)
        elif (token in _TITLES and dotted) or (
            token == "St" and dotted and i and not r.capital(i - 1) and r.has(i - 1, w.PREPOSITION)
        ):
            yield from _title(r, i)


def _next_is(r: Reading, stop: int, letters: str) -> bool:
    """True if the stop is glued to `letters`, as in “p.m”."""
    at = r.stop[stop]
    return r.text[at : at + 1].lower() == letters[0].lower() or (
        r.text[at : at + 1] == " " and r.text[at + 1 : at + 3].lower() in (f"{letters.lower()}.", f"{letters.lower()} ")
    )


def _clock(r: Reading, i: int) -> bool:
    """True after an hour: “at 9 p.”, “7:30 a.”."""
    hour = r.at(i - 1)
    if not r.is_number(i - 1):
        return False
    if ":" in hour:
        return True
    return hour.isdigit() and 1 <= int(hour) <= 12 and r.at(i - 2) in _TIMED and i + 2 < len(r)


def _halved(r: Reading, i: int) -> bool:
    """True for “Washington, D.” without its C, and “the third century B.” without its C or A without its D."""
    letter, after = r.word[i][0], r.text[r.stop[i] : r.stop[i] + 2].strip()
    if letter == "D" and r.at(i - 1) == "," and r.at(i - 2) == "washington":
        return not after.startswith("C")
    if letter in "BA" and i and not after.startswith("CD"[letter == "A"]):
        return r.at(i - 1) in _ERA or (
            r.is_number(i - 1) and r.word[i - 1].isdigit() and letter == "B" and _lower(r, i + 1)
        )
    return False


def _lower(r: Reading, j: int) -> bool:
    return r.is_word(j) and r.word[j].islower()


def _title(r: Reading, i: int) -> Iterator[Sign]:
    """“by Dr. and”, “of Dr. Patients who”: a title that no name follows."""
    j = i + 2
    if not r.is_word(j) or "\n" in r.gap(j):
        return
    if _lower(r, j):
        coupled = r.low[j] in ("and", "or", "&") and r.word[min(j + 1, len(r) - 1)] in _TITLES
        particle = r.capital(j + 1) and not r.mask[j] & (_FUNCTION & ~w.PREPOSITION)  # Mr. de Vries
        if not coupled and not particle and r.mask[j] & (_FUNCTION | w.PAST | w.ADVERB):
            yield _nameless(r, i, i + 1, HIGH)
        return
    if not r.capital(j) or r.capital(j + 1) or not _lower(r, j + 1) or r.word[j] in _NAMES:
        return
    if r.low[j] in w.OPENERS and r.word[j + 1] not in ("and", "or"):
        yield _nameless(r, i, j, HIGH)
    elif r.has(j, w.COUNTED) and r.low[j].endswith("s") and r.low[j + 1] in ("who", "were", "are", "have", "had", "can", "will", "may", "must", "whose"):  # fmt: skip
        yield _nameless(r, i, j, MEDIUM)


def _cut(r: Reading, a: int, b: int, confidence: Confidence) -> Sign:
    shown = r.text[r.begin[a] : r.stop[b]]
    lost = f"the rest of the abbreviation “{shown}”"
    return Sign(
        DamageKind.ABBREVIATION, r.begin[a], r.stop[b], confidence, lost, "an abbreviation without its second half"
    )


def _nameless(r: Reading, i: int, b: int, confidence: Confidence) -> Sign:
    lost = f"the name after “{r.word[i]}.”"
    return Sign(DamageKind.NAME, r.begin[i], r.stop[b], confidence, lost, "a title without a name", gap=r.stop[i + 1])
