"""Order of events told without a parse: a paragraph about one person or thing, each sentence with one date and one plain stage.

The parse finds who does what where the sentence is plain; "her death in 1778 went unnoticed" and "traffic first crossed it" it seldom ties to
anyone. A paragraph that names one subject alone needs no parse for that: whatever it dates is of that subject. Whatever could bring in
another (a second name, kin, "another", "the new") ends the paragraph here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import Topic, passages
from provaudit.model.value import Date
from provaudit.text.values import Mention

_FIRSTS = r"(?:first|maiden) (?:\w+ )?(?:number|cars?|trucks?|trams?|lorries|planes?|aircraft|guests|readers|members|issue|edition|train|visitors?|traffic|pupils?|patients?|children|passengers?|boats?|ships?|customers?|guests?|students?|crossed|performed|appeared|opened|ran|used|sailed|flew|flight|voyage)"
_LASTS = r"last (?:\w+ )?(?:number|issue|edition|train|visitors?|pupils?|patients?|children|passengers?|boats?|customers?|guests?|students?|flight|voyage)"
_STAGES: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "born": r"(?:was|been|were) born|^born|birth|(?:came?|entered|come) (?:in)?(?:to )?the world|saw the light of day|first saw light",
        "died": r"(?:had )?died|death|passed away|perished|(?:was|been) (?:killed|murdered|assassinated|executed|hanged|beheaded|shot)|drowned|breathed (?:his|her) last|met (?:his|her) end",
        "buried": r"buried|laid to rest|interred|funeral",
        "acted": r"married|wed|elected|emigrated|retired|resigned|divorced|enlisted|graduated|won the|travelled to|moved to|settled in|was appointed|was ordained|was crowned",
        "debuted": r"debut|first (?:match|game|appearance) for",
        "ended_career": r"hung up (?:his|her) (?:boots|gloves)|retired from (?:football|playing|the ring|competition|the game|racing)|played (?:his|her) last",
        "opened": rf"founded|established|set up|dates from|dates back to|goes back to|has (?:existed|been in business) since|(?:was|been) opened(?! (?:by|with) )|laid the foundation stone|foundation stone|first stone|{_FIRSTS}|built",
        "closed": rf"for good|ceased (?:to appear|publication|to exist|trading)|wound up|dissolved|{_LASTS}",
        "gone": r"pulled down|demolished|torn down|razed|demolition|burn(?:ed|t) to the ground",
        "launched": r"launched|slid down the slipway|left the slipway",
        "lost": r"sank|went down|foundered|was wrecked|was scrapped|was sunk|broken up|went to the bottom",
        "begun": r"(?:work|construction|building) (?:\w+ ){0,6}(?:began|begun|started)|first stone|foundation stone|first sod",
        "finished": r"(?:was|were|been) (?:completed|finished)|reached completion|completion",
        "studied": r"(?:began|started|took up) (?:his|her) studies|matriculated|enrolled",
        "doctored": r"(?:received|took|earned|gained|was awarded) (?:a|his|her) (?:doctorate|degree|phd)|graduated",
        "sentenced": r"sentenced|jailed",
        "arrested": r"(?:was|were|been) (?:arrested|detained|seized)|arrest",
        "charged": r"(?:was|were|been) (?:charged|indicted)",
        "keel": r"keel (?:\w+ ){0,4}(?:was |had been )?laid|laid down",
        "commissioned": r"(?:was|been) commissioned|entered service|maiden voyage",
        "decommissioned": r"decommissioned|(?:withdrawn|retired) from service|paid off",
        "introduced": r"(?:was|been) (?:introduced|tabled|proposed)",
        "passed": r"(?:was|been) (?:passed|adopted|approved)|passed by",
        "enacted": r"signed into law|took effect|came into (?:force|effect)|received royal assent",
        "repealed": r"repealed|struck down",
        "signed": r"(?:was|were|been) signed|signing",
        "ratified": r"ratified|ratification",
        "written": r"(?:was|been) (?:written|composed|filmed|shot)|shooting (?:of \w+ )?(?:began|ended)",
        "published": r"(?:was|been|first) (?:published|released|premi[eè]red|performed|screened)|premi[eè]re|came out|(?:its|her|his) first (?:night|performance)",
        "admitted": r"(?:was|been) (?:admitted to|taken to|rushed to) (?:\w+ ){0,4}(?:hospital|infirmary|clinic)",
        "discharged": r"discharged|left (?:the )?hospital|sent home",
        "nominated": r"nominated|put forward",
        "sworn": r"sworn in|took (?:the oath|office)|inaugurated as",
        "stepped_down": r"resigned|stepped down|left office|gave up the (?:post|office|chair)",
        "joined": r"joined (?:the|its) (?:\w+ ){0,3}(?:firm|company|club|staff|team|board|bank|paper|party|orchestra)",
        "left": r"left (?:the|its) (?:\w+ ){0,3}(?:firm|company|club|staff|team|board|bank|paper|party|orchestra)|was dismissed|was sacked",
        "took_off": r"took off|lifted off|blasted off",
        "landed": r"landed|touched down|splashed down|crashed",
        "besieged": r"siege (?:\w+ ){0,4}(?:began|started|opened)|laid siege|(?:was|been) besieged",
        "relieved": r"(?:was|been) (?:relieved|taken|stormed|captured)|siege (?:\w+ ){0,4}(?:ended|was lifted|was raised)|fell to",
        "walked_out": r"walked out|downed tools|strike (?:\w+ ){0,6}(?:began|started)|went on strike",
        "went_back": r"went back to work|returned to work|strike (?:\w+ ){0,6}(?:ended|was called off|was settled)",
        "released": r"released|freed|set free|walked free",
        "set_out": r"set out|set sail|set off|sailed from|departed|left port",
        "returned": r"returned|came home|arrived back|got back",
        "broke_out": r"broke out",
        "ended": r"came to an end|was over|peace was (?:signed|made|concluded)|surrendered",
        "applied": r"applied for (?:it|the)|application",
        "granted": r"(?:was|were|been) granted",
        "tried": r"trial (?:\w+ ){0,4}(?:began|opened|started)|went on trial",
        "convicted": r"convicted|found guilty|acquitted|verdict",
        "at_work": r"$^",
        "honoured": r"$^",
    }.items()
}
_ORDERS = tuple(
    tuple(line.split(" < "))
    for line in """born < died
born < buried
born < acted
born < debuted
born < studied
born < doctored
died < buried
acted < died
debuted < died
doctored < died
studied < doctored
debuted < ended_career
opened < closed
opened < gone
closed < gone
begun < gone
at_work < died
at_work < gone
at_work < lost
born < at_work
born < honoured
begun < opened
begun < finished
begun < closed
launched < lost
sentenced < released
tried < convicted
tried < sentenced
arrested < charged
arrested < tried
arrested < sentenced
charged < tried
charged < convicted
keel < launched
keel < commissioned
launched < commissioned
commissioned < decommissioned
commissioned < lost
introduced < passed
introduced < enacted
passed < enacted
enacted < repealed
signed < ratified
written < published
admitted < discharged
nominated < sworn
sworn < stepped_down
joined < left
took_off < landed
besieged < relieved
walked_out < went_back
set_out < returned
broke_out < ended
applied < granted""".splitlines()
)
_RECURS = frozenset(
    "sentenced set_out tried broke_out applied arrested charged introduced admitted nominated sworn joined took_off besieged walked_out".split()
)
"""Stages through which one may go again: only what is told first, or with "had", must come first, and what is dated within days of the other."""
_SOON = 45
"""Days within which the same stages are seldom gone through twice."""
_APART = re.compile(
    r"\b(?:again|anew|re-?(?:open|elect|marr|join|launch|found|buri|issu|establish|inter)\w*|rebuil\w*|restor\w*|moved|second|third|new|newly|another|other|earlier|previous\w*|former\w*|"
    r"replac\w*|successor\w*|predecessor\w*|posthum\w*|namesake\w*|museum|memorial|monument|centenary|anniversary|temporar\w*|replica\w*|elder|younger|senior|junior|legend\w*|"
    r"novel|film|play|fiction\w*|character|wrongly|mistaken\w*|error|not|never|no|would|could|(?-i:may)|might|will|if|until|planned|said|says|according|claim\w*|alleged\w*|supposed\w*|"
    r"mother|father|brother|sister|husband|wife|son|daughter|uncle|aunt|cousin|nephew|niece|child|widow|widower|parents?|heirs?|heiress|grand\w+|friend|pupil|twin|descendants?)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of another, of a second time, or of what did not happen."""
_AT = re.compile(
    r"(?:\b(?:in|on|of|as|dated|during)|,|\()\s*(?:(?:the|early|late|mid|spring|summer|autumn|winter|year)\s+)*(?:of\s+)?$",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_OF_HIS = re.compile(
    r"^(?:His|Her|Its) (?!(?:\w+ )?(?:birth|death|funeral|burial|debut|first|last|final|trial|studies|doctorate|career|construction|launch|release|foundation|closure|demolition|number|keel|maiden|arrest|application|inauguration|opening|siege|strike|sentence)\b)"
)
"""A sentence whose subject is something of the topic: "his heir was born"."""
_CHILD_OF = re.compile(r"\b(?:the|an?) (?:\w+ )?(?:son|daughter|child) of\b")
"""Whose child somebody is brings in no other: "he was born in 1911, the son of a tailor"."""
_AS = re.compile(r"\b(?:re)?opened (?:\w+ ){0,5}as\b")


@dataclass(frozen=True, slots=True)
class Told:
    """`stage` dated by `when` in sentence `n`."""

    n: int
    stage: str
    when: Mention
    had: bool


def misplaced(lines: Sequence[Line | None]) -> Iterator[tuple[Told, Told, Topic]]:
    """Pairs (the earlier stage, the later stage) of one subject that are dated the other way round."""
    seen: set[tuple[int, int]] = set()
    for topic, passage in passages(lines):
        stages = [one for n in passage for one in told(n, lines[n], topic)]
        for i, one in enumerate(stages):
            for other in stages[i + 1 :]:
                for first, last in ((one, other), (other, one)):
                    if (first.stage, last.stage) in _ORDERS and _later(first, last):
                        in_order = (first is one and not last.had) or (first.had and not last.had)
                        places = first.when.start, last.when.start
                        if (first.stage not in _RECURS or in_order or _soon(last, first)) and places not in seen:
                            seen.add(places)
                            yield first, last, topic


def told(n: int, line: Line | None, topic: Topic) -> Iterator[Told]:
    """The dated stages of a sentence that speaks of the topic: one a clause, of one clause or two."""
    if (
        line is None
        or not topic.speaks(n, line.text)
        or _OF_HIS.match(line.text)
        or apart(line.text)
        or _AS.search(line.text)
    ):
        return
    dates = [m for m in line.values if isinstance(m.value, Date) and m.value.lo is not None]
    for date, text in zip(dates, _clauses(line, dates), strict=False):
        if not _AT.search(line.text[: date.start - line.start]):
            continue
        stage = _stage(text, topic)
        if stage:
            yield Told(n, stage, date, bool(_HAD.search(text)))


_BORDER = re.compile(r"[;,]\s|\s(?:and|but)\s")


def _clauses(line: Line, dates: Sequence[Mention]) -> list[str]:
    """The sentence, or its two halves where it bears two dates; nothing where it bears more."""
    if len(dates) == 1:
        return [line.text]
    if len(dates) != 2:
        return []
    between = dates[0].end - line.start, dates[1].start - line.start
    cut = _BORDER.search(line.text, *between)
    return [line.text[: cut.start()], line.text[cut.end() :]] if cut else []


def _stage(text: str, topic: Topic) -> str:
    """The one stage that a clause tells; what its subject does or undergoes, where it tells none by name."""
    stages = [name for name, words in _STAGES.items() if words.search(text)]
    if "begun" in stages and "opened" in stages:
        stages.remove("opened" if topic.works and not _FIRST.search(text) else "begun")
    if "ended_career" in stages and "acted" in stages:
        stages.remove("acted")
    if "doctored" in stages and "acted" in stages:
        stages.remove("acted")
    if len(stages) > 1:
        stages = [name for name in stages if name not in _WIDE] or stages
    if not stages:
        words = "|".join(map(re.escape, sorted(topic.words)))
        subject = rf"\b(?:{'[Hh]e|[Ss]he' if topic.person else '[Ii]t'}|(?i:{words}))\s+(?:also |then |soon |\w+ly )?"
        acted = re.search(rf"{subject}(\w+)", text)
        if acted and _acts(acted[1]):
            return "at_work"
        if topic.person and re.search(rf"{subject}(?:was|had been) (?:\w+ly )?[a-z]+ed\b", text):
            return "honoured"
    return stages[0] if len(stages) == 1 else ""


_WIDE = frozenset(
    "introduced passed enacted signed written published admitted discharged nominated sworn stepped_down joined left took_off landed relieved commissioned charged arrested".split()
)
"""Stages told by words of many uses: they stand back where another is told."""
_FIRST = re.compile(r"\bfirst\b")
_PAST = frozenset(
    "took gave made wrote led met went came saw sang drew built bought sold sat stood spoke taught fought flew ran rode held began drove swam spent sent paid told threw carried".split()
)
_AFTERLIFE = frozenset(
    "remained inspired appeared received earned gained attracted survived influenced entered lived rested featured figured continued seemed proved looked played served used died closed opened reopened "
    "honored honoured stayed belonged owned needed ended".split()
)
"""What may be told of the dead and of what is no more."""


def _acts(verb: str) -> bool:
    return verb in _PAST or (verb.endswith("ed") and len(verb) > 4 and verb not in _AFTERLIFE)


def apart(text: str, *, feast: bool = False) -> bool:
    """True if a sentence tells of another than the topic, of a second time, or of what did not happen; with `feast` an anniversary is no sign of that."""
    return any(
        not (feast and m[0].lower() in ("anniversary", "centenary")) for m in _APART.finditer(_CHILD_OF.sub(" ", text))
    )


def _soon(one: Told, other: Told) -> bool:
    """True if both bear the day, and few days lie between."""
    x, y = one.when.value, other.when.value
    assert isinstance(x, Date) and isinstance(y, Date)
    return x.lo is not None and x.lo == x.hi and y.hi is not None and y.lo == y.hi and abs(y.hi - x.lo) <= _SOON


def _later(first: Told, last: Told) -> bool:
    x, y = first.when.value, last.when.value
    assert isinstance(x, Date)
    assert isinstance(y, Date)
    return x.lo is not None and y.hi is not None and x.lo > y.hi
