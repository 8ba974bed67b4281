"""A source laid out as blocks and sentences: what every analysis reads."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from provaudit.model.source import CONTEXT, Source, Span


class BlockKind(StrEnum):
    """What a block of text is. Only prose is read for damage and claims."""

    PROSE = "prose"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    OVERLONG = "overlong"
    """More than a million characters without a blank line: no prose, and not read as such."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table or piece of code; `start`/`end` in code points."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a prose or list block (`block` is its index); `start`/`end` in code points."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its layout. `line_starts[i]` is the offset at which line i+1 begins."""

    source: Source
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    line_starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The text as read."""
        return self.source.text

    def span(self, start: int, end: int) -> Span:
        """The stretch `text[start:end]` with its context and line."""
        text = self.source.text
        return Span(
            source=self.source.id,
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            line=bisect_right(self.line_starts, start),
        )
