"""All mechanisms over one document: signs from its blocks, one sign a place."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from provaudit.analysis.damage import calendar, naming, numbers, prepositions, sentences
from provaudit.analysis.damage.antecedence.references import references
from provaudit.analysis.damage.letters.encoding import encoding
from provaudit.analysis.damage.letters.garble import garble
from provaudit.analysis.damage.letters.glue import glue
from provaudit.analysis.damage.letters.misread import misread
from provaudit.analysis.damage.letters.spacing import spacing, typeset
from provaudit.analysis.damage.page.chrome import chrome, is_frame
from provaudit.analysis.damage.page.frame import stretches
from provaudit.analysis.damage.page.titles import titles
from provaudit.analysis.damage.reading import Reading, reading
from provaudit.analysis.damage.sentences.beginnings import beginnings
from provaudit.analysis.damage.sentences.endings import VERBLESS
from provaudit.analysis.damage.sentences.quotations import left_open, quotations
from provaudit.analysis.damage.sentences.unfinished import (
    NO_STOP,
    broken_line,
    broken_off,
    marked,
    trailing,
    unfinished,
)
from provaudit.analysis.damage.signs import Sign
from provaudit.analysis.damage.words import ARTICLE, COORDINATOR, POSSESSIVE, PREPOSITION, classes
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Block, BlockKind, Document
from provaudit.model.finding import Confidence
from provaudit.model.source import Span

_MECHANISMS = (
    *prepositions.MECHANISMS,
    *calendar.MECHANISMS,
    *numbers.MECHANISMS,
    *naming.MECHANISMS,
    *sentences.MECHANISMS,
)
"""Those that read a block by itself, and nothing but its words."""
_QUOTE_MARKS = ('"', "“", "„")
_BLOCK_LIMIT = 4_000_000
"""Code points. A longer block is a file of data on one line, which reading word by word would not help."""

_MOST = 5_000
"""Signs of one document that are kept: a file of data would have one for every other word, each with its surroundings quoted."""
_SHORT = 100
"""Words below which a text is too short to tell a rare word from a garbled one by how often such words come."""
_SLIPS = 2
"""Garbled words from which on a longer text may be a recogniser's."""
_DENSE = 5
"""Garbled words per 1,000 words, likewise. Clean speeches have 0.4, a carelessly copied one among them 3.7."""
_SPEECH = 4
"""Blocks above in which a quotation may have begun that closes here."""
_HEAD = 80
"""Code points above a block in which the end of the text before it is looked for."""
_DOUBTFUL = 4
"""Doubtful garbles in all, and per 1,000 words, from which on they are noted: 120 clean speeches have at most 2.6, pages read by a machine 11."""
_STATEMENT = 1_000
"""Code points quoted on either side of a place, at most: a line of a megabyte would else be quoted once for each hit in it."""

_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            DamageKind.ENCODING, DamageKind.DECADE, DamageKind.DAY, DamageKind.ORDINAL, DamageKind.AMOUNT, DamageKind.PERCENTAGE, DamageKind.RANGE,
            DamageKind.NUMBER, DamageKind.ABBREVIATION, DamageKind.NAME, DamageKind.DATE, DamageKind.YEAR, DamageKind.GLUE, DamageKind.END,
            DamageKind.SENTENCE, DamageKind.BOUNDARY, DamageKind.QUOTATION, DamageKind.WORD, DamageKind.REFERENCE, DamageKind.TITLE, DamageKind.CHROME,
        )
    )
}  # fmt: skip
"""Of two signs at one place with one confidence the more telling kind stays."""
_COVERING = frozenset({DamageKind.CHROME, DamageKind.TITLE, DamageKind.REFERENCE, DamageKind.QUOTATION})
"""Kinds that may stand over or beside others without being the same loss."""

_NOTHING_LOST = frozenset({DamageKind.CHROME, DamageKind.TITLE, DamageKind.WORD, DamageKind.ENCODING, DamageKind.QUOTATION})  # fmt: skip
"""Kinds without a place where text should be put in."""


def surface(document: Document, readings: dict[int, Reading], seen: frozenset[str]) -> list[Damage]:
    """The damage of one document by itself: `readings` of its prose by block, `seen` the lower-case words of the dossier."""
    signs = list(_signs(document, readings, seen))
    if not any(s.confidence is Confidence.HIGH and s.kind not in _COVERING for s in signs):
        # a sentence without a verb is a headline or a figure of speech, unless the source is known to lose text
        signs = [s for s in signs if s.sign not in VERBLESS]
    kept = _capped(best(_without_habit(signs, document)))
    words = sum(map(len, readings.values()))
    if not _garbled_throughout(kept, words):
        recognised = _recognised(kept, words)
        kept = [
            replace(s, confidence=Confidence.LOW) if s.kind is DamageKind.WORD else s
            for s in kept
            if recognised or not _unsure(s)
        ]
    return [placed(document, sign) for sign in kept]


_HABIT = 0.25
"""Share of paragraphs without a stop at their end above which that is how the text is written.

Counted on files of six paragraphs and more: in 144 of letters, diaries, manuals, news and fiction it is .09 at most; 12 of 54 files of
minutes and notes of meetings have more than .25, and 1 of 45 damaged news pages. At .1 a damaged source would lose true hits.
"""
_PARAGRAPHS = 6
"""Paragraphs below which no habit is told."""
_WORDS = 5
"""Words below which a paragraph is rather a label."""


def _without_habit(signs: Sequence[Sign], document: Document) -> list[Sign]:
    """The signs without those that the text has by habit: minutes and notes end their paragraphs without a stop."""
    if not any(s.sign == NO_STOP for s in signs):
        return list(signs)
    texts = [document.text[b.start : b.end].rstrip() for b in document.blocks if b.kind is BlockKind.PROSE]
    paragraphs = [text for text in texts if text.count(" ") >= _WORDS - 1]
    open_ended = sum(text[-1].isalnum() for text in paragraphs)
    if len(paragraphs) < _PARAGRAPHS or open_ended <= _HABIT * len(paragraphs):
        return list(signs)
    return [s for s in signs if s.sign != NO_STOP]


def _capped(signs: list[Sign]) -> list[Sign]:
    """The signs, or the first of them where there are more than any text in sentences could have."""
    return signs[:_MOST]


def _unsure(sign: Sign) -> bool:
    return sign.kind is DamageKind.WORD and sign.confidence is Confidence.LOW


def _recognised(signs: Sequence[Sign], words: int) -> bool:
    """True if even the doubtful garbles come as often as they do where a machine has read a page."""
    doubtful = sum(s.kind is DamageKind.WORD for s in signs)
    return doubtful >= _DOUBTFUL and doubtful * 1_000 >= _DOUBTFUL * words


def _garbled_throughout(signs: Sequence[Sign], words: int) -> bool:
    """True if garbled words come often enough to be slips of a recogniser, or the text is too short to tell."""
    garbled = sum(s.kind is DamageKind.WORD and s.confidence is not Confidence.LOW for s in signs)
    return words < _SHORT or (garbled >= _SLIPS and garbled * 1_000 >= _DENSE * words)


def readings_of(document: Document) -> dict[int, Reading]:
    """The prose and lists of a document as readings, by the index of their block."""
    return {n: reading(document.text, b.start, b.end) for n, b in enumerate(document.blocks) if prose(b)}


def prose(block: Block) -> bool:
    """True if the block is read for damage."""
    return block.kind in (BlockKind.PROSE, BlockKind.LIST) and block.end - block.start <= _BLOCK_LIMIT


def _signs(document: Document, readings: dict[int, Reading], seen: frozenset[str]) -> Iterator[Sign]:
    text, blocks = document.text, document.blocks
    occurrences = Counter(word for r in readings.values() for word in r.low)
    last = max((index for index, b in enumerate(blocks) if b.kind is BlockKind.PROSE), default=-1)
    frames = [stretches(text, b.start, b.end) for b in blocks]
    yield from chrome(document, frames)
    yield from references(document)
    set_ = typeset(text)
    framed = [is_frame(text, b) for b in blocks]
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.end - block.start <= _STATEMENT:
            line = reading(text, block.start, block.end)
            yield from garble(line, occurrences)
            yield from broken_line(line)
            yield from marked(text, block.start, block.end)
    for index, r in readings.items():
        block = blocks[index]
        for mechanism in _MECHANISMS:
            yield from islice(mechanism(r), _MOST)
        above = text[max(0, block.start - _HEAD) : block.start].rstrip()[-1:]
        yield from beginnings(r, above)
        yield from islice(glue(r, seen), _MOST)
        yield from islice(garble(r, occurrences), _MOST)
        yield from islice(misread(r), _MOST)
        following = text[blocks[index + 1].start] if index + 1 < len(blocks) else ""
        begun = any(left_open(text, b.start, b.end) for b in blocks[max(0, index - _SPEECH) : index])
        yield from quotations(text, block.start, block.end, following in _QUOTE_MARKS, index >= last, begun)
        yield from islice(marked(text, block.start, block.end), _MOST)
        yield from encoding(text, block.start, block.end)
        yield from broken_off(r)
        if set_:
            yield from islice(spacing(text, block.start, block.end), _MOST)
        yield from islice(titles(r), _MOST)
        if block.kind is BlockKind.PROSE and frames[index]:
            before = frames[index][0].start
            if _runs_on(text, block.start, before):
                yield from unfinished(reading(text, block.start, before), True, True)
            yield from trailing(text, block.start, before)
        elif block.kind is BlockKind.PROSE and not framed[index]:
            frame_follows = index + 1 < len(blocks) and framed[index + 1]
            end = (index == last and (index > 0 or "." in r.word)) or frame_follows
            yield from unfinished(r, end, frame_follows, sole=len(blocks) == 1)


_NEVER_LAST = ARTICLE | POSSESSIVE | PREPOSITION | COORDINATOR


def _runs_on(text: str, start: int, frame: int) -> bool:
    """True if prose stands before the frame and does not come to its end there."""
    before = text[start:frame].rstrip()
    open_ = bool(classes(before.rsplit(None, 1)[-1]) & _NEVER_LAST) if before else False
    return (len(before) > 80 or (len(before) > 40 and ("." in before or open_))) and before[-1] not in '.!?”"’):;'


def best(signs: Iterable[Sign]) -> list[Sign]:
    """One sign for each place: of those that touch, the surest, then the most telling, then the longest."""
    kept: list[Sign] = []
    ordered = sorted(signs, key=lambda s: (s.start, s.end, _RANK[s.kind], s.sign))
    group: list[Sign] = []
    reach = -1
    for sign in ordered:
        if sign.kind in _COVERING:
            kept.append(sign)
            continue
        if group and sign.start >= reach:
            kept.append(_strongest(group))
            group = []
        group.append(sign)
        reach = max(reach if len(group) > 1 else -1, sign.end)
    if group:
        kept.append(_strongest(group))
    return sorted(set(kept), key=lambda s: (s.start, s.end, s.kind))


def _strongest(group: Sequence[Sign]) -> Sign:
    return min(group, key=lambda s: (-s.confidence.rank, _RANK[s.kind], s.start, s.end))


def placed(document: Document, sign: Sign) -> Damage:
    """A sign as damage of the document, with the statement around it."""
    return Damage(
        kind=sign.kind,
        span=document.span(sign.start, sign.end),
        statement=_statement(document, sign.start, sign.end),
        confidence=sign.confidence,
        lost=sign.lost,
        sign=sign.sign,
        known=sign.known,
        gap=None if sign.kind in _NOTHING_LOST else sign.end if sign.gap is None else sign.gap,
    )


def _statement(document: Document, start: int, end: int) -> Span:
    index = bisect_right(document.sentences, start, key=lambda s: s.start) - 1
    if 0 <= index < len(document.sentences) and document.sentences[index].end >= start:
        sentence = document.sentences[index]
        first, last = max(sentence.start, start - _STATEMENT), min(sentence.end, end + _STATEMENT)
        return document.span(min(first, start), max(last, end))
    return document.span(start, end)
