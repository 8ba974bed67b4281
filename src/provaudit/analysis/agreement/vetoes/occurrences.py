"""Are two dated frames of one occasion? Parts of a thing, sorts of it, what is done again, and what recurs by its nature are others."""

from __future__ import annotations

from provaudit.analysis.agreement.vetoes.bounds import akin
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Statement
from provaudit.model.value import Quantity, ValueKind


def other_date(a: Frame, b: Frame, left: Statement, right: Statement) -> bool:
    """True if what two frames tell alike are two occasions by their nature, or by what each of them brings in."""
    once_more = (left.words & _ONCE_MORE) != (right.words & _ONCE_MORE) and not (left.words | right.words) & _NEVER
    return once_more or _other_object(a, b, left, right) or other_part(a, b, left, right)


_ONCE_MORE = frozenset("again anew re-elected re-election reelected".split())
_NEVER = frozenset("never not n't".split())


def other_part(a: Frame, b: Frame, left: Statement, right: Statement) -> bool:
    """True if one frame tells of a part, a sort or a repetition of what the other tells of; whatever the verbs are."""
    one = turns(a) != turns(b) and any(
        x.indefinite or (x.names and x.modifiers & _ONE_OF) for frame in (a, b) for x in frame.get("patient")
    )
    return (
        one
        or _again(a, b)
        or _sittings(a, b)
        or _for_a_while(a)
        or _for_a_while(b)
        or _other_sort(a, b)
        or _partly(a, b, right)
        or _partly(b, a, left)
        or _of_a_part(a, b, left, right)
        or _of_a_part(b, a, right, left)
    )


_ONE_OF = frozenset("first last second third".split())
_WEATHER = frozenset(
    "snow wind flood flooding storm fog ice gale blizzard avalanche landslide frost rain hurricane strike".split()
)


def _for_a_while(frame: Frame) -> bool:
    """True if something was shut for some days, or shut or spoiled by the weather: that happens again."""
    groups = {group for group, _ in lexicon().sides(frame.predicate)}
    lasted = any(isinstance(s.value, Quantity) and s.value.kind is ValueKind.DURATION for s in frame.slots)
    weather = any(x.heads & _WEATHER for x in frame.get("agent", "by"))
    return (lasted and "close" in groups) or (weather and bool(groups & {"close", "destroy"}))


def _other_sort(a: Frame, b: Frame) -> bool:
    """True for the Roman and the Viking gallery."""
    return any(
        p.heads & q.heads and told[0] and told[1] and not told[0] & told[1]
        for p in a.get("patient")
        for q in b.get("patient")
        if not (p.numeric or q.numeric)
        for told in [[(x.names | x.modifiers) - x.heads - _TURNING - _WHOSE for x in (p, q)]]
    )


_TURNING = frozenset("first last final new old".split())
_WHOSE = frozenset("his her its their own the this that".split())


_OBJECTS = ("patient", "attribute", "to", "as", "for")


def _other_object(a: Frame, b: Frame, left: Statement, right: Statement) -> bool:
    """True if each frame tells of a thing that the other statement does not mention: elected to parliament, elected mayor."""
    return all(
        any(
            not any(lexicon().alike(h, w) for h in x.heads for w in other.terms | other.words)
            for x in frame.get(*_OBJECTS)
            if not (x.names or x.numeric or x.temporal or x.pronoun)
        )
        for frame, other in ((a, right), (b, left))
    )


def _again(a: Frame, b: Frame) -> bool:
    """True if one frame tells what was done again: reopened and opened, the retrial and the trial."""
    words = [{f.predicate, *(h for x in f.arguments for h in x.heads)} for f in (a, b)]
    return any(
        f"re{w}" in theirs - mine or f"re-{w}" in theirs - mine
        for mine, theirs in (words, words[::-1])
        for w in mine - theirs
    )


_ALL = frozenset("ash ruin rubble traffic public visitor passenger guest use service good business".split())


def _partly(a: Frame, b: Frame, other: Statement) -> bool:
    """True if `a` alone tells for whom it was so, or against what: closed to lorries. For the public, or for good, is for all."""
    return any(
        not x.heads & (_ALL | other.terms)
        for role in ("to", "for", "against")
        for x in a.get(role)
        if (x.plural or role == "against") and not (x.names or x.numeric or x.temporal) and not b.get(role)
    )


_IDLE = frozenset(
    "door gate visitor guest passenger train tram tent curtain service operation stone issue patent copy edition ribbon engine throne crown order vow permission licence right title work".split()
)
"""What an opening, an end or an honour is told of, in place of the thing or person itself."""


def _of_a_part(a: Frame, b: Frame, left: Statement, right: Statement) -> bool:
    """True if `a` tells of something of which `right` knows nothing, and `b` of the named thing to which it belongs: a zoo's reptile house."""
    idle = _IDLE | lexicon().nominalisations.keys()
    part, whole = _undergone(a), _undergone(b)
    if not part or any(
        x.names & right.names
        or x.heads & idle
        or x.modifiers & _TURNING
        or any(akin(h, w) for h in x.heads for w in right.terms | right.words)
        for x in part
    ):
        return False
    agents = [x for x in a.get("agent") if not any(x.heads & y.heads for y in part)]
    owners = frozenset().union(*(x.owners for x in part), *(x.names | x.owners | x.modifiers for x in agents))
    return any(owners & (x.names | x.modifiers or x.owners) for x in whole)


def _undergone(frame: Frame) -> list[Argument]:
    """What a frame tells of: what it happens to, else who does it."""
    return [x for x in frame.get("patient") or frame.get("agent") if not (x.numeric or x.temporal or x.pronoun)]


_SITTINGS = frozenset("parliament assembly session season border frontier airspace".split())
"""What is opened and closed time and again."""


def _sittings(a: Frame, b: Frame) -> bool:
    return any(x.heads & _SITTINGS for frame in (a, b) for x in frame.get("patient") or frame.get("agent"))


def turns(frame: Frame) -> frozenset[str]:
    """Which of several like events a frame tells, if it says so: the first or the last."""
    told = frame.guards.union(*(x.modifiers for x in frame.arguments if not x.temporal))
    return frozenset("last" if word == "final" else word for word in told & {"first", "last", "final"})
