"""A block of text as tokens with their word classes: what every mechanism reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provaudit.analysis.damage import words as w

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:-(?=\w))?"  # U.S.  R.O.K.  U.S.-
    r"|\d[\d,.:/]*\d|\d"  # 28,500  13.9  12:30
    r"|[^\W\d_]+(?:[-'’‑][^\W\d_]+|[-‑]\d+|'(?=[^\W\d_]))*"  # Moo-hyun  don't  FTA-2
    r"|[^\w\s]|_+"
)
_NOT_SPACE = re.compile(r"\S")
_OPENING = frozenset("“‘«„([{")
_CLOSING_QUOTES = frozenset("”’»")
QUOTES = frozenset("\"“”„«»'‘’")
CLAUSE_END = frozenset(".,;:!?)]}…")
SENTENCE_END = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of one block. Lists run in parallel; offsets are code points of the whole text."""

    text: str
    start: int
    end: int
    word: tuple[str, ...]
    low: tuple[str, ...]
    begin: tuple[int, ...]
    stop: tuple[int, ...]
    mask: tuple[int, ...]
    first: tuple[bool, ...]
    """True for the first word of a sentence."""

    def __len__(self) -> int:
        return len(self.word)

    def gap(self, i: int) -> str:
        """The white space before token `i`, or "" outside the block."""
        return self.text[self.stop[i - 1] : self.begin[i]] if 0 < i < len(self.begin) else ""

    def is_word(self, i: int) -> bool:
        """True if token `i` exists and is made of letters."""
        return 0 <= i < len(self.word) and self.word[i][0].isalpha()

    def is_number(self, i: int) -> bool:
        """True if token `i` exists and begins with a digit."""
        return 0 <= i < len(self.word) and self.word[i][0].isdigit()

    def at(self, i: int) -> str:
        """Token `i` in lower case, or "" outside the block."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def has(self, i: int, mask: int) -> bool:
        """True if token `i` exists and has a class of `mask`."""
        return 0 <= i < len(self.mask) and bool(self.mask[i] & mask)

    def capital(self, i: int) -> bool:
        """True if token `i` exists and begins with a capital."""
        return 0 <= i < len(self.word) and self.word[i][0].isupper()

    def ends_sentence(self, i: int) -> bool:
        """True if token `i` lies past the end or is a full stop, question or exclamation mark."""
        return i >= len(self.word) or self.word[i] in SENTENCE_END


_OF_LETTERS = w.members(
    "letter letters ligature ligatures glyph glyphs typeface font silent pronounce pronounced pronounces spell spelled spelt spelling vowel vowels consonant consonants dialect plural syllable alphabet lisp lisped suffix prefix hyphen apostrophe"
)
_SPOKEN = w.members("say says said sung sing without drop drops dropped sound sounds word final extra")
_ABOUT = 10
"""Tokens around a letter in which words about letters make it one; `_SPOKEN` stands right before it."""


def mentioned(r: Reading, i: int) -> bool:
    """True if the text around token `i` speaks of letters and sounds, so that “s” or “th” is one of them."""
    near = range(max(0, i - _ABOUT), min(len(r), i + _ABOUT))
    quoted = i + 2 < len(r) and bool({r.word[i + 1], r.word[i + 2]} & QUOTES)
    return quoted or any(r.low[k] in _OF_LETTERS for k in near) or any(r.at(k) in _SPOKEN for k in (i - 1, i - 2))


_ENTRY = 14
"""Tokens of an entry of an index, at most, up to the word that stands before its stop."""
_HEAD = 4
_NO_HEAD = w.PREPOSITION | w.ADVERB | w.COORDINATOR | w.SUBORDINATOR | w.DETERMINER | w.SUBJECT
_VERBAL = w.AUXILIARY | w.PAST | w.PARTICIPLE | w.SUBJECT


def inverted(r: Reading, i: int) -> bool:
    """True if token `i` ends a phrase of an index entry, whose head goes first: “Sight, the author's loss of”, “Tower, the, at Kew”."""
    start = i
    while start > 0 and not r.first[start] and i - start <= _ENTRY:
        start -= 1
    if i - start > _ENTRY or not r.first[start] or not r.capital(start) or r.mask[start] & _NO_HEAD:
        return False
    comma = next((k for k in range(start + 1, min(start + 1 + _HEAD, i)) if r.word[k] == ","), 0)
    if not comma or any(r.mask[k] & _VERBAL or r.low[k].endswith("ed") for k in range(start, i)):
        return False
    for k in range(i + 1, min(i + _ENTRY, len(r))):
        if r.word[k] in SENTENCE_END or r.word[k] == ";":
            break
        if r.mask[k] & (w.AUXILIARY | w.SUBJECT):
            return False  # a sentence, whatever its commas
    owned = any(r.low[k] in ("'s", "’s") for k in range(comma, i))
    return owned or comma == i - 1 or not r.has(comma + 1, w.ARTICLE)


def reading(text: str, start: int, end: int) -> Reading:
    """The tokens of `text[start:end]`. Linear in its length."""
    found = [m.span() for m in _TOKEN.finditer(text, start, end)]
    word: list[str] = []
    begin: list[int] = []
    stop: list[int] = []
    for a, b in found:
        piece = text[a:b]
        if len(piece) > 1 and piece[0].isdigit() and piece[-1] in ".,:/":
            b = a + len(piece.rstrip(".,:/"))
            piece = text[a:b]
        tail = piece[-2:]
        if tail in ("'s", "’s") and len(piece) > 2:
            word += [piece[:-2], tail]
            begin += [a, b - 2]
            stop += [b - 2, b]
            continue
        if len(piece) == 1 and piece.isupper() and b < end and text[b] == "." and not text[b + 1 : b + 2].isalnum():
            b += 1
            piece = text[a:b]
        elif len(piece) == 1 and piece == "." and stop and stop[-1] > a:
            continue
        word.append(piece)
        begin.append(a)
        stop.append(b)
    low = [piece.lower() for piece in word]
    mask = [w.classes(piece) if piece[0].isalpha() else 0 for piece in low]
    first = []
    opening = True
    for i, piece in enumerate(word):
        is_word = piece[0].isalnum()
        if i and word[i - 1][-1] == "." and len(word[i - 1]) > 1 and piece[0].isupper() and low[i] in w.OPENERS:
            opening = True
        first.append(opening and is_word)
        if is_word:
            opening = False
        if piece in SENTENCE_END and not _abbreviation(word, i):
            opening = True
    return Reading(text, start, end, tuple(word), tuple(low), tuple(begin), tuple(stop), tuple(mask), tuple(first))


def vocabulary(text: str, start: int, end: int) -> set[str]:
    """The lower-case words of `text[start:end]`, for a third of what a reading costs."""
    words = {piece.lower() for piece in _TOKEN.findall(text, start, end)}
    return words | {word[:-2] for word in words if word.endswith(("'s", "’s"))}


_ABBREVIATIONS = w.members(
    "mr mrs ms dr prof sen rep gen gov lt col capt sgt st jr sr vs etc al no nos fig vol pp ed jan feb mar apr jun jul aug sep sept oct nov dec inc corp co ltd ca approx cf eg ie"
)


def _abbreviation(word: list[str], i: int) -> bool:
    return i > 0 and word[i].startswith(".") and word[i - 1].lower() in _ABBREVIATIONS
