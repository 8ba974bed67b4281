"""A preposition before a comma: does the comma open an aside, or stand where the complement stood?"""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.pairs import WHEN
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading
from provaudit.text.lexicon import verb

OPENING = w.members("in on by from between during at of with for into until under")


def aside(r: Reading, j: int, i: int) -> bool:
    """True if the comma at `j` opens an aside, after which the clause begins that the conjunction at `i` asks for."""
    if r.at(i - 1) in ("that", "and", "but") or r.at(j + 1) in QUOTES:
        return True
    for k in range(j + 2, min(j + 14, len(r))):
        if r.word[k] in ".;!?":
            return False
        if r.word[k] == ",":
            return r.capital(k + 1) or r.has(k + 1, w.SUBJECT | w.DETERMINER) or r.at(k + 1) in ("it", "you")
    return False


_JOINING = w.members("and or but not if nor yet rather")


_INSERTION_OPENERS = w.members("and or but not yet nor if rather")


_OFTEN_PAIRED = w.members("of to by for from in on with at about")


_SECOND_PREPOSITIONS = w.members("by for to from with in on at through against")


_ASIDE_OPENERS = w.members(
    "say for of if perhaps at among in as by indeed however too though even according to with like"
)


def comma_closes(r: Reading, i: int, j: int, word: str) -> bool:
    """True if the comma at `j` ends the phrase, not an insertion such as “in, say, London” or “of, by and for the people”."""
    k = j + 1
    if (
        r.at(i - 2) == ","
        and word not in ("in", "on")
        and any(map(verb, w.stems(r.at(i - 1))))
        and not r.has(k, w.ARTICLE)
    ):
        return False  # “display, sell, profit from, or possess”: verbs that share one object
    if r.at(k) in QUOTES:
        k += 1
    low = r.at(k)
    if low in _INSERTION_OPENERS and _closes_insertion(r, k):
        return False
    if low == "well" and r.has(k + 1, w.PREPOSITION):
        return True  # “sold for, well above the estimate”
    if low == "let" and r.at(k + 1) == "us":
        return False  # “of, let us say, a clerk”
    if r.has(i - 1, w.PARTICIPLE) and r.has(k, w.PARTICIPLE) and r.at(k + 1) in (",", "or", "and") and word not in WHEN:
        return False  # “all work contracted for, sponsored, or approved under this act”
    if r.at(k + 1) in w.PREPOSITIONS and r.at(k + 1) != word and r.at(k + 2) == "," and not r.mask[k] & w.PARTICIPLE:
        return False  # “any change to, repeal of, or act under a law”
    if low in ("uh", "um", "er", "erm", "you", "well", "like", "i", "ah", "uhm", word) and low != "in" and word != low:
        return False
    if low in _JOINING:
        for n in range(k + 1, min(k + 11, len(r))):
            if r.word[n] in ".;":
                break
            second = r.low[n] in w.PREPOSITIONS and (r.low[n] != word or n > k + 1)
            if second and n == k + 1 and (r.has(n + 2, w.SUBJECT) or r.at(n + 2) == "it"):
                break  # “on, and by Christmas it had been forgotten”: a clause with a time of its own
            if second and (n == k + 1 or r.at(n + 1) == "," or (low in ("not", "if", "rather") and n <= k + 3)):
                return False
    if word == "to" and r.is_word(k) and not r.mask[k] and r.word[k].islower() and r.at(k + 1) in (",", "or"):
        return False  # “agree to, create, authorize or distribute”: verbs that share one object
    if low in w.PREPOSITIONS and low != word and r.low[i] in _OFTEN_PAIRED and low in _SECOND_PREPOSITIONS:
        n = k + 1
        if r.at(n) in (",", "and", "or"):
            return False
    if (r.has(k, w.ADVERB) or low in _ASIDE_OPENERS) and not (r.first[i] and word in ("in", "on", "by", "from")):
        for n in range(k + 1, min(k + 8, len(r))):
            if r.word[n] in ".;":
                return True
            if r.word[n] == ",":
                return not begins_phrase(r, n + 1)
    return True


def _closes_insertion(r: Reading, k: int) -> bool:
    """True if a comma within ten tokens of `k` ends an insertion with a second preposition or verb: “looked at, but did not touch, the vase”."""
    for n in range(k + 1, min(k + 11, len(r))):
        if r.word[n] in ".;:":
            return False
        if r.word[n] == ",":
            return (
                r.has(n + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
                or r.has(n - 1, w.MODAL)
                or (r.is_word(n + 1) and not r.mask[n + 1] and r.low[n - 1] in w.PREPOSITIONS)
            )
    return False


def begins_phrase(r: Reading, n: int) -> bool:
    """True if a noun phrase may begin at token `n`."""
    if n >= len(r) or r.word[n] in CLAUSE_END:
        return False
    verbal = w.COORDINATOR | w.SUBORDINATOR | w.PREPOSITION | w.SUBJECT | w.AUXILIARY | w.PAST | w.INTERROGATIVE
    return r.capital(n) or r.is_number(n) or not r.mask[n] & verbal
