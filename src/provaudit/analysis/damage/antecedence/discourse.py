"""Sentences that lost their neighbours: read only in sources that are known to lose text, where such signs mean something.

Sentences are dropped whole, and pages of several sites are joined without a mark. What stays behind refers to what is gone: “This
war time control” with no control named, “In exchange” for nothing, “We will” after a report in the third person, a “Third” under
another heading than its “Second”, an encyclopedia's opening in the middle of a paragraph. In sound prose all of these occur.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from provaudit.analysis.damage.antecedence.references import GENERIC, NAMED_BACK, STEM
from provaudit.analysis.damage.signs import LOW, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.document import BlockKind, Document
from provaudit.text.lexicon import known

_POINTING = re.compile(
    r"(?:This|These|Those) ((?:[a-z-]+ ){0,3}?)([a-z-]{4,})(?= (?:is|was|are|were|has|have|had|will|would|can|could|may|should|[a-z]{3,}ed)\b)"
)
_ANSWERING = re.compile(
    r"\b(In exchange|In return|In response|As a result|As a consequence|Instead|Even so|For this reason|On the contrary|Nor)\b,?(?= )"
)
_SPEAKING = re.compile(r"(?:We|I|Our|My) [a-z]")
_ENUMERATOR = re.compile(r"(?:Second|Third|Fourth|Fifth)(?:ly)?,")
_ONES = re.compile(r"(?:Last|First|Latest|Earlier|Recent|Other|Previous) ones\b")
_ENTRY = re.compile(r"[A-Z][^.,;:]{3,80} (?:refers to|is the name of|is a term for)\b")
_ADJACENT = 3
"""Code points between a loss and the sentence that it has cut off from what came before."""
_LOOK = 160


def discourse(document: Document, losses: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    """Sentences of a damaged document that lost what they go on from. `losses` are the places of certain damage, sorted."""
    text = document.text.replace("\n", " ")  # a line end in a sentence is a blank, and offsets stay
    ends = [end for _, end in losses]
    headed = {
        b.start for a, b in zip(document.blocks, document.blocks[1:], strict=False) if a.kind is BlockKind.HEADING
    }
    first = {block.start for block in document.blocks}
    own_voice = len(re.findall(r"\b(?:we|our|I)\b", text)) * 100 > len(text.split())
    for sentence in document.sentences:
        at, head = sentence.start, text[sentence.start : min(sentence.end, sentence.start + _LOOK)]
        if (m := _POINTING.match(head)) and _unnamed(text, at, m[2]):
            yield _reference(at, at + m.end(), f"what “{m[0]}” refers to", "a reference to something not named before")
        elif at in headed and (m := _ENUMERATOR.match(head)):
            yield _reference(at, at + m.end(), f"what comes before “{m[0][:-1]}”", "a list that a heading divides")
        elif m := _ONES.match(head):
            yield _reference(at, at + m.end(), f"what “{m[0]}” refers to", "a reference to something not named before")
        elif at not in first and (m := _ENTRY.match(head)):
            yield _seam(at, at + m.end(), "the opening of an article amid a paragraph")
        elif not own_voice and _SPEAKING.match(head) and _cut_off(ends, at):
            yield _seam(at, at + head.find(" ", 4), "a speaker who was not introduced")
        for m in _ANSWERING.finditer(text, at, min(sentence.end, at + 4_000)):
            if _cut_off(ends, m.start()):
                yield _reference(m.start(), m.end(1), f"what “{m[1]}” answers to", "an answer after a loss")


def _unnamed(text: str, at: int, noun: str) -> bool:
    before = text[max(0, at - NAMED_BACK) : at].lower()
    return noun not in GENERIC and known(noun) and noun[:STEM] not in before


def _cut_off(ends: Sequence[int], at: int) -> bool:
    """True if a loss ends right before `at`, or reaches over it."""
    n = bisect_left(ends, at - _ADJACENT)
    return n < len(ends) and ends[n] <= at + _ADJACENT


def _reference(a: int, b: int, lost: str, sign: str) -> Sign:
    return Sign(DamageKind.REFERENCE, a, b, LOW, lost, sign, gap=a)


def _seam(a: int, b: int, sign: str) -> Sign:
    return Sign(DamageKind.BOUNDARY, a, b, LOW, "what stood before this sentence", sign, gap=a)
