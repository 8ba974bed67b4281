"""Outcomes that one text tells both ways: "nobody was hurt" and "the two injured firefighters", "never married" and "his widow".

The poles of claims.poles, read inside one passage under a stricter test of what is spoken of: the second sentence bears no name that the first lacks,
and "he", "it" or "the blaze" can mean only what the first is about. One of the two must be flat (of all, of nobody, never), or both of one date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from provaudit.analysis.agreement.align import statement_dates
from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.referents import slip
from provaudit.analysis.agreement.roads.matters import one_time
from provaudit.analysis.agreement.roads.poles import always, compare_poles, comparison, differing, one_outcome
from provaudit.analysis.agreement.vetoes.apart import namesakes
from provaudit.analysis.agreement.vetoes.bounds import other_thing, set_apart
from provaudit.analysis.claims.answers.poles import openings, scales
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import names
from provaudit.model.claim import Pole, Statement

REACH = 3
"""Sentences between two that may tell of one thing without naming it again."""
_FLAT = re.compile(
    r"\b(?:all|every(?:one|body)?|never|no(?:body| one|-one|ne|t one)?|without|un(?:hurt|harmed|injured|married|beaten|defeated|interrupted\w*)|only child|childless|bachelor|spinster|self-taught|self-educated|unanimous\w*)\b",
    re.IGNORECASE,
)
"""Words by which an outcome is told of everybody, of nobody, or for good."""
_AWARE = re.compile(
    r"\b(?:however|although|though|whereas|instead|despite|another|others?|later|until|till|before|yet|almost|nearly|seriously|badly|wrongly|in fact|actually|sa(?:id|ys?)|according|claim\w*|report\w*|if|would|"
    r"could|might|may|first (?:wife|husband|marriage)|second (?:wife|husband)|again|novel|film|fiction\w*|play|except|apart from|save|besides|only one|but one|half-\w+|step-?\w+|adopt\w*|foster\w*|in-law|godson|goddaughter)\b|[?]",
    re.IGNORECASE,
)
"""Words by which a writer bounds an outcome, or sets two apart knowingly."""
_MEANT = re.compile(r"\b(?:he|she|his|her|him|it|its|they|their|the)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING = re.compile(r"(?:ied|ies|ing|ed|es|s|e|y)$")


def _stem(word: str) -> str:
    """A word without its ending, and with a doubled consonant single: enough to tell which sentences are worth a parse."""
    found = _ENDING.sub("", word) if len(word) > 3 else word
    return found[:-1] if found[-1:] == found[-2:-1] and len(found) > 3 else found


def suspected(lines: Sequence[Line | None]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences near each other that hold expressions of opposite poles, one of them flat."""
    for n, line in enumerate(lines):
        if line is None or _AWARE.search(line.text):
            continue
        for k in range(n + 1, min(len(lines), n + 1 + REACH)):
            other = lines[k]
            if other is None:
                break
            if _AWARE.search(other.text) or not (_FLAT.search(line.text) or _FLAT.search(other.text)):
                continue
            if _may_be_one(line.text, other.text) and _may_clash(line.text, other.text):
                yield n, k


def _may_be_one(text: str, after: str) -> bool:
    """True if the later sentence bears the name of the earlier, or refers back and has no subject of its own."""
    one, other = ({w for words, _, _ in names(t) for w in words} for t in (text, after))
    if one & other:
        return True
    subjects = [words for words, _, oblique in names(after) if not oblique]
    kin = bool(_HIS.search(after))
    return bool(one) and (not subjects or kin) and bool(_MEANT.search(after))


_HIS = re.compile(
    r"\b(?:his|her) (?:\w+ ){0,2}(?:wife|husband|widow|widower|bride|son|daughter|children|child|brother|sister)s?\b"
)
"""Kin of the one in hand, whose name may stand beside."""


def _may_clash(text: str, after: str) -> bool:
    """True if the stems of the words may tell opposite poles, or one pole of which either is denied."""
    one, other = _sides(text), _sides(after)
    if any((name, -side) in other for name, side in one):
        return True
    return bool(one & other) and bool(_DENIED.search(text)) != bool(_DENIED.search(after))


_DENIED = re.compile(r"\b(?:not?|never|no(?:body|ne)|nothing|without|neither|\w+n['’]t)\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _sides(text: str) -> frozenset[tuple[str, int]]:
    """The (scale, side) that the words of a sentence may tell."""
    stems = {_stem(word) for word in _LETTERS.findall(text.lower())}
    table = _stems()
    return frozenset(pole for stem in stems for rest, pole in table.get(stem, ()) if rest <= stems)


@cache
def _stems() -> dict[str, tuple[tuple[frozenset[str], tuple[str, int]], ...]]:
    """The stem of the longest word of each expression → the stems of its other words of weight, with (scale, side)."""
    found: dict[str, set[tuple[frozenset[str], tuple[str, int]]]] = {}
    for first, tellings in openings().items():
        for scale, side, rest, _ in tellings:
            longest = max((first, *rest), key=len)
            others = frozenset(_stem(word) for word in (first, *rest) if word != longest and len(word) > 3)
            for form in (longest, *_IRREGULAR.get(longest, "").split()):
                found.setdefault(_stem(form), set()).add((others, (scale.name, side)))
    return {stem: tuple(told) for stem, told in found.items()}


_IRREGULAR = {
    "break": "broken broke", "win": "won", "lose": "lost", "sink": "sank sunk", "rise": "rose risen", "fall": "fell fallen", "keep": "kept", "grow": "grew grown",
    "find": "found", "shut": "shut", "leave": "left", "wed": "wed", "sell": "sold", "hurt": "hurt",
}  # fmt: skip


def outcomes(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The outcome on which two sentences of one passage differ."""
    one, other = (frozenset(w for words, _, _ in names(s.span.exact) for w in words) for s in (left, right))
    shared = one & other
    if not one or (not shared and (not _refers(left, right) or (other and not _HIS.search(right.span.exact)))):
        return
    if namesakes(left, right) or set_apart(left, right) or other_thing(left, right):
        return
    if any(slip(found) for found in compare_poles(left, right)):
        return  # the comparison of claims tells it
    common = shared or one
    for name, x, y in differing(left, right):
        flat = always(x, y) or "lasting" in scales()[name].flags
        if "lasting" in scales()[name].flags and any(_of_kin(s, p) for s, p in ((left, x), (right, y))):
            continue
        if not flat and not (statement_dates(left) and one_time(left, right, both=True)):
            continue
        if one_outcome(left, right, name, x, y, near=True):
            found = comparison(left, right, name, x, y, common)
            if not any(side.frame is not None and side.frame.attribution for side in (found.left, found.right)):
                yield found
            return


_KIN = re.compile(
    r"\b(?:mother|father|brother|sister|uncle|aunt|cousin|nephew|niece|son|daughter|friend|parents?|child|children|husband|wife|widow|widower|twin|pupil|teacher|heir|colleague)(?:['’]s|s)?\b",
    re.IGNORECASE,
)


def _of_kin(statement: Statement, pole: Pole) -> bool:
    """True if the sentence speaks of anyone's kin besides what the pole itself tells: "her brother married" is not of her."""
    at = statement.span.start
    text = statement.span.exact
    return bool(_KIN.search(f"{text[: pole.start - at]} . {text[pole.end - at :]}"))


def _refers(left: Statement, right: Statement) -> bool:
    """True if the second sentence means a thing of the first: by a pronoun in a leading role, or by "the" and a noun of it."""
    alike = lexicon().alike
    heads = {h for f in left.frames for a in f.arguments for h in a.heads if not a.pronoun}
    return any(
        (a.pronoun and bool(a.heads & _BACK))
        or (a.definite and any(alike(h, k) for h in a.heads for k in heads))
        or any(m in _BACK for m in a.modifiers)
        for f in right.frames
        for a in f.arguments
    )


_BACK = frozenset("he she it his her its him".split())
