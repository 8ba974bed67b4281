"""Claims: the sentences that can matter, parsed into who did what, with which value, when, and on whose word."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from provaudit.analysis.claims import parser
from provaudit.analysis.claims.answers.contenders import contenders
from provaudit.analysis.claims.answers.kinds import kinds
from provaudit.analysis.claims.answers.poles import poles
from provaudit.analysis.claims.answers.quotes import quotes
from provaudit.analysis.claims.answers.relations import relations
from provaudit.analysis.claims.answers.standings import standings
from provaudit.analysis.claims.answers.topics import things, told
from provaudit.analysis.claims.candidates import candidate_pairs, signature
from provaudit.analysis.claims.cues import CONTEXT, Cues, capitalised, cues
from provaudit.analysis.claims.echoes import Echo, echoes, narrow
from provaudit.analysis.claims.subjects import Subjects, subjects
from provaudit.analysis.claims.syntax.anaphora import resolved
from provaudit.analysis.claims.syntax.arguments import called, is_name, lemma
from provaudit.analysis.claims.syntax.constructions import construct
from provaudit.analysis.claims.syntax.frames import drafts, finished
from provaudit.analysis.claims.syntax.offices import offices
from provaudit.analysis.claims.syntax.slots import attach
from provaudit.analysis.claims.tree import Tree
from provaudit.engine import Engine, Local, cut
from provaudit.model.claim import Claim, Slot, Statement
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.model.source import Span
from provaudit.text.values import Mention, mentions


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
    echoes: tuple[Echo, ...] = ()
    """What sentences say that several sources bear word for word; most of them are not parsed and stand in no pair."""
    subjects: Subjects = field(default_factory=Subjects)
    """What each source is about."""


def claims(
    documents: Sequence[Document],
    damages: Sequence[Damage] = (),
    options: ClaimOptions = ClaimOptions(),
    engine: Engine | None = None,
) -> ClaimSet:
    """What `documents` assert, sentence by sentence, in source and text order.

    Damaged sentences are read and marked; they stand in no pair. Without a language model nothing is parsed, and every
    sentence that would have been is counted as skipped. The parsing runs on `engine`, by default in this process.
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
            elif _shouted(text):
                skipped["in capitals throughout"] += 1
            else:
                places.append((document, sentence.start, sentence.end))
    broken = [_overlaps(damaged.get(d.source.id, ((), ())), start, end) for d, start, end in places]
    whole = [i for i, is_broken in enumerate(broken) if not is_broken]
    words = {i: signature(places[i][0].text[places[i][1] : places[i][2]]) for i in whole}
    found = candidate_pairs([words[i] for i in whole])
    repeated = echoes(places, whole)
    echoed = frozenset(i for group in repeated for i in group)
    reader = _Reader(places)
    partnered = frozenset(whole[i] for pair in found for i in pair)
    pairs = []
    for i, j in ((whole[a], whole[b]) for a, b in found):
        alike = len(words[i] & words[j]) >= options.alike * min(len(words[i]), len(words[j]))
        if not (alike and reader.same_words(i, j)) and reader.may_conflict(i, j, alike):
            pairs.append((i, j))
    wanted = sorted({i for pair in pairs for i in pair})
    if options.every:
        wanted = list(range(len(places)))
    else:
        skipped["no other sentence speaks of the same"] += len(frozenset(whole) - partnered - echoed)
        skipped["nothing in it that its like could contradict"] += len(partnered - echoed - frozenset(wanted))
    skipped["damaged"] += sum(broken) if not options.every else 0
    model = parser.installed() if wanted else None
    if wanted and model is None:
        skipped["no language model is installed"] += len(wanted)
        wanted, pairs = [], []
    statements = _statements(reader, wanted, broken, model, engine or Local()) if model else []
    position = {place: n for n, place in enumerate(wanted)}
    spans = frozenset(statement.span for statement in statements)
    unparsed = (c for group in repeated.values() for same in group for c in same if c.statement not in spans)
    return ClaimSet(
        statements=tuple(statements),
        claims=(*(claim for statement in statements for claim in _claims(statement)), *unparsed),
        pairs=tuple((position[a], position[b]) for a, b in pairs),
        read=read,
        skipped=tuple(sorted((reason, n) for reason, n in skipped.items() if n)),
        model=str(model) if model else "",
        echoes=tuple(repeated[group] for group in sorted(repeated)),
        subjects=subjects(documents),
    )


def _shouted(text: str) -> bool:
    """True if most letters are capitals, as in the disclaimer of a licence: names cannot be told there, and the parser has not seen the like."""
    letters = sum(map(str.isalpha, text))
    return letters >= _SHOUTED_LETTERS and sum(map(str.isupper, text)) > _SHOUTED_SHARE * letters


_SHOUTED_LETTERS = 30
_SHOUTED_SHARE = 0.6


@dataclass(slots=True)
class _Reader:
    """The sentences at `places`, each read for cues at most once."""

    places: list[tuple[Document, int, int]]
    values: dict[int, tuple[Mention, ...]] = field(default_factory=dict)
    known: dict[int, Cues] = field(default_factory=dict)

    def mentions(self, i: int) -> tuple[Mention, ...]:
        if i not in self.values:
            document, start, end = self.places[i]
            self.values[i] = mentions(document.text, start, end, published=document.source.published)
        return self.values[i]

    def same_words(self, i: int, j: int) -> bool:
        (a, start, end), (b, other_start, other_end) = self.places[i], self.places[j]
        return a.text[start:end].split() == b.text[other_start:other_end].split()

    def cues(self, i: int) -> Cues:
        if i not in self.known:
            document, start, end = self.places[i]
            self.known[i] = cues(document.text[start:end], self.mentions(i))
        return self.known[i]

    def may_conflict(self, i: int, j: int, alike: bool) -> bool:
        """True if two sentences, much `alike` in wording or not, are worth a parse."""
        a, b = self.cues(i), self.cues(j)
        return bool(a.kinds & b.kinds) or a.quotes(b) or ((alike or a.akin(b)) and a.may_clash(b))


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


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence as it is sent to be parsed: where it stands, its values, and what is known of it."""

    span: Span
    values: tuple[Mention, ...]
    published: str
    damaged: bool
    before: frozenset[str] = frozenset()
    """Capitalised words of the passage before it."""


def _statements(
    reader: _Reader, wanted: Sequence[int], broken: Sequence[bool], model: parser.Model, engine: Engine
) -> list[Statement]:
    """The sentences `wanted` as statements, in their order; words that stand more than once are parsed once."""
    alike: dict[str, list[int]] = defaultdict(list)
    for i in wanted:
        document, start, end = reader.places[i]
        alike[document.text[start:end]].append(i)
    groups = list(alike.values())
    found: dict[int, Statement] = {}
    unread = [tuple(_unread(reader, i, broken[i]) for i in group) for group in groups]
    read = engine.map(partial(_parsed, model), cut(unread, parser.BATCH))
    for group, statements in zip(groups, (s for batch in read for s in batch), strict=True):
        found.update(zip(group, statements, strict=True))
    return [found[i] for i in wanted]


def _unread(reader: _Reader, i: int, damaged: bool) -> Unread:
    document, start, end = reader.places[i]
    before = capitalised(document.text[max(0, start - CONTEXT) : start])
    return Unread(document.span(start, end), reader.mentions(i), document.source.published or "", damaged, before)


def _parsed(model: parser.Model, batch: Sequence[tuple[Unread, ...]]) -> list[list[Statement]]:
    """The statements of a batch of groups; the sentences of a group have the same words."""
    parses = parser.parsed(model, [group[0].span.exact for group in batch])
    return [[statement(one, doc) for one in group] for group, doc in zip(batch, parses, strict=True)]


def statement(sentence: Unread, doc: Tree) -> Statement:
    """The `sentence`, whose parse is `doc`, as frames with their values."""
    start = sentence.span.start
    found = drafts(doc, start)
    construct(doc, start, found)
    found |= {draft.token: draft for draft in offices(doc, start, dict(found))}
    attach(doc, start, found, sentence.values)
    said = quotes(doc, start)
    for draft in found.values():
        for quote in said:
            if quote.start <= draft.start < quote.end:
                draft.attribution = draft.attribution or (quote.speaker.name if quote.speaker else "") or "quoted"
    frames = resolved(tuple(finished(found)))
    return Statement(
        span=sentence.span,
        frames=frames,
        quotes=said,
        terms=frozenset(
            lemma(t) for t in doc if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ") and not t.is_stop and len(t.text) > 2
        ),
        names=frozenset(t.lower_ for t in doc if is_name(t)),
        published=sentence.published,
        damaged=sentence.damaged,
        words=frozenset(t.lower_ for t in doc) | frozenset(lemma(t) for t in doc),
        called=called(doc),
        before=sentence.before,
        told=told(doc, start, frames),
        things=things(doc),
        standings=standings(sentence.span.exact, start),
        contenders=contenders(doc, start, frames),
        kinds=kinds(doc, start),
        poles=poles(doc, start),
        relations=relations(doc, start),
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
