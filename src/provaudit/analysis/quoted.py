"""Which stretches of a document stand inside quotation marks: what is quoted openly is not copied."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from provaudit.model.document import Document

_MARK = re.compile('["“”„«»]')
_WORD = re.compile(r"\w+")


class Quoted:
    """The quoted stretches of one document, found block by block.

    Straight marks are paired by direction (after white space or an opening bracket they open), never by parity. A quotation
    that is not closed ends with its block only if the next block reopens it; else its mark is taken for damage and
    nothing is quoted.
    """

    def __init__(self, document: Document) -> None:
        text = document.text
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._words = [m.start() for m in _WORD.finditer(text)]
        blocks = document.blocks
        for index, block in enumerate(blocks):
            opened: int | None = None
            for m in _MARK.finditer(text, block.start, block.end):
                at = m.start()
                opens = m[0] in "“„«" or (m[0] == '"' and (at == block.start or text[at - 1] in " \t\n([—–-"))
                if opens and opened is None:
                    opened = at
                elif not opens and opened is not None:
                    self._add(opened, m.end())
                    opened = None
            if opened is not None and index + 1 < len(blocks) and text[blocks[index + 1].start] in '"“„«':
                self._add(opened, block.end)

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def words(self, start: int, end: int) -> int:
        """Words of `text[start:end]`."""
        return bisect_left(self._words, end) - bisect_left(self._words, start)

    def unquoted(self, start: int, end: int) -> int:
        """Words of `text[start:end]` that stand outside quotation marks."""
        total = self.words(start, end)
        index = bisect_right(self._ends, start)
        while index < len(self._starts) and self._starts[index] < end:
            total -= self.words(max(start, self._starts[index]), min(end, self._ends[index]))
            index += 1
        return total

    def all_words(self) -> int:
        """Words of the document."""
        return len(self._words)

    def all_unquoted(self) -> int:
        """Words of the document outside quotation marks."""
        return len(self._words) - sum(self.words(a, b) for a, b in zip(self._starts, self._ends, strict=True))
