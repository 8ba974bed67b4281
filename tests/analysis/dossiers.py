"""Small dossiers in plain text, and facts about them, for the tests of dependence and reliability."""

from __future__ import annotations

from typing import Any

from provaudit.model.claim import Agreement, Claim, DataItem, Question
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.model.repeat import Cluster, Edge, Granularity, PassageMatch
from provaudit.model.source import Source, Span, Whole
from provaudit.text.segment import document

FERRY = (
    "The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the union on Monday. "
    "Two of its seven ships are to be sold, and the night crossing to Ellen Island ends in June. The island's mayor called the plan "
    "a betrayal and announced a complaint to the regional court."
)


def doc(id: str, text: str, **metadata: Any) -> Document:
    return document(Source.from_text(id, text, **({"described": True} | metadata if metadata else metadata)))


def place(where: Document, words: str) -> Span:
    start = where.text.index(words)
    return where.span(start, start + len(words))


def shared(a: Document, b: Document, words: str, b_words: str = "") -> PassageMatch:
    return PassageMatch(place(a, words), place(b, b_words or words), 1.0, len(words.split()))


def copies(*ids: str, similarity: float = 1.0) -> Cluster:
    edges = tuple(Edge(i, j, similarity, similarity) for i in range(len(ids)) for j in range(i + 1, len(ids)))
    return Cluster(Granularity.DOCUMENT, tuple(Whole(id) for id in ids), edges, similarity, similarity == 1)


def lost(where: Document, words: str, statement: str, kind: DamageKind = DamageKind.YEAR) -> Damage:
    return Damage(kind, place(where, words), place(where, statement), Confidence.HIGH, "the year", "an empty slot")


def answers(key: str, agreement: Agreement | None = None, **said: str) -> DataItem:
    """A data item from what each source says of it."""
    texts = {source: doc(source, f"{key} {value}.") for source, value in said.items()}
    claims = tuple(
        Claim(place(texts[source], f"{key} {value}."), place(texts[source], value), value, key)
        for source, value in said.items()
    )
    plain = Agreement.SAME if len(set(said.values())) == 1 else Agreement.CONFLICTING
    return DataItem(key, Question.PLACE, claims, agreement or plain, "")
