"""Ranks that are told by no number: "the largest port", "took seventh place", "won silver"."""

from __future__ import annotations

from provaudit.analysis.claims.syntax.arguments import lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Slot
from provaudit.model.value import Quantity, ValueKind

_SUPERLATIVES_OF_NO_ORDER = frozenset("most least best worst latest last".split())


def field(noun: Token) -> frozenset[str]:
    """The nouns that bound the field of a rank: "the largest *port* in the *country*", "the *world*'s largest"."""
    clauses = {t.i for child in noun.children if child.dep_ in ("relcl", "acl", "appos", "conj") for t in child.subtree}
    return frozenset(
        lemma(t)
        for t in noun.subtree
        if (t.pos_ in ("NOUN", "PROPN") or (t.tag_ in ("VBN", "VBG") and t.dep_ == "amod"))
        and t.i not in clauses
        and t.i != noun.i
        and not t.like_num
    )


def superlatives(doc: Tree, base: int, found: dict[int, Draft]) -> None:
    """ "the largest port" is rank 1 of "largest", to be compared with "the third-largest port"."""
    for token in doc:
        if (
            token.tag_ != "JJS"
            or token.dep_ != "amod"
            or token.lower_ in _SUPERLATIVES_OF_NO_ORDER
            or token.head.pos_ not in ("NOUN", "PROPN")
        ):
            continue
        near = range(base + token.idx - 12, base + token.idx + len(token.text) + 2)
        if any(s.value.kind is ValueKind.RANK and s.end in near for draft in found.values() for s in draft.slots):
            continue
        noun = token.head
        value = Quantity(ValueKind.RANK, 1.0, 1.0, "rank", token.text)
        slot = Slot(
            value,
            base + token.idx,
            base + token.idx + len(token.text),
            "",
            lemma(noun),
            participant(noun, "measured", base),
            label=token.lower_,
            field=field(noun),
        )
        step = noun
        for _ in range(_DEPTH):
            if step.i in found:
                found[step.i].slots.append(slot)
                break
            step = step.head


_DEPTH = 12
_ORDER = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}


_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}


_MEDAL_VERBS = frozenset(
    "win take bring_home claim earn collect pick_up receive award be hang secure settle_for get land".split()
)


def placings(doc: Tree, base: int, found: dict[int, Draft]) -> None:
    """Places in a contest that are told by no number: "took seventh place", "won silver", "the gold medal"."""
    for token in doc:
        word = token.lower_
        if word in _ORDER and token.head.lower_ in ("place", "position", "spot") and token.dep_ in ("amod", "compound"):
            place, label, verbs = _ORDER[word], "", frozenset(("finish_in", "go_to", "belong_to", "claim", "secure"))
        elif word in _MEDALS and (
            token.head.lower_ in ("medal", "medals") or token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")
        ):
            place, label, verbs = _MEDALS[word], "medal", _MEDAL_VERBS
        else:
            continue
        step = token
        for _ in range(_DEPTH):
            if (step.i in found and not found[step.i].nominal) or step.head == step:
                break
            step = step.head
        if (
            step.i not in found
            or found[step.i].predicate not in verbs
            or any(s.start <= base + token.idx < s.end for s in found[step.i].slots)
        ):
            continue
        value = Quantity(ValueKind.RANK, float(place), float(place), "rank", token.text)
        start = base + token.idx
        found[step.i].slots.append(Slot(value, start, start + len(token.text), measured=label, label=label))
