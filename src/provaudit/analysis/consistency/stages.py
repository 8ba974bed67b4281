"""Stages of a life, a building, an undertaking: which predicates tell of each, and which stage comes before which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_DEGREES = "doctorate phd degree diploma master bachelor licentiate"
_SCHOOLS = "university college school academy seminary conservatory convent monastery institute"
_WORKS = "build construction work building excavation drilling digging dredging tunnelling blasting"

_STAGES = f"""
born         | patient | bear                                                     |                | born birth
baptised     | patient | baptise baptize christen                                 |                | baptised baptized christened
schooled     | any     | leave finish                                             | school         | school
enrolled     | any     | enter enrol enroll matriculate join begin start         | {_SCHOOLS} study | entered enrolled enroled matriculated joined studies
graduated    | any     | graduate                                                 |                | graduated graduating graduation
doctorate    | any     | take receive earn obtain complete gain award take_in get | {_DEGREES}     | {_DEGREES}
ordained     | patient | ordain                                                   |                | ordained ordination
debuted      | any     | debut make_debut                                         |                | debut debuted
enlisted     | any     | enlist                                                   |                | enlisted
married      | any     | marry wed                                                |                | married wed marriage wedding
divorced     | any     | divorce separate                                         |                | divorced divorce
joined       | any     | join sign_for                                            |                | joined signed
left         | any     | leave quit                                               |                | left quit
appointed    | patient | appoint elect take_office become name install nominate swear_in swear |  | appointed elected office became named installed election appointment sworn
retired      | any     | retire resign step_down leave_office                     |                | retired resigned stepped retirement resignation office
crowned      | patient | crown ascend accede_to take_the_throne                   |                | crowned coronation throne
appointed    | any     | take assume enter                                        | office         | office
retired      | any     | leave                                                    | office post    | office
crowned      | any     | take ascend mount come_to accede_to                      | throne         | throne
abdicated    | any     | abdicate renounce_throne                                 |                | abdicated abdication
arrested     | patient | arrest detain imprison                                   |                | arrested detained imprisoned
sentenced    | patient | sentence convict                                         |                | sentenced convicted
released     | patient | release free                                             |                | released freed
diagnosed    | patient | diagnose                                                 |                | diagnosed
set_out      | any     | set_out set_off set_sail depart embark lift_off take_off blast_off lift |  | set departed embarked lifted took blasted
returned     | any     | return come_back land splash_down touch_down              |                | returned landed back splashed touched
died         | patient | die kill murder assassinate execute hang behead drown perish pass_away | | died dies death killed murdered assassinated executed hanged beheaded drowned perished
buried       | patient | bury inter                                               |                | buried interred burial funeral
begun        | works   | begin start commence                                     | {_WORKS}       | began begun started commenced
stone        | works   | lay                                                      | stone          | stone
made         | patient | sign conclude proclaim publish discover invent fight      |                | signed concluded proclaimed published discovered invented fought
founded      | patient | found establish set_up form incorporate date_from        |                | founded established set formed incorporated dates founding
built        | patient | build construct complete erect finish put_up                    |                | built constructed completed erected finished
opened       | patient | open inaugurate unveil                                          |                | opened inaugurated opening
consecrated  | patient | consecrate                                               |                | consecrated
closed       | patient | close shut shut_down close_down shutter                  |                | closed shut closure shuttered
ceased       | any     | fold go_bankrupt go_under                                 |                | folded bankrupt
ceased       | any     | cease                                                    | publication production operation operations | ceased
demolished   | patient | demolish tear_down raze pull_down tear pull knock_down   |                | demolished torn razed pulled demolition knocked
dissolved    | patient | dissolve disband wind_up abolish                         |                | dissolved disbanded wound abolished
launched     | patient | launch                                                   |                | launched
commissioned | patient | commission                                               |                | commissioned
lost         | patient | sink founder scrap wreck capsize burn_up burn go_down break_up         |                | broken sank sunk foundered scrapped wrecked capsized burned burnt sinking
started      | patient | begin start break_out commence open                      |                | began begun started broke commenced opened
ended        | patient | end conclude finish close                                |                | ended concluded finished closed
applied      | any     | apply apply_for                                          |                | applied
granted      | patient | grant                                                    |                | granted
passed       | patient | pass adopt                                               |                | passed adopted
signed       | patient | sign                                                     |                | signed
first        | owner   |                                                          |                | first
lived        | any     | move settle travel emigrate sail visit serve lead study teach work live buy sell build fight sing perform paint conduct coach vote speak testify drive resign govern direct rule preach practise practice train command carry transport | | moved settled travelled traveled emigrated sailed visited served led studied taught worked lived bought sold built fought sang performed painted conducted coached voted spoke testified drove governed directed ruled preached practised trained commanded carried transported
last         | owner   |                                                          |                | last final
verdict      | any     | return sentence convict acquit give reach decide        | verdict          | verdict sentenced convicted acquitted
"""

_ORDERS = """
born < baptised schooled enrolled graduated doctorate ordained debuted enlisted married divorced joined left appointed retired crowned abdicated arrested sentenced released diagnosed set_out returned died buried act lived
baptised schooled enrolled graduated doctorate ordained debuted enlisted married divorced joined left appointed retired crowned abdicated arrested released diagnosed set_out returned lived < died
died < buried
crowned < abdicated
schooled < doctorate
begun stone < built opened consecrated first closed demolished
first < closed demolished ceased lost dissolved last
founded opened launched built stone begun < last
debuted < retired
launched < commissioned lost
lived < lost
commissioned built < lost
started < ended verdict
"""
"""Happens once: the order holds however the text goes about telling it."""

_RECURRING = """
enrolled < graduated doctorate
married < divorced
joined < left
appointed < retired
arrested < sentenced released
sentenced < released
set_out < returned
founded < dissolved closed ceased
built opened < demolished closed
applied < granted
passed < signed
"""
"""May happen again: held only where the text itself sets the one before the other."""

WORKS = frozenset(_WORKS.split())
"""What goes on at a building before it stands."""

EVENTS = frozenset(
    "trial hearing siege besiege war battle exhibition festival conference congress strike construction voyage campaign reign season "
    "inquiry uprising revolt rebellion epidemic outbreak election expedition journey race talks negotiation famine drought sale auction".split()
)
"""What begins and ends, rather than opens and closes for good."""


_NOUNS = """
birth:born death:died murder:died execution:died funeral:buried burial:buried debut:debuted marriage:married wedding:married divorce:divorced
election:appointed appointment:appointed retirement:retired resignation:retired coronation:crowned abdication:abdicated arrest:arrested release:released
opening:opened inauguration:opened closure:closed closing:closed completion:built demolition:demolished founding:founded foundation:founded
dissolution:dissolved launch:launched sinking:lost graduation:graduated ordination:ordained
"""

HAPPEN = frozenset("come take_place occur follow be happen fall".split())
"""Predicates with which an event noun as subject says no more than its date: "her debut came in 1968"."""


@cache
def event_nouns() -> dict[str, str]:
    """Noun → the stage that it names: "its opening in 1970"."""
    return dict(pair.split(":") for pair in _NOUNS.split())


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: `role` says who of a frame goes through it ("patient", "agent", "any", "works": what the works are on)."""

    name: str
    role: str
    objects: frozenset[str]


@cache
def stages() -> dict[str, tuple[Stage, ...]]:
    """Predicate → the stages that it may tell of."""
    found: dict[str, list[Stage]] = {}
    for name, role, predicates, objects, _ in _rows():
        for predicate in predicates.split():
            found.setdefault(predicate, []).append(Stage(name, role, frozenset(objects.split())))
    return {predicate: tuple(each) for predicate, each in found.items()}


@cache
def cues() -> dict[str, frozenset[str]]:
    """Word as written, in lower case → the stages that it may tell of."""
    found: dict[str, set[str]] = {}
    for name, _, _, _, words in _rows():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def orders() -> dict[tuple[str, str], bool]:
    """(earlier stage, later stage) → True if both happen once."""
    found = {}
    for table, once in ((_RECURRING, False), (_ORDERS, True)):
        for line in table.strip().splitlines():
            left, _, right = line.partition(" < ")
            found.update({(a, b): once for a in left.split() for b in right.split() if a != b})
    return found


@cache
def cue_words() -> re.Pattern[str]:
    """Any word that may tell of a stage."""
    return re.compile(rf"\b(?:{'|'.join(sorted(cues()))})\b", re.IGNORECASE)


def _rows() -> list[tuple[str, str, str, str, str]]:
    rows = []
    for line in _STAGES.strip().splitlines():
        name, role, predicates, objects, words = (part.strip() for part in line.split("|"))
        rows.append((name, role, predicates, objects, words))
    return rows
