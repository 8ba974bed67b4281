"""The identity of a finding: wording → side keys → finding id.

An id holds no line, path, offset, score, clock time or wording of ours, so a decision made under it lasts while the text
says the same. A side is the quotation *in its statement*: spans are as narrow as possible, and an id made of "in" alone
would let a decision slip from one sentence to the next.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Self

from provaudit.model.document import BlockKind, Document
from provaudit.model.finding import Finding
from provaudit.model.resolution import Quote, Resolution
from provaudit.model.source import CONTEXT, Side, Source, Span, Whole
from provaudit.text.normalise import norm
from provaudit.text.segment import document, sentence_spans

VERSION = 1
"""Part of every side key. Raised when `wording` changes what it tells apart; old decisions are then matched by their words."""

_DASHES = "\\-\u2010-\u2015\u2212"
_MINUS = re.compile(rf"(?<![\w.)\]%{_DASHES}])[{_DASHES}](?=[.$£€¥]?\d)")
_DASH = re.compile(r" ?-{1,3} ?")
_QUOTE = re.compile(r"(?<!\w)'|(?<!\d)'(?!\w)")
_QUOTES = re.compile(r'"{2,8}')
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_HYPHEN_WRAP = re.compile(r"(?<=\w-)[ \t]{0,64}\n[ \t]{0,64}(?=\w)")
_WORD = re.compile(r"\S+")

STATEMENT_WORDS = 80
"""Words of a statement kept on either side of a span: a text without a full stop must not cost its square."""
_STATEMENT_REACH = 4_000

Readable = Source | Document
"""A source, or its document where that is at hand and need not be laid out again."""


def wording(text: str) -> str:
    """What `text` says, whatever its typography: `norm`, with dashes unspaced, one kind of quotation mark, and a minus kept.

    `norm` trims dashes at the edges, and "-5" must not become "5".
    """
    text = norm(_MINUS.sub("minus ", text))
    return _QUOTES.sub('"', _QUOTE.sub('"', _DASH.sub("-", text)))


class Statements:
    """The statement around each span: its sentence, or heading, or the line of a table. Sources are laid out on demand."""

    def __init__(self, sources: Iterable[Readable]) -> None:
        self._sources: dict[str, Source] = {}
        self._documents: dict[str, Document] = {}
        self._starts: dict[str, tuple[list[int], list[int]]] = {}
        self._paragraphs: dict[str, list[int]] = {}
        self._sentences: dict[tuple[str, int], list[tuple[int, int]]] = {}
        for one in sources:
            source = one.source if isinstance(one, Document) else one
            self._sources[source.id] = source
            if isinstance(one, Document):
                self._documents[source.id] = one

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the sources."""
        return frozenset(self._sources)

    def quote(self, side: Side) -> Quote:
        """`side` as a decision would quote it."""
        if isinstance(side, Whole):
            source = self._sources.get(side.source)
            return Quote(side.source, sha256=source.sha256 if source else "")
        statement = self._cut(side, self._unit) if side.source in self._sources else ""
        if wording(statement) == wording(side.exact):
            statement = ""
        return Quote(side.source, side.exact, side.prefix, side.suffix, statement)

    def run_on(self, side: Side) -> str:
        """A digest of the sentence around `side`, read over line ends as if headings and rows were prose; empty if that is its statement.

        Re-wrapping may join a heading to the sentence below it, which changes the statement but not this.
        """
        if isinstance(side, Whole) or side.source not in self._sources:
            return ""
        running, statement = (words_digest(self._cut(side, unit)) for unit in (self._paragraph_unit, self._unit))
        return running if running != statement else ""

    def _document(self, id: str) -> Document:
        if id not in self._documents:
            self._documents[id] = document(self._sources[id])
        return self._documents[id]

    def _cut(self, side: Span, unit: Callable[[str, int], tuple[int, int]]) -> str:
        """The text from the start of the unit in which `side` begins to the end of that in which it ends, on one line."""
        first = unit(side.source, side.start)[0]
        last = unit(side.source, max(side.start, side.end - 1))[1]
        text = self._sources[side.source].text
        before = _last_words(text[max(first, side.start - _STATEMENT_REACH) : side.start]) if first < side.start else ""
        after = _first_words(text[side.end : min(last, side.end + _STATEMENT_REACH)]) if side.end < last else ""
        return folded(before + side.exact + after)

    def _paragraph_unit(self, id: str, place: int) -> tuple[int, int]:
        """The sentence that holds `place` in its paragraph, whatever the lines."""
        text = self._sources[id].text
        if id not in self._paragraphs:
            self._paragraphs[id] = [0, *(m.end() for m in _PARAGRAPH.finditer(text)), len(text)]
        bounds = self._paragraphs[id]
        index = min(bisect_right(bounds, place), len(bounds) - 1)
        start, end = bounds[index - 1], bounds[index]
        if (id, start) not in self._sentences:
            self._sentences[id, start] = list(sentence_spans(text, start, end))
        spans = self._sentences[id, start]
        at = bisect_right(spans, (place, len(text))) - 1
        return spans[at] if at >= 0 and place < spans[at][1] else (place, place)

    def _unit(self, id: str, place: int) -> tuple[int, int]:
        """The sentence, heading or line that holds `place`; `place` itself between such units."""
        laid_out = self._document(id)
        if id not in self._starts:
            self._starts[id] = ([s.start for s in laid_out.sentences], [b.start for b in laid_out.blocks])
        sentences, blocks = self._starts[id]
        index = bisect_right(sentences, place) - 1
        if index >= 0 and place < laid_out.sentences[index].end:
            return laid_out.sentences[index].start, laid_out.sentences[index].end
        index = bisect_right(blocks, place) - 1
        if index >= 0 and place < laid_out.blocks[index].end:
            block = laid_out.blocks[index]
            if block.kind is BlockKind.HEADING:
                return block.start, block.end
            line = bisect_right(laid_out.line_starts, place) - 1
            ends = laid_out.line_starts[line + 1] if line + 1 < len(laid_out.line_starts) else len(laid_out.text)
            return max(block.start, laid_out.line_starts[line]), min(block.end, ends)
        return place, place


def _last_words(text: str) -> str:
    words = [m.start() for m in _WORD.finditer(text)]
    return text if len(words) <= STATEMENT_WORDS else text[words[-STATEMENT_WORDS] :]


def _first_words(text: str) -> str:
    words = [m.end() for m in _WORD.finditer(text)]
    return text if len(words) <= STATEMENT_WORDS else text[: words[STATEMENT_WORDS - 1]]


def folded(text: str) -> str:
    """`text` on one line, as a person would quote it."""
    return " ".join(_HYPHEN_WRAP.sub("", text).split())


def digest(*parts: object) -> str:
    """SHA-256 of `parts` (strings, numbers and lists of them), in hexadecimal. No two lists of parts run together."""
    return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()


def words_digest(text: str) -> str:
    """Sixteen hexadecimal characters, equal for the same wording."""
    return digest(wording(text))[:16]


@dataclass(frozen=True, slots=True)
class Said:
    """What a finding, or a decision on one, is about: all that identity and carry-over look at."""

    rule: str
    id: str
    sides: tuple[Quote, ...]
    item: str = ""
    key: str = ""
    values: frozenset[str] = frozenset()

    @classmethod
    def of_finding(cls, finding: Finding, statements: Statements) -> Self:
        """What `finding` is about, quoted from its sources."""
        sides = tuple(map(statements.quote, finding.sides))
        return cls(finding.rule, finding.id, sides, finding.item, finding.key, frozenset(finding.values))

    @classmethod
    def of_resolution(cls, resolution: Resolution) -> Self:
        """What `resolution` was about when it was made."""
        one = resolution
        return cls(one.rule, one.id, one.sides, one.item, one.key, frozenset(one.values))


def side_key(quote: Quote) -> str:
    """The key of one side: its source alone, or its source and what is quoted there, in which statement."""
    if quote.exact is None:
        return digest(VERSION, quote.source)
    exact = wording(quote.exact)
    return digest(VERSION, quote.source, exact, wording(quote.statement) if quote.statement else exact)


def identity(said: Said, ordinal: int = 0) -> str:
    """A finding's id: 16 characters of lower-case base32 (RFC 4648). `ordinal` counts true duplicates.

    A conflict is its data item and the values that stand against one another; anything else is its sides and key.
    """
    parts: list[object] = [said.rule, sorted(map(side_key, said.sides)), said.key]
    if said.item:
        parts = [said.rule, said.item, sorted(said.values)]
    whole = digest(*parts, ordinal) if ordinal else digest(*parts)
    return base64.b32encode(bytes.fromhex(whole)).decode()[:16].lower()


def identify(findings: Iterable[Finding], sources: Iterable[Readable]) -> tuple[Finding, ...]:
    """`findings` in their order, each with its `id`.

    Findings that would share an id (a sentence that stands twice in a source) are numbered in the order of what surrounds
    them, so that moving a paragraph moves no id; only then in the order of the text.
    """
    findings = tuple(findings)
    statements = Statements(sources)
    groups: defaultdict[str, list[tuple[Said, Finding, int]]] = defaultdict(list)
    for index, finding in enumerate(findings):
        said = Said.of_finding(finding, statements)
        groups[identity(said)].append((said, finding, index))
    ids = [""] * len(findings)
    for base, members in groups.items():
        if len(members) > 1:
            members.sort(key=lambda member: (surroundings(member[0]), _places(member[1])))
        for ordinal, (said, _, index) in enumerate(members):
            ids[index] = identity(said, ordinal) if ordinal else base
    return tuple(replace(finding, id=id) for finding, id in zip(findings, ids, strict=True))


def surroundings(said: Said) -> tuple[str, ...]:
    """What stands before and after each quoted side in its paragraph; nothing for a data item.

    Around a paragraph quoted whole, its neighbours count. The outermost word may be cut, so it does not.
    """
    quoted = (side for side in said.sides if side.exact is not None and not said.item)
    return tuple(part for side in quoted for part in _surroundings(side))


def _surroundings(side: Quote) -> tuple[str, str]:
    *above, before = _PARAGRAPH.split(side.prefix)
    after, *below = _PARAGRAPH.split(side.suffix)
    if not (before.strip() or after.strip()):
        above, before, after, below = [], side.prefix, side.suffix, []
    first, last = wording(before), wording(after)
    if not above and len(side.prefix) == CONTEXT:
        first = first.partition(" ")[2]
    if not below and len(side.suffix) == CONTEXT:
        last = last.rpartition(" ")[0]
    return first, last


def _places(finding: Finding) -> tuple[int, ...]:
    return tuple(side.start for side in finding.sides if not isinstance(side, Whole))
