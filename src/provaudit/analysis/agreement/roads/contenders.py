"""Two names for one answer: who did it, or where, told by the words of two statements about one thing, whatever their parse.

The statements must share a distinguishing name and more, ask one question, and each give one answer of which the other knows
nothing, or which the other sets off from its own. Whatever tells occasions, parts, stages and plans apart is a veto; so is
whatever lets one place lie in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from provaudit.analysis.agreement.align import apart, same_predicate, statement_dates
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import UNKNOWN, best, spelled_alike
from provaudit.analysis.agreement.roads.occasions import ROLES_APART, tenures_apart
from provaudit.analysis.agreement.vetoes.apart import namesakes, shared_names, strange_names
from provaudit.analysis.agreement.vetoes.bounds import UNREAL, akin, other_thing, set_apart
from provaudit.analysis.agreement.vetoes.mentions import set_off_at
from provaudit.analysis.claims.answers.questions import tables
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.polities import polities
from provaudit.model.claim import Contender, Frame, Question, Statement

ENOUGH = 2
"""Words of names, other words of weight and a date that two statements must share, the answers and the words of the question left out."""
UNSURE = 3
"""The same where no word of either statement tells the question for certain."""
DEED = 4
"""The same for a deed that is no question of the table."""
_NAMES = 2


def compare_contenders(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The place or the person that the statements give as answers to one question, if each gives one."""
    kinds = {c.kind for c in left.contenders} & {c.kind for c in right.contenders}
    common = shared_names(left, right) if kinds else frozenset()
    if not common:
        return
    if (
        namesakes(left, right)
        or other_occasion(left, right)
        or set_apart(left, right)
        or unvouched(left)
        or unvouched(right)
    ):
        return
    things = other_thing(left, right, _answers_things() | _settings(left) | _settings(right))
    if not one_time(left, right):
        return
    for kind, question in (("place", Question.PLACE), ("person", Question.ACTOR)):
        for asked in _asked(left, right, kind):
            x, y = _answer(left, right, asked), _answer(right, left, asked)
            if (
                x is None
                or y is None
                or not (kind == "place" or (x.full and y.full))
                or not _exclude(left, right, x, y, asked)
            ):
                continue
            if things and not ("life" in _flags(asked) and _whole_name(left, right)):
                continue
            if _others(left, right, x) and _others(right, left, y):
                continue
            firm = any(asked in c.firm for s in (left, right) for c in s.contenders)
            enough = (
                DEED if asked.startswith("by ") else UNSURE if not firm else 1 if "life" in _flags(asked) else ENOUGH
            )
            if evidence(left, right, common) < enough or not _in_time(left, right, asked):
                continue
            if "office" in _flags(asked) and (left.words ^ right.words) & ROLES_APART:
                continue
            if "life" in _flags(asked) and _of_kin(left, common) != _of_kin(right, common):
                continue
            a, b = frame_at(left, x.start, x.end), frame_at(right, y.start, y.end)
            if (
                a
                and b
                and (apart(a, b, left, right) or tenures_apart(a, b) or (asked == "title" and _other_object(a, b)))
            ):
                continue
            answers = (
                Answer(left, x.start, x.end, x.name, a),
                Answer(right, y.start, y.end, y.name, b),
            )
            subject = frozenset(common - x.words - y.words) or common
            words = asked.removeprefix("office ").removeprefix("by ").strip("_")
            why = f"both speak of {worded(subject, left)} and tell {'where' if kind == 'place' else 'who'}: {words}"
            yield Comparison(question, topic(words, subject), *answers, verdict(*answers), why, False)
            return


_PARTS = (
    frozenset(
        "wing floor nave aisle tower spire dome roof act scene chapter volume verse stage section leg lap cover frame plinth hull cargo half quarter".split()
    ),
    frozenset("retrial rerun replay revival remake restaging sequel onward onwards".split()),
)
_OTHERWISE = (
    frozenset(
        "again another second third fresh repeat repeated rebuild rebuilt restore restoration replica copy version reopen reopened".split()
    ),
    frozenset("also too besides additionally jointly together both".split()),
    frozenset(
        "wrongly mistakenly disputed doubtful perhaps possibly probably reputedly supposedly allegedly traditionally legend rumour rumor believe think suspect allege claim".split()
    ),
)
"""Words by which a statement tells another occasion, a part, or that it does not vouch; they must stand on both sides or on none."""


_DONE = frozenset("want ask asking plan plans reserve guide estimate initially originally aim due may might".split())
"""Words of plans that stand as well beside what was done: whoever wants to see it must go there."""


def unvouched(statement: Statement) -> bool:
    """True if a statement tells of what was only planned or foretold."""
    return bool((statement.words & UNREAL) - _DONE - statement.names)


def other_occasion(left: Statement, right: Statement) -> bool:
    """True if one statement alone tells another occasion, a part, or what it does not vouch for."""
    if any(left.words & words != right.words & words for words in _PARTS):
        return True
    return any(bool(left.words & words) != bool(right.words & words) for words in _OTHERWISE)


@cache
def _answers_things() -> frozenset[str]:
    """Nouns that say what an answer is, not what is asked about: the church at Lenn, the surgeon Ott."""
    return tables().sites | tables().tracts | lexicon().classes[0]


def _settings(statement: Statement) -> frozenset[str]:
    """The words right before a place, which only tell what stands there: "outside a restaurant in"."""
    base, text = statement.span.start, statement.span.exact
    told = [text[: c.start - base].lower().split()[-_PHRASE:] for c in statement.contenders if c.kind == "place"]
    return frozenset(w.strip(",'’s") for words in told for w in words) | frozenset(w for words in told for w in words)


_PHRASE = 4


def _asked(left: Statement, right: Statement, kind: str) -> list[str]:
    """The questions that a name on either side may answer, one side at least by words of one meaning, the clearest first."""
    told = [[c for c in s.contenders if c.kind == kind] for s in (left, right)]
    mine, theirs = (frozenset(q for c in side for q in c.questions) for side in told)
    firm = [frozenset(q for c in side for q in c.firm) for side in told]
    both = mine & theirs
    return sorted(both, key=lambda q: (q not in firm[0] & firm[1], q))


def _answer(statement: Statement, other: Statement, asked: str) -> Contender | None:
    """The one name by which a statement answers in the clause of the question; of several, the one that is new to the other statement.

    None if a name answers on both sides.
    """
    base = statement.span.start
    told = [
        c
        for c in statement.contenders
        if asked in c.beside and not set_off_at(statement.span.exact, c.start - base, c.end - base)
    ]
    held = frozenset(w for c in told if c.kind == "place" for w in c.within)
    told = [c for c in told if not c.words <= held]
    if any(c.words & d.words for c in told for d in other.contenders if asked in d.beside and _answering(c)):
        return None
    told = [c for c in told if not c.words & other.names] or told
    return told[0] if len({c.words for c in told}) == 1 else None


def _answering(c: Contender) -> bool:
    """False for a country, a province or a lake: what happened there may have happened at two places in it."""
    return c.kind == "person" or _level(c) in ("town", "house")


def _exclude(left: Statement, right: Statement, x: Contender, y: Contender, asked: str) -> bool:
    """True if the two names cannot answer one question together."""
    if x.words & y.words or spelled_alike(x.words, y.words):
        return False
    set_off = any(
        c.words & s.names
        and _FAR.search(s.span.exact)
        and all(_set_off(s, d) for d in s.contenders if d.words & c.words)
        for c, s in ((x, right), (y, left))
    )
    if x.kind == "person":
        # a name that the other bears in another clause is that of someone else
        known = [(x, right), (y, left)]
        return not all(c.words & s.names for c, s in known) and not any(
            asked in d.beside and d.words & c.words for c, s in known for d in s.contenders
        )
    if x.near or y.near or x.words & (y.within | right.names) or y.words & (x.within | left.names):
        return set_off
    if x.within and y.within and not x.within & y.within:
        return True
    if any(c.within and _level(d) == "town" and not c.within & _wide() for c, d in ((x, y), (y, x))):
        return True  # Cormorant Hall in Easton, and Westhaven
    lands = [polities().named(c.words, capital=True) for c in (x, y)]
    if all(lands) and not lands[0] & lands[1]:
        return True  # Peking, and Thailand
    p, q = _level(x), _level(y)
    if p != q or p == "tract":
        return (
            bool(x.site and y.site and not lexicon().alike(x.site, y.site))
            and "region" not in (p, q)
            and "country" not in (p, q)
        )
    return p != "region" and _seat(x) == _seat(y)


_FAR = re.compile(
    r"\b(?:\d{2,}|[a-z]+ty|hundred|thousand)[\w -]* (?:miles?|kilomet\w+|km|leagues?)\b|\bday[’']s\b|\bfar from\b"
)
"""A distance over which one place is not the other's neighbourhood."""


def _set_off(statement: Statement, c: Contender) -> bool:
    base = statement.span.start
    return set_off_at(statement.span.exact, c.start - base, c.end - base)


def _seat(place: Contender) -> bool:
    """True for a capital, in which many a place lies that is named without it."""
    return bool(polities().named(place.words, capital=True))


_QUARTERS = frozenset("new north south east west upper lower northern southern eastern western great".split())
_LAND = frozenset("lake mount cape isle point".split())
_TOWNS = frozenset("bay point hill hills forest wood head rocks shore falls creek".split())
"""Words for land and water that towns are called by as well."""


def _wide() -> frozenset[str]:
    return lexicon().words["regions"] | lexicon().words["countries"] | tables().tracts


def _level(place: Contender) -> str:
    """What a name names: a country, a region, a stretch of land or water, a house, or a town."""
    words = lexicon().words
    if place.words - _QUARTERS <= words["regions"]:
        return "region"
    if place.words - _QUARTERS <= words["countries"]:
        return "country"
    named = place.name.lower().split()
    if named[0] in _LAND or named[-1] in tables().tracts - _TOWNS:
        return "tract"
    return "house" if place.built else "town"


def _others(statement: Statement, other: Statement, answer: Contender) -> list[frozenset[str]]:
    """The names of a statement, its answer left out, of which the other knows nothing."""
    own = answer.words | answer.within | {part for w in answer.words for part in w.split("-")}
    return [name for name in strange_names(statement, other) if not name & own]


def one_time(left: Statement, right: Statement) -> bool:
    """True unless the dates of the statements exclude one another."""
    mine, theirs = statement_dates(left), statement_dates(right)
    return not (mine and theirs) or not all(p.disjoint(q) for p in mine for q in theirs)


def _other_object(a: Frame, b: Frame) -> bool:
    """True if the same is done to two things: won the slalom, won the downhill."""
    grade = best(a.get("patient"), b.get("patient")) if same_predicate(a, b) else None
    return grade is not None and grade <= UNKNOWN


_STAGES = frozenset(
    "before until formerly originally previously initially former now later today then moved relocated".split()
)
_KIN = frozenset(
    "wife husband widow widower son daughter father mother brother sister uncle aunt nephew niece cousin friend colleague".split()
)
"""Relations: what is told of his widow is not told of him."""


def _of_kin(statement: Statement, common: frozenset[str]) -> bool:
    """True if a statement tells of a relation of whoever is named in both: "his widow", "the son of Lund"; not of "the son of weavers, Lund"."""
    told = _RELATED.finditer(statement.span.exact.lower())
    return any(m[1] is None or m[1] in common for m in told)


_RELATED = re.compile(rf"\b(?:{'|'.join(sorted(_KIN))})\b(?:\s+of\s+(?:the\s+|an?\s+)?([\w-]+))?")


def _whole_name(left: Statement, right: Statement) -> bool:
    """True if both bear a name of several words: whose life it is needs no more."""
    return any(len(name) > 1 and name <= right.names for name in left.called)


def _flags(asked: str) -> frozenset[str]:
    return (
        tables().questions[asked].flags
        if asked in tables().questions
        else frozenset(() if asked.startswith("by ") else ("state", "office"))
    )


def _in_time(left: Statement, right: Statement, asked: str) -> bool:
    """True if a question that may be asked anew is asked of one time on both sides."""
    flags = _flags(asked)
    dated = [bool(statement_dates(s)) for s in (left, right)]
    if "recurs" in flags or all(dated):
        return all(dated)
    if "state" in flags:
        tenses = [{f.tense for f in s.frames if f.tense} for s in (left, right)]
        present = all("past" not in t for t in tenses)
        return present and not (left.words ^ right.words) & _STAGES
    return True


def evidence(left: Statement, right: Statement, common: frozenset[str]) -> int:
    """How much the statements share beside the question: a point for each name, each word of weight, and a date."""
    words = lexicon().words
    dull = words["generic"] | words["times"] | words["months"] | (left.names & right.names) | tables().sites
    dull |= {
        word for word in left.terms if any(not rest and not weak for rest, _, weak in tables().openings.get(word, ()))
    }
    terms = sum(any(akin(t, u) for u in right.terms - dull) for t in left.terms - dull)
    called = [name & common for name in left.called if name & common]
    names = min(_NAMES, len(frozenset().union(*called))) + (len(called) > 1)
    dated = any(not p.disjoint(q) for p, q in product(statement_dates(left), statement_dates(right)))
    return names + terms + dated


def frame_at(statement: Statement, start: int, end: int) -> Frame | None:
    """The frame that answers for the words at start…end: one that is someone's word, else that in which it stands."""
    holders = [f for f in statement.frames if any(p.start < end and start < p.end for p in f.arguments)]
    return next((f for f in statement.frames if f.attribution), holders[0] if holders else None)
