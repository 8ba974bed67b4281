"""Dates of one stage of one thing, told by the words alone: "threw open its doors", "welcomed its first visitors".

Two writers seldom choose one verb for what happens once to a building, a firm or a work, and a small parser loses what they put in its
place. Here each statement has one date and tells of one stage, the same, by any of its phrases; what it is of, names and nouns tell.
Whatever tells two occasions apart is a veto. Such a conflict is at most a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from provaudit.analysis.agreement.align import align, asserted, forecast
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import excluded
from provaudit.analysis.agreement.roads.topics import distinguishing
from provaudit.analysis.agreement.vetoes.apart import namesakes, shared_names, strange_names
from provaudit.analysis.agreement.vetoes.bounds import FORETOLD, UNREAL, akin, other_thing, set_apart
from provaudit.analysis.agreement.vetoes.occurrences import other_date, other_part
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Frame, Question, Slot, Statement
from provaudit.model.value import Date

_USERS = r"(?:visitors?|guests?|passengers?|trains?|trams?|patients?|pupils?|students?|readers?|customers?|flights?|cars?|ships?|prisoners?|worshippers?)"
_TRIAL = r"(?:trial|court[- ]martial|inquest|inquiry|tribunal)"
_STAGES = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in (
        ("opening", rf"open(?:s|ed|ing)?(?! (?:with|fire|on))|inaugurat\w+|first {_USERS}|thr[eo]w (?:\w+ )?open|thrown open|(?:went|go|came|put) into (?:service|operation|use)|entered service|first (?:ran|carried|crossed|rolled)|running since|in (?:service|operation|use) since"),
        ("closing", r"clos(?:ed?|es|ing|ure)(?! to)|shut(?:ting|s)?|out of business|ceas(?:ed?|ing) (?:publication|trading|production|operations?|to exist)|wound up|lock(?:ed)? (?:\w+ )?gates|last (?:issue|train|tram|patients|pupils|riveters|miners|workers)"),
        ("foundation stone", r"(?:corner|foundation)[- ]?stones?|first stone|groundbreaking|broke ground|ground was broken"),
        ("publication", r"published(?! (?:its|the) last)|publication of|came out|come out|brought out|released?|first stocked|in the shops|on sale|appeared in print|off the press(?:es)?|hit the shelves"),
        ("first performance", r"premi[eè]red?|first (?:performed|performance|staged|heard|shown|sung|played)|opening night"),
        ("burning", r"burn(?:ed|t) (?:down|to the ground)|up in flames|fire (?:consumed|razed)|(?:reduced|burn(?:ed|t)) to ash(?:es)?|razed by fire|destroyed by fire"),
        ("merger", r"merg(?:ed?|er|ing)|amalgamat\w+|bec[ao]me one|joined forces|fus(?:ed|ion)"),
        ("departure", r"set(?:ting)? (?:out|off)|departure|departed|emigrat\w+|left for|sail(?:ed)? for"),
        ("coronation", r"crown(?:ed| of| was)|coronation"),
        ("abolition", r"abolish\w*|abolition|d(?:id|one?) away with|repeal\w*"),
        ("farewell", r"farewell|(?:last|final) (?:appearance|performance|concert|show)|for the last time"),
        ("disappearance", r"vanish\w*|disappear\w*|never seen again|lost without trace"),
        ("demolition", r"demolish\w*|demolition|pulled down|torn down|blown up|blew up|dynamited"),
        ("patent", r"patent(?:ed|s)?"),
        ("discovery", r"discover(?:ed|y|ies)|first (?:seen|sighted|spotted|identified|isolated|observed)|came to light"),
        ("automation", r"automat(?:ed|ion)"),
        ("electrification", r"electrif(?:ied|ication)"),
        ("nationalisation", r"nationali[sz](?:ed|ation)|taken into state ownership"),
        ("independence", r"(?:gain|w[io]n|achiev|declar|proclaim)\w* (?:\w+ )?independence|bec[ao]me independent|independence (?:came|was|in)"),
        ("bankruptcy", r"bankrupt(?:cy)?|insolven(?:t|cy)|receivership"),
        ("consecration", r"consecrat(?:ed|ion)"),
        ("ordination", r"ordained|ordination|took holy orders|bec[ao]me a priest"),
        ("canonisation", r"canoni[sz](?:ed|ation)|(?:made|declared|proclaimed) a saint"),
        ("knighthood", r"knight(?:ed|hood)"),
        ("graduation", r"graduat(?:ed|ion)|took (?:his|her) degree"),
        ("abdication", r"abdicat(?:ed|ion)|renounced the throne|gave up (?:the|his|her) (?:throne|crown)"),
        ("launching", r"launched|launching|slid down the slipway|left the slipway"),
        ("death", r"died|death(?! (?:toll|penalty|sentence|threats?|row|certificate|camp))|passed away|breathed (?:his|her) last|succumbed|met (?:his|her) end"),
        ("birth", r"born|came into the world|saw the light of day|birth"),
        ("burial", r"buried|laid to rest|interred|burial|funeral"),
        ("execution", r"hanged|executed|beheaded|guillotined|(?:went|sent) to the (?:gallows|scaffold|guillotine)|execution"),
        ("arrest", r"arrest(?:ed|s)?(?! warrant)|taken into custody|took (?:\w+ )?into custody|apprehended|put in handcuffs|led away in handcuffs"),
        ("wedding", r"married|weddings?|wed|tied the knot|exchanged vows"),
        ("sinking", r"s[au]nk|foundered|went (?:down(?! in| to (?:defeat|\d))|to the bottom)|sinking|capsized"),
        ("trial opening", rf"{_TRIAL}(?! (?:run|flight))[^.;,]{{0,40}}\b(?:open(?:ed|s)|beg[au]n|begins?|start(?:ed|s)|got under way)|(?:opening|beginning|start) of (?:the |his |her )?(?:\w+ )?{_TRIAL}|(?:went|put) on trial"),
        ("reopening", r"re-?open(?:s|ed|ing)?|let (?:\w+ )?back in(?:to)?|(?:welcomed|welcoming|received) (?:\w+ ){0,3}back|back in (?:service|use|operation)"),
        ("signing", r"(?:was|were) signed|signing|signed (?:by|in|at|on)|put (?:his|her|their) (?:names?|signatures?|pens?) to|initialled"),
        ("collapse", r"collapsed?|caved in|gave way|came crashing down"),
        ("founding", r"founded|founding of|(?:was|were) (?:established|set up)|came into being"),
        ("completion", r"(?:was|were) (?:completed|finished)|completion|finishing touch(?:es)?"),
        ("maiden flight", r"maiden flight|first (?:flew|flight|took to the air|left the ground)"),
        ("first ascent", r"first (?:climbed|ascent|ascended|scaled|reached the (?:summit|top))"),
    )
}  # fmt: skip
"""What happens once to one thing, with the phrases that tell of it."""
_AGAIN = re.compile(
    r"\b(?:again|another|other|second|third|fourth|fifth|re-?open\w*|(?<!never to be )re-?built|re-?issue\w*|re-?launch\w*|revival|revived|anniversary|centenary|new|temporar\w+|briefly|reserve|planned|due|part(?:ly|ial\w*)|wing|annexe?|extension|(?:first|last|next|latest) (?:of|novel|book|album|film|volume|part))\b",
    re.IGNORECASE,
)
"""Words by which another occasion, or another thing, may be meant."""
_BY_TITLE = ("publication", "first performance")
"""Stages that a person's works go through one after another: the work must be named beside its maker."""
_PERSONAL = (
    "coronation",
    "ordination",
    "canonisation",
    "knighthood",
    "graduation",
    "abdication",
    "departure",
    "disappearance",
    "death",
    "birth",
    "burial",
    "execution",
)
"""Stages of a person: a full name is enough to tell of whom."""

_RECURRENT = ("arrest", "wedding", "signing")
"""Stages that come again: more must be shared than one name."""
_BESIDE = frozenset(
    (
        "death",
        "birth",
        "burial",
        "execution",
        "arrest",
        "wedding",
        "sinking",
        "trial opening",
        "reopening",
        "signing",
        "collapse",
        "founding",
        "completion",
        "maiden flight",
        "first ascent",
    )
)
"""Stages told in passing ("her late husband", "the ship that sank"): the date must stand in their own clause."""
_LIVES = ("death", "birth", "burial", "execution")
"""Stages of one person that no second occasion can follow, whatever else the statements tell of it."""
_OF_KIN = re.compile(
    r"\b(?:his|her|their|whose|['’]s) (?:\w+ ){0,2}(?:father|mother|parents?|wife|husband|widow|son|daughter|child|children|brother|sister|uncle|aunt|cousin|friend|partner|colleague)s?\b",
    re.IGNORECASE,
)
_KIN_OF = re.compile(
    r"\b(?:niece|nephew|widow|widower|son|daughter|wife|husband|father|mother|brother|sister|uncle|aunt|cousin|grand\w+|friend|pupil|successor|biographer|killer|murderer|assassin) of (?:the )?(?:late )?(?:\w+ )?[A-Z]"
)
"""Somebody beside the one named: "a niece of the late Marta Vik"."""
_ELSEWHERE = re.compile(
    r"[;:()]|\b(?:who|which|whose|whom|and|but|after|before|since|until|till|while|although|where|as|than)\b|\b(?:years?|months?|weeks?|days?|hours?)\b",
    re.IGNORECASE,
)
"""What between a date and a stage makes the date that of something else."""


def compare_datings(left: Statement, right: Statement, known: frozenset[tuple[int, int]]) -> Iterator[Comparison]:
    """The one date of each statement, if both tell one stage of one thing and frames have not spoken of it (places `known`)."""
    x, y = _date(left), _date(right)
    if x is None or y is None or {(x[1].start, x[1].end), (y[1].start, y[1].end)} & known:
        return
    (a, p), (b, q) = x, y
    assert isinstance(p.value, Date) and isinstance(q.value, Date)
    stage = _stage(left.span.exact)
    if not stage or stage != _stage(right.span.exact) or not p.value.disjoint(q.value):
        return
    common = _common(left, right, stage)
    if stage in _RECURRENT and not _one_year(p.value, q.value):
        return
    if (
        stage == "trial opening"
        and len({m[0].lower() for s in (left, right) for m in _COURT.finditer(s.span.exact)}) > 1
    ):
        return
    if stage in _BESIDE and not (_beside(left, p, stage) and _beside(right, q, stage)):
        return
    lives = stage in _LIVES and any(len(name & common) > 1 for name in left.called)
    if not common or _apart(left, right, lives=lives) or forecast(a, b):
        return
    if not all(asserted(f) or (stage in _BESIDE and f.modality == "to") for f in (a, b)):
        return
    if align(a, b).clashes or _other_edition(left, right):
        return
    named = all(_STAGES[stage].search(_predicate(s, f)) for s, f in ((left, a), (right, b)))
    if (other_date if named else other_part)(a, b, left, right):
        return
    first, second = Answer(left, p.start, p.end, p.value, a, p), Answer(right, q.start, q.end, q.value, b, q)
    why = f"both date the {stage} of {worded(common, left)}"
    yield Comparison(Question.DATE, topic(stage, common), first, second, verdict(first, second), why, False)


_EDITIONS = frozenset(
    "paperback hardback translation translate edition instalment french german english italian spanish russian latin".split()
)


def _other_edition(left: Statement, right: Statement) -> bool:
    return bool((left.words ^ right.words) & _EDITIONS)


_COURT = re.compile(rf"\b{_TRIAL}\b", re.IGNORECASE)


def _one_year(x: Date, y: Date) -> bool:
    """True if both dates may be of one year."""
    return x.lo is None or y.lo is None or x.edtf[:4] == y.edtf[:4]


def _beside(statement: Statement, date: Slot, stage: str) -> bool:
    """True if the date is that of the stage: no other clause between the two, and no kin to whom it may have happened."""
    text, at = statement.span.exact, statement.span.start
    if stage in _PERSONAL and (_OF_KIN.search(text) or _KIN_OF.search(text)):
        return False
    start, end = date.start - at, date.end - at
    between = [
        text[m.end() : start] if m.end() <= start else text[end : m.start()] for m in _STAGES[stage].finditer(text)
    ]
    return any(not _ELSEWHERE.search(words) for words in between)


def _predicate(statement: Statement, frame: Frame) -> str:
    base = statement.span.start
    return statement.span.exact[frame.start - base : frame.end - base]


def _date(statement: Statement) -> tuple[Frame, Slot] | None:
    """The only date of a statement, with its frame."""
    found = [(f, s) for f in statement.frames for s in f.slots if isinstance(s.value, Date)]
    return found[0] if len({(s.start, s.end) for _, s in found}) == 1 else None


@lru_cache(maxsize=4096)
def _stage(text: str) -> str:
    """The only stage that the words tell of; "" if there are several or none, or if another occasion may be meant."""
    plain = text[:1].lower() + text[1:]  # a capital makes a name of it: the Cape Open
    found = [name for name, words in _STAGES.items() if words.search(plain)]
    reopened = "reopening" in found
    if any(not (reopened and m[0].lower().startswith(("reopen", "re-open"))) for m in _AGAIN.finditer(text)):
        return ""
    if "opening" in found and ("trial opening" in found or reopened):
        found.remove("opening")
    return found[0] if len(found) == 1 else ""


def _common(left: Statement, right: Statement, stage: str) -> frozenset[str]:
    """The words of the names that both bear, if these and a noun of both, or two names, tell what the stage is of."""
    words = lexicon().words
    names = distinguishing(left, right)
    borne = [name & names for name in left.called if name & names]
    dull = words["generic"] | words["times"] | words["months"] | words["persons"] | words["titles"]
    dull |= left.names & right.names
    mine, theirs = ((s.terms | s.names) - dull for s in (left, right))
    nouns = [t for t in mine if not _STAGES[stage].search(t) and any(akin(t, u) for u in theirs)]
    whole = shared_names(left, right)
    kinds = bool(whole & words["name_heads"]) or any(_THE_NAME.search(s.span.exact) for s in (left, right))
    if stage in _BY_TITLE:
        enough = len(borne) > 1
    elif stage in _RECURRENT:
        enough = len(borne) + len(nouns) > 1
    elif stage in _PERSONAL:
        enough = len(borne) > 1 or bool(nouns) or any(len(name) > 1 for name in borne)
    else:
        enough = len(borne) > 1 or bool(nouns) or kinds
    return names if enough else frozenset()


_THE_NAME = re.compile(r"\b[Tt]he (?:[A-Z][\w-]+ )+[A-Z][\w-]+")
"""A name with an article is that of a thing: the Orm Viaduct."""


def _apart(left: Statement, right: Statement, *, lives: bool) -> bool:
    if (strange_names(left, right) and strange_names(right, left)) or namesakes(left, right):
        return True
    unreal = FORETOLD | UNREAL - {"may"}
    if (left.words | right.words) & unreal or other_thing(left, right):
        return True
    return set_apart(left, right) or (not lives and excluded(left.words, right.words))
