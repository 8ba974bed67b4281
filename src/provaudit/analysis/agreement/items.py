"""Comparisons of pairs → data items: every claim that answers one question, and how they relate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from provaudit.analysis.agreement.comparison import Answer, Comparison
from provaudit.analysis.agreement.roads.amounts import QUESTIONS
from provaudit.analysis.claims import claim
from provaudit.analysis.claims.candidates import signature
from provaudit.analysis.claims.echoes import Echo
from provaudit.model.claim import Agreement, Claim, DataItem, Question
from provaudit.model.value import Quantity

_KEY_WORDS = 12
_WEIGHT = (Agreement.SAME, Agreement.MORE_PRECISE, Agreement.SUPERSEDED, Agreement.DISPUTED, Agreement.CONFLICTING)


def gathered(key: str, comparisons: list[Comparison]) -> Iterator[DataItem]:
    """The items under one key: one for each group of answers that comparisons join."""
    yield from (_item(key, linked) for linked in _linked(comparisons))


def echoed(echoes: Iterable[Echo], items: Iterable[DataItem]) -> Iterator[DataItem]:
    """What sources say word for word, unless a comparison has spoken of it already."""
    known = {place for item in items for place in item.places}
    for echo in echoes:
        words = " ".join(sorted(signature(echo[0][0].statement.exact))[:_KEY_WORDS])
        for number, same in enumerate(echo):
            if any(claim.place in known for claim in same):
                continue
            value = same[0].value
            question = QUESTIONS.get(value.kind, Question.QUANTITY) if isinstance(value, Quantity) else Question.DATE
            yield DataItem(
                key=f"{question} · {words} · {number}",
                question=question,
                claims=same,
                agreement=Agreement.SAME,
                why="the sources say it in the same words",
                verbatim=True,
            )


def _linked(comparisons: list[Comparison]) -> Iterator[list[Comparison]]:
    """The comparisons in groups that no answer joins: two things may answer to one key."""
    above: dict[tuple[str, int, int], tuple[str, int, int]] = {}

    def root(place: tuple[str, int, int]) -> tuple[str, int, int]:
        while above.setdefault(place, place) != place:
            above[place] = above[above[place]]
            place = above[place]
        return place

    for comparison in comparisons:
        above[root(_place(comparison.right))] = root(_place(comparison.left))
    groups: dict[tuple[str, int, int], list[Comparison]] = defaultdict(list)
    for comparison in comparisons:
        groups[root(_place(comparison.left))].append(comparison)
    yield from groups.values()


def _item(key: str, comparisons: list[Comparison]) -> DataItem:
    """All claims of comparisons that belong together, first those that decide the verdict."""
    agreement = max((c.agreement for c in comparisons), key=_WEIGHT.index)
    deciding = [c for c in comparisons if c.agreement is agreement]
    answers = {_place(a): a for c in deciding for a in (c.left, c.right)}
    if agreement in (Agreement.SAME, Agreement.MORE_PRECISE):
        answers |= {_place(a): a for c in comparisons for a in (c.left, c.right)}
    question = comparisons[0].question
    return DataItem(
        key=key,
        question=question,
        claims=tuple(_claim(answers[place]) for place in sorted(answers)),
        agreement=agreement,
        why=min(c.why for c in deciding),
        sure=any(c.sure for c in deciding),
    )


def _place(answer: Answer) -> tuple[str, int, int]:
    return answer.statement.span.source, answer.start, answer.end


def _claim(answer: Answer) -> Claim:
    frame = answer.frame
    return claim(
        answer.statement,
        answer.start,
        answer.end,
        answer.value,
        frame.predicate if frame else "",
        answer.slot,
        frame.polarity if frame else True,
        frame.modality if frame else "",
        frame.attribution if frame else "",
    )
