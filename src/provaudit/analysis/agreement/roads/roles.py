"""Exchanged roles: who did it to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provaudit.analysis.agreement.align import (
    dates,
    flags,
    group_name,
    same_predicate,
    wording,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict
from provaudit.analysis.agreement.match import SAME_HEAD, SAME_NAME, SAME_TOLD, best
from provaudit.analysis.agreement.vetoes.apart import namesakes
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Statement

_GIVING = {
    "buy": "sell",
    "acquire": "sell",
    "purchase": "sell",
    "borrow": "lend",
    "rent": "let",
    "inherit": "bequeath",
    "receive": "give",
    "get": "give",
    "obtain": "give",
}
"""What is done to the one from whom: "A bought it from B" is "B sold it to A"."""


def told_alike(a: Frame, b: Frame) -> tuple[Frame, Frame]:
    """Both frames from the giver's side, if one tells who gave to whom and the other who got from whom."""

    def given(frame: Frame) -> Frame:
        if frame.predicate not in _GIVING or not frame.get("from") or not frame.get("agent"):
            return frame
        turned = {"agent": "to", "from": "agent"}
        return replace(
            frame,
            predicate=_GIVING[frame.predicate],
            arguments=tuple(replace(p, role=turned.get(p.role, p.role)) for p in frame.arguments),
        )

    p, q = given(a), given(b)
    if (p is a) == (q is b):
        return a, b
    return (p, q) if same_predicate(p, q) else (a, b)


_FALLS_TO = frozenset("go go_to fall fall_to pass pass_to belong belong_to".split())
"""Predicates whose subject is what somebody gets."""


_SYMMETRIC = frozenset("meet marry wed join be merge face play fight have become divorce sign say follow".split())


_FORCES = frozenset(
    "army troop force soldier navy fleet government team side squad crew men regime forces police airline owner board management lawyer".split()
)


def _principals(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The participants, with the one they act for in place of its army, its team or its government."""
    return tuple(
        replace(p, names=p.owners, name=" ".join(sorted(p.owners)), owners=frozenset())
        if not p.names and p.owners and p.heads & _FORCES
        else p
        for p in arguments
    )


def roles(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    """ "Acme acquired Bolt" against "Bolt acquired Acme"; and from-to exchanged."""
    if a.predicate in _SYMMETRIC - {"follow"} or namesakes(left, right):
        return
    if (a.predicate in _FALLS_TO) != (b.predicate in _FALLS_TO):
        return  # "the prize went to her" and "she won the prize" are one
    for first, second in (
        ("agent", "patient"),
        ("from", "to"),
        ("agent", "to"),
        ("patient", "to"),
        ("agent", "recipient"),
        ("agent", "from"),
        ("agent", "into"),
        ("agent", "on"),
        ("agent", "against"),
    ):
        x, y, p, q = (_principals(f.get(role)) for f in (a, b) for role in (first, second))
        if not (x and y and p and q):
            continue
        least = SAME_NAME if first != "from" else SAME_HEAD
        if (
            (best(x, q) or 0) >= min(least, SAME_TOLD)
            and (best(y, p) or 0) >= min(least, SAME_TOLD)
            and max(best(x, q) or 0, best(y, p) or 0) >= least
            and (best(x, p) or 0) < SAME_HEAD
            and (best(y, q) or 0) < SAME_HEAD
            and not any(m.names & n.names for m in x for n in y)
            and _one_act(left, right, a, b, (first, second), {w for m in (*x, *y) for w in m.names | m.heads})
        ):
            answers = tuple(
                Answer(
                    s,
                    m[0].start,
                    m[0].end,
                    f"{m[0].name or ' '.join(sorted(m[0].heads))} → {n[0].name or ' '.join(sorted(n[0].heads))}",
                    f,
                )
                for s, m, n, f in ((left, x, y, a), (right, p, q, b))
            )
            common = (x[0].names & q[0].names or x[0].heads) | (y[0].names & p[0].names or y[0].heads)
            name = group_name(a, b)
            yield Comparison(
                Question.ROLES,
                topic(name, first, common),
                answers[0],
                answers[1],
                verdict(*answers),
                f"both say who was on which side of “{wording(a, b)}”",
            )


_OFTEN = frozenset(
    "every often each regularly frequently always usually weekly daily annually repeatedly sometimes".split()
)


def _one_act(left: Statement, right: Statement, a: Frame, b: Frame, roles: tuple[str, str], known: set[str]) -> bool:
    """True if what two did to each other is one act: one that happens once, or one told with something else that is shared."""
    if (left.words | right.words) & _OFTEN:
        return False
    if flags(a, b) & {"once", "agent", "roles"} and "recurs" not in flags(a, b):
        return True
    if dates(a) and dates(b):
        return True
    shared = (
        {t for t in left.terms & right.terms if t not in known}
        - {a.predicate, b.predicate}
        - lexicon().words["generic"]
    )
    others = (
        (left.names & right.names)
        - known
        - {w for p in (*a.arguments, *b.arguments) if p.role in roles for w in p.owners | p.titles}
    )
    return bool(shared - others or others)
