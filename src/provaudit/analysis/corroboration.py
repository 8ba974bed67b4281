"""Which statements are confirmed, and by how many voices: five sources that took from one another confirm nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from provaudit.model.claim import Agreement, Claim, DataItem
from provaudit.model.document import Document
from provaudit.model.profile import Citation, Corroboration, Origin
from provaudit.model.repeat import Cluster, PassageMatch
from provaudit.model.source import Span
from provaudit.text.normalise import norm

AGREED = (Agreement.SAME, Agreement.MORE_PRECISE)


def corroborations(
    documents: Sequence[Document],
    items: Iterable[DataItem],
    origins: Iterable[Origin],
    repeats: Iterable[Cluster | PassageMatch] = (),
    citations: Iterable[Citation] = (),
) -> tuple[Corroboration, ...]:
    """What two sources or more state alike, in text order; answers that stand in the same sentences are one statement.

    Two sources are one voice about an item if they are of one origin or one publisher, if one credits the other for the
    statement, if both make the same person or body say it, or if the statement stands in a passage that both share.
    Damaged and unasserted claims confirm nothing.
    """
    voices = Voices(documents, origins, repeats, citations)
    by_statement: dict[tuple[Span, ...], list[tuple[Claim, ...]]] = defaultdict(list)
    for item in items:
        if item.agreement in AGREED:
            claims = speaking(item)
            if len({c.source for c in claims}) > 1:
                by_statement[tuple(sorted({c.statement for c in claims}))].append(claims)
    found = []
    for told in by_statement.values():
        groups, why = voices.among([c for claims in told for c in claims])
        found.append(
            Corroboration(
                claims=tuple(sorted({c for claims in told for c in claims}, key=lambda c: (c.place, str(c.value)))),
                sources=tuple(sorted(s for g in groups for s in g)),
                voices=groups,
                credibility={1: "6", 2: "2"}.get(len(groups), "1"),
                why=why,
            )
        )
    return tuple(sorted(found, key=lambda c: [claim.place for claim in c.claims]))


def speaking(item: DataItem) -> tuple[Claim, ...]:
    """The claims of an item that count: whole and asserted."""
    return tuple(c for c in item.claims if not c.damaged and c.modality in ("", "asserted"))


class Voices:
    """Tells which claims are said by one voice."""

    def __init__(
        self,
        documents: Sequence[Document],
        origins: Iterable[Origin],
        repeats: Iterable[Cluster | PassageMatch],
        citations: Iterable[Citation],
    ) -> None:
        self._origin = {m: o.id for o in origins for m in o.members}
        self._publisher = {d.source.id: norm(d.source.publisher or "") for d in documents}
        self._credits: dict[str, list[Citation]] = defaultdict(list)
        for citation in citations:
            if citation.span and not citation.whole:
                self._credits[citation.citing].append(citation)
        self._passages: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for repeat in repeats:
            if isinstance(repeat, PassageMatch) and repeat.a.source != repeat.b.source:
                a, b = sorted((repeat.a, repeat.b), key=lambda s: s.source)
                self._passages[a.source, b.source].append((a, b))

    def among(self, claims: Sequence[Claim]) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
        """The sources of `claims` grouped into voices, sorted; and what joins those of one group, as clauses."""
        sources = sorted({c.source for c in claims})
        by_source = {s: [c for c in claims if c.source == s] for s in sources}
        group = {s: s for s in sources}
        why: list[str] = []
        by_name: dict[tuple[str, str], str] = {}
        for source in sources:
            names = [
                ("one origin", self._origin.get(source, source)),
                ("one publisher", self._publisher.get(source, "")),
                *(("one informant", norm(c.attribution)) for c in by_source[source]),
            ]
            for kind, name in names:
                if not name:
                    continue
                other = by_name.setdefault((kind, name), source)
                if group[other] != group[source]:
                    _merge(group, other, source)
                    why.append(f"“{other}” and “{source}” have {kind}" + (f", {name}" if kind != "one origin" else ""))
        for i, a in enumerate(sources[:50]):
            for b in sources[i + 1 : 50]:
                if group[a] != group[b]:
                    reason = self._joined(by_source[a], by_source[b])
                    if reason:
                        _merge(group, a, b)
                        why.append(reason)
        groups: dict[str, list[str]] = defaultdict(list)
        for source in sources:
            groups[group[source]].append(source)
        return tuple(sorted(tuple(g) for g in groups.values())), tuple(why)

    def _joined(self, left: Sequence[Claim], right: Sequence[Claim]) -> str:
        a, b = left[0].source, right[0].source
        for claims, other in ((left, b), (right, a)):
            for citation in self._credits.get(claims[0].source, ()):
                span = citation.span
                if citation.cited == other and span and any(_inside(c.place, span) for c in claims):
                    return f"“{claims[0].source}” credits “{other}” for it"
        for x, y in self._passages.get((a, b), ()):
            if any(_inside(c.place, x) for c in left) and any(_inside(c.place, y) for c in right):
                return f"it stands in a passage that “{a}” and “{b}” share"
        return ""


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _merge(group: dict[str, str], a: str, b: str) -> None:
    keep, lose = sorted((group[a], group[b]))
    for source, name in group.items():
        if name == lose:
            group[source] = keep
