"""Who or what the sentences of one paragraph speak of: names, "the bridge", "she", each resolved or left alone.

A wrong guess here would make a conflict of two facts about two people, so whatever could mean two things means none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from provaudit.analysis.agreement.match import SAME_NAME, excluded, match
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Statement

_PERSONAL = frozenset("he she him her his hers himself herself".split())
_NEUTER = frozenset("it its itself".split())
_KIN = frozenset(
    "son daughter child brother sister sibling uncle aunt cousin nephew niece mother father parent grandfather grandmother grandson "
    "granddaughter wife husband widow widower spouse partner fiance fiancee friend teacher pupil student colleague assistant rival "
    "successor predecessor heir boss employer namesake".split()
)
RELATED = _KIN | frozenset("man woman boy girl king queen founder owner author".split())
"""Persons beside the one that a text is about: of them "he" may speak as well."""
_BODIES = frozenset(
    "firm company business club band group ship vessel boat society school paper newspaper magazine organisation organization "
    "team orchestra bank union party agency institution station line building structure".split()
)
_PLACES = frozenset("in at near off under over around through outside inside beside along across into beyond".split())
"""Prepositions after which no person stands."""
_OBLIQUE = frozenset("from to of on for with".split())
_SUBJECT = ("agent", "patient")


@dataclass(slots=True)
class Subjects:
    """The entities of one paragraph, numbered in the order in which they appear; `statements` are its sentences, None where unread."""

    statements: Sequence[Statement | None]
    known: list[list[Argument]] = field(default_factory=list)
    topics: list[int | None] = field(default_factory=list)
    """For each statement read so far, the one entity that its main clause is about."""

    resolved: dict[tuple[int, int, int], int | None] = field(default_factory=dict)
    """What an argument was taken for: (statement, start, end) → entity."""

    def __post_init__(self) -> None:
        for n in range(len(self.statements)):
            self.topics.append(self._topic(n))

    def of(self, n: int, argument: Argument) -> int | None:
        """The entity that `argument` of statement `n` stands for, if that is certain."""
        key = (n, argument.start, argument.end)
        if key not in self.resolved:
            self.resolved[key] = None  # while it is being resolved
            found = self._resolve(n, argument)
            if found is None and n >= len(self.topics):
                del self.resolved[key]  # what is not known yet may be known once all topics are
                return None
            self.resolved[key] = found
        return self.resolved[key]

    def _resolve(self, n: int, argument: Argument) -> int | None:
        if argument.numeric or argument.temporal or argument.indefinite or argument.negated or argument.joined:
            return None
        if argument.pronoun:
            return self._pronoun(n, argument)
        if argument.names:
            return self._named(argument)
        return self._described(n, argument) if argument.definite else None

    def owner(self, n: int, argument: Argument) -> int | None:
        """The entity in the possessive or of-phrase of `argument`: "its first train", "construction of the viaduct"."""
        owners = owners_of(argument)
        return self.of(n, owners[0]) if len(owners) == 1 else None

    def name(self, entity: int) -> str:
        """The fullest name of an entity, or its noun."""
        named = max((a.name for a in self.known[entity]), key=len)
        heads = self.known[entity][0].heads
        return named or min(heads & lexicon().nominalisations.keys() or heads)

    def _named(self, argument: Argument) -> int | None:
        grades = [max(match(argument, seen) for seen in entity) for entity in self.known]
        same = [e for e, grade in enumerate(grades) if grade >= SAME_NAME]
        if len(same) == 1:
            self.known[same[0]].append(argument)
            return same[0]
        if same or any(argument.names & seen.names for entity in self.known for seen in entity):
            return None  # "Arden" where two of that name were spoken of
        return self._new(argument)

    def _described(self, n: int, argument: Argument) -> int | None:
        """ "The bridge", "the firm": the one entity of that noun, or what the sentence before was about."""
        if argument.owners or argument.phrases or owners_of(argument):
            return self._owned(argument)
        alike = lexicon().alike
        fits = [
            e
            for e, entity in enumerate(self.known)
            if any(
                (
                    argument.heads & (seen.heads | seen.names)
                    or any(alike(a, b) for a in argument.heads for b in seen.heads)
                )
                and not excluded(argument.modifiers, seen.modifiers | seen.names)
                for seen in entity
            )
        ]
        if len(fits) == 1 and not self._told_apart(argument, fits[0]):
            return fits[0]
        if fits:
            return None
        before = self.topics[n - 1] if n else None
        if before is not None and len(self.known) == 1 and self.known[0][0].names and not argument.modifiers:
            body = bool(argument.heads & _BODIES)
            if body or _is_person(argument):
                return before
        return self._new(argument) if argument.role in _SUBJECT and not argument.heads & _KIN else None

    def _owned(self, argument: Argument) -> int | None:
        """ "The trial of Pike", "the Lindau line": told by what it is of."""
        if any(part.pronoun for part in argument.parts) or argument.heads & _KIN:
            return None
        fits = [
            e
            for e, entity in enumerate(self.known)
            if any(not seen.names and argument.heads & seen.heads and argument.owners & seen.owners for seen in entity)
        ]
        if fits:
            return fits[0] if len(fits) == 1 and not self._told_apart(argument, fits[0]) else None
        return self._new(argument) if argument.role in _SUBJECT else None

    def _new(self, argument: Argument) -> int:
        self.known.append([argument])
        return len(self.known) - 1

    def _told_apart(self, argument: Argument, entity: int) -> bool:
        """True for "the new bridge" after "the Tarrow Bridge": a modifier that the entity does not bear."""
        borne = {word for seen in self.known[entity] for word in seen.modifiers | seen.names | seen.heads}
        return bool(argument.modifiers - borne)

    def _pronoun(self, n: int, argument: Argument) -> int | None:
        word = min(argument.heads & (_PERSONAL | _NEUTER | {"they"}), default="")  # "she …, the daughter of a pilot"
        if word == "they" and n and self._couple(n - 1):
            return self.topics[n - 1]
        if word not in _PERSONAL | _NEUTER:
            return None
        person = word in _PERSONAL
        here = self._candidates(n, person, before=argument.start)
        if here:
            return self._only(n, here)
        topic = self.topics[n] if n < len(self.topics) else None
        if (
            topic is not None
            and person
            and any(_is_person(seen) and seen.start < argument.start for seen in self._in(n, topic))
        ):
            return topic  # "The poet was 34 when he drowned"
        if n == 0 or self.topics[n - 1] is None or self.statements[n - 1] is None:
            return None
        topic = self.topics[n - 1]
        if person and not any(seen.names or _is_person(seen) for seen in self.known[topic or 0]):
            return None
        rivals = self._candidates(n - 1, person)
        return topic if all(self._is(n - 1, rival, topic) for rival in rivals) else None

    def _in(self, n: int, entity: int) -> list[Argument]:
        """The places in statement `n` where `entity` is named."""
        statement = self.statements[n]
        if statement is None:
            return []
        return [a for a in self.known[entity] if statement.span.start <= a.start < statement.span.end]

    def _couple(self, n: int) -> bool:
        """True if statement `n` tells of a wedding, so that "they" are the two."""
        statement = self.statements[n]
        return statement is not None and any(
            frame.predicate == "marry" and frame.get("agent") and frame.get("patient") for frame in statement.frames
        )

    def _candidates(self, n: int, person: bool, before: int | None = None) -> list[Argument]:
        """Whom a pronoun after statement `n`, or at `before` in it, might mean."""
        statement = self.statements[n]
        if statement is None:
            return []
        found = {}
        topic = self.topics[n] if n < len(self.topics) else None
        inside = {part.start for seen in self.known[topic] for part in seen.parts} if topic is not None else set()
        for frame in statement.frames:
            for argument in frame.arguments:
                if argument.start in inside and not person:
                    continue  # "the siege of Varnholt … it"
                if (before is not None and argument.start >= before) or argument.numeric or argument.temporal:
                    continue
                if argument.pronoun:
                    if argument.heads & (_PERSONAL if person else _NEUTER) and before is None:
                        found[argument.start] = argument
                elif _may_be(argument, person):
                    found[argument.start] = argument
        return [found[start] for start in sorted(found)]

    def _only(self, n: int, arguments: list[Argument]) -> int | None:
        entities = {self.of(n, argument) for argument in arguments}
        return entities.pop() if len(entities) == 1 else None

    def _is(self, n: int, argument: Argument, entity: int | None) -> bool:
        if argument.pronoun:
            return True  # it was taken for the topic when the topic was found
        return self.of(n, argument) == entity

    def _topic(self, n: int) -> int | None:
        """The entity that statement `n` is about: the subject before its first finite predicate."""
        statement = self.statements[n]
        if statement is None:
            return None
        subjects: dict[int, Argument] = {}
        for frame in statement.frames:
            if not frame.nominal:
                subject = subject_of(frame)
                if subject:
                    subjects.setdefault(subject.start, subject)
        for frame in statement.frames:  # "The bicentenary of the canal was marked": the canal is spoken of too
            for argument in frame.arguments:
                if argument.names and argument.role in (*_SUBJECT, "attribute"):
                    self.of(n, argument)
                for part in argument.parts:
                    if part.names and argument.role in _SUBJECT:
                        self.of(n, part)
        for start in sorted(subjects):
            entity = self.of(n, subjects[start])
            if entity is None and subjects[start].role in _SUBJECT:
                entity = self.owner(n, subjects[start]) if not subjects[start].heads & RELATED else None
            return entity
        return None


_CALLINGS = frozenset(
    "poet pilot monk nun priest chef cook nurse clerk guard judge saint bride thief spy sculptress athlete mathematician surgeon scholar".split()
)


def _is_person(argument: Argument) -> bool:
    """True if the noun names a person: a title, an office, a calling."""
    words = lexicon().words
    known = words["persons"] | words["holders"] | words["titles"] | _CALLINGS
    return bool(argument.heads & known) or any(
        head.endswith(("er", "or", "ist", "ian", "ess")) for head in argument.heads
    )


def owners_of(argument: Argument) -> list[Argument]:
    """What stands in the possessive and the of-phrases of `argument`."""
    return [part for part in argument.parts if part.role in ("owner", "of", "on")]


def subject_of(frame: Frame) -> Argument | None:
    """The syntactic subject: the agent or patient that stands before the predicate, nearest the sentence's beginning."""
    before = [a for a in frame.arguments if a.role in _SUBJECT and a.start < frame.start]
    after = [a for a in frame.arguments if a.role in _SUBJECT]
    if before:
        return before[0]
    # "Born in Tartu in 1901, Marta Vik studied": the participle's subject stands behind it
    return after[0] if after and len(after) == 1 else None


def _may_be(argument: Argument, person: bool) -> bool:
    if argument.names:
        kinds = lexicon().words["name_heads"]
        one_word = argument.role in _OBLIQUE and len(argument.names) == 1
        return argument.role not in _PLACES and not one_word and not (person and argument.names & kinds)
    if person:
        one = not argument.negated and not argument.plural
        return one and bool(argument.heads & RELATED) and argument.role in _SUBJECT
    own = any(part.pronoun for part in argument.parts)  # "its last flight … it"
    return argument.role in _SUBJECT and argument.definite and not argument.plural and not own
