"""Constructions that say a thing by another word order: frames added and rewritten once the sentence has been read.

"It is to Brandt that we owe the discovery of X", "X was Brandt's work", "a town where she was born", "Lund lost to Varde" and
"Varde beat Lund" come out as the plain verb with its plain roles, so that the comparison knows one way of saying each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from provaudit.analysis.claims.arguments import conjuncts, is_name, lemma, participant
from provaudit.analysis.claims.draft import Draft
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.predicates import SUBJECTS, passive, subject
from provaudit.model.claim import Argument

Token = Any

_MADE = frozenset("work creation brainchild handiwork masterpiece design invention composition".split())
"""Nouns that say who made a thing: "the bridge is the work of Brandt"."""
_GOES = frozenset("go_to fall_to pass_to belong_to go fall pass belong".split())
_MEETS = frozenset("meet face win find earn gain secure obtain receive get".split())
"""Verbs whose subject is what the noun after them happens to: "the offer met with rejection"."""


def construct(doc: Any, base: int, found: dict[int, Draft]) -> None:
    """Adds to and rewrites the frames `found` in the sentence `doc`; `base` is its offset in the source."""
    for token in doc:
        draft = found.get(token.i)
        if draft is not None:
            _where(token, base, draft)
            _owed(token, base, found)
            _won(token, base, found)
            _met(token, base, found)
            _killed(token, base, draft)
            _participle(token, base, draft)
            _guilty(token, base, draft)
            _focused(token, base, draft)
            _identified(token, base, found)
            _astray(token, base, draft)
            _denied(token, base, draft, found)
        for extra in (
            *_made(token, base, found),
            *_related(token, base, found),
            *_fronted(token, base, found),
            *_seated(token, base, found),
            *_buried(token, base),
            *_caused(token, base, found),
            *_awarded(token, base, found),
            *_credited(token, base),
            *_gathered(token, base, found),
        ):
            found.setdefault(extra.token, extra)
    for extra in [extra for draft in found.values() for extra in _absent(doc, draft, found)]:
        found.setdefault(extra.token, extra)
    for draft in found.values():
        _turned(draft)


def _people(token: Token, role: str, base: int) -> list[Argument]:
    every = conjuncts(token)
    return [participant(one, role, base, joined=len(every) > 1) for one in every]


def _objects_of(token: Token, *prepositions: str) -> list[Token]:
    """The nouns after `prepositions` that hang on `token`."""
    return [
        thing
        for child in token.children
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions
        for thing in child.children
        if thing.dep_ == "pobj"
    ]


def _beside(draft: Draft, token: int, predicate: str, start: int, end: int) -> Draft:
    """A frame asserted as far as `draft` is."""
    return Draft(
        token,
        predicate,
        start,
        end,
        polarity=draft.polarity,
        modality=draft.modality,
        attribution=draft.attribution,
        tense=draft.tense,
        guards=draft.guards,
    )


def _where(token: Token, base: int, draft: Draft) -> None:
    """ "Tucson, where she was born", "the hall in which it was signed": the noun is the place; the pronoun is the subject above."""
    if token.dep_ != "relcl" or token.head.pos_ not in ("NOUN", "PROPN"):
        return
    linked = any(child.dep_ == "advmod" and child.lower_ == "where" for child in token.children)
    linked = linked or any(t.lower_ == "which" for t in _objects_of(token, "in", "at"))
    if not linked:
        return
    place = _people(token.head, "in", base)
    if not any(a.start == place[0].start for a in draft.arguments.get("in", [])):
        draft.add("in", place)
    above = token.head
    while above.head != above and above.pos_ not in ("VERB", "AUX"):
        above = above.head
    doer = subject(above) if above.pos_ in ("VERB", "AUX") else None
    if doer is None or doer == token.head or not is_name(doer):
        return
    for role, arguments in draft.arguments.items():
        if role in ("agent", "patient") and len(arguments) == 1 and _personal(arguments[0]):
            draft.arguments[role] = _people(doer, role, base)


def _personal(argument: Argument) -> bool:
    return argument.pronoun and bool(argument.heads & {"he", "she", "it", "they"})


def _owed(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "The comet owes its discovery to Halvard"; "credit for the discovery goes to Halvard"."""
    verb = lemma(token)
    if verb == "owe":
        to = [*_objects_of(token, "to"), *_clefted(token, "to")]
        things = [child for child in token.children if child.dep_ == "dobj"]
        debtor = subject(token)
    elif found[token.i].predicate in _GOES and lemma(subject(token) or token) in ("credit", "honour", "honor"):
        to, debtor = _objects_of(token, "to"), None
        credit = subject(token)
        things = (
            []
            if credit is None
            else [
                t
                for c in credit.children
                if c.dep_ == "prep" and c.lower_ in ("for", "of")
                for t in c.children
                if t.dep_ in ("pobj", "pcomp")
            ]
        )
    else:
        return
    for thing in things:
        for event in (thing, *thing.children):
            nominal = found.get(event.i)
            if nominal is None or not (nominal.nominal or event.dep_ == "pcomp") or not to:
                continue
            nominal.arguments["agent"] = [p for t in to[:1] for p in _people(t, "agent", base)]
            nominal.modality = "" if event.dep_ == "pcomp" else nominal.modality
            if debtor is not None and is_name(debtor) and "patient" not in nominal.arguments:
                nominal.add("patient", _people(debtor, "patient", base))


def _clefted(token: Token, preposition: str) -> list[Token]:
    """The noun that "it is to … that" brings before the verb."""
    above = token.head
    if token.dep_ not in ("ccomp", "advcl", "relcl") or lemma(above) != "be":
        return []
    return _objects_of(above, preposition) if any(c.lower_ == "it" for c in above.children) else []


def _made(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "The aqueduct is the work of Yates", "is by Yates", "is Yates's work"."""
    above = found.get(token.i)
    if above is None or lemma(token) != "be" or not above.polarity:
        return
    thing = subject(token)
    for child in token.children:
        if child.dep_ == "attr" and child.lower_ == "part" and thing is not None and thing.pos_ != "PRON":
            whole = _objects_of(child, "of")
            if whole:
                extra = _beside(
                    above, -41_000 - token.i, "include", base + token.idx, base + token.idx + len(token.text)
                )
                extra.add("agent", _people(whole[0], "agent", base))
                extra.add("patient", _people(thing, "patient", base))
                yield extra
    makers = [t for t in _objects_of(token, "by") if is_name(t)]
    for child in token.children:
        if child.dep_ == "attr" and lemma(child) in _MADE:
            makers += [t for t in _objects_of(child, "of", "by") if t.pos_ in ("NOUN", "PROPN")]
            makers += [c for c in child.children if c.dep_ == "poss" and is_name(c)]
    if thing is None or not makers or thing.pos_ == "PRON":
        return
    extra = _beside(above, -40_000 - token.i, "author_", base + token.idx, base + token.idx + len(token.text))
    extra.add("agent", _people(makers[0], "agent", base))
    extra.add("patient", _people(thing, "patient", base))
    yield extra


def _won(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "Victory in the marathon went to Alemu": of a victory the contest is what is won."""
    draft = found[token.i]
    if draft.nominal and draft.predicate == "win":
        if "patient" in draft.arguments and "agent" not in draft.arguments and not _objects_of(token, "of"):
            draft.arguments["agent"] = draft.arguments.pop("patient")
        over = draft.arguments.pop("over", None)
        if over is not None:
            draft.predicate = "beat"
            draft.arguments["patient"] = over
        elif "patient" not in draft.arguments:
            contest = [a for a in draft.arguments.get("in", []) if a.names or a.heads & _CONTESTS]
            draft.add("patient", contest[:1])
    if (
        draft.nominal
        and draft.predicate == "investigate"
        and "patient" not in draft.arguments
        and "into" in draft.arguments
    ):
        draft.arguments["patient"] = draft.arguments["into"]
    if draft.predicate in _GOES:
        won = subject(token)
        taken = found.get(won.i) if won is not None else None
        if taken is not None and taken.nominal:
            taken.arguments["agent"] = draft.arguments.get("patient", []) or draft.arguments.get("to", [])
            taken.carried_by = token.i


_CONTESTS = frozenset(
    "race final match game election vote contest competition championship tournament cup league title series run-off semi-final derby battle".split()
)


def _met(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "The offer met with rejection by the members", "the bill won approval"."""
    if lemma(token) not in _MEETS:
        return
    thing = subject(token)
    for event in (*_objects_of(token, "with"), *(c for c in token.children if c.dep_ == "dobj")):
        nominal = found.get(event.i)
        if nominal is None or not nominal.nominal or thing is None or thing.pos_ == "PRON":
            continue
        if any(c.dep_ == "poss" for c in event.children) or nominal.predicate in ("win", "lose", "die"):
            continue
        if "patient" in nominal.arguments and _objects_of(event, "of"):
            continue
        nominal.arguments["patient"] = _people(thing, "patient", base)
        if any(
            a.names and a.start == p.start
            for a in nominal.arguments.get("agent", [])
            for p in nominal.arguments["patient"]
        ):
            nominal.arguments.pop("agent")
        for role in ("by", "from"):
            if role in found[token.i].arguments and "agent" not in nominal.arguments:
                nominal.add("agent", found[token.i].arguments[role])
        nominal.carried_by = token.i


def _killed(token: Token, base: int, draft: Draft) -> None:
    """ "His death at the hands of Orsk"."""
    if draft.predicate not in ("die", "perish", "fall", "lose", "suffer", "defeat"):
        return
    for hand in [t for t in token.subtree if lemma(t) == "hand" and t.dep_ == "pobj" and t.head.lower_ == "at"]:
        doers = _objects_of(hand, "of")
        if doers:
            draft.predicate = "kill" if draft.predicate in ("die", "perish", "fall") else "beat"
            if draft.predicate == "beat" and "patient" not in draft.arguments and "agent" in draft.arguments:
                draft.arguments["patient"] = draft.arguments.pop("agent")
            draft.arguments["agent"] = _people(doers[0], "agent", base)


def _guilty(token: Token, base: int, draft: Draft) -> None:
    """ "Found the poacher guilty of trespass": the count belongs to the verdict."""
    for child in token.children:
        if child.lower_ == "guilty" and "of" not in draft.arguments:
            draft.add("of", [p for t in _objects_of(child, "of") for p in _people(t, "of", base)])


def _participle(token: Token, base: int, draft: Draft) -> None:
    """ "Orsk fell in the duel, shot dead by Quistorp": the participle after the comma is said of the subject, not of the duel."""
    if token.dep_ != "acl" or token.tag_ != "VBN" or token.doc[token.i - 1].text != "," or is_name(token.head):
        return
    verb = token.head
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    doer = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    if doer is not None and is_name(doer) and lexicon().sides(draft.predicate) & lexicon().sides("kill"):
        draft.arguments["patient"] = _people(doer, "patient", base)


_PRIZES = frozenset(
    "award prize medal cup title trophy shield championship order crown bronze silver gold scholarship fellowship".split()
)
_WORKS = {
    **dict.fromkeys("novel book play poem essay article story memoir biography libretto pamphlet".split(), "write"),
    **dict.fromkeys("film documentary".split(), "direct"),
    **dict.fromkeys(
        "symphony opera ballet song sonata concerto quartet cantata score requiem march".split(), "compose"
    ),
    **dict.fromkeys("painting portrait sculpture statue watercolour engraving mural fresco".split(), "paint"),
}


def _prize(token: Token) -> bool:
    return lemma(token) in _PRIZES or token.lower_ in _PRIZES


def _awarded(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "The award went to Osman", "Hurst received the award", "was given the medal": who won it."""
    above = found.get(token.i)
    if above is None or above.nominal or above.predicate == "win":
        return
    thing = subject(token)
    if above.predicate in _GOES and thing is not None and _prize(thing):
        winners = above.arguments.get("patient", []) or above.arguments.get("to", [])
    elif lemma(token) in ("receive", "get", "collect", "take", "earn", "claim", "award", "give", "present", "bestow"):
        prizes = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and _prize(c)]
        if not prizes:
            return
        thing = prizes[0]
        given = lemma(token) in ("award", "give", "present", "bestow")
        winners = (
            above.arguments.get("recipient", []) or above.arguments.get("to", [])
            if given
            else above.arguments.get("agent", [])
        )
    else:
        return
    winners = [w for w in winners if w.names]
    if len(winners) != 1:
        return
    extra = _beside(above, -90_000 - token.i, "win", base + token.idx, base + token.idx + len(token.text))
    extra.add("agent", winners)
    extra.add("patient", [participant(thing, "patient", base)])
    extra.carried_by = token.i
    yield extra


def _credited(token: Token, base: int) -> Iterator[Draft]:
    """ "The 1959 film by Malin", "a symphony by Reuss": who made the work."""
    verb = _WORKS.get(lemma(token))
    makers = [t for t in _objects_of(token, "by") if is_name(t)] if verb else []
    if verb is None or len(makers) != 1 or token.pos_ != "NOUN":
        return
    extra = Draft(-95_000 - token.i, verb, base + token.idx, base + token.idx + len(token.text), tense="past")
    extra.add("agent", _people(makers[0], "agent", base))
    extra.add("patient", [participant(token, "patient", base)])
    yield extra


def _gathered(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Surgeons gathered in Davos for the congress": the congress was held there."""
    above = found.get(token.i)
    if (
        above is None
        or lemma(token) not in ("gather", "meet", "assemble", "convene", "come", "travel")
        or not above.polarity
    ):
        return
    events = [t for t in _objects_of(token, "for", "at") if lemma(t) in _MEETINGS or t.lower_ in _MEETINGS]
    if len(events) != 1:
        return
    extra = _beside(above, -100_000 - token.i, "hold", base + token.idx, base + token.idx + len(token.text))
    extra.add("patient", [participant(events[0], "patient", base)])
    extra.add("in", [p for t in _objects_of(token, "in", "to") if is_name(t) for p in _people(t, "in", base)])
    yield extra


_MEETINGS = frozenset(
    "congress conference convention summit synod council assembly symposium meeting festival congresses".split()
)
_TRACED = {
    "trace": ("to",),
    "attribute": ("to",),
    "ascribe": ("to",),
    "blame": ("on",),
    "put": ("to",),
    "pin": ("on",),
    "owe": ("to",),
    "stem": ("from",),
    "result": ("from",),
    "arise": ("from",),
}
_AILMENTS = frozenset(
    "fire blaze explosion accident crash illness sickness disease outbreak blight epidemic poisoning death failure collapse leak spill blackout derailment infection damage fever famine flood".split()
)


def _caused(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Traced the blight to a virus", "the fungus behind the blight", "behind it was a virus", "due to", "responsible for"."""
    effect: Token | None = None
    cause: Token | None = None
    above = found.get(token.i)
    if above is not None and lemma(token) in _TRACED:
        causes = _objects_of(token, *_TRACED[lemma(token)])
        cause = causes[0] if causes else None
        things = [c for c in token.children if c.dep_ == "dobj"]
        effect = things[0] if things else subject(token)
    elif above is not None and lemma(token) == "be":
        behind = _objects_of(token, "behind")
        due = [
            t
            for c in token.children
            if c.dep_ in ("acomp", "prep", "attr") and c.lower_ in ("due", "down")
            for t in _objects_of(c, "to")
        ]
        guilty = [
            t for c in token.children if c.dep_ == "acomp" and c.lower_ == "responsible" for t in _objects_of(c, "for")
        ]
        found_ = [c for c in token.children if c.dep_ in ("attr", "nsubj") and c.pos_ in ("NOUN", "PROPN")]
        if behind and found_:
            effect, cause = behind[0], found_[0]
        elif due:
            effect, cause = subject(token), due[0]
        elif guilty:
            effect, cause = guilty[0], subject(token)
    elif token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "attr"):
        behind = _objects_of(token, "behind")
        effect, cause = (behind[0], token) if behind else (None, None)
    if (
        effect is None
        or cause is None
        or effect == cause
        or not {lemma(t) for t in (effect, *effect.children)} & _AILMENTS
    ):
        return
    anchor = above or Draft(token.i, "cause", base + token.idx, base + token.idx + len(token.text), tense="past")
    extra = _beside(anchor, -85_000 - token.i, "cause", base + token.idx, base + token.idx + len(token.text))
    extra.add("agent", _people(cause, "agent", base))
    extra.add("patient", _people(effect, "patient", base))
    yield extra


def _identified(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "The poison that killed Roth was arsenic": arsenic killed him; "the ship that sank, the Galatea, was a barque": the Galatea was."""
    if lemma(token) != "be" or not found[token.i].polarity:
        return
    things = [c for c in token.children if c.dep_ == "nsubj" and c.pos_ == "NOUN"]
    told = [c for c in token.children if c.dep_ in ("attr", "acomp") and (c.pos_ in ("NOUN", "PROPN") or _of_a_kind(c))]
    if len(things) != 1 or len(told) != 1:
        return
    thing = things[0]
    for clause in thing.children:
        if clause.dep_ in ("relcl", "acl") and clause.i in found:
            for role in ("agent", "patient"):
                mine = found[clause.i].arguments.get(role, [])
                if len(mine) == 1 and mine[0].end == base + thing.idx + len(thing.text):
                    found[clause.i].arguments[role] = _people(told[0], role, base)
    last = token.doc[token.i - 2] if token.i > 1 and token.doc[token.i - 1].text == "," else None
    if last is not None and is_name(last) and last.dep_ == "appos" and last in thing.subtree and not is_name(thing):
        found[token.i].arguments["agent"] = [participant(last, "agent", base)]


def _of_a_kind(token: Token) -> bool:
    """True for a noun of the tables that the tagger took for an adjective ("was arsenic")."""
    return any(lemma(token) in line for line in lexicon().sorts)


def _focused(token: Token, base: int, draft: Draft) -> None:
    """ "It was the Trust that commissioned it": the one in focus is the subject."""
    above = token.head
    if token.dep_ not in ("ccomp", "relcl", "advcl") or lemma(above) != "be":
        return
    if not any(c.lower_ == "it" and c.dep_ in SUBJECTS for c in above.children):
        return
    focus = [c for c in above.children if c.dep_ == "attr" and c.i < token.i]
    for role in ("agent", "patient"):
        arguments = draft.arguments.get(role, [])
        if focus and len(arguments) == 1 and arguments[0].heads & {"that", "who", "which"}:
            draft.arguments[role] = _people(focus[0], role, base)


def _astray(token: Token, base: int, draft: Draft) -> None:
    """ "Was taught counterpoint by Marsh": where the parser hangs the one who did it on the object."""
    if "agent" in draft.arguments or not passive(token):
        return
    for thing in token.children:
        if thing.dep_ == "dobj":
            doers = [t for t in _objects_of(thing, "by") if is_name(t)]
            draft.add("agent", [p for t in doers[:1] for p in _people(t, "agent", base)])


_SEATS = frozenset("headquarters headquarter base seat".split())


def _seated(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Corvus moved its head office to Leeds", "the headquarters of Corvus are in Leeds"."""
    seat = lemma(token) in _SEATS or (
        lemma(token) == "office" and any(c.lower_ in ("head", "main") for c in token.children)
    )
    above = found.get(token.head.i)
    if not seat or above is None or above.nominal or above.predicate == "headquarter":
        return
    owners = _objects_of(token, "of") + [c for c in token.children if c.dep_ == "poss"]
    owner = owners[0] if owners and owners[0].pos_ != "PRON" else subject(token.head) if owners else None
    if owner is None or owner == token or owner.pos_ == "PRON":
        return
    if token.dep_ != "dobj" and not (token.dep_ in ("nsubj", "nsubjpass") and lemma(token.head) in _SITS):
        return
    extra = _beside(above, -75_000 - token.i, "headquarter", base + token.idx, base + token.idx + len(token.text))
    extra.add("patient", _people(owner, "patient", base))
    places = _objects_of(token.head, "to", "in", "at")
    extra.add("in", [p for t in places if is_name(t) for p in _people(t, "in", base)])
    yield extra


_SITS = frozenset("be move locate situate lie stand remain transfer relocate".split())
_GRAVES = frozenset("remains grave tomb ashes body".split())


def _buried(token: Token, base: int) -> Iterator[Draft]:
    """ "The remains of Wynn lie at Dunmoor", "his grave is in the churchyard"."""
    if not {lemma(token), token.lower_} & _GRAVES or token.dep_ not in ("nsubj", "nsubjpass"):
        return
    if not {lemma(token.head), token.head.lower_} & {"be", "lie", "lies", "rest", "inter", "bury"}:
        return
    whose = _objects_of(token, "of") + [c for c in token.children if c.dep_ == "poss" and c.pos_ != "PRON"]
    if not whose or any(c.dep_ == "neg" for c in token.head.children):
        return
    extra = Draft(-80_000 - token.i, "bury", base + token.idx, base + token.idx + len(token.text), tense="past")
    extra.add("patient", _people(whose[0], "patient", base))
    for preposition in ("in", "at", "near"):
        extra.add(preposition, [p for t in _objects_of(token.head, preposition) for p in _people(t, preposition, base)])
    yield extra


def _denied(token: Token, base: int, draft: Draft, found: dict[int, Draft]) -> None:
    """ "Had yet to finish", "is still to be finished", "without leaving a will"."""
    above = token.head
    if token.dep_ == "xcomp" and lemma(above) in ("have", "need") and any(c.dep_ == "neg" for c in above.children):
        draft.modality = "need"  # who does not have to attack may or may not
    yet = any(c.lower_ == "yet" for c in (*above.children, *token.children))
    if yet and token.dep_ == "xcomp" and lemma(above) in ("have", "be") and token.tag_ in ("VB", "VBN"):
        draft.polarity = not draft.polarity
        draft.modality = ""
        draft.tense = draft.tense or "past"
    if token.dep_ == "pcomp" and above.lower_ == "without" and draft.modality in ("to", ""):
        governor = found.get(above.head.i)
        if governor is not None and governor.polarity and not governor.modality:
            draft.polarity, draft.modality, draft.tense = not draft.polarity, "", governor.tense
            doer = subject(above.head)
            if doer is not None and not draft.arguments.get("agent"):
                draft.add("agent", _people(doer, "agent", base))


def _absent(doc: Any, draft: Draft, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "There were no survivors of the crash": nobody survived it."""
    if draft.predicate != "have" or draft.token < 0 or draft.modality or lemma(doc[draft.token]) != "be":
        return
    for person in draft.arguments.get("patient", []):
        verb = next((v for v in (lexicon().agentives.get(h) for h in sorted(person.heads)) if v), None)
        if verb is None:
            continue
        extra = _beside(draft, -45_000 - draft.token, verb, draft.start, draft.end)
        extra.add("agent", [person])
        for role, arguments in draft.arguments.items():
            if role in ("of", "from", "in", "at", "among"):
                extra.add("patient" if role in ("of", "from") else role, arguments)
        yield extra


def _holders(token: Token, found: dict[int, Draft]) -> tuple[list[Token], Draft | None]:
    """Whom a noun is said of in apposition or by a copula, and the frame of the copula."""
    if token.dep_ == "appos":
        return [token.head], None
    if token.dep_ == "pobj" and token.head.lower_ == "as" and token.head.head.pos_ in ("VERB", "AUX"):
        doer = subject(token.head.head)  # "learned his craft as an apprentice of Kortman"
        return [doer] if doer is not None and is_name(doer) else [], found.get(token.head.head.i)
    if token.dep_ in ("attr", "nsubj") and lemma(token.head) in ("be", "become"):
        other = "nsubj" if token.dep_ == "attr" else "attr"
        return [c for c in token.head.children if c.dep_ == other], found.get(token.head.i)
    return [c for c in token.children if c.dep_ == "appos"], None


def _related(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Blythe was a pupil of Astor" as Astor taught Blythe; "Oss, the father of Ove" as a parent."""
    told = lexicon().relations.get(lemma(token))
    if told is None or token.pos_ not in ("NOUN", "PROPN"):
        return
    holders, above = _holders(token, found)
    others = [*_objects_of(token, "of", "to"), *(c for c in token.children if c.dep_ == "poss" and c.pos_ != "PRON")]
    if len(holders) != 1 or not others or (above is not None and (not above.polarity or above.modality)):
        return
    predicate, turned = told.removeprefix("~"), told.startswith("~")
    first, second = (others[0], holders[0]) if turned else (holders[0], others[0])
    extra = Draft(-50_000 - token.i, predicate, base + token.idx, base + token.idx + len(token.text))
    if above is not None:
        extra.tense, extra.attribution = above.tense, above.attribution
    extra.add("agent", _people(first, "agent", base))
    extra.add("patient", _people(second, "patient", base))
    yield extra


def _fronted(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "A native of Denver, Calloway grew up …", "Originally a school, Marsh House …": what is said before the comma is said of the subject."""
    if token.pos_ != "NOUN" or token.head.i not in found or token.i >= token.head.i:
        return
    if token.dep_ not in ("nsubj", "nsubjpass", "npadvmod", "dep", "advcl", "attr", "dislocated"):
        return
    if not any(c.lower_ in ("a", "an", "the") for c in token.children):
        return
    doer = next((c for c in token.head.children if c.dep_ in SUBJECTS and c != token and c.i > token.i), None)
    edge = max(t.i for t in token.subtree)
    if doer is None or not is_name(doer) or (token.doc[edge].text != "," and token.doc[edge + 1].text != ","):
        return
    above = found[token.head.i]
    extra = _beside(above, -60_000 - token.i, "be", base + token.idx, base + token.idx + len(token.text))
    extra.polarity, extra.modality = True, ""
    extra.add("agent", _people(doer, "agent", base))
    extra.add("attribute", [participant(token, "attribute", base)])
    yield extra
    if lemma(token) == "native":
        born = _beside(extra, -65_000 - token.i, "bear", extra.start, extra.end)
        born.add("patient", _people(doer, "patient", base))
        born.add("in", [p for t in _objects_of(token, "of") for p in _people(t, "in", base)])
        yield born


def _turned(draft: Draft) -> None:
    """ "Lund lost to Varde" as Varde beat Lund; "borrowed from" as lent."""
    told = lexicon().converses.get(draft.predicate)
    if told is None:
        return
    predicate, moves = told
    if not all(old in draft.arguments for old, _ in moves if not old.endswith("?")):
        return
    moved = {new: draft.arguments.pop(old.rstrip("?"), []) for old, new in moves}
    draft.predicate = predicate
    for role, arguments in moved.items():
        if arguments:
            draft.arguments[role] = arguments
