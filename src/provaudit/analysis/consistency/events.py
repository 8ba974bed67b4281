"""Dated events: which stage of which entity a sentence sets in which time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.consistency.stages import EVENTS, HAPPEN, Stage, event_nouns, stages
from provaudit.analysis.consistency.subjects import Subjects, owners_of, subject_of
from provaudit.model.claim import Argument, Frame, Slot, Statement
from provaudit.model.value import Date
from provaudit.text import edtf

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
    if slot is None or not frame.polarity or frame.modality or frame.attribution:
        return
    assert isinstance(slot.value, Date)
    if frame.predicate == "live" and slot.preposition == "from":
        yield from _lifetime(n, statement, frame, slot, subjects)
        return
    had = _had(statement, frame)
    found = set(_named(n, frame, subjects)) if frame.nominal or frame.predicate in HAPPEN else set()
    if not frame.nominal:
        found |= {
            (stage.name, entity)
            for stage in stages().get(frame.predicate, ())
            if (entity := _entity(n, statement, frame, stage, subjects)) is not None
        }
        for word in ("first", "last"):
            whose = _extreme(n, frame, subjects, word)
            if whose is not None:
                found.add((word, whose))
        found |= set(_acts(n, frame, subjects, bool(found), had))
    for name, entity in sorted(found):
        yield Event(name, entity, slot.value, n, statement, frame, slot, had)


def _lifetime(n: int, statement: Statement, frame: Frame, slot: Slot, subjects: Subjects) -> Iterator[Event]:
    """ "lived from 1801 to 1840": a birth and a death."""
    who = subject_of(frame)
    entity = subjects.of(n, who) if who else None
    assert isinstance(slot.value, Date)
    ends = slot.value.edtf.split("/")
    if entity is not None and len(ends) == 2 and all(end.isdigit() for end in ends):
        for stage, end in zip(("born", "died"), ends, strict=True):
            yield Event(stage, entity, edtf.year(int(end)), n, statement, frame, slot)


def _acts(n: int, frame: Frame, subjects: Subjects, known: bool, had: bool) -> Iterator[tuple[str, int]]:
    """ "act": what a person does at all, for nobody acts before being born. "any": whatever is told with or without "had"."""
    if frame.tense != "past" or frame.predicate in ("be", "have"):
        return
    for actor in frame.get("agent", "patient"):
        entity = subjects.of(n, actor)
        if entity is None:
            continue
        if actor.role == "agent" and actor.start < frame.start and not known:
            yield "act", entity
        yield "any", entity


def _named(n: int, frame: Frame, subjects: Subjects) -> Iterator[tuple[str, int]]:
    """ "Its opening in 1970", "her debut came in 1968": stages that a noun names."""
    if frame.nominal:
        owner = next(iter(frame.get("patient", "agent")), None)
        entity = subjects.of(n, owner) if owner else None
        names = {event_nouns()[noun] for noun in event_nouns() if entity is not None and noun in _nominal(frame)}
    else:
        subject = next((a for a in frame.get("patient", "agent") if a.heads & event_nouns().keys()), None)
        entity = subjects.owner(n, subject) if subject else None
        names = {event_nouns()[head] for head in subject.heads & event_nouns().keys()} if subject else set()
    if entity is not None:
        yield from ((name, entity) for name in sorted(names))


def _nominal(frame: Frame) -> frozenset[str]:
    """The nouns that a nominal frame may have been made of."""
    return frozenset(noun for noun in event_nouns() if lexicon().nominalisations.get(noun) == frame.predicate)


def _had(statement: Statement, frame: Frame) -> bool:
    """True for "had been founded": up to three words before the predicate stands "had"."""
    before = statement.span.exact[: frame.start - statement.span.start].split()
    return "had" in before[-3:]


def _entity(n: int, statement: Statement, frame: Frame, stage: Stage, subjects: Subjects) -> int | None:
    """Who goes through `stage` in this frame."""
    heads = {head for a in frame.arguments for head in a.heads}
    if stage.name == "verdict":
        topic = subjects.topics[n - 1] if n else None
        on_trial = topic is not None and any(a.heads & _TRIALS for a in subjects.known[topic])
        return (
            topic
            if on_trial and (heads & stage.objects or frame.predicate in ("sentence", "convict", "acquit", "decide"))
            else None
        )
    if stage.role == "works":
        works = next((a for a in frame.get("patient", "agent") if a.heads & stage.objects), None)
        if works is None:
            return None
        return works_on(n, statement, works, subjects)
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
    # "It burned up": what an intransitive verb tells of is its patient, whatever the parse calls it
    return next(iter(frame.get(role) or (frame.get("agent") if role == "patient" else ())), None)


def works_on(n: int, statement: Statement, works: Argument, subjects: Subjects) -> int | None:
    """What works are on: "construction of the viaduct", "work on the dam"; with no owner, what is spoken of ("Building had started in June")."""
    if owners_of(works):
        return subjects.owner(n, works)
    placed = [a for f in statement.frames for a in f.get("on") if a.start > works.end and not a.temporal]
    if placed and any(preposition == "on" for preposition, _ in works.phrases):
        return subjects.of(n, placed[0])
    if works.phrases or works.names:
        return None
    here = subjects.topics[n] if n < len(subjects.topics) else None
    if here is not None and any(seen.start < works.start for seen in subjects.known[here]):
        return here
    return subjects.topics[n - 1] if n else None


def _extreme(n: int, frame: Frame, subjects: Subjects, word: str) -> int | None:
    """Whose first or last train, play or guest the frame tells of."""
    for counted in frame.get("patient", "agent"):
        if word not in counted.modifiers and not (word == "last" and "final" in counted.modifiers):
            continue
        if counted.role == "patient" and frame.get("agent"):
            return subjects.of(n, frame.get("agent")[0])
        return subjects.owner(n, counted)
    return None
