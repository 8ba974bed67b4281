"""Do two participants name one thing? Graded, with vetoes: what tells things of one kind apart excludes."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument

SAME_NAME = 2.0
SAME_OWNED = 1.6
SAME_TOLD = 1.5
SAME_HEAD = 1.0
WEAK = 0.5
PRONOUN = 0.25
UNKNOWN = 0.0
DIFFERENT = -1.0

_SPELLING = 0.8
"""Two names of five letters or more that begin alike are spellings of one name from this similarity up."""


def match(a: Argument, b: Argument) -> float:
    """How surely `a` and `b` name one thing: 2 the same name … 1 the same noun … 0 unknown, -1 certainly not."""
    words = lexicon().words
    if a.pronoun or b.pronoun:
        return WEAK if a.pronoun and b.pronoun and a.heads == b.heads else PRONOUN
    if a.label and b.label and a.label != b.label:
        return DIFFERENT
    if bool(a.label) != bool(b.label) and a.names == b.names and a.names:
        return PRONOUN
    if excluded(a.modifiers | a.names, b.modifiers | b.names):
        return DIFFERENT
    if not (a.names and b.names) and _distinct(a.heads, b.heads):
        return DIFFERENT
    if a.names and b.names:
        return _named(a, b)
    alike = any(lexicon().alike(x, y) for x in _meant(a) for y in _meant(b))
    if alike or a.names & b.heads or b.names & a.heads:
        return _common(a, b, words["generic"])
    if (a.names and a.names & (b.owners | b.modifiers)) or (b.names and b.names & (a.owners | a.modifiers)):
        return WEAK
    return UNKNOWN


_ACTS = frozenset(
    "offer proposal plan bill motion request idea bid call suggestion scheme trace sign evidence hint".split()
)


def _meant(argument: Argument) -> frozenset[str]:
    """The heads, and for an act about a thing the thing: who turns down the offer of a truce turns down the truce."""
    if not argument.heads & _ACTS:
        return argument.heads
    return argument.heads | {head for prep, head in argument.phrases if prep in ("of", "for")}


_EMPTY = frozenset("total other own same whole entire its his her their our my your this that such very".split())
"""Modifiers that tell nothing apart."""
_TELLING = frozenset("of on for against about between with to over by".split())


def _common(a: Argument, b: Argument, generic: frozenset[str]) -> float:
    # "its first congress in Holm" belongs to the one who held it, not to Holm
    owners = tuple(x.owners - {head for prep, head in x.phrases if prep in _SITES} for x in (a, b))
    of_one_country = bool(a.polities & b.polities)
    if a.polities and b.polities and not of_one_country and not (a.names or b.names):
        return DIFFERENT
    if all(owners) and not (owners[0] & owners[1]) and not of_one_country:
        return DIFFERENT
    if a.label and a.label == b.label:
        return SAME_NAME
    if _elsewhere(a, b):
        return DIFFERENT
    of_a, of_b = ({head for prep, head in x.phrases if prep in _TELLING} for x in (a, b))
    told_a, told_b = a.modifiers - _EMPTY, b.modifiers - _EMPTY
    if told_a and told_b and not told_a & told_b:
        return WEAK
    if (a.names and b.owners and not a.names & b.owners) or (b.names and a.owners and not b.names & a.owners):
        return UNKNOWN  # "the Price Control Act" and "the Superfund law"
    if of_a and of_b:
        return SAME_OWNED if any(lexicon().alike(x, y) for x in of_a for y in of_b) else PRONOUN
    if (owners[0] & owners[1]) or (told_a & told_b) or of_one_country:
        return SAME_TOLD
    return WEAK if a.heads <= generic or b.heads <= generic else SAME_HEAD


def _elsewhere(a: Argument, b: Argument) -> bool:
    """True for "the supermarket in Hexley" and "the supermarket in Thornaby Cross", whoever owns both."""
    x, y = ({head for prep, head in p.phrases if prep in _SITES and head in p.owners} for p in (a, b))
    return bool(x and y) and not x & y


_SITES = frozenset(("in", "at", "near"))


def _named(a: Argument, b: Argument) -> float:
    if (a.owners or b.owners) and a.owners and b.owners and not a.owners & b.owners and not a.names & b.names:
        return DIFFERENT
    if a.polities & b.polities:
        return SAME_NAME
    if (
        a.names == b.names
        and a.names <= lexicon().words["name_heads"]
        and a.owners
        and b.owners
        and not a.owners & b.owners
    ):
        return DIFFERENT  # the Treaty of Corvin and the Treaty of Ravnik
    same = names_same(a, b)
    if same is None:
        return UNKNOWN
    if same:
        return SAME_NAME
    if a.names & b.owners or b.names & a.owners:
        return WEAK
    # "Karl Weiss, the architect" against "the architect" of another name is settled by the names alone.
    return DIFFERENT


def names_same(a: Argument, b: Argument) -> bool | None:
    """Whether two names are one: True, False, or None where they share words and still may differ."""
    x, y = a.names, b.names
    if x == y:
        return True
    shared = x & y
    heads = lexicon().words["name_heads"]
    kinds_x, kinds_y = {w for w in x if w in heads}, {w for w in y if w in heads}
    if (
        kinds_x
        and kinds_y
        and not kinds_x & kinds_y
        and not any(lexicon().alike(p, q) for p in kinds_x for q in kinds_y)
    ):
        return None if shared else False
    if shared and (shared in (x, y)):
        longer, shorter = (a, b) if len(x) > len(y) else (b, a)
        kind = {w for w in longer.names - shorter.names if w in heads}
        if (
            kind
            and not (shorter.heads & (kind | set(longer.heads)))
            and not any(lexicon().alike(k, h) for k in kind for h in shorter.heads)
        ):
            return None
        return shared > heads or bool(shared - heads) or None
    if _initials(a, y) or _initials(b, x):
        return True
    if not shared:
        return spelled_alike(x, y)
    last_a, last_b = _last(a), _last(b)
    only_x, only_y = x - shared, y - shared
    if last_a == last_b and all(_initial(p, q) for p in only_x for q in only_y):
        return True
    if last_a == last_b and last_a not in heads and _same_given(a, b):
        return True
    if last_a == last_b and last_a not in heads and only_x and only_y:
        return False
    if len(shared) >= 2 and len(shared) / min(len(x), len(y)) >= 0.66:
        return True
    return None


def _initial(a: str, b: str) -> bool:
    short, full = sorted((a.rstrip("."), b.rstrip(".")), key=len)
    return len(short) == 1 and full.startswith(short)


def _same_given(a: Argument, b: Argument) -> bool:
    """True for Christopher Scott Kyle and Chris Kyle: the given names begin alike."""
    titles = lexicon().words["titles"]
    given = [[w for w in x.name.lower().split() if w.rstrip(".") not in titles][:1] or [""] for x in (a, b)]
    p, q = sorted((words[0] for words in given), key=len)
    return len(p) >= _SHORT_NAME and q.startswith(p)


_SHORT_NAME = 4


def _last(a: Argument) -> str:
    return a.name.split()[-1].lower() if a.name else ""


def _initials(a: Argument, other: frozenset[str]) -> bool:
    letters = "".join(word[0] for word in a.name.replace("-", " ").split() if word[:1].isupper()).lower()
    return len(letters) > 1 and letters in {word.replace(".", "") for word in other}


def spelled_alike(x: Iterable[str], y: Iterable[str]) -> bool:
    """True if two names have words that are spellings of one: Chaikovsky, Chaikowski."""
    return any(
        len(p) > 4 and len(q) > 4 and p[:4] == q[:4] and SequenceMatcher(None, p, q).ratio() > _SPELLING
        for p in sorted(x)
        for q in sorted(y)
    )


def excluded(a: frozenset[str], b: frozenset[str]) -> bool:
    """True if the modifiers `a` and `b` tell two things of one kind apart (first and second, upper and lower)."""
    for line in lexicon().exclusive:
        x, y = a & line, b & line
        if x and y and not x & y:
            return True
    return False


def numbered_apart(a: Argument, b: Argument) -> bool:
    """True for two of one kind, told apart by number or place: the tenth and the eleventh agreement, whatever their roles."""
    alike = bool(a.names & b.names) or any(lexicon().alike(x, y) for x in a.heads for y in b.heads)
    return alike and (bool(a.label and b.label and a.label != b.label) or excluded(a.modifiers, b.modifiers))


def _distinct(a: frozenset[str], b: frozenset[str]) -> bool:
    if a & b:
        return False
    return any(a & line and b & line for line in lexicon().distinct)


def best(a: Iterable[Argument], b: Iterable[Argument]) -> float | None:
    """The best match between two sets of participants; None if either is empty. Numbers are no participants."""
    scores = [match(x, y) for x in a if not x.numeric for y in b if not y.numeric]
    return max(scores) if scores else None
