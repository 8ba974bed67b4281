"""What is measured, and whose it is: height, cost, turnout, a stake; the possessor of the noun, else the subject."""

from __future__ import annotations

from dataclasses import replace

from provaudit.analysis.agreement.align import (
    Alignment,
    align,
    shared_words,
)
from provaudit.analysis.agreement.match import SAME_HEAD, best, excluded, match
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Slot
from provaudit.model.value import Quantity, ValueKind


def attribute(frame: Frame, slot: Slot) -> str:
    """The attribute that a value is of, by the nouns above it, the adjective or verb, or the subject's head; "" if none."""
    known = lexicon().attributes
    if isinstance(slot.value, Quantity) and slot.value.kind is ValueKind.PERCENTAGE and slot.measured in _SHARED_OUT:
        return _SHARED_OUT[slot.measured]
    if slot.label == "of" and slot.noun is not None and slot.noun.names and frame.predicate in _HOLDS:
        return "stake"  # who acquired 30 % of Acme has a stake of 30 %
    long = isinstance(slot.value, Quantity) and slot.value.kind is ValueKind.QUANTITY and bool(slot.value.unit)
    for word in (slot.measured, *slot.path, frame.adjective, frame.predicate):
        if word in known and (long or known[word] != "height"):  # prices rise too
            return known[word]
    for argument in frame.get("agent", "patient"):
        for word in (
            (*sorted(argument.modifiers), *sorted(argument.heads))
            if argument.heads & _VAGUE
            else sorted(argument.heads)
        ):
            if word in known:
                return known[word]
    return ""


_SHARED_OUT = {
    "vote": "votes",
    "ballot": "votes",
    "share": "stake",
    "stock": "stake",
    "equity": "stake",
    "voter": "turnout",
    "elector": "turnout",
    "electorate": "turnout",
}
"""Of what a percentage is whose: 54 % of the vote, 38 % of the shares."""


_HOLDS = frozenset("own hold buy acquire purchase have control keep take sell".split())


_VAGUE = frozenset("rate level figure amount total number ratio".split())


def of_another(frame: Frame, slot: Slot) -> bool:
    """True if the amount is that of a thing beside the subject: in "stands on a cliff 80 metres high" the cliff's."""
    known = lexicon().attributes
    things = [o for o in slot.owners if o.role == "owner" and not o.heads & known.keys()]
    return bool(things) and not any(o.heads & p.heads for o in things for p in frame.get("attribute", "agent"))


def _owners(frame: Frame, slot: Slot, attribute: str) -> tuple[Argument, ...]:
    """Whose attribute it is: the possessor of the attribute noun, else the subject."""
    known = lexicon().attributes
    found: list[Argument] = []
    if of_another(frame, slot):
        return slot.owners
    for argument in frame.get("agent", "patient", "attribute", "of", "for"):
        if any(known.get(head) == attribute for head in argument.heads):
            found += argument.parts
        elif argument.role in ("agent", "patient"):
            found.append(argument)
    if any(known.get(word) == attribute for word in slot.path) or known.get(slot.measured) == attribute:
        found += slot.owners
    return tuple(x for x in found if not x.numeric and not x.temporal) or frame.get("agent", "patient")


def participants(a: Frame, b: Frame, x: Slot, y: Slot, attribute: str) -> tuple[Alignment | None, frozenset[str]]:
    """The frames aligned without what carries the values; and, for an attribute, the words by which its owners are one."""
    a = replace(a, arguments=tuple(p for p in a.arguments if not _carries(p, x)))
    b = replace(b, arguments=tuple(p for p in b.arguments if not _carries(p, y)))
    found = align(a, b)
    if not attribute:
        return found, frozenset()
    p, q = _owners(a, x, attribute), _owners(b, y, attribute)
    grade = best(p, q)
    if grade is not None and grade < SAME_HEAD and (of_another(a, x) or of_another(b, y)):
        return None, frozenset()
    if grade is None or grade < SAME_HEAD:
        unknown = grade is None
        p, q = _deep(a), _deep(b)
        grade = best(p, q)
        if not unknown and (grade is None or grade < SAME_HEAD):
            return None, frozenset()
    if _unmatched(p, (*q, *b.arguments)) and _unmatched(q, (*p, *a.arguments)):
        return None, frozenset()
    if _attribute_modifiers_differ(a, b, attribute):
        return None, frozenset()
    return found, frozenset(shared_words(p, q)) if grade is not None else frozenset()


def _deep(frame: Frame) -> tuple[Argument, ...]:
    """The participants that have or bear a name, and what they are of."""
    known = lexicon().attributes
    found = [q for p in frame.arguments for q in (p, *p.parts) if not (q.temporal or q.numeric)]
    return tuple(p for p in found if p.names or (p.owners and not p.heads & known.keys()))


def _unmatched(owners: tuple[Argument, ...], others: tuple[Argument, ...]) -> bool:
    """True if an owner that tells something has no match among `others`."""
    generic = lexicon().words["generic"]
    return any(
        not x.pronoun and (x.names or x.heads - generic) and all(match(x, y) <= 0 for y in others) for x in owners
    )


def _attribute_modifiers_differ(a: Frame, b: Frame, attribute: str) -> bool:
    known = lexicon().attributes

    def told(frame: Frame) -> frozenset[str]:
        return frozenset(
            m for p in frame.arguments if any(known.get(h) == attribute for h in p.heads) for m in p.modifiers
        )

    return excluded(told(a), told(b))


def _carries(argument: Argument, slot: Slot) -> bool:
    """True if `argument` is the counted noun or the amount itself, not a participant: the visitors of "1.2 million visitors"."""
    if argument.numeric or argument.start <= slot.start < argument.end:
        return True
    assert isinstance(slot.value, Quantity)
    counted = not slot.value.unit or slot.measured in lexicon().attributes
    return counted and slot.noun is not None and slot.noun.end == argument.end
