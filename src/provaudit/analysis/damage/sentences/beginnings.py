"""A text that begins in the middle of a sentence: “of the settlement were found under two metres of silt.”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import verb

_SHORTEST = 6
"""Words below which a paragraph in lower case is rather a label or a line of verse."""
_PARTICLES = w.members("de la le van von der den bin al el di da du dos ten ter e i p pp cf ie eg vs")
_OPEN = frozenset(",:;—–-(")


def beginnings(r: Reading, before: str) -> Iterator[Sign]:
    """The lost beginning of one block. `before` is the last character of the text above it, empty for the first."""
    size = len(r)
    if size > 4 and r.word[0] == "," and (r.is_word(1) or r.is_number(1)):
        yield _sign(r, "a sentence that begins with a comma", HIGH)
    elif (
        size >= _SHORTEST
        and r.word[0].islower()
        and r.low[0] not in _PARTICLES
        and before not in _OPEN
        and _sentence(r)
    ):
        yield _sign(r, "a paragraph that begins in lower case", MEDIUM if _bound(r) else LOW)


def _sentence(r: Reading) -> bool:
    """True if the paragraph is written with capitals and stops, so that a lower-case letter at its head is telling."""
    if r.word[-1] not in '.!?”"’' or r.text[r.stop[0] : r.stop[0] + 1] in (".", ":", "/", "_", "@", "(", "=", ")"):
        return False
    if "i" in r.word:
        return False
    openings = [r.word[k + 1] for k in range(len(r) - 1) if r.word[k] in ".!?" and r.is_word(k + 1) and r.gap(k + 1)]
    return all(word[0].isupper() for word in openings) and "\n" not in r.text[r.start : r.end]


def _bound(r: Reading) -> bool:
    """True if the first word needs one before it: a preposition or a finite verb, while a clause may be an item of a list."""
    finite = r.low[0].endswith("s") and any(verb(stem) for stem in w.stems(r.low[0])[1:]) and not r.has(1, w.AUXILIARY)
    return r.has(0, w.PREPOSITION | w.AUXILIARY | w.PAST | w.COORDINATOR | w.INTERROGATIVE) or finite


def _sign(r: Reading, sign: str, confidence: Confidence) -> Sign:
    lost = "the beginning of the sentence"
    return Sign(DamageKind.SENTENCE, r.begin[0], r.stop[1], confidence, lost, sign, gap=r.begin[0])
