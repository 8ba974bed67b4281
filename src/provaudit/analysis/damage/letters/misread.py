"""Misread letters that leave a word or a number standing: “he bad been”, “arid the”, “ln the”, “l953”, “officiaI”, “o f the”.

Such a word is no sign by itself; what stands beside it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading, mentioned
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count, known

_NOMINAL = w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE | w.SUBJECT
_BESIDE = {  # word → what was printed, classes and words of its left and right neighbour of which one betrays it
    "bad": ("had", 0, 0, "", "been"),
    "arid": ("and", 0, _NOMINAL, "", ""),
    "ho": ("he", 0, w.AUXILIARY | w.PAST, "", ""),
    "hc": ("he", 0, w.AUXILIARY | w.PAST, "", ""),
    "bo": ("be", w.MODAL, 0, "to not", ""),
    "bc": ("be", w.MODAL, 0, "to", ""),
    "ot": ("of", 0, w.ARTICLE | w.POSSESSIVE, "", ""),
    "ol": ("of", 0, w.ARTICLE | w.POSSESSIVE, "", ""),
    "oi": ("of", 0, w.ARTICLE | w.POSSESSIVE, "", ""),
    "cf": ("of", 0, w.ARTICLE | w.POSSESSIVE, "", ""),
    "iu": ("in", 0, w.ARTICLE | w.POSSESSIVE, "", ""),
    "tho": ("the", w.PREPOSITION, 0, "", "same other first king new old said whole most two united city"),
    "aud": ("and", 0, _NOMINAL, "", "that"),
    "comer": ("corner", 0, 0, "street east west south-east north-east south-west north-west left-hand right-hand the", ""),
    "modem": ("modern", 0, 0, "", "times art world history life warfare science society era languages europe period methods"),
    "thai": ("that", 0, w.ARTICLE | w.SUBJECT | w.POSSESSIVE, "", ""),
    "bora": ("born", 0, 0, "was were", ""),
    "bom": ("born", 0, 0, "was were be been", ""),
    "tum": ("turn", 0, 0, "to in", ""),
    "clone": ("done", 0, 0, "been", ""),
    "arc": ("are", 0, 0, "there", ""),
    "beard": ("heard", 0, 0, "he she", "nothing"),
    "bas": ("has", 0, 0, "", "been"),
    "lias": ("has", 0, 0, "", "been"),
    "bave": ("have", 0, 0, "", "been"),
    "wo": ("we", 0, 0, "", "are have were had"),
    "wc": ("we", 0, 0, "", "are have were had"),
    "yon": ("you", 0, 0, "", "are have will can"),
    "ami": ("and", 0, w.ARTICLE | w.POSSESSIVE | w.SUBJECT, "", ""),
    "ail": ("all", 0, 0, "of", "the these those"),
    "al": ("at", 0, 0, "", "least"),
    "io": ("to", 0, 0, "", "the his their be"),
    "lo": ("to", 0, 0, "", "be have make do"),
    "hy": ("by", 0, 0, "", "the his their"),
    "tom": ("torn", 0, 0, "", "down apart"),
    "com": ("corn", 0, 0, "", "fields field mill exchange laws"),
}  # fmt: skip
_FIRST = {"ln": "In", "lt": "It", "lf": "If", "ls": "Is", "lts": "Its", "lnto": "Into", "lndeed": "Indeed", "lsland": "Island"}  # fmt: skip
_YEAR = re.compile(r"(?<![\w.,/-])(?=[\dlIOoSZB]{0,3}\d)(?:[1lI][\dlIOoSZB]{3}|2[0Oo][\dlIOoSZB]{2})(?![\w/-])")
_INNER = re.compile(
    r"(?<![\w@/.])(?=[A-Za-z]{3,24}(?![\w@/]))(?:[a-z]{1,20}I[a-zI]{0,20}|I(?=[a-z]{3,20})[a-z]+)(?!\w)"
)
_PIECES = w.PREPOSITION | w.ARTICLE | w.AUXILIARY | w.COORDINATOR | w.SUBORDINATOR | w.DEMONSTRATIVE | w.POSSESSIVE | w.INTERROGATIVE | w.SUBJECT  # fmt: skip


def misread(r: Reading) -> Iterator[Sign]:
    """Misread words and numbers of one block that a list of words does not show."""
    for i, low in enumerate(r.low):
        entry = _BESIDE.get(low)
        if entry and r.word[i].islower() and _betrayed(r, i, entry):
            yield _sign(
                r.begin[i],
                r.stop[i],
                MEDIUM,
                f"the word “{entry[0]}”, it seems",
                "a word that cannot stand here, and one slip away from one that can",
            )
        elif low == "he" and _passive(r, i):
            lost, sign = "the word “be”, it seems", "“he” where a verb should stand"
            yield _sign(r.begin[i], r.stop[i], MEDIUM, lost, sign)
        elif low in _FIRST and r.word[i][0] == "l" and (r.first[i] or i == 0):
            yield _sign(r.begin[i], r.stop[i], HIGH, f"the word “{_FIRST[low]}”", "a small l for a capital I")
        elif r.is_word(i + 1) and r.gap(i + 1) == " " and _parted(r, i) and not mentioned(r, i):
            yield _sign(
                r.begin[i],
                r.stop[i + 1],
                MEDIUM,
                f"the unbroken word “{low}{r.low[i + 1]}”",
                "a word broken by a space",
            )
    for m in _YEAR.finditer(r.text, r.start, r.end):
        letters, digits = sum(c.isalpha() for c in m[0]), sum(c.isdigit() for c in m[0])
        if letters and digits >= 2:
            yield _sign(m.start(), m.end(), HIGH, "the digits of the number", "letters inside a number")
    for m in _INNER.finditer(r.text, r.start, r.end):
        plain = m[0].replace("I", "l")
        if count(plain) > (20_000_000 if m[0][0] == "I" else 500_000) and not known(m[0]) and m[0] != m[0].upper():
            yield _sign(m.start(), m.end(), HIGH, f"the word “{plain}”", "a capital I for a small l")


_UNCHANGED = w.members("put set cut hit let shut cast split spread come run become broadcast read agreed")
"""Participles that are base forms too, as a question wants: “could he put”."""


def _passive(r: Reading, i: int) -> bool:
    """True for “could not he found”, “must he kept”: a participle behind a modal and “he”, where a question would have a base form."""
    k = i - 2 if r.at(i - 1) == "not" else i - 1
    done = (
        r.has(i + 1, w.PARTICIPLE)
        and r.low[i + 1] not in _UNCHANGED
        and (r.ends_sentence(i + 2) or r.has(i + 2, w.PREPOSITION))
    )
    return done and r.has(k, w.MODAL) and r.word[i].islower() and not r.first[k]


def _betrayed(r: Reading, i: int, entry: tuple[str, int, int, str, str]) -> bool:
    _, left, right, before, after = entry
    return (
        bool(left and r.has(i - 1, left) and r.low[i - 1] not in ("as", "like")) or bool(right and r.has(i + 1, right))
        or (before != "" and r.at(i - 1) in before.split()) or (after != "" and r.at(i + 1) in after.split())
    )  # fmt: skip


def _parted(r: Reading, i: int) -> bool:
    """True for “o f”, “t he”, “wh ich”: pieces of a function word, of which one is no word."""
    left, right = r.low[i], r.low[i + 1]
    if len(left) + len(right) > 7 or not r.word[i + 1].islower() or not left.isalpha() or not right.isalpha():
        return False
    if not w.classes(left + right) & _PIECES or count(left + right) < 100_000_000:
        return False
    if (left, right) == ("the", "y") and not r.has(i + 2, w.AUXILIARY | w.PAST | w.ADVERB):
        return False  # “the y axis”
    if left in ("a", "i") or (len(right) == 1 and right in "ai"):
        return False
    odd = [p for p in (left, right) if (len(p) == 1 or not known(p)) and not w.classes(p)]
    return (
        bool(odd)
        and r.word[i].islower() == r.word[i].isalpha()
        and (i == 0 or r.word[i - 1] not in "'’.-")
        and r.text[r.stop[i + 1] : r.stop[i + 1] + 1] not in ("'", "’", "`", "-")
    )


def _sign(a: int, b: int, confidence: Confidence, lost: str, sign: str) -> Sign:
    return Sign(DamageKind.WORD, a, b, confidence, lost, sign)
