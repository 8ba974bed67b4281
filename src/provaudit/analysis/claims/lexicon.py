"""What the comparison of claims knows about words: groups of predicates, nouns that may name one thing, and those that exclude one another."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Idiom:
    """A fixed expression after its verb: the words in order, the predicate it amounts to, and whether the subject is what it happens to."""

    words: tuple[str, ...]
    predicate: str
    undergone: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word tables of lexicon.toml, indexed; what each table means stands in that file."""

    groups: dict[str, frozenset[tuple[str, int]]]
    """Lemma → (group, side), side +1 or -1."""
    positions: dict[tuple[str, str], int]
    """(lemma, group) → where in its line the lemma stands: the first are what the group means."""
    flags: dict[str, frozenset[str]]
    """Group → its flags."""
    nominalisations: dict[str, str]
    agentives: dict[str, str]
    """Noun for the one who does → the verb (designer: design)."""
    relations: dict[str, str]
    """Noun for one side of a relation → its verb, with "~" before it where the noun is the other side (pupil: ~teach)."""
    converses: dict[str, tuple[str, tuple[tuple[str, str], ...]]]
    """Predicate → the one that says the same from the other side, and which role becomes which."""
    offices: dict[str, tuple[str, str]]
    """Word → (the noun for the office, whether the word is a "noun" for the holder or an "abstract" like captaincy)."""
    office_verbs: dict[str, str]
    """Verb for holding an office → the noun for it."""
    light: frozenset[str]
    phrases: dict[tuple[str, ...], str]
    idioms: dict[str, tuple[Idiom, ...]]
    """Verb → its fixed expressions, longest first."""
    exclusive: tuple[frozenset[str], ...]
    distinct: tuple[frozenset[str], ...]
    synonyms: dict[str, frozenset[int]]
    attributes: dict[str, str]
    opposite_adjectives: frozenset[frozenset[str]]
    opposite_nouns: frozenset[frozenset[str]]
    opposite_prepositions: frozenset[frozenset[str]]
    classes: tuple[frozenset[str], ...]
    demonyms: dict[str, str]
    """Noun for one of a people → the adjective (Dane: danish)."""
    sorts: tuple[frozenset[str], ...]
    functions: tuple[frozenset[str], ...]
    makes: tuple[frozenset[str], ...]
    words: dict[str, frozenset[str]]
    """Plain lists by name: holders, titles, irrealis, denials, doubts, saying, guards, generic, months, times,
    name_heads, countries, regions, nationalities, persons."""

    def sides(self, predicate: str) -> frozenset[tuple[str, int]]:
        """The groups that `predicate` stands in; one of its own if no group knows it."""
        return self.groups.get(predicate) or frozenset(((predicate, 1),))

    def alike(self, a: str, b: str) -> bool:
        """True if two head nouns may name one thing."""
        if a == b:
            return True
        people = self.words["persons"] | self.classes[0]
        if a in _PEOPLE and b in _PEOPLE:
            return True
        if (a in _PEOPLE and b in people) or (b in _PEOPLE and a in people):
            return True
        return bool(self.synonyms.get(a, frozenset()) & self.synonyms.get(b, frozenset()))


_PEOPLE = frozenset("people person other life death fatality victim body casualty dead".split())
_PLAIN = (
    "holders",
    "titles",
    "irrealis",
    "denials",
    "doubts",
    "saying",
    "guards",
    "generic",
    "months",
    "times",
    "name_heads",
    "countries",
    "regions",
    "nationalities",
    "persons",
)


def _sets(lines: list[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lines)


def _pairs(text: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split(":")) for pair in text.split())


def _converses(text: str) -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    found = {}
    for line in text.strip().splitlines():
        predicate, other, moves = (part.strip() for part in line.split("|"))
        pairs = [move.split(">") for move in moves.split()]
        found[predicate] = (other, tuple((old, new) for old, new in pairs))
    return found


def _offices(text: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in text.strip().splitlines():
        columns = [part.split() for part in line.split("|")]
        for kind, words in (("noun", columns[0]), ("abstract", columns[2])):
            found |= dict.fromkeys(words, (columns[0][0], kind))
    return found


def _office_verbs(text: str) -> dict[str, str]:
    lines = ([part.split() for part in line.split("|")] for line in text.strip().splitlines())
    return {verb: columns[0][0] for columns in lines for verb in columns[1]}


@cache
def lexicon() -> Lexicon:
    """The tables, read once a process."""
    raw = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))
    groups: dict[str, set[tuple[str, int]]] = {}
    flags: dict[str, frozenset[str]] = {}
    positions: dict[tuple[str, str], int] = {}
    for line in raw["groups"].strip().splitlines():
        name, marks, words, *opposite = (part.strip() for part in line.split("|"))
        flags[name] = frozenset(marks.split())
        for side, members in ((1, words), (-1, opposite[0] if opposite else "")):
            for position, word in enumerate(members.split()):
                positions[word, name] = position
                groups.setdefault(word, set()).add((name, side))
    phrases = {}
    for entry in raw["phrases"].split():
        parts, _, whole = entry.partition(":")
        phrases[tuple(parts.split("_"))] = whole or parts
    idioms: dict[str, list[Idiom]] = {}
    for entry in raw["idioms"]:
        expression, _, whole = entry.partition(":")
        verb, *words = expression.split()
        idioms.setdefault(verb, []).append(Idiom(tuple(words), whole.rstrip(">"), whole.endswith(">")))
    synonyms: dict[str, set[int]] = {}
    for index, line in enumerate(raw["synonyms"]):
        for word in line.split():
            synonyms.setdefault(word, set()).add(index)
    attributes = {word: line.split()[0] for line in raw["attributes"] for word in line.split()}
    return Lexicon(
        groups={word: frozenset(found) for word, found in groups.items()},
        positions=positions,
        flags=flags,
        nominalisations=dict(pair.split(":", 1) for pair in raw["nominalisations"].split()),
        agentives=dict(pair.split(":", 1) for pair in raw["agentives"].split()),
        relations=dict(pair.split(":", 1) for pair in raw["relations"].split()),
        converses=_converses(raw["converses"]),
        offices=_offices(raw["offices"]),
        office_verbs=_office_verbs(raw["offices"]),
        light=frozenset(raw["light"].split()),
        phrases=phrases,
        idioms={verb: tuple(sorted(found, key=lambda i: -len(i.words))) for verb, found in idioms.items()},
        exclusive=_sets(raw["exclusive"]),
        distinct=_sets(raw["distinct"]),
        synonyms={word: frozenset(found) for word, found in synonyms.items()},
        attributes=attributes,
        opposite_adjectives=_pairs(raw["opposite_adjectives"]),
        opposite_nouns=_pairs(raw["opposite_nouns"]),
        opposite_prepositions=_pairs(raw["opposite_prepositions"]),
        classes=_sets(raw["classes"]),
        demonyms=dict(pair.split(":") for pair in raw["demonyms"].split()),
        sorts=_sets(raw["sorts"]),
        functions=_sets(raw["functions"]),
        makes=_sets(raw["makes"]),
        words={name: frozenset(raw[name].split()) for name in _PLAIN},
    )
