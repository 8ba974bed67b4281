"""Complete: a statement that lost its value, beside the one that still has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provaudit.analysis.claims.candidates import signature
from provaudit.model.claim import Agreement, Claim, DataItem, Question
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import RepairKind
from provaudit.model.source import Span

_QUESTIONS = {
    DamageKind.YEAR: Question.DATE,
    DamageKind.DAY: Question.DATE,
    DamageKind.DATE: Question.DATE,
    DamageKind.DECADE: Question.DATE,
    DamageKind.NUMBER: Question.QUANTITY,
    DamageKind.AMOUNT: Question.MONEY,
    DamageKind.PERCENTAGE: Question.PERCENTAGE,
    DamageKind.ORDINAL: Question.RANK,
}
_KEY_WORDS = 12


def completed(documents: Sequence[Document], damages: Sequence[Damage]) -> Iterator[DataItem]:
    """A data item for each lost value that another statement gives word for word; the damaged claim bears what survives of it."""
    known = {document.source.id: document for document in documents}
    for damage in damages:
        question, repair = _QUESTIONS.get(damage.kind), damage.repair
        if question is None or repair is None or repair.kind is not RepairKind.DIRECT:
            continue
        origin = repair.origin
        words = " ".join(sorted(signature(damage.statement.exact))[:_KEY_WORDS])
        lost = Claim(damage.statement, damage.span, damage.known or "lost", "", damaged=True)
        intact = Claim(_statement(known.get(origin.source), origin), origin, repair.value, "")
        yield DataItem(
            key=f"{question} · {words}",
            question=question,
            claims=tuple(sorted((lost, intact), key=lambda claim: claim.place)),
            agreement=Agreement.COMPLETE,
            why=repair.reason or "the other statement has the value",
            verbatim=True,
        )


def _statement(document: Document | None, place: Span) -> Span:
    """The sentence around a place."""
    for sentence in document.sentences if document else ():
        if document and sentence.start <= place.start < sentence.end:
            return document.span(sentence.start, sentence.end)
    return place
