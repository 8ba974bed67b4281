"""What explains a preposition that stands alone: the particle of a verb, or a complement that stands in front of it."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading

_REACH = 30
_WH = frozenset("what who whom which whose where how whatever whoever whichever wherever".split())
_STRANDING_HEADS = frozenset(
    "thing things something anything nothing everything one ones way place places all much little lot someone anyone somebody nobody".split()
)
_COPULAS = frozenset("be is are was were am been being 's 're 'm isn't aren't wasn't weren't get gets got".split())
_COMPARISONS = frozenset(
    "too enough worth hard easy difficult impossible pleasant nice dangerous safe ready fit good great fun tough expensive cheap able".split()
)
_NOUN_LICENCES = {
    "in": "way built drive break live stand walk check sign log plug weigh throw day week month year fill cave opt shut trade",
    "on": "year years months weeks days later hours minutes decades centuries early head hands follow carry add put roll so spot turn knock",
    "by": "years days time stand fly passers passer-by and",
    "to": "lean-to",
    "of": "sort kind",
    "for": "what",
    "at": "where",
    "with": "",
    "about": "",
}
_NOUNS = {particle: frozenset(nouns.split()) for particle, nouns in _NOUN_LICENCES.items()}
_OBJECT_PARTICLES = frozenset("in on".split())


def licensed(r: Reading, i: int, j: int) -> bool:
    """True if the preposition at `i`, with `j` after it, needs no complement on its right."""
    word = r.low[i]
    previous = r.at(i - 1)
    if i == 0 or r.first[i]:
        return word in ("by", "on", "of") and r.at(j) in ("and", "the") and r.at(j + 1) in ("by", "large", "on", "off")
    if r.word[i - 1] in QUOTES or r.word[i - 1] in "/-–":
        return True
    if previous in ("ever", "long", "have", "has", "had", "ago") and word == "since":
        return True
    if word == "since":
        return _perfect(r, i) and r.at(i - 1) not in w.PREPOSITIONS
    if word == "as" and previous in ("such", "well", "soon", "same", "as"):
        return False
    if (
        r.has(i - 1, w.ADVERB)
        and word in ("in", "on", "by", "to", "from")
        and previous not in ("first", "last", "also", "only", "even", "just", "far", "directly")
        and not previous.endswith("ly")
    ):
        return True
    if previous in w.PREPOSITIONS and previous in (
        "up",
        "out",
        "down",
        "off",
        "over",
        "around",
        "along",
        "in",
        "on",
        "through",
        "away",
        "by",
        "forward",
    ):
        return _verb_before(r, i - 1)
    if previous in _NOUNS.get(word, ()):
        return True
    if w.takes(word, previous) and not _dated_passive(r, i, j):
        return True
    if word in _OBJECT_PARTICLES and _verb_with_object(r, i):
        return True
    return _stranded(r, i)


def _verb_before(r: Reading, i: int) -> bool:
    return i > 0 and r.word[i - 1][0].isalpha()


def _perfect(r: Reading, i: int) -> bool:
    return any(r.at(k) in ("has", "have", "had", "'ve", "ever") for k in range(max(0, i - 15), i))


_DATED = frozenset(
    "built held begun started joined set based settled opened cut born made broken lived worked played drawn driven used shot fought died raised".split()
)


def _dated_passive(r: Reading, i: int, j: int) -> bool:
    """True for “was built in.”: a passive of a verb that also has a particle, where a year is what is told."""
    return (
        r.low[i] == "in"
        and r.at(i - 1) in _DATED
        and any(r.at(k) in ("was", "were", "been", "is") for k in range(max(0, i - 4), i - 1))
        and not (j < len(r) and r.at(j) in ("to", "by"))
    )


def _verb_with_object(r: Reading, i: int) -> bool:
    """“turned the lights on”, “bring the children in”: the verb of the clause takes this particle."""
    word = r.low[i]
    strong = _CARRIERS[word]
    for k in range(i - 1, max(-1, i - 8), -1):
        low = r.low[k]
        if r.word[k] in CLAUSE_END:
            return False
        if low in w.PREPOSITIONS and low not in ("of", "for"):
            return False
        if any(stem in strong for stem in w.stems(low)):
            return True
    return False


_CARRIERS = {
    "in": frozenset(
        "bring take let turn hand put call send fill give get pull push draw suck rub plug lock log sign key type hem fence rein drag invite kick breathe smuggle move drop work fit throw trade usher phase cash show".split()
    ),
    "on": frozenset(
        "turn put switch keep leave have get try take pull bring cheer egg spur pass carry move flick flip slip hold urge sign add slam pin hang load lay spread post read".split()
    ),
}


def _stranded(r: Reading, i: int) -> bool:
    """True if the complement stands in front: a question, a relative clause with or without its pronoun, “to live in”."""
    word, previous = r.low[i], r.at(i - 1)
    low_bound = max(0, i - _REACH)
    verb = i - 1
    while verb > low_bound and (r.has(verb, w.ADVERB | w.OBJECT) or r.low[verb] in ("not", "n't")):
        verb -= 1
    # “a place to stay in”, “hard to deal with”, “used to”
    if r.at(verb - 1) == "to" and _infinitive(r, verb) and w.takes(word, r.low[verb]):
        return True
    if word == "to" and previous in _ELLIPSIS:
        return True
    for k in range(i - 1, low_bound - 1, -1):
        token, low = r.word[k], r.low[k]
        if token in ".;!?" or (token in (":", ")", "(") and k < i - 1):
            return False
        if token == "," and k < i - 6:
            return False
        if low in _WH or (low == "that" and k and _noun_like(r, k - 1)):
            return _object_relative(r, k, i)
        if low in _WH_ADVERBS:
            return (
                word in ("to", "at", "in", "on", "from", "for", "by", "with", "of", "about")
                and r.has(k + 1, w.SUBJECT | w.OBJECT)
                and i - k <= 6
            )
        if _contact_subject(r, k) and k > 0 and _noun_like(r, k - 1) and r.gap(k) == " ":
            return _verb_close(r, k, i)
        if low == "to" and _COMPARISONS & {r.at(k - 1), r.at(k - 2), r.at(k - 3)} and i - k <= 6:
            return True
        if low == "worth" and i - k <= 4:
            return True
        if low == "than" and i - k <= 6:
            return True
        if (
            low == "as"
            and word in ("for", "of", "at", "on", "in", "to", "with")
            and i - k <= 6
            and r.has(k + 1, w.SUBJECT)
        ):
            return True
    return False


_WH_ADVERBS = frozenset(["however"])
_ELLIPSIS = frozenset(
    "want wants wanted have has had need needs needed going ought used supposed able trying tried try like hope love willing meant allowed expected got refused".split()
)


def _infinitive(r: Reading, verb: int) -> bool:
    return r.is_word(verb) and not r.has(verb, w.PREPOSITION | w.DETERMINER | w.MONTH)


def _noun_like(r: Reading, k: int) -> bool:
    """True if token `k` may be the head of a noun phrase that a relative clause follows."""
    if not r.is_word(k):
        return k >= 0 and r.word[k] in '”"'
    low = r.low[k]
    if low in _STRANDING_HEADS:
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
    ) and not (r.mask[k] & w.ADVERB)


def _contact_subject(r: Reading, k: int) -> bool:
    return bool(r.mask[k] & w.SUBJECT) or r.low[k] in ("it", "you") or r.word[k] == "I"


def _verb_close(r: Reading, subject: int, i: int) -> bool:
    """True if between the subject and the preposition stands one short verb phrase and no object phrase with a preposition."""
    return i - subject <= 7 and not any(r.has(k, w.MONTH | w.WEEKDAY) for k in range(subject + 1, i))


def _object_relative(r: Reading, k: int, i: int) -> bool:
    """True if the clause after the relative or question word at `k` has a subject of its own before its verb."""
    if r.low[k] == "whose" or i - k < 2:
        return r.low[k] in ("what", "who", "where") and i - k < 2
    nxt = k + 1
    while nxt < i and r.has(nxt, w.ADVERB) and not r.has(nxt, w.SUBJECT | w.ARTICLE):
        nxt += 1
    if r.has(nxt, w.SUBJECT | w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE) or r.low[nxt] in (
        "it",
        "you",
        "there",
        "people",
        "one",
        "everyone",
    ):
        return True
    if r.has(nxt, w.AUXILIARY | w.PAST | w.PARTICIPLE | w.PREPOSITION):
        return r.low[k] in ("what", "who", "which", "how", "where") and (k == 0 or r.first[k])
    if r.capital(nxt):
        return True
    return r.low[k] in ("what", "how", "which") or not r.low[nxt].endswith("s")
