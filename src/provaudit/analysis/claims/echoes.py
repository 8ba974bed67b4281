"""Echoes: sentences that several sources bear word for word. Their values agree as they stand; no parse is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from provaudit.model.claim import Claim
from provaudit.model.document import Document
from provaudit.model.source import Span
from provaudit.text.values import Mention, mentions

SHORTEST = 5
"""Words of the shortest sentence that counts as the same statement: below it two writers may hit on the same words."""

Echo = tuple[tuple[Claim, ...], ...]
"""For each value of the sentence, in text order, the claims that give it, one a place."""


def echoes(places: Sequence[tuple[Document, int, int]], whole: Iterable[int]) -> dict[tuple[int, ...], Echo]:
    """The sentences at `places` (indices `whole`) that stand in two sources or more and hold a value, by their indices."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i in whole:
        document, start, end = places[i]
        groups[" ".join(document.text[start:end].split())].append(i)
    found: dict[tuple[int, ...], Echo] = {}
    for words, group in groups.items():
        if len({places[i][0].source.id for i in group}) < 2 or words.count(" ") < SHORTEST - 1:
            continue
        read: dict[str, tuple[Mention, ...]] = {}
        claimed = []
        for i in group:
            document, start, end = places[i]
            text = document.text[start:end]
            if text not in read:
                # without a day of publication: "last year" in two papers is not the same year
                read[text] = tuple(v for v in mentions(text) if v.resolved and not v.ambiguous and not v.deictic)
            span = document.span(start, end)
            claimed.append(tuple(_claim(span, start, value) for value in read[text]))
        if claimed[0] and len({len(claims) for claims in claimed}) == 1:
            found[tuple(group)] = tuple(zip(*claimed, strict=True))
    return found


def _claim(statement: Span, start: int, found: Mention) -> Claim:
    return Claim(
        statement=statement,
        place=narrow(statement, start + found.core_start, start + found.core_end),
        value=found.value,
        predicate="",
        role=found.role,
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
