"""Quotations: the words between marks and who is said to have spoken them."""

from __future__ import annotations

import re

from provaudit.analysis.claims.arguments import lemma, participant
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.predicates import passive, subject
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Argument, Quote

_QUOTED = re.compile(r"“([^“”]{8,600})[”\"]|\"([^\"“”]{8,600})\"")
_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")


def quotes(doc: Tree, base: int) -> tuple[Quote, ...]:
    """The quotations of a parsed sentence, in text order."""
    found = []
    for m in _QUOTED.finditer(doc.text):
        group = 1 if m[1] else 2
        words = tuple(w.replace("’", "'") for w in _WORD.findall(m[group].lower()))
        if len(words) < 3:
            continue
        elided = any(sign in m[group] for sign in ("...", "…", "[", ". . ."))
        found.append(
            Quote(words, base + m.start(group), base + m.end(group), elided, _speaker(doc, base, m.start(), m.end()))
        )
    return tuple(found)


_UTTERANCES = frozenset(
    "word verdict remark comment reply answer response judgment judgement reaction conclusion motto maxim phrase line quip warning complaint plea cry".split()
)
"""What somebody's words are called: "… was Beddoe's verdict"."""


def _speaker(doc: Tree, base: int, start: int, end: int) -> Argument | None:
    """The subject of the nearest verb of saying outside the marks, the object of "according to", or whose word or verdict it is called."""
    best: tuple[int, Token] | None = None
    for token in doc:
        if start <= token.idx < end:
            continue
        if token.pos_ == "VERB" and lemma(token) in lexicon().words["saying"]:
            if passive(token):
                by = [child for child in token.children if child.dep_ == "agent"]
                candidates = [thing for child in by for thing in child.children if thing.dep_ == "pobj"]
            else:
                doer = subject(token)
                candidates = [doer] if doer is not None and not start <= doer.idx < end else []
        elif lemma(token) in _UTTERANCES:
            candidates = [child for child in token.children if child.dep_ == "poss" and child.pos_ == "PROPN"]
        elif token.lower_ == "according":
            candidates = [part for part in token.subtree if part.dep_ == "pobj"][:1]
        else:
            continue
        distance = min(abs(token.idx - start), abs(token.idx - end))
        for child in candidates:
            if best is None or distance < best[0]:
                best = (distance, child)
    return participant(best[1], "agent", base) if best is not None else None
