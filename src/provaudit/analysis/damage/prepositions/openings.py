"""A sentence that opens with a bare preposition and then runs on: “In the drills began on May 11”, “In summits have happened”.

After “In”, “On”, “By” or “Since” comes one noun phrase and then the subject. Where a finite verb follows the first noun phrase at
once, that phrase is the subject, and what the preposition governed was lost. Inversion (“In the box was a letter”) has a
noun phrase behind the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import verb as is_verb

_OPENING = frozenset(["in", "on", "by", "during"])
_INVERTING = w.members(
    "is are was were comes came stands stood lies lay sat lived lives remains remained appeared appears hung goes went rose"
)
_PRESENT = w.members("is are can may does do must")
_MAX_PHRASE = 9
_SPECIFIC = w.members(
    "began started took became marked happened occurred ended continued decided agreed announced launched declined received lost won made gave held sent"
)


def openings(r: Reading) -> Iterator[Sign]:
    """Sentences of one block whose opening preposition lost its complement."""
    for i, word in enumerate(r.low):
        if word == "of" and r.at(i - 1) == "as" and r.first[i - 1] and r.has(i + 1, w.ARTICLE):
            verb = _verb_after_one_phrase(r, i)
            if verb:
                yield Sign(
                    DamageKind.DATE, r.begin[i - 1], r.stop[i], MEDIUM, "the date after “As of”",
                    "a verb without a subject after the opening phrase", gap=r.stop[i],
                )  # fmt: skip
        if word in ("since", "until", "before", "after") and r.first[i] and r.has(i + 1, w.ARTICLE):
            yield from _unfinished(r, i)
        if word in _OPENING and r.first[i] and r.word[i][0].isupper() and i + 3 < len(r):
            yield from _season(r, i)
            yield from _during(r, i)
            verb = _verb_after_one_phrase(r, i)
            if verb and r.low[verb] in _PRESENT and word == "in" and not r.has(i + 1, w.DEMONSTRATIVE):
                verb = 0  # a year is told in the past: “In normal use weights are hung from the tape”
            if verb and _runs_on(r, i, verb):
                kind = DamageKind.DATE if word == "on" else DamageKind.YEAR
                at = _innermost(r, i, verb)
                yield Sign(
                    kind,
                    r.begin[at],
                    r.stop[at + 1],
                    HIGH if _sure(r, verb) and not _all_names(r, i, verb) else MEDIUM,
                    f"the {'date' if word == 'on' else 'year'} after “{r.word[at]}”",
                    "a verb without a subject after the opening phrase",
                    gap=r.stop[at],
                )


def _finite(r: Reading, k: int) -> bool:
    return r.has(k, w.AUXILIARY | w.PAST) or (r.at(k).endswith("ed") and r.has(k, w.PARTICIPLE))


def _during(r: Reading, i: int) -> Iterator[Sign]:
    """“During the mill changed hands twice”: no clause follows “during”, so what it governed is gone."""
    if r.low[i] != "during" or not r.has(i + 1, w.ARTICLE) or not r.is_word(i + 2) or not _no_comma(r, i):
        return
    if _finite(r, i + 3) and not r.has(i + 4, w.PREPOSITION):
        yield Sign(DamageKind.YEAR, r.begin[i], r.stop[i + 1], MEDIUM, f"the year after “{r.word[i]}”", "a verb without a subject after the opening phrase", gap=r.stop[i])  # fmt: skip


def _unfinished(r: Reading, i: int) -> Iterator[Sign]:
    """“Since the village has had no school.”: a sentence that is one clause, opened by a word that needs a second."""
    if not r.is_word(i + 2) or not _finite(r, i + 3) or not _no_comma(r, i):
        return
    k = i + 4
    while r.has(k, w.AUXILIARY | w.PARTICIPLE | w.ADVERB):
        k += 1
    while k < len(r) and r.word[k] not in ".!?;":
        if _finite(r, k) or r.has(k, w.SUBJECT) or r.low[k] in ("it", "you", "there"):
            return
        k += 1
    if k < len(r) and r.word[k] == "." and k - i <= 14:
        yield Sign(DamageKind.YEAR, r.begin[i], r.stop[i + 1], MEDIUM, f"the date after “{r.word[i]}”", "a clause that opens a sentence and ends it", gap=r.stop[i])  # fmt: skip


def _season(r: Reading, i: int) -> Iterator[Sign]:
    """“In the spring of the monks sold their bees”: a noun phrase and a verb with its object, where a year should stand."""
    of = next((k for k in range(i + 1, min(i + 4, len(r))) if r.low[k] == "of" and r.low[k - 1] in _STRETCHES), 0)
    if not of or not r.has(of + 1, w.ARTICLE):
        return
    for k in range(of + 3, min(of + 6, len(r))):
        if not r.is_word(k) or r.has(k, w.PREPOSITION | w.ARTICLE | w.COORDINATOR | w.SUBJECT):
            return
        finite = r.has(k, w.PAST) or (r.low[k].endswith("ed") and r.has(k, w.PARTICIPLE))
        if finite and r.has(k + 1, w.ARTICLE | w.POSSESSIVE) and _no_comma(r, k):
            lost = f"the year after “{r.word[of]}”"
            yield Sign(DamageKind.YEAR, r.begin[of], r.stop[of + 1], MEDIUM, lost, "a verb without a subject after the opening phrase", gap=r.stop[of])  # fmt: skip
            return


_STRETCHES = w.members("end start beginning close turn middle summer winter spring autumn fall season")


def _innermost(r: Reading, i: int, verb: int) -> int:
    """The preposition that lost its complement: the “of” of “By the end of the railway had stopped”, else that at `i`."""
    return next((k for k in range(i + 2, verb) if r.low[k] == "of" and r.low[k - 1] in _STRETCHES), i)


def _verb_after_one_phrase(r: Reading, i: int) -> int:
    """The finite verb that follows one noun phrase after `i`, or 0."""
    content = 0
    if r.has(i + 1, w.DEMONSTRATIVE) and (r.has(i + 2, w.AUXILIARY | w.PREPOSITION) or not r.is_word(i + 2)):
        return 0
    for k in range(i + 1, min(i + 2 + _MAX_PHRASE, len(r))):
        if not r.word[k][0].isalpha():
            return 0
        low, mask = r.low[k], r.mask[k]
        if mask & w.AUXILIARY or low in _SPECIFIC:
            return k if content and not _reduced(r, k) else 0
        if (
            r.is_number(k)
            or mask & (w.SUBJECT | w.INTERROGATIVE | w.SUBORDINATOR | w.COORDINATOR | w.MONTH | w.WEEKDAY)
            or low in ("it", "you", "there", "that")
        ):
            return 0
        if mask & (w.ARTICLE | w.POSSESSIVE) and k > i + 1 and not r.has(k - 1, w.PREPOSITION):
            return 0
        if mask & w.PREPOSITION and low not in ("of", "between", "for", "in"):
            return 0
        if mask & w.ADVERB and low.endswith("ly"):
            return 0
        if content and r.capital(k) and not r.capital(k - 1) and not r.has(k - 1, w.PREPOSITION | w.ARTICLE):
            return 0
        if low.endswith("ed") and content and _object(r, k + 1):
            return k
        if low.endswith(("ing", "ed")) and content:
            return 0
        if content and mask & w.QUANTIFIER:
            return 0
        if (low in _PERIODS and k > i + 1) or (k == i + 1 and low.endswith("ing") and any(map(is_verb, w.stems(low)))):
            return 0  # “In recent years economic growth has slowed”, “In carrying out this plan the board has …”
        content += not mask & (w.ARTICLE | w.POSSESSIVE | w.PREPOSITION)
    return 0


_PERIODS = w.members("years months weeks days decades centuries times cases respects ways areas places countries")


def _reduced(r: Reading, k: int) -> bool:
    """True for “In a referendum held in 1967, the islanders voted”: a participle that says more of the noun before it, then a main clause."""
    return bool(r.mask[k] & w.PARTICIPLE) and not r.has(k, w.AUXILIARY) and not _no_comma(r, k)


def _runs_on(r: Reading, i: int, verb: int) -> bool:
    """True if what follows the verb cannot be the subject of an inverted clause."""
    n = verb + 1
    while (r.has(n, w.ADVERB) and not r.has(n, w.PREPOSITION)) or r.at(n) in ("not", "been", "still", "also", "be"):
        n += 1
    if n >= len(r) or not r.is_word(n):
        return False
    if r.has(verb, w.AUXILIARY):
        if r.low[verb] in ("has", "have", "had"):
            return r.has(n, w.PARTICIPLE | w.ARTICLE | w.NUMBER_WORD | w.POSSESSIVE) or r.is_number(n)
        if r.low[verb] not in ("is", "are", "was", "were"):
            return False
        return (bool(r.mask[n] & w.PARTICIPLE) and r.has(n + 1, w.PREPOSITION)) or (
            r.low[n].endswith("ed") and r.has(n + 1, w.PREPOSITION)
        )
    return r.has(n, w.PREPOSITION | w.ARTICLE | w.POSSESSIVE | w.NUMBER_WORD) or r.low[n] == "to" or r.is_number(n)


_WHEN = w.members(
    "day days night week weeks month months year years morning evening hour hours time same previous next last following other first"
)


def _object(r: Reading, n: int) -> bool:
    """True if an object begins at token `n`: then the form in -ed before it is finite, as a passive participle has none.

    “In a speech delivered the day before” names a time, which is no object.
    """
    if r.is_number(n) or (
        r.has(n, w.NUMBER_WORD) and not r.has(n, w.QUANTIFIER) and r.low[n] not in ("first", "second", "once", "twice")
    ):
        return _no_comma(r, n) or not r.has(n + 1, w.UNIT)
    return r.has(n, w.ARTICLE | w.POSSESSIVE) and not {r.at(n + 1), r.at(n + 2)} & _WHEN and _no_comma(r, n)


def _no_comma(r: Reading, k: int) -> bool:
    """True if no comma follows in the sentence: then no main clause does."""
    for n in range(k, min(k + 60, len(r))):
        if r.word[n] in ".!?;":
            return True
        if r.word[n] in ",:—–(":
            return False
    return True


def _sure(r: Reading, verb: int) -> bool:
    return r.low[verb] in _SPECIFIC or r.low[verb] in ("have", "has", "had")


def _all_names(r: Reading, i: int, verb: int) -> bool:
    """True for “In London Lewis took”, “In America inequality has”: names, or one and another noun that may be the subject."""
    if verb - i > 2 and all(r.capital(k) for k in range(i + 1, verb)):
        return True
    return verb - i == 3 and r.capital(i + 1) and not r.has(i + 1, w.ARTICLE | w.POSSESSIVE)
