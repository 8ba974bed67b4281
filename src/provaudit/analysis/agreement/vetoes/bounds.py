"""What tells apart two values whose words ask one question: parts, sums, stages, plans, offices, nations, numbered things, places."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import product

from provaudit.analysis.agreement.match import excluded
from provaudit.analysis.agreement.vetoes.apart import other_edition, other_round, strange_names
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Statement, Told
from provaudit.model.value import Quantity, ValueKind

UNREAL = frozenset(
    "plan planned expect expected forecast projected projection schedule scheduled due target hope hoped propose proposed proposal would intend intended may might could should "
    "request demand seek sought suppose supposed budgeted predict predicted predict aim want ask asking if unless likely reserve guide estimate estimated initially originally".split()
)
FORETOLD = frozenset(
    "forecast predict project projected expect expected plan planned plans schedule scheduled envisage foresee supposed budgeted proposed proposal".split()
)
"""Words by which a whole statement tells what was only to be."""
_AGAIN = frozenset(
    "again another second third fourth fresh repeat repeated next subsequent twice anew also later re-run relaunch reopen reopened rebuild rebuilt".split()
)
"""Words for an occasion that is not the first."""
_PASSING = frozenset(
    "far now currently today provisional preliminary interim additional further extra another more already".split()
)
"""Words by which a value is of its moment, or of a part; they must stand on both sides or on none."""
_SCOPES = frozenset(
    "average mean median annual annually monthly weekly daily yearly minimum maximum gross net per apiece each".split()
)
_WHOLE = frozenset("total told altogether overall combined together cumulative".split())
"""Words by which the larger of two amounts is the sum of several."""
_PARTS = frozenset(
    "wing floor ward nave choir aisle tower deck hull chapter volume verse act scene leg lap stage section branch division unit battalion brigade squadron platoon corps department faculty subsidiary wing annexe annex branch parish suburb borough precinct village_of storey upstairs downstairs half-time company regiment bay arch pier terminal runway "
    "track roof spire dome cellar basement segment portion among including include of_whom half quarter shaft clause reactor gate county district statewide nationwide worldwide".split()
)


def part_of(left: Statement, right: Statement) -> bool:
    """True if one statement ties a thing to the name that the other does not mention: the radar of the ship, the ship."""
    return bool(_foreign(left, right)) != bool(_foreign(right, left))


def told_apart(x: Told, y: Told) -> bool:
    """True if the clauses of the values tell two occasions, parts or scopes."""
    for words in (_PASSING, _AGAIN):
        if (x.clause & words) ^ (y.clause & words):
            return True
    if _scoped(x) != _scoped(y) or _in_part(x, y) or _in_part(y, x):
        return True
    return excluded(x.clause, y.clause) or _sum(x, y) or _sum(y, x) or _other_stage(x, y)


def _scoped(value: Told) -> frozenset[str]:
    """The words that say of what the value is one measure; "net" tells that only of money."""
    found = value.clause & _SCOPES - _NET if value.value.kind is not ValueKind.MONEY else value.clause & _SCOPES
    return found - _YEARLY - _EACH | {"year"} if yearly(value) else found


def yearly(value: Told) -> bool:
    """True for what is so every year: "an annual grant", "each year"."""
    return bool(value.clause & _YEARLY) or bool(value.clause & _EACH and value.clause & {"year"})


_NET = frozenset("net gross".split())
_YEARLY = frozenset("annual annually yearly annum".split())
_EACH = frozenset("each every".split())


def _in_part(x: Told, y: Told) -> bool:
    """True if `x` is told of a part that the clause of `y` does not name, in that word or in another for it."""
    return any(not any(akin(part, word) for word in y.clause) for part in x.clause & _PARTS)


_STAGES = (
    frozenset(
        "begin start commence launch announce announcement propose agree file apply lay order commission found groundbreaking foundation declare".split()
    ),
    frozenset(
        "end finish conclude complete completion finalise finalize terminate stop call_off cease seal approve close".split()
    ),
)
"""Words for the first and for the last stage of what takes time."""


def _other_stage(x: Told, y: Told) -> bool:
    """True if the clauses tell of the two ends of one thing: its announcement and its completion."""
    told = [[bool(t.clause & stage) for stage in _STAGES] for t in (x, y)]
    return told in ([[True, False], [False, True]], [[False, True], [True, False]])


def other_office(x: Told, y: Told) -> bool:
    """True if the clauses name different offices: the professor, the dean."""
    words = lexicon().words
    mine, theirs = (t.clause & (words["holders"] | words["titles"] | _POSTS) for t in (x, y))
    return bool(mine and theirs and not mine & theirs)


_POSTS = frozenset(
    "professor dean lecturer rector vicar curate canon bishop minister ambassador secretary clerk treasurer librarian curator organist keeper surveyor sheriff marshal general colonel major lieutenant".split()
)
OFFICIAL = frozenset("tenure".split())


def other_nation(left: Statement, right: Statement) -> bool:
    """True if the statements speak of different nations: the Irish and the British share."""
    mine, theirs = (s.words & lexicon().words["nationalities"] for s in (left, right))
    return bool(mine and theirs and not mine & theirs)


def _sum(x: Told, y: Told) -> bool:
    """True if `x` is the larger, and told as the sum of several, or `y` as one part."""
    p, q = x.value, y.value
    told = bool(x.clause & _WHOLE - y.clause) or bool(y.clause & _PARTS - x.clause)
    return isinstance(p, Quantity) and isinstance(q, Quantity) and told and p.lo > q.hi


_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside) (?:the )?((?:[A-Z][\w'’-]*[ -]?)+)")


def other_place(left: Statement, right: Statement) -> bool:
    """True if each statement names a place, in those words, of which the other knows nothing: the hotel in Aix, the hotel at Vernay."""
    return _strangely_placed(left, right) and _strangely_placed(right, left)


def _strangely_placed(statement: Statement, other: Statement) -> bool:
    words = lexicon().words
    wide = words["countries"] | words["regions"] | words["months"] | words["times"]
    strange = frozenset(w for name in strange_names(statement, other) for w in name)
    places = [{w.lower() for w in re.findall(r"[\w’'-]+", m[1])} for m in _PLACED.finditer(statement.span.exact)]
    return any(
        (place & strange or {p for w in place for p in w.split("-")} & strange) and not place & wide for place in places
    )


def parts_of_whole(left: Statement, right: Statement, a: int, b: int) -> bool:
    """True if of the values that start at `a` and `b` one is told as a part, or the other as the sum of several."""
    mine, theirs = ([t for t in s.told if t.start == at] for s, at in ((left, a), (right, b)))
    return any(_sum(x, y) or _sum(y, x) for x, y in product(mine, theirs))


def set_apart(left: Statement, right: Statement) -> bool:
    """True if the statements as wholes tell of two rounds, editions, scopes or numbered things."""
    if other_round(left, right) or other_edition(left, right):
        return True
    numbers = [{(m[1].lower().rstrip("."), m[2]) for m in _NUMBERED.finditer(s.span.exact)} for s in (left, right)]
    if any(h == k and m != n for (h, m), (k, n) in product(*numbers)) and not numbers[0] & numbers[1]:
        return True
    labels = [{(h, p.label) for f in s.frames for p in f.arguments for h in p.heads if p.label} for s in (left, right)]
    return any(h == k and m != n for (h, m), (k, n) in product(*labels))


_NUMBERED = re.compile(
    r"\b(no\.|number|phase|stage|gate|line|platform|track|group|type|class|model|mark|unit|block|room|lane|route|flight|chapter|clause|article|section|volume|part|act|shaft|well|pier|berth|reactor|tower|lock|dam|hall|"
    r"building|train|bus|channel|episode|game|set|heat|leg|round|case|ward|zone|district|region|squadron|battalion|regiment|division|brigade) (\d{1,3}|[A-Z]|[IVX]{1,4})\b(?!%)",
    re.I,
)


def other_thing(left: Statement, right: Statement, measured: Set[str] = frozenset()) -> bool:
    """True if each statement tells of a thing, other than what is `measured`, that the other does not mention."""
    return bool(_foreign(left, right) - measured) and bool(_foreign(right, left) - measured)


def _foreign(statement: Statement, other: Statement) -> frozenset[str]:
    known = lexicon()
    common = known.words["persons"] | known.words["generic"] | known.words["holders"] | known.nominalisations.keys()
    return frozenset(
        thing for thing in statement.things - common if not any(akin(thing, word) for word in other.terms | other.words)
    )


def akin(a: str, b: str) -> bool:
    """True if two nouns may name one thing: yard and shipyard too."""
    return lexicon().alike(a, b) or (min(len(a), len(b)) > _SHORT and (a.endswith(b) or b.endswith(a)))


_SHORT = 3
"""Letters up to which the end of a noun tells nothing."""


def unreal(statement: Statement) -> bool:
    """True if a statement tells of what was only planned, feared or wished."""
    return bool((statement.words & UNREAL) - {"may", "due", "might"} - statement.names)
