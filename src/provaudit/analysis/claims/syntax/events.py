"""Frames that a clause implies: what caused an accident, where a firm sits, where somebody is buried, where a congress met."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.claims.syntax.arguments import is_name, lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft, beside, objects_of, people
from provaudit.analysis.claims.syntax.predicates import subject
from provaudit.analysis.claims.tree import Token


def gathered(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Surgeons gathered in Davos for the congress": the congress was held there."""
    above = found.get(token.i)
    if (
        above is None
        or lemma(token) not in ("gather", "meet", "assemble", "convene", "come", "travel")
        or not above.polarity
    ):
        return
    events = [t for t in objects_of(token, "for", "at") if lemma(t) in _MEETINGS or t.lower_ in _MEETINGS]
    if len(events) != 1:
        return
    extra = beside(above, -100_000 - token.i, "hold", base + token.idx, base + token.idx + len(token.text))
    extra.add("patient", [participant(events[0], "patient", base)])
    extra.add("in", [p for t in objects_of(token, "in", "to") if is_name(t) for p in people(t, "in", base)])
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


def caused(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Traced the blight to a virus", "the fungus behind the blight", "behind it was a virus", "due to", "responsible for"."""
    effect: Token | None = None
    cause: Token | None = None
    above = found.get(token.i)
    if above is not None and lemma(token) in _TRACED:
        causes = objects_of(token, *_TRACED[lemma(token)])
        cause = causes[0] if causes else None
        things = [c for c in token.children if c.dep_ == "dobj"]
        effect = things[0] if things else subject(token)
    elif above is not None and lemma(token) == "be":
        behind = objects_of(token, "behind")
        due = [
            t
            for c in token.children
            if c.dep_ in ("acomp", "prep", "attr") and c.lower_ in ("due", "down")
            for t in objects_of(c, "to")
        ]
        guilty = [
            t for c in token.children if c.dep_ == "acomp" and c.lower_ == "responsible" for t in objects_of(c, "for")
        ]
        found_ = [c for c in token.children if c.dep_ in ("attr", "nsubj") and c.pos_ in ("NOUN", "PROPN")]
        if behind and found_:
            effect, cause = behind[0], found_[0]
        elif due:
            effect, cause = subject(token), due[0]
        elif guilty:
            effect, cause = guilty[0], subject(token)
    elif token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "attr"):
        behind = objects_of(token, "behind")
        effect, cause = (behind[0], token) if behind else (None, None)
    if (
        effect is None
        or cause is None
        or effect == cause
        or not {lemma(t) for t in (effect, *effect.children)} & _AILMENTS
    ):
        return
    anchor = above or Draft(token.i, "cause", base + token.idx, base + token.idx + len(token.text), tense="past")
    extra = beside(anchor, -85_000 - token.i, "cause", base + token.idx, base + token.idx + len(token.text))
    extra.add("agent", people(cause, "agent", base))
    extra.add("patient", people(effect, "patient", base))
    yield extra


_SEATS = frozenset("headquarters headquarter base seat".split())


def seated(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Corvus moved its head office to Leeds", "the headquarters of Corvus are in Leeds"."""
    seat = lemma(token) in _SEATS or (
        lemma(token) == "office" and any(c.lower_ in ("head", "main") for c in token.children)
    )
    above = found.get(token.head.i)
    if not seat or above is None or above.nominal or above.predicate == "headquarter":
        return
    owners = objects_of(token, "of") + [c for c in token.children if c.dep_ == "poss"]
    owner = owners[0] if owners and owners[0].pos_ != "PRON" else subject(token.head) if owners else None
    if owner is None or owner == token or owner.pos_ == "PRON":
        return
    if token.dep_ != "dobj" and not (token.dep_ in ("nsubj", "nsubjpass") and lemma(token.head) in _SITS):
        return
    extra = beside(above, -75_000 - token.i, "headquarter", base + token.idx, base + token.idx + len(token.text))
    extra.add("patient", people(owner, "patient", base))
    places = objects_of(token.head, "to", "in", "at")
    extra.add("in", [p for t in places if is_name(t) for p in people(t, "in", base)])
    yield extra


_SITS = frozenset("be move locate situate lie stand remain transfer relocate".split())


_GRAVES = frozenset("remains grave tomb ashes body".split())


def buried(token: Token, base: int) -> Iterator[Draft]:
    """ "The remains of Wynn lie at Dunmoor", "his grave is in the churchyard"."""
    if not {lemma(token), token.lower_} & _GRAVES or token.dep_ not in ("nsubj", "nsubjpass"):
        return
    if not {lemma(token.head), token.head.lower_} & {"be", "lie", "lies", "rest", "inter", "bury"}:
        return
    whose = objects_of(token, "of") + [c for c in token.children if c.dep_ == "poss" and c.pos_ != "PRON"]
    if not whose or any(c.dep_ == "neg" for c in token.head.children):
        return
    extra = Draft(-80_000 - token.i, "bury", base + token.idx, base + token.idx + len(token.text), tense="past")
    extra.add("patient", people(whose[0], "patient", base))
    for preposition in ("in", "at", "near"):
        extra.add(preposition, [p for t in objects_of(token.head, preposition) for p in people(t, preposition, base)])
    yield extra
