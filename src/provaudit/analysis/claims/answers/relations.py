"""Relations: who did it to whom, by the words' order, their voice and the prepositions before the names.

A parse that errs in one word loses a participant. But of two names in a sentence mostly one stands before the word that relates them and the other
after it, or "by", "from", "over" says which is which; that is enough to tell which side each is on.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from provaudit.analysis.claims.answers.expressions import forms, last_of
from provaudit.analysis.claims.answers.poles import denied
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma
from provaudit.analysis.claims.syntax.predicates import passive, subject
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Relation


@dataclass(frozen=True, slots=True)
class _Telling:
    """An expression that tells the relation `name`: `rest` are its other words, `subject` is the side of its subject (0 for a noun), `roles` the
    sides of a noun's p, o and b; `marked` if it tells it only where a preposition brings the other side."""

    name: str
    flags: frozenset[str]
    rest: tuple[str, ...]
    subject: int
    roles: tuple[tuple[str, int], ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the sentence: its words, the indices of its first and last one, and the preposition before it and before the noun that it belongs to.

    In "by the duchy of Lenk" Lenk is `of` the noun at `noun`, and its preposition is "by".
    """

    words: frozenset[str]
    first: int
    last: int
    preposition: str
    noun: int = -1


@cache
def relation_flags() -> dict[str, frozenset[str]]:
    """The flags of the relations of relations.toml by name."""
    return {told.name: told.flags for tellings in _openings().values() for told in tellings}


@cache
def _openings() -> dict[str, tuple[_Telling, ...]]:
    """First word of an expression → what it tells."""
    raw = tomllib.loads(files(__package__).joinpath("relations.toml").read_text(encoding="utf-8"))
    index: dict[str, list[_Telling]] = {}
    for line in raw["relations"].strip().splitlines():
        name, marks, *sides, nouns = (part.strip() for part in line.split("|"))
        flags = frozenset(marks.split())
        for side, expressions in zip((1, 2), sides, strict=True):
            for words in expressions.split():
                first, *rest = words.rstrip("!").split("_")
                index.setdefault(first, []).append(_Telling(name, flags, tuple(rest), side, marked=words.endswith("!")))
        for entry in nouns.split():
            noun, _, told = entry.rstrip("!").partition("=")
            roles = tuple((told[n], int(told[n + 1])) for n in range(0, len(told), 2))
            index.setdefault(noun, []).append(_Telling(name, flags, (), 0, roles, entry.endswith("!")))
    return {word: tuple(found) for word, found in index.items()}


def relations(doc: Tree, base: int) -> tuple[Relation, ...]:
    """The relations of names that a parsed sentence asserts, in text order; `base` is its offset in the source."""
    names = tuple(names_of(doc))
    if len(names) < 2:
        return ()
    found = []
    for token in doc:
        if is_name(token) and token.dep_ in ("compound", "nmod"):
            continue
        for form in sorted(forms(token)):
            for told in _openings().get(form, ()):
                if told.subject == 0 and token.pos_ not in ("NOUN", "PROPN"):
                    continue
                if (
                    told.subject
                    and token.pos_ not in ("VERB", "AUX", "ADJ")
                    and (told.rest == () and not _by_next(token))
                ):
                    continue
                last = last_of(token, told.rest)
                if last is None or denied(token):
                    continue
                sides = _of_noun(token, told, names) if told.subject == 0 else _of_verb(token, last, told, names)
                if sides.get(1) or sides.get(2):
                    found.append(
                        (
                            last - token.i,
                            Relation(
                                told.name,
                                sides.get(1, frozenset()),
                                sides.get(2, frozenset()),
                                base + token.idx,
                                base + doc[last].idx + len(doc[last].text),
                            ),
                        )
                    )
    return tuple(r for n, r in found if not any(o.name == r.name and o.start == r.start and m > n for m, o in found))


def _by_next(token: Token) -> bool:
    """True for a participle that the tagger took for a noun: "saw their land *overrun* by"."""
    after = token.tree[token.i + 1 : token.i + 2]
    return bool(after) and after[0].lower_ == "by"


_JOINING = frozenset("de van von der den la le du di da al el bin of & -".split())
_STYLES = frozenset(
    "town city village parish borough county duchy kingdom principality republic state province district island port municipality".split()
)
"""Nouns that say what bears the name after them."""
_DETERMINERS = frozenset("the a an his her its their old young late".split())


def names_of(doc: Tree) -> Iterator[Name]:
    """The names of a sentence in text order."""
    titles = lexicon().words["titles"]
    dull = lexicon().words["months"] | lexicon().words["times"]
    at = 0
    while at < len(doc):
        if not is_name(doc[at]) or doc[at].lower_ in dull:
            at += 1
            continue
        end = at
        while end + 1 < len(doc) and (
            is_name(doc[end + 1]) or (doc[end + 1].lower_ in _JOINING and end + 2 < len(doc) and is_name(doc[end + 2]))
        ):
            end += 1
        words = frozenset(t.lower_ for t in doc[at : end + 1] if t.lower_ not in _JOINING) - titles
        if words:
            preposition, noun = _before(doc, at)
            yield Name(words, at, end, preposition, noun)
        at = end + 1


def _before(doc: Tree, at: int) -> tuple[str, int]:
    """The preposition before the phrase in which the name at `at` stands, and the noun whose of-phrase it is in (-1 if none)."""
    noun = -1
    before = at - 1
    apposed = before > 0 and doc[before].text == "," and doc[before - 1].pos_ == "NOUN"  # "by the manager, Greta Lind"
    before -= apposed
    while before >= 0:
        part = doc[before]
        if part.lower_ == "of" and before and doc[before - 1].pos_ == "NOUN" and noun < 0:
            noun = before - 1
            if doc[noun].lower_ in ("hands", "hand"):
                return "by", noun
            before = noun - 1
        elif part.lower_ == "of" and noun >= 0 and before and lemma(doc[noun]) in _STYLES:
            noun, before = before - 1, before - 2  # "a district of the town of Lenn"
        elif part.lower_ in _DETERMINERS or (
            part.pos_ in ("ADJ", "NOUN", "PART")
            and (before == at - 1 or apposed or part.dep_ in ("compound", "amod", "nmod", "poss"))
        ):
            before -= 1  # "to her friend Cyril Hargan"
        else:
            break
    return (doc[before].lower_ if before >= 0 and doc[before].pos_ in ("ADP", "PART", "SCONJ") else ""), noun


def _of_verb(token: Token, last: int, told: _Telling, names: tuple[Name, ...]) -> dict[int, frozenset[str]]:
    """Side → name, for a verb with what belongs to it."""
    doc = token.tree
    transfer = "transfer" in told.flags
    doer, done = told.subject, 3 - told.subject
    by = next(
        (n for n in names if n.preposition == "by" and 0 < n.first - last <= _FAR and _linked(doc, last, n.first)), None
    )
    source = next((n for n in names if n.preposition == "from" and abs(n.first - last) <= _FAR), None)
    who = _subject(token, names)
    sides: dict[int, frozenset[str]] = {}
    if told.marked:
        other = by if by and doc[by.noun].lower_.startswith("hand") else source if told.name == "teaching" else None
        return {done: other.words, **({doer: who.words} if who and who is not other else {})} if other else {}
    if transfer:
        for name in names:
            side = {"from": 1, "to": 2}.get(name.preposition)
            if side and abs(name.first - last) <= _FAR:
                sides.setdefault(side, name.words)
        taker = next((n for n in names if 0 < n.first - last <= _NEXT and not n.preposition), None)
        if taker and 2 not in sides and doer == 1 and _thing_next(doc, taker.last):
            sides[2] = taker.words  # "lent the painter Augusta Blythe £200"
    if told.rest[-1:] == ("to",) and passive(token):  # "was apprenticed to"
        sides.update({doer: who.words} if who else {})
        to = next((n for n in names if last < n.first and n.preposition == "to"), None)
        return sides | ({done: to.words} if to else {})
    told_passive = passive(token) and any(c.dep_ in ("auxpass", "nsubjpass") for c in token.children)
    if told_passive or (
        token.tag_ in ("VBN", "VBD") and by is not None and not (who and doc[last + 1 : by.first] and transfer)
    ):
        if by and by.words not in sides.values():
            sides.setdefault(doer, by.words)
        if who and not transfer and who is not by:
            sides.setdefault(done, who.words)
        return sides
    if who and who.words not in sides.values():
        sides.setdefault(doer, who.words)
    if not transfer:
        inside = [n for n in names if token.i < n.first < last]  # "took Hibberd to court"
        after = [
            n
            for n in names
            if last < n.first and n.preposition in ("", *told.rest[-1:]) and _linked(doc, last, n.first)
        ]
        for name in (*inside, *after)[:1]:
            if name.words not in sides.values():
                sides.setdefault(done, name.words)
    return sides


def _thing_next(doc: Tree, last: int) -> bool:
    """True if what is given follows the name of the one to whom: an amount, or a noun with its article."""
    after = doc[last + 1 : last + 2]
    return bool(after) and (
        after[0].pos_ in ("NUM", "SYM", "DET") or after[0].like_num or after[0].lower_ in ("his", "her", "its", "their")
    )


_NEXT = 4
"""Words after a verb of giving within which the taker's name stands without "to"."""
_FAR = 14
"""Words around a verb within which a preposition names the other side."""
_AFTER = 12
"""Words after a noun within which a preposition names a side."""


def _linked(doc: Tree, start: int, end: int) -> bool:
    """True if no verb and no border of a clause stands between two places; a comma right before the second only sets a name off."""
    return not any(
        t.text in (";", ":", "(", ")", "—")
        or (t.text == "," and t.i != end - 1)
        or (t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBD", "VBZ", "VBP"))
        for t in doc[start + 1 : end]
    )


def _subject(token: Token, names: tuple[Name, ...]) -> Name | None:
    """The name in the subject of a verb, by the parse; else the last one before it with no verb between."""
    found = subject(token)
    if found is not None and found.pos_ != "PRON":
        inside = {t.i for t in found.subtree if t.i <= token.i or found.i > token.i}
        own = [n for n in names if n.first <= found.i <= n.last]
        of = [n for n in names if n.first in inside and n.preposition == ""]
        chosen = own or of
        return chosen[0] if chosen else None
    if found is not None and found.lower_ not in ("who", "which", "that"):
        return None
    before = [n for n in names if n.last < token.i and n.preposition in ("", "from", "to")]
    if not before:
        return None
    between = token.tree[before[-1].last + 1 : token.i]
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP") and t.pos_ == "VERB" for t in between)
    return before[-1] if not finite and not any(t.text in (";", ":") for t in between) else None


def _of_noun(token: Token, told: _Telling, names: tuple[Name, ...]) -> dict[int, frozenset[str]]:
    """Side → name, for a noun with its possessor, its of-phrase and what it is said of."""
    roles = dict(told.roles)
    doc = token.tree
    sides: dict[int, frozenset[str]] = {}
    near = [n for n in names if 0 < n.first - token.i <= _AFTER and _linked(doc, token.i, n.first)]
    of = next((n for n in near if n.noun == token.i), None)
    owner = next(
        (
            n
            for n in reversed(names)
            if n.last < token.i
            and any(t.lower_ in ("’s", "'s", "’", "'") for t in doc[n.last + 1 : token.i])
            and token.i - n.last <= 4
        ),
        None,
    )
    for name in near:
        if name is of:
            continue
        side = {
            "by": 1,
            "over": 2,
            "against": 2,
            "from": 1 if "transfer" in told.flags else 0,
            "to": 2 if "transfer" in told.flags else 1 if roles.get("p") == 2 else 0,
            "on": 2,
            "for": roles.get("p", 0),
        }.get(name.preposition, 0)
        if side:
            sides.setdefault(side, name.words)
    if "b" in roles:
        other = of or owner
        if other:
            sides[roles["o"]] = other.words
        said = _said_of(token, names)
        if said and said is not other:
            sides.setdefault(roles["b"], said.words)
        return sides
    if told.marked and 1 not in sides:
        return {}
    if of and "o" in roles:
        sides.setdefault(roles["o"], of.words)
        if owner:
            sides.setdefault(3 - roles["o"], owner.words)
    elif owner and "p" in roles:
        sides.setdefault(roles["p"], owner.words)
    return sides


def _said_of(token: Token, names: tuple[Name, ...]) -> Name | None:
    """Who is said to be what the noun tells: the name beside it, or the subject of its clause."""
    doc = token.tree
    beside = next((n for n in names if n.first == token.i + 1), None)
    if beside:
        return beside
    if token.i and doc[token.i - 1].text == ",":
        return next((n for n in names if n.last == token.i - 2), None)
    before = [n for n in names if n.last < token.i]
    if before and any(t.text == "," for t in doc[before[-1].last + 1 : before[-1].last + 2]):
        return before[-1]  # "Lenz, an apprentice of Kortman"
    verb = token.head
    while verb.head is not verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX") or lemma(verb) not in _IS:
        as_ = token.head.lower_ == "as"
        if not as_:
            return None
    return _subject(verb, names)


_IS = frozenset("be become remain".split())
