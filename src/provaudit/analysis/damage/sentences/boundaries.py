"""Sentence boundaries that were lost, and sentences that were: “security interests We will”, “force in. of which”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known

_WORKS = w.members(
    "newspaper newspapers magazine film films movie movies band bands song songs album novel book show series play musical game games website site daily weekly group duo poem essay article story episode comedy drama sitcom blog journal single record classic hit tune ballad opera ballet painting paper publication tabloid broadsheet programme program podcast column outlet pub restaurant hotel bar club inn anthem hymn slogan motto phrase title headline called titled named entitled dubbed like as bestseller sequel prequel remake soundtrack video documentary soap track tour ep lp quartet trio rapper singer musician production thriller channel network label host reality franchise monthly periodical gazette tv television radio word words question questions said says wrote asked answer told think thought feature"
)
_SUBJECTS = w.members("we they he she it this these there")
_CONNECTIVES = w.members("however moreover furthermore nevertheless nonetheless meanwhile although")


def boundaries(r: Reading) -> Iterator[Sign]:
    """Lost sentence ends of one block."""
    for i in range(1, len(r)):
        if r.word[i] in '"”' and _closes_onto(r, i):
            yield Sign(DamageKind.BOUNDARY, r.begin[i], r.stop[i + 1], MEDIUM, "the space after the quotation", "a quotation and a sentence grown together", gap=r.stop[i])  # fmt: skip
        if r.word[i] == "," and r.word[i - 1] == "." and r.gap(i) and r.is_word(i + 1) and r.gap(i + 1):
            yield Sign(
                DamageKind.SENTENCE,
                r.begin[i],
                r.stop[i + 1],
                HIGH,
                "the beginning of the sentence",
                "a sentence that begins with a comma",
                gap=r.begin[i],
            )
        token = r.word[i]
        if token[0].isupper() and not r.first[i] and r.gap(i) == " ":
            sign = _capital(r, i)
            if sign:
                yield sign
        elif token[0].islower() and r.word[i - 1] == "." and r.gap(i).startswith(" "):
            sign = _lower_start(r, i)
            if sign:
                yield sign


_ENDED = frozenset(".!?,")


def _closes_onto(r: Reading, i: int) -> bool:
    """True if the quotation mark at `i` closes and a sentence begins straight behind it: “full."The porter”."""
    if i + 2 >= len(r) or r.word[i - 1] not in _ENDED or r.gap(i) or r.gap(i + 1):
        return False
    return r.capital(i + 1) and r.word[i + 1][1:].islower() and r.word[i + 2][0].islower()


_NEW_PHRASES = w.members("in on at after during since despite under outside inside")
_NEW_SUBJECTS = w.members("the these those many some several both most nobody everyone nothing neither each")
_STARTING = w.OPENERS | w.members("outside inside neither")
_TIMING = w.members("in by on since until after before from")


def _capital(r: Reading, i: int) -> Sign | None:
    """“interests We will”: a capitalised subject or preposition after a common noun, with a clause behind it."""
    low, k = r.low[i], i - 1
    before = r.low[k]
    named = low in ("we", "they", "she", "these") and r.has(i + 1, w.AUXILIARY) and not r.first[k]
    dated = r.has(k, w.MONTH | w.WEEKDAY) and r.has(k - 1, w.PREPOSITION)
    if not (r.is_word(k) and (r.word[k].islower() or named or dated) and len(before) > 2) or low not in _STARTING:
        return None
    if (
        before in _WORKS
        or r.at(k - 1) in _WORKS
        or r.mask[k]
        & (
            w.PREPOSITION
            | w.ARTICLE
            | w.POSSESSIVE
            | w.COORDINATOR
            | w.SUBORDINATOR
            | w.AUXILIARY
            | w.SUBJECT
            | w.INTERROGATIVE
            | w.DEMONSTRATIVE
        )
    ):
        return None
    span = (r.begin[k], r.stop[i])
    timed = r.is_number(i + 1) or (r.capital(i + 1) and low != "for")
    if (
        low in _TIMING
        and timed
        and (r.has(i + 2, w.ARTICLE | w.SUBJECT) or r.at(i + 2) == "it")
        and _finite_earlier(r, i)
    ):
        return Sign(
            DamageKind.BOUNDARY,
            *span,
            MEDIUM,
            f"the end of the sentence before “{r.word[i]}”",
            "a capitalised preposition without a stop",
            gap=r.stop[k],
        )
    if r.capital(i + 1) and low not in ("the", "in", "on"):
        return None
    if low in _SUBJECTS and (r.has(i + 1, w.AUXILIARY | w.PAST) or _acts(r, i)):
        if r.low[i] == "it" and _in_title(r, i):
            return None
        return Sign(
            DamageKind.BOUNDARY,
            *span,
            LOW if low == "he" and not dated else MEDIUM,
            f"the end of the sentence before “{r.word[i]}”",
            "a new subject and verb without a stop",
            gap=r.stop[k],
        )
    if low in _CONNECTIVES and r.at(i + 1) == ",":
        return Sign(
            DamageKind.BOUNDARY,
            *span,
            HIGH,
            f"the end of the sentence before “{r.word[i]}”",
            "a connective without a stop",
            gap=r.stop[k],
        )
    if (
        low in _NEW_PHRASES
        and r.has(i + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
        and r.word[i + 1].islower()
        and not _in_title(r, i)
    ):
        return Sign(
            DamageKind.BOUNDARY,
            *span,
            MEDIUM,
            f"the end of the sentence before “{r.word[i]}”",
            "a capitalised preposition without a stop",
            gap=r.stop[k],
        )
    subject = low in _NEW_SUBJECTS or (low in w.POSSESSIVES and r.word[i + 1 : i + 2] != () and r.word[i + 1].islower())
    if subject and not _in_title(r, i) and _clause(r, i) and _finite_earlier(r, i):
        return Sign(
            DamageKind.BOUNDARY,
            *span,
            MEDIUM,
            f"the end of the sentence before “{r.word[i]}”",
            "a new subject and verb without a stop",
            gap=r.stop[k],
        )
    return None


def _acts(r: Reading, i: int) -> bool:
    """True for “They carry”: a pronoun of several, and an open word in small letters after it."""
    return (
        r.low[i] in ("they", "these", "we")
        and r.is_word(i + 1)
        and r.word[i + 1].islower()
        and not r.mask[i + 1] & (w.PREPOSITION | w.COORDINATOR | w.DETERMINER)
        and not any(r.word[n] in QUOTES for n in range(max(0, i - 2), min(len(r), i + 3)))
    )


def _in_title(r: Reading, i: int) -> bool:
    """True if the next content word is capitalised too, or a quotation mark stands near: a title, not a sentence."""
    for k in range(i + 1, min(i + 4, len(r))):
        if r.word[k] in QUOTES:
            return True
        if r.is_word(k) and not r.mask[k] & (w.PREPOSITION | w.ARTICLE | w.COORDINATOR):
            return r.capital(k) and r.low[i] != "the" and k == i + 1
    return any(r.word[k] in QUOTES for k in range(max(0, i - 3), i))


_CLAUSE_VERBS = w.members("will would are were have has was is had does did do can could may might must should")


def _clause(r: Reading, i: int) -> bool:
    """True if a finite auxiliary follows the noun phrase that begins at `i`, before any stop."""
    if _pronoun(r, i):
        return True
    named = False
    for k in range(i + 1, min(i + 18, len(r))):
        if r.word[k] in ".,;:!?()" or r.word[k] in QUOTES:
            return False
        if r.low[k] in _CLAUSE_VERBS:
            return k > i + 1
        if r.capital(k):
            named = True
        told = r.low[k].endswith("ed") or (r.has(k, w.PAST) and not r.has(k, w.PARTICIPLE))
        goes_on = r.has(k + 1, w.PREPOSITION | w.DETERMINER | w.OBJECT) or r.ends_sentence(k + 1)
        if told and goes_on and not named and i + 1 < k <= i + 4:
            return True
    return False


def _pronoun(r: Reading, i: int) -> bool:
    """True if the word at `i` is a pronoun of its own with a verb straight behind it: “Nobody had”."""
    return r.low[i] in ("nobody", "everyone", "nothing") and r.has(i + 1, w.AUXILIARY | w.PAST)


def _finite_earlier(r: Reading, i: int) -> bool:
    k = i - 1
    while k >= 0 and i - k < 60 and r.word[k] not in ".!?":
        if r.mask[k] & (w.AUXILIARY | w.PAST | w.PARTICIPLE):
            return True
        k -= 1
    return False


_NEVER_FIRST = w.members("which was were is are who whose has had")


_SELDOM_FIRST = w.members("from into with by than to that because whom whom onto upon between")


def _lower_start(r: Reading, i: int) -> Sign | None:
    """“… was signed. of the treaty”: a sentence that begins in lower case."""
    before = r.word[i - 2] if i > 1 else ""
    if (
        not before
        or not before[0].isalpha()
        or len(before) < 3
        or r.gap(i - 1)
        or r.low[i - 2] in _ABBREVIATED
        or (before[0].isupper() and len(before) < 5)
    ):
        return None
    low = r.low[i]
    if len(r.word[i]) > 1 and any(c.isupper() for c in r.word[i]):
        return None
    acts = low.endswith("ed") and known(low) and r.has(i + 1, w.ARTICLE | w.POSSESSIVE) and r.word[i - 2].islower()
    certain = (
        acts
        or _told(r, i)
        or low in _NEVER_FIRST
        or (low in _SELDOM_FIRST and known(r.low[i - 2]) and r.word[i - 2].islower())
    )
    return Sign(
        DamageKind.SENTENCE,
        r.begin[i - 2],
        r.stop[i],
        MEDIUM if certain else LOW,
        "the beginning of the sentence",
        "a sentence that begins in lower case",
        gap=r.stop[i - 1],
    )


_NEAR = 100
"""Tokens on either side in which the other sentences begin with capitals."""
_TELLING = 4
"""Tokens behind an article within which the verb of a whole clause stands."""


def _told(r: Reading, i: int) -> bool:
    """True for “An appeal followed. the cyclist had no claim”: a clause of its own, in a text that opens its sentences with capitals."""
    if not r.has(i, w.ARTICLE) or not r.word[i - 2].islower() or count(r.low[i - 2]) < _COMMON or len(r.low[i - 2]) < 4:
        return False
    openings = [k for k in range(max(0, i - _NEAR), min(len(r), i + _NEAR)) if r.first[k] and k != i]
    if not openings or not all(r.capital(k) or r.is_number(k) for k in openings):
        return False
    verb = next((k for k in range(i + 1, min(len(r), i + _TELLING)) if r.mask[k] & (w.AUXILIARY | w.PAST)), 0)
    return verb > i + 1 and all(r.word[k].islower() for k in range(i, verb + 1))


_COMMON = 1_000_000
"""Uses from which on a word before a full stop is no abbreviation."""
_ABBREVIATED = w.members(
    "etc vol ed eds jan feb mar apr jun jul aug sep sept oct nov dec est approx dept govt inc corp ltd cf viz esp incl max min avg assn univ resp vs op ibid fig figs nos sec secs pop chap gen rev hon pres mrs prof"
)
