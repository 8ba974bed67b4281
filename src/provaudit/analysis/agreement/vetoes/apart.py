"""What tells two statements apart as wholes: names of which the other knows nothing, rounds, editions, parts, plans, revisions."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from provaudit.analysis.agreement.match import excluded
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Statement
from provaudit.model.value import Date

_PLANNED = frozenset(
    "plan planned expect expected forecast projected projection schedule scheduled due target hope hoped propose proposed proposal would intend intended "
    "estimate estimated request demand seek sought".split()
)


_REVISED = frozenset(
    "revise revised correct corrected update updated initially originally preliminary provisional now currently today since already later another further additional extra".split()
)


_PARTS = frozenset(
    "wing floor ward nave aisle tower deck hull chapter volume verse act scene leg lap stage section branch division unit department faculty squadron platoon company regiment "
    "bay arch pier terminal runway track roof spire dome cellar basement segment portion among including".split()
)


_MEDALS = frozenset(("gold", "silver", "bronze"))


_ROUND = re.compile(
    r"\b(?:(?:semi|quarter)[- ]?final|(?:first|second|third|fourth|fifth|opening|last|return|away|home)[- ](?:round|ballot|leg)|run-?off|replay|final|heat|repechage|qualifier|qualifying|play-?off|group stage)s?\b"
)


def other_round(left: Statement, right: Statement) -> bool:
    """True if the statements tell of different rounds of a contest: a heat and the final, the first and the second round."""
    mine, theirs = (
        {m[0].rstrip("s").replace("-", "").replace(" ", "") for m in _ROUND.finditer(s.span.exact.lower())}
        for s in (left, right)
    )
    return bool(mine and theirs) and not mine & theirs


_NUMBERED = re.compile(
    r"\b(\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth) (?!(?:in|of|on|at|and|to|for|behind|after|with|from|by|the|place)\b)([A-Za-z][\w-]+)"
)


def other_edition(left: Statement, right: Statement) -> bool:
    """True if the statements count two of one kind: the 11th and the 15th festival. Offices and people are no editions."""
    told = [
        {(m[2].lower(), ORDINALS.get(m[1].lower(), m[1][:-2])) for m in _NUMBERED.finditer(s.span.exact)}
        for s in (left, right)
    ]
    people = lexicon().words["holders"] | lexicon().words["persons"] | lexicon().words["generic"]
    return not told[0] & told[1] and any(m == n and m not in people for (m, _), (n, _) in product(*told))


ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}


_SCOPES = frozenset("career lifetime overall altogether cumulative combined whole entire now today currently".split())


_RECURRING = frozenset(
    "strike election referendum flood festival cup season match game championship fire storm race tournament conference congress summit survey census marathon rally vote".split()
)


def other_occasion(left: Statement, right: Statement) -> bool:
    """True if one statement tells by its year which strike or flood it means, and the other gives no date at all."""
    bound = [
        any(isinstance(s.value, Date) and s.path and s.preposition in ("", "of") for f in side.frames for s in f.slots)
        and bool(side.terms & _RECURRING)
        for side in (left, right)
    ]
    dated = [any(isinstance(s.value, Date) for f in side.frames for s in f.slots) for side in (left, right)]
    return any(bound) and not all(dated)


def other_scope(left: Statement, right: Statement) -> bool:
    """True if one statement tells of all that ever was, or of this day, and the other does not."""
    return bool((left.words & _SCOPES) ^ (right.words & _SCOPES))


def shared_names(left: Statement, right: Statement) -> frozenset[str]:
    """The words of the names that both statements bear; of countries alone, none: all sorts of things happen there."""
    found = frozenset(w for name in left.called for w in name if known(w, right))
    return found if found - _large_places() else frozenset()


@cache
def _large_places() -> frozenset[str]:
    words = lexicon().words
    return words["countries"] | words["regions"] | words["nationalities"] | frozenset("u.s us u.k eu nato".split())


def known(word: str, statement: Statement) -> bool:
    """True if the statement bears the name `word`, or one that begins like it: Tervonia, Tervonian."""
    return word in statement.names or any(
        word[:5] == other[:5] and abs(len(word) - len(other)) <= 3
        for other in statement.names
        if len(other) > 4 < len(word)
    )


def strange_names(left: Statement, right: Statement) -> list[frozenset[str]]:
    """The names of `left` of which `right` bears no word."""
    return [name for name in left.called if not any(known(word, right) for word in name)]


def namesakes(left: Statement, right: Statement) -> bool:
    """True if two names share a word and each has one of its own: Kurt Bohl and Franz Bohl, the Tarn Bridge and the Tarn Dam."""
    for p, q in product(left.called, right.called):
        if p & q and any(not known(w, right) for w in p - q) and any(not known(w, left) for w in q - p):
            return True
    return False


def set_apart(left: Statement, right: Statement) -> bool:
    """True if something in the statements tells two occasions apart: rounds, parts, plans, revisions, numbers on the door."""
    for words in (_PLANNED, _REVISED, _PARTS):
        if (left.words & words) ^ (right.words & words):
            return True
    told = [
        frozenset(m for f in s.frames for p in f.arguments for m in p.modifiers | p.heads).union(
            *(f.guards for f in s.frames)
        )
        for s in (left, right)
    ]
    told = [frozenset("last" if w == "final" else w for w in words - _MEDALS) for words in told]
    if excluded(*told):
        return True
    labels = [{(h, p.label) for f in s.frames for p in f.arguments for h in p.heads if p.label} for s in (left, right)]
    return any(h == k and m != n for (h, m), (k, n) in product(*labels))


_PHASES = {
    "early": re.compile(r"\b(?:at first|initially|originally|early on|to begin with|began as|started (?:out )?as)\b"),
    "late": re.compile(
        r"\b(?:finally|eventually|later|subsequently|in the end|at last|ultimately|afterwards?|since then|reversed|on appeal|courts? of appeals?|appeals? court|appellate|"
        r"retrial|(?:second|third|final) (?:reading|vote|ballot|attempt)|(?:long|days|weeks|months|years) after|now|again|no longer)\b"
    ),
}


def other_phase(left: Statement, right: Statement) -> bool:
    """True if one statement says itself that it tells of an earlier or a later stage, and the other does not: "at first rejected", "passed"."""
    told = [{n for n, words in _PHASES.items() if words.search(s.span.exact.lower())} for s in (left, right)]
    return told[0] != told[1]


_CLASSES = frozenset("class category division section".split())


def other_class(left: Statement, right: Statement) -> bool:
    """True if one statement alone ranks within a class: who comes first in his class may come third overall."""
    return bool((left.words ^ right.words) & _CLASSES)
