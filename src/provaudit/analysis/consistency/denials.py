"""Flat denials that another sentence of the text belies: "never married" and "her husband", "nobody was hurt" and "two firefighters injured".

A denial counts only if it is flat: of a whole life or a whole event, with no "until", "yet", "seriously" or "by his first wife" about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.agreement.match import DIFFERENT, match
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.consistency.subjects import Subjects, subject_of
from provaudit.model.claim import Argument, Frame, Statement

REACH = 6
"""Sentences between a denial and what belies it."""

_SPOUSES = frozenset("husband wife widow widower spouse".split())
_CHILDREN = frozenset("son daughter".split())
_SIBLINGS = frozenset("brother sister sibling".split())
_UNMARRIED = frozenset("unmarried bachelor spinster".split())
_NOBODY = frozenset("nobody one none".split())
_HURT = frozenset("hurt injure wound".split())
_KILLED = frozenset("kill die drown perish".split())
_HARM = frozenset("casualty injury".split())
_DEATHS = frozenset("death fatality life".split())
_SURVIVED = frozenset(("survive",))
_QUALIFIED = re.compile(
    r"\b(?:until|till|yet|before|initially|at first|first|second|third|later|again|re-?marr\w*|serious\w*|bad(?:ly)?|severe\w*|critical\w*|else|other|by his|by her|"
    r"only \w+ (?:of [^,;]* )?to \w+|adopt\w*|step-?\w*|half-\w*|foster\w*|in-law|illegitimate|surviving|survived (?:him|her)|living|common-law|former|officially|legally|at the time|then|so-called|"
    r"novel|film|play|fiction\w*|character|allegedly|reportedly|claim(?:s|ed) to|seem\w*|almost|nearly|hardly|on the ground|on board)\b",
    re.IGNORECASE,
)
CUES = re.compile(
    r"\b(?:never married|(?:was|were|remained|is) (?:never married|unmarried|a bachelor|a spinster|childless|an only child|the only child)|as an only child|"
    r"(?:had|has|have|left|no) (?:no )?(?:children|issue|offspring)|nobody|no[ -]one|no (?:casualties|injuries|deaths|fatalities|lives|survivors|inhabitants|passengers)|"
    r"none)\b",
    re.IGNORECASE,
)
"""Words of a flat denial; a sentence without them is none."""
CONTRARY = re.compile(
    r"\b(?:married|husbands?|wife|wives|widow(?:er)?|sons?|daughters?|brothers?|sisters?|siblings?|hurt|injured|wounded|killed|died|drowned|perished|dead|"
    r"survivors?|survived)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Belied:
    """`denied` in statement `denial` is belied by `told` in statement `other`; `what` names the question."""

    what: str
    denial: Statement
    denied: tuple[int, int]
    other: Statement
    told: tuple[int, int]
    name: str


def denials(statements: Sequence[Statement | None], subjects: Subjects) -> Iterator[Belied]:
    """Flat denials and what belies them within a few sentences, about one person or one event."""
    for n, denial in enumerate(statements):
        if denial is None or not CUES.search(denial.span.exact) or _QUALIFIED.search(denial.span.exact):
            continue
        near = [
            (k, other)
            for k in range(max(0, n - REACH), min(len(statements), n + REACH + 1))
            if k != n and (other := statements[k]) is not None and not _QUALIFIED.search(other.span.exact)
        ]
        for frame in denial.frames:
            if frame.modality or frame.attribution:
                continue
            yield from _life(n, denial, frame, near, subjects)
            yield from _event(denial, frame, near)


def _life(
    n: int, denial: Statement, frame: Frame, near: Sequence[tuple[int, Statement]], subjects: Subjects
) -> Iterator[Belied]:
    """No spouse, no child, no brother or sister."""
    subject = subject_of(frame)
    kin = _denied_kin(frame)
    entity = subjects.of(n, subject) if subject and kin else None
    if entity is None or kin is None:
        return
    for k, other in near:
        place = next(
            (
                (a.start, a.end)
                for f in other.frames
                if f.polarity and not f.modality and not f.attribution
                for a in f.arguments
                if a.heads & kin and not a.negated and subjects.owner(k, a) == entity
            ),
            None,
        )
        if place is None and kin is _SPOUSES:
            place = next(
                (
                    (f.start, f.end)
                    for f in other.frames
                    if f.predicate == "marry" and f.polarity and f.tense == "past" and not f.modality and not f.attribution
                    and (who := subject_of(f)) and subjects.of(k, who) == entity
                ),
                None,
            )  # fmt: skip
        if place:
            what = {_SPOUSES: "spouse", _CHILDREN: "child", _SIBLINGS: "sibling"}[kin]
            yield Belied(what, denial, (frame.start, frame.end), other, place, subjects.name(entity))
            return


def _denied_kin(frame: Frame) -> frozenset[str] | None:
    """Whom the frame says its subject never had."""
    told = [a for a in frame.arguments if a.role in ("attribute", "as", "patient", "from")]
    if frame.predicate == "marry" and not frame.polarity:
        return _SPOUSES if frame.tense == "past" and not frame.slots else None
    if frame.predicate in ("be", "remain", "stay", "grow", "grow_up") and frame.polarity:
        for a in told:
            if a.heads & _UNMARRIED or (a.heads & {"married"} and a.negated):
                return _SPOUSES
            if "childless" in a.heads:
                return _CHILDREN
            if "child" in a.heads and "only" in a.modifiers and {p for p, _ in a.phrases} <= {"of"} and not a.plural:
                return _SIBLINGS
    if frame.predicate in ("have", "leave") and any(
        a.heads & {"child", "issue", "offspring"} and a.negated and not a.phrases and not a.modifiers - {"no"}
        for a in told
    ):
        return _CHILDREN
    return None


def _event(denial: Statement, frame: Frame, near: Sequence[tuple[int, Statement]]) -> Iterator[Belied]:
    """Nobody hurt, nobody killed, nobody saved."""
    found = _denied_harm(frame)
    if not found:
        return
    harm, event = found
    for _, other in near:
        for f in other.frames:
            if not f.polarity or f.modality or f.attribution or f.nominal:
                continue
            told = _told_harm(f, harm, event)
            if told:
                yield Belied("harm", denial, (frame.start, frame.end), other, (told.start, told.end), min(event.heads))
                return


def _denied_harm(frame: Frame) -> tuple[frozenset[str], Argument] | None:
    """The harm that the frame denies to everyone, and the event that it speaks of."""
    nobody = next(
        (
            a
            for a in frame.get("patient", "agent")
            if a.negated and (a.heads & _NOBODY) and not a.phrases and not a.modifiers - {"no"}
        ),
        None,
    )
    nothing = next(
        (a for a in frame.get("patient", "agent", "attribute") if a.negated and a.heads & (_HARM | _DEATHS)), None
    )
    saved = next((a for a in frame.get("patient") if a.negated and "survivor" in a.heads and len(a.parts) == 1), None)
    harm: frozenset[str]
    if nobody and frame.predicate in _HURT:
        harm = _HURT | _KILLED
    elif nobody and frame.predicate in _KILLED:
        harm = _KILLED
    elif nobody and frame.predicate in _SURVIVED:
        harm = _SURVIVED
    elif saved and frame.predicate in ("have", "be"):
        return _SURVIVED, saved.parts[0]
    elif nothing and frame.predicate in ("have", "be", "claim", "cause"):
        harm = _KILLED if nothing.heads & _DEATHS else _HURT | _KILLED
    else:
        return None
    events = [a for a in frame.arguments if _is_event(a) and a is not nobody]
    return (harm, events[0]) if len({e.heads for e in events}) == 1 else None


def _is_event(a: Argument) -> bool:
    return (
        a.definite
        and not a.numeric
        and not a.pronoun
        and not a.temporal
        and a.role in ("in", "by", "during", "agent", "patient")
    )


def _told_harm(frame: Frame, harm: frozenset[str], event: Argument) -> Argument | None:
    """The people to whom the frame says that it was done, in the same event."""
    people = next((a for a in frame.get("patient", "agent") if _are_people(a)), None)
    if frame.predicate in harm and people and any(_same_event(a, event) for a in frame.arguments if a is not people):
        return people
    if harm is _SURVIVED:
        saved = next((a for a in frame.get("patient", "agent") if "survivor" in a.heads and not a.negated), None)
        if saved and any(_same_event(part, event) for part in saved.parts):
            return saved
    return None


def _are_people(a: Argument) -> bool:
    words = lexicon().words
    known = (
        words["persons"]
        | words["holders"]
        | {"people", "man", "woman", "child", "person", "boy", "girl", "firefighter", "officer"}
    )
    return (
        not a.negated
        and not a.pronoun
        and (bool(a.heads & known) or any(h.endswith(("er", "or", "ist")) for h in a.heads))
    )


def _same_event(a: Argument, b: Argument) -> bool:
    """True if two nouns are the same and nothing told of either parts them."""
    return (
        bool(a.heads & b.heads)
        and a.definite
        and match(a, b) > DIFFERENT
        and not (a.owners and b.owners and not a.owners & b.owners)
    )
