"""Pronouns inside a sentence: "when the summit was held she did not attend *it*" is about the summit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame

_THINGS = frozenset(("it",))
_PERSONS = frozenset(("he", "she", "him", "her"))
_GROUPS = frozenset(("they", "them"))
CORE = ("agent", "patient")


def resolved(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """`frames` with each personal pronoun in a core role replaced by what it stands for, where only one thing before it can be meant."""
    if not any(p.pronoun for f in frames for p in f.arguments):
        return tuple(frames)
    return tuple(replace(f, arguments=tuple(_meant(p, f, frames) for p in f.arguments)) for f in frames)


def _meant(pronoun: Argument, frame: Frame, frames: Sequence[Frame]) -> Argument:
    words = pronoun.heads
    if not pronoun.pronoun or pronoun.role not in CORE or not words & (_THINGS | _PERSONS | _GROUPS):
        return pronoun
    own = {p.start for p in frame.arguments}
    before = {
        p.start: p
        for f in frames
        if f is not frame
        for p in f.arguments
        if p.role in CORE and p.start < pronoun.start and p.start not in own and _may_be(p, words)
    }
    found = {p.names or p.heads: p for p in before.values()}
    if len(found) != 1:
        return pronoun
    meant = before[max(before)]
    return replace(meant, role=pronoun.role, start=pronoun.start, end=pronoun.end)


def _may_be(p: Argument, words: frozenset[str]) -> bool:
    if p.pronoun or p.numeric or p.temporal or p.negated:
        return False
    if words & _GROUPS:
        return p.plural
    person = bool(p.heads & (lexicon().words["persons"] | lexicon().words["holders"]) or p.titles)
    if words & _PERSONS:
        return (person or len(p.names) > 1) and not p.plural
    return not p.plural and not person and (p.definite or bool(p.names))
