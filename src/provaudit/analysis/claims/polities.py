"""Whose country a participant speaks for: its name, the adjective for what is its own, or its capital in matters of state."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Polities:
    """The table of polities.toml: names and capitals word by word, adjectives singly, each to the countries it may mean."""

    names: dict[frozenset[str], frozenset[str]]
    capitals: dict[frozenset[str], frozenset[str]]
    adjectives: dict[str, frozenset[str]]
    matters: frozenset[str]

    def named(self, words: frozenset[str], *, capital: bool) -> frozenset[str]:
        """The countries that a name of exactly these words means; as a capital only if `capital`."""
        return self.names.get(words) or (self.capitals.get(words, frozenset()) if capital else frozenset())

    def described(self, words: Iterable[str]) -> frozenset[str]:
        """The countries that the adjectives among `words` mean."""
        return frozenset(country for word in words for country in self.adjectives.get(word, ()))


@cache
def polities() -> Polities:
    """The table, read once a process."""
    raw = tomllib.loads(files(__package__).joinpath("polities.toml").read_text(encoding="utf-8"))
    names: dict[frozenset[str], set[str]] = defaultdict(set)
    capitals: dict[frozenset[str], set[str]] = defaultdict(set)
    adjectives: dict[str, set[str]] = defaultdict(set)
    for line in raw["polities"].strip().splitlines():
        called, seats, own = (part.strip() for part in line.split("|"))
        country = called.split(",")[0]
        for table, column in ((names, called), (capitals, seats)):
            for name in column.split(","):
                table[frozenset(name.split())].add(country)
        for adjective in own.split():
            adjectives[adjective].add(country)
    return Polities(
        names={words: frozenset(found) for words, found in names.items()},
        capitals={words: frozenset(found) for words, found in capitals.items()},
        adjectives={word: frozenset(found) for word, found in adjectives.items()},
        matters=frozenset(raw["matters"].split()),
    )


@cache
def openers() -> frozenset[str]:
    """The first words, capitalised, of the names of countries and capitals."""
    table = polities()
    return frozenset(word.capitalize() for names in (table.names, table.capitals) for words in names for word in words)
