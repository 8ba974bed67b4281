"""Do two statements that seem to answer one question speak of one thing, as far as the texts around them tell?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Self

from provaudit.analysis.agreement.align import align, flags
from provaudit.analysis.agreement.comparison import Answer, Comparison, year
from provaudit.analysis.claims import ClaimSet
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Question, Statement
from provaudit.model.value import Date, Quantity, ValueKind

_AWARE = re.compile(
    r"\b(?:however|although|though|whereas|instead|nevertheless|nonetheless|despite|again|another|other|later|earlier|previous\w*|former\w*|new|newly|second|wrongly|mistakenly|in fact|actually)\b",
    re.IGNORECASE,
)
"""Words by which a writer sets two things of one text apart knowingly: no slip, and mostly another occasion or thing."""


_FEW = 3
"""Words of names up to which a source may bear none but its answer."""


@dataclass(frozen=True, slots=True)
class Referents:
    """The statements of a dossier and the nouns under which they name several things."""

    found: ClaimSet
    rivals: frozenset[str]

    @classmethod
    def of(cls, found: ClaimSet) -> Self:
        """What the statements of `found` name."""
        return cls(found, _rivals(found.statements))

    def told_apart(self, left: Statement, right: Statement) -> bool:
        """True if the two cannot be meant of one thing, whatever they answer."""
        if left.span.source == right.span.source:
            return any(_AWARE.search(statement.span.exact) for statement in (left, right))
        return _elsewhere(left, right)

    def strangers(self, left: Statement, right: Statement) -> bool:
        """True if two sources that bear names share no subject: then only what both quote can be one thing."""
        named = (self.found.subjects.names.get(s.span.source, frozenset()) for s in (left, right))
        return (
            left.span.source != right.span.source
            and all(len(names) > _FEW for names in named)
            and not self._one_subject(left, right)
        )

    def one(self, comparison: Comparison) -> bool:
        """True if both answers may be of one thing."""
        left, right = comparison.left.statement, comparison.right.statement
        if left.span.source == right.span.source and not slip(comparison):
            return False
        if comparison.agreement is Agreement.CONFLICTING and (_of_other_years(comparison) or _another_case(comparison)):
            return False
        words = set(comparison.topic.split(" · ")[-1].split())
        if not comparison.sure and self.rivals & words and not (words - self.rivals) & left.names & right.names:
            return False  # the sources tell several of that kind apart by name; "the bridge" may be any of them
        if comparison.agreement is Agreement.SAME or comparison.question in (Question.WORDING, Question.SPEAKER):
            return True
        return self._one_subject(left, right) or any(map(self._only_answers, (comparison.left, comparison.right)))

    def _one_subject(self, left: Statement, right: Statement) -> bool:
        """True if "the bridge" of one source may be that of the other: both speak of the same place or people."""
        shared = (left.names & right.names) - lexicon().words["months"]
        return bool(shared) or self.found.subjects.related(left.span.source, right.span.source)

    def _only_answers(self, answer: Answer) -> bool:
        """True if the source bears no name but the answer, and that once: "the talks were held in Vienna" names no subject."""
        told = frozenset(str(answer.value).lower().split())
        own = answer.statement.span
        return not self.found.subjects.names.get(own.source, frozenset()) - told and not any(
            s.names & told for s in self.found.statements if s.span.source == own.source and s.span != own
        )


def slip(comparison: Comparison) -> bool:
    """False for a conflict within one text that need not be one: only a name or the same date makes two of its statements one.

    One text speaks of many like things, and may report what it goes on to deny.
    """
    if comparison.agreement is not Agreement.CONFLICTING:
        return True
    if _reported(comparison) or _may_recur(comparison):
        return False
    return comparison.sure or _of_one_time(comparison.left.statement, comparison.right.statement)


def _of_other_years(comparison: Comparison) -> bool:
    """True for dates without a year in texts of different years: each means its own."""
    p, q = comparison.left.value, comparison.right.value
    if not (isinstance(p, Date) and isinstance(q, Date)) or p.lo is not None or q.lo is not None:
        return False
    published = {year(side.statement.published) for side in (comparison.left, comparison.right)}
    return len(published) > 1 and None not in published


def _another_case(comparison: Comparison) -> bool:
    """True if all else of that kind differs too: a family that earns $5,600 pays $185, one that earns $12,500 pays $1,260."""
    if isinstance(comparison.left.value, Date):
        return _another_count(comparison.left.statement, comparison.right.statement)
    left, right = (_others(side) for side in (comparison.left, comparison.right))
    return bool(left and right) and all(p.disjoint(q) for p in left for q in right)


def _another_count(left: Statement, right: Statement) -> bool:
    """True if both count the same and come to different numbers: 1,120 cases in 2009 and 386 in 2012 are two years of a series."""
    return any(
        (p.measured == q.measured != "" or p.topics & q.topics)
        and (p.value.kind, p.value.unit) == (q.value.kind, q.value.unit)
        and p.value.disjoint(q.value)
        for p, q in product(left.told, right.told)
    )


def _others(answer: Answer) -> list[Quantity]:
    """The other amounts of the statement in the unit of its answer; not bare counts, which count all sorts of things."""
    value = answer.value
    if not isinstance(value, Quantity) or not value.unit or value.kind is ValueKind.RANK:
        return []
    slots = {(s.start, s.end): s.value for frame in answer.statement.frames for s in frame.slots}
    return [
        v
        for place, v in slots.items()
        if place != (answer.start, answer.end)
        and isinstance(v, Quantity)
        and (v.kind, v.unit) == (value.kind, value.unit)
    ]


def _reported(comparison: Comparison) -> bool:
    """True if one side tells what another says: a text may report what it goes on to deny."""
    told = [side.frame.attribution if side.frame else "" for side in (comparison.left, comparison.right)]
    return bool(told[0]) != bool(told[1])


def _may_recur(comparison: Comparison) -> bool:
    """True if one side denies what may be so one time and not another, and only one word makes both of one thing.

    A story goes on: Anna did not mention Kate, and on the next page she mentions her.
    """
    a, b = comparison.left, comparison.right
    if comparison.question is not Question.POLARITY or a.frame is None or b.frame is None:
        return False
    if "once" in flags(a.frame, b.frame) or _of_one_time(a.statement, b.statement):
        return False
    return len(align(a.frame, b.frame).common) < 2


def _of_one_time(left: Statement, right: Statement) -> bool:
    """True if both statements bear the same date and no other."""
    told = [{slot.value for f in s.frames for slot in f.slots if isinstance(slot.value, Date)} for s in (left, right)]
    return len(told[0]) == 1 and told[0] == told[1]


def _rivals(statements: Iterable[Statement]) -> frozenset[str]:
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


def _elsewhere(left: Statement, right: Statement) -> bool:
    """True if a statement without a name stands in a passage about other things: what "the ferry" is, the sentences before it tell."""
    if left.names & right.names:
        return False
    told = [s.names or s.before for s in (left, right)]
    bare = not left.names or not right.names
    return bare and bool(told[0] and told[1]) and not told[0] & told[1]
