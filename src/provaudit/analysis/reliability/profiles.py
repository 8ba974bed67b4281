"""The profile of each source: its measures side by side. There is no headline score: the measures do not add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from provaudit.analysis.citations import citations
from provaudit.analysis.composite import composites
from provaudit.analysis.corroboration import Saying, Voices, disjoint, merged, speaking
from provaudit.analysis.dependence import dependence
from provaudit.analysis.quoted import Quoted
from provaudit.analysis.reliability import measures as told
from provaudit.analysis.reliability import rating
from provaudit.model.claim import DataItem
from provaudit.model.damage import Damage, DamageReport
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.model.profile import Composition, Dependence, Dossier, Makeup, Origin, Profile, RatingAge
from provaudit.model.repeat import Cluster, PassageMatch
from provaudit.model.source import Source, Span
from provaudit.text.iso import before, days

METADATA = ("title", "publisher", "url", "published", "retrieved")
"""The fields that make a source citable; `Profile.metadata` is the share of them that is known."""


def dossier(documents: Sequence[Document], as_of: str | None = None) -> Dossier:
    """Which sources a manifest describes and which a person has rated, and how old those ratings are on the day `as_of`."""
    ordered = sorted((d.source for d in documents), key=lambda source: source.id)
    return Dossier(
        described=tuple(s.id for s in ordered if s.described),
        undescribed=tuple(s.id for s in ordered if not s.described),
        rated=tuple(s.id for s in ordered if s.rating),
        unrated=tuple(s.id for s in ordered if not s.rating),
        rating_ages=tuple(_rating_age(s, s.rated, days(as_of)) for s in ordered if s.rating and s.rated),
    )


def _rating_age(source: Source, rated: str, today: tuple[int, int] | None) -> RatingAge:
    day = days(rated)
    age = max(0, today[0] - day[1]) if today and day else None
    return RatingAge(source.id, rated, age, before(rated, source.retrieved))


def profiles(
    documents: Sequence[Document],
    origins: Sequence[Origin],
    repeats: Sequence[Cluster | PassageMatch],
    damages: Sequence[Damage],
    reports: Iterable[DamageReport],
    items: Sequence[DataItem],
    as_of: str | None = None,
    *,
    dependences: Sequence[Dependence] | None = None,
    compositions: Sequence[Composition] | None = None,
    options: rating.Options | None = None,
) -> tuple[Profile, ...]:
    """The profile of each source, in the order of their ids.

    `as_of` is the day of the audit in ISO 8601; without it no age is told. `dependences` and `compositions` are measured here
    if they are not given.
    """
    if dependences is None:
        dependences = dependence(documents, repeats, damages)
    if compositions is None:
        compositions = composites(documents, damages)
    origin = {m: o.id for o in origins for m in o.members}
    made = {c.source: c for c in compositions}
    damaged = {r.source: r for r in reports}
    taken = _taken(dependences)
    composed = {c.source for c in compositions if c.makeup is Makeup.COMPOSITE}
    spoken = _spoken(documents, origins, repeats, items, composed)
    passages = _passages(repeats)
    today = days(as_of)
    losses: dict[str, list[Damage]] = defaultdict(list)
    for loss in damages:
        losses[loss.span.source].append(loss)
    result = []
    for document in sorted(documents, key=lambda d: d.source.id):
        source = document.source
        words = Quoted(document).all_words()
        report = damaged.get(source.id)
        composition = made.get(source.id)
        known = [name for name in METADATA if getattr(source, name)]
        published = days(source.published)
        record = spoken[source.id]
        age = max(0, today[0] - published[1]) if today and published else None
        measures = rating.Measures(
            publisher=source.publisher or "",
            described=source.described,
            missing=tuple(name for name in METADATA if name not in known),
            own_share=_own_share(document, taken.get(source.id, ()), passages[source.id], words),
            takes_from=tuple(sorted({d.giver for d in taken.get(source.id, ()) if not d.disclosed and d.directed})),
            damage=report.per_thousand if report else 0.0,
            certain=report.certain if report else 0,
            composition=composition.makeup
            if composition and composition.confidence is Confidence.HIGH
            else Makeup.ARTICLE,
            composition_reasons=composition.reasons if composition else (),
            compared=record.compared,
            corroborated=record.corroborated,
            confirmers=record.confirmers,
            conflicts=record.conflicts,
            lost=record.lost,
        )
        reliability, credibility, reasons = rating.proposed(measures, options or rating.Options())
        result.append(
            Profile(
                source=source.id,
                origin=origin.get(source.id, source.id),
                words=words,
                own_share=measures.own_share,
                damage=measures.damage,
                conflicts=record.conflicts,
                corroborated=record.corroborated,
                metadata=len(known) / len(METADATA),
                composite=composition is not None and composition.makeup is Makeup.COMPOSITE,
                reliability=reliability,
                credibility=credibility,
                reasons=reasons,
                rating=source.rating,
                lost=record.lost,
                compared=record.compared,
                won=record.won,
                age=age,
                makeup=composition.makeup if composition else Makeup.ARTICLE,
                measures=(
                    told.own_share(source.id, measures.own_share, taken.get(source.id, ())),
                    told.damage(measures.damage, losses[source.id]),
                    told.met("confirmed", record.corroborated, record.compared, record.confirmed),
                    told.met("in conflict", record.conflicts, record.compared, record.contradicted),
                    told.met("conflicts won", record.won, record.conflicts, ()),
                    told.met("conflicts lost", record.lost, record.conflicts, ()),
                    told.metadata(source, METADATA),
                    told.age(source, age, as_of),
                    told.makeup(composition),
                ),
            )
        )
    return tuple(result)


def _taken(dependences: Iterable[Dependence]) -> dict[str, list[Dependence]]:
    """The dependences in which a source takes, or may be the one that does."""
    taken: dict[str, list[Dependence]] = defaultdict(list)
    for d in dependences:
        taken[d.taker].append(d)
        if not d.directed:
            taken[d.giver].append(d)
    return taken


def _passages(repeats: Iterable[Cluster | PassageMatch]) -> Mapping[str, list[tuple[int, int, str]]]:
    """By source: the stretches that stand elsewhere too, as (start, end, other source)."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for repeat in repeats:
        if isinstance(repeat, PassageMatch):
            for mine, other in ((repeat.a, repeat.b), (repeat.b, repeat.a)):
                found[mine.source].append((mine.start, mine.end, other.source))
    return found


def _own_share(
    document: Document, taken: Sequence[Dependence], passages: Iterable[tuple[int, int, str]], words: int
) -> float:
    """Share of the words that stand in no source that this one takes from or that may be the giver."""
    id = document.source.id
    others = {d.giver if d.taker == id else d.taker for d in taken}
    stretches = [(start, end) for start, end, other in passages if other in others]
    quoted = Quoted(document) if stretches else None
    copied, end = 0, 0
    for start, stop in sorted(stretches):
        if quoted and stop > end:
            copied += quoted.words(max(start, end), stop)
            end = stop
    by_pair = max((d.words for d in taken), default=0)
    return round(1 - min(1.0, max(copied, by_pair) / words), 4) if words else 1.0


@dataclass(slots=True)
class _Record:
    """What one source's statements met with: counts of data items on which an independent voice speaks as well."""

    compared: int = 0
    corroborated: int = 0
    conflicts: int = 0
    lost: int = 0
    won: int = 0
    confirmers: list[int] = field(default_factory=list)
    confirmed: list[tuple[Span, tuple[str, ...]]] = field(default_factory=list)
    """Where it is confirmed, and which sources do so; `contradicted` likewise."""
    contradicted: list[tuple[Span, tuple[str, ...]]] = field(default_factory=list)

    def add(self, place: Span, beside: Sequence[str], against: Sequence[str]) -> None:
        """Enters a statement that so many other voices confirm and contradict; a conflict is won by whom more confirm than contradict."""
        self.compared += 1
        self.conflicts += bool(against)
        self.lost += len(against) > len(beside) + 1
        self.won += len(beside) > len(against) > 0
        if len(beside) > len(against):
            self.corroborated += 1
            self.confirmers.append(len(beside) - len(against))
            self.confirmed.append((place, tuple(beside)))
        if against:
            self.contradicted.append((place, tuple(against)))


def _spoken(
    documents: Sequence[Document],
    origins: Sequence[Origin],
    repeats: Sequence[Cluster | PassageMatch],
    items: Iterable[DataItem],
    composed: Container[str],
) -> Mapping[str, _Record]:
    voices = Voices(documents, origins, repeats, citations(documents))
    records: dict[str, _Record] = defaultdict(_Record)
    for item in merged(items):
        claims = speaking(item, composed)
        groups, _ = voices.among([Saying(c.place, c.attribution) for c in claims]) if claims else ((), ())
        if len(groups) < 2:
            continue
        stands = {s: [c.value for c in claims if c.source == s] for g in groups for s in g}
        place = {c.source: c.place for c in reversed(claims)}
        for group in groups:
            for source in group:
                against = [
                    g[0]
                    for g in groups
                    if g != group and all(disjoint(v, w) for s in g for v in stands[s] for w in stands[source])
                ]
                beside = [g[0] for g in groups if g != group and g[0] not in against]
                records[source].add(place[source], beside, against)
    return defaultdict(_Record, records)
