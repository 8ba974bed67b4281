"""Events told by a noun: "the hall's design by Ruiz", "its opening took place in", "X, the designer of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft, people
from provaudit.analysis.claims.syntax.modality import CLIMB
from provaudit.analysis.claims.syntax.predicates import (
    objects,
    passive,
    predicate,
    subject,
    tense,
)
from provaudit.analysis.claims.syntax.rewrites import CONVERSE
from provaudit.analysis.claims.syntax.surroundings import TURNS, surroundings
from provaudit.analysis.claims.tree import Token

_CHANGE = frozenset("increase rise grow fall decline drop decrease reduce cut".split())


def agentive(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "X, the designer of Y" and "X was the winner of Y" as frames of their verb; "a native of Y" as a birth."""
    verb = lexicon().agentives.get(lemma(token))
    if verb is None or token.pos_ not in ("NOUN", "PROPN"):
        return
    holders, above = [], None
    if any(child.lower_ in _NOT_QUITE for child in token.children):
        return
    if token.dep_ == "pobj" and token.head.lower_ == "as" and token.head.head.pos_ in ("VERB", "AUX"):
        above = found.get(token.head.head.i)
        doer = subject(token.head.head)
        holders = [doer] if doer is not None and not passive(token.head.head) else []
    elif token.dep_ == "appos":
        holders = [token.head]
    elif token.dep_ == "npadvmod" and token.head.pos_ in ("VERB", "AUX"):
        doer = subject(token.head)  # "A native of Dorfen, the singer …"
        holders = [doer] if doer is not None else []
    elif token.dep_ == "attr" and lemma(token.head) == "be":
        above = found.get(token.head.i)
        holders = [child for child in token.head.children if child.dep_ == "nsubj"]
    elif token.dep_ == "nsubj" and lemma(token.head) == "be":
        above = found.get(token.head.i)
        holders = [child for child in token.head.children if child.dep_ == "attr"]
    else:
        holders = [child for child in token.children if child.dep_ == "appos"]
    if above is not None and (not above.polarity or above.modality):
        return
    of = [
        thing
        for child in token.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for thing in child.children
        if thing.dep_ == "pobj"
    ]
    of += [
        child
        for child in token.children
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.pos_ == "PROPN")
    ]
    if len(holders) != 1 or not of:
        return
    draft = Draft(
        -20_000 - token.i,
        verb,
        base + token.idx,
        base + token.idx + len(token.text),
        tense=above.tense if above else "",
    )
    if verb in ("bear", "hold"):
        born = lemma(token) == "native"
        draft.add("patient", people(holders[0] if born else of[0], "patient", base))
        draft.add("in", people(of[0] if born else holders[0], "in", base))
    else:
        roles = ("patient", "agent") if verb in CONVERSE else ("agent", "patient")
        draft.predicate = CONVERSE.get(verb, verb)
        draft.add(roles[0], people(holders[0], roles[0], base))
        draft.add(roles[1], [participant(thing, roles[1], base) for thing in of[:1]])
    if above is not None:
        draft.carried_by = above.token
    yield draft


_NOT_QUITE = frozenset("deputy vice assistant acting former honorary".split())


def nominal(token: Token, verb: str, base: int) -> Draft:
    """The event that the noun `token` tells, as a frame of `verb`."""
    if lemma(token) in ("performance", "screening", "showing") and any(
        child.lower_ == "first" for child in token.children
    ):
        verb = "first_perform"
    draft = Draft(token.i, verb, base + token.idx, base + token.idx + len(token.text), nominal=True)
    change = verb in _CHANGE
    for child in token.children:
        if child.dep_ in ("poss", "compound") and child.pos_ != "PRON":
            role = "agent" if verb in _GIFTS and child.dep_ == "poss" else "patient"
            draft.add(role, people(child, role, base))
        if child.dep_ == "prep":
            for thing in child.children:
                measure = child.lower_ == "of" and (thing.like_num or lemma(thing) in lexicon().words["times"])
                if thing.dep_ == "pobj" and not measure:
                    role = (
                        "patient"
                        if child.lower_ == "of" or (child.lower_ == "in" and change)
                        else "agent"
                        if child.lower_ == "by"
                        else child.lower_
                    )
                    draft.add(role, people(thing, role, base))
        if child.dep_ == "neg" or child.lower_ == "no":
            draft.polarity = not draft.polarity
        if child.lower_ in TURNS and child.dep_ == "amod":
            draft.guards |= {child.lower_}
    if (
        token.dep_ == "pobj"
        and token.head.lower_ == "under"
        and "patient" in draft.arguments
        and "agent" not in draft.arguments
    ):
        # "made under the command of X": the one named leads, and what the clause is about is led
        draft.arguments["agent"] = draft.arguments.pop("patient")
        verb_led = token.head.head
        led = [*objects(verb_led), subject(verb_led)] if verb_led.pos_ in ("VERB", "AUX") else [verb_led]
        if led[0] is not None:
            draft.add("patient", people(led[0], "patient", base))
    if "patient" not in draft.arguments and any(
        child.dep_ == "poss" and child.pos_ == "PRON" for child in token.children
    ):
        owner = _antecedent(token)
        if owner is not None:
            draft.add("patient", people(owner, "patient", base))
    verb_above = _light_verb(token)
    if verb_above is not None:
        draft.carried_by = verb_above.i
        doer = subject(verb_above)
        if (
            token.dep_ in ("dobj", "attr", "pobj")
            and doer is not None
            and doer != token
            and "patient" not in draft.arguments
        ):
            own = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in token.children)
            draft.add("patient" if change or own else "agent", people(doer, "patient", base))
        if lemma(verb_above) in _GIVING:
            others = [c for c in verb_above.children if c.dep_ in ("dobj", "dative") and c != token and c.i < token.i]
            for other in others[-1:]:
                draft.add("patient", people(other, "patient", base))
            if verb_above.dep_ != "ROOT" or not others:
                taker = doer if lemma(verb_above) in _TAKING or passive(verb_above) else None
                if taker is not None and taker != token:
                    draft.arguments.pop("agent", None)
                    draft.add("patient", people(taker, "patient", base))
        surroundings(verb_above, draft, base, voice=passive(verb_above))
        if lemma(verb_above) in _IMPACT and token.dep_ == "nsubj":
            for thing in objects(verb_above):
                draft.add("at", people(thing, "at", base))
        draft.tense = tense(verb_above)
    return draft


_GIFTS = frozenset("contribute donate".split())
"""Nominalised, these belong to the one who does it: "Norway's contribution"."""


_SUMS = frozenset("come_to amount_to total reach stand_at".split())


_TAKING = frozenset("receive get serve face suffer".split())


_GIVING = _TAKING | frozenset("hand give impose slap award".split())


_IMPACT = frozenset("rock shake hit strike".split())


def _antecedent(token: Token) -> Token | None:
    """The subject of the clause around "its opening", if it is a noun and not what the pronoun stands in."""
    above = token.head
    for _ in range(CLIMB):
        if above.pos_ in ("VERB", "AUX") or above.head == above:
            break
        above = above.head
    found = subject(above) if above.pos_ in ("VERB", "AUX") else None
    return (
        found
        if found is not None and found != token and found.pos_ in ("NOUN", "PROPN") and found.i < token.i
        else None
    )


def _light_verb(token: Token) -> Token | None:
    head = token.head
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and head.pos_ in ("VERB", "AUX"):
        verb = predicate(head)[0]
        sums = verb in _SUMS and lexicon().nominalisations.get(lemma(token)) in _GIFTS
        return head if sums or verb in lexicon().light or lemma(head) in _GIVING else None
    if (
        token.dep_ == "pobj"
        and head.dep_ == "prep"
        and head.head.pos_ in ("VERB", "AUX")
        and lemma(head.head) in ("lead", "result", "end")
    ):
        return head.head
    return None
