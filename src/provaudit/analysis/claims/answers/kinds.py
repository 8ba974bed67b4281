"""Kinds: what a sentence says that a thing is or is made of, told by the words right before, whatever the parse.

"The wreck is that of the Corinna, a paddle steamer", "the Corinna was a three-masted sailing barque": a kind is told of a thing by
"was a", "as a", a comma and an article, "made of", or a name right after it; a nationality in the same ways.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Kind

_BACK = 5
"""Words of a phrase that may stand before a kind: "a three-masted sailing | barque"."""


@cache
def dimensions() -> dict[str, frozenset[tuple[int, int]]]:
    """Word or two words → (dimension, side) in which it stands."""
    raw = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))
    found: dict[str, set[tuple[int, int]]] = {}
    for number, line in enumerate(raw["dimensions"]):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(word.replace("_", " "), set()).add((number, side))
    return {word: frozenset(places) for word, places in found.items()}


def kinds(doc: Tree, base: int) -> tuple[Kind, ...]:
    """The kinds and nationalities that a sentence tells of something, in text order; `base` is its offset in the source."""
    return tuple(_found(doc, base))


def _found(doc: Tree, base: int) -> Iterator[Kind]:
    for token in doc:
        word, first = _kind(token)
        nation = "" if word else _nation(token)
        if not (word or nation):
            continue
        tie = _tie(doc, first, token)
        if tie and not _denied(doc, first, _NOT if nation else _NOT | _PAST):
            yield Kind(word or nation, bool(nation), tie, base + first.idx, base + token.idx + len(token.text))


def _kind(token: Token) -> tuple[str, Token]:
    """The kind of the tables that ends at a word, and its first word."""
    before = token.tree[token.i - 1] if token.i else None
    if before is not None:
        pair = f"{before.lower_} {lemma(token)}"
        if pair in dimensions():
            return pair, before
    for word in (lemma(token), token.lower_, token.lower_.removesuffix("s")):
        if word in dimensions() and (
            token.pos_ in ("NOUN", "ADJ") or (token.pos_ == "PROPN" and not _part_of_name(token))
        ):
            return word, token
    return "", token


def _part_of_name(token: Token) -> bool:
    beside = token.tree[max(0, token.i - 1) : token.i + 2]
    return any(t is not token and is_name(t) and t.pos_ == "PROPN" for t in beside) and token.text[:1].isupper()


def _nation(token: Token) -> str:
    known = lexicon()
    if token.lower_ in known.words["nationalities"]:
        return token.lower_
    return known.demonyms.get(lemma(token), "")


_MADE = frozenset(
    "make build carve cast construct hew beat weave paint fashion cut raise erect execute draw print write sculpt consist compose put work do be mould forge wrought knit sew".split()
)
_CAUSED = frozenset(
    "die kill wipe carry destroy succumb poison strike claim ravage fall suffer recover wreck ruin level decimate".split()
)
_RUN = frozenset("fly pilot drive sail ride command captain skipper play".split())
_CLASS = frozenset("kind type form sort species belong member class order family".split())
_TO_BE = frozenset("be become remain".split())


def _tie(doc: Tree, first: Token, last: Token) -> str:
    """How a kind is told of a thing: "is", "as", "apposed", "made", "cause", "run", "name" (a name follows), "" if it is not."""
    at = first.i - 1
    article = False
    end = last.i
    while end + 1 < len(doc) and doc[end + 1].pos_ in ("NOUN", "ADJ") and not is_name(doc[end + 1]):
        end += 1  # "a Methodist | chapel"
    following = doc[end + 1] if end + 1 < len(doc) else None
    for _ in range(_BACK):
        if at < 0:
            break
        token = doc[at]
        article = article or token.lower_ in ("a", "an", "the", "another")
        if (
            token.pos_ in ("DET", "ADJ", "NUM", "ADV")
            or token.text == "-"
            or _adjective(token)
            or (token.pos_ in ("NOUN", "VERB") and token.head.i > at and not article and token.tag_ != "VBD")
        ) or (article and token.lower_ in ("a", "an", "the")):
            at -= 1
        else:
            break
    before = doc[at] if at >= 0 else None
    named = following is not None and is_name(following) and following.text[:1].isupper()
    if named and (article or before is None or before.text in (",", "(")):
        return "name"
    if following is not None and lemma(following) == "be":
        if end + 2 < len(doc) and is_name(doc[end + 2]):
            return "is"  # "the quartet's cellist was Lucan Marsh"
        if before is None and any(t.lower_ in ("support", "material", "medium") for t in doc[end + 2 : end + 5]):
            return "made"
    if before is None:
        comma = next((t.i for t in doc[end + 1 : end + 12] if t.text == ","), len(doc))
        named_after = comma + 1 + (comma + 1 < len(doc) and doc[comma + 1].lower_ == "the")  # "A schooner, the Corinna"
        return "fronted" if article and named_after < len(doc) and is_name(doc[named_after]) else ""
    return _told(doc, before, article)


def _told(doc: Tree, token: Token, article: bool) -> str:
    """How a kind is told of a thing by the word `token` before its phrase."""
    at = token.i
    if lemma(token) in _TO_BE and token.pos_ in ("AUX", "VERB"):
        return "is"
    if token.lower_ == "as":
        return "as"
    if token.text in (",", "(", "—", "–", "-") and article:
        return "apposed"
    if token.lower_ in ("of", "in", "from", "on", "with"):
        before = [lemma(t) for t in doc[max(0, at - 4) : at]]
        if any(w in _CLASS for w in before[-1:]):
            return "is"
        if any(w in _MADE for w in before):
            return "made"
        if any(w in _CAUSED for w in before):
            return "cause"
    if token.lower_ == "by" and any(lemma(t) in _CAUSED for t in doc[max(0, at - 4) : at]):
        return "cause"
    if token.lower_ in ("to", "among") and any(lemma(t) in ("belong", "count", "be") for t in doc[max(0, at - 2) : at]):
        return "is"
    if lemma(token) in _RUN and token.pos_ == "VERB":
        return "run"
    return ""


def _adjective(token: Token) -> bool:
    """True for "Methodist", "Norwegian"."""
    return token.pos_ == "PROPN" and (token.lower_ in lexicon().words["nationalities"] or token.lower_ in dimensions())


_NOT = frozenset("not n't n’t no never neither nor ex half part".split())
_PAST = frozenset("former once".split())
"""What was a school may be another thing now; a former Danish minister is a Dane."""


def _denied(doc: Tree, first: Token, words: frozenset[str]) -> bool:
    """True if what stands before denies it: "not a tanker", "no drop of whose blood was Irish"."""
    return any(t.lower_ in words for t in doc[max(0, first.i - 8) : first.i])
