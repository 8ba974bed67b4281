"""Which statements are confirmed, and by how many voices: five sources that took from one another confirm nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from provaudit.analysis.agencies import agency
from provaudit.model.claim import Agreement, Claim, DataItem
from provaudit.model.document import Document
from provaudit.model.profile import AgreedStatement, Citation, Corroboration, Origin
from provaudit.model.repeat import Cluster, PassageMatch
from provaudit.model.source import Span
from provaudit.model.value import Value
from provaudit.text.furniture import is_furniture
from provaudit.text.normalise import norm

AGREED = (Agreement.SAME, Agreement.MORE_PRECISE)

SHORTEST_SENTENCE = 5
"""Words of the shortest sentence that counts as a statement when two sources bear it alike."""
LONGEST_SENTENCE = 2_000
"""Characters beyond which a "sentence" is a list or a table."""
SHORTEST_PASSAGE = 15
"""Words of a shared passage from which what stands in it is one voice; a short sentence may be written twice."""
_NUMBER = re.compile(
    r"(?!(?<=\()\d{1,2}\))[$€£¥]?\d(?:[\d,.]{0,20}\d)?(?:\s?%|\s(?:per\scent|percent|thousand|million|billion|trillion)(?:\s[a-z]{3,12})?)?"
)


def corroborations(
    documents: Sequence[Document],
    items: Iterable[DataItem],
    origins: Iterable[Origin],
    repeats: Iterable[Cluster | PassageMatch] = (),
    citations: Iterable[Citation] = (),
) -> tuple[Corroboration, ...]:
    """What two sources or more state alike, grouped by who does, in the order of the sources.

    Statements are data items on which the sources agree, and sentences with a number that they bear word for word. Two sources
    are one voice about a statement if they are of one origin or one publisher, if both credit one agency for their text or one credits
    the other for the statement, if both make the same person or body say it, or if it stands in a passage that both share. Damaged and unasserted claims confirm nothing.
    """
    voices = Voices(documents, origins, repeats, citations)
    groups: dict[tuple[tuple[str, ...], ...], list[AgreedStatement]] = defaultdict(list)
    reasons: dict[tuple[tuple[str, ...], ...], dict[str, None]] = defaultdict(dict)
    known: set[Span] = set()
    for item in items:
        if item.agreement in AGREED:
            claims = speaking(item)
            if len({c.source for c in claims}) > 1:
                told, why = voices.among([Saying(c.place, c.attribution) for c in claims])
                places = tuple(sorted({c.place for c in claims}))
                groups[told].append(AgreedStatement(places, _written(places)))
                reasons[told].update(dict.fromkeys(why))
                known |= {c.statement for c in claims}
    for numbers, sentences in _repeated_sentences(documents):
        if not all(sentence in known for sentence in sentences):
            told, why = voices.among([Saying(sentence) for sentence in sentences])
            groups[told].append(AgreedStatement(sentences, numbers))
            reasons[told].update(dict.fromkeys(why))
    return tuple(
        Corroboration(
            sources=tuple(sorted(source for voice in told for source in voice)),
            voices=told,
            credibility={1: "6", 2: "2"}.get(len(told), "1"),
            statements=tuple(sorted(groups[told], key=lambda s: s.places)),
            why=tuple(reasons[told]),
        )
        for told in sorted(groups)
    )


def _written(places: Iterable[Span]) -> str:
    """The value as the sources write it, each writing once."""
    return " / ".join(dict.fromkeys(" ".join(p.exact.split()) for p in places))


def _repeated_sentences(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Sentences with a number that stand word for word in several sources: their numbers, and where they stand, by source."""
    by_words: dict[str, dict[str, Span]] = defaultdict(dict)
    numbers: dict[str, str] = {}
    for document in sorted(documents, key=lambda d: d.source.id):
        for sentence in document.sentences:
            if sentence.end - sentence.start > LONGEST_SENTENCE:
                continue
            said = _NUMBER.findall(document.text, sentence.start, sentence.end)
            words = norm(document.text[sentence.start : sentence.end]) if said else ""
            if said and words.count(" ") >= SHORTEST_SENTENCE - 1 and not is_furniture(words):
                by_words[words].setdefault(document.source.id, document.span(sentence.start, sentence.end))
                numbers.setdefault(words, ", ".join(" ".join(number.split()) for number in said))
    for words, found in by_words.items():
        if len(found) > 1:
            yield numbers[words], tuple(found.values())


def speaking(item: DataItem, besides: Container[str] = ()) -> tuple[Claim, ...]:
    """The claims of an item that count: whole and asserted, and in none of the sources `besides`."""
    return tuple(c for c in item.claims if not c.damaged and c.modality in ("", "asserted") and c.source not in besides)


def merged(items: Iterable[DataItem]) -> tuple[DataItem, ...]:
    """The items on which sources agree or conflict; those that share a claim are one question, and conflict if one of them does.

    Two sources may each be comparable with a third and not with one another, since neither says all that the third does.
    """
    groups: list[list[DataItem]] = []
    home: dict[Span, list[DataItem]] = {}
    for item in (i for i in items if i.agreement in (*AGREED, Agreement.CONFLICTING)):
        group = [item]
        for claim in item.claims:
            other = home.get(claim.place)
            if other is not None and other is not group:
                if len(other) >= len(group):
                    group, other = other, group
                group += other
                groups = [g for g in groups if g is not other]
                home.update((c.place, group) for i in other for c in i.claims)
            home[claim.place] = group
        if not any(g is group for g in groups):
            groups.append(group)
    return tuple(_one(group) for group in groups)


def _one(group: Sequence[DataItem]) -> DataItem:
    if len(group) == 1:
        return group[0]
    first = next((i for i in group if i.agreement is Agreement.CONFLICTING), group[0])
    claims = {claim.place: claim for item in group for claim in item.claims}
    return replace(first, claims=tuple(claims[p] for p in sorted(claims)), sure=all(i.sure for i in group))


def disjoint(a: Value | str, b: Value | str) -> bool:
    """True if two values of claims cannot both hold; of a text and a typed value nothing is known."""
    if isinstance(a, str) or isinstance(b, str):
        return isinstance(a, str) and isinstance(b, str) and norm(a) != norm(b)
    return a.disjoint(b)


@dataclass(frozen=True, slots=True)
class Saying:
    """A place where a source says something, and who is made to say it ("" for the source itself)."""

    place: Span
    attribution: str = ""

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.place.source


class Voices:
    """Tells which sayings of one thing come from one voice."""

    def __init__(
        self,
        documents: Sequence[Document],
        origins: Iterable[Origin],
        repeats: Iterable[Cluster | PassageMatch],
        citations: Iterable[Citation],
    ) -> None:
        self._origin = {m: o.id for o in origins for m in o.members}
        self._publisher = {d.source.id: d.source.publisher or "" for d in documents}
        self._credits: dict[str, list[Citation]] = defaultdict(list)
        self._wholes: set[tuple[str, str]] = set()
        self._agencies: dict[str, dict[str, str]] = defaultdict(dict)
        for citation in citations:
            if citation.whole:
                self._wholes.add((citation.citing, citation.cited))
            if citation.span and not citation.whole:
                self._credits[citation.citing].append(citation)
            if citation.whole and citation.cited not in self._origin:
                self._agencies[citation.citing][agency(citation.cited)] = citation.cited
        self._passages: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for repeat in repeats:
            if not isinstance(repeat, PassageMatch) or repeat.words < SHORTEST_PASSAGE:
                continue
            if repeat.a.source != repeat.b.source:
                a, b = sorted((repeat.a, repeat.b), key=lambda s: s.source)
                self._passages[a.source, b.source].append((a, b))

    def among(self, sayings: Sequence[Saying]) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
        """The sources of `sayings` grouped into voices, sorted; and what joins those of one group, as clauses."""
        sources = sorted({c.source for c in sayings})
        by_source: dict[str, list[Saying]] = defaultdict(list)
        for saying in sayings:
            by_source[saying.source].append(saying)
        group = {s: s for s in sources}
        why: list[str] = []
        by_name: dict[tuple[str, str], str] = {}
        for source in sources:
            names = [
                ("have one origin", self._origin.get(source, source), ""),
                ("have one publisher, ", norm(self._publisher.get(source, "")), self._publisher.get(source, "")),
                *(("both credit ", name, shown) for name, shown in sorted(self._agencies[source].items())),
                *(
                    ("have one informant, ", norm(c.attribution), c.attribution)
                    for c in by_source[source]
                    if _is_name(c.attribution)
                ),
            ]
            for told, name, shown in names:
                if not name:
                    continue
                other = by_name.setdefault((told, name), source)
                if group[other] != group[source]:
                    _merge(group, other, source)
                    why.append(f"“{other}” and “{source}” {told}{shown}")
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

    def _joined(self, left: Sequence[Saying], right: Sequence[Saying]) -> str:
        a, b = left[0].source, right[0].source
        for one, other in ((a, b), (b, a)):
            if (one, other) in self._wholes:
                return f"“{one}” credits “{other}”, or its publisher, for its text"
        for claims, other in ((left, b), (right, a)):
            for citation in self._credits.get(claims[0].source, ()):
                span = citation.span
                if citation.cited == other and span and any(_inside(c.place, span) for c in claims):
                    return f"“{claims[0].source}” credits “{other}” for it"
        for x, y in self._passages.get((a, b), ()):
            if any(_inside(c.place, x) for c in left) and any(_inside(c.place, y) for c in right):
                return f"it stands in a passage that “{a}” and “{b}” share"
        return ""


def camps(claims: Sequence[Claim], voices: Voices) -> list[list[Claim]]:
    """One claim of each voice, those with compatible values together, the largest camp first. A voice at odds with itself is in none."""
    groups, _ = voices.among([Saying(c.place, c.attribution) for c in claims]) if claims else ((), ())
    found: list[list[Claim]] = []
    for group in groups:
        mine = [c for c in claims if c.source in group]
        if any(disjoint(a.value, b.value) for a, b in pairwise(mine)):
            continue
        home = next((camp for camp in found if not any(disjoint(mine[0].value, c.value) for c in camp)), None)
        if home is None:
            found.append([mine[0]])
        else:
            home.append(mine[0])
    return sorted(found, key=lambda camp: (-len(camp), camp[0].source))


def _is_name(attribution: str) -> bool:
    """True if somebody in particular is named: "officials", "she" and "The ministry" may be anybody's."""
    words = attribution.split()
    return any(word[0].isupper() for word in words[1:])


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _merge(group: dict[str, str], a: str, b: str) -> None:
    keep, lose = sorted((group[a], group[b]))
    for source, name in group.items():
        if name == lose:
            group[source] = keep
