"""Who took from whom, and how many independent origins that leaves.

Copied text shows that two sources are not independent, never by itself which came first: direction is taken from
metadata, credit lines, dates and damage alone. A loss that both share is stronger evidence than any true statement
that both make (Dong, Berti-Équille and Srivastava, VLDB 2009, on shared false values): nobody loses the same words twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from provaudit.analysis.citations import citations
from provaudit.analysis.quoted import Quoted
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.model.profile import Citation, Dependence, Ground, Origin
from provaudit.model.repeat import Cluster, Granularity, PassageMatch
from provaudit.model.source import Span
from provaudit.text.furniture import is_furniture
from provaudit.text.iso import before
from provaudit.text.normalise import norm

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as dependence."""

    words: int = 25
    """Shared words outside quotation marks from which two texts are not independent. A run that long is never chance; below it stand
    stock phrases, names of bodies and titles of laws."""
    passage: int = 8
    """Words of the shortest passage that is counted at all."""
    binding: float = 0.3
    """Share of the smaller text that is shared from which the two count as one origin: below it most of the page is its own."""
    damaged: int = 6
    """Words of the shortest damaged statement that is evidence when two sources have it alike."""
    similarity: float = 0.5
    """Document similarity or containment from which a cluster's edge is taken as copied text."""


@dataclass(slots=True)
class _Evidence:
    passages: list[tuple[Span, Span, int]] = field(default_factory=list)
    quoted: list[int] = field(default_factory=lambda: [0, 0])
    similarity: float = 0.0
    containment: float = 0.0
    damages: list[tuple[Damage, Damage]] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


def dependence(
    documents: Sequence[Document],
    repeats: Iterable[Cluster | PassageMatch],
    damages: Iterable[Damage],
    options: Options = Options(),
) -> tuple[Dependence, ...]:
    """The pairs of sources that are not independent, sorted, each with its evidence and, where something gives it, its direction.

    Short quotations, site furniture and a credit for one statement make no dependence.
    """
    texts = {d.source.id: d for d in documents}
    quoted = {id: Quoted(d) for id, d in texts.items()}
    losses = _Losses(damages, texts)
    pairs: dict[Pair, _Evidence] = defaultdict(_Evidence)
    _add_repeats(pairs, repeats, quoted, options)
    for a, b in losses.shared(options.damaged):
        if a.span.source != b.span.source:
            first, second = sorted((a, b), key=lambda d: d.span.source)
            pairs[first.span.source, second.span.source].damages.append((first, second))
    outside: dict[str, set[str]] = defaultdict(set)
    for citation in citations(documents):
        if citation.citing != citation.cited:
            pairs[_pair(citation.citing, citation.cited)].citations.append(citation)
        if citation.whole and citation.cited not in texts:
            outside[citation.citing].add(citation.cited)
    judge = _Judge(texts, quoted, losses, outside, options)
    found = (judge.dependence(pair, evidence) for pair, evidence in sorted(pairs.items()))
    return _joined([d for d in found if d is not None])


def origins(source_ids: Sequence[str], dependences: Iterable[Dependence]) -> tuple[Origin, ...]:
    """The sources grouped into origins: components of the binding dependences. A source alone is its own origin.

    A work outside the dossier that two sources declare joins them, and is no member itself.
    """
    find, join = _union()
    for d in dependences:
        if d.binding:
            join(d.taker, d.giver)
    members: dict[str, list[str]] = defaultdict(list)
    for id in sorted(set(source_ids)):
        members[find(id)].append(id)
    return tuple(sorted((Origin(ids[0], tuple(ids)) for ids in members.values()), key=lambda o: o.id))


def _union() -> tuple[Callable[[str], str], Callable[[str, str], bool]]:
    parent: dict[str, str] = {}

    def find(x: str) -> str:
        root = x
        while parent.setdefault(root, root) != root:
            root = parent[root]
        while parent[x] != root:
            parent[x], x = root, parent[x]
        return root

    def join(a: str, b: str) -> bool:
        a, b = sorted((find(a), find(b)))
        parent[b] = a
        return a != b

    return find, join


def _explained(found: list[Dependence]) -> list[Dependence]:
    """`found`, where who says that it took its text from one source has said so of every source with the same text."""
    said: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for d in found:
        if d.disclosed and d.directed and Ground.COPY in d.grounds:
            said[d.taker].append((d.giver, d.words))
    linked = {_pair(d.taker, d.giver): d for d in found if Ground.COPY in d.grounds}
    result = []
    for d in found:
        if not d.disclosed and Ground.COPY in d.grounds:
            for taker, other in ((d.taker, d.giver), (d.giver, d.taker)):
                by = [
                    g for g, words in said[taker] if g != other and _pair(g, other) in linked and words >= 0.8 * d.words
                ]
                if by and (taker == d.taker or not d.directed):
                    told = f"“{taker}” says that it comes from “{by[0]}”, which has the same text"
                    d = replace(d, disclosed=True, evidence=(*d.evidence, told))
                    break
        result.append(d)
    return result


def _joined(found: list[Dependence]) -> tuple[Dependence, ...]:
    """`found`, sorted, with `joins` left on one edge a taker (to the giver that itself takes least) and on a spanning forest of the rest."""
    found = _explained(found)
    takes = Counter(d.taker for d in found if d.directed)
    open_edges = [d for d in found if Ground.COPY in d.grounds and not d.disclosed]
    open_edges.sort(key=lambda d: (not d.directed, takes[d.giver], -d.words, d.taker, d.giver))
    _, join = _union()
    told: set[str] = set()
    idle = set()
    for d in open_edges:
        new = join(d.taker, d.giver)
        if (d.directed and d.taker in told) or (not d.directed and not new):
            idle.add((d.taker, d.giver))
        told |= {d.taker} if d.directed else set()
    marked = (replace(d, joins=(d.taker, d.giver) not in idle) for d in found)
    return tuple(sorted(marked, key=lambda d: (*_pair(d.taker, d.giver), d.taker)))


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)


def _add_repeats(
    pairs: dict[Pair, _Evidence], repeats: Iterable[Cluster | PassageMatch], quoted: dict[str, Quoted], options: Options
) -> None:
    for repeat in repeats:
        if isinstance(repeat, Cluster):
            if repeat.granularity is Granularity.DOCUMENT:
                for edge in repeat.edges:
                    a, b = repeat.members[edge.a].source, repeat.members[edge.b].source
                    if a != b and max(edge.similarity, edge.containment) >= options.similarity:
                        evidence = pairs[_pair(a, b)]
                        evidence.similarity = max(evidence.similarity, edge.similarity)
                        evidence.containment = max(evidence.containment, edge.containment)
            continue
        a_span, b_span = sorted((repeat.a, repeat.b), key=lambda s: s.source)
        if a_span.source == b_span.source or repeat.words < options.passage or is_furniture(a_span.exact):
            continue
        left, right = quoted[a_span.source], quoted[b_span.source]
        words = [left.unquoted(a_span.start, a_span.end), right.unquoted(b_span.start, b_span.end)]
        evidence = pairs[a_span.source, b_span.source]
        evidence.passages.append((a_span, b_span, round(min(words) * repeat.similarity)))
        evidence.quoted[0] += left.words(a_span.start, a_span.end) - words[0]
        evidence.quoted[1] += right.words(b_span.start, b_span.end) - words[1]


class _Losses:
    """The damage of each source in text order, and which of it two sources share."""

    def __init__(self, damages: Iterable[Damage], texts: dict[str, Document]) -> None:
        furniture = (DamageKind.CHROME, DamageKind.TITLE, DamageKind.END, DamageKind.ENCODING)
        self._of: dict[str, list[Damage]] = defaultdict(list)
        for damage in sorted(damages, key=lambda d: (d.span, d.kind)):
            if damage.kind not in furniture and damage.confidence is Confidence.HIGH and damage.span.source in texts:
                self._of[damage.span.source].append(damage)
        self._starts = {source: [d.span.start for d in found] for source, found in self._of.items()}

    @staticmethod
    def key(damage: Damage) -> tuple[str, str]:
        """Equal for two losses that are the same loss: same kind, same words left standing."""
        return damage.kind, norm(damage.statement.exact)

    def within(self, source: str, start: int, end: int) -> Sequence[Damage]:
        """The damage of `source` between two offsets."""
        starts = self._starts.get(source, [])
        return self._of[source][bisect_left(starts, start) : bisect_left(starts, end)] if starts else ()

    def shared(self, words: int) -> Iterable[tuple[Damage, Damage]]:
        """Pairs of the same loss in two sources; many sources that share one are chained, not paired each with each."""
        same: dict[tuple[str, str], dict[str, Damage]] = defaultdict(dict)
        for source in sorted(self._of):
            for damage in self._of[source]:
                key = self.key(damage)
                if len(key[1].split()) >= words:
                    same[key].setdefault(source, damage)
        for key in sorted(same):
            found = list(same[key].values())
            yield from pairwise(found)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Weighs the evidence of one pair."""

    texts: dict[str, Document]
    quoted: dict[str, Quoted]
    losses: _Losses
    outside: dict[str, set[str]]
    options: Options

    def dependence(self, pair: Pair, evidence: _Evidence) -> Dependence | None:
        """The dependence of one pair; None if the evidence is too thin for one."""
        a, b = pair
        said = {c.citing: c for c in sorted(evidence.citations, key=lambda c: (c.whole, c.span is None))}
        declared = any(c.span is None for c in evidence.citations)
        whole = any(c.whole for c in evidence.citations)
        known = a in self.texts and b in self.texts
        words, share = self._copied(pair, evidence) if known else (0, 0.0)
        copied = words >= self.options.words
        grounds = [
            ground
            for ground, holds in (
                (Ground.COPY, copied),
                (Ground.DAMAGE, bool(evidence.damages)),
                (Ground.DECLARED, declared),
                (Ground.CREDIT, any(c.span for c in evidence.citations) and (copied or whole)),
            )
            if holds
        ]
        if not grounds:
            return None
        told: list[str] = []
        if copied:
            told.append(f"{words} words outside quotation marks stand in both, {share:.0%} of the shorter text")
        if evidence.damages:
            count = len(evidence.damages)
            told.append(f"both lost the same words in {count} {'place' if count == 1 else 'places'}")
        told += [_citation_told(said[citing]) for citing in sorted(said)]
        taker = next(iter(said)) if len(said) == 1 and grounds else ""
        same_publisher = known and self._same_publisher(pair)
        agencies = self.outside[a] & self.outside[b] if known else set()
        if known:
            told += [f"both are published by {self.texts[a].source.publisher}"] if same_publisher else []
            told += [f"both credit {agency}" for agency in sorted(agencies)]
            if not said:
                taker = self._direction(pair, evidence, told, copied)
        giver = b if taker == a else a
        spans = [
            span
            for left, right, _ in _longest(evidence.passages)
            for span in ((left, right) if taker != b else (right, left))
        ]
        spans += [
            span for x, y in evidence.damages[:3] for span in ((x.span, y.span) if taker != b else (y.span, x.span))
        ]
        spans += [said[citing].span for citing in sorted(said) if said[citing].span]  # type: ignore[misc]
        return Dependence(
            taker=taker or a,
            giver=giver if taker else b,
            directed=bool(taker),
            evidence=tuple(told),
            spans=tuple(spans),
            grounds=tuple(grounds),
            disclosed=bool(said) or same_publisher or bool(agencies),
            binding=whole or share >= self.options.binding or len(evidence.damages) >= 3,
            words=words,
        )

    def _copied(self, pair: Pair, evidence: _Evidence) -> tuple[int, float]:
        a, b = pair
        smaller = max(1, min(self.quoted[a].all_words(), self.quoted[b].all_words()))
        words = _covered(evidence.passages)
        if evidence.similarity or evidence.containment:
            least = min(
                self.quoted[a].unquoted(0, len(self.texts[a].text)), self.quoted[b].unquoted(0, len(self.texts[b].text))
            )
            words = max(words, round(max(evidence.similarity, evidence.containment) * least))
        return words, min(1.0, words / smaller)

    def _same_publisher(self, pair: Pair) -> bool:
        a, b = (norm(self.texts[id].source.publisher or "") for id in pair)
        return bool(a) and a == b

    def _direction(self, pair: Pair, evidence: _Evidence, told: list[str], copied: bool) -> str:
        """Who took, by damage and dates; "" where they say nothing or disagree. What they say is added to `told`."""
        a, b = pair
        votes = set()
        taker, intact, count = self._extra_damage(pair, evidence)
        if taker:
            votes.add(taker)
            places = "a place" if count == 1 else f"{count} places"
            told.append(f"“{taker}” lost text in {places} where “{intact}” still has it")
        first, second = self.texts[a].source, self.texts[b].source
        for later, earlier in ((first, second), (second, first)):
            if before(earlier.published, later.published):
                votes.add(later.id)
                told.append(f"“{later.id}” was published on {later.published}, “{earlier.id}” on {earlier.published}")
        if evidence.quoted[0] != evidence.quoted[1] and not copied:
            return ""
        return votes.pop() if len(votes) == 1 else ""

    def _extra_damage(self, pair: Pair, evidence: _Evidence) -> tuple[str, str, int]:
        a, b = pair
        stretches = [(x, y) for x, y, _ in evidence.passages]
        of_a = [d for x, _ in stretches for d in self.losses.within(a, x.start, x.end)]
        of_b = [d for _, y in stretches for d in self.losses.within(b, y.start, y.end)]
        if not stretches:
            of_a = list(self.losses.within(a, 0, len(self.texts[a].text)))
            of_b = list(self.losses.within(b, 0, len(self.texts[b].text)))
        keys_a, keys_b = ({self.losses.key(d) for d in found} for found in (of_a, of_b))
        extra_a, extra_b = len(keys_a - keys_b), len(keys_b - keys_a)
        if extra_a and not extra_b:
            return a, b, extra_a
        if extra_b and not extra_a:
            return b, a, extra_b
        return "", "", 0


def _citation_told(citation: Citation) -> str:
    if citation.span is None:
        return f"“{citation.citing}” declares “{citation.cited}” as where it comes from"
    return f"“{citation.citing}” credits “{citation.cited}”"


def _longest(passages: Sequence[tuple[Span, Span, int]]) -> Sequence[tuple[Span, Span, int]]:
    return sorted(passages, key=lambda p: (-p[2], p[0], p[1]))[:3]


def _covered(passages: Sequence[tuple[Span, Span, int]]) -> int:
    """Words of the passages, those that overlap in the first source counted once."""
    total, end = 0.0, -1
    for a, _, words in sorted(passages, key=lambda p: (p[0].start, -p[0].end)):
        fresh = max(0, a.end - max(a.start, end))
        total += words * fresh / max(1, a.end - a.start)
        end = max(end, a.end)
    return round(total)
