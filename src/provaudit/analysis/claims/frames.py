"""Frames: what a parsed sentence says of whom, with the voice undone.

"Ruiz designed the hall", "the hall was designed by Ruiz", "the hall, designed by Ruiz, …" and "the hall's design by Ruiz" come
out as one frame: predicate `design`, agent Ruiz, patient hall.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from provaudit.analysis.claims.arguments import conjuncts, is_name, lemma, participant
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.predicates import (
    RELATIVES,
    SUBJECTS,
    idiom,
    objects,
    passive,
    predicate,
    stray,
    subject,
    tense,
)
from provaudit.model.claim import Argument, Frame, Slot

Token = Any

_MODALS = frozenset("may might could would should can must will ca wo 'll shall".split())
_MAYBE = frozenset(
    "reportedly allegedly possibly perhaps probably likely supposedly purportedly apparently maybe".split()
)
_NEVER = frozenset("not never hardly barely scarcely n't no neither".split())
_CHANGE = frozenset("increase rise grow fall decline drop decrease reduce cut".split())
_CLIMB = 4


@dataclass(slots=True)
class Draft:
    """A frame in the making; `token` is the index of its predicate in the parse."""

    token: int
    predicate: str
    start: int
    end: int
    arguments: dict[str, list[Argument]] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)
    polarity: bool = True
    modality: str = ""
    attribution: str = ""
    tense: str = ""
    adjective: str = ""
    guards: frozenset[str] = frozenset()
    nominal: bool = False
    carried_by: int | None = None
    """The light verb whose time and place are this nominalisation's."""

    def add(self, role: str, arguments: list[Argument]) -> None:
        """Adds participants in `role`."""
        if arguments:
            self.arguments.setdefault(role, []).extend(arguments)

    def count(self, start: int, end: int) -> None:
        """Marks the participants that are no more than the unit of an amount ("1,200 *megawatts*")."""
        for role, found in self.arguments.items():
            self.arguments[role] = [replace(a, numeric=True) if start <= a.start and a.end <= end else a for a in found]

    def frozen(self) -> Frame:
        """The finished frame."""
        ordered = [_in_role(a, role) for role, found in self.arguments.items() for a in found]
        return Frame(
            predicate=self.predicate,
            arguments=tuple(sorted(ordered, key=lambda a: (a.start, a.end, a.role))),
            slots=tuple(sorted(self.slots, key=lambda s: (s.start, s.end))),
            start=self.start,
            end=self.end,
            polarity=self.polarity,
            modality=self.modality,
            attribution=self.attribution,
            tense=self.tense,
            adjective=self.adjective,
            guards=self.guards,
            nominal=self.nominal,
        )


def _in_role(argument: Argument, role: str) -> Argument:
    return argument if argument.role == role else replace(argument, role=role)


def drafts(doc: Any, base: int) -> dict[int, Draft]:
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
            found[token.i] = _nominal(token, lexicon().nominalisations[noun], base)
        elif _is_verb(token):
            found[token.i] = _verbal(token, base)
    for token in doc:
        if lemma(token) == "be" and token.i in found:
            _cleft(token, base, found)
    for draft in found.values():
        _modality(doc[draft.token], draft, found)
    for token in doc:
        for extra in _agentive(token, base, found):
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
                        found[told.i].add(child.lower_, _people(thing, child.lower_, base))
    elif "where" in linked and is_name(above):
        found[told.i].add("in", _people(above, "in", base))


def _agentive(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
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
        draft.add("patient", _people(holders[0] if born else of[0], "patient", base))
        draft.add("in", _people(of[0] if born else holders[0], "in", base))
    else:
        roles = ("patient", "agent") if verb in _CONVERSE else ("agent", "patient")
        draft.predicate = _CONVERSE.get(verb, verb)
        draft.add(roles[0], _people(holders[0], roles[0], base))
        draft.add(roles[1], [participant(thing, roles[1], base) for thing in of[:1]])
    if above is not None:
        draft.carried_by = above.token
    yield draft


_NOT_QUITE = frozenset("deputy vice assistant acting former honorary".split())


def _is_verb(token: Token) -> bool:
    if token.dep_ in ("aux", "auxpass", "amod", "compound"):
        return False
    if token.dep_ == "case" or (token.dep_ == "prep" and token.pos_ == "VERB"):
        return False
    return token.pos_ in ("VERB", "AUX") or (
        token.tag_ in ("VBN", "VBD") and token.dep_ in ("acl", "ROOT", "relcl", "conj", "advcl")
    )


def _people(token: Token, role: str, base: int) -> list[Argument]:
    """The participant headed by `token` and those coordinated with it."""
    every = conjuncts(token)
    return [participant(one, role, base, joined=len(every) > 1) for one in every]


def _attributed(token: Token, role: str, base: int) -> list[Argument]:
    """The subject of a verb as participants; the subject complement of "X is the Y that …" brings X along."""
    found = _people(token, role, base)
    if token.dep_ == "attr" and lemma(token.head) == "be":
        for child in token.head.children:
            if child.dep_ == "nsubj" and child.lower_ not in (*RELATIVES, "it", "there", "this"):
                found += _people(child, role, base)
    return found


def _nominal(token: Token, verb: str, base: int) -> Draft:
    if lemma(token) in ("performance", "screening", "showing") and any(
        child.lower_ == "first" for child in token.children
    ):
        verb = "first_perform"
    draft = Draft(token.i, verb, base + token.idx, base + token.idx + len(token.text), nominal=True)
    change = verb in _CHANGE
    for child in token.children:
        if child.dep_ in ("poss", "compound") and child.pos_ != "PRON":
            role = "agent" if verb in _GIFTS and child.dep_ == "poss" else "patient"
            draft.add(role, _people(child, role, base))
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
                    draft.add(role, _people(thing, role, base))
        if child.dep_ == "neg" or child.lower_ == "no":
            draft.polarity = not draft.polarity
        if child.lower_ in _TURNS and child.dep_ == "amod":
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
        led = (
            [*objects(verb_led), *([subject(verb_led)] if subject(verb_led) is not None else [])]
            if verb_led.pos_ in ("VERB", "AUX")
            else [verb_led]
        )
        for thing in led[:1]:
            draft.add("patient", _people(thing, "patient", base))
    if "patient" not in draft.arguments and any(
        child.dep_ == "poss" and child.pos_ == "PRON" for child in token.children
    ):
        owner = _antecedent(token)
        if owner is not None:
            draft.add("patient", _people(owner, "patient", base))
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
            draft.add("patient" if change or own else "agent", _people(doer, "patient", base))
        if lemma(verb_above) in _GIVING:
            others = [c for c in verb_above.children if c.dep_ in ("dobj", "dative") and c != token and c.i < token.i]
            for other in others[-1:]:
                draft.add("patient", _people(other, "patient", base))
            if verb_above.dep_ != "ROOT" or not others:
                taker = doer if lemma(verb_above) in _TAKING or passive(verb_above) else None
                if taker is not None and taker != token:
                    draft.arguments.pop("agent", None)
                    draft.add("patient", _people(taker, "patient", base))
        _surroundings(verb_above, draft, base, voice=passive(verb_above))
        if lemma(verb_above) in _IMPACT and token.dep_ == "nsubj":
            for thing in objects(verb_above):
                draft.add("at", _people(thing, "at", base))
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
    for _ in range(_CLIMB):
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
        draft.add("patient", _people(thing, "patient", base))
        _prepositions(thing, draft, base, weak=True)
    for child in token.children:
        if verb.endswith("guilty") and child.dep_ == "ccomp" and not direct:
            for thing in child.children:
                if thing.dep_ == "nsubj":
                    draft.add("patient", _people(thing, "patient", base))
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
                _people(child, "recipient", base)
                if child.pos_ != "ADP"
                else [a for t in child.children if t.dep_ == "pobj" for a in _people(t, "recipient", base)],
            )
    _surroundings(token, draft, base, absorbed=absorbed, voice=is_passive)
    for word in fixed[1] if fixed is not None else ():
        if word != absorbed and word.pos_ in ("VERB", "NOUN", "ADJ"):
            _prepositions(word, draft, base, weak=True)
    if fixed is not None and absorbed is not None and absorbed.head != token:
        for thing in absorbed.children:
            if thing.dep_ == "pobj":
                draft.add("patient", _people(thing, "patient", base))
    if (
        token.dep_ == "relcl"
        and is_name(token.head)
        and any(c.dep_ == "advmod" and c.lower_ == "where" for c in token.children)
    ):
        draft.add("in", _people(token.head, "in", base))
    if fixed is not None and fixed[0].undergone and absorbed is not None:
        # "fell into the hands of the rebels": the subject is patient, and they are the ones who did it
        doers = [a for a in draft.arguments.get("patient", []) if a.start > base + token.idx]
        draft.arguments["patient"] = [a for a in draft.arguments.get("patient", []) if a not in doers]
        draft.add("agent", doers)
    _complements(token, draft, base)
    _rewrites(token, draft, base)
    return draft


_WITH_OBJECT = frozenset(
    "take_place take_effect enter_into_force come_into_force change_hands become_law lose_life give_way break_ground take_office take_the_throne tie_the_knot have_headquarters".split()
)


def _surroundings(token: Token, draft: Draft, base: int, *, absorbed: Token | None = None, voice: bool = False) -> None:
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
        if lower in words["guards"] or (child.dep_ in ("advmod", "npadvmod") and lower in _TURNS):
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
    _prepositions(token, draft, base, absorbed=absorbed, voice=voice)


_TIMES_AND_WAYS = frozenset("point time stage moment circumstance condition way case event account mean".split())
_TURNS = frozenset(("first", "last", "final"))
"""Words for which of several like events is meant; they stand among the guards of a frame."""


def _turn(phrase: Token) -> set[str]:
    """The turn that "for the last time" tells."""
    if phrase.dep_ != "prep" or phrase.lower_ != "for":
        return set()
    times = [thing for thing in phrase.children if thing.dep_ == "pobj" and lemma(thing) == "time"]
    return {word.lower_ for time in times for word in time.children if word.lower_ in _TURNS}


def _prepositions(
    token: Token, draft: Draft, base: int, *, weak: bool = False, absorbed: Token | None = None, voice: bool = False
) -> None:
    for thing in stray(token):
        draft.add("off", _people(thing, "off", base))
    for child in token.children:
        if child.dep_ not in ("prep", "agent", "dative"):
            continue
        by = child.dep_ == "agent" or (child.lower_ == "by" and voice)
        for thing in child.children:
            if thing.dep_ == "pobj":
                role = "agent" if by else "patient" if child == absorbed else child.lower_
                draft.add(role, _people(thing, role, base))
                if not weak and not by:
                    _prepositions(thing, draft, base, weak=True)
            elif thing.dep_ == "prep":
                for inner in thing.children:
                    if inner.dep_ == "pobj":
                        draft.add(thing.lower_, _people(inner, thing.lower_, base))


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
            _prepositions(child, draft, base, weak=True)


_SEATS = frozenset("headquarters headquarter seat base".split())
_PRIZES = frozenset("prize award medal title trophy cup crown scholarship fellowship oscar grammy laurel".split())
_GIVEN_TO = frozenset("go_to award give present confer hand fall_to".split())


def _rewrites(token: Token, draft: Draft, base: int) -> None:
    """Constructions whose roles lie elsewhere: "is opposed to", "left Bristol", "opened its doors", "there are 12 in X"."""
    verb, roles = draft.predicate, draft.arguments
    if verb == "apprentice" and "patient" in roles and "to" in roles:
        draft.predicate, roles["agent"] = "teach", roles.pop("to")
    if verb == "live" and {"until", "till"} & roles.keys() and "agent" in roles:
        draft.predicate, roles["patient"] = "die", roles.pop("agent")  # who lived until 1926 died in 1926
    if verb in _CONVERSE and "agent" in roles and "patient" in roles:
        draft.predicate = verb = _CONVERSE[verb]
        roles["agent"], roles["patient"] = roles["patient"], roles["agent"]
    if verb != lemma(token) and lemma(token) in ("leave", "see") and "_" not in verb:
        roles.pop("from", None)
    seat = [a for a in roles.get("patient", []) if a.heads & {"headquarters", "headquarter", "base", "seat"}]
    if verb == "have" and seat and "agent" in roles:
        draft.predicate = "headquarter"
        roles["patient"] = roles.pop("agent")
        return
    if verb == "be" and "attribute" not in roles and any(a.heads & _SEATS and a.parts for a in roles.get("agent", [])):
        # "the headquarters of X are in Gdansk"
        draft.predicate = "headquarter"
        roles["patient"] = [part for a in roles.pop("agent") for part in a.parts if part.names]
        return
    prizes = [a for role in ("agent", "patient") for a in roles.get(role, []) if (a.heads | a.names) & _PRIZES]
    if prizes and verb in _GIVEN_TO:
        # who gets a prize wins it, whether it goes to her or she is awarded it
        winners = [a for role in ("recipient", "to") for a in roles.get(role, [])] or [
            a for a in roles.get("patient", []) if a not in prizes
        ]
        if winners:
            draft.predicate = "win"
            for role in ("recipient", "to", "agent", "patient"):
                roles.pop(role, None)
            roles["agent"], roles["patient"] = winners, prizes
            return
    if verb == "have" and lemma(token) == "be" and "agent" not in roles:
        for role in ("in", "at", "on"):
            where = [a for a in roles.get(role, []) if not a.temporal]
            if where:
                roles["agent"] = where
                roles[role] = [a for a in roles[role] if a.temporal]
                break
    if verb == "be" and draft.adjective in (
        "opposed",
        "married",
        "located",
        "based",
        "situated",
        "headquartered",
        "closed",
        "home",
    ):
        draft.predicate = {"opposed": "oppose", "married": "marry", "closed": "close", "home": "have"}.get(
            draft.adjective, "locate"
        )
        draft.adjective = ""
        roles.pop("attribute", None)
        if "to" in roles:
            roles["patient"] = roles.pop("to")
    if verb == "oppose" and passive(token) and "to" in roles:
        roles["agent"], roles["patient"] = roles.get("patient", []), roles.pop("to")
    if verb == "open" and any(a.heads & {"door"} for a in roles.get("patient", [])):
        roles["patient"] = roles.pop("agent", [])
    if (
        draft.predicate in ("leave", "depart", "exit", "quit")
        and lemma(token) == verb
        and "patient" in roles
        and "agent" in roles
        and not passive(token)
    ):
        roles["from"] = [*roles.get("from", []), *roles["patient"]]
        roles["patient"] = roles.pop("agent")
    if verb == "reach" and "patient" in roles and "agent" in roles:
        roles["in"] = [*roles.get("in", []), *roles["patient"]]
        roles["patient"] = roles.pop("agent")
    if (
        verb in ("host", "stage")
        and "agent" in roles
        and "in" not in roles
        and all(a.names for a in roles["agent"])
        and not passive(token)
    ):
        roles["in"] = roles.pop("agent")
    if verb in ("become", "take_over_as") and "agent" in roles:
        roles["patient"] = roles.pop("agent")
        if "as" in roles and "attribute" not in roles:
            roles["attribute"] = roles.pop("as")


_CONVERSE = {
    "lose_to": "beat",
    "trail": "outrank",
    "study_under": "teach",
    "precede": "succeed",
    "go_down_to": "beat",
    "fall_to": "beat",
}
"""Predicates told from the other side: "A lost to B" is "B beat A"."""


def _modality(token: Token, draft: Draft, found: dict[int, Draft]) -> None:
    """What the clauses above do to a frame: deny, doubt, wish, report."""
    words = lexicon().words
    here = token
    while draft.nominal and here.pos_ not in ("VERB", "AUX") and here.head != here:
        here = here.head  # "they maintained that the signing took place": the noun is theirs as the clause is
    for _ in range(_CLIMB):
        above = here.head
        if above == here or here.dep_ not in ("xcomp", "ccomp", "advcl", "pcomp", "conj", "relcl", "acl", "attr"):
            break
        while above.dep_ == "prep" and above.head != above:
            above = above.head
        verb = lemma(above)
        if here.dep_ in ("xcomp", "ccomp", "acl", "pcomp"):
            if verb in ("deny", "dispute", "reject") and here.dep_ != "acl":
                draft.modality = draft.modality or "denied"
            elif (verb in words["denials"] and here.dep_ == "xcomp") or above.lower_ == "unable":
                draft.polarity = not draft.polarity
            elif verb in words["doubts"]:
                draft.attribution = draft.attribution or _speaker(above) or verb
                draft.modality = draft.modality or ("" if verb in ("claim", "argue") else verb)
            elif verb in words["irrealis"]:
                draft.modality = draft.modality or verb
            if verb in words["saying"] and here.dep_ == "ccomp":
                draft.attribution = draft.attribution or _speaker(above)
            if verb in ("require", "oblige", "have", "need", "order") and here.dep_ == "xcomp":
                draft.modality = draft.modality or "must"
            if any(child.dep_ == "neg" for child in above.children) and here.dep_ == "xcomp":
                draft.polarity = not draft.polarity
            if any(
                child.dep_ == "aux" and child.lower_ in ("may", "might", "could", "would", "should")
                for child in above.children
            ):
                draft.modality = draft.modality or "would"
        here = above
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    infinitive = token.tag_ == "VB" or (token.tag_ == "VBN" and "to" in helpers and "have" not in helpers)
    if infinitive and not draft.modality and token.dep_ in ("acl", "advcl", "xcomp", "relcl"):
        factual = token.dep_ == "xcomp" and lemma(token.head) in (
            "lead",
            "force",
            "cause",
            "make",
            "prompt",
            "compel",
            "enable",
            "manage",
            "begin",
            "start",
            "continue",
            "help",
            "fail",
            "refuse",
            "decline",
            "agree",
            "turn",
            "prove",
            "need",
            "take",
            "require",
            "cost",
            "go",
            "come",
            "happen",
            "get",
        )
        if not factual:
            draft.modality = "to"
    if token.dep_ == "pcomp" and token.head.lower_ in (
        "for",
        "of",
        "toward",
        "towards",
        "to",
        "about",
        "without",
        "against",
    ):
        draft.modality = draft.modality or "to"
    if token.dep_ == "conj" and token.head.i in found and not any(child.dep_ in SUBJECTS for child in token.children):
        draft.modality = draft.modality or found[token.head.i].modality
    draft.attribution = draft.attribution or _according(token)


def _speaker(verb: Token) -> str:
    found = subject(verb)
    return " ".join(part.text for part in found.subtree)[:80] if found is not None else ""


_ACCOUNTS = frozenset(
    "account telling version view count estimate reckoning report testimony figure word opinion recollection memory calculation belief".split()
)
_TELLING = frozenset("speak talk tell".split())


def _according(token: Token) -> str:
    """Who answers for the sentence: "according to X", "by X's account", "X speaks of", "X puts it at"."""
    root = token.sent.root
    for child in root.children:
        if child.lower_ == "according":
            for part in child.subtree:
                if part.dep_ == "pobj":
                    return _phrase(part)
        if child.dep_ != "prep":
            continue
        for thing in child.children:
            if thing.dep_ != "pobj":
                continue
            if child.lower_ in ("by", "in", "on", "from") and lemma(thing) in _ACCOUNTS:
                owners = [c for c in thing.children if c.dep_ == "poss" and c.pos_ != "PRON"]
                owners += [g for c in thing.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
                if owners:
                    return _phrase(owners[0])
            doer = subject(root)
            if doer is not None and (
                (lemma(root) in _TELLING and child.lower_ == "of")
                or (lemma(root) == "put" and child.lower_ == "at" and thing.i > root.i)
            ):
                return _phrase(doer)
    return ""


def _phrase(noun: Token) -> str:
    return " ".join(part.text for part in noun.subtree)[:80]


def finished(found: dict[int, Draft]) -> Iterator[Frame]:
    """The frames in text order."""
    for index in sorted(found):
        yield found[index].frozen()
