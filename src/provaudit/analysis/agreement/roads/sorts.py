"""What a named thing or person is said to be: its kind, its nationality, and kinds that exclude each other.

"Jonas Weil was a Swiss chemist" against "the Austrian chemist Jonas Weil"; "the frigate Hesper" against "the Hesper was a destroyer".
The name must be one, and of all the kinds told on both sides none may be shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from provaudit.analysis.agreement.align import align, apart, asserted, flags, group_name, same_predicate, wording
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import SAME_HEAD, SAME_NAME, excluded, match
from provaudit.analysis.agreement.vetoes.apart import shared_names, strange_names
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.polities import polities
from provaudit.model.claim import Argument, Frame, Question, Statement

_KIN = (
    *(frozenset(("british", nation)) for nation in ("english", "scottish", "welsh", "irish")),
    frozenset("chinese taiwanese".split()),
)
"""Nationalities that one person may be said to be of."""
_UNIONS = (
    frozenset("russian ukrainian belarusian georgian kazakh soviet".split()),
    frozenset("czech slovak czechoslovak".split()),
    frozenset("serbian croatian bosnian slovenian yugoslav".split()),
    frozenset("austrian hungarian".split()),
    frozenset("indian pakistani bangladeshi".split()),
)
"""Nationalities of countries that were one: a person may have been said to be of both, one of today may not."""


def kin(m: str, n: str) -> bool:
    """True if one person may have been said to be of both nationalities."""
    return not _exclude(m, n, "nationality")


_PLAYS_FOR = frozenset(
    "ski play compete run row swim race fence ride skate shoot appear sail drive box wrestle".split()
)
_CONVERTED = frozenset("convert converted conversion rebuild rebuilt refit refitted".split())
_PHASE = re.compile(
    r"\b(?:formerly|former|now|today|until|later|originally|initially|at first|began|became|turned|converted|rebuilt|since|then|once|first)\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing said of what `named` is: `word`, at the place of `words`, in `frame`."""

    named: Argument
    words: Argument
    word: str
    frame: Frame


def compare_sorts(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Kinds and nationalities that exclude each other, told of one name."""
    if not left.names & right.names:
        return
    yield from _differ(left, right, _nationalities(left), _nationalities(right), "nationality")
    yield from _differ(left, right, _kinds(left), _kinds(right), "kind")
    yield from _fillers(left, right)


def _differ(
    left: Statement, right: Statement, mine: list[_Told], theirs: list[_Told], about: str
) -> Iterator[Comparison]:
    for x in mine:
        for y in theirs:
            today = x.frame.tense == y.frame.tense == "present"
            if not _exclude(x.word, y.word, about, today) or match(x.named, y.named) != SAME_NAME:
                continue
            if about == "kind" and (left.words | right.words) & _CONVERTED:
                continue
            common = x.named.names & y.named.names
            if not common or apart(x.frame, y.frame, left, right):
                continue
            told, other = ({one.word for one in side if one.named.names & common} for side in (mine, theirs))
            if any(not _exclude(m, n, about, today) and _one_line(m, n, about) for m in told for n in other):
                continue  # a physicist who was Czech and American
            if {x.word, y.word} & lexicon().sorts[0] and not shared_names(left, right) - common:
                continue  # a film and the novel that it was made of share a title
            if _mutable(x.word, y.word) and not _one_stage(left, right, x, y):
                continue
            answers = (
                Answer(left, x.words.start, x.words.end, x.word, x.frame),
                Answer(right, y.words.start, y.words.end, y.word, y.frame),
            )
            name = ", ".join(sorted(common))
            why = f"both say where {name} is from" if about == "nationality" else f"both say what {name} is"
            yield Comparison(Question.SORT, topic(about, common), *answers, verdict(*answers), why)
            return


def _exclude(m: str, n: str, about: str, today: bool = False) -> bool:
    """True if nothing is of both kinds or nationalities; `today` says that both sides tell the present."""
    if m == n:
        return False
    if about == "nationality":
        a, b = polities().described((m,)), polities().described((n,))
        if not a and not b and not {m, n} & lexicon().words["nationalities"]:
            return True
        return (
            bool(a or m in lexicon().words["nationalities"]) == bool(b or n in lexicon().words["nationalities"])
            and not (a & b)
            and not any({m, n} <= one for one in (*_KIN, *(() if today else _UNIONS)))
        )
    return bool(_lines(m) & _lines(n)) and not (
        (lexicon().alike(m, n) and {m, n} & lexicon().sorts[0]) or {m, n} & _GENERAL
    )


_GENERAL = frozenset("book film animal plant".split())
"""Kinds that hold others of their line."""


def _one_line(m: str, n: str, about: str) -> bool:
    return about == "nationality" or m == n or bool(_lines(m) & _lines(n))


@cache
def _lines(word: str) -> frozenset[int]:
    """The lines of the tables of kinds in which a word stands; those of `functions` below zero."""
    known = lexicon()
    fixed = {n for n, line in enumerate(known.sorts) if word in line}
    return frozenset(fixed | {-1 - n for n, line in enumerate(known.functions) if word in line})


def _mutable(m: str, n: str) -> bool:
    return all(line < 0 for line in _lines(m) & _lines(n)) and bool(_lines(m) & _lines(n))


def _one_stage(left: Statement, right: Statement, x: _Told, y: _Told) -> bool:
    """True if what may change is told of one stage: by the same tense, and by the same words of time."""
    stages = [
        frozenset(
            "first" if w in ("originally", "initially", "at first", "began") else w
            for w in _PHASE.findall(s.span.exact.lower())
        )
        for s in (left, right)
    ]
    tenses = {x.frame.tense or "past", y.frame.tense or "past"}
    return stages[0] == stages[1] and len(tenses) == 1


_TRADE = re.compile(r"(?:er|or|ist|ian|man|woman|eer|ess|ant|ent|ete|ect|ain|ot|et|ic|ef)$")
"""How nouns for people at their trade end, with few others that stand before a name: painter, cellist, botanist, poet, architect."""


def _trade(words: frozenset[str]) -> bool:
    """True if a nationality beside these nouns is told of a person, a work, a firm or a place."""
    return bool(words & _classed()) or any(_TRADE.search(word) for word in words)


@cache
def _classed() -> frozenset[str]:
    known = lexicon()
    return (
        known.words["persons"]
        | known.words["name_heads"]
        | frozenset(w for line in (*known.classes, *known.sorts) for w in line)
    )


def _said_of(frame: Frame, *, listed: bool = False) -> list[tuple[Argument, Argument]]:
    """(the named one, the words that say what it is) of a frame: a name with its own words, a subject with its complement or its "as".

    `listed` takes complements that are one of several too: an American actor and producer is American.
    """
    pairs = [(x, x) for x in frame.arguments if x.names]
    if not frame.polarity or not asserted(frame):
        return pairs
    subjects = [x for x in frame.get("agent", "patient") if x.names and not x.joined]
    if len(subjects) != 1:
        return pairs
    if frame.predicate in ("be", "become", "remain"):
        pairs += [
            (subjects[0], y) for y in frame.get("attribute") if not _known_by_name(y) and (listed or not y.joined)
        ]
    if frame.predicate in _AS:
        pairs += [(subjects[0], y) for y in frame.get("as") if not y.names and not y.joined]
    if frame.predicate == "sing":
        pairs += [(subjects[0], y) for y in frame.get("patient") if not y.names and y is not subjects[0]]
    return pairs


_AS = frozenset("begin start serve work know build use function operate describe classify open found".split())


def _nationalities(statement: Statement) -> list[_Told]:
    """The nationality that a statement gives to a named person, work or firm, where it gives one."""
    nations, demonyms = lexicon().words["nationalities"], lexicon().demonyms
    found = []
    for frame in statement.frames:
        for named, words in _said_of(frame, listed=True):
            told = {
                w for w in (words.modifiers | words.owners | words.heads) if w in nations or _invented(w, statement)
            }
            people = {demonyms[h] for h in words.heads - words.names if h in demonyms}  # "a Dane"
            bare = words is not named and bool(words.heads & nations) and frame.tense != ""  # "Ivo Kern was Hungarian"
            titled = words is named and words.definite and len(words.heads) > 1 and len(words.names) > 1
            apposed = words is named and bool((words.heads - words.names) & nations)  # "Ivo Kern, a Hungarian, …"
            mixed = any("-" in w for w in words.modifiers if any(n in w for n in told))
            if (
                len(told | people) == 1
                and not mixed
                and not named.plural
                and (
                    people
                    or bare
                    or titled
                    or apposed
                    or _trade(words.heads - told - words.names | words.modifiers - told)
                )
            ):
                found.append(_Told(named, words, min(told | people), frame))
            if words.heads & {"citizen", "national", "native"} and words is not named:
                found += [_Told(named, words, nation, frame) for nation in _adjectives(words.owners)]
            of = frozenset(head for prep, head in words.phrases if prep in ("of", "from"))
            if words is named and of and _trade(words.heads - words.names):
                found += [_Told(named, words, nation, frame) for nation in _adjectives(of & words.owners)]
        runners = [x for x in frame.get("agent", "patient") if x.names and not x.joined]
        if frame.polarity and len(runners) == 1 and frame.predicate in (*_PLAYS_FOR, *_COMES, "represent"):
            roles = (
                ("patient",) if frame.predicate == "represent" else ("from",) if frame.predicate in _COMES else ("for",)
            )
            for place in frame.get(*roles):
                if place is not runners[0]:
                    found += [_Told(runners[0], place, nation, frame) for nation in _adjectives(place.names)]
    return found


_COMES = frozenset("hail come".split())
_NO_NATION = frozenset(
    "christian victorian edwardian elizabethan olympian european asian african parisian egyptian utopian martian italian anglican presbyterian lutheran republican american australian civilian historian guardian custodian librarian pedestrian vegetarian".split()
)


def _invented(word: str, statement: Statement) -> bool:
    """True for a capitalised adjective that looks like a nationality of which the tables know nothing."""
    return (
        word.endswith(("ian", "ean", "ese", "ish"))
        and len(word) > 5
        and word not in _NO_NATION
        and f" {word.capitalize()} " in statement.span.exact
        and not polities().described((word,))
    )


def _adjectives(names: frozenset[str]) -> list[str]:
    """The adjective of the country that the names are, if it is one."""
    table = polities()
    countries = table.named(names, capital=False)
    return sorted(word for word, own in table.adjectives.items() if own & countries and len(own) == 1)[:1]


def _kinds(statement: Statement) -> list[_Told]:
    """The kinds of the tables that a statement gives to a named thing."""
    found = []
    text, base = statement.span.exact, statement.span.start
    for frame in statement.frames:
        for named, words in _said_of(frame):
            if named.plural or words.plural:
                continue
            own = named.names - lexicon().words["name_heads"] if words is named else frozenset()
            found += [
                _Told(named, words, word, frame) for word in sorted((words.heads | words.names) - own) if _lines(word)
            ]
            pairs = {f"{m}{dash}{h}" for m in words.modifiers for h in words.heads for dash in ("-", "")}
            found += [_Told(named, words, word, frame) for word in sorted(pairs) if _lines(word)]  # an oil painting
            before = text[: named.start - base].split()[-1:]  # "the frigate Hesper"
            if words is named and before and _lines(before[0].lower()) and before[0].lower() in words.modifiers:
                found.append(_Told(named, words, before[0].lower(), frame))
    return found


_ALSO = re.compile(r"\b(?:also|too|as well|besides)\b")
_OF_WHAT = ("of", "from", "with", "in", "by", "on", "as", "patient", "agent", "attribute")


def _known_by_name(x: Argument) -> bool:
    return bool(x.names) and not any(_lines(word) for word in x.names)


def _told_kinds(x: Argument) -> frozenset[str]:
    return x.heads | x.names


def _fillers(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Two kinds in one role of one predication, all else being shared: built of granite, built of sandstone."""
    if not shared_names(left, right) or any(
        not any(_lines(w) for w in name) for name in (*strange_names(left, right), *strange_names(right, left))
    ):
        return
    for a in left.frames:
        for b in right.frames:
            if not (a.polarity and b.polarity and asserted(a) and asserted(b)) or not same_predicate(a, b):
                continue
            for role in _OF_WHAT:
                x, y = a.get(role), b.get(role)
                if (
                    len(x) != 1
                    or len(y) != 1
                    or _known_by_name(x[0])
                    or _known_by_name(y[0])
                    or (role == "agent" and "agent" not in flags(a, b))
                ):
                    continue
                words = sorted((m, n) for m in _told_kinds(x[0]) for n in _told_kinds(y[0]) if _exclude(m, n, "kind"))
                if not words or x[0].heads & y[0].heads or excluded(x[0].owners, y[0].owners):
                    continue
                m, n = words[0]
                found = align(a, b, frozenset((role,)))
                if _ALSO.search(left.span.exact) or _ALSO.search(right.span.exact):
                    continue  # barley, and wheat as well
                if m in right.words or n in left.words or found.clashes or found.doubts or _mutable(m, n):
                    continue
                if (
                    found.strongest < SAME_HEAD
                    or not found.hits & {"agent", "patient", "across core"}
                    or apart(a, b, left, right)
                ):
                    continue
                answers = Answer(left, x[0].start, x[0].end, m, a), Answer(right, y[0].start, y[0].end, n, b)
                why = f"both say what “{wording(a, b)}” was with {worded(found.common, left)}"
                yield Comparison(
                    Question.SORT, topic(group_name(a, b), role, found.common), *answers, verdict(*answers), why
                )
                return
