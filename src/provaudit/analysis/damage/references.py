"""References to what is not there: “Second, …” without a first, “such a meeting” without a meeting, an opening “Both men”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.announcements import announcements
from provaudit.analysis.damage.antecedents import evoked, in_field, pair_named, someone, two_named
from provaudit.analysis.damage.signs import LOW, MEDIUM, Sign
from provaudit.analysis.damage.takeups import referred, taking_up
from provaudit.model.damage import DamageKind
from provaudit.model.document import BlockKind, Document, Sentence
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import known

_ORDINAL = re.compile(r"(Second|Secondly|Third|Thirdly|Fourth|Fourthly|Fifth|Sixth),? (?=\w)")
_BEFORE = {
    "second": ("first", "one"), "third": ("second", "two"), "fourth": ("third", "three"), "fifth": ("fourth", "four"), "sixth": ("fifth", "five"),
}  # fmt: skip
_PLACE = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_OPENING = re.compile(
    r"(?:In spite of |Despite |After |Before |Following |Given |Because of |As |Under |With )?((?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch an?|[Ss]uch) ((?:[a-z-]+ ){0,3}?)([a-z-]{4,}))\b"
)
_SUCH = re.compile(r"(?<![a-z] as )\b([Ss]uch an? ([a-z]{5,}))\b(?! (?:as|that)\b)")
_BOTH = re.compile(r"(?:Both|Neither) (?:of the |the )?([a-z]+)\b(?! and)(?= [a-z])")
_LATTER = re.compile(r"The (?:latter|former)(?=,? (?:ran|was|were|is|are|had|has|have|would|could|will|can|may|did|does|[a-z]+ed|became|took|made|gave|went|came|held|won|lost|got|kept|sold|wrote|said|says)\b)")  # fmt: skip
_PERSONAL = re.compile(r"(?:He|She|His|Her) [a-z]+")
_NAMED = re.compile(
    r"(?:This|These|That) (?:[a-z]+ )?([a-z]{4,})\b(?= (?:is|was|are|were|has|have|had|will|would|could|may|might|should|[a-z]+ed|made|took|brought|led|gave|came|went|began|cost|put|left)\b)"
)
GENERIC = w.members(
    "time times year years month months week weeks day days morning evening afternoon century decade article paper book study work report chapter section page site website project country world city town case cases thing things people kind sort type types reason reasons point points moment area place places nation land house question questions problem problems issue issues fact facts event events situation process approach period story stories word words list table figure example video post life game season summer winter spring autumn night weekend great results findings data conditions circumstances respect regard context sense means were will would could have been made much many that which with from into about also only even just when where being being first last next same other two three few several"
)
_LOOK_BACK = 16_000
NAMED_BACK = 1_500
"""Code points before a reference in which what it refers to is looked for."""
STEM = 5
_UNNAMED = "a reference to something not named before"


def references(document: Document) -> Iterator[Sign]:
    """Orphan references of one document. Most are doubtful: what they refer to may stand in a picture or a heading."""
    text = document.text
    paragraph_first = {block.start for block in document.blocks}
    alone = len(document.sentences) < 2
    earlier = False
    for sentence in document.sentences:
        prose = document.blocks[sentence.block].kind is BlockKind.PROSE
        head = text[sentence.start : min(sentence.end, sentence.start + 120)]
        found = [
            *_ordinal(text, sentence, head, alone),
            *(_first(text, sentence, head, alone) if prose and not earlier else _taken_up(text, sentence, head)),
            *_opening(text, sentence, head, alone, earlier, sentence.start in paragraph_first),
            *(() if alone else _such(text, sentence)),
        ]
        yield from found
        yield from _amid(text, sentence)
        yield from announcements(text, sentence.start, sentence.end)
        earlier = earlier or prose


def _ordinal(text: str, sentence: Sentence, head: str, alone: bool) -> Iterator[Sign]:
    """“Second, it keeps …” with no first before it."""
    m = _ORDINAL.match(head)
    if not m or head[m.end() - 2] != ",":
        return
    name = m[1].lower().removesuffix("ly")
    before = text[max(0, sentence.start - _LOOK_BACK) : sentence.start].lower()
    if any(re.search(rf"\b{word}(?:ly)?\b", before) for word in _BEFORE[name]):
        return
    listed = _PLACE[name] > 3 and re.search(
        r"\b(?:first|second|third)(?:ly)?\b", before
    )  # the steps may be told otherwise
    sure = LOW if alone or listed else MEDIUM
    place = sentence.start, sentence.start + len(m[1])
    yield _sign(*place, sure, f"what comes before “{m[1]}”", f"“{m[1]}” without its predecessor")


def _first(text: str, sentence: Sentence, head: str, alone: bool) -> Iterator[Sign]:
    """Words of the first sentence of all that can only take up what was said."""
    both = _BOTH.match(head)
    taken, sure = taking_up(head, alone)
    if both and not two_named(both[1], ""):
        taken, sure = both[0], MEDIUM
    heading = text[max(0, sentence.start - NAMED_BACK) : sentence.start].lower()
    if taken and not any(word[:STEM] in heading for word in taken.lower().split() if len(word) > 4):
        place = sentence.start, sentence.start + len(taken)
        yield _sign(*place, sure, f"what “{taken}” refers to", "a text that begins by taking something up")
    elif deed := referred(head):
        place = sentence.start + deed[0], sentence.start + deed[1]
        yield _sign(*place, MEDIUM, f"what “{text[slice(*place)]}” refers to", _UNNAMED)


def _taken_up(text: str, sentence: Sentence, head: str) -> Iterator[Sign]:
    """“Both men” without two, “The latter” without a pair in what stands before."""
    before = text[max(0, sentence.start - NAMED_BACK) : sentence.start].strip()
    both, latter = _BOTH.match(head), _LATTER.match(head)
    orphan = (both and not two_named(both[1], before)) or (latter and not pair_named(before[-_PAIR_BACK:].lower()))
    m = both or latter
    personal = None if m else _PERSONAL.match(head)
    if personal and not someone(before):
        yield _sign(
            sentence.start,
            sentence.start + personal.end(),
            MEDIUM,
            f"whom “{personal[0]}” refers to",
            "a pronoun with nobody before it",
        )
        return
    named = None if m else _NAMED.match(head)
    if named and in_field(named[1]) and named[1][:STEM] not in before.lower() and not evoked(named[1], before.lower()):
        yield _sign(sentence.start, sentence.start + named.end(), MEDIUM, f"what “{named[0]}” refers to", _UNNAMED)
        return
    if m and orphan:
        yield _sign(sentence.start, sentence.start + m.end(), MEDIUM, f"what “{m[0]}” refers to", _UNNAMED)


_PAIR_BACK = 400
"""Code points in which the pair that “the latter” is of stands: two or three sentences."""


_AMID = re.compile(
    r"[;,] (?:and |but |while )?(the (?:latter|former)) (?:[a-z]+s|[a-z]+ed|would|could|can|may|took|made|ran|had|did)\b"
)


def _amid(text: str, sentence: Sentence) -> Iterator[Sign]:
    """“… on foot; the latter takes two hours”, where nothing before names two."""
    for m in _AMID.finditer(text, sentence.start, min(sentence.end, sentence.start + 600)):
        before = text[max(0, m.start() - _PAIR_BACK) : m.start()].lower()
        if not pair_named(before):
            yield _sign(m.start(1), m.end(1), MEDIUM, f"what “{m[1]}” refers to", _UNNAMED)


def _opening(text: str, sentence: Sentence, head: str, alone: bool, earlier: bool, first: bool) -> Iterator[Sign]:
    """“These initiatives …” as an opening, “Despite this assurance”: doubtful by themselves."""
    m = _OPENING.match(head)
    if not m or m[3] in GENERIC or not known(m[3]) or not (first or m.start(1) > 0) or alone:
        return
    before = text[max(0, sentence.start - NAMED_BACK) : sentence.start].lower()
    if (not earlier or m.start(1) > 0) and m[3][:STEM] not in before:
        place = sentence.start + m.start(1), sentence.start + m.end(1)
        yield _sign(*place, LOW, f"what “{m[1]}” refers to", _UNNAMED)


def _such(text: str, sentence: Sentence) -> Iterator[Sign]:
    """“Such a meeting” where no meeting was named, nor anything that could be called one."""
    for such in _SUCH.finditer(text, sentence.start, sentence.end):
        noun = such[2]
        before = text[max(0, such.start() - NAMED_BACK) : such.start()].lower()
        if noun in GENERIC or not known(noun) or noun[:STEM] in before or noun.endswith("ly"):
            continue
        sure = MEDIUM if in_field(noun) and such[1][0] == "S" and not evoked(noun, before) else LOW
        yield _sign(such.start(1), such.end(1), sure, f"what “{such[1]}” refers to", _UNNAMED)


def _sign(a: int, b: int, confidence: Confidence, lost: str, sign: str) -> Sign:
    return Sign(DamageKind.REFERENCE, a, b, confidence, lost, sign, gap=a)
