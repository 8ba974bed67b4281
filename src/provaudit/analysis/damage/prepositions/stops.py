"""A preposition before a stop or a comma: the particle of a verb, or one that lost its complement?"""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.prepositions.commas import OPENING, aside, begins_phrase, comma_closes
from provaudit.analysis.damage.prepositions.event_dates import (
    BEFORE_DATES,
    ON_ITS_DAY,
    PLACING,
    WHICH_TIME,
    compared_in_time,
    event,
    happened,
    second_date,
    tells_date,
    undergone,
)
from provaudit.analysis.damage.prepositions.parallels import verb_form
from provaudit.analysis.damage.prepositions.passives import noun
from provaudit.analysis.damage.prepositions.shapes import latinate
from provaudit.analysis.damage.reading import Reading, inverted
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import verb

WITHOUT_YEAR = "“in” without the year that its partner has"


_WHILES = w.members(
    "minute minutes hour hours day days week weeks month months year years decade decades century centuries"
)
_OFTEN_STRANDED = w.members("as than since upon onto at for with to against about")


def before_stop(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    """How sure it is that `word` at `i` lost its complement before the stop or comma at `j`, and the sign; None if nothing is missing."""
    if word == "on" and r.at(i - 1) in _WHILES:
        return None  # “nothing had changed ten years on.”
    token = r.word[j]
    if token in (":", "…", "?", "!") or (token == "." and r.at(j + 1) == "."):
        return None
    if token == ")" and begins_phrase(r, j + 1):
        return None  # “before (a later version of) the package is removed”
    if _question(r, j) or (word != "as" and inverted(r, i)):
        return None
    if token == "." and r.text[r.stop[j] : r.stop[j] + 1].isalnum():
        return None
    if token == "," and (not comma_closes(r, i, j, word) or (word == "to" and r.at(i - 1) == "," and not r.gap(j))):
        return None
    if token in (",", ".") and r.gap(j) == " ":
        return HIGH, "a space left before the stop"
    if word == "as" and r.at(i - 1) != "such" and r.at(i - 2) != "as":
        return None
    if word == "in" and (compared_in_time(r, i) or second_date(r, i)):
        return MEDIUM, WITHOUT_YEAR
    if token == "," and word in _CONJUNCTIVE and not r.gap(j) and aside(r, j, i):
        return None  # “until, quite worn out, he sat down”
    if word == "between" and r.has(i - 1, w.ADVERB) | (r.at(i - 1) in ("midway", "halfway")):
        return None
    if word == "between" and r.at(i - 1) in ("in", "somewhere", "anything", "something", "nothing"):
        return None
    if word == "by" and any(stem in _GOES_BY for n in range(max(0, i - 5), i) for stem in w.stems(r.low[n])):
        return None  # “the times passed the valley by”
    if r.first[i] and token == "," and word in OPENING:
        return HIGH, "a sentence that opens with a bare preposition"
    if word == "near" and (verb_form(r.at(i - 1)) or r.mask[i - 1] & (w.SUBORDINATOR | w.AUXILIARY | w.ADVERB)):
        return (HIGH if r.at(i - 1) in PLACING else LOW), "a preposition before a stop"  # “the train drew near.”
    if word in _OFTEN_STRANDED or (word in ("from", "by", "of", "into") and r.has(i - 1, w.PARTICIPLE)):
        return MEDIUM, "a preposition before a stop"
    return (_as_particle(r, i, word) if word in _PARTICLE_LIKE else HIGH), "a preposition before a stop"


_CONJUNCTIVE = w.members("until till than since")


_GOES_BY = w.members("pass go come stand drop stop roll fly lay put")


_PARTICLE_LIKE = w.members("in on under between")


_NO_TELLER = w.OBJECT | w.SUBJECT | w.AUXILIARY | w.ADVERB | w.PREPOSITION | w.SUBORDINATOR


def _as_particle(r: Reading, i: int, word: str) -> Confidence:
    """How sure it is that a word which is also an adverb (“the roof fell in.”, “from infancy on,”) is a preposition before this stop.

    Sure after a name, a number, or the verb of an event that is told with its date; after a pronoun, an adverb, a form of “be” or a
    verb of which nothing is known, the adverb is as likely, and only a note is due.
    """
    previous = r.at(i - 1)
    called = r.first[i - 1] and (verb(previous) or "!" in r.word[i : i + 8])  # “Sail on, ships!”
    dated = (tells_date(r, i - 1) and not called) or happened(r, i)
    if dated or (r.low[i] == "in" and previous in BEFORE_DATES):
        return HIGH
    if r.first[i - 1] and "!" in r.word[i : i + 8]:
        return LOW  # “Flow on, river!”
    occasion = r.at(i - 2) in WHICH_TIME and r.has(i - 3, w.ARTICLE | w.POSSESSIVE)
    dated = (r.low[i] == "in" and event(previous) and noun(r, i - 1)) or (r.low[i] == "on" and previous in ON_ITS_DAY)
    passive = undergone(r, i)
    if r.low[i] in ("in", "on") and (latinate(previous) or occasion or dated or passive):
        return LOW if _two_phrases(r, i) else MEDIUM
    if word == "in" and previous in _AWAY and r.at(i - 2) not in ("in", "on", "and", "or"):
        return MEDIUM  # “played off in.”: after one particle another would have to lead somewhere
    if r.has(i - 1, _NO_TELLER) or not r.is_word(i - 1):
        return LOW
    if r.has(i - 1, w.PAST) or previous.endswith("ing") or any(map(verb, w.stems(previous))):
        return MEDIUM if r.low[i] == "in" and _governed(r, i - 1) and not _two_phrases(r, i) else LOW
    return HIGH if word == "in" else MEDIUM


def _governed(r: Reading, k: int) -> bool:
    """True if token `k` is a noun, whatever verb its form could be, for a preposition governs it: “of oil purchases”, “of disputes”."""
    if r.low[k].endswith(("ed", "ing")):
        return False
    for n in range(k - 1, max(-1, k - 4), -1):
        if r.has(n, w.PREPOSITION):
            return r.low[n] not in ("to", "than", "as", "like") and (n == k - 1 or r.low[k].endswith("s"))
        if r.mask[n] or not r.is_word(n):
            return False
    return False


_AWAY = w.members("off up away")


def _two_phrases(r: Reading, i: int) -> bool:
    """True if two noun phrases stand side by side before `i`, as in “the colours the room was decorated in”: the first is the complement."""
    return any(
        r.has(k, w.ARTICLE | w.POSSESSIVE)
        and r.is_word(k - 1)
        and not r.mask[k - 1]
        and not r.first[k - 1]
        and r.gap(k) == " "
        for k in range(max(2, i - 8), i - 1)
    )


def _question(r: Reading, j: int) -> bool:
    """True if the sentence around `j` ends with a question mark within reach."""
    for k in range(j, min(j + 12, len(r))):
        if r.word[k] in ".!;":
            return False
        if r.word[k] == "?":
            return True
    return False
