"""Abbreviations of more than one letter that lost their end: “at 9 p. Counting”, “a Ph. from”, “the U. would”, “Washington, D. The”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import known

_AT_A_TIME = w.members("at until till by from to before after around about since past between shortly")
_HOLDING = w.members("a an his her their")
_DEGREES = frozenset("BM")
_AFTER_DEGREE = w.members("in from at and")

_LATIN = w.members("al alii la le les de du des un une seq sequens")


def abbreviations(r: Reading) -> Iterator[Sign]:
    """Cut abbreviations of one block, other than a name's or a state's initials."""
    for i, token in enumerate(r.word):
        if r.at(i + 1) == "." and not r.gap(i + 1):
            if token in ("p", "a") and r.is_number(i - 1):
                yield from _clock(r, i)
            elif token == "Ph" and r.at(i + 2) not in ("d", "d."):
                yield _lost(r, i, i + 1, HIGH)
            elif (
                token in ("i", "e")
                and r.at(i - 1) in ("(", ",", "–", "—", ";")
                and ((r.is_word(i + 2) and len(r.word[i + 2]) > 1 and r.gap(i + 2)) or r.at(i + 2) == ",")
            ):
                yield _lost(r, i, i + 1, MEDIUM)
        elif token == "et" and r.capital(i - 1) and r.is_word(i + 1) and r.word[i + 1].islower() and known(r.low[i + 1]) and r.low[i + 1] not in _LATIN:  # fmt: skip
            yield _lost(r, i - 1, i, MEDIUM)
        elif len(token) == 2 and token[1] == ".":
            letter, after = token[0], r.at(i + 1)
            lower_case = r.is_word(i + 1) and r.word[i + 1].islower()
            if letter == "D" and r.at(i - 1) == "," and r.at(i - 2) == "washington" and after not in ("c", "c."):
                yield _lost(r, i, i, HIGH)
            elif letter == "U" and lower_case and after not in ("of", "and", "or") and not r.first[i]:
                yield _lost(r, i, i, HIGH if r.at(i - 1) in ("the", "an") else MEDIUM)
            elif letter in _DEGREES and r.at(i - 1) in _HOLDING and after in _AFTER_DEGREE and lower_case:
                yield _lost(r, i, i, MEDIUM)


def _clock(r: Reading, i: int) -> Iterator[Sign]:
    """“at 9 p. Counting began”: the second letter of an hour's abbreviation is gone."""
    j = i + 2
    if r.is_number(j) or r.at(j) in ("m", "m.", "p", "a"):
        return
    timed = r.at(i - 2) in _AT_A_TIME or ":" in r.word[i - 1]
    if timed or (r.capital(j) and r.at(i - 2) in ("", ",", "(")):
        yield _lost(r, i, i + 1, HIGH if timed else MEDIUM)


def _lost(r: Reading, a: int, b: int, confidence: Confidence) -> Sign:
    lost = f"the rest of the abbreviation “{r.text[r.begin[a] : r.stop[b]]}”"
    return Sign(
        DamageKind.ABBREVIATION,
        r.begin[a],
        r.stop[b],
        confidence,
        lost,
        "a dotted abbreviation cut after its first letter",
    )
