"""Poles: the outcomes that a sentence tells, each one of two that exclude each other, by the words themselves and what denies them.

Two writers tell one outcome by a verb, a noun, an adjective or an idiom, and a parse ties none of them to the same subject: "was acquitted", "walked
free", "a verdict of not guilty". The table of scales says which expression stands for which pole; a denial next before it turns it round.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from provaudit.analysis.claims.answers.expressions import forms, last_of
from provaudit.analysis.claims.answers.sayings import speaker
from provaudit.analysis.claims.syntax.arguments import is_name, lemma
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Pole

_REACH = 6
"""Words before an expression among which a denial of it stands, as far as no clause ends there."""
DENIALS = frozenset("not n't n’t never no nobody none nothing neither nor without unable cannot nowhere".split())
_FAILING = frozenset("fail refuse decline neglect forbear omit".split())
"""Verbs that deny the infinitive after them."""
_ENDING = frozenset(
    ", ; : ( ) — – who which that when while but where because although though until before after if whom whose".split()
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Two outcomes that exclude each other; the flags stand in scales.toml."""

    name: str
    flags: frozenset[str]


@cache
def scales() -> dict[str, Scale]:
    """The scales of scales.toml by name."""
    return {scale.name: scale for scale, _, _, _ in _table()}


@cache
def _table() -> tuple[tuple[Scale, int, tuple[str, ...], bool], ...]:
    """(scale, side, words of an expression, whether it is weak), one for each expression."""
    raw = tomllib.loads(files(__package__).joinpath("scales.toml").read_text(encoding="utf-8"))
    found = []
    for line in raw["scales"].strip().splitlines():
        name, flags, *poles = (part.strip() for part in line.split("|"))
        scale = Scale(name, frozenset(flags.split()))
        for side, expressions in zip((1, -1), poles, strict=True):
            found += [
                (scale, side, tuple(words.rstrip("~").split("_")), words.endswith("~")) for words in expressions.split()
            ]
    return tuple(found)


@cache
def openings() -> dict[str, tuple[tuple[Scale, int, tuple[str, ...], bool], ...]]:
    """First word of an expression → (scale, side, its other words, whether it is weak)."""
    index: dict[str, list[tuple[Scale, int, tuple[str, ...], bool]]] = {}
    for scale, side, (first, *rest), weak in _table():
        index.setdefault(first, []).append((scale, side, tuple(rest), weak))
    return {word: tuple(found) for word, found in index.items()}


_TURNED = frozenset("back close open long late well fast down".split())
"""Adverbs that are spelled like a verb or an adjective: "looking back"."""
_LITTLE = ("ADP", "SCONJ", "DET", "CCONJ", "PART", "PRON")
"""Classes of words that tell a pole only with others."""


def poles(doc: Tree, base: int) -> tuple[Pole, ...]:
    """The poles that a parsed sentence tells, in text order; `base` is its offset in the source. Of expressions that overlap the longer counts."""
    found: list[tuple[int, int, int, Pole]] = []
    for token in doc:
        if is_name(token) or token.pos_ == "AUX" or (token.pos_ == "ADV" and token.lower_ in _TURNED):
            continue
        for form in forms(token):
            for scale, side, rest, weak in openings().get(form, ()):
                if not rest and token.pos_ in _LITTLE:
                    continue
                last = last_of(token, rest)
                if last is not None:
                    end = doc[last]
                    pole = Pole(
                        scale.name,
                        side,
                        base + token.idx,
                        base + end.idx + len(end.text),
                        firm=not weak,
                        denied=denied(token),
                        every=_of_all(token),
                        speaker=speaker(token),
                    )
                    found.append((token.i, last, 1 + len(rest), pole))
    kept = [
        pole
        for first, last, words, pole in found
        if not any(a <= first and last <= b and n > words for a, b, n, _ in found)
    ]
    return tuple(sorted(set(kept), key=lambda p: (p.start, p.end, p.scale, p.side)))


def _clause(token: Token, reach: int = _REACH) -> list[Token]:
    """The words before `token`, nearest first, as far as the clause and the reach go."""
    found = []
    for part in reversed(token.tree[max(0, token.i - reach) : token.i]):
        if part.lower_ in _ENDING:
            break
        found.append(part)
    return found


def denied(token: Token) -> bool:
    """True if an odd number of denials stands before `token` in its clause."""
    before = _clause(token)
    count = sum(part.lower_ in DENIALS for part in before) or _fronted(token)
    count += sum(lemma(part) in _FAILING and part.pos_ == "VERB" for part in before)
    return count % 2 == 1


def _fronted(token: Token) -> bool:
    """True if a denial opens the sentence and turns its order of words, and so denies its main clause: "At no time were the crew told to"."""
    start = token.sentence.start
    verb = next((t for t in token.tree[start + 1 : start + _FRONT] if t.pos_ == "AUX"), None)
    if verb is None or not any(t.lower_ in DENIALS for t in token.tree[start : verb.i]):
        return False
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in token.tree[start : verb.i])
    return not subject and not any(t.lower_ in _ENDING for t in token.tree[verb.i : token.i])


_FRONT = 6
"""Words from the start of a sentence among which the verb stands that a denial draws forward."""
_ALL = frozenset("all every everybody everyone nobody none no both each never ever".split())


def _of_all(token: Token) -> bool:
    """True if the outcome is told of everybody, or of nobody."""
    before = _clause(token, 2 * _REACH)
    not_one = any(a.lower_ == "not" and b.lower_ in ("one", "a") for b, a in pairwise(before))
    return not_one or any(part.lower_ in _ALL for part in before)
