"""Claims: the sentences that can matter, parsed into who did what, with which value, when, and on whose word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from provaudit.analysis.claims import parser
from provaudit.analysis.claims.arguments import is_name, lemma
from provaudit.analysis.claims.candidates import candidate_pairs, signature
from provaudit.analysis.claims.frames import drafts, finished
from provaudit.analysis.claims.quotes import quotes
from provaudit.analysis.claims.slots import attach
from provaudit.model.claim import Claim, Slot, Statement
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.model.source import Span
from provaudit.text.values import mentions


@dataclass(frozen=True, slots=True)
class ClaimOptions:
    """How claims are read."""

    every: bool = False
    """Parse every sentence, not only those with a candidate partner: for listing claims rather than comparing them."""
    alike: float = 0.4
    """Share of the shorter sentence's words from which a pair without numbers is parsed (own pairs: none lost; a third less parsing)."""
    shortest: int = 3
    """Words of the shortest sentence that is read: below it nothing is asserted."""


@dataclass(frozen=True, slots=True)
class ClaimSet:
    """What the sources assert. `pairs` are the pairs of statements (indices) that may speak of one thing.

    `read` counts the sentences looked at; `skipped` says of how many nothing was extracted, by reason, sorted.
    `model` names the language model, "" if none was needed or installed.
    """

    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[tuple[int, int], ...]
    read: int
    skipped: tuple[tuple[str, int], ...]
    model: str = ""


def claims(
    documents: Sequence[Document], damages: Sequence[Damage] = (), options: ClaimOptions = ClaimOptions()
) -> ClaimSet:
    """What `documents` assert, sentence by sentence, in source and text order.

    Damaged sentences are read and marked; they stand in no pair. Without a language model nothing is parsed, and every
    sentence that would have been is counted as skipped.
    """
    damaged = _damaged(damages)
    skipped: Counter[str] = Counter()
    places: list[tuple[Document, int, int]] = []
    read = 0
    for document in sorted(documents, key=lambda d: d.source.id):
        for sentence in document.sentences:
            read += 1
            text = document.text[sentence.start : sentence.end]
            if len(text) > parser.LONGEST:
                skipped["longer than a sentence"] += 1
            elif len(text.split()) < options.shortest:
                skipped["too short to assert anything"] += 1
            else:
                places.append((document, sentence.start, sentence.end))
    broken = [_overlaps(damaged.get(d.source.id, ((), ())), start, end) for d, start, end in places]
    whole = [i for i, is_broken in enumerate(broken) if not is_broken]
    words = {i: signature(places[i][0].text[places[i][1] : places[i][2]]) for i in whole}
    found = candidate_pairs([words[i] for i in whole])
    pairs = [pair for a, b in found if _may_conflict(places, words, pair := (whole[a], whole[b]), options)]
    wanted = sorted({i for pair in pairs for i in pair})
    partnered = frozenset(wanted)
    if options.every:
        wanted = list(range(len(places)))
    skipped["no other sentence speaks of the same"] += (
        sum(i not in partnered for i in whole) if len(wanted) < len(places) else 0
    )
    skipped["damaged"] += sum(broken) if not options.every else 0
    model = parser.installed() if wanted else None
    if wanted and model is None:
        skipped["no language model is installed"] += len(wanted)
        wanted, pairs = [], []
    statements = list(_statements([places[i] for i in wanted], [broken[i] for i in wanted], model))
    position = {place: n for n, place in enumerate(wanted)}
    return ClaimSet(
        statements=tuple(statements),
        claims=tuple(claim for statement in statements for claim in _claims(statement)),
        pairs=tuple((position[a], position[b]) for a, b in pairs),
        read=read,
        skipped=tuple(sorted((reason, n) for reason, n in skipped.items() if n)),
        model=str(model) if model else "",
    )


def _may_conflict(
    places: list[tuple[Document, int, int]],
    words: dict[int, frozenset[str]],
    pair: tuple[int, int],
    options: ClaimOptions,
) -> bool:
    """True if two sentences are worth a parse: both hold a number or a quotation, or they share much of their wording."""
    texts = [document.text[start:end] for document, start, end in (places[i] for i in pair)]
    a, b = (words[i] for i in pair)
    if len(a & b) >= options.alike * min(len(a), len(b)):
        return True
    return all(_NUMBER.search(text) for text in texts) or all(_QUOTED.search(text) for text in texts)


_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
    r"thousand|million|billion|dozen|half|third|quarter|first|second|fourth|fifth|\w{3,8}est)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"“”]{12}")
_HARMLESS = frozenset((DamageKind.WORD, DamageKind.REFERENCE, DamageKind.QUOTATION))
"""Damage that takes no value and no word of weight from its sentence."""


def _damaged(damages: Sequence[Damage]) -> dict[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for damage in damages:
        if damage.confidence is Confidence.LOW or damage.kind in _HARMLESS:
            continue
        found[damage.statement.source].append((damage.statement.start, damage.statement.end))
    return {
        source: (tuple(a for a, _ in sorted(spans)), tuple(b for _, b in sorted(spans)))
        for source, spans in found.items()
    }


def _overlaps(spans: tuple[tuple[int, ...], tuple[int, ...]], start: int, end: int) -> bool:
    starts, ends = spans
    at = bisect_right(starts, end - 1)
    return any(ends[i] > start for i in range(max(0, at - 4), at))


def _statements(
    places: list[tuple[Document, int, int]], broken: list[bool], model: parser.Model | None
) -> Iterator[Statement]:
    if model is None or not places:
        return
    texts = (document.text[start:end] for document, start, end in places)
    for (document, start, end), is_broken, doc in zip(places, broken, parser.parsed(model, texts), strict=True):
        yield statement(document, start, end, doc, is_broken)


def statement(document: Document, start: int, end: int, doc: Any, damaged: bool = False) -> Statement:
    """The sentence `document.text[start:end]`, whose parse is `doc`, as frames with their values."""
    published = document.source.published
    found = drafts(doc, start)
    attach(doc, start, found, mentions(document.text, start, end, published=published))
    return Statement(
        span=document.span(start, end),
        frames=tuple(finished(found)),
        quotes=quotes(doc, start),
        terms=frozenset(
            lemma(t) for t in doc if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ") and not t.is_stop and len(t) > 2
        ),
        names=frozenset(t.lower_ for t in doc if is_name(t)),
        published=published or "",
        damaged=damaged,
    )


def _claims(statement: Statement) -> Iterator[Claim]:
    for frame in statement.frames:
        for slot in frame.slots:
            yield claim(
                statement,
                slot.start,
                slot.end,
                slot.value,
                frame.predicate,
                slot,
                frame.polarity,
                frame.modality,
                frame.attribution,
            )


def claim(
    statement: Statement,
    start: int,
    end: int,
    value: Any,
    predicate: str,
    slot: Slot | None = None,
    polarity: bool = True,
    modality: str = "",
    attribution: str = "",
) -> Claim:
    """One answer of `statement`: `value`, which stands at start…end of its source."""
    return Claim(
        statement=statement.span,
        place=narrow(statement.span, start, end),
        value=value,
        predicate=predicate,
        role=slot.preposition if slot else "",
        measured=slot.measured if slot else "",
        names=statement.names,
        terms=statement.terms,
        polarity=polarity,
        modality=modality,
        attribution=attribution,
        damaged=statement.damaged,
    )


def narrow(span: Span, start: int, end: int) -> Span:
    """The stretch start…end (offsets in the source) inside `span`, with its context and line."""
    text = span.prefix + span.exact + span.suffix
    shift = span.start - len(span.prefix)
    a, b = start - shift, end - shift
    return Span(
        source=span.source,
        start=start,
        end=end,
        exact=text[a:b],
        prefix=text[max(0, a - 32) : a],
        suffix=text[b : b + 32],
        line=span.line + span.exact.count("\n", 0, max(0, start - span.start)),
    )
