"""References to what is not there: “Second, …” without a first, “such a meeting” without a meeting, an opening “These initiatives”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.signs import LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.document import BlockKind, Document
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
GENERIC = w.members(
    "time times year years month months week weeks day days morning evening afternoon century decade article paper book study work report chapter section page site website project country world city town case cases thing things people kind sort type types reason reasons point points moment area place places nation land house question questions problem problems issue issues fact facts event events situation process approach period story stories word words list table figure example video post life game season summer winter spring autumn night weekend great results findings data conditions circumstances respect regard context sense means were will would could have been made much many that which with from into about also only even just when where being being first last next same other two three few several"
)
_COUNTED_LIST = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) (?:[a-z-]+ ){0,2}(?:[a-z]+s)\b[^.:]{0,60}?(?: that|:|are) (?=1 |\(1\) |1\) )"
)
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5}
_ITEM = re.compile(r"(?:^|[\s;:(])([1-9])\)? (?=[a-z])")
_LOOK_BACK = 16_000
NAMED_BACK = 1_500
"""Code points before a reference in which what it refers to is looked for."""
STEM = 5


def references(document: Document) -> Iterator[Sign]:
    """Orphan references of one document. All are doubtful: what they refer to may stand in a picture or a heading."""
    text = document.text
    paragraph_first = {block.start for block in document.blocks}
    alone = len(document.sentences) < 2
    earlier_prose = False
    for sentence in document.sentences:
        head = text[sentence.start : min(sentence.end, sentence.start + 120)]
        m = _ORDINAL.match(head)
        if m:
            name = m[1].lower().removesuffix("ly")
            before = text[max(0, sentence.start - _LOOK_BACK) : sentence.start].lower()
            if not any(re.search(rf"\b{word}(?:ly)?\b", before) for word in _BEFORE[name]) and head[m.end() - 2] == ",":
                listed = _PLACE[name] > 3 and re.search(
                    r"\b(?:first|second|third)(?:ly)?\b", before
                )  # the steps may be told otherwise
                confidence = LOW if alone or listed else MEDIUM
                yield _sign(
                    sentence.start,
                    sentence.start + len(m[1]),
                    confidence,
                    f"what comes before “{m[1]}”",
                    f"“{m[1]}” without its predecessor",
                )
        opening = _OPENING.match(head)
        if (
            opening
            and opening[3] not in GENERIC
            and known(opening[3])
            and (sentence.start in paragraph_first or opening.start(1) > 0)
        ):
            before = text[max(0, sentence.start - NAMED_BACK) : sentence.start].lower()
            own = not earlier_prose or opening.start(1) > 0
            if own and opening[3][:STEM] not in before and not alone:
                yield _sign(
                    sentence.start + opening.start(1),
                    sentence.start + opening.end(1),
                    LOW,
                    f"what “{opening[1]}” refers to",
                    "a reference to something not named before",
                )
        body = text[sentence.start : sentence.end]
        for such in _SUCH.finditer(body):
            at = sentence.start + such.start()
            before = text[max(0, at - NAMED_BACK) : at].lower()
            if (
                such[2] not in GENERIC
                and known(such[2])
                and such[2][:STEM] not in before
                and not alone
                and not such[2].endswith("ly")
            ):
                yield _sign(
                    sentence.start + such.start(1),
                    sentence.start + such.end(1),
                    LOW,
                    f"what “{such[1]}” refers to",
                    "a reference to something not named before",
                )
        counted = _COUNTED_LIST.search(body)
        if counted:
            number = _WORDS.get(counted[0].split()[0].lower(), 0)
            items = {int(item[1]) for item in _ITEM.finditer(body[counted.end() - 1 :])}
            if items and max(items) < number:
                yield _sign(
                    sentence.start + counted.start(),
                    sentence.start + counted.end(),
                    MEDIUM,
                    f"items {max(items) + 1} to {number} of the list",
                    "a list shorter than announced",
                )
        if document.blocks[sentence.block].kind is BlockKind.PROSE:
            earlier_prose = True


def _sign(a: int, b: int, confidence: object, lost: str, sign: str) -> Sign:
    from provaudit.model.finding import Confidence

    assert isinstance(confidence, Confidence)
    return Sign(DamageKind.REFERENCE, a, b, confidence, lost, sign, gap=a)
