"""Constructions that say a thing by another word order: frames added and rewritten once the sentence has been read.

"It is to Brandt that we owe the discovery of X", "X was Brandt's work", "a town where she was born", "Lund lost to Varde" and
"Varde beat Lund" come out as the plain verb with its plain roles, so that the comparison knows one way of saying each.
"""

from __future__ import annotations

from dataclasses import replace

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft, objects_of, people
from provaudit.analysis.claims.syntax.events import buried, caused, gathered, seated
from provaudit.analysis.claims.syntax.makers import GOES, absent, awarded, credited, fronted, made, related
from provaudit.analysis.claims.syntax.predicates import SUBJECTS, passive, subject
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Argument

_MEETS = frozenset("meet face win find earn gain secure obtain receive get".split())
"""Verbs whose subject is what the noun after them happens to: "the offer met with rejection"."""


def construct(doc: Tree, base: int, found: dict[int, Draft]) -> None:
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
            _nothing_of(token, base, draft)
            _came(token, base, found)
        for extra in (
            *made(token, base, found),
            *related(token, base, found),
            *fronted(token, base, found),
            *seated(token, base, found),
            *buried(token, base),
            *caused(token, base, found),
            *awarded(token, base, found),
            *credited(token, base),
            *gathered(token, base, found),
        ):
            found.setdefault(extra.token, extra)
    for extra in [extra for draft in found.values() for extra in absent(doc, draft, found)]:
        found.setdefault(extra.token, extra)
    for draft in found.values():
        _turned(draft)


def _where(token: Token, base: int, draft: Draft) -> None:
    """ "Tucson, where she was born", "the hall in which it was signed": the noun is the place; the pronoun is the subject above."""
    if token.dep_ != "relcl" or token.head.pos_ not in ("NOUN", "PROPN"):
        return
    linked = any(child.dep_ == "advmod" and child.lower_ == "where" for child in token.children)
    linked = linked or any(t.lower_ == "which" for t in objects_of(token, "in", "at"))
    if not linked:
        return
    place = people(token.head, "in", base)
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
            draft.arguments[role] = people(doer, role, base)


def _personal(argument: Argument) -> bool:
    return argument.pronoun and bool(argument.heads & {"he", "she", "it", "they"})


def _owed(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "The comet owes its discovery to Halvard"; "credit for the discovery goes to Halvard"."""
    verb = lemma(token)
    if verb == "owe":
        to = [*objects_of(token, "to"), *_clefted(token, "to")]
        things = [child for child in token.children if child.dep_ == "dobj"]
        debtor = subject(token)
    elif found[token.i].predicate in GOES and lemma(subject(token) or token) in ("credit", "honour", "honor"):
        to, debtor = objects_of(token, "to"), None
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
            nominal.arguments["agent"] = [p for t in to[:1] for p in people(t, "agent", base)]
            nominal.modality = "" if event.dep_ == "pcomp" else nominal.modality
            if debtor is not None and is_name(debtor) and "patient" not in nominal.arguments:
                nominal.add("patient", people(debtor, "patient", base))


def _clefted(token: Token, preposition: str) -> list[Token]:
    """The noun that "it is to … that" brings before the verb."""
    above = token.head
    if token.dep_ not in ("ccomp", "advcl", "relcl") or lemma(above) != "be":
        return []
    return objects_of(above, preposition) if any(c.lower_ == "it" for c in above.children) else []


def _won(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "Victory in the marathon went to Alemu": of a victory the contest is what is won."""
    draft = found[token.i]
    if draft.nominal and draft.predicate == "win":
        if "patient" in draft.arguments and "agent" not in draft.arguments and not objects_of(token, "of"):
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
    if draft.predicate in GOES:
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
    for event in (*objects_of(token, "with"), *(c for c in token.children if c.dep_ == "dobj")):
        nominal = found.get(event.i)
        if nominal is None or not nominal.nominal or thing is None or thing.pos_ == "PRON":
            continue
        if any(c.dep_ == "poss" for c in event.children) or nominal.predicate in ("win", "lose", "die"):
            continue
        if "patient" in nominal.arguments and objects_of(event, "of"):
            continue
        nominal.arguments["patient"] = people(thing, "patient", base)
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
        doers = objects_of(hand, "of")
        if doers:
            draft.predicate = "kill" if draft.predicate in ("die", "perish", "fall") else "beat"
            if draft.predicate == "beat" and "patient" not in draft.arguments and "agent" in draft.arguments:
                draft.arguments["patient"] = draft.arguments.pop("agent")
            draft.arguments["agent"] = people(doers[0], "agent", base)


def _guilty(token: Token, base: int, draft: Draft) -> None:
    """ "Found the poacher guilty of trespass": the count belongs to the verdict."""
    for child in token.children:
        if child.lower_ == "guilty" and "of" not in draft.arguments:
            draft.add("of", [p for t in objects_of(child, "of") for p in people(t, "of", base)])


def _participle(token: Token, base: int, draft: Draft) -> None:
    """ "Orsk fell in the duel, shot dead by Quistorp": the participle after the comma is said of the subject, not of the duel."""
    if token.dep_ != "acl" or token.tag_ != "VBN" or token.tree[token.i - 1].text != "," or is_name(token.head):
        return
    verb = token.head
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    doer = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    if doer is not None and is_name(doer) and lexicon().sides(draft.predicate) & lexicon().sides("kill"):
        draft.arguments["patient"] = people(doer, "patient", base)


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
                    found[clause.i].arguments[role] = people(told[0], role, base)
    last = token.tree[token.i - 2] if token.i > 1 and token.tree[token.i - 1].text == "," else None
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
            draft.arguments[role] = people(focus[0], role, base)


def _astray(token: Token, base: int, draft: Draft) -> None:
    """ "Was taught counterpoint by Marsh": where the parser hangs the one who did it on the object."""
    if "agent" in draft.arguments or not passive(token):
        return
    for thing in token.children:
        if thing.dep_ == "dobj":
            doers = [t for t in objects_of(thing, "by") if is_name(t)]
            draft.add("agent", [p for t in doers[:1] for p in people(t, "agent", base)])


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
                draft.add("agent", people(doer, "agent", base))


def _nothing_of(token: Token, base: int, draft: Draft) -> None:
    """ "Nothing in the way of arsenic turned up": no arsenic did."""
    for child in token.children:
        if child.lower_ not in ("nothing", "none", "little"):
            continue
        things = [
            t for way in objects_of(child, "in", "by") if lemma(way) in ("way", "nature") for t in objects_of(way, "of")
        ]
        for role, arguments in draft.arguments.items():
            if things and any(a.start == base + child.idx for a in arguments):
                draft.arguments[role] = [replace(a, negated=True) for a in people(things[0], role, base)]


def _came(token: Token, base: int, found: dict[int, Draft]) -> None:
    """ "No apology ever came from Fadairo": he did not apologise."""
    event = subject(token)
    nominal = found.get(event.i) if event is not None else None
    if (
        nominal is None
        or not nominal.nominal
        or lemma(token) not in ("come", "issue", "follow")
        or "agent" in nominal.arguments
    ):
        return
    doers = [t for t in objects_of(token, "from") if is_name(t)]
    nominal.add("agent", [p for t in doers[:1] for p in people(t, "agent", base)])
    if doers:
        nominal.arguments.pop("from", None)


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
