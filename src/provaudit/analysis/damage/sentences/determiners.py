"""A determiner without its noun: “The for an initial public offering”, “editor of the.”, “in the s and the R.”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading, inverted, mentioned
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence

_BARE = w.members("the a an its our their my your every whose")
"""Determiners that never stand alone (his, this, all, each do)."""
_PURE = w.members("of for with to at from into during until against since among upon than")
_LOOSE = frozenset(["in", "on", "by", "as"])
_FINITE = w.members("is are was were has had have would could should does did isn't wasn't")
_LETTERS = frozenset("bcdefghijklmnopqrstuvwxyz")


def determiners(r: Reading) -> Iterator[Sign]:
    """Determiners of one block that no noun follows."""
    for i, word in enumerate(r.low):
        if word in ("'s", "’s") and r.at(i + 1) == "of" and _owner(r, i - 1) and not r.gap(i):
            yield Sign(DamageKind.NAME, r.begin[i - 1], r.stop[i + 1], MEDIUM, f"what belongs to “{r.word[i - 1]}”", "a possessive without what it has", gap=r.stop[i])  # fmt: skip
            continue
        if word not in _BARE or not (r.word[i].islower() or r.first[i]) or r.at(i + 1) == "s":
            continue
        if word == "a" and (_is_letter(r, i) or _variable(r, i)):
            continue
        if word == "my" and (r.first[i] or not r.is_word(i - 1)) and r.at(i + 1) in (",", "!"):
            continue  # “My, you are early.”
        verdict = _verdict(r, i, word)
        if verdict and not _set_apart(r, i, word):
            confidence, sign = verdict
            ends = r.ends_sentence(i + 1)
            kind = DamageKind.SENTENCE if ends else DamageKind.NAME
            end = r.stop[i + 1] if r.is_word(i + 1) else r.stop[i]
            yield Sign(kind, r.begin[i], end, confidence, f"the noun after “{r.word[i]}”", sign, gap=r.stop[i])


def _owner(r: Reading, k: int) -> bool:
    """True if token `k` is a noun, whose “’s” is no verb: “the striker’s of the season”, not “it’s of interest”."""
    return (
        r.has(k - 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
        and not r.mask[k]
        and len(r.low[k]) > 1  # “the s's of the later stones”
        and r.at(k - 2) != "of"
    )


def _set_apart(r: Reading, i: int, word: str) -> bool:
    """True if the article at `i` is a letter that is named, or ends the head of an entry: “Tower, the, at Kew”."""
    if word == "a":
        return r.at(i - 1) != "without" and mentioned(r, i)
    return word == "the" and not r.is_word(i + 1) and inverted(r, i)


_BEFORE_LETTER = w.members("( / = + - – and vitamin letter type class grade")


def _is_letter(r: Reading, i: int) -> bool:
    """“a” as a letter, list label or variable."""
    before, after = r.at(i - 1), r.at(i + 1)
    if r.is_number(i - 1) and (not r.gap(i) or after in ("and", "is", "to", ";", ",")):
        return True  # “fig. 11a”, “inv. 23471 a and b”
    if after in (")", "/", "=", "+", "-", "–") or before in _BEFORE_LETTER:
        return before != "and" or after in (".", ",", ")")
    return after in (",", ".") and (len(r.at(i + 2)) == 1 or before in (",", "of", "from"))


_NAMED = w.members("b c d n x y z")


def _variable(r: Reading, i: int) -> bool:
    """True if another small letter that stands for something is near: “if a is a prime and b is not”, “the sum of a and b”."""
    return any(
        r.word[k] in _NAMED and r.text[r.stop[k] : r.stop[k] + 1] != "."
        for k in range(max(0, i - 12), min(len(r), i + 12))
    )


_STOPS = w.members(". , ; ) ! ? :")


def _verdict(r: Reading, i: int, word: str) -> tuple[Confidence, str] | None:
    j = i + 1
    if j >= len(r):
        return HIGH if i > 3 else LOW, "the text ends after a determiner"
    token, low = r.word[j], r.low[j]
    if "\n" in r.gap(j) and r.capital(j):
        return None
    if token in _STOPS:
        if (token == "." and r.at(j + 1) == ".") or i < 2:
            return None
        if token == "." and r.text[r.stop[j] : r.stop[j] + 1].isalnum():
            return None
        if (
            token == ","
            and (low_next := r.at(j + 1))
            and (
                low_next in (word, "a", "the", "an", "uh", "um", "er", "you", "i", "like", "well")
                or r.has(j + 1, w.ADVERB)
                or (word in w.POSSESSIVES and r.has(j + 1, w.COORDINATOR) and r.has(j + 2, w.DETERMINER | w.QUANTIFIER))
            )
        ):
            return LOW, "a determiner before a comma"
        if token == "?" or r.at(i - 1) in ("word", "article", "say"):
            return LOW, "a determiner before a question mark"
        return HIGH if token in (".", ",", ";", ")") else MEDIUM, "a determiner before a stop"
    if not token[0].isalpha() or token[0].isupper():
        return None
    if low in _PURE and r.text[r.stop[j] : r.stop[j] + 1] != "-":
        if (low == "to" and r.at(j + 1) == "be") or (low == "for" and r.at(j + 1) == "and"):
            return LOW, "a determiner before a preposition"
        return HIGH, f"“{r.word[i]} {low}”: no noun between them"
    if low in _LOOSE and r.has(j + 1, w.ARTICLE | w.POSSESSIVE):
        if low == "on" and r.at(j + 2) in ("spot", "ground", "job"):
            return None
        return MEDIUM, f"“{r.word[i]} {low}”: no noun between them"
    if low == "onwards":
        return HIGH, f"“{r.word[i]} {low}”: no noun between them"
    if low in _FINITE:
        return HIGH, f"“{r.word[i]} {low}”: no noun between them"
    if low in ("and", "or", "but") and word != "whose":
        return MEDIUM, f"“{r.word[i]} {low}”: no noun between them"
    if (
        low in ("when", "because", "which", "who", "that")
        and word in ("the", "a", "an")
        and not (low == "that" and word == "the")
    ):
        return MEDIUM, f"“{r.word[i]} {low}”: no noun between them"
    if r.mask[j] & w.SUBJECT and low != "i":
        return MEDIUM, f"“{r.word[i]} {low}”: no noun between them"
    if word == "its" and low in ("a", "an", "the"):
        return LOW, f"“{r.word[i]} {low}”: no noun between them"  # rather “it's” misspelt
    if low in ("the", "a", "an") and low != word:
        return MEDIUM, f"“{r.word[i]} {low}”: no noun between them"
    return None
