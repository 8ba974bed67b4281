"""Dated events: which stage of which entity a sentence sets in which time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.stages import EVENTS, Stage, stages
from provaudit.analysis.consistency.subjects import Subjects, subject_of
from provaudit.model.claim import Argument, Frame, Slot, Statement
from provaudit.model.value import Date, Quantity, ValueKind

_AT = frozenset(("", "in", "on", "at", "during", "around", "about", "by", "before", "after", "from", "since"))
_TRIALS = frozenset(("trial", "hearing", "trials"))


@dataclass(frozen=True, slots=True)
class Event:
    """`stage` of `entity` at `date`, as statement number `n` tells it; `slot` is where the date stands. `pluperfect`: "had been born"."""

    stage: str
    entity: int
    date: Date
    n: int
    statement: Statement
    frame: Frame
    slot: Slot
    pluperfect: bool = False


def events(statements: Sequence[Statement | None], subjects: Subjects) -> tuple[Event, ...]:
    """The dated events that the statements assert of entities that can be told, in text order."""
    return tuple(
        event
        for n, statement in enumerate(statements)
        if statement is not None
        for frame in statement.frames
        for event in _of(n, statement, frame, subjects)
    )


def date_of(frame: Frame) -> Slot | None:
    """The one date of a frame; None if it has none or several."""
    dates = [
        slot
        for slot in frame.slots
        if isinstance(slot.value, Date) and slot.value.lo is not None and slot.preposition in _AT
    ]
    return dates[0] if len(dates) == 1 else None


def _of(n: int, statement: Statement, frame: Frame, subjects: Subjects) -> Iterator[Event]:
    slot = date_of(frame)
    if slot is None or frame.nominal or not frame.polarity or frame.modality or frame.attribution:
        return
    assert isinstance(slot.value, Date)
    found = [
        (stage.name, entity)
        for stage in stages().get(frame.predicate, ())
        if (entity := _entity(n, frame, stage, subjects)) is not None
    ]
    first = _first(n, frame, subjects)
    if first is not None:
        found.append(("first", first))
    if not found and frame.tense == "past":
        actor = next((a for a in frame.get("agent") if a.start < frame.start), None)
        entity = subjects.of(n, actor) if actor and frame.predicate not in ("be", "have") else None
        if entity is not None:
            found.append(("act", entity))
    had = _had(statement, frame)
    for name, entity in found:
        yield Event(name, entity, slot.value, n, statement, frame, slot, had)


def _had(statement: Statement, frame: Frame) -> bool:
    """True for "had been founded": up to three words before the predicate stands "had"."""
    before = statement.span.exact[: frame.start - statement.span.start].split()
    return "had" in before[-3:]


def _entity(n: int, frame: Frame, stage: Stage, subjects: Subjects) -> int | None:
    """Who goes through `stage` in this frame."""
    heads = {head for a in frame.arguments for head in a.heads}
    if stage.name == "verdict":
        topic = subjects.topics[n - 1] if n else None
        on_trial = topic is not None and any(a.heads & _TRIALS for a in subjects.known[topic])
        return (
            topic
            if on_trial and (heads & stage.objects or frame.predicate in ("sentence", "convict", "acquit"))
            else None
        )
    if stage.role == "works":
        works = next((a for a in frame.get("patient", "agent") if a.heads & stage.objects), None)
        if works is None:
            return None
        placed = next(iter(frame.get("on")), None)
        if works.parts or placed:
            return subjects.owner(n, works) if works.parts else subjects.of(n, placed) if placed else None
        return None if works.phrases or works.names else _before(n, subjects)
    if stage.objects and not heads & stage.objects:
        return None
    who = _who(frame, stage.role)
    if who is None:
        return None
    if stage.name in ("started", "ended"):
        return subjects.of(n, who) if who.heads & EVENTS or who.pronoun else None
    if stage.name == "opened" and frame.get("patient") and "door" in frame.get("patient")[0].heads:
        who = next(iter(frame.get("agent")), who)
    return subjects.of(n, who)


def _who(frame: Frame, role: str) -> Argument | None:
    if role == "any":
        return subject_of(frame)
    return next(iter(frame.get(role)), None)


def _before(n: int, subjects: Subjects) -> int | None:
    """What the sentence before was about: "Building had started in June"."""
    return subjects.topics[n - 1] if n else None


def _first(n: int, frame: Frame, subjects: Subjects) -> int | None:
    """Whose first train, play or guest the frame tells of."""
    for slot in frame.slots:
        if (
            isinstance(slot.value, Quantity)
            and slot.value.kind is ValueKind.RANK
            and slot.value.lo == slot.value.hi == 1
        ):
            counted = next((a for a in frame.get("patient", "agent") if slot.measured in a.heads), None)
            if counted is None:
                continue
            if counted.role == "patient" and frame.get("agent"):
                return subjects.of(n, frame.get("agent")[0])
            return subjects.owner(n, counted)
    return None
