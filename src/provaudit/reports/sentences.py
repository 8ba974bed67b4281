"""Quotations with the whole of their sentence around them, for reports that have room for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from provaudit.model.document import Document
from provaudit.model.source import Source, Span
from provaudit.reports.reading import quoted, unmarked
from provaudit.text.normalise import inert
from provaudit.text.segment import document


class Sentences:
    """The sentences of the sources of an audit; a source is laid out when it is first quoted."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.id: replace(source, text=unmarked(source.text)) for source in sources}
        self._documents: dict[str, Document] = {}
        self._starts: dict[str, list[int]] = {}

    def quoted(self, side: Span, before: str = "[", after: str = "]", width: int = 300) -> str:
        """As `reading.quoted`, with the rest of the sentence in place of a few words; at most `width` characters, cut between words.

        Headings, tables and places between sentences are quoted with the few words.
        """
        bounds = self._sentence(side)
        exact = " ".join(inert(side.exact).split())
        if bounds is None or len(exact) > width // 2:
            return quoted(side, before, after, max(width // 2, 160))
        text, room = self._sources[side.source].text, (width - len(exact)) // 2
        left, right = text[bounds[0] : side.start], text[side.end : bounds[1]]
        return f"{_last(left, room)}{before}{exact}{after}{_first(right, room)}"

    def _sentence(self, side: Span) -> tuple[int, int] | None:
        source = self._sources.get(side.source)
        if source is None or side.end > len(source.text):
            return None
        if side.source not in self._documents:
            self._documents[side.source] = document(source)
            self._starts[side.source] = [s.start for s in self._documents[side.source].sentences]
        sentences, starts = self._documents[side.source].sentences, self._starts[side.source]
        first = bisect_right(starts, side.start) - 1
        last = bisect_right(starts, max(side.start, side.end - 1)) - 1
        if first < 0 or side.start >= sentences[first].end or side.end > sentences[last].end:
            return None
        return sentences[first].start, sentences[last].end


def _last(text: str, room: int) -> str:
    words = " ".join(inert(text).split())
    if len(words) > room:
        words = "…" + words[-room:].partition(" ")[2]
    return words + (" " if words and text[-1:].isspace() else "")


def _first(text: str, room: int) -> str:
    words = " ".join(inert(text).split())
    if len(words) > room:
        words = words[:room].rpartition(" ")[0] + " …"
    return (" " if words and text[:1].isspace() else "") + words
