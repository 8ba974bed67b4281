"""Who answers for an amount: "police put it at 900", "the insurer's estimate was that", "she claims a turnout of".

A verb of saying above a clause tells who answers for the clause (see modality); an amount may also be its object, or the noun be
an estimate that belongs to somebody.
"""

from __future__ import annotations

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.modality import ACCOUNTS, according
from provaudit.analysis.claims.syntax.predicates import subject
from provaudit.analysis.claims.tree import Token

_ESTIMATING = frozenset(
    "calculate compute believe guess figure reckon estimate suppose judge assess remember recollect find boast".split()
)
_OWNING_UP = frozenset("admit confess own_up".split())
_OBJECTS = frozenset(
    "announce report claim allege estimate cite declare assert reckon speak tell put place set".split()
)
"""Verbs of which the amount may be an object, or stand after "at" or "of"."""
_FIXED = frozenset("put place set".split())
"""Of these, the ones that tell an estimate only with "at"."""


def speaker(token: Token) -> str:
    """Who is made to answer for the amount at `token`; "" if nobody is."""
    below, here = token, token.head
    while True:
        if here is below:
            return according(token) or _before_that(token)
        found = _answering(here, below, token)
        if found is not None and not any(t is token for t in found.subtree):
            return " ".join(part.text for part in found.subtree)[:80]
        below, here = here, here.head


def _answering(verb: Token, below: Token, amount: Token) -> Token | None:
    """The one who says what hangs on `verb` through its child `below`, at last the `amount`."""
    name = lemma(verb)
    if below.dep_ in ("nsubj", "nsubjpass"):
        return None
    said = below.dep_ == "ccomp" and (name in lexicon().words["saying"] or name in _ESTIMATING)
    given = name in _OBJECTS - _FIXED and (below.dep_ in ("dobj", "obj") or below.lower_ in ("of", "at"))
    placed = name in _FIXED and any(t.lower_ == "at" for t in verb.tree[verb.i + 1 : amount.i])
    admitted = name in _OWNING_UP and below.lower_ == "to"
    if said or given or placed or admitted:
        return subject(verb)
    if name == "be":
        owned = [t for t in verb.children if t.dep_ == "nsubj" and lemma(t) in ACCOUNTS]
        return next((c for t in owned for c in t.children if c.dep_ == "poss"), None)
    if name in ACCOUNTS and verb.pos_ == "NOUN":
        return next((c for c in verb.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)
    return None


def _before_that(token: Token) -> str:
    """Who says it where the parse took the verb for a noun: "scientists at Lund reckon that"."""
    words = token.tree.words
    saying = lexicon().words["saying"] | _ESTIMATING
    for at in range(token.sentence.start + 2, token.i):
        if words[at].lower_ == "that" and lemma(words[at - 1]) in saying:
            return " ".join(t.text for t in words[token.sentence.start : at - 1])[:80]
    return ""
