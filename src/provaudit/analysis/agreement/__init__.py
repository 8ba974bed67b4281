"""Agreement: claims that answer one question, brought together across sources and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provaudit.analysis.agreement.amounts import QUESTIONS
from provaudit.analysis.agreement.apart import other_edition, other_occasion, other_round, other_scope
from provaudit.analysis.agreement.comparison import Answer, Comparison
from provaudit.analysis.agreement.contrast import compare_contrast
from provaudit.analysis.agreement.dates import compare_dates
from provaudit.analysis.agreement.names import compare_names
from provaudit.analysis.agreement.occasions import compare_occasions
from provaudit.analysis.agreement.oppositions import compare_oppositions
from provaudit.analysis.agreement.quantities import compare_quantities, compare_ranks
from provaudit.analysis.agreement.quotations import compare_quotations
from provaudit.analysis.agreement.standings import compare_standings
from provaudit.analysis.agreement.topics import compare_topics
from provaudit.analysis.agreement.vetoes import other_place, parts_of_whole
from provaudit.analysis.claims import ClaimSet, claim
from provaudit.analysis.claims.candidates import signature
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Claim, DataItem, Question, Statement
from provaudit.model.value import Quantity


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """How claims are compared."""

    within: bool = True
    """Compare the statements of one source with one another too."""


@dataclass(frozen=True, slots=True)
class Agreements:
    """The data items, ordered by key; `shared` counts those with two sources or more, `compared` the pairs of statements read side by side."""

    items: tuple[DataItem, ...]
    shared: int
    compared: int


def data_items(found: ClaimSet, options: AgreementOptions = AgreementOptions()) -> Agreements:
    """What the statements of `found` say of the same things. Damaged statements are never compared."""
    rivals, months = _rivals(found.statements), lexicon().words["months"]
    results: dict[str, list[Comparison]] = defaultdict(list)
    compared = 0
    for i, j in found.pairs:
        left, right = found.statements[i], found.statements[j]
        if left.damaged or right.damaged or (not options.within and left.span.source == right.span.source):
            continue
        compared += 1
        alone = left.span.source == right.span.source
        if elsewhere(left, right):
            continue
        one_subject = bool((left.names & right.names) - months) or found.subjects.related(
            left.span.source, right.span.source
        )
        for comparison in compare(left, right):
            if alone and not comparison.sure and comparison.agreement is Agreement.CONFLICTING:
                continue  # one text speaks of many like things; only a name makes two of its statements one
            known_by_words = comparison.question in (Question.WORDING, Question.SPEAKER)
            if (
                not (one_subject or known_by_words)
                and comparison.agreement is not Agreement.SAME
                and not any(_only_answers(found, a) for a in (comparison.left, comparison.right))
            ):
                continue  # "the bridge" of a source is that of another only if both speak of the same place or people
            words = set(comparison.topic.split(" · ")[-1].split())
            if not comparison.sure and rivals & words and not (words - rivals) & left.names & right.names:
                continue  # the sources tell several of that kind apart by name; "the bridge" may be any of them
            results[f"{comparison.question} · {comparison.topic}"].append(comparison)
    items = tuple(_item(key, linked) for key in sorted(results) for linked in _linked(results[key]))
    items = tuple(sorted((*items, *_echoed(found, items)), key=lambda item: (item.key, item.places)))
    return Agreements(items, sum(len(item.sources) > 1 for item in items), compared)


def _only_answers(found: ClaimSet, answer: Answer) -> bool:
    """True if the source bears no name but the answer, and that once: "the talks were held in Vienna" names no subject."""
    told = frozenset(str(answer.value).lower().split())
    own = answer.statement.span
    return not found.subjects.names.get(own.source, frozenset()) - told and not any(
        s.names & told for s in found.statements if s.span.source == own.source and s.span != own
    )


def _echoed(found: ClaimSet, items: tuple[DataItem, ...]) -> Iterator[DataItem]:
    """What sources say word for word, unless a comparison has spoken of it already."""
    known = {place for item in items for place in item.places}
    for echo in found.echoes:
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


_KEY_WORDS = 12


def _rivals(statements: tuple[Statement, ...]) -> frozenset[str]:
    """Nouns of which the statements name two different ones: "the Halden Bridge" and "the bridge at Tarn"."""
    told: dict[str, set[frozenset[str]]] = defaultdict(set)
    for statement in statements:
        for frame in statement.frames:
            for argument in frame.arguments:
                for head in argument.heads:
                    own = (argument.names | argument.owners) - {head}
                    if own and (head in argument.names or not argument.names):
                        told[head].add(own)
    return frozenset(head for head, names in told.items() if any(not a & b for a in names for b in names))


def elsewhere(left: Statement, right: Statement) -> bool:
    """True if a statement without a name stands in a passage about other things: what "the ferry" is, the sentences before it tell."""
    if left.names & right.names or left.span.source == right.span.source:
        return False
    told = [s.names or s.before for s in (left, right)]
    bare = not left.names or not right.names
    return bare and bool(told[0] and told[1]) and not told[0] & told[1]


def compare(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Everything that both statements answer."""
    quoted = list(compare_quotations(left, right))
    yield from quoted
    if any(c.question is Question.WORDING for c in quoted):
        return  # what is said inside two versions of one quotation is that conflict again
    if other_round(left, right):
        return
    if other_edition(left, right):
        yield from compare_ranks(left, right)
        return
    valued = [
        *compare_dates(left, right),
        *(() if other_scope(left, right) or other_occasion(left, right) else compare_quantities(left, right)),
    ]
    valued = list(_one_thing(left, right, valued))
    yield from valued
    known = frozenset((a.start, a.end) for c in valued for a in (c.left, c.right))
    contrasts = list(_one_thing(left, right, compare_contrast(left, right, known)))
    yield from contrasts
    if not any(c.question is Question.RANK for c in (*valued, *contrasts)):
        yield from compare_standings(left, right)
    yield from compare_topics(left, right, known | {(a.start, a.end) for c in contrasts for a in (c.left, c.right)})
    occasions = list(compare_occasions(left, right))
    yield from occasions or compare_names(left, right)
    yield from compare_oppositions(left, right)


def _one_thing(left: Statement, right: Statement, found: Iterable[Comparison]) -> Iterator[Comparison]:
    """The comparisons without conflicts between two places, or between a part and the whole."""
    apart = other_place(left, right)
    for c in found:
        if c.agreement is not Agreement.CONFLICTING or not (
            apart or parts_of_whole(left, right, c.left.start, c.right.start)
        ):
            yield c


_WEIGHT = (Agreement.SAME, Agreement.MORE_PRECISE, Agreement.SUPERSEDED, Agreement.DISPUTED, Agreement.CONFLICTING)


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
