"""References to what is not there: “Second, …” without a first, “such a meeting” without a meeting, an opening “Both men”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.antecedence.announcements import announcements, promises
from provaudit.analysis.damage.antecedence.antecedents import evoked, in_field, pair_named, several, someone, two_named
from provaudit.analysis.damage.antecedence.takeups import referred, taking_up
from provaudit.analysis.damage.signs import LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.document import BlockKind, Document, Sentence
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import known

_ORDINAL = re.compile(r"(Second|Secondly|Third|Thirdly|Fourth|Fourthly|Fifth|Sixth),? (?=\w)")
_FIRST = r"(?:(?:(?:^|[.:;,(–—-] ?|\n|\band |\bbut |\bthe |\ba )first|first(?=,|ly| of all|:))|one(?! (?:day|year|of|another|night|man|hundred|thousand|million))|1[.)])"
"""A first of a list: not “the architects first visited the site”."""
_BEFORE = {
    "second": (_FIRST,), "third": ("second", "two"), "fourth": ("third", "three"), "fifth": ("fourth", "four"), "sixth": ("fifth", "five"),
}  # fmt: skip
_PLACE = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_OPENING = re.compile(
    r"(?:In spite of |Despite |After |Before |Following |Given |Because of |As |Under |With )?((?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch an?|[Ss]uch) ((?:[a-z-]+ ){0,3}?)([a-z-]{4,}))\b"
)
_SUCH = re.compile(r"(?<![a-z] as )\b([Ss]uch an? ([a-z]{5,}))\b(?! (?:as|that)\b)")
_BOTH = re.compile(r"(?:Both|Neither) (?:of the |the )?([a-z]+)\b(?! and)(?= [a-z])")
_LATTER = re.compile(r"The (?:latter|former)(?=,? (?:ran|was|were|is|are|had|has|have|would|could|will|can|may|did|does|[a-z]+ed|became|took|made|gave|went|came|held|won|lost|got|kept|sold|wrote|said|says)\b)")  # fmt: skip
_PERSONAL = re.compile(r"(?:He|She|His|Her) [a-z]+")
_HUMAN = re.compile(r",? (?:was |were |had |has |later |soon |never )*(?:elected|refused|resigned|married|retired|died|wrote|said|appealed|confessed|escaped|apologised|apologized|acquitted|sworn|buried|knighted|divorced|pleaded|testified|denied|admitted|insisted|replied|born)\b")  # fmt: skip
"""What only a person does, so that no thing can be “the latter”."""
_GROUP = re.compile(
    r"(?:(?:The|These|Those|All|All the|Both|Any of the) (?:two|three|four|five|six|other two|other three)(?: (?P<noun>[a-z]{3,}s|men|women|children|people))?(?= (?:[a-z]+ed|are|were|had|have|met|took|sold|made|went|left|won|agreed|will|would)\b)"
    r"|(?:These|Those) (?:[a-z]{3,}[^\Wsui]s|men|women|children|people)(?= [a-z])"
    r"|The (?:second|third|fourth|fifth|last|other|others)(?:, an? [a-z -]{3,40},)(?= (?:was|were|had|has|is)\b))"
)
"""What takes up several things, or one among several."""
_ONE_OF = re.compile(r"The (?:second|third|fourth|fifth|last|other), an? (?:[a-z]+ ){0,2}[a-z]+(?:er|or|ist|ian|man|ant),(?= (?:was|were|had|has|is)\b)")  # fmt: skip
"""One among several people."""
_NUMBERS = (" two", " three", " four", " five", " six", "both", "several")
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
    yield from promises(text, document.sentences)
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
    if any(re.search(rf"(?<![a-z]){word}(?:ly)?(?![a-z])", before) for word in _BEFORE[name]):
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
    """“Both men” without two, “The latter” without a pair, “These birds” where nothing stands in the plural before."""
    before = text[max(0, sentence.start - NAMED_BACK) : sentence.start].strip()
    if m := _PERSONAL.match(head):
        orphan, sign = not someone(before), "a pronoun with nobody before it"
    else:
        m, sign = _thing(head, before), _UNNAMED
        orphan = m is not None
    if m and orphan:
        yield _sign(sentence.start, sentence.start + m.end(), MEDIUM, f"what “{m[0]}” refers to", sign)


def _thing(head: str, before: str) -> re.Match[str] | None:
    """What `head` refers to and `before` does not name."""
    if m := _BOTH.match(head):
        return None if two_named(m[1], before) and (_stem(m[1], before) or several(before)) else m
    if m := _LATTER.match(head):
        person = _HUMAN.match(head, m.end())
        return None if pair_named(before[-_PAIR_BACK:].lower()) and not (person and not someone(before)) else m
    if (m := _ONE_OF.match(head)) and not someone(before) and not any(map(before.lower().__contains__, _NUMBERS)):
        return m
    if m := _GROUP.match(head):
        return m if not several(before) and not _stem(m["noun"] or "", before) else None
    if (m := _NAMED.match(head)) and in_field(m[1]):
        return m if not _stem(m[1], before) and not evoked(m[1], before.lower()) else None
    return None


def _stem(noun: str, before: str) -> bool:
    return bool(noun) and noun[:STEM] in before.lower()


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
