"""Clauses that run into one another without a stop: “it admitted that Analysts had”, “in autumn Engineers had”.

A sentence that breaks off leaves its last word beside the first one of the next. That shows where the two cannot stand together:
a word that opens a phrase before a capital that begins a sentence; a noun before people in general with a capital and a verb of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.naming.people import GENERIC, PLURAL_VERBS, SELECTING, common, described
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count, verb

_OPEN = w.members(
    "the a an its our their my your every that because who which whom whose to of by with from for into between until than if whether although while when where "
    "is are was were be been has have had will would could should can may might must did does and or but as not in on at after before during over under about through against towards very so"
)
"""Words after which a sentence cannot end, or seldom does."""
_STARTS = w.members(
    "the it they she we this these there those in on at when while but however meanwhile although after since despite most many some both several if for as by with from during according to her their its two three yet then thus"
)
"""Words that, capitalised and with a small letter after them, begin a sentence."""
_FINITE = w.AUXILIARY | w.PAST


def clauses(r: Reading) -> Iterator[Sign]:
    """Places of one block where a clause breaks off or ends and another begins, with no stop between."""
    for i in range(1, len(r)):
        if r.capital(i) and not r.first[i] and r.gap(i) == " ":
            sign = _broken(r, i) or _people(r, i) or _common(r, i) or _anew(r, i)
            if sign:
                yield sign
        elif r.mask[i] & w.SUBJECT and r.low[i] != "i":
            sign = _run_on(r, i)
            if sign:
                yield sign


def _broken(r: Reading, i: int) -> Sign | None:
    """“any passenger who had The offer runs”: a word that cannot end a sentence before one that begins one."""
    k = i - 1
    if r.low[k] not in _OPEN or not r.word[k].islower() or r.low[i] not in _STARTS:
        return None
    if not (r.is_word(i + 1) and r.word[i + 1].islower()) or _marked(r, i):
        return None
    if r.low[i] in ("from", "to") and _boxes(r, i):
        return None  # “Fill in the From and To boxes”
    if r.low[k] in ("and", "or", "but", "as") and r.low[i] not in (
        "the",
        "in",
        "on",
        "at",
        "however",
        "meanwhile",
        "two",
        "three",
    ):
        return None
    if r.low[i] == "we" and r.has(i + 1, w.ARTICLE):
        return None  # We the People
    if not any(r.has(n, _FINITE) or r.low[n].endswith(("ed", "s")) for n in range(i + 1, min(i + 9, len(r)))):
        return None
    sure = HIGH if r.low[k] in w.ARTICLES or r.low[k] in ("because", "who", "which") else MEDIUM
    return _sign(
        r,
        k,
        i,
        DamageKind.SENTENCE,
        sure,
        f"the end of the sentence after “{r.word[k]}”",
        "a sentence that breaks off before the next",
    )


def _people(r: Reading, i: int) -> Sign | None:
    """“closed in autumn Engineers had found”: people in general, capitalised, with a verb of their own."""
    k = i - 1
    placed = r.has(k - 1, w.PREPOSITION) and (r.capital(k) or r.is_number(k)) and r.low[k - 1] in _PLACING
    if r.low[i] not in GENERIC or not ((r.is_word(k) and r.word[k].islower()) or placed) or _marked(r, i):
        return None
    if r.low[k] in SELECTING:
        return None
    if not r.is_word(i + 1) or r.capital(i + 1):
        return None
    if not r.mask[i + 1] & _FINITE and r.low[i + 1] not in PLURAL_VERBS and not described(r, i):
        return None
    if r.low[k] in _OPEN and r.low[k] not in ("the", "of", "and", "or", "for", "by", "with", "from", "in", "as", "on"):
        return _sign(
            r,
            k,
            i,
            DamageKind.SENTENCE,
            MEDIUM,
            f"the end of the sentence after “{r.word[k]}”",
            "a sentence that breaks off before the next",
        )
    if r.mask[k] & (
        w.PREPOSITION | w.DETERMINER | w.COORDINATOR | w.SUBORDINATOR | w.AUXILIARY | w.INTERROGATIVE | w.SUBJECT
    ):
        return None
    return _sign(
        r,
        k,
        i,
        DamageKind.BOUNDARY,
        MEDIUM,
        f"the end of the sentence before “{r.word[i]}”",
        "a new subject and verb without a stop",
    )


def _boxes(r: Reading, i: int) -> bool:
    """True if the capitalised preposition at `i` is the label of a field: another one stands near, in the middle of a sentence too."""
    near = range(max(0, i - 20), min(len(r), i + 8))
    return any(k != i and r.word[k] in ("From", "To", "Cc", "Subject", "By") and not r.first[k] for k in near)


def _common(r: Reading, i: int) -> Sign | None:
    """“closed in autumn Beetles had eaten”: any common noun in the plural, capitalised, with its verb."""
    k = i - 1
    if not r.word[k].islower() or _marked(r, i) or not common(r, i):
        return None
    lost = f"the end of the sentence before “{r.word[i]}”"
    return _sign(r, k, i, DamageKind.BOUNDARY, MEDIUM, lost, "a capital where no sentence begins")


_PLACING = w.members("in at on from to near by since until")


_OWNED = w.members("her their its our")
_COUNTS = w.members("two three four five six seven eight nine ten dozens hundreds thousands several")
_NO_NOUN = w.PREPOSITION | w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE | w.COORDINATOR | w.SUBORDINATOR | w.AUXILIARY | w.SUBJECT | w.INTERROGATIVE  # fmt: skip
_WORKS = w.members(
    "film films movie band song songs album novel book show series play musical game magazine newspaper site group poem story episode single record opera painting paper podcast pub restaurant hotel club ship boat yacht called titled named entitled dubbed company firm agency charity website app tool programme program project campaign label brand store shop chain team "
    "word words phrase slogan motto question headline sign marked reads reading button key option menu page chapter section part act scene"
)


def _anew(r: Reading, i: int) -> Sign | None:
    """“will not stand again Her deputy has”, “drone It lays”, “with bread Add the saffron”: what only begins a sentence."""
    k, low = i - 1, r.low[i]
    if (
        not (r.is_word(k) and (r.word[k].islower() or r.has(k, w.MONTH | w.WEEKDAY)) and len(r.low[k]) > 2)
        or r.mask[k] & _NO_NOUN
        or r.low[k] in _WORKS
        or _marked(r, i)
    ):
        return None
    if not (r.is_word(i + 1) and r.word[i + 1].islower()):
        return None
    following = r.low[i + 1] if r.low[i + 1] not in _BESIDES or not r.is_word(i + 2) else r.low[i + 2]
    acting = following.endswith("s") and any(verb(stem) or stem in w.IRREGULAR_BASES for stem in w.stems(following)[1:])
    begins = (
        (low in ("it", "she") and (acting or r.has(i + 1, _FINITE)))
        or (low in _OWNED and _finite_soon(r, i + 1, 6) and not r.mask[i + 1])
        or (low in _COUNTS and (following == "of" or following.endswith("s")) and _finite_soon(r, i + 1, 7))
        or (low in ("since", "by", "until", "after", "before") and following in ("then", "that", "now"))
        or (
            verb(low)
            and not r.mask[i]
            and r.has(i + 1, w.ARTICLE)
            and not r.low[i].endswith(("s", "ed", "ing"))
            and r.low[i] in _ORDERS
        )
    )
    if not begins:
        return None
    return _sign(
        r,
        k,
        i,
        DamageKind.BOUNDARY,
        MEDIUM,
        f"the end of the sentence before “{r.word[i]}”",
        "a new sentence without a stop",
    )


_BESIDES = w.members("also now still then never often always")
_ORDERS = w.members(
    "add stir heat bake cook boil remove place pour cover mix serve cut fold open close press turn check click select choose read use keep take make put set see visit ask send write call watch note remember consider"
)


def _finite_soon(r: Reading, a: int, reach: int) -> bool:
    """True if a finite verb stands within `reach` tokens from `a`, before any stop or capital."""
    for n in range(a, min(len(r), a + reach)):
        if not r.is_word(n) or r.word[n][0].isupper():
            return False
        if n > a and r.mask[n] & _FINITE:
            return True
    return False


def _marked(r: Reading, i: int) -> bool:
    """True if quotation marks stand beside, so that the capital may be a title's."""
    return any(r.word[n] in QUOTES for n in range(max(0, i - 2), min(len(r), i + 3)))


_TIMES = w.members(
    "time times day days year years moment minute hour week month night morning way ways reason place places season summer winter spring autumn fall evening extent speed rate degree instant second decade period date age point least first last once everything all anything something nothing one ones those much more most"
)
_SUBORDINATE = w.members("when while whenever if because although though since until after before once as where unless")
_NOUN_ENDS = w.PREPOSITION | w.DETERMINER | w.COORDINATOR | w.SUBORDINATOR | w.AUXILIARY | w.INTERROGATIVE | w.SUBJECT | w.PAST | w.PARTICIPLE | w.ADVERB | w.OBJECT  # fmt: skip


def _run_on(r: Reading, i: int) -> Sign | None:
    """“found in a skip it had been made in Cremona”: a passive clause right after a noun, with no object or preposition left open."""
    k = i - 1
    if (
        r.low[i] not in ("it", "he", "she", "they")
        or not r.word[i].islower()
        or not r.is_word(k)
        or not r.word[k].islower()
    ):
        return None
    if r.low[k] in _TIMES or r.mask[k] & _NOUN_ENDS or count(r.low[k]) == 0:
        return None
    n = i + 1
    if r.low[n : n + 1] in (("was",), ("were",)):
        n += 1
    elif r.low[n : n + 2] in (("had", "been"), ("has", "been"), ("have", "been")):
        n += 2
    else:
        return None
    if not (r.has(n, w.PARTICIPLE) and r.has(n + 1, w.PREPOSITION) and r.is_word(n + 2)):
        return None
    if not (r.has(n + 2, w.DETERMINER) or r.capital(n + 2)) or r.low[n + 1] in ("to", "as"):
        return None
    if not r.has(i - 2, w.DETERMINER) and not r.has(i - 2, w.PREPOSITION):
        return None
    for n in range(k - 1, max(-1, k - 12), -1):
        if r.word[n] in ".!?;,":
            break
        if r.low[n] in _SUBORDINATE or (r.low[n] in _TIMES and r.first[max(0, n - 2)] | r.first[max(0, n - 1)]):
            return None  # “When he was a boy he was kicked”, “Her first day at work she was”
    return _sign(
        r,
        k,
        i,
        DamageKind.BOUNDARY,
        MEDIUM,
        f"the end of the sentence before “{r.word[i]}”",
        "a new clause without a stop",
    )


def _sign(r: Reading, a: int, b: int, kind: DamageKind, confidence: Confidence, lost: str, sign: str) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], confidence, lost, sign, gap=r.stop[a])
