"""Where findings are, as other programs say it: path, line and column in files of a repository."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.model.source import Side, Span


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: line and column, both from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A side as a place in a file. `path` is "" for a text that is no file; a whole source has no `start` and no `end`.

    `end` is exclusive: the position after the last character.
    """

    source: str
    path: str
    start: Position | None = None
    end: Position | None = None


class Places:
    """The places of one audit's sides. `prefix` is the folder that the paths of its sources are relative to."""

    def __init__(self, audit: Audit, prefix: str = "") -> None:
        self._sources = {source.id: source for source in audit.sources}
        self._prefix = folder(prefix)
        self._lines: dict[str, tuple[int, ...]] = {}

    @property
    def folder(self) -> str:
        """Where a finding is that is about no file: the folder of the sources, `.` for the repository itself."""
        return self._prefix or "."

    def path(self, source: str) -> str:
        """The path of a source's file, "" if it has none."""
        found = self._sources.get(source)
        return posixpath.join(self._prefix, found.path) if found and found.path else ""

    def text(self, source: str) -> str:
        """The text of a source, "" if it is not in the audit."""
        return self._sources[source].text if source in self._sources else ""

    def of(self, side: Side) -> Place:
        """The place of a side. A span of a source that is not in the audit has its line alone, in column 1."""
        path = self.path(side.source)
        if not isinstance(side, Span):
            return Place(side.source, path)
        if side.end > len(self.text(side.source)):
            return Place(side.source, path, Position(side.line, 1), Position(side.line, 1))
        return Place(side.source, path, self._position(side.source, side.start), self._position(side.source, side.end))

    def first(self, finding: Finding) -> Place | None:
        """The place that a finding is about, None if it is about none."""
        return self.of(finding.sides[0]) if finding.sides else None

    def byte_column(self, source: str, position: Position) -> int:
        """The column of a position in bytes of UTF-8, from 1."""
        text = self.text(source)
        if text.isascii():
            return position.column
        begin = self._starts(source)[position.line - 1]
        return 1 + len(text[begin : begin + position.column - 1].encode("utf-8", "surrogatepass"))

    def _position(self, source: str, offset: int) -> Position:
        starts = self._starts(source)
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def _starts(self, source: str) -> tuple[int, ...]:
        if source not in self._lines:
            lengths = (len(line) + 1 for line in self.text(source).split("\n")[:-1])
            self._lines[source] = tuple(accumulate(lengths, initial=0))
        return self._lines[source]


def folder(prefix: str) -> str:
    """A prefix as a relative path with forward slashes; "" for the folder in which one stands."""
    clean = posixpath.normpath(prefix.replace("\\", "/")) if prefix.strip() else ""
    return "" if clean == "." else clean
