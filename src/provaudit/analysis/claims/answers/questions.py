"""Questions that names answer, and where a sentence tells them: words of one meaning, whatever their part of speech and the clause."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.predicates import verb_lemma
from provaudit.analysis.claims.tree import Token, Tree

GAP = 3
"""Words that may stand between two of an expression."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a name answers: its kind of answer (place or person), and how far it may be asked again."""

    name: str
    kind: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tables:
    """What questions.toml holds."""

    questions: dict[str, Asked]
    openings: dict[str, tuple[tuple[tuple[str, ...], Asked, bool], ...]]
    """First word of an expression → (its other words, question, whether it is weak)."""
    houses: frozenset[str]
    sites: frozenset[str]
    tracts: frozenset[str]


@cache
def tables() -> Tables:
    """The tables of questions.toml, read once a process."""
    raw = tomllib.loads(files(__package__).joinpath("questions.toml").read_text(encoding="utf-8"))
    questions: dict[str, Asked] = {}
    openings: dict[str, list[tuple[tuple[str, ...], Asked, bool]]] = {}
    for line in raw["questions"].strip().splitlines():
        name, kind, flags, words = (part.strip() for part in line.split("|"))
        questions[name] = asked = Asked(name, kind, frozenset(flags.split()))
        for word in words.split():
            first, *rest = word.rstrip("~").split("_")
            openings.setdefault(first, []).append((tuple(rest), asked, word.endswith("~")))
    return Tables(
        questions,
        {word: tuple(found) for word, found in openings.items()},
        frozenset(raw["houses"].split()),
        frozenset((raw["houses"] + raw["sites"]).split()),
        frozenset(raw["tracts"].split()),
    )


@dataclass(frozen=True, slots=True)
class Evoked:
    """A word that tells a question: `weak` if it often means something else, `at` its index."""

    question: str
    kind: str
    weak: bool
    at: int


def evoked(doc: Tree) -> Iterator[Evoked]:
    """Where the sentence tells a question of the table, or bears a noun for the holder of an office."""
    openings = tables().openings
    offices, agentives = lexicon().offices, lexicon().agentives
    holders = lexicon().words["holders"] - _THINGS
    for token in doc:
        if token.pos_ in ("DET", "PRON", "PART", "CCONJ") or _in_name(token):
            continue
        bare = token.pos_ == "ADP"
        verb = token.pos_ in ("VERB", "AUX")
        for word in sorted(_stems(verb_lemma(token)) if verb else {lemma(token), token.lower_}):
            for rest, asked, weak in openings.get(word, ()):
                doer = (
                    verb and asked.kind == "person" and word.endswith("er") and word in agentives
                )  # the ship foundered
                if (rest or not bare) and _goes_on(token, rest) and not doer:
                    yield Evoked(asked.name, asked.kind, weak, token.i)
        if token.pos_ in ("NOUN", "PROPN") and (lemma(token) in holders or lemma(token) in offices):
            yield Evoked(f"office {offices.get(lemma(token), (lemma(token),))[0]}", "person", False, token.i)


def _stems(verb: str) -> set[str]:
    """The lemma of a verb, and what it may be of where the model does not know it: refereed."""
    return {verb, verb[:-1], verb[:-2]} if verb.endswith("ed") else {verb}


_THINGS = frozenset("birthplace capital currency headquarters hometown moon nickname seat".split())
"""Among the nouns that one thing only can be of another, those that are no person."""


def _in_name(token: Token) -> bool:
    """True for "Bridge" in "Tarn Bridge", not for "Captain" or a first word."""
    return token.pos_ == "PROPN" and token.i > token.sentence.start and token.text[:1].isupper()


def _goes_on(token: Token, rest: tuple[str, ...]) -> bool:
    at = token.i
    for word in rest:
        for part in token.tree[at + 1 : at + 2 + GAP]:
            if word in (part.lower_, lemma(part)):
                at = part.i
                break
            if part.text in (",", ";", ":"):
                return False
        else:
            return False
    return True


def clauses_between(run: list[Token], told: Evoked, edges: list[int]) -> int:
    """How many borders of clauses lie between a name and a question; "Samuel Orde, who" belongs to the clause of "who" as well."""
    if clause(run[-1]) == clause(run[-1].tree[told.at]):
        return 0
    at = edges[run[-1].i]
    after = run[-1].tree[run[-1].i + 1 : run[-1].i + 5]
    opens = after[1:] if after and after[0].text == "," else after
    reach = edges[opens[-1].i] - at if opens and opens[0].lower_ in _RELATIVES else 0
    back = _opens_clause(run[-1].tree, told.at)  # "a single goal, which came off the boot of Minchin"
    return min(abs(edges[told.at] + m - at - n) for n in range(reach + 1) for m in range(back + 1))


def _opens_clause(doc: Tree, at: int) -> bool:
    """True if a relative clause about a noun follows it."""
    after = [t.lower_ for t in doc[at + 1 : at + 3]]
    return doc[at].pos_ == "NOUN" and (after[:1] == ["which"] or (after[:1] == [","] and after[1:] == ["which"]))


_RELATIVES = ("who", "which", "whose", "that", "where")
"""After "X, which is where …" the name answers what the clause asks."""


def clause(token: Token) -> Token:
    """The verb of the clause in which a noun stands."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


_OPENERS = frozenset(
    "who which whose whom while when after before until where since although though because but".split()
)


def borders(doc: Tree) -> list[int]:
    """How many borders of clauses lie before each token."""
    count, found = 0, []
    closing: set[int] = set()
    for token in doc:
        count += token.i in closing
        if token.text in (";", ":", "(", ")", "—", "–") or (token.lower_ in _OPENERS and token.pos_ not in ("ADP",)):
            count += 1
        elif token.dep_ == "nsubj" and token.head.tag_ == "VBG" and token.i and doc[token.i - 1].text == ",":
            count += 1  # ", Tuite being ill ashore"
        elif token.dep_ == "acl" and token.tag_ in ("VBN", "VBG") and token.i and doc[token.i - 1].text == ",":
            count += 1  # ", charged with the murder of"
            end = max(t.i for t in token.subtree) + 1
            closing |= {end} if end < len(doc) and "," in (doc[end - 1].text, doc[end].text) else set()
        elif token.dep_ == "cc" and any(
            c.dep_ == "conj" and c.pos_ in ("VERB", "AUX") for c in token.head.children if c.i > token.i
        ):
            count += 1
        found.append(count)
    return found
