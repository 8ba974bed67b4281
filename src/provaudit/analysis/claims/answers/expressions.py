"""Expressions of several words, found in a parsed sentence by lemma or by form, with up to three other words between two of them."""

from __future__ import annotations

from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.predicates import verb_lemma
from provaudit.analysis.claims.tree import Token

_GAP = 3


def forms(token: Token) -> frozenset[str]:
    """The words under which a table may list `token`."""
    return frozenset((lemma(token), token.lower_, *((verb_lemma(token),) if token.pos_ == "VERB" else ())))


def last_of(token: Token, rest: tuple[str, ...]) -> int | None:
    """The index of the last word of an expression that `token` opens and that goes on with `rest`; None if it does not go on.

    A particle may stand farther off, behind the object: "turned the whole of the offer down".
    """
    at = token.i
    for word in rest:
        hyphens = sum(part.text == "-" for part in token.tree[at + 1 : at + 2 + _GAP])
        for ahead in range(at + 1, min(len(token.tree), at + 2 + _GAP + hyphens)):
            part = token.tree[ahead]
            if word in (part.lower_, lemma(part)):
                at = ahead
                break
            if part.text in (",", ";", ":"):
                return None
        else:
            particle = [c for c in token.children if c.dep_ in ("prt", "advmod") and c.lower_ == word and c.i > token.i]
            return particle[0].i if particle and len(rest) == 1 else None
    return at
