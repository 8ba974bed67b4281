"""Consistency: statements of one source that cannot all be right, because dates, ages, sums or the order of events say so.

Each check reads one document. The words and dates of its sentences tell which stretches might break a rule of arithmetic or order; only
those are parsed, and only what the parse bears out, about one thing beyond doubt, is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.items import gathered
from provaudit.analysis.claims import Unread, parser, statement
from provaudit.analysis.consistency.absolutes import exceptions
from provaudit.analysis.consistency.ages import ages, anniversaries
from provaudit.analysis.consistency.chronicle import misplaced
from provaudit.analysis.consistency.counted import miscounts
from provaudit.analysis.consistency.denials import denials
from provaudit.analysis.consistency.events import events
from provaudit.analysis.consistency.growth import misgrown
from provaudit.analysis.consistency.items import (
    belied,
    disordered,
    excepted,
    grown,
    lasted,
    miscounted,
    misplaced_item,
    misreckoned,
    missummed,
)
from provaudit.analysis.consistency.lasting import mislasted
from provaudit.analysis.consistency.order import disorders
from provaudit.analysis.consistency.outcomes import outcomes, suspected
from provaudit.analysis.consistency.repeats import clashes, repeats
from provaudit.analysis.consistency.spans import lengths
from provaudit.analysis.consistency.subjects import Subjects
from provaudit.analysis.consistency.suspects import Line, stretches
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
    documents: Sequence[Document],
    damages: Sequence[Damage] = (),
    engine: Engine | None = None,
    statements: Iterable[Statement] = (),
) -> Consistency:
    """What the sources say that contradicts their own dates, ages, sums or order of events. Damaged sentences are not read.

    Each document is checked by itself, on `engine` (default: in this process). `statements` are sentences of the documents that
    have been parsed already, and need not be parsed again.
    """
    broken = _broken(damages)
    known: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        known[one.span.source].append(one)
    work = [(document, broken.get(document.source.id, ()), tuple(known[document.source.id])) for document in documents]
    model = parser.installed()
    checked = [one for batch in (engine or Local()).map(partial(_checked, model), cut(work, BATCH)) for one in batch]
    distinct = {(item.key, item.places): item for items, _ in checked for item in items}
    suspected = sum(count for _, count in checked)
    parsed, unread = (suspected, 0) if model else (0, suspected)
    name = str(model) if model and parsed else ""
    return Consistency(tuple(distinct[key] for key in sorted(distinct)), parsed, unread, name)


_Work = tuple[Document, tuple[tuple[int, int], ...], tuple[Statement, ...]]


def _checked(model: parser.Model | None, batch: Sequence[_Work]) -> list[tuple[list[DataItem], int]]:
    """For each document what is wrong in it, and how many of its sentences were suspected."""
    found = []
    for document, broken, known in batch:
        lines = _lines(document, broken)
        wanted, pairs, poles = stretches(lines), tuple(repeats(lines)), tuple(suspected(lines))
        suspects = {n for first, last in wanted for n in range(first, last + 1) if lines[n]}
        suspects |= {n for i, k, _ in pairs for n in (i, k)} | {n for pair in poles for n in pair}
        items = list(_sums(document, lines))
        later: Iterable[DataItem] = ()
        if model:
            read = _read(document, lines, suspects, known, model)
            items += (item for stretch in wanted for item in _stretch(lines, *stretch, read))
            items += _items(one for n, k, topic in pairs for one in clashes(read[n], read[k], topic))
            later = _items(one for n, k in poles for one in outcomes(read[n], read[k]))
        told = [{claim.statement for claim in item.claims} for item in items]
        for item in (*later, *_worded(document, lines)):
            places = {claim.statement for claim in item.claims}
            if not any(places <= known for known in told):
                told.append(places)
                items.append(item)
        found.append((items, len(suspects)))
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
    for wrong in misgrown(lines):
        yield grown(document, wrong, lines)


def _worded(document: Document, lines: Sequence[Line | None]) -> Iterator[DataItem]:
    """What the words alone show to be wrong, in passages about one subject."""
    for first, last, topic in misplaced(lines):
        yield misplaced_item(document, first, last, topic.name, lines)
    for wrong in miscounts(lines):
        yield miscounted(document, wrong, lines)
    for length in mislasted(lines):
        yield lasted(document, length, lines)
    for found in exceptions(lines):
        yield excepted(document, found, lines)


def _read(
    document: Document,
    lines: Sequence[Line | None],
    wanted: AbstractSet[int],
    known: Iterable[Statement],
    model: parser.Model,
) -> dict[int, Statement]:
    """The sentences `wanted`, by their index in `lines`: as `known`, or else parsed."""
    parsed = {(one.span.start, one.span.end): one for one in known}
    found: dict[int, Statement] = {}
    new: dict[int, Line] = {}
    for n in sorted(wanted):
        if line := lines[n]:
            if one := parsed.get((line.start, line.start + len(line.text))):
                found[n] = one
            else:
                new[n] = line
    return found | dict(zip(new, _statements(document, list(new.values()), model), strict=True))


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


def _stretch(lines: Sequence[Line | None], first: int, last: int, read: Mapping[int, Statement]) -> Iterator[DataItem]:
    """What is wrong in the sentences first…last, which have been `read`."""
    places = [n for n in range(first, last + 1) if n in read]
    statements: list[Statement | None] = [read[n] for n in places]
    values = [line.values for n in places if (line := lines[n])]
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
