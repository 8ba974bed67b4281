"""What a reference needs before it: two people for “both men”, a pair for “the latter”, something of its field for “such a meeting”.

A writer may refer to a thing by another word than the one that named it: “prices doubled … such an increase”. So a noun counts as
orphaned only if nothing of its whole field of meaning stands before it, and nouns without a field are never judged.
"""

from __future__ import annotations

import re

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.naming.initials import FIRST_NAMES
from provaudit.text.lexicon import count, known, verb

_FIELDS = {  # nouns → beginnings of words that may stand for them
    "meeting meetings summit conference gathering session talks encounter visit reunion":
        "meet met summit confer gather sess talk speak spoke visit host invit conven negotia deleg envoy ambassad leader minister presid premier assembl discuss hear reun council committ board encounter welcom receiv guest delegat sat sit dinner lunch",
    "agreement deal treaty accord pact contract compromise settlement truce ceasefire alliance":
        "agree deal treat accord pact contract compromis settle truce cease negotia sign talk alli ally union unit merg term offer propos sides peace partner join bargain concess cooperat pledg promis swap exchang understand armist",
    "attack attacks strike raid assault bombing invasion offensive war conflict battle":
        "attack stri struck raid assault bomb inva offens war conflict battl fight fought army armies troop missile shot shoot kill soldier milita weapon hostil violen force rebel enem border dispute nuclear rocket bullet gun union work walk",
    "law ban measure policy reform tax regulation restriction decree":
        "law ban measur polic reform tax regul restrict decre order forb prohib legis parliam govern council court requir must rul bill act congress senat charge limit minister licen propos state oblig duty levy fee",
    "victory defeat triumph":
        "vict defeat triumph win won los beat battl war fight fought army armies troop elect vot poll match game play goal score race team court case trial contest rival oppon enem siege storm surrender champion compet strike campaign struggl",
    "election vote referendum ballot":
        "elect vot referend ballot poll candid campaign part seat constituen parliament presid govern democra mandat resign",
    "flood earthquake fire storm disaster accident crash collapse explosion eruption":
        "flood earthq quake fire burn storm disast accid crash collaps explo erupt wave wind rain water river shook shake tremor fell smoke flame damag destroy hurrican cyclon victim rescu train ship plane car blast dam sank sink",
    "increase rise growth fall decline drop decrease reduction":
        "increas ris rose grow grew fall fell declin drop decreas reduc cut doubl tripl halv climb jump shr rais lower high low more less up down percent per",
    "disease illness infection epidemic outbreak":
        "diseas ill infect epidem outbreak virus bacter fever sick patient cholera plague pox flu cancer health hospital die dead death symptom mosquito cough rash",
    "trial verdict sentence conviction lawsuit":
        "tri verdict sentenc convict law court judg jur prosecut defen accus charg guilt prison jail crime crimin murder appeal sue suit plead",
    "bridge tunnel railway canal road":
        "bridg tunnel rail canal road river stra cross link route train traffic car build built channel island bank line path walk",
    "marriage wedding divorce":
        "marr wed divorc husband wife bride groom love couple engag partner spous daughter son prince",
    "voyage expedition journey trip":
        "voyag exped journey trip travel sail ship climb explor went go walk rout cross fly flew ride rode tour north south pole sea ocean visit drive drove",
}  # fmt: skip
_FIELD = {
    noun: re.compile(rf"\b(?:{'|'.join(stems.split())})") for nouns, stems in _FIELDS.items() for noun in nouns.split()
}
_PAIR = re.compile(r"\b(?:and|or|two|both|pair|couple|between|versus|than|either|one|twins|halves|former|with)\b|[,;]")
_TWO_PEOPLE = re.compile(
    r"\b(?:two|both|pair|couple|brothers?|sisters?|twins|men|women|he|she|him|his|her|they|them|who|husband|wife|father|mother|son|daughter|rivals?|colleagues?|partners?|\w+(?:ers|ors|ists|ians)|man|woman|\w+man|\w+woman)\b"
)
_TWO_SIDES = re.compile(r"\b(?:two|both|pair|between|against|versus|with|rivals?|opponents?|neighbou?rs?|war|talks|negotiat\w+|dispute|conflict|match|game|treaty|pact|agreement|deal|union|strike|final|sides?|parties|states|countries|governments?)\b")  # fmt: skip
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]+")
_MEN = w.members("men women brothers sisters authors players girls boys ministers leaders")
_SIDES = w.members(
    "sides countries nations governments teams companies parties states armies clubs firms treaties towns cities islands"
)


def in_field(noun: str) -> bool:
    """True if the field of `noun`, in lower case, is known."""
    return noun in _FIELD


def evoked(noun: str, before: str) -> bool:
    """True if a word of the field of `noun` stands in `before`, a text in lower case."""
    return bool(_FIELD[noun].search(before))


def pair_named(before: str) -> bool:
    """True if `before`, the sentences before “the latter”, may name two things."""
    return bool(_PAIR.search(before))


_SOMEONE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|I|[Mm]y|[Ww]e|[Oo]ur|[Yy]ou|who|whom|whose|someone|somebody|anyone|everyone|nobody|no one|one|person|people|man|woman|boy|girl|child|baby|king|queen|prince|princess|emperor|pope|god|bride|groom|widow|wife|husband|mother|father|son|daughter|brother|sister|uncle|aunt|niece|nephew|twins?|friend|"
    r"judge|chief|clerk|nurse|priest|monk|nun|abbot|saint|poet|cook|thief|pilot|captain|general|colonel|student|president|patient|accused|defendant|witness|agent|tenant|servant|merchant|mayor|bishop|duke|duchess|earl|lord|lady|knight|count|countess|guest|host|heir|slave|spy|coach|champion|star|cow|mare|horse|dog|bitch|cat|hen|lioness|ship|boat|animal|bird|female|male|doctor|author|actor|senator|governor|minister|officer|soldier|sister|lawyer|partner|teenager|[a-z]+girls?|[a-z]+boys?|(?:[a-z]+(?:ist|ian|eer|man|men|woman|women|ess|ee|ant|ists|ians|eers|ants)))\b"
)
"""Words for somebody, or for what is spoken of as if it were."""
_DOER = re.compile(r"\b[a-z]{2,}(?:er|or)s?\b")
_THINGS = w.members(
    "river silver copper leather butter number letter order quarter corner computer counter printer matter paper former latter later over under border folder cover offer power tower shower summer layer tower center harbor error motor tractor"
)


def someone(before: str) -> bool:
    """True if `before` may name somebody whom “he” or “she” refers to: by a name, a pronoun or a noun."""
    if _SOMEONE.search(before) or any(_doer(m[0].removesuffix("s")) for m in _DOER.finditer(before)):
        return True
    if any(not w.classes(m[0].lower()) & (w.MONTH | w.WEEKDAY) for m in _NAME.finditer(before)):
        return True
    return any(_first_name(word.lower()) for word in _FIRST_WORD.findall(before))


_FIRST_WORD = re.compile(r"(?:^|[.!?“\"] )([A-Z][\w'’]+)")
_RARE = 3_000_000
"""Uses below which the first word of a sentence may as well be a name."""


def _first_name(low: str) -> bool:
    return low in FIRST_NAMES or (
        not w.classes(low) and count(low) < _RARE and not (low.endswith("s") and known(low[:-1]))
    )


def _doer(word: str) -> bool:
    """True for a noun of one who does what a verb says: “baker”, but not “river”."""
    stem = word[:-2]
    stems = (
        stem,
        stem + "e",
        stem[:-1] if stem[-1:] == stem[-2:-1] else "",
        stem[:-1] + "y" if stem.endswith("i") else "",
    )
    return word not in _THINGS and any(verb(s) for s in stems if s)


def two_named(noun: str, before: str) -> bool:
    """True if `before` may name the two that “both `noun`” refers to. Nouns that are not judged count as named."""
    noun = next((n for n in (noun, f"{noun}s", f"{noun[:-1]}ies", f"{noun[:-2]}en") if n in _MEN or n in _SIDES), "")
    if not noun:
        return True
    names = {m[0] for m in _NAME.finditer(before) if not w.classes(m[0].lower()) & (w.MONTH | w.WEEKDAY)}
    firsts = {word for word in re.findall(r"(?:^|[.!?] )([A-Z][a-z]+)", before) if count(word) == 0}
    if len(names | firsts) >= 2:
        return True
    return bool((_TWO_PEOPLE if noun in _MEN else _TWO_SIDES).search(before.lower()))


_VERB = (
    r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does|do|not|then|so|now|never|[a-z]+ed|[a-z]+ing|in|on|at|by|to|for|with|from|of|"
    + "|".join(sorted(w.PASTS))
    + r")"
)
_JOINED = re.compile(rf"\b(?:and|or|versus|nor) (?!(?:{_VERB})\b)|[a-z], [a-z]")
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|several|many|both|few|pair|couple|twins?|others?|another|various|\d+|between|series|people|men|women|children|sheep|cattle|fish|mice|geese|species|police|them|they|their|we|our)\b")  # fmt: skip
_PLURAL = re.compile(r"\b[a-z]{2,}[^\Wsui0-9_]s\b|\b[a-z]+(?:ies|ues|ois|eis|ais|oos)\b")
_SPANS = w.members("years months weeks days hours minutes seconds times miles metres feet degrees always perhaps does has was its this is as besides sometimes always news less unless across towards afterwards overseas")  # fmt: skip


def several(before: str) -> bool:
    """True if `before` names more than one of anything, so that “these birds” or “the two firms” may refer there."""
    low = before.lower()
    if _JOINED.search(low) or _COUNTED.search(low) or len(set(_NAME.findall(before))) > 1:
        return True
    return any(m[0] not in _SPANS for m in _PLURAL.finditer(low))
