"""Prepositions whose complement stands in front: “the chair he sat on”, “what it stands for”, “a place to live in”."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.passives import PASSIVE, noun
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.text.lexicon import verb

_REACH = 30
_WH = w.members("what who whom which whose where how whatever whoever whichever wherever")
_HEADS = w.members(
    "thing things something anything nothing everything one ones way place places all much little lot someone anyone somebody nobody everybody everyone those"
)
_COMPARISONS = w.members(
    "too enough worth hard easy difficult impossible pleasant nice dangerous safe ready fit good great fun tough expensive cheap able"
)
_SKIPPED = w.members("not n't home himself herself itself themselves yourself oneself")
_INDEFINITE = w.members("something anything nothing everything someone anyone everyone one all")
_LIVED = w.members(
    "live sleep sit stay play dwell believe stand hide swim ride travel fly drive cook carry keep wrap put reside bathe walk work wait engage take participate invest delight put revel bask drown dance wear"
)
_AFTER_INFINITIVE = w.members("upon onto off over with for about at to from of against into under")
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m")
GOVERNORS = w.members(
    "come go live work sit look talk speak stand sleep rely depend deal wait hope ask pay care call fight vote think dream hear belong refer lead point aim travel walk play"
)


def stranded(r: Reading, i: int) -> bool:
    """True if the complement stands in front: a question, a relative clause with or without its pronoun, “to live in”."""
    word = r.low[i]
    floor = max(0, i - _REACH)
    verb = i - 1
    while verb > floor and (r.mask[verb] & (w.ADVERB | w.OBJECT) or r.low[verb] in _SKIPPED):
        verb -= 1
    if verb > floor and r.low[verb] in ("in", "on", "up", "out", "down") and word not in ("in", "on", "by"):
        verb -= 1  # “nothing to sign in with”
    if _infinitive(r, verb, i, word):
        return True
    for k in range(i - 1, floor - 1, -1):
        token, low = r.word[k], r.low[k]
        if token in ".;!?" or (token in ":()" and k < i - 1) or (token == "," and k < i - 6):
            return False
        if low in _WH or (
            low == "that"
            and k
            and not _states(r, k - 1)
            and (_noun_like(r, k - 1) or r.at(k - 1) in ("and", "or", "but", ",") or r.is_number(k - 1))
            and _has_subject(r, k + 1, i)
        ):
            return _object_relative(r, k, i)
        if low == "however" and i - k <= 6:
            return True
        if low in _INDEFINITE and 2 <= i - k <= 5 and r.capital(k + 1) and _governor(r, i - 1, word):
            return True  # “not something Jonas agrees with”
        object_ = low == "it" and r.has(k - 1, w.PAST | w.PARTICIPLE)
        if _contact_subject(r, k) and k > 0 and _noun_like(r, k - 1) and not object_ and r.gap(k) == " ":
            return i - k <= 7 and not any(r.mask[n] & (w.MONTH | w.WEEKDAY) for n in range(k + 1, i))
        if (
            r.mask[k] & (w.POSSESSIVE | w.ARTICLE)
            and 2 <= i - k <= 6
            and k > 1
            and _head(r, k - 1)
            and _governor(r, i - 1, word)
        ):
            return True
        titled = r.capital(k - 1) and r.mask[k] & w.ARTICLE and 2 <= i - k <= 4 and word != "in"
        if titled and _governor(r, i - 1, word):
            return True  # “it is only Europe the play refers to”
        name = r.capital(k) and not r.first[k] and 2 <= i - k <= 4 and k > 1 and r.word[k - 1].islower()
        if name and _head(r, k - 1) and _governor(r, i - 1, word):
            return True  # “the woman Anna spoke to”
        if low == "to" and {r.at(k - 1), r.at(k - 2), r.at(k - 3)} & _COMPARISONS and i - k <= 6:
            return True
        if low == "than" and i - k <= 9 and r.has(i - 1, w.PARTICIPLE):
            return True  # “than those most players are accustomed to”
        if i - k <= 6 and (low == "worth" or (low == "than" and k + 1 < i and _contact_subject(r, k + 1))):
            return True
        if low == "as" and i - k <= 6 and r.has(k + 1, w.SUBJECT):
            return True
    return False


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
    if word == "with" and r.low[verb] in ("begin", "start"):
        return True  # “To begin with, …”
    governed = verb > 1 and (
        _noun_like(r, verb - 2)
        or r.word[verb - 2] in QUOTES
        or r.at(verb - 2) in _COMPARISONS
        or (r.word[verb - 2] == "," and not r.capital(verb - 3))
    )
    if word == "in":
        return r.low[verb] in _LIVED or w.takes("in", r.low[verb])
    if word == "on":
        return governed or w.takes("on", r.low[verb])
    if word == "by":
        return r.low[verb] in ("live", "go", "steer", "abide", "swear", "stand")
    return governed and word in _AFTER_INFINITIVE


def _noun_like(r: Reading, k: int) -> bool:
    """True if token `k` may be the head of a noun phrase that a relative clause follows."""
    if k < 0:
        return False
    if not r.is_word(k):
        return r.word[k] in '”"'
    if r.low[k] in _HEADS or (r.mask[k] & w.ADVERB and r.has(k - 1, w.ARTICLE | w.POSSESSIVE)):
        return True  # “the well that he drank from”
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
        and (noun(r, k) or r.low[k].endswith("s"))
    )


def _governor(r: Reading, k: int, word: str) -> bool:
    """True if token `k` is a verb that governs `word`."""
    low = r.low[k]
    if word == "by" and r.has(k, w.PARTICIPLE) and r.at(k - 1) in ("is", "was", "are", "were"):
        return True  # “the games Orpheus is inspired by”
    return not noun(r, k) and (
        low in PASSIVE.get(word, ()) or w.takes(word, low) or any(stem in GOVERNORS for stem in w.stems(low))
    )


def _contact_subject(r: Reading, k: int) -> bool:
    low = r.low[k]
    return bool(r.mask[k] & w.SUBJECT) or low in ("it", "you", "people", "everyone") or low.endswith(_CONTRACTED)


_STATING = w.members("say says think thinks believe believes know knows agree agrees hope hopes claim claims argue argues suggest suggests show shows mean means")  # fmt: skip


def _states(r: Reading, k: int) -> bool:
    """True if “that” behind token `k` opens what is stated, and refers to no noun: “revealed that”, “agree that”."""
    told = r.has(k, w.PAST | w.PARTICIPLE) or r.low[k].endswith("ed")
    return (told or r.low[k] in _STATING) and not noun(r, k)


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
    if r.low[k] in ("what", "how", "whatever", "wherever") or r.at(k + 1) == "of":
        return True  # “which of the envoys the letter was for”
    if r.low[k] == "where":
        return r.low[i] in ("at", "to", "from")
    if r.low[k] == "whose":
        return False
    nxt = k + 1
    while nxt < i and r.low[nxt].endswith("ly"):
        nxt += 1
    if _has_subject(r, nxt, i) and not r.has(nxt, w.AUXILIARY | w.PAST):
        return True
    if r.low[k] == "who" and not r.first[k] and verb(r.low[nxt]):
        return False  # “those who remember the flood of”: “who” is the subject
    if r.mask[nxt] & (w.AUXILIARY | w.PAST | w.PARTICIPLE | w.PREPOSITION | w.ADVERB):
        return r.low[k] in ("who", "which") and r.first[k]
    return True
