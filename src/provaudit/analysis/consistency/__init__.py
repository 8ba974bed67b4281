"""Consistency: statements of one source that cannot all be right, because dates, ages, sums or the order of events say so.

Each check reads one document. The words and dates of its sentences tell which stretches might break a rule of arithmetic or order; only
those are parsed, and only what the parse bears out, about one thing beyond doubt, is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.items import gathered
from provaudit.analysis.claims import Unread, parser, statement
from provaudit.analysis.consistency.ages import ages, anniversaries
from provaudit.analysis.consistency.chronicle import misplaced
from provaudit.analysis.consistency.counted import miscounts
from provaudit.analysis.consistency.denials import denials
from provaudit.analysis.consistency.events import events
from provaudit.analysis.consistency.items import (
    belied,
    disordered,
    miscounted,
    misplaced_item,
    misreckoned,
    missummed,
)
from provaudit.analysis.consistency.order import disorders
from provaudit.analysis.consistency.outcomes import outcomes, suspected
from provaudit.analysis.consistency.repeats import clashes, repeats
from provaudit.analysis.consistency.spans import lengths
from provaudit.analysis.consistency.subjects import Subjects
from provaudit.analysis.consistency.suspects import Line, stretches
from provaudit.analysis.consistency.topics import Topic
from provaudit.analysis.consistency.totals import sums
from provaudit.engine import Engine, Local, cut
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


BATCH = 8
"""Documents that are handed to the engine at once."""


def consistency(
    documents: Sequence[Document], damages: Sequence[Damage] = (), engine: Engine | None = None
) -> Consistency:
    """What the sources say that contradicts their own dates, ages, sums or order of events. Damaged sentences are not read.

    Each document is checked by itself, on `engine` (default: in this process).
    """
    broken = _broken(damages)
    work = [(document, broken.get(document.source.id, ())) for document in documents]
    model = parser.installed()
    checked = [one for batch in (engine or Local()).map(partial(_checked, model), cut(work, BATCH)) for one in batch]
    distinct = {(item.key, item.places): item for items, _ in checked for item in items}
    suspected = sum(count for _, count in checked)
    parsed, unread = (suspected, 0) if model else (0, suspected)
    name = str(model) if model and parsed else ""
    return Consistency(tuple(distinct[key] for key in sorted(distinct)), parsed, unread, name)


_Work = tuple[Document, tuple[tuple[int, int], ...]]


def _checked(model: parser.Model | None, batch: Sequence[_Work]) -> list[tuple[list[DataItem], int]]:
    """For each document what is wrong in it, and how many of its sentences were suspected."""
    found = []
    for document, broken in batch:
        lines = _lines(document, broken)
        wanted, pairs, poles = stretches(lines), tuple(repeats(lines)), tuple(suspected(lines))
        items = list(_sums(document, lines))
        if model:
            items += (item for stretch in wanted for item in _stretch(document, lines, *stretch, model))
            items += _repeats(document, lines, pairs, model)
        told = [{claim.statement for claim in item.claims} for item in items]
        later = _outcomes(document, lines, poles, model) if model else ()
        for item in (*later, *_worded(document, lines)):
            places = {claim.statement for claim in item.claims}
            if not any(places <= known for known in told):
                told.append(places)
                items.append(item)
        read = {n for first, last in wanted for n in range(first, last + 1)} | {
            n for pair in (*pairs, *poles) for n in pair[:2]
        }
        found.append((items, len(read)))
    return found


def _lines(document: Document, broken: tuple[tuple[int, int], ...]) -> list[Line | None]:
    """The sentences, with None between two blocks and in place of what is damaged or too long to be one."""
    lines: list[Line | None] = []
    starts = [start for start, _ in broken]
    block = -1
    for sentence in document.sentences:
        if sentence.block != block:
            lines.append(None)
            block = sentence.block
        if sentence.end - sentence.start > parser.LONGEST or _overlaps(broken, starts, sentence.start, sentence.end):
            lines.append(None)
            continue
        values = mentions(document.text, sentence.start, sentence.end, published=document.source.published)
        lines.append(Line(document.text[sentence.start : sentence.end], sentence.start, values))
    return lines


def _broken(damages: Sequence[Damage]) -> dict[str, tuple[tuple[int, int], ...]]:
    """Source → start and end of its damaged sentences, in order."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for damage in damages:
        if damage.confidence is not Confidence.LOW:
            found[damage.statement.source].add((damage.statement.start, damage.statement.end))
    return {source: tuple(sorted(spans)) for source, spans in found.items()}


def _overlaps(broken: tuple[tuple[int, int], ...], starts: list[int], start: int, end: int) -> bool:
    i = bisect_right(starts, start)
    return (i > 0 and broken[i - 1][1] > start) or (i < len(starts) and starts[i] < end)


def _sums(document: Document, lines: Sequence[Line | None]) -> Iterator[DataItem]:
    for found in sums(lines):
        yield missummed(document, found, lines)


def _worded(document: Document, lines: Sequence[Line | None]) -> Iterator[DataItem]:
    """What the words alone show to be wrong, in passages about one subject."""
    for first, last, topic in misplaced(lines):
        yield misplaced_item(document, first, last, topic.name, lines)
    for wrong in miscounts(lines):
        yield miscounted(document, wrong, lines)


def _repeats(
    document: Document, lines: Sequence[Line | None], pairs: Sequence[tuple[int, int, Topic]], model: parser.Model
) -> Iterator[DataItem]:
    """Questions that a passage about one subject answers twice."""
    read = _read(document, lines, {n for pair in pairs for n in pair[:2]}, model)
    yield from _items(found for n, k, topic in pairs for found in clashes(read[n], read[k], topic))


def _outcomes(
    document: Document, lines: Sequence[Line | None], pairs: Sequence[tuple[int, int]], model: parser.Model
) -> Iterator[DataItem]:
    """Outcomes that a passage tells both ways."""
    read = _read(document, lines, {n for pair in pairs for n in pair}, model)
    yield from _items(found for n, k in pairs for found in outcomes(read[n], read[k]))


def _read(
    document: Document, lines: Sequence[Line | None], wanted: AbstractSet[int], model: parser.Model
) -> dict[int, Statement]:
    """The sentences `wanted`, parsed."""
    places = sorted(wanted)
    return dict(zip(places, _statements(document, [line for n in places if (line := lines[n])], model), strict=True))


def _items(found: Iterable[Comparison]) -> Iterator[DataItem]:
    results: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in found:
        results[f"{comparison.question} · {comparison.topic}"].append(comparison)
    for key in sorted(results):
        yield from gathered(key, results[key])


def _statements(document: Document, read: Sequence[Line], model: parser.Model) -> list[Statement]:
    docs = parser.parsed(model, [line.text for line in read])
    return [
        statement(
            Unread(
                document.span(line.start, line.start + len(line.text)),
                line.values,
                document.source.published or "",
                damaged=False,
            ),
            doc,
        )
        for line, doc in zip(read, docs, strict=True)
    ]


def _stretch(
    document: Document, lines: Sequence[Line | None], first: int, last: int, model: parser.Model
) -> Iterator[DataItem]:
    """What is wrong in the sentences first…last, which are parsed for it."""
    read = [line for line in lines[first : last + 1] if line]
    statements: list[Statement | None] = [*_statements(document, read, model)]
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
