"""Comparing what two statements say: equal function words aside, alike, or changed and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from provaudit.ledger.fingerprint import folded, wording
from provaudit.model.resolution import Quote
from provaudit.text.normalise import FUNCTION_WORDS, shorten, skeleton

_NUMBER = re.compile(r"\d[\d.,:]*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_EDGE = "\"'“”‘’«»()[]{},;:.!?…"
_NEGATIONS = frozenset(
    [
        "not",
        "no",
        "never",
        "neither",
        "nor",
        "none",
        "without",
        "cannot",
        "hardly",
        "scarcely",
        "barely",
        "only",
        "nothing",
        "nobody",
    ]
)
_ORDINALS = [
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "twentieth",
    "hundredth",
    "thousandth",
]
_COUNTED = frozenset(["few", "little", "lot", "bit", "couple", "number", "half", "quarter", *_ORDINALS])

Saying = tuple[str, tuple[str, ...]]


def saying(text: str) -> Saying:
    """What `text` says, function words aside; equal for two texts only if a decision on one may stand for the other.

    `skeleton` leaves out articles and fillers wherever they stand, and the marks inside numbers. Kept apart here are the few of
    them that carry meaning: "not just", "a few" and "few", "a third" and "the third", "Plan A", "12:30" and "12 30".
    """
    return skeleton(wording(text)), _telling(text)


def _telling(text: str) -> tuple[str, ...]:
    kept = [_THOUSANDS.sub("", number.rstrip(".,:")) for number in _NUMBER.findall(wording(text))]
    words = [word.strip(_EDGE) for word in folded(text).split()]
    for index, word in enumerate(words):
        if word.casefold() not in FUNCTION_WORDS:
            continue
        before = words[index - 1].casefold().replace("’", "'") if index else ""
        after = words[index + 1].casefold() if index + 1 < len(words) else ""
        if (index and word[0].isupper()) or after in _COUNTED or before in _NEGATIONS or before.endswith("n't"):
            kept.append(f"{before} {word.casefold()} {after}")
    return tuple(kept)


def statement(quote: Quote) -> str:
    """The statement that `quote` stands in; empty for a whole source."""
    return quote.statement or quote.exact or ""


def word_set(quotes: Iterable[Quote]) -> frozenset[str]:
    """The words of the statements, function words aside."""
    return frozenset(word for quote in quotes for word in skeleton(wording(statement(quote))).split())


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Dice coefficient of two sets of words, in 0…1; 0 for two empty ones."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def changed_words(old: str, new: str) -> str:
    """The first two differences between two statements, in words: `“1953” became “1954”`; empty if none shows."""
    before, after = folded(old).split()[:400], folded(new).split()[:400]
    keys = [[word.strip(_EDGE).casefold() for word in side] for side in (before, after)]
    said = []
    for kind, a, b, c, d in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        gone, come = (shorten(" ".join(words).strip(_EDGE), 60) for words in (before[a:b], after[c:d]))
        if kind == "equal" or not (gone or come):
            continue
        said.append(
            f"“{gone}” became “{come}”" if gone and come else f"“{gone}” is gone" if gone else f"“{come}” was added"
        )
    return "; ".join(said[:2]) + ("; and more" if len(said) > 2 else "")
