"""What speaks for the dependence of a pair of sources, gathered: shared passages, shared damage, citations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from provaudit.analysis.dependence.errors import SharedError
from provaudit.analysis.quoted import Quoted, unquoted_in_common
from provaudit.model.damage import Damage
from provaudit.model.profile import Citation
from provaudit.model.repeat import Aside, Cluster, Granularity, PassageMatch, Role
from provaudit.model.source import Span
from provaudit.text.furniture import is_furniture

Pair = tuple[str, str]

NEAR = 0.8
"""Similarity from which two texts differ in so little that what they quote is the same."""


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as dependence."""

    words: int = 40
    """Shared words outside quotation marks from which two texts are not independent. With 25, 24 of 3,791 pairs of presidential speeches
    were blamed for a title, a note or a line of the constitution; with 40, 5 for an archive's note and list of links."""
    short_words: int = 20
    """The same for texts that share at least `binding` of the shorter: a news brief copied whole has no more."""
    same: float = 0.95
    """Share of the shorter text from which it is the other text: then `passage` words are enough, for nobody writes the same note twice."""
    passage: int = 8
    """Words of the shortest passage that is counted at all."""
    binding: float = 0.3
    """Share of the smaller text that is shared from which the two count as one origin: below it most of the page is its own."""
    errors: int = 2
    """Shared errors from which two sources are one origin. Two sources that are right four times in five and might err in ten ways share
    one by chance in 1 of 250 items, and two in a dossier hardly ever; one is told, and binds nothing."""
    damaged: int = 6
    """Words of the shortest damaged statement that is evidence when two sources have it alike."""


@dataclass(slots=True)
class Evidence:
    """What was found about one pair, its sources in the order of their ids.

    `passages` are (span in the first, span in the second, words outside quotation marks); `quoted` counts the words inside, in
    each; `inside` the words that the one holds of the other where it holds nearly all, and `whole` those of a pair of (near) copies;
    `damages` are losses and `errors` false values that both have.
    """

    passages: list[tuple[Span, Span, int]] = field(default_factory=list)
    quoted: list[int] = field(default_factory=lambda: [0, 0])
    inside: int = 0
    whole: int = 0
    damages: list[tuple[Damage, Damage]] = field(default_factory=list)
    errors: list[SharedError] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


def pair_of(a: str, b: str) -> Pair:
    """The pair in the order of its ids."""
    return (a, b) if a <= b else (b, a)


def add_repeats(
    pairs: dict[Pair, Evidence], repeats: Iterable[Cluster | PassageMatch], quoted: dict[str, Quoted], options: Options
) -> None:
    """Adds to `pairs` what whole documents and passages repeat of one another, less boilerplate, bibliographies and quotations."""
    for repeat in repeats:
        if isinstance(repeat, PassageMatch):
            if repeat.aside is Aside.NONE and repeat.words >= options.passage:
                evidence = _add_passage(pairs, repeat.a, repeat.b, repeat.similarity, quoted)
                if evidence and repeat.inside in quoted:
                    outside = unquoted_in_common(quoted[repeat.a.source], quoted[repeat.b.source])
                    words = repeat.share * quoted[repeat.inside].all_words() * outside
                    evidence.inside = max(evidence.inside, round(words))
        elif repeat.role is Role.CONTENT and repeat.granularity is not Granularity.HEADING:
            _add_cluster(pairs, repeat, quoted, options)


def _add_cluster(pairs: dict[Pair, Evidence], cluster: Cluster, quoted: dict[str, Quoted], options: Options) -> None:
    for edge in cluster.edges:
        a, b = cluster.members[edge.a], cluster.members[edge.b]
        if a.source == b.source:
            continue
        if isinstance(a, Span) and isinstance(b, Span):
            if quoted[a.source].words(a.start, a.end) >= options.passage:
                _add_passage(pairs, a, b, edge.similarity, quoted)
        else:
            one, two = sorted((a.source, b.source))
            common = max(edge.similarity, edge.containment) * min(quoted[one].all_words(), quoted[two].all_words())
            evidence = pairs[one, two]
            evidence.whole = max(evidence.whole, round(common * _outside(quoted[one], quoted[two], edge.similarity)))


def _outside(a: Quoted, b: Quoted, similarity: float) -> float:
    """Share of what two texts have in common that neither quotes, by their runs of three words; two texts may be alike in a speech alone.

    Of near copies the shares of the whole texts tell it: what they quote they have in common.
    """
    if not a.has_any and not b.has_any:
        return 1.0
    if similarity >= NEAR:
        return min(a.all_unquoted() / a.all_words(), b.all_unquoted() / b.all_words())
    return unquoted_in_common(a, b)


def _add_passage(
    pairs: dict[Pair, Evidence], a: Span, b: Span, similarity: float, quoted: dict[str, Quoted]
) -> Evidence | None:
    a, b = sorted((a, b), key=lambda span: span.source)
    if a.source == b.source or is_furniture(a.exact):
        return None
    left, right = quoted[a.source], quoted[b.source]
    words = left.unquoted(a.start, a.end), right.unquoted(b.start, b.end)
    evidence = pairs[a.source, b.source]
    evidence.passages.append((a, b, round(min(words) * similarity)))
    evidence.quoted[0] += left.words(a.start, a.end) - words[0]
    evidence.quoted[1] += right.words(b.start, b.end) - words[1]
    return evidence
