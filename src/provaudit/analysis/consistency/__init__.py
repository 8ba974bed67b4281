"""Consistency: statements of one source that cannot all be right, because dates, ages, sums or the order of events say so.

Each check reads one document. The words and dates of its sentences tell which stretches might break a rule of arithmetic or order; only
those are parsed, and only what the parse bears out, about one thing beyond doubt, is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from provaudit.analysis.claims import parser, statement
from provaudit.analysis.consistency.ages import ages, anniversaries
from provaudit.analysis.consistency.denials import denials
from provaudit.analysis.consistency.events import events
from provaudit.analysis.consistency.items import belied, disordered, misreckoned, missummed
from provaudit.analysis.consistency.order import disorders
from provaudit.analysis.consistency.spans import lengths
from provaudit.analysis.consistency.subjects import Subjects
from provaudit.analysis.consistency.suspects import Line, stretches
from provaudit.analysis.consistency.totals import sums
from provaudit.model.claim import DataItem, Statement
from provaudit.model.damage import Damage
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.text.values import mentions


@dataclass(frozen=True, slots=True)
class Consistency:
    """Data items over which a source is at odds with itself, ordered by key.

    `parsed` counts the sentences that were parsed for it, `unread` those that should have been, had a language model been
    installed; `model` names the model, "" if none was needed or installed.
    """

    items: tuple[DataItem, ...]
    parsed: int
    unread: int
    model: str = ""


def consistency(documents: Sequence[Document], damages: Sequence[Damage] = ()) -> Consistency:
    """What the sources say that contradicts their own dates, ages, sums or order of events. Damaged sentences are not read."""
    broken = _broken(damages)
    items: list[DataItem] = []
    parsed = unread = 0
    model = None
    for document in documents:
        lines = _lines(document, broken.get(document.source.id, {}))
        items += _sums(document, lines)
        wanted = stretches(lines)
        count = sum(last - first + 1 for first, last in wanted)
        if wanted and (model := model or parser.installed()):
            parsed += count
            items += (item for stretch in wanted for item in _stretch(document, lines, *stretch, model))
        else:
            unread += count
    distinct = {(item.key, item.places): item for item in items}
    return Consistency(tuple(distinct[key] for key in sorted(distinct)), parsed, unread, str(model) if model else "")


def _lines(document: Document, broken: Mapping[int, int]) -> list[Line | None]:
    """The sentences, with None between two blocks and in place of what is damaged or too long to be one."""
    lines: list[Line | None] = []
    block = -1
    for sentence in document.sentences:
        if sentence.block != block:
            lines.append(None)
            block = sentence.block
        if sentence.end - sentence.start > parser.LONGEST or _overlaps(broken, sentence.start, sentence.end):
            lines.append(None)
            continue
        values = mentions(document.text, sentence.start, sentence.end, published=document.source.published)
        lines.append(Line(document.text[sentence.start : sentence.end], sentence.start, values))
    return lines


def _broken(damages: Sequence[Damage]) -> dict[str, dict[int, int]]:
    """Source → start and end of its damaged sentences."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for damage in damages:
        if damage.confidence is not Confidence.LOW:
            found[damage.statement.source][damage.statement.start] = damage.statement.end
    return {source: dict(sorted(spans.items())) for source, spans in found.items()}


def _overlaps(broken: Mapping[int, int], start: int, end: int) -> bool:
    starts = list(broken)
    i = bisect_right(starts, start)
    return (i > 0 and broken[starts[i - 1]] > start) or (i < len(starts) and starts[i] < end)


def _sums(document: Document, lines: Sequence[Line | None]) -> Iterator[DataItem]:
    for found in sums(lines):
        yield missummed(document, found, lines)


def _stretch(
    document: Document, lines: Sequence[Line | None], first: int, last: int, model: parser.Model
) -> Iterator[DataItem]:
    """What is wrong in the sentences first…last, which are parsed for it."""
    read = [line for line in lines[first : last + 1] if line]
    docs = parser.parsed(model, [line.text for line in read])
    statements: list[Statement | None] = [
        statement(document, line.start, line.start + len(line.text), doc, line.values)
        for line, doc in zip(read, docs, strict=True)
    ]
    values = [line.values for line in read]
    subjects = Subjects(statements)
    told = events(statements, subjects)
    for earlier, later in disorders(told):
        yield disordered(earlier, later, subjects.name(earlier.entity))
    for found in denials(statements, subjects):
        yield belied(found)
    for wrong in (
        *ages(statements, values, told, subjects),
        *anniversaries(statements, told, subjects),
        *lengths(statements, values, told, subjects),
    ):
        yield misreckoned(wrong, subjects.name(wrong.entity) if wrong.entity >= 0 else "")
