"""Token matches and groups → what is shown: spans, changes, grades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from provaudit.analysis.duplicates.asides import Asides, block_at
from provaudit.analysis.duplicates.boilerplate import FRAMED, in_frame, is_stock
from provaudit.analysis.duplicates.fold import words
from provaudit.analysis.duplicates.options import DuplicateOptions
from provaudit.analysis.duplicates.passages import TokenMatch
from provaudit.analysis.duplicates.short import NEGATIONS
from provaudit.analysis.duplicates.tokenise import PlacedTokens
from provaudit.model.document import Document
from provaudit.model.repeat import Change, Cluster, Edge, Grade, Granularity, PassageMatch, Role
from provaudit.model.source import Span
from provaudit.text.normalise import norm

MINOR = 0.85
"""Share of equal tokens from which the changes to a passage are minor: about one word in seven."""

FORMULA = 30
"""Words below which a passage that many sources share is a formula (a title, a salutation), and one that differs in a number a template."""


def shown_passages(
    documents: Sequence[Document],
    tokens: Sequence[PlacedTokens],
    matches: Sequence[TokenMatch],
    options: DuplicateOptions,
) -> list[PassageMatch]:
    """The matches as spans; those of a pair in which one document stands inside the other become one."""
    by_pair: dict[tuple[int, int], list[TokenMatch]] = {}
    for match in matches:
        by_pair.setdefault((match.a, match.b), []).append(match)
    asides = Asides(documents, options.exclude)
    out: list[PassageMatch] = []
    for (a, b), found in by_pair.items():
        covered_a = _covered([(m.a0, m.a1) for m in found]) / len(tokens[a].hashes)
        covered_b = _covered([(m.b0, m.b1) for m in found]) / len(tokens[b].hashes)
        share, inner = max((covered_a, a), (covered_b, b))
        if a != b and share >= options.inside:
            longest = max(found, key=lambda m: (m.equal, -m.a0, -m.b0))
            shown = _passage(documents, tokens, longest, asides)
            out.append(replace(shown, inside=documents[inner].source.id, share=share, parts=len(found)))
        else:
            each = [_passage(documents, tokens, match, asides) for match in found]
            long = [m for m in each if m.words >= options.passages.words]
            out += [m for m in long if not _is_template(documents[a], documents[b], m)]
    return out


def standing_notices(
    documents: Sequence[Document], tokens: Sequence[PlacedTokens], matches: Sequence[TokenMatch]
) -> tuple[list[Cluster], list[TokenMatch]]:
    """The boilerplate among the matches, each notice as one cluster of places; and the matches that are left."""
    groups: list[list[TokenMatch]] = []
    for match in matches:  # in order of their first place, as `passages` gives them
        for group in reversed(groups):
            first = group[0]
            if first.a != match.a:
                group = []
                break
            shared = min(first.a1, match.a1) - max(first.a0, match.a0)
            if 2 * shared >= min(first.a1 - first.a0, match.a1 - match.a0):
                group.append(match)
                break
        else:
            group = []
        if not group:
            groups.append([match])
    clusters: list[Cluster] = []
    left: list[TokenMatch] = []
    for group in groups:
        spans = [_span(documents, tokens, group[0].a, group[0].a0, group[0].a1)]
        spans += [_span(documents, tokens, m.b, m.b0, m.b1) for m in group]
        if not _is_notice(documents, group, spans):
            left += group
            continue
        edges = tuple(Edge(0, k, m.similarity, m.similarity) for k, m in enumerate(group, 1))
        exact = len({norm(span.exact) for span in spans}) == 1
        weakest = min(m.similarity for m in group)
        clusters.append(Cluster(Granularity.PASSAGE, tuple(spans), edges, weakest, exact, role=Role.BOILERPLATE))
    return clusters, left


def _is_notice(documents: Sequence[Document], group: Sequence[TokenMatch], spans: Sequence[Span]) -> bool:
    """True if a stock phrase stands in every place, if several sources bear it in their frames, or if it is a short formula of many."""
    if all(is_stock(span.exact) for span in spans):
        return True
    sources = {group[0].a, *(m.b for m in group)}
    if len(sources) > FRAMED and median(m.a1 - m.a0 for m in group) < FORMULA:
        return True
    numbers = [group[0].a, *(m.b for m in group)]
    framed = [
        in_frame(block_at(documents[d], span.start), len(documents[d].blocks))
        for d, span in zip(numbers, spans, strict=True)
    ]
    return len(sources) >= FRAMED and 4 * sum(framed) >= 3 * len(framed)


def _is_template(a: Document, b: Document, match: PassageMatch) -> bool:
    """True if the sides are alike but say different things: lines of a list that differ in a number, or a denial."""
    if a is not b and match.words >= FORMULA:
        return False
    if a is b and match.similarity < MINOR:
        return True
    sides = [(a.text[c.a_start : c.a_end], b.text[c.b_start : c.b_end]) for c in match.changes]
    return any((_number(one) and _number(two)) or _negates(one) != _negates(two) for one, two in sides)


def _negates(text: str) -> bool:
    return not NEGATIONS.isdisjoint(text.casefold().replace("’", "'").replace("n't", " not").split())


def _number(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _covered(ranges: Sequence[tuple[int, int]]) -> int:
    """How many tokens the ranges cover together."""
    total = reach = 0
    for low, high in sorted(ranges):
        total += max(0, high - max(low, reach))
        reach = max(reach, high)
    return total


def _span(documents: Sequence[Document], tokens: Sequence[PlacedTokens], document: int, low: int, high: int) -> Span:
    placed = tokens[document]
    return documents[document].span(int(placed.starts[low]), int(placed.ends[high - 1]))


def _passage(
    documents: Sequence[Document], tokens: Sequence[PlacedTokens], match: TokenMatch, asides: Asides
) -> PassageMatch:
    """A token match as spans of the text as read."""
    similarity = match.similarity
    span_a = _span(documents, tokens, match.a, match.a0, match.a1)
    span_b = _span(documents, tokens, match.b, match.b0, match.b1)
    return PassageMatch(
        span_a,
        span_b,
        similarity,
        int(min(words(span_a.exact, match.a1 - match.a0), words(span_b.exact, match.b1 - match.b0))),
        grade=Grade.IDENTICAL if similarity == 1 else Grade.MINOR if similarity >= MINOR else Grade.REWORDED,
        changes=_changes(tokens[match.a], tokens[match.b], match),
        aside=asides.of(match.a, span_a, match.b, span_b),
    )


def _changes(a: PlacedTokens, b: PlacedTokens, match: TokenMatch) -> tuple[Change, ...]:
    out: list[Change] = []
    for (i, j, n), (p, q, _) in zip(match.runs, match.runs[1:], strict=False):
        out.append(Change(*_between(a, i + n, p), *_between(b, j + n, q)))
    return tuple(out)


def _between(tokens: PlacedTokens, first: int, last: int) -> tuple[int, int]:
    """Where tokens `first:last` stand; an empty place after the token before if there are none."""
    if first == last:
        return int(tokens.ends[first - 1]), int(tokens.ends[first - 1])
    return int(tokens.starts[first]), int(tokens.ends[last - 1])
