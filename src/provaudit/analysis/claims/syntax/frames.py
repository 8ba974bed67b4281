"""Frames: what a parsed sentence says of whom, with the voice undone.

"Ruiz designed the hall", "the hall was designed by Ruiz", "the hall, designed by Ruiz, …" and "the hall's design by Ruiz" come
out as one frame: predicate `design`, agent Ruiz, patient hall.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import conjuncts, is_name, lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft, people
from provaudit.analysis.claims.syntax.modality import modality
from provaudit.analysis.claims.syntax.nominals import agentive, nominal
from provaudit.analysis.claims.syntax.predicates import (
    RELATIVES,
    SUBJECTS,
    idiom,
    objects,
    passive,
    predicate,
    subject,
    tense,
)
from provaudit.analysis.claims.syntax.rewrites import rewrites
from provaudit.analysis.claims.syntax.surroundings import prepositions, surroundings
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Argument, Frame


def drafts(doc: Tree, base: int) -> dict[int, Draft]:
    """The frames of a parsed sentence by the index of their predicate; `base` is the sentence's offset in the source."""
    found: dict[int, Draft] = {}
    for token in doc:
        noun = lemma(token)
        if (
            token.pos_ in ("NOUN", "PROPN")
            and noun in lexicon().nominalisations
            and token.dep_ not in ("compound", "nmod")
            and not is_name(token)
        ):
            found[token.i] = nominal(token, lexicon().nominalisations[noun], base)
        elif _is_verb(token):
            found[token.i] = _verbal(token, base)
    for token in doc:
        if lemma(token) == "be" and token.i in found:
            _cleft(token, base, found)
    for draft in found.values():
        modality(doc[draft.token], draft, found)
    for token in doc:
        for extra in agentive(token, base, found):
            found[extra.token] = extra
    return found


def _cleft(verb: Token, base: int, found: dict[int, Draft]) -> None:
    """ "It was at Luxor that they found it", "Vienna was where they met": the place belongs to the clause after it."""
    above = subject(verb)
    if above is None:
        return
    clauses = [
        c for c in verb.subtree if c.i in found and c.i > verb.i and c.dep_ in ("ccomp", "advcl", "relcl", "acl")
    ]
    clauses = [c for c in clauses if c.head == verb or (c.head.head == verb and c.head.dep_ in ("attr", "pobj"))] or [
        c for c in clauses if c.head.dep_ == "pobj" and c.head.head.head == verb
    ]
    if not clauses:
        return
    told = clauses[0]
    linked = {c.lower_ for c in told.children}
    if above.lower_ == "it" and linked & {"that", "when", "where", "who"}:
        for child in verb.children:
            if child.dep_ == "prep":
                for thing in child.children:
                    if thing.dep_ == "pobj":
                        found[told.i].add(child.lower_, people(thing, child.lower_, base))
    elif "where" in linked and is_name(above):
        found[told.i].add("in", people(above, "in", base))


def _is_verb(token: Token) -> bool:
    if token.dep_ in ("aux", "auxpass", "amod", "compound"):
        return False
    if token.dep_ == "case" or (token.dep_ == "prep" and token.pos_ == "VERB"):
        return False
    return token.pos_ in ("VERB", "AUX") or (
        token.tag_ in ("VBN", "VBD") and token.dep_ in ("acl", "ROOT", "relcl", "conj", "advcl")
    )


def _attributed(token: Token, role: str, base: int) -> list[Argument]:
    """The subject of a verb as participants; the subject complement of "X is the Y that …" brings X along."""
    found = people(token, role, base)
    if token.dep_ == "attr" and lemma(token.head) == "be":
        for child in token.head.children:
            if child.dep_ == "nsubj" and child.lower_ not in (*RELATIVES, "it", "there", "this"):
                found += people(child, role, base)
    return found


def _verbal(token: Token, base: int) -> Draft:
    verb, absorbed = predicate(token)
    draft = Draft(token.i, verb, base + token.idx, base + token.idx + len(token.text), tense=tense(token))
    is_passive = passive(token)
    direct = objects(token) if verb not in _WITH_OBJECT else []
    fixed = idiom(token)
    if fixed is not None:
        direct = [thing for thing in direct if thing not in fixed[1]]
    doer = subject(token)
    groups = lexicon().sides(verb)
    ergative = any("ergative" in lexicon().flags.get(name, ()) for name, _ in groups)
    if doer is not None and not any(child.dep_ == "expl" and child.lower_ == "there" for child in token.children):
        undergone = verb == "finish_in" or (fixed is not None and fixed[0].undergone)
        role = "patient" if is_passive or undergone or (ergative and not direct and absorbed is None) else "agent"
        draft.add(role, _attributed(doer, role, base))
    if is_passive and direct:
        draft.arguments["recipient"] = draft.arguments.pop("patient", [])
    for thing in direct:
        draft.add("patient", people(thing, "patient", base))
        prepositions(thing, draft, base, weak=True)
    for child in token.children:
        if verb.endswith("guilty") and child.dep_ == "ccomp" and not direct:
            for thing in child.children:
                if thing.dep_ == "nsubj":
                    draft.add("patient", people(thing, "patient", base))
        if (
            child.dep_ in ("xcomp", "ccomp")
            and child.tag_ == "VBG"
            and not direct
            and not any(c.dep_ in SUBJECTS for c in child.children)
        ):
            draft.add("patient", [participant(child, "patient", base)])
        if child.dep_ == "dative":
            draft.add(
                "recipient",
                people(child, "recipient", base)
                if child.pos_ != "ADP"
                else [a for t in child.children if t.dep_ == "pobj" for a in people(t, "recipient", base)],
            )
    surroundings(token, draft, base, absorbed=absorbed, voice=is_passive)
    for word in fixed[1] if fixed is not None else ():
        if word != absorbed and word.pos_ in ("VERB", "NOUN", "ADJ"):
            prepositions(word, draft, base, weak=True)
    if fixed is not None and absorbed is not None and absorbed.head != token:
        for thing in absorbed.children:
            if thing.dep_ == "pobj":
                draft.add("patient", people(thing, "patient", base))
    if (
        token.dep_ == "relcl"
        and is_name(token.head)
        and any(c.dep_ == "advmod" and c.lower_ == "where" for c in token.children)
    ):
        draft.add("in", people(token.head, "in", base))
    if fixed is not None and fixed[0].undergone and absorbed is not None:
        # "fell into the hands of the rebels": the subject is patient, and they are the ones who did it
        doers = [a for a in draft.arguments.get("patient", []) if a.start > base + token.idx]
        draft.arguments["patient"] = [a for a in draft.arguments.get("patient", []) if a not in doers]
        draft.add("agent", doers)
    _complements(token, draft, base)
    rewrites(token, draft, base)
    return draft


_WITH_OBJECT = frozenset(
    "take_place take_effect enter_into_force come_into_force change_hands become_law lose_life give_way break_ground take_office take_the_throne tie_the_knot have_headquarters".split()
)


def _complements(token: Token, draft: Draft, base: int) -> None:
    for child in token.children:
        if child.dep_ in ("attr", "acomp", "oprd"):
            every = conjuncts(child) if child.dep_ != "acomp" else [child]
            found = [participant(one, "attribute", base, joined=len(every) > 1) for one in every]
            if child.dep_ == "attr" and any(other.dep_ == "expl" for other in token.children):
                draft.add("patient", found)
                draft.predicate = "have"
            else:
                draft.add("attribute", found)
            if child.pos_ == "ADJ" or child.tag_ == "VBN":
                draft.adjective = child.lower_
            if any(part.lower_ == "no" for part in child.children) or any(argument.negated for argument in found):
                draft.polarity = not draft.polarity
            prepositions(child, draft, base, weak=True)


def finished(found: dict[int, Draft]) -> Iterator[Frame]:
    """The frames in text order."""
    for index in sorted(found):
        yield found[index].frozen()
