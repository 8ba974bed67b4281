"""What a source is about, as far as names tell: whether "the bridge" of one source can be "the bridge" of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.document import Document

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]{2,30}")
"""A capitalised word in mid-sentence."""

RARE = 3
"""A name that so few sources bear tells what they are about by itself. (Made newsroom, 100 articles of 25 events: 26 conflicts
between "the glacier" of one event and of another without the test, none with it.)"""
MANY = 2
"""So many names in common tell it too, however many sources bear them."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """The names that each source bears, and how many sources bear each."""

    names: dict[str, frozenset[str]] = field(default_factory=dict)
    bearers: Counter[str] = field(default_factory=Counter)

    def related(self, a: str, b: str) -> bool:
        """False if the sources `a` and `b` both bear names and none that would make them speak of one thing."""
        x, y = self.names.get(a), self.names.get(b)
        if not x or not y:
            return True
        shared = x & y
        return len(shared) >= MANY or any(self.bearers[name] <= RARE for name in shared)


def subjects(documents: Iterable[Document]) -> Subjects:
    """The names of each document, months and titles left out."""
    words = lexicon().words
    common = words["months"] | words["titles"]
    names = {
        document.source.id: frozenset(name.lower() for name in _NAME.findall(document.text)) - common
        for document in documents
    }
    return Subjects(names, Counter(name for own in names.values() for name in own))
