"""What comparing two statements yields: the question that both answer, the two answers, and how they relate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from provaudit.model.claim import Agreement, Frame, Question, Slot, Statement
from provaudit.model.value import Date, Value


@dataclass(frozen=True, slots=True)
class Answer:
    """One side: the statement, the words that carry the answer (offsets in the source), the answer itself and its frame."""

    statement: Statement
    start: int
    end: int
    value: Value | str
    frame: Frame | None = None
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two answers to one question. `topic` names the question in canonical words, without a value."""

    question: Question
    topic: str
    left: Answer
    right: Answer
    agreement: Agreement
    why: str
    sure: bool = True


def topic(*words: Iterable[str] | str) -> str:
    """The canonical wording of a question: each part's words sorted and joined."""
    parts = [part if isinstance(part, str) else " ".join(sorted(set(part))) for part in words]
    return " · ".join(part for part in parts if part)


_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STEM = 4
"""Letters from which a lemma is found again in a longer form of the word."""


def worded(common: Iterable[str], statement: Statement) -> str:
    """The words `common` as the statement writes them, in its order; those that stand side by side stay together."""
    wanted = frozenset(common)
    text, end = statement.span.exact, -1
    found: list[str] = []
    for m in _WORD.finditer(text):
        word = re.sub(r"['’]s$", "", m[0])
        if not any(_form_of(word.lower(), lemma) for lemma in wanted):
            continue
        if found and text[end : m.start()] == " ":
            found[-1] = f"{found[-1]} {word}"
        else:
            found.append(word)
        end = m.start() + len(word)
    return ", ".join(dict.fromkeys(found)) or ", ".join(sorted(wanted)) or "the same thing"


def _form_of(word: str, lemma: str) -> bool:
    return word == lemma or (len(lemma) >= _STEM and word.startswith(lemma[:-1]) and len(word) - len(lemma) <= 3)


def verdict(left: Answer, right: Answer) -> Agreement:
    """Conflicting, unless each side only reports what another says (disputed) or time moved on between them (superseded)."""
    a, b = _said_by(left), _said_by(right)
    if a and b and _speakers(a) != _speakers(b):
        return Agreement.DISPUTED
    return Agreement.CONFLICTING


def _said_by(answer: Answer) -> str:
    """Who is made to say so, by the frame or by the words about the amount; "" if nobody is."""
    if answer.frame is not None and answer.frame.attribution:
        return answer.frame.attribution
    return next((t.speaker for t in answer.statement.told if t.start == answer.start), "")


def _speakers(text: str) -> frozenset[str]:
    return frozenset(word.strip(",.'’").lower() for word in text.split() if len(word) > 3)


def year(published: str) -> int | None:
    """The year of an ISO date, None if there is none."""
    return int(published[:4]) if published[:4].isdigit() and len(published) >= 4 else None


def moved_on(left: Answer, right: Answer, dated: bool) -> bool:
    """True if both sides tell a state of their own time, and their sources were published in different years.

    `dated` says that both sides name their time themselves, so that the publication does not matter.
    """
    p, q = year(left.statement.published), year(right.statement.published)
    return not dated and p is not None and q is not None and p != q


def more_precise(a: Value, b: Value) -> bool:
    """True if one interval lies inside the other and is narrower."""
    if isinstance(a, Date) != isinstance(b, Date) or a.lo is None or b.lo is None or a.hi is None or b.hi is None:
        return False
    return (a.lo, a.hi) != (b.lo, b.hi)
