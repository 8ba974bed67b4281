"""Token matches and groups → what is shown: spans, changes, grades, a keeper."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from provaudit.analysis.duplicates.boilerplate import is_stock
from provaudit.analysis.duplicates.passages import TokenMatch
from provaudit.analysis.duplicates.tokenise import PlacedTokens
from provaudit.model.document import BlockKind, Document
from provaudit.model.repeat import Aside, Change, Grade, PassageMatch
from provaudit.model.source import Source

MINOR = 0.85
"""Share of equal tokens from which the changes to a passage are minor: about one word in seven."""

_QUOTATION = re.compile(r"[“\"„«][^“”\"„«»]{1,3000}[”\"»“]")
_REFERENCES = re.compile(
    r"(?:references|bibliography|works cited|further reading|sources|notes|endnotes)\W*", re.IGNORECASE
)


def keeper(sources: Sequence[Source], words: Sequence[int]) -> tuple[int, str]:
    """The index of the source to keep, and why: the earliest published, else the most complete, else the first."""
    dates = [source.published for source in sources]
    known = sorted({date for date in dates if date})
    if known and (len(known) > 1 or None in dates):
        index = dates.index(known[0])
        rest = "the only one with a date" if len(known) == 1 else f"the earliest ({known[0]})"
        return index, rest
    if len(set(words)) > 1:
        index = words.index(max(words))
        return index, f"the most complete ({words[index]} words)"
    return 0, "the first by name; nothing else tells them apart"


def passage_match(
    documents: Sequence[Document],
    tokens: Sequence[PlacedTokens],
    match: TokenMatch,
    inside: str = "",
    share: float = 0.0,
    parts: int = 1,
) -> PassageMatch:
    """A token match as spans of the text as read."""
    a, b = tokens[match.a], tokens[match.b]
    similarity = match.similarity
    span_a = documents[match.a].span(int(a.starts[match.a0]), int(a.ends[match.a1 - 1]))
    span_b = documents[match.b].span(int(b.starts[match.b0]), int(b.ends[match.b1 - 1]))
    return PassageMatch(
        span_a,
        span_b,
        similarity,
        min(match.a1 - match.a0, match.b1 - match.b0),
        grade=Grade.IDENTICAL if similarity == 1 else Grade.MINOR if similarity >= MINOR else Grade.REWORDED,
        changes=_changes(a, b, match),
        inside=inside,
        share=share,
        parts=parts,
        aside=_aside(documents[match.a], span_a.start, span_a.end, documents[match.b], span_b.start, span_b.end),
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


def _aside(a: Document, a0: int, a1: int, b: Document, b0: int, b1: int) -> Aside:
    if _quoted(a, a0, a1) and _quoted(b, b0, b1):
        return Aside.QUOTATION
    if _in_references(a, a0) and _in_references(b, b0):
        return Aside.BIBLIOGRAPHY
    if is_stock(a.text[a0:a1]) and is_stock(b.text[b0:b1]):
        return Aside.BOILERPLATE
    return Aside.NONE


def _quoted(document: Document, start: int, end: int) -> bool:
    """True if most of the stretch stands between quotation marks."""
    low = max(0, start - 3000)
    covered = 0
    for m in _QUOTATION.finditer(document.text, low, min(len(document.text), end + 3000)):
        covered += max(0, min(m.end(), end) - max(m.start(), start))
    return 10 * covered >= 8 * (end - start)


def _in_references(document: Document, start: int) -> bool:
    """True if the heading over the place announces references."""
    index = bisect_right(document.blocks, start, key=lambda block: block.start) - 1
    for block in reversed(document.blocks[: index + 1]):
        if block.kind == BlockKind.HEADING:
            return _REFERENCES.fullmatch(document.text[block.start : block.end].lstrip("# ")) is not None
    return False
