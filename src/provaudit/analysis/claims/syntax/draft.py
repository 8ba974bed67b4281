"""A frame in the making, and the participants that a noun of the parse stands for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from provaudit.analysis.claims.syntax.arguments import conjuncts, participant
from provaudit.analysis.claims.tree import Token
from provaudit.model.claim import Argument, Frame, Slot


@dataclass(slots=True)
class Draft:
    """A frame in the making; `token` is the index of its predicate in the parse."""

    token: int
    predicate: str
    start: int
    end: int
    arguments: dict[str, list[Argument]] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)
    polarity: bool = True
    modality: str = ""
    attribution: str = ""
    tense: str = ""
    adjective: str = ""
    guards: frozenset[str] = frozenset()
    nominal: bool = False
    carried_by: int | None = None
    """The light verb whose time and place are this nominalisation's."""

    def add(self, role: str, arguments: list[Argument]) -> None:
        """Adds participants in `role`."""
        if arguments:
            self.arguments.setdefault(role, []).extend(arguments)

    def count(self, start: int, end: int) -> None:
        """Marks the participants that are no more than the unit of an amount ("1,200 *megawatts*")."""
        for role, found in self.arguments.items():
            self.arguments[role] = [replace(a, numeric=True) if start <= a.start and a.end <= end else a for a in found]

    def frozen(self) -> Frame:
        """The finished frame."""
        ordered = [_in_role(a, role) for role, found in self.arguments.items() for a in found]
        return Frame(
            predicate=self.predicate,
            arguments=tuple(sorted(ordered, key=lambda a: (a.start, a.end, a.role))),
            slots=tuple(sorted(self.slots, key=lambda s: (s.start, s.end))),
            start=self.start,
            end=self.end,
            polarity=self.polarity,
            modality=self.modality,
            attribution=self.attribution,
            tense=self.tense,
            adjective=self.adjective,
            guards=self.guards,
            nominal=self.nominal,
        )


def _in_role(argument: Argument, role: str) -> Argument:
    return argument if argument.role == role else replace(argument, role=role)


def people(token: Token, role: str, base: int) -> list[Argument]:
    """The participant headed by `token` and those coordinated with it."""
    every = conjuncts(token)
    return [participant(one, role, base, joined=len(every) > 1) for one in every]


def objects_of(token: Token, *prepositions: str) -> list[Token]:
    """The nouns after `prepositions` that hang on `token`."""
    return [
        thing
        for child in token.children
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions
        for thing in child.children
        if thing.dep_ == "pobj"
    ]


def beside(draft: Draft, token: int, predicate: str, start: int, end: int) -> Draft:
    """A frame asserted as far as `draft` is."""
    return Draft(
        token,
        predicate,
        start,
        end,
        polarity=draft.polarity,
        modality=draft.modality,
        attribution=draft.attribution,
        tense=draft.tense,
        guards=draft.guards,
    )
