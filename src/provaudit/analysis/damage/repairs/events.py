"""What a statement tells of: its names, its other content words, and its predicates in groups that mean one event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from provaudit.analysis.damage import words as w

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GROUPS = (
    "sign signed signing signature conclude concluded inked",
    "implement implemented implementation force effect effective enacted",
    "found founded founding foundation establish established establishment create created creation form formed formation",
    "begin began begun beginning start started launch launched outbreak broke opened open opening inaugurated",
    "end ended ending finish finished conclusion over ceased",
    "build built construct constructed construction complete completed erect erected",
    "born birth",
    "die died death killed",
    "elect elected election won win victory",
    "invade invaded invasion attack attacked crossed",
    "publish published publication release released",
    "join joined accede acceded accession member",
    "close closed shut closure",
    "become became named appointed",
    "adopt adopted ratify ratified approve approved passed",
    "celebrate celebrated mark marked commemorated",
    "visit visited visiting",
    "announce announced announcement unveiled",
    "destroy destroyed burned burnt collapsed",
    "discover discovered discovery found",
    "move moved relocate relocated transfer transferred",
    "retire retired resign resigned resignation",
    "deploy deployed deployment station stationed based",
    "withdraw withdrew withdrawn withdrawal",
    "test tested launch fired",
    "buy bought acquire acquired acquisition purchase purchased",
    "award awarded receive received",
    "graduate graduated",
    "marry married marriage",
)
_GROUP_OF: dict[str, frozenset[int]] = {}
for _index, _words in enumerate(_GROUPS):
    for _word in _words.split():
        _GROUP_OF[_word] = _GROUP_OF.get(_word, frozenset()) | {_index}
_PEOPLE = w.members("troops forces soldiers personnel members member servicemembers service military")
_GENERIC = w.members(
    "year years time country countries state states people government president day days month months new first last united part number two three"
)


@dataclass(frozen=True, slots=True)
class Event:
    """A statement as a bag: `names` (capitalised words), `terms` (stems of other content words), `groups` of predicates."""

    names: frozenset[str]
    terms: frozenset[str]
    groups: frozenset[int]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A crude stem, enough to equate forms of one word."""
    for ending in ("ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing", "ed", "es", "s", "al", "ive", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def event(text: str) -> Event:
    """The event that `text`, a statement or clause, tells of."""
    names: set[str] = set()
    terms: set[str] = set()
    groups: set[int] = set()
    for n, m in enumerate(_TOKEN.finditer(text)):
        word = m[0]
        low = word.lower().replace("’", "'")
        groups |= _GROUP_OF.get(low, frozenset())
        mask = w.classes(low)
        if word[0].isupper() and not (n == 0 and mask) and low not in w.OPENERS and not mask & (w.MONTH | w.WEEKDAY):
            names.add(low.replace(".", ""))
        elif (
            len(low) > 2
            and not mask & ~(w.COUNTED | w.UNIT | w.PARTICIPLE | w.PAST | w.CURRENCY)
            and low not in _GENERIC
        ):
            terms.add(stem(low))
    return Event(frozenset(names - _GENERIC), frozenset(terms), frozenset(groups))


def content(text: str) -> dict[str, int]:
    """The content words of `text` as stems, whatever their case: 2 for a name, 1 for any other."""
    found: dict[str, int] = {}
    for n, m in enumerate(_TOKEN.finditer(text)):
        low = m[0].lower().replace("’", "'").removesuffix("'s")
        mask = w.classes(low)
        if len(low) < 3 or low in _GENERIC or low in w.OPENERS or mask & _FUNCTION:
            continue
        name = m[0][0].isupper() and (n > 0 or not mask)
        key = stem(low)
        if key.endswith(("ean", "ian", "can")) and len(key) > 5:
            key = key[:-1]  # Korean and Korea, American and America
        found[key] = max(found.get(key, 0), 2 if name else 1)
    return found


_FUNCTION = (
    w.PREPOSITION | w.DETERMINER | w.SUBJECT | w.OBJECT | w.AUXILIARY | w.COORDINATOR | w.SUBORDINATOR
    | w.INTERROGATIVE | w.NUMBER_WORD | w.MONTH | w.WEEKDAY
)  # fmt: skip


def groups_of(word: str) -> frozenset[int]:
    """The predicate groups of one word."""
    return _GROUP_OF.get(word.lower(), frozenset())


def same_kind(a: str, b: str) -> bool:
    """True if two counted nouns mean the same kind of thing."""
    return stem(a) == stem(b) or (a in _PEOPLE and b in _PEOPLE)
