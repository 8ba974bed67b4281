"""What a text tells without exception, and the exception it goes on to tell: "played every minute", "was carried off at half-time".

Read from the words alone, in one sentence; that there is none of a thing also in a short passage about one subject (see topics). What is told without exception is of a whole match,
a whole life, of all votes, or that there was none; nothing in either sentence may bound it, and neither may be somebody's word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import Topic, passages
from provaudit.model.value import Date
from provaudit.text.numbers import NUMBER_WORDS

_COUNT = rf"(?:\d[\d,]*|{'|'.join(sorted(w for w in NUMBER_WORDS if w.isalpha() and w not in ('no', 'zero', 'a', 'an', 'nought', 'nil')))})"
_KIN = r"(?:elder |older |younger |twin |big |little |half-)?(?:brother|sister|sibling)s?"
_TABLE = (
    ("unanimity",
     r"\b(?:unanimous(?:ly)?|with(?:out| no) (?:a )?(?:single )?(?:dissent\w*|opposition|vote against)|(?:nobody|no one|none|not one \w+) (?:voted|spoke) against)\b",
     rf"\b{_COUNT} (?:[\w-]+ ){{0,3}}?(?:(?:voting |voted |were )?against|opposed|(?:votes? )?to (?:seven|eight|nine|ten|\d+)|dissent(?:ed|ing)|abstain(?:ed|ing)|abstentions?)\b|\bby (?:\w+ votes|\d+) to (?!(?:nil|nothing|none|0|zero)\b)\w+|\b(?:dissenting (?:vote|voice|opinion|judge)s?|cast(?:ing)? the only vote against)\b"),
    ("only child",
     r"\b(?:an|the|his parents['’]|her parents['’]|was|is|as an|their) only child\b|\bhad no (?:brothers|sisters|siblings)\b",
     rf"\b(?:his|her|whose) {_KIN}\b(?!-in-law)"),
    ("whole game",
     r"\b(?:played|was on the (?:pitch|field) for|completed|lasted)(?: \w+)? (?:every minute|the (?:full|whole|entire) (?:90|ninety|80|eighty|match|game|final|tie)\b(?: minutes)?|all (?:90|ninety|80|eighty) minutes)\b",
     r"\b(?:carried off|stretchered off|substituted|sent off|taken off|replaced (?:by|at|after|in)|limped off|came off the bench|came on (?:as|for|in)|was shown a (?:straight )?red card|left the (?:field|pitch) (?:at|after|in|injured|with))\b"),
    ("whole career",
     r"\b(?:whole|entire|all (?:his|her)) (?:playing |professional )?career (?:at|with|for|in)\b|\b(?:one-club (?:man|player)|never played for (?:any(?:one| other club)|another club))\b",
     r"\b(?:moved to|joined|transferred to|signed for|loan(?:ed)? to|sold to|switched to|left for)\b(?! the (?:first|senior|youth))"),
    ("whole life",
     r"\b(?:(?:spent|lived|passed) (?:the whole of |all (?:of )?)?(?:his|her) (?:whole |entire )?(?:life|days) in\b(?<!spent his life in)(?<!spent her life in)|never (?:once )?left (?:his|her) (?:native|home) \w+|never (?:went|travelled|traveled|set foot) (?:abroad|outside))",
     r"\b(?:lived (?:for \w+ years )?in|had lived|moved to|settled in|emigrated|died in|years in|travelled (?:to|through|across)|studied in|worked in|returned from|toured|gave \w+ in|performed in)\b"),
    ("no defeat",
     r"\b(?:unbeaten|undefeated|won (?:all|every(?: one of)?) (?:of )?(?:its|their|his|her|the)|without (?:a (?:single )?)?(?:defeat|loss)|never lost)\b",
     r"\b(?:lost (?:to|\d|only to|at home|away|\w+ (?:matches|games|times))|(?:was|were|got) beaten (?:by|at|in|\d)|defeat(?:s)? (?:to|by|at|against)|went down (?:\d|to))\b"),
    ("one storey",
     r"\b(?:single-storey|single-story|one-storey|one-story)\b|\bhas (?:only|just) one (?:floor|storey|story)\b",
     r"\b(?:(?:second|third|fourth|fifth|upper|top)[- ](?:floor|storey|story)|upstairs)\b"),
    ("alone",
     r"\b(?:single-handed(?:ly)?|all alone|entirely alone|unaccompanied|solo)\b",
     r"\b(?:his|her) (?:crewmates?|companions?|crew|co-pilot|fellow \w+|partner|team-?mate)\b|\bthe two (?:men|women|sailors|climbers)\b"),
    ("full house",
     r"\b(?:sold[- ]out|full house|every seat (?:was )?(?:taken|filled|sold|occupied)|not (?:a|one|an empty) seat (?:was )?(?:empty|left|free|to be had))\b",
     r"\b(?:(?:half|rows? of|many|several|hundreds of|dozens of|\w+) empty seats|(?:seats|tickets) (?:remained|went|were left|were still) (?:unsold|empty|available)|half[- ]empty|only half full)\b"),
    ("first time",
     r"\b(?:had never (?:before )?(?:met|been to|visited|seen|set foot in|competed|played|acted|flown)|(?:his|her|its) (?:very )?first (?:visit|trip|appearance|attempt|start|race|match|flight))\b",
     r"\b(?:(?:his|her|its) (?:second|third|fourth|fifth|previous|earlier|\d+(?:nd|rd|th)) (?:visit|trip|appearance|attempt|start|race|match|flight))\b"),
    ("one sex",
     r"\b(?:(?:for|admits|admitted|takes|took|open to) (?:girls|women|boys|men) only|only (?:admits|admitted|takes|took) (?:girls|women|boys|men)|all-(?:female|male|girls?|boys?|women)|(?:girls|boys|women|men)['’]s? (?:only|school))\b",
     r""),
)  # fmt: skip
"""What is told without exception, how, and the words that tell an exception to it."""
_RULES = tuple((name, re.compile(flat, re.I), re.compile(told, re.I) if told else None) for name, flat, told in _TABLE)
_SEX = (re.compile(r"\b(?:girls?|wom[ae]n|female)\b", re.I), re.compile(r"\b(?:boys?|m[ae]n|male)\b", re.I))
_NONE = re.compile(
    r"\b(?P<verb>had|has|have|carried|carries|there (?:was|were|is|are)|employs|employed|took|contains|contained|owns|owned|possesses|possessed|with) no (?P<noun>[a-z]{4,})\b(?! (?:to|of|for|in|at|about|that|who|from|on|with|by)\b)"
)
"""That there is none of a thing, unbounded."""
_NO_THING = frozenset(
    "more longer doubt time idea choice means right effect trace chance need reason plan plans power sign signs evidence hope difficulty trouble intention interest comment answer regard "
    "less such other others equal rival money work home news warning word words response reply experience influence say place share wish desire luck problem problems sense role rank bearing change".split()
)
_UNTOLD = re.compile(
    r"\b(?:however|although|though|whereas|instead|despite|until|till|yet|almost|nearly|virtually|practically|hardly|initially|originally|at first|later|afterwards|former\w*|previous(?:ly)? (?!visit|trip)|again|sa(?:id|ys?)|according|claim\w*|report\w*|"
    r"if|would|could|might|(?-i:may)|should|novel|fiction\w*|film|play(?:s|ed)? (?:a|the) (?:part|role)|except|apart from|save for|besides|other than|but for|step-?\w+|half-\w+|adopt\w*|foster\w*|in-law|today|now|then|next|following|new|since|before|after(?! \w+ minutes))\b|[?]",
    re.I,
)
"""Words by which a writer bounds what he tells, sets two things apart knowingly, or gives another's word for it."""
_DENIED = re.compile(r"(?:\b(?:not|never|no|nobody|without|hardly|scarcely)|n['’]t)(?: \w+){0,2} $", re.I)
"""What before a telling denies it."""
_PAST = re.compile(r"\b(?:was|were|had|did|[a-z]{3,}ed)\b")
REACH = 3
"""Sentences between what is told without exception and the exception."""


@dataclass(frozen=True, slots=True)
class Excepted:
    """`flat` in sentence `n` allows no exception, and `told` in sentence `k` is one (places as start and end in the source); `what` names the question."""

    what: str
    n: int
    flat: tuple[int, int]
    k: int
    told: tuple[int, int]
    name: str


def exceptions(lines: Sequence[Line | None]) -> Iterator[Excepted]:
    """The exceptions to what the text tells without any, each pair of sentences once."""
    seen: set[tuple[int, int]] = set()
    for n, line in enumerate(lines):
        if line and not _UNTOLD.search(line.text):
            for what, flat, told in _pairs(line.text, line.text):
                if (flat[1] <= told[0] or told[1] <= flat[0]) and (n, n) not in seen:
                    seen.add((n, n))
                    yield Excepted(what, n, _at(line, flat), n, _at(line, told), what)
    for topic, passage in passages(lines, open_end=True):
        for n, k in _two(lines, topic, passage):
            one, other = lines[n], lines[k]
            if one is None or other is None or (n, k) in seen or not _one_time(one, other) or _sorts(one, other, topic):
                continue
            if not _owned(other, topic):
                continue
            found = next((pair for pair in _pairs(one.text, other.text) if pair[0] in _LASTING), None)
            if found:
                seen |= {(n, k), (k, n)}
                what, flat, told = found
                yield Excepted(what, n, _at(one, flat), k, _at(other, told), topic.name)


_LASTING = frozenset(("none", "one sex"))
"""What another sentence may belie: an unbeaten run may end, and who spent a career at one club may join another board."""


def _owned(line: Line, topic: Topic) -> bool:
    """True if the sentence tells of what is the topic's: "the island's 40 inhabitants"; "its passengers" may have left it."""
    return any(re.search(rf"\b{re.escape(word)}['’]s\b", line.text, re.IGNORECASE) for word in topic.words)


def _two(lines: Sequence[Line | None], topic: Topic, passage: range) -> Iterator[tuple[int, int]]:
    """Both orders of each two sentences near each other that speak of the topic plainly."""
    plain = [
        n
        for n in passage
        if (line := lines[n])
        and (topic.speaks(n, line.text) or _THERE.search(line.text))
        and not _UNTOLD.search(line.text)
    ]
    yield from ((n, k) for n in plain for k in plain if n != k and abs(n - k) <= REACH)


_THERE = re.compile(r"\bthere\b(?! (?:was|were|is|are)\b)")


def _at(line: Line, place: tuple[int, int]) -> tuple[int, int]:
    return line.start + place[0], line.start + place[1]


def _pairs(flat: str, other: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """What `flat` tells without exception and `other` tells an exception to: what it is, and the two places."""
    for name, pattern, contrary in _RULES:
        found = pattern.search(flat)
        if not found or _DENIED.search(flat[: found.start()]):
            continue
        if contrary is None:
            one, two = _SEX if _SEX[0].search(found[0]) else _SEX[::-1]
            told = None if one.search(other) else two.search(other)
        else:
            told = contrary.search(other)
        if told and not _DENIED.search(other[: told.start()]):
            yield name, found.span(), told.span()
    if flat is not other:
        yield from _existing(flat, other)


def _existing(flat: str, other: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """ "The island has no inhabitants", "the island's 40 inhabitants": a thing denied, and told of as there."""
    for none in _NONE.finditer(flat):
        noun = re.escape(none["noun"].removesuffix("s"))
        if none["noun"] in _NO_THING or (
            none["verb"] in ("has", "have", "there is", "there are") and _PAST.search(other)
        ):
            continue
        told = re.search(
            rf"(?:\b(?:its|his|her|their)|['’]s) (?P<thing>(?:{_COUNT} )?{noun}s?)\b|\b(?P<things>(?:all )?{_COUNT} {noun}s)\b",
            other,
        )
        if told:
            yield "none", none.span(), told.span("thing" if told["thing"] else "things")


def _one_time(one: Line, other: Line) -> bool:
    """True unless the flat sentence alone bears a year or a day, or both bear such that exclude each other."""
    dates = [[m.value for m in line.values if isinstance(m.value, Date)] for line in (one, other)]
    years = [set(_YEAR.findall(line.text)) for line in (one, other)]
    if years[0] and not years[0] & years[1]:
        return False
    return not dates[0] or any(not p.disjoint(q) for p in dates[0] for q in dates[1])


_YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")


def _sorts(one: Line, other: Line, topic: Topic) -> bool:
    """True if the noun of the topic is told of two sorts: the outward and the return flight."""
    told = [
        {m[1].lower() for word in topic.words for m in re.finditer(rf"([\w-]+) {re.escape(word)}\b", line.text, re.I)}
        - _PLAIN
        - topic.words
        for line in (one, other)
    ]
    return (
        told[0] != told[1]
        and bool(told[0] or told[1])
        and any(word.islower() for word in topic.words)
        and topic.name.islower()
    )


_PLAIN = frozenset("the a an this that its his her their of in and at for by".split())
