"""What explains a preposition that stands alone: the particle of a verb, or a complement that stands in front of it."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading

_REACH = 30
_WH = w.members("what who whom which whose where how whatever whoever whichever wherever")
_HEADS = w.members(
    "thing things something anything nothing everything one ones way place places all much little lot someone anyone somebody nobody everybody everyone those"
)
_COMPARISONS = w.members(
    "too enough worth hard easy difficult impossible pleasant nice dangerous safe ready fit good great fun tough expensive cheap able"
)
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
    "want wants wanted wanting have has had need needs needed going ought used supposed able trying tried try like love hope willing meant got refused chose choose plan plans planned intend intended due expect asked told need close next according prior subject similar not how when"
)
_CARRIERS = {
    "in": w.members(
        "bring take let turn hand put call send fill give get pull push draw suck rub plug lock log sign key type hem fence rein drag invite kick breathe smuggle move drop work throw trade usher phase cash show keep swear vote shut reel"
    ),
    "on": w.members(
        "turn put switch keep leave have get try take pull bring cheer egg spur pass carry move flick flip slip hold urge sign add slam pin hang load lay spread post read"
    ),
}
_PASSIVE = {
    particle: frozenset(verbs.split())
    for particle, verbs in {
        "in": "slept lived sat believed acquiesced concurred gloried confided dwelt worked traded reined sworn brought called taken handed turned put let voted phoned mailed sent plugged hemmed boxed logged locked fenced settled dug given moved dressed engaged indulged participated invested swum bathed walked shut snowed persevered filled kicked phased ushered tuned keyed tucked squeezed",
        "on": "relied drawn sold depended acted agreed decided insisted frowned trampled spat walked stepped called worked built improved expanded operated experimented sat slept touched put turned switched switched-on settled passed carried egged spurred cheered moved kept brought taken written stamped trodden commented elaborated counted leaned preyed spied planned based tested dwelt bet",
        "by": "stood abided sworn passed gone put lived",
        "to": "listened talked spoken referred agreed attended adhered responded lied alluded objected recurred resorted seen appealed added attested adapted conformed replied pointed clung stuck sworn consented subscribed catered subjected acceded yielded reverted looked sung read tied tended used reacted",
        "of": "thought heard spoken dreamed dreamt disposed approved taken made rid conceived disapproved undreamed unheard complained tired boasted availed",
        "for": "paid cared accounted called hoped asked looked provided spoken prayed sent wished bargained longed planned voted waited searched unaccounted uncalled unhoped unasked budgeted allowed catered vouched known wanted sought fought argued pushed applied",
        "with": "dealt done reckoned tampered lived coped trifled met meddled interfered finished messed filled agreed played complied toyed experimented grappled parted dispensed identified familiar contended tinkered bargained slept",
        "at": "looked laughed shot aimed arrived stared hinted guessed sneered scoffed yelled screamed pointed hooted pecked shouted played marvelled jeered hurled hit good",
        "from": "heard benefited drawn far away refrained recovered",
        "into": "looked gone broken entered inquired bought moved bumped run",
        "about": "talked thought heard complained worried cared forgotten dreamed joked written known argued sung",
        "against": "discriminated voted legislated guarded fought warned argued campaigned sinned",
        "upon": "",
        "under": "gone snowed put",
    }.items()
}
_BE = w.members(
    "be is are was were been being am isn't wasn't aren't weren't get gets got getting 's 're it's that's he's she's they're we're"
)
_PREDICATES = w.members(
    "interested involved successful engaged fond proud aware afraid capable full short made composed sure tired sick concerned worried excited happy angry thankful grateful responsible"
)


_LICENSED_PRECEDERS = w.members(
    "first last also only even just far directly never not there once again up out all off together here down"
)
_LICENSED_PRECEDERS_2 = w.members("according due subject similar close next prior")


def licensed(r: Reading, i: int, j: int) -> bool:
    """True if the preposition at `i`, with `j` after it, needs no complement on its right."""
    word, previous = r.low[i], r.at(i - 1)
    if word == "of" and previous in ("because", "instead", "spite") and r.ends_sentence(j):
        return False
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
    if word == "between" and previous == "in":
        return True
    if word == "since":
        return previous in ("ever", "long", "have", "has", "had", "ago") or _perfect(r, i)
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
    if previous in _NOUNS.get(word, ()):
        return True
    if word in ("in", "on", "by") and previous in w.ADVERBS and previous not in _LICENSED_PRECEDERS:
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
        return previous not in _LICENSED_PRECEDERS_2
    if (
        word in ("in", "on", "by", "of", "under", "through")
        and w.takes(word, previous)
        and not _noun(r, i - 1)
        and not _dated_passive(r, i, j)
    ):
        return True
    if r.has(i - 2, w.MODAL) and (previous in _GOVERNORS or previous == "agree"):
        return True
    if word in _CARRIERS and _verb_with_object(r, i):
        return True
    return _passive(r, i) or _resumed(r, i) or _stranded(r, i)


_PAIRED_WORDS = w.members("for on to with over in from")


def _paired(r: Reading, i: int) -> bool:
    return r.low[i] in ("against", "under", "on", "out", "from", "with") and r.at(i - 2) in _PAIRED_WORDS


_PERFECT_WORDS = w.members("has have had 've ever we've i've they've hasn't haven't")


def _perfect(r: Reading, i: int) -> bool:
    """“has lived there since”: “since” is an adverb after a perfect, unless a superlative or an event stands before it."""
    if r.at(i - 1) in w.PREPOSITIONS or r.capital(i - 1):
        return False
    return any(r.at(k) in _PERFECT_WORDS for k in range(max(0, i - 15), i))


def _noun(r: Reading, k: int) -> bool:
    """True if token `k` is a noun by what stands before it, not the verb that it could be by its form."""
    if k < 1 or r.low[k].endswith(("ed", "ing")):
        return False
    before = r.low[k - 1]
    if r.mask[k - 1] & (w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE) or before in ("'s", "’s"):
        return True
    return (
        r.is_word(k - 1)
        and before.endswith(("ing", "al", "ive", "ous", "ful", "able", "ible", "ic", "ary", "ed"))
        and not r.mask[k - 1] & w.AUXILIARY
        and before not in ("needed", "used", "tried", "wanted", "failed", "helped")
    )


_DATED = w.members(
    "signed brought closed released published founded established launched created adopted written taken ratified enacted introduced formed killed elected built held begun started joined set based settled opened cut born made broken lived worked played drawn driven used shot fought died raised fell completed"
)


_ON_A_DAY = w.members(
    "born signed published released founded launched adopted ratified enacted killed elected executed baptised baptized married buried sworn inaugurated ordained crowned arrested convicted sentenced hanged"
)


def dated_passive(r: Reading, i: int) -> bool:
    """True for “was born on in a village”: a passive that is told with its day and has no particle."""
    return r.at(i - 1) in _ON_A_DAY and any(
        r.at(k) in ("was", "were", "been", "is") for k in range(max(0, i - 4), i - 1)
    )


def _dated_passive(r: Reading, i: int, j: int) -> bool:
    """True for “was built in.”: a passive of a verb that also has a particle, where a year is what is told."""
    return (
        r.low[i] == "in"
        and r.at(i - 1) in _DATED
        and any(r.at(k) in ("was", "were", "been", "is") for k in range(max(0, i - 4), i - 1))
        and not (j < len(r) and r.at(j) in ("to", "by"))
    )


_LIGHT_OBJECTS = w.members("office place part effect heart shape root action command hold")


_VERB_WITH_OBJECT_FOLLOWERS = w.members("get got take took taken work worked")


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
            short = r.has(k + 1, w.OBJECT | w.POSSESSIVE | w.ARTICLE | w.DEMONSTRATIVE | w.QUANTIFIER) or (
                i - k == 2 and low not in _VERB_WITH_OBJECT_FOLLOWERS
            )
            return (
                short
                and not _noun(r, k)
                and not r.capital(i - 1)
                and not (
                    k
                    and r.has(k - 1, w.AUXILIARY)
                    and r.at(k - 1) in ("was", "were")
                    and low.endswith(("ed", "en"))
                    and k < i - 1
                )
            )
    return False


def _passive(r: Reading, i: int) -> bool:
    """“was dealt with”, “taken care of”, “could be relied on”."""
    word, previous = r.low[i], r.at(i - 1)
    if word == "upon":
        return r.has(i - 1, w.PARTICIPLE)
    verbs = _PASSIVE.get(word)
    if not verbs:
        return False
    nouns = (
        "care",
        "use",
        "fun",
        "account",
        "advantage",
        "note",
        "notice",
        "hold",
        "sight",
        "rid",
        "attention",
        "reference",
        "recourse",
        "way",
        "track",
        "mention",
        "account",
        "up",
        "away",
        "forward",
        "down",
        "out",
        "along",
        "on",
        "over",
        "off",
    )
    verb = i - 1
    if previous in nouns:
        verb -= 1
    while verb > 0 and r.has(verb, w.ADVERB) and r.low[verb].endswith("ly"):
        verb -= 1
    if verb < 1 or (verb == i - 1 and r.low[verb] not in verbs):
        return False
    if verb < i - 1 and not r.mask[verb] & w.PARTICIPLE:
        return False
    if word not in ("in", "on", "by") or r.at(i + 1) in ("by", "and") or r.low[verb].startswith("un"):
        active = verb > 0 and (r.has(verb - 1, w.SUBJECT) or r.capital(verb - 1))
        if not active:
            return True
    for k in range(verb - 1, max(-1, verb - 9), -1):
        if r.low[k] in _BE or r.low[k].endswith(("'s", "'re")):
            return True
        if r.word[k] in ".;!?":
            break
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
                and (r.has(i + 2, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE | w.QUANTIFIER))
            ):
                return True
    return False


def _stranded(r: Reading, i: int) -> bool:
    """True if the complement stands in front: a question, a relative clause with or without its pronoun, “to live in”."""
    word = r.low[i]
    floor = max(0, i - _REACH)
    verb = i - 1
    while verb > floor and (r.mask[verb] & (w.ADVERB | w.OBJECT) or r.low[verb] in ("not", "n't")):
        verb -= 1
    if _infinitive(r, verb, i, word):
        return True
    for k in range(i - 1, floor - 1, -1):
        token, low = r.word[k], r.low[k]
        if token in ".;!?" or (token in ":()" and k < i - 1) or (token == "," and k < i - 6):
            return False
        if low in _WH or (
            low == "that"
            and k
            and (_noun_like(r, k - 1) or r.at(k - 1) in ("and", "or", "but", ",") or r.is_number(k - 1))
            and _has_subject(r, k + 1, i)
        ):
            return _object_relative(r, k, i)
        if low == "however" and i - k <= 6:
            return True
        if low in _INDEFINITE and 2 <= i - k <= 5 and r.capital(k + 1) and _governor(r, i - 1, word):
            return True  # “not something Jonas agrees with”
        if _contact_subject(r, k) and k > 0 and _noun_like(r, k - 1) and r.gap(k) == " ":
            return i - k <= 7 and not any(r.mask[n] & (w.MONTH | w.WEEKDAY) for n in range(k + 1, i))
        if (
            r.mask[k] & (w.POSSESSIVE | w.ARTICLE)
            and 2 <= i - k <= 6
            and k > 1
            and _head(r, k - 1)
            and _governor(r, i - 1, word)
        ):
            return True
        if low == "to" and {r.at(k - 1), r.at(k - 2), r.at(k - 3)} & _COMPARISONS and i - k <= 6:
            return True
        if i - k <= 6 and (low == "worth" or (low == "than" and k + 1 < i and _contact_subject(r, k + 1))):
            return True
        if low == "as" and i - k <= 6 and r.has(k + 1, w.SUBJECT):
            return True
    return False


_INDEFINITE = w.members("something anything nothing everything someone anyone everyone one all")
_LIVED = w.members(
    "live sleep sit stay play dwell believe stand hide swim reside bathe walk work wait engage take participate invest delight put revel bask drown dance wear"
)


_INFINITIVE_WORDS = w.members("upon with for about at to from of against into under")


def _infinitive(r: Reading, verb: int, i: int, word: str) -> bool:
    """“a place to stay in”, “much to be thankful for”, “no one to turn to”."""
    if not r.is_word(verb) or r.mask[verb] & (w.PREPOSITION | w.ARTICLE | w.MONTH):
        return False
    if word == "by" and r.at(verb - 1) == "be" and r.at(verb - 2) == "to":
        return _noun_like(r, verb - 3)  # “items to be done by”
    if r.at(verb - 1) == "be" and r.at(verb - 2) == "to" and word in ("for", "of", "with", "at", "about", "to"):
        return True
    if r.at(verb - 1) != "to":
        return False
    governed = verb > 1 and (_noun_like(r, verb - 2) or r.word[verb - 2] in QUOTES or r.at(verb - 2) in _COMPARISONS)
    if word == "in":
        return r.low[verb] in _LIVED or w.takes("in", r.low[verb])
    if word == "on":
        return governed or w.takes("on", r.low[verb])
    if word == "by":
        return r.low[verb] in ("live", "go", "steer", "abide", "swear", "stand")
    return governed and word in _INFINITIVE_WORDS


def _noun_like(r: Reading, k: int) -> bool:
    """True if token `k` may be the head of a noun phrase that a relative clause follows."""
    if k < 0:
        return False
    if not r.is_word(k):
        return r.word[k] in '”"'
    if r.low[k] in _HEADS:
        return True
    return not r.mask[k] & (
        w.PREPOSITION
        | w.ARTICLE
        | w.POSSESSIVE
        | w.SUBJECT
        | w.AUXILIARY
        | w.COORDINATOR
        | w.SUBORDINATOR
        | w.INTERROGATIVE
        | w.MONTH
        | w.WEEKDAY
        | w.ADVERB
    )


def _head(r: Reading, k: int) -> bool:
    """True if token `k` is the noun that a relative clause without a pronoun follows: “the chair the boy sat on”."""
    return (
        _noun_like(r, k)
        and not r.capital(k)
        and not r.low[k].endswith(("ed", "ing"))
        and (_noun(r, k) or r.low[k].endswith("s"))
    )


def _governor(r: Reading, k: int, word: str) -> bool:
    """True if token `k` is a verb that governs `word`."""
    low = r.low[k]
    return not _noun(r, k) and (
        low in _PASSIVE.get(word, ()) or low in _GOVERNORS or any(stem in _GOVERNORS for stem in w.stems(low))
    )


_GOVERNORS = w.members(
    "come go live work sit look talk speak stand sleep rely depend deal wait hope ask pay care call fight vote think dream hear belong refer lead point aim travel walk play"
)

_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m")


def _contact_subject(r: Reading, k: int) -> bool:
    low = r.low[k]
    return bool(r.mask[k] & w.SUBJECT) or low in ("it", "you", "people", "everyone") or low.endswith(_CONTRACTED)


def _has_subject(r: Reading, k: int, i: int) -> bool:
    return k < i and (
        r.has(k, w.SUBJECT | w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE | w.QUANTIFIER)
        or r.capital(k)
        or r.at(k) in ("it", "you", "there", "people", "one")
        or r.at(k).endswith(_CONTRACTED)
        or r.at(k).endswith("s")
    )


def _object_relative(r: Reading, k: int, i: int) -> bool:
    """True if the clause after the relative or question word at `k` has a subject of its own before its verb."""
    if i - k < 2:
        return r.low[k] in ("what", "where")
    if r.low[k] in ("what", "how", "whatever", "wherever"):
        return True
    if r.low[k] == "where":
        return r.low[i] in ("at", "to", "from")
    if r.low[k] == "whose":
        return False
    nxt = k + 1
    while nxt < i and r.low[nxt].endswith("ly"):
        nxt += 1
    if _has_subject(r, nxt, i) and not r.has(nxt, w.AUXILIARY | w.PAST):
        return True
    if r.mask[nxt] & (w.AUXILIARY | w.PAST | w.PARTICIPLE | w.PREPOSITION | w.ADVERB):
        return r.low[k] in ("who", "which") and r.first[k]
    return True
