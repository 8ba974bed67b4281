"""What makes a shared passage usual: it is quoted, or stands in a bibliography. Such a match is set aside, not hidden."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from provaudit.analysis.duplicates.options import Exclusion
from provaudit.analysis.quoted import Quoted, may_quote
from provaudit.model.document import BlockKind, Document
from provaudit.model.repeat import Aside
from provaudit.model.source import Span

QUOTED = 0.8
"""Share of the words of a passage that must stand between quotation marks."""

_REFERENCES = re.compile(
    r"(?:references|bibliography|works cited|further reading|sources|notes|endnotes)\W*", re.IGNORECASE
)


class Asides:
    """Why matches among these documents are set aside; `exclude` says which reasons count."""

    def __init__(self, documents: Sequence[Document], exclude: Sequence[str]) -> None:
        self._documents = documents
        self._exclude = frozenset(exclude)
        self._quoted: dict[int, Quoted] = {}
        self._headings: dict[int, list[int]] = {}

    def of(self, a: int, span_a: Span, b: int, span_b: Span) -> Aside:
        """The reason for a match of two places in documents `a` and `b`; NONE if there is none."""
        if Exclusion.QUOTATIONS in self._exclude:
            in_a, in_b = self._is_quoted(a, span_a), self._is_quoted(b, span_b)
            if (in_a and in_b) or (in_a and self._gave(b, a)) or (in_b and self._gave(a, b)):
                return Aside.QUOTATION
        listed = self._in_references(a, span_a.start) and self._in_references(b, span_b.start)
        return Aside.BIBLIOGRAPHY if listed and Exclusion.BIBLIOGRAPHIES in self._exclude else Aside.NONE

    def _gave(self, giver: int, taker: int) -> bool:
        """True if what `taker` quotes may be quoted from `giver`: it says so, or came out later. Else the words may be a third one's,
        which one source quotes and the other passes off as its own."""
        one, two = self._documents[giver].source, self._documents[taker].source
        if giver == taker or one.id in two.quoted_from or one.id in two.derived_from:
            return True
        return bool(one.published and two.published and one.published < two.published)

    def _is_quoted(self, document: int, span: Span) -> bool:
        blocks = self._documents[document].blocks
        first, last = block_at(self._documents[document], span.start), block_at(self._documents[document], span.end - 1)
        if not may_quote(self._documents[document].text, blocks[max(first - 1, 0)].start, blocks[last].end):
            return False
        if document not in self._quoted:
            self._quoted[document] = Quoted(self._documents[document])
        quoted = self._quoted[document]
        return quoted.unquoted(span.start, span.end) <= (1 - QUOTED) * quoted.words(span.start, span.end)

    def _in_references(self, document: int, start: int) -> bool:
        """True if the heading over the place announces references."""
        layout = self._documents[document]
        if document not in self._headings:
            self._headings[document] = [k for k, b in enumerate(layout.blocks) if b.kind == BlockKind.HEADING]
        headings = self._headings[document]
        above = bisect_left(headings, block_at(layout, start) + 1) - 1
        if above < 0:
            return False
        block = layout.blocks[headings[above]]
        return _REFERENCES.fullmatch(layout.text[block.start : block.end].lstrip("# ")) is not None


def block_at(document: Document, start: int) -> int:
    """The index of the block that a place stands in."""
    return bisect_right(document.blocks, start, key=lambda block: block.start) - 1
