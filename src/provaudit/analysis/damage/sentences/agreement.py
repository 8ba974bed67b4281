"""Verbs that do not agree with the only subject they can have: “Because the glaciers has been”, “the council voted last night to close have protested”.

Two sentences that were joined leave the verb of one behind the noun of the other. At the beginning of a clause a noun phrase without a
preposition can only be the subject of the verb behind it. And where a form in -ed stands behind the first noun phrase of a sentence, a later
auxiliary needs it to be a participle (“the council voted out last night has protested”): then the auxiliary agrees with that noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known, lexicon

_SINGULAR_VERBS = w.members("is was has")
_PLURAL_VERBS = w.members("are were have")
_CLAUSE = w.members("because although though while whereas but")
"""Words after which a clause begins with its subject. “If”, “that” and “as” have subjunctives, “and” joins nouns too."""
_MASS = w.members(
    "police staff crew team government press public majority minority rest army navy band board cast club committee company council couple crowd family group jury media clergy cattle people poultry remainder bulk number lot party parliament "
    "audience class cabinet gang herd flock opposition pair trio quartet data half third quarter enemy cavalry infantry artillery militia garrison nobility gentry aristocracy peasantry youth elite population nation side squad faculty orchestra choir "
    "congregation electorate community firm house ministry commission court school union variety range series multitude host mass body rabble mob total percentage proportion plurality best worst few many dead living rich poor old young sick blind deaf "
    "wounded elderly former latter other others same bereaved homeless unemployed disabled vermin offspring aircraft fish sheep deer folk kin livestock personnel bourgeoisie proletariat yeomanry senate house lords commons assembly kind sort"
)
"""Nouns that go with either number, and adjectives that stand for people."""
_SINGULAR_IN_S = w.members(
    "news series species means works headquarters barracks crossroads gallows innings shambles dominoes billiards draughts cards darts bowls measles mumps rickets shingles aids diabetes rabies herpes lens physics politics economics chaos cosmos ethos pathos kudos alias atlas canvas "
    "gas bias iris tennis christmas texas bus plus virus campus census status corpus always perhaps this his its thus us as yes less unless across towards afterwards besides sometimes alms amends proceeds species swiss chinese paris athens naples brussels wales "
    "states years months weeks days hours minutes seconds miles dollars pounds euros metres meters feet degrees percent times thousands hundreds millions whereabouts odds remains contents premises sans others ours theirs yours hers ones needs savings falls thanks"
)
_ADJECTIVAL = ("ed", "ing", "ish", "ese", "ch", "an", "ous", "ful", "less", "ive", "al", "able", "ible", "est", "ic", "ant", "ent", "ly", "y")  # fmt: skip
_STOPS = frozenset(",;:—–()[]…/.!?") | QUOTES
_LINKS = w.INTERROGATIVE | w.SUBORDINATOR | w.COORDINATOR | w.SUBJECT | w.AUXILIARY
_REACH = 16


class _Number(Enum):
    """What a noun phrase agrees with."""

    ONE = 1
    SEVERAL = 2


def agreement(r: Reading) -> Iterator[Sign]:
    """Verbs of one block that agree with nothing they could agree with."""
    for i in range(len(r)):
        opens = r.first[i] or r.at(i - 1) in _CLAUSE or r.at(i - 1) == ","
        if not opens:
            continue
        head, number = _subject(r, i)
        if number is None:
            continue
        verb = head + 1
        if r.mask[i] and _against(r, verb, number) and r.gap(verb) == " " and not _quoted(r, i, verb):
            yield _sign(r, head, verb)
        elif r.first[i] and (late := _later(r, head, number)):
            yield _sign(r, late - 1, late)
    for i in range(4, len(r) - 1):
        if r.low[i] in _PLURAL_VERBS and r.low[i - 1] == "which" and r.low[i - 2] == "of" and _lone(r, i - 3):
            yield _sign(r, i - 1, i)


def _subject(r: Reading, i: int) -> tuple[int, _Number | None]:
    """The head of the noun phrase in small letters that begins at `i`, before its verb, and its number if that is sure."""
    bare = not r.mask[i] and r.first[i] and r.is_word(i) and known(r.low[i]) and not r.low[i].endswith("ing")
    if not bare and (not r.has(i, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE) or r.low[i] in ("that", "whose", "her", "his")):  # fmt: skip
        return i, None
    k = i + 1
    while k < min(i + 5, len(r)) and r.is_word(k) and r.word[k].islower() and not r.mask[k] & ~(w.COUNTED | w.UNIT | w.PAST | w.PARTICIPLE | w.ADVERB | w.HEDGE):  # fmt: skip
        if k > i + 1 and (r.mask[k] & (w.PAST | w.PARTICIPLE | w.ADVERB)):
            break
        k += 1
    head = k - 1
    if (head == i and not bare) or r.mask[head] & (w.PAST | w.PARTICIPLE | w.ADVERB | w.HEDGE):
        return i, None
    low, article = r.low[head], r.low[i]
    if _several(low) and article not in ("a", "an", "this"):
        return head, _Number.SEVERAL
    one = (
        not bare
        and low not in _MASS
        and not low.endswith("s")
        and (not low.endswith(_ADJECTIVAL) or low.endswith("eed"))
        and _regular(low)
    )
    return head, _Number.ONE if one else None


def _several(low: str) -> bool:
    return (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "ics", "sis"))
        and low not in _SINGULAR_IN_S and known(low[:-1]) and count(low) > 0
    )  # fmt: skip


_COMMON = 0.04
"""How often the plural of a noun comes, against its singular, at least: what is less is a mass noun or an adjective."""


def _regular(low: str) -> bool:
    plural = low[:-1] + "ies" if low.endswith("y") else low + "s"
    return lexicon().get(plural, 0) > _COMMON * count(low) > 0


def _against(r: Reading, k: int, number: _Number) -> bool:
    """True if token `k` is an auxiliary of the other number, with what an auxiliary needs behind it."""
    low = r.at(k)
    if number is _Number.SEVERAL:
        return low in _SINGULAR_VERBS and (low != "has" or _goes_on(r, k))
    return low in _PLURAL_VERBS and _goes_on(r, k)


def _goes_on(r: Reading, k: int) -> bool:
    n = k + 1
    while r.has(n, w.ADVERB) or r.at(n) in ("not", "been"):
        n += 1
    return (
        r.has(n, w.PARTICIPLE)
        or r.at(n).endswith("ed")
        or (r.at(k) in ("are", "were") and r.has(n, w.ARTICLE | w.PREPOSITION))
    )


_AFTER = w.PREPOSITION | w.ADVERB
_WHEN = w.members("last this next yesterday today again later to")
_SAYING = w.members("said agreed decided hoped feared believed thought ruled argued warned insisted claimed announced promised denied admitted known told asked")  # fmt: skip


def _later(r: Reading, head: int, number: _Number) -> int:
    """The auxiliary, further on in the sentence, that needs a subject and cannot have the noun phrase with its `head`; or 0."""
    v = head + 1
    if not r.at(v).endswith("ed") or r.has(v, w.ADVERB) or r.low[v] in _SAYING:
        return 0
    if not (r.has(v + 1, _AFTER) or r.at(v + 1) in _WHEN):
        return 0
    for k in range(v + 1, min(len(r), v + _REACH)):
        if r.word[k] in _STOPS or r.capital(k) or r.low[k].endswith(("n't", "n’t")):
            return 0
        if r.mask[k] & _LINKS or r.low[k] in ("it", "you", "there", "than", "as", "before", "after", "since", "until", "like"):  # fmt: skip
            inside = any(r.has(n, w.PREPOSITION) for n in range(v + 1, k))
            lone = k > v + 2 and inside and not r.mask[k - 1] & (w.PREPOSITION | w.ADVERB)
            return k if lone and _against(r, k, number) and _single(r, v, k) else 0
    return 0


def _single(r: Reading, v: int, k: int) -> bool:
    """True if no noun phrase between the form in -ed and the auxiliary could be the subject of a clause of its own."""
    for n in range(v + 1, k):
        if r.has(n, w.DETERMINER) and n > v + 1 and not r.has(n - 1, w.PREPOSITION) and r.low[n - 1] not in ("to",):
            return False
        if r.has(n, w.DETERMINER) and n == v + 1:
            return False
    return True


def _lone(r: Reading, k: int) -> bool:
    """True for “the wedding”, of which no “were” can be said."""
    low = r.at(k)
    return (
        r.has(k - 1, w.ARTICLE) and r.has(k - 2, w.PREPOSITION) and low not in _MASS and not low.endswith("s") and _regular(low)
    )  # fmt: skip


def _quoted(r: Reading, a: int, b: int) -> bool:
    return any(r.word[n] in QUOTES for n in range(max(0, a - 2), min(len(r), b + 2)))


def _sign(r: Reading, a: int, b: int) -> Sign:
    lost = f"the words between “{r.word[a]}” and “{r.word[b]}”"
    return Sign(DamageKind.BOUNDARY, r.begin[a], r.stop[b], MEDIUM, lost, "a verb that agrees with no subject", gap=r.stop[a])  # fmt: skip
