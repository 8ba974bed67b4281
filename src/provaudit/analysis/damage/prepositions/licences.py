"""What explains a preposition that stands alone: the particle of a verb, or a complement that stands in front of it."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.passives import noun, passive
from provaudit.analysis.damage.prepositions.stranded import GOVERNORS, stranded
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading

_NOUNS = {
    "in": w.members(
        "way built drive break stand walk check sign log plug weigh throw day week month year fill cave opt shut trade live outside"
    ),
    "on": w.members(
        "year years months weeks days later hours minutes decades centuries early head hands follow carry add put roll so turn knock life childhood then now"
    ),
    "by": w.members("years days time stand fly passers"),
    "to": frozenset(["lean", "yes", "no", "go"]),
    "for": frozenset(["what"]),
    "at": frozenset(["where"]),
}
_ELLIPSIS = w.members(
    "want wants wanted wanting wish wishes wished meaning mean meant about mind have has had need needs needed going ought used supposed able trying tried try like love hope willing meant got refused chose choose plan plans planned intend intended due expect asked told need close next according prior subject similar not how when"
)
_CARRIERS = {
    "in": w.members(
        "bring take let turn hand put call send fill give get pull push draw suck rub plug lock log sign key type hem fence rein drag invite kick breathe smuggle move drop work throw trade usher phase cash show keep swear vote shut reel blow wheel carry smash haul lead help escort march bundle pack herd lure tow drive bash stave screw fit slot knock fold stir mix toss tip"
    ),
    "on": w.members(
        "turn put switch keep leave have get try take pull bring cheer egg spur pass carry move flick flip slip hold urge sign add slam pin hang load lay spread post read"
    ),
}
_PREDICATES = w.members(
    "interested involved successful engaged fond proud aware afraid capable full short made composed sure tired sick concerned worried excited happy angry thankful grateful responsible"
)


_NO_PARTICLE_BEFORE = w.members(
    "first last also only even just far directly never not there once again up out all off together here down later earlier away apart aside"
)
_NEED_TO = w.members("according due subject similar close next prior")


def licensed(r: Reading, i: int, j: int) -> bool:
    """True if the preposition at `i`, with `j` after it, needs no complement on its right."""
    word, previous = r.low[i], r.at(i - 1)
    if word == "of" and previous in ("because", "instead", "spite") and r.ends_sentence(j):
        return False
    if word == "by" and r.at(j) == "and" and r.at(j + 1) == "large":
        return True
    if word in _SIDES and _other_side(r, i):
        return True
    if i == 0 or r.first[i]:
        return (
            word in ("by", "on", "of", "in") and r.at(j) == "and" and r.at(j + 1) in ("by", "large", "on", "off", "out")
        )
    if (r.word[i - 1] in QUOTES and not r.gap(i)) or r.word[i - 1] in "/-–":
        return True
    if word == "near" and (
        r.has(i - 1, w.ADVERB | w.AUXILIARY | w.COORDINATOR)
        or not r.is_word(i - 1)
        or previous in ("so", "too", "very", "far", "nowhere", "anywhere")
    ):
        return True
    if word == "under" and w.takes("under", previous):
        return True
    if word == "between" and previous == "in":
        return True
    if word == "on" and not r.has(j, w.COORDINATOR) and _onwards(r, i):
        return True
    if word == "near" and w.takes("near", previous):
        return True
    if word == "since":
        return r.has(i - 1, w.UNIT) or previous in _BEFORE_SINCE or _perfect(r, i)
    if word == "as":
        return previous not in ("such", "known", "as") and r.at(i - 2) != "as"
    if previous in ("and", "or") and r.at(i - 2) in w.PREPOSITIONS:
        return r.low[i - 2] == word or licensed(r, i - 2, j) or _paired(r, i)
    if (
        previous in ("instead", "because", "regardless", "rather", "ahead", "out")
        and word == "of"
        and j < len(r)
        and r.word[j] not in ".,;"
    ):
        return True
    if previous in _NOUNS.get(word, ()) and not (word == "of" and r.at(i - 2) == "some"):
        return True
    if word in ("in", "on", "by") and previous in w.ADVERBS and previous not in _NO_PARTICLE_BEFORE:
        return True
    if (
        word == "to"
        and previous in _ELLIPSIS
        and (
            j >= len(r)
            or r.word[j] in CLAUSE_END
            or r.has(j, w.COORDINATOR | w.SUBORDINATOR)
            or previous in ("used", "going", "want", "wanted")
        )
    ):
        return previous not in _NEED_TO
    if (
        word in ("in", "on", "by", "of", "under", "through")
        and w.takes(word, previous)
        and not noun(r, i - 1)
        and not _dated_passive(r, i, j)
    ):
        return True
    willing = any(r.has(k, w.MODAL) for k in (i - 2, i - 3)) and w.takes(word, previous)
    if willing or (r.has(i - 2, w.MODAL) and (previous in GOVERNORS or previous == "agree")):
        return True
    if word in _CARRIERS and (_verb_with_object(r, i) or (word == "on" and _wearing(r, i))):
        return True
    return passive(r, i) or _resumed(r, i) or stranded(r, i)


_BEFORE_SINCE = w.members(
    "ever long have has had ago everything anything nothing much all "
    "year years month months week weeks day days century centuries generation generations decade decades while"
)


def _onwards(r: Reading, i: int) -> bool:
    """True for “from infancy on”, “from 1941 on”: an adverb that ends a phrase with “from”."""
    if r.capital(i - 1) and not r.has(i - 1, w.MONTH):
        return False
    for k in range(i - 2, max(-1, i - 6), -1):
        if r.low[k] == "from":
            return True
        if (
            not (r.has(k, w.DETERMINER | w.NUMBER_WORD | w.MONTH) or r.is_number(k) or not r.mask[k])
            or r.word[k] in CLAUSE_END
        ):
            return False
    return False


_SIDES = {"for": "against", "against": "for"}


def _other_side(r: Reading, i: int) -> bool:
    """True for “some voted for the merger, others against.”: the complement stands behind the opposite of the preposition."""
    if not (i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END):
        return False
    for k in range(i - 1, max(-1, i - 20), -1):
        if r.word[k] in ".!?":
            return False
        if r.low[k] == _SIDES[r.low[i]]:
            return True
    return False


_FIRST_OF_PAIR = w.members("for on to with over in from")


def _paired(r: Reading, i: int) -> bool:
    return r.low[i] in ("against", "under", "on", "out", "from", "with") and r.at(i - 2) in _FIRST_OF_PAIR


_PERFECT_AUXILIARIES = w.members("has have had 've ever we've i've they've hasn't haven't")


def _perfect(r: Reading, i: int) -> bool:
    """“has lived there since”: “since” is an adverb after a perfect, unless a superlative or an event stands before it."""
    if r.at(i - 1) in w.PREPOSITIONS or r.capital(i - 1):
        return False
    return any(r.at(k) in _PERFECT_AUXILIARIES for k in range(max(0, i - 15), i))


_DATED = w.members(
    "signed brought closed released published founded established launched created adopted written taken ratified enacted introduced formed killed elected built held begun started joined set based settled opened cut born made broken lived worked played drawn driven used shot fought died raised fell completed"
)


_ON_A_DAY = w.members(
    "ended finished erupted opened adjourned closed held inaugurated postponed ratified born signed published released founded launched adopted ratified enacted killed elected executed baptised baptized married buried sworn inaugurated ordained crowned arrested convicted sentenced hanged"
)


def told_with_its_date(r: Reading, k: int) -> bool:
    """True if token `k` is the verb of an event that is told with its year or day: “signed”, “born”, “killed”."""
    told = r.low[k] in _DATED and (r.has(k, w.PARTICIPLE) or r.low[k] == "died")
    return told or r.low[k] in _ON_A_DAY or r.low[k] in ("dies", "marries", "retired", "divorced")


def dated_passive(r: Reading, i: int, reduced: bool = False) -> bool:
    """True for “was born on in a village”: a passive that is told with its day and has no particle. `reduced`: “, signed on by both”."""
    if reduced and r.at(i - 1) in _ON_A_DAY and r.at(i - 2) == ",":
        return True
    return r.at(i - 1) in _ON_A_DAY and any(
        r.at(k) in ("was", "were", "been", "is") for k in range(max(0, i - 4), i - 1)
    )


def _dated_passive(r: Reading, i: int, j: int) -> bool:
    """True for “was built in.”: a passive of a verb that also has a particle, where a year is what is told."""
    return (
        r.low[i] == "in"
        and r.at(i - 1) in _DATED
        and (
            any(r.at(k) in ("was", "were", "been", "is") for k in range(max(0, i - 4), i - 1))
            or (r.at(i - 2) == "," and r.at(j) in ("and", "but") and r.has(j + 1, w.PARTICIPLE))
        )
        and not (j < len(r) and r.at(j) in ("to", "by"))
    )


def _wearing(r: Reading, i: int) -> bool:
    """True for “with the television on”, “with his hat on”."""
    return any(r.low[k] == "with" and r.has(k + 1, w.ARTICLE | w.POSSESSIVE) for k in range(max(0, i - 5), i - 1))


_LIGHT_OBJECTS = w.members("office place part effect heart shape root action command hold")


_LIGHT_VERBS = w.members("get got take took taken work worked")


def _verb_with_object(r: Reading, i: int) -> bool:
    """“turned the lights on”, “bring the children in”: the verb of the clause takes this particle."""
    strong = _CARRIERS[r.low[i]]
    for k in range(i - 1, max(-1, i - 7), -1):
        low = r.low[k]
        if r.word[k] in CLAUSE_END or (low in w.PREPOSITIONS and low != "of"):
            return False
        if r.at(k + 1) in _LIGHT_OBJECTS:
            return False
        if any(stem in strong for stem in w.stems(low)):
            short = (
                r.has(k + 1, w.OBJECT | w.POSSESSIVE | w.ARTICLE | w.DEMONSTRATIVE | w.QUANTIFIER | w.NUMBER_WORD)
                or (i - k == 2 and low not in _LIGHT_VERBS)
                or (i - k == 3 and r.capital(i - 1))  # “brought young Harold in from the yard”
                or (r.first[k] and i - k <= 4)  # “Put ham cubes in and stir.”
            )
            return (
                short
                and not noun(r, k)
                and not (r.capital(i - 1) and not r.is_word(i + 1))
                and not (
                    k
                    and r.has(k - 1, w.AUXILIARY)
                    and r.at(k - 1) in ("was", "were")
                    and low.endswith(("ed", "en"))
                    and k < i - 1
                )
            )
    return False


def _resumed(r: Reading, i: int) -> bool:
    """“seek help from, and become satellites of, those”: the complement follows the second preposition."""
    for k in range(max(1, i - 14), i):
        if r.word[k] == "," and r.at(k + 1) in ("and", "or", "but", "not", "if", "yet"):
            if r.low[k - 1] in w.PREPOSITIONS:
                return True
            if (
                i - k <= 9
                and r.at(i + 1) == ","
                and (
                    r.has(i + 2, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE | w.QUANTIFIER)
                    or (r.is_word(i + 2) and r.word[i + 2].islower() and not r.mask[i + 2])
                )
            ):
                return True
    return False
