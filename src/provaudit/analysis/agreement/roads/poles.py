"""Outcomes that exclude each other, told of one thing in words that no parse ties to one subject: "was acquitted", "a verdict of guilty".

The comparison of frames needs both predicates in one group and the participants in their roles. Here the words alone tell the outcome (see
claims.poles), and the statements as wholes say of whom: they share a distinguishing name, neither names anything of which the other knows
nothing, and together with words of weight and dates that is enough to make them one. It speaks only where the frames were silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provaudit.analysis.agreement.align import asserted, statement_dates
from provaudit.analysis.agreement.comparison import Answer, Comparison, moved_on, topic, verdict, worded
from provaudit.analysis.agreement.roads.matters import bounded, evidence, one_matter, one_time
from provaudit.analysis.agreement.roads.topics import distinguishing
from provaudit.analysis.agreement.vetoes.bounds import akin
from provaudit.analysis.claims.answers.poles import scales
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Frame, Pole, Question, Statement

ENOUGH = 3
"""Points of evidence (see `matters.evidence`) from which two statements tell of one outcome."""


def compare_poles(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The first outcome on whose poles the statements differ."""
    for name, x, y in differing(left, right):
        if not one_matter(left, right, denied=_never(left, right, x, y)):
            continue
        words = set(_words(left, x)) | set(_words(right, y))
        if one_outcome(left, right, name, x, y) and evidence(left, right, words) >= ENOUGH:
            yield comparison(left, right, name, x, y, distinguishing(left, right))
            return


def _never(left: Statement, right: Statement, x: Pole, y: Pole) -> Statement | None:
    """The statement that denies an outcome for all time, while the other tells it without reserve; None if neither does."""
    if x.side != y.side or not (x.firm and y.firm) or x.denied == y.denied or not (x if x.denied else y).every:
        return None
    return left if x.denied else right


def differing(left: Statement, right: Statement) -> list[tuple[str, Pole, Pole]]:
    """The scales of which both statements tell one pole each, and not the same, with the poles."""
    told = [
        (name, x, y)
        for name in sorted({p.scale for p in left.poles} & {p.scale for p in right.poles})
        for x, y in [(_told(left, name), _told(right, name))]
        if x and y
    ]
    return [(n, x, y) for n, x, y in told if _opposed(x, y) and (x.firm or y.firm or x.denied != y.denied)]


def _told(statement: Statement, name: str) -> Pole | None:
    """The one pole of the scale that a statement tells; None if it tells both, or bounds it."""
    told = [p for p in statement.poles if p.scale == name]
    told = [p for p in told if p.firm] or told  # "attempts to replicate it ended in failure"
    sides = {(_side(p), p.denied and not _binary(p)) for p in told}
    return max(told, key=lambda p: (p.firm, -p.start)) if len(sides) == 1 else None


def _binary(pole: Pole) -> bool:
    return "binary" in scales()[pole.scale].flags


def _side(pole: Pole) -> int:
    return -pole.side if pole.denied and _binary(pole) else pole.side


def _opposed(x: Pole, y: Pole) -> bool:
    """True if both cannot be: the two poles, or one told and the same denied."""
    if _binary(x):
        return _side(x) != _side(y)
    if x.denied and y.denied:
        return False
    return (x.side != y.side) != (x.denied or y.denied)


def one_outcome(left: Statement, right: Statement, name: str, x: Pole, y: Pole, *, near: bool = False) -> bool:
    """True if time, bounds and participants allow both poles to be told of one thing; `near` if the passage tells already that they are."""
    flags = scales()[name].flags
    lasting = near and "lasting" in flags
    if not (always(x, y) or lasting):
        if not one_time(left, right, both="once" not in flags):
            return False
        if "recurs" in flags and not _same_dates(left, right):
            return False
    if bounded(left, right, (x.start, x.end), (y.start, y.end)):
        return False
    if not all(asserted(f) or f.modality == "to" for f in (*_frames(left, x), *_frames(right, y))):
        return False
    if always(x, y) and "people" in flags:
        return True
    if _unshared(left, right, x) and _unshared(right, left, y):
        return False  # guilty of trespass, acquitted of assault
    roles = _LEADING[:1] if "owner" in flags else _LEADING
    p, q = _owners(left, x, roles), _owners(right, y, roles)
    if flags & {"owner", "recurs"} and not near:
        p, q = p or _owners(left, x, _LEADING, _around(left, x)), q or _owners(right, y, _LEADING, _around(right, y))
    if any(akin(h, k) for h in p for k in q) or lasting:
        return True
    if "owner" in flags or "recurs" in flags:
        return near and not (p and q) and "owner" not in flags
    return not (_foreign(p, right) or _foreign(q, left))


_LEADING = ("agent", "patient", "recipient")


def _same_dates(left: Statement, right: Statement) -> bool:
    """True if both bear a date that is neither longer nor shorter than the other's."""
    return any((p.lo, p.hi) == (q.lo, q.hi) for p in statement_dates(left) for q in statement_dates(right))


def always(x: Pole, y: Pole) -> bool:
    """True if one side tells it of all times or of everybody, so that the other need bear no date of its own."""
    return x.every or y.every


def _frames(statement: Statement, pole: Pole) -> list[Frame]:
    """The frames whose predicate stands in the expression."""
    return [f for f in statement.frames if f.start < pole.end and pole.start < f.end]


def _around(statement: Statement, pole: Pole) -> list[Frame]:
    """The frames of which the expression is a participant: "was behind bars", "proved benign"."""
    return [f for f in statement.frames if any(a.start < pole.end and pole.start < a.end for a in f.arguments)]


def _owners(statement: Statement, pole: Pole, roles: tuple[str, ...], frames: Sequence[Frame] = ()) -> frozenset[str]:
    """The words of the participants of what the expression tells, but for those of the expression itself: names, nouns, and what they are of."""
    return frozenset(
        word
        for f in frames or _frames(statement, pole)
        for a in f.get(*roles)
        if not (a.pronoun or a.numeric or a.temporal) and not (a.start < pole.end and pole.start < a.end)
        for word in (*(a.names or a.heads), *a.owners, *a.modifiers, *(head for _, head in a.phrases))
    )


def _unshared(statement: Statement, other: Statement, pole: Pole) -> bool:
    """True if a phrase of what the expression tells bounds it by a noun that the other statement does not mention."""
    words = lexicon().words
    dull = words["generic"] | words["times"] | words["months"] | _CHARGES
    told = [
        heads
        for f in _frames(statement, pole)
        for a in f.arguments
        if not (a.pronoun or a.numeric or a.temporal or (a.start < pole.end and pole.start < a.end))
        for heads in (
            *([a.heads] if a.role in _BOUNDS and not a.names else ()),
            *({h} for p, h in a.phrases if p in _BOUNDS and h not in a.owners and not h.isdigit()),
        )
    ]
    after = _AFTER.match(statement.span.exact[pole.end - statement.span.start :])
    told += [{after[1].lower()}] if after else []
    return any(
        not heads & dull and not any(akin(h, w) for h in heads for w in other.terms | other.words) for heads in told
    )


_CHARGES = frozenset(
    "charge charges count counts allegation allegations offence offences offense offenses wrongdoing accusation accusations".split()
)
"""Nouns for whatever somebody is tried for."""
_AFTER = re.compile(r"\s+(?:of|for|on|against)\s+(?:(?:the|an?|all|any|every|both)\s+)*([a-z]+)\b")


_BOUNDS = frozenset("of for on against with from over about in to".split())


def _foreign(owners: frozenset[str], other: Statement) -> bool:
    """True if none of the participants is mentioned in the other statement."""
    told = owners - lexicon().words["generic"]
    return bool(told) and not any(akin(h, w) for h in told for w in other.terms | other.words)


def _words(statement: Statement, pole: Pole) -> list[str]:
    at = statement.span.start
    return statement.span.exact[pole.start - at : pole.end - at].lower().split()


def comparison(left: Statement, right: Statement, name: str, x: Pole, y: Pole, common: frozenset[str]) -> Comparison:
    """The two poles of the scale `name` as answers to one question about what the statements have in `common`."""
    first, second = (
        Answer(
            s,
            p.start,
            p.end,
            f"{'not ' if p.denied else ''}{' '.join(_words(s, p))}",
            next(iter(_frames(s, p)), None),
        )
        for s, p in ((left, x), (right, y))
    )
    agreement = verdict(first, second)
    if x.speaker and y.speaker and x.speaker != y.speaker:
        agreement = Agreement.DISPUTED
    dated = bool(statement_dates(left) and statement_dates(right))
    if "once" not in scales()[name].flags and moved_on(first, second, dated):
        agreement = Agreement.SUPERSEDED
    question = Question.POLARITY if x.denied != y.denied and x.side == y.side else Question.OPPOSITE
    why = f"both speak of {worded(common, left)}, and the outcomes exclude each other"
    return Comparison(question, topic(name, common), first, second, agreement, why, sure=False)
