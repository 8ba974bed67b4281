"""What stands around a predicate: negation, modals, guards, and the participants that prepositions bring."""

from __future__ import annotations

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.draft import Draft, people
from provaudit.analysis.claims.syntax.predicates import (
    stray,
)
from provaudit.analysis.claims.tree import Token

_MODALS = frozenset("may might could would should can must will ca wo 'll shall".split())


_MAYBE = frozenset(
    "reportedly allegedly possibly perhaps probably likely supposedly purportedly apparently maybe".split()
)


_NEVER = frozenset("not never hardly barely scarcely n't no neither".split())


def surroundings(token: Token, draft: Draft, base: int, *, absorbed: Token | None = None, voice: bool = False) -> None:
    """Negation, modal, guards and prepositional participants of the verb `token`, onto `draft`."""
    words = lexicon().words
    guards = set()
    for child in token.children:
        lower = child.lower_
        if (
            child.dep_ == "neg"
            or (child.dep_ == "advmod" and lower in _NEVER)
            or (child.dep_ == "det" and lower == "no")
        ):
            draft.polarity = not draft.polarity
        if any(
            thing.dep_ == "pobj" and lemma(thing) in _TIMES_AND_WAYS and any(c.lower_ == "no" for c in thing.children)
            for phrase in (child, *(child.children if child.dep_ == "aux" else ()))
            if phrase.dep_ == "prep"
            for thing in phrase.children
        ):
            draft.polarity = not draft.polarity  # "at no point did she hold"
        if child.dep_ == "aux" and lower in _MODALS:
            draft.modality = draft.modality or {"ca": "can", "wo": "will", "'ll": "will"}.get(lower, lower)
        if child.dep_ == "mark" and lower in ("if", "whether", "unless"):
            draft.modality = draft.modality or "if"
        if child.dep_ in ("advmod", "mark", "npadvmod") and lower in _MAYBE:
            draft.modality = draft.modality or "maybe"
        if lower in words["guards"] or (child.dep_ in ("advmod", "npadvmod") and lower in TURNS):
            guards.add(lower)
        guards |= _turn(child)
    guards |= {
        part.lower_
        for part in token.subtree
        if part.lower_ in words["guards"] and part.dep_ in ("mark", "prep", "advmod", "cc", "det")
    }
    guards |= {
        "more"
        for part in token.subtree
        if part.tag_ in ("JJR", "RBR", "JJS", "RBS") and part.head in (token, *token.children)
    }
    draft.guards = frozenset(draft.guards | guards)
    if any(argument.negated for argument in (*draft.arguments.get("agent", ()), *draft.arguments.get("patient", ()))):
        draft.polarity = not draft.polarity
    prepositions(token, draft, base, absorbed=absorbed, voice=voice)


_TIMES_AND_WAYS = frozenset("point time stage moment circumstance condition way case event account mean".split())


TURNS = frozenset(("first", "last", "final"))
"""Words for which of several like events is meant; they stand among the guards of a frame."""


def _turn(phrase: Token) -> set[str]:
    """The turn that "for the last time" tells."""
    if phrase.dep_ != "prep" or phrase.lower_ != "for":
        return set()
    times = [thing for thing in phrase.children if thing.dep_ == "pobj" and lemma(thing) == "time"]
    return {word.lower_ for time in times for word in time.children if word.lower_ in TURNS}


def prepositions(
    token: Token, draft: Draft, base: int, *, weak: bool = False, absorbed: Token | None = None, voice: bool = False
) -> None:
    """The objects of the prepositions at `token` as participants of `draft`, each in the role of its preposition."""
    for thing in stray(token):
        draft.add("off", people(thing, "off", base))
    for child in token.children:
        if child.dep_ not in ("prep", "agent", "dative"):
            continue
        by = child.dep_ == "agent" or (child.lower_ == "by" and voice)
        for thing in child.children:
            if lemma(thing) in _TIMES_AND_WAYS and any(c.lower_ == "no" for c in thing.children):
                continue  # "at no point" denies and names nothing
            if thing.dep_ == "pobj":
                role = "agent" if by else "patient" if child == absorbed else child.lower_
                draft.add(role, people(thing, role, base))
                if not weak and not by:
                    prepositions(thing, draft, base, weak=True)
            elif thing.dep_ == "prep":
                for inner in thing.children:
                    if inner.dep_ == "pobj":
                        draft.add(thing.lower_, people(inner, thing.lower_, base))
