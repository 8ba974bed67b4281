"""What a passage about one subject both denies and tells, read from its words: "had no children" and "his daughter Ilse".

A line of the table is a question with two answers that exclude each other for good: for a whole life, a whole event, or ever. Words that bound
either ("until", "at first", "by her second husband", "seriously") end the comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import Topic, passages

_HIS = r"(?:his|her|[A-Z]\w+[’']s?)"
_KIN = r"(?:elder |eldest |younger |youngest |older |only |little |big |twin |late )*"
_TABLE = (
    ("spouse", r"never (?:married|wed|took a (?:wife|husband))|(?:died|lived and died|remained|stayed) (?:unmarried|single|a bachelor|a spinster)|a lifelong bachelor|all (?:his|her) life a (?:bachelor|spinster)",
     rf"{_HIS} {_KIN}(?:wife|husband|widow|widower|bride|spouse)\b|(?:he|she) (?:married|wed) [A-Z]|(?:he|she) took [\w ]{{3,30}} (?:to wife|as (?:his|her) (?:wife|husband))|{_HIS} marriage"),
    ("child", r"(?:had|left|has|having) no (?:children|issue|offspring|heirs? of (?:his|her) body)|(?:was|were|remained|died) childless|without issue|never had (?:a child|children)",
     rf"{_HIS} {_KIN}(?:sons?|daughters?|children)\b(?! (?:church|house|company|firm|cell))|(?:mother|father) of (?:two|three|four|five|six|seven|[a-z]+) (?:children|sons|daughters)|gave birth to"),
    ("sibling", r"(?:an|the|their|his|her) only child\b|(?:had|has) (?:no|neither) (?:brothers?|sisters?|siblings?)|no brothers or sisters",
     rf"{_HIS} {_KIN}(?:brothers?|sisters?|siblings?)\b"),
    ("travel", r"never (?:once )?(?:left|set foot outside|went (?:abroad|beyond)|travelled (?:abroad|outside)|lived anywhere (?:else|but))|(?:spent|lived) (?:his|her) (?:whole|entire) life in",
     r"(?:he|she) (?:lived|worked|studied|settled|died|spent [\w ]{2,20}) (?:for [\w ]{2,20} )?(?:abroad|overseas)|(?:emigrated|moved) to [A-Z]|died in [A-Z][\w-]+, (?:where (?:he|she) had|far from)"),
    ("survival", r"(?:there were no|left no|without|no|not one) survivors?\b|(?:nobody|no one|none|not one|not a soul) (?:\w+ ){0,4}(?:survived|was saved|escaped alive|got out alive|was rescued)|(?:all|every one) of (?:those|the \w+)(?: aboard| on board)? (?:died|perished|drowned|were (?:lost|killed|drowned))|lost with all hands|all hands (?:were lost|perished|drowned)",
     r"(?:the|a|one|two|three|four|five|six|its|her|last|sole|only) (?:\w+ )?survivors?\b|were (?:picked up|rescued|saved|pulled out) alive|swam ashore|reached the shore alive|lived to tell"),
    ("harm", r"(?:nobody|no one|no[- ]one|none|not one|not a single|not a|no) (?:[\w-]+ ){0,3}?(?:was|were|had been|is) (?:\w+ )?(?:hurt|injured|harmed|wounded)|without (?:any )?(?:injury|casualties|injuries|anyone being hurt)|(?:there were|caused|claimed|with) no (?:casualties|injuries)|(?:everyone|everybody|all|all on board|all aboard) (?:\w+ ){0,3}(?:unhurt|unharmed|unscathed|uninjured)",
     r"(?:the|two|three|four|five|six|seven|eight|nine|ten|a|one|both|several|\d+) (?:[\w-]+ ){0,3}(?:injured|wounded|hurt)\b|(?:treated|taken to) (?:\w+ )?(?:in |to )?hospital|for (?:burns|broken bones|smoke inhalation|cuts|fractures|injuries)|broke (?:his|her|their|an|a) (?:arm|leg|arms|legs|wrist|ankle)|(?:were|was) (?:killed|badly burned|crushed)"),
    ("death", r"(?:nobody|no one|no[- ]one|none|not one|no) (?:[\w-]+ ){0,3}?(?:was killed|were killed|died|lost (?:his|her|their) li(?:fe|ves)|perished|drowned)|without (?:any )?loss of life|no (?:lives were lost|deaths|fatalities)|(?:claimed|cost) no lives",
     r"(?:the|two|three|four|five|six|seven|eight|nine|ten|a|one|both|several|\d+) (?:[\w-]+ ){0,3}(?:dead|killed|died|drowned|perished|lost (?:his|her|their) li(?:fe|ves))\b|the (?:funerals?|bodies)\b"),
    ("being", r"(?:was|were|had been) (?:\w+ )?(?:destroyed|burned|burnt|pulped|melted down|lost (?:for ever|forever|at sea))(?! in part| and rebuilt)|no (?:copy|trace|copies) (?:of \w+ )?(?:survives?|remains?|exists?)|(?:is|are) lost",
     r"(?:today|now|still) (?:the |it |its )?(?:[\w ]{0,40})?(?:is|are|be|can be) (?:\w+ )?(?:kept|preserved|displayed|on display|seen|housed|shown|held)\b|(?:is|are) (?:now|today|still) (?:kept|preserved|on display|displayed|housed|held|in the)\b|(?:survives|hangs|stands) (?:today|to this day|in the)"),
    ("dose", r"(?:in|as|needs?|requires?|takes) (?:only )?(?:a single|one|just one) (?:dose|injection|jab|session|treatment|operation|visit)",
     r"the second (?:dose|injection|jab|session|treatment|operation|visit)|(?:two|three|both|several) (?:doses|injections|jabs|sessions|treatments|operations|visits)"),
    ("sex", r"(?:all-female|all-woman|women-only|girls-only|for girls only|an all-women)", r"(?:male|men|boys?|actors) (?:members?|actors?|pupils?|students?|,)|(?:its|the) (?:male|men|boys)\b"),
    ("sex", r"(?:all-male|men-only|boys-only|for boys only|all-men)", r"(?:female|women|girls?|actresses) (?:members?|pupils?|students?|,)|(?:its|the) (?:female|women|girls)\b"),
    ("schooling", r"never (?:went|been) to (?:school|university|college)|no (?:formal|university) (?:schooling|education)|(?:entirely |wholly )?self-taught|could (?:neither|not) read",
     r"(?:he|she) (?:graduated|matriculated|studied at|took a degree|took (?:his|her) degree|attended [A-Z])"),
    ("once", r"(?:his|her|its|the) only (?:novel|film|opera|symphony|album|victory|win|title|goal|visit|marriage|book|appearance)\b",
     r"(?:his|her|its) (?:second|third|fourth|other|last of \w+) (?:novel|film|opera|symphony|album|victory|win|title|goal|visit|marriage|book|appearance)\b"),
    ("defeat", r"(?:was|were|remained|went|is|are) (?:never beaten|undefeated|unbeaten)|never lost a|(?:retired|finished) (?:undefeated|unbeaten)|did not lose (?:a|one)",
     r"(?:his|her|its|their|the) (?:only|first|sole|heaviest|one|worst) (?:defeat|loss)|lost (?:\w+ )?(?:to|by|against|the)\b|was (?:beaten|defeated) (?:by|in)"),
)  # fmt: skip
_QUESTIONS = tuple((what, re.compile(denied), re.compile(told)) for what, denied, told in _TABLE)
_BOUNDED = re.compile(
    r"\b(?:until|till|yet|before|initially|at first|first|second wife|second husband|later|again|re-?marr\w*|serious\w*|badly|severe\w*|critical\w*|else|other|by his|by her|with his first|with her first|adopt\w*|"
    r"step-?\w*|half-\w*|foster\w*|in-law|illegitimate|surviving|common-law|legally|at the time|so-called|novel|play|fiction\w*|character|alleged\w*|reported\w*|claim(?:s|ed) to|legend|almost|nearly|"
    r"hardly|except|apart from|but for|save|besides|childhood|youth|career|spiritual|another|same|previous\w*|earlier|next|following|years? (?:later|after|before)|replica|partly|part|half|"
    r"would|could have|might|may|if|said|says|according|brother of (?:his|her)|parents?|mother|father|grand\w+|in spirit|like|as if|monks?|nuns?|religious|godson|goddaughter|god\w+|rumou?r\w*|booster|season)\b"
)
_FIRST_OK = re.compile(r"\b(?:the|his|her|its) (?:only |sole )?first (?:dose|injection|jab|session|treatment)\b")


@dataclass(frozen=True, slots=True)
class Contrary:
    """`what` is denied in sentence `n` at `denied` and told in sentence `k` at `told` (offsets in the source)."""

    what: str
    n: int
    denied: tuple[int, int]
    k: int
    told: tuple[int, int]
    topic: Topic


def contraries(lines: Sequence[Line | None]) -> Iterator[Contrary]:
    """Denials and what belies them in one passage about one subject."""
    seen: set[tuple[int, int]] = set()
    for topic, passage in passages(lines):
        read = [(n, line) for n in passage if (line := lines[n]) is not None and topic.speaks(n, line.text)]
        for what, denied, told in _QUESTIONS:
            for n, line in read:
                denial = denied.search(_opened(line.text))
                if denial is None or _bounded(line.text):
                    continue
                for k, other in read:
                    answer = told.search(_opened(other.text))
                    if (
                        k == n
                        or answer is None
                        or _bounded(other.text)
                        or denied.search(_opened(other.text))
                        or (n, k) in seen
                    ):
                        continue
                    seen |= {(n, k), (k, n)}
                    yield Contrary(
                        what,
                        n,
                        _place(line, denial),
                        k,
                        _place(other, answer),
                        topic,
                    )


def _place(line: Line, found: re.Match[str]) -> tuple[int, int]:
    """Where the words stand in the source, the last one whole."""
    end = found.end()
    while end < len(line.text) and line.text[end - 1].isalpha() and line.text[end].isalpha():
        end += 1
    return line.start + found.start(), line.start + end


def _opened(text: str) -> str:
    """The sentence without its capital letter."""
    return text[:1].lower() + text[1:]


def _bounded(text: str) -> bool:
    return bool(_BOUNDED.search(_FIRST_OK.sub(" ", text)))
