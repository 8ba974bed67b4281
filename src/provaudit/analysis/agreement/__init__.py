"""Agreement: claims that answer one question, brought together across sources and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.items import echoed, gathered
from provaudit.analysis.agreement.referents import Referents
from provaudit.analysis.agreement.roads.bodies import other_body
from provaudit.analysis.agreement.roads.contenders import compare_contenders
from provaudit.analysis.agreement.roads.contrast import compare_contrast
from provaudit.analysis.agreement.roads.dates import compare_dates
from provaudit.analysis.agreement.roads.datings import compare_datings
from provaudit.analysis.agreement.roads.kinds import compare_kinds
from provaudit.analysis.agreement.roads.names import compare_names
from provaudit.analysis.agreement.roads.occasions import compare_occasions
from provaudit.analysis.agreement.roads.oppositions import compare_oppositions
from provaudit.analysis.agreement.roads.poles import compare_poles
from provaudit.analysis.agreement.roads.quantities import compare_quantities, compare_ranks
from provaudit.analysis.agreement.roads.quotations import compare_quotations
from provaudit.analysis.agreement.roads.relations import compare_relations
from provaudit.analysis.agreement.roads.sorts import compare_sorts
from provaudit.analysis.agreement.roads.standings import compare_standings
from provaudit.analysis.agreement.roads.topics import compare_topics
from provaudit.analysis.agreement.vetoes.apart import (
    namesakes,
    other_class,
    other_edition,
    other_occasion,
    other_phase,
    other_round,
    other_scope,
)
from provaudit.analysis.agreement.vetoes.bounds import other_place, parts_of_whole
from provaudit.analysis.agreement.vetoes.distinct import distinct
from provaudit.analysis.agreement.vetoes.scopes import other_object, other_stretch, scoped_apart
from provaudit.analysis.claims import ClaimSet
from provaudit.model.claim import Agreement, DataItem, Question, Statement


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
    referents = Referents.of(found)
    results: dict[str, list[Comparison]] = defaultdict(list)
    compared = 0
    for i, j in found.pairs:
        left, right = found.statements[i], found.statements[j]
        if left.damaged or right.damaged or (not options.within and left.span.source == right.span.source):
            continue
        compared += 1
        if referents.told_apart(left, right):
            continue
        compared_by = compare_quotations if referents.strangers(left, right) else compare
        for comparison in compared_by(left, right):
            if referents.one(comparison):
                results[f"{comparison.question} · {comparison.topic}"].append(comparison)
    items = tuple(item for key in sorted(results) for item in gathered(key, results[key]))
    items = tuple(sorted((*items, *echoed(found.echoes, items)), key=lambda item: (item.key, item.places)))
    return Agreements(items, sum(len(item.sources) > 1 for item in items), compared)


def compare(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Everything that both statements answer."""
    quoted = list(compare_quotations(left, right))
    yield from quoted
    if any(c.question is Question.WORDING for c in quoted):
        return  # what is said inside two versions of one quotation is that conflict again
    if other_round(left, right):
        return
    if distinct(left, right):
        yield from compare_sorts(left, right)  # a public and a private hospital may be one that somebody got wrong
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
    spoken = known | {(a.start, a.end) for c in contrasts for a in (c.left, c.right)}
    yield from _one_thing(left, right, compare_datings(left, right, spoken))
    if not any(c.question is Question.RANK for c in (*valued, *contrasts)):
        yield from _one_thing(left, right, compare_standings(left, right))
    yield from _one_thing(left, right, compare_topics(left, right, spoken))
    occasions = list(_told_once(compare_occasions(left, right)))
    named = occasions or list(compare_names(left, right)) or list(compare_contenders(left, right))
    yield from (c for c in named if c.question is not Question.ACTOR or not other_body(left, right))
    opposed = [
        c
        for c in compare_oppositions(left, right)
        if c.question is not Question.OPPOSITE or not other_stretch(left, right)
    ]
    opposed = opposed or list(compare_relations(left, right))
    if not opposed and not other_phase(left, right):
        opposed = list(compare_poles(left, right))
    yield from opposed
    if not any(c.question is Question.SORT for c in (*occasions, *opposed)):
        yield from compare_kinds(left, right)


def _told_once(comparisons: Iterator[Comparison]) -> Iterator[Comparison]:
    """The first of those that set the same two answers against each other: who designed it is also who its designer was."""
    seen = set()
    for one in comparisons:
        key = one.question, frozenset((str(one.left.value), str(one.right.value)))
        if key not in seen:
            seen.add(key)
            yield one


def _one_thing(left: Statement, right: Statement, found: Iterable[Comparison]) -> Iterator[Comparison]:
    """The comparisons without conflicts between two places, between a part and the whole, or between two stretches of time."""
    apart = other_place(left, right) or namesakes(left, right)
    for c in found:
        if c.agreement is not Agreement.CONFLICTING or not (
            apart
            or parts_of_whole(left, right, c.left.start, c.right.start)
            or scoped_apart(left, right, c.left.start, c.right.start)
            or (c.question is Question.RANK and other_class(left, right))
            or other_object(c.left.frame, c.right.frame, left, right)
        ):
            yield c
