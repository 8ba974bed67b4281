"""Names of which a part is gone: “Mr. said”, “under the direction of Dr. Patients who”, “Senator Thomas J. has”, “Jean- was”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.naming.initials import again
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count, known

_DOTTED = w.members("messrs mr mrs ms dr prof sen rep gov gen capt sgt lt col maj adm cmdr rev")
_WITHOUT_NAME = w.members("of at in and or emeritus to for on")
"""What may follow a title that stands for the office: “is Prof. of Chemistry”, and “Dr. and Mrs. Hart”."""
_PERSONS = w.members("messrs mr mrs ms")
"""Titles that never stand for an office."""
_BARE_PERSONS = w.members("mr mrs ms dr messrs")
_BARE = w.members("sir mount fort saint mr mrs ms dr")
_DOUBLE = w.members("jean anne ann anna marie mary maria hans karl carl heinz pierre paul abdul john rose sarah emma")
"""First names that often go on behind a hyphen."""
_OPENERS = w.members("the they this these in on at after but however it we there his her their its a when while")
_VERBS = w.members("who were have had are will would could said")
_COMMON = 200_000
_FUNCTION = w.ARTICLE | w.AUXILIARY | w.PAST | w.SUBJECT | w.DEMONSTRATIVE | w.PREPOSITION
_INITIALLED = w.members("of to by with from for")
"""Prepositions behind which a lone initial stands for a name whose rest is gone."""
_ANONYMOUS = w.members("as only named called known identified patient vitamin grade class group type mr mrs ms")


def names(r: Reading) -> Iterator[Sign]:
    """Names of one block that lost a part."""
    yield from _halfway(r)
    for i, token in enumerate(r.word):
        if token[0].isupper():
            saint = r.low[i] == "st" and r.has(i - 1, w.PREPOSITION)  # else it is a street
            if (r.low[i] in _DOTTED or saint) and r.at(i + 1) == ".":
                yield from _after_title(r, i)
            elif (
                r.low[i] in _BARE
                and r.has(i + 1, w.AUXILIARY | w.PAST)
                and r.word[i + 1].islower()
                and not r.has(i - 1, w.ARTICLE)
            ):
                if (i and not r.first[i]) or r.low[i] in ("sir", "mount"):
                    yield _lost(r, i, i, MEDIUM, f"the name after “{token}”", "a title without a name")
            elif r.low[i] in _TITLES and _untitled(r, i):
                yield _lost(r, i, i, MEDIUM, f"the name after “{token}”", "a title without a name")
            elif len(token) == 2 and token[1] == ".":
                yield from _lone_initial(r, i)
        elif token == "&" and r.capital(i - 1) and r.is_word(i + 1) and r.word[i + 1].islower() and r.has(i + 1, w.PREPOSITION | w.AUXILIARY | w.COORDINATOR):  # fmt: skip
            yield _lost(r, i - 1, i, MEDIUM, "the name after “&”", "a firm that stops at its “&”")
        elif token in ("v", "vs") and r.capital(i - 1) and r.at(i + 1) == "." and not r.gap(i + 1):
            if r.is_word(i + 2) and r.word[i + 2].islower() and r.mask[i + 2] & _FUNCTION:
                yield _lost(
                    r, i - 1, i + 1, HIGH, f"the other party after “{r.word[i - 1]} {token}.”", "a case with one party"
                )
        elif token in ("’", "'") and r.at(i - 1) == "o" and r.capital(i - 1) and not r.gap(i) and r.gap(i + 1) == " " and r.has(i + 1, _FUNCTION):  # fmt: skip
            yield _lost(r, i - 1, i, MEDIUM, "the rest of the name “O’”", "a name that stops at its apostrophe")
        elif token in ("'s", "’s") and r.at(i - 1) in _BARE_PERSONS and r.capital(i - 1):
            yield _lost(r, i - 1, i, MEDIUM, f"the name after “{r.word[i - 1]}”", "a title without a name", r.begin[i])
        elif token == "-" and r.capital(i - 1) and not r.gap(i) and r.gap(i + 1) == " " and r.has(i + 1, w.AUXILIARY) and r.is_word(i + 1) and r.word[i + 1].islower():  # fmt: skip
            yield _lost(
                r, i - 1, i, MEDIUM, f"the rest of the name “{r.word[i - 1]}-”", "a name that stops at its hyphen"
            )
        elif token == "-" and r.at(i - 1) in _DOUBLE and r.capital(i - 1) and not r.gap(i) and r.gap(i + 1) == " ":
            if r.is_word(i + 1) and r.word[i + 1].islower() and r.low[i + 1] not in ("and", "or", "to", "nor"):
                yield _lost(
                    r, i - 1, i, MEDIUM, f"the rest of the name “{r.word[i - 1]}-”", "a name that stops at its hyphen"
                )
        elif token in ("'s", "’s") and (i == 0 or (r.word[i - 1] == "." and r.gap(i))) and r.is_word(i + 1):
            yield _lost(
                r, i, i, HIGH, f"the name before “{token}”", "a possessive ending with no name before it", r.begin[i]
            )


_TITLES = w.members(
    "president minister professor senator mr mrs ms miss dr sir lord lady dame princess prince king queen sister father captain colonel general bishop judge"
)
_KIN = w.members(
    "wife son daughter brother sister widow friend secretary nephew niece mother father deputy husband adviser"
)


def _untitled(r: Reading, i: int) -> bool:
    """“by Prime Minister and his deputy”, “the wife of President,”: a title behind a preposition, with no article and no name."""
    k = i - 1
    if r.low[i] == "minister":
        if r.word[k : k + 1] != ("Prime",):
            return False
        k -= 1
    personal = r.low[i] in ("mr", "mrs", "ms", "dr")
    led = r.at(k) in ("by", "with", "under", "from") or (r.at(k) == "of" and r.at(k - 1) in _KIN) or (personal and r.at(k) in ("by", "of", "to", "from", "and", "for", "with"))  # fmt: skip
    if not led or r.first[i]:
        return False
    after = r.at(i + 1)
    if personal:
        coupled = after in ("and", "or", "&") and r.at(i + 2) in ("mr", "mrs", "ms", "miss", "dr")
        return not coupled and (after == "," or (r.is_word(i + 1) and r.word[i + 1].islower()))
    if after == "and" and r.capital(i + 2):
        return False  # “with Senator and Mrs. Hart”
    return after == "," or (
        after in ("and", "who", "at", "in", "was", "had", "on")
        and r.low[i] not in ("general", "father", "sister", "mother")
    )


def _after_title(r: Reading, i: int) -> Iterator[Sign]:
    """A dotted title must be followed by a name."""
    j = i + 2
    if r.at(j) in _DOTTED and r.capital(j) and r.at(j + 1) == ".":
        j += 2  # Lt. Col.
    if j >= len(r) or not r.is_word(j) or r.gap(j) != " " or r.has(i - 1, w.ARTICLE):
        return
    low = r.low[j]
    confidence: Confidence | None = None
    if len(low) == 1 or not set(low) - set("ivxlc"):
        return  # “Mr. A has recovered”, “Gen. xvii.”
    if r.word[j].islower():
        coupled = low in ("and", "or") and r.at(j + 1) in _DOTTED
        plain = (
            known(low)
            and (
                low not in _WITHOUT_NAME
                or (low in ("and", "or") and not coupled)
                or (low != "of" and r.low[i] in _PERSONS and not coupled)
            )
            and len(low) > 2
            and low not in ("van", "von", "der", "den", "del", "bin", "ter", "dos")
        )
        confidence = HIGH if plain else None
    elif r.is_word(j + 1) and r.word[j + 1].islower():
        plural = (
            low.endswith("s")
            and known(low[:-1])
            and count(low) > _COMMON
            and r.at(j + 1) in ("who", "were", "have", "are")
        )
        opens = low in _OPENERS or (r.low[i] == "st" and low in ("he", "she"))  # “Dr. He” may be a name
        confidence = HIGH if opens and r.low[j + 1] not in ("said", "says") else MEDIUM if plural else None
    if confidence:
        yield _lost(r, i, i + 1, confidence, f"the name after “{r.word[i]}.”", "a title without a name")


def _lone_initial(r: Reading, i: int) -> Iterator[Sign]:
    """“the ballads of W. by heart”, “went to J. for her study”: one initial where a whole name should stand."""
    if (
        r.at(i - 1) not in _INITIALLED
        or r.at(i - 2) in _ANONYMOUS
        or not r.is_word(i + 1)
        or not r.word[i + 1].islower()
    ):
        return
    follows = (r.has(i + 1, w.PREPOSITION | w.AUXILIARY) and r.low[i + 1] not in ("of", "to")) or (r.at(i + 1) == "and" and r.has(i + 2, w.PAST | w.PARTICIPLE))  # fmt: skip
    if follows and not again(r, i):
        yield _lost(r, i, i, MEDIUM, f"the rest of the name “{r.word[i]}”", "a name that stops at its first initial")


def _lost(r: Reading, a: int, b: int, confidence: Confidence, lost: str, sign: str, gap: int | None = None) -> Sign:
    return Sign(DamageKind.NAME, r.begin[a], r.stop[b], confidence, lost, sign, gap=gap)


_PARTICLES = w.members("van von der den di del della dos bin ibn ter zu")
"""Small words that only a surname follows. Not “de”, “da”, “la” and “al”, which stand in phrases taken from other tongues."""
_FIRST_HALVES = w.members("San Santa Los Las São Sao Mount Fort Hong Sri Costa Buenos Puerto Burkina Addis Kuala Phnom")
"""First halves of names of places that never stand alone. Not “Rio”, “Cape” or “Abu”, which do."""
_AFTER_CUT = w.PREPOSITION | w.AUXILIARY | w.COORDINATOR | w.PAST | w.SUBORDINATOR | w.INTERROGATIVE


def _halfway(r: Reading) -> Iterator[Sign]:
    """Places of one block where a name of several words breaks off."""
    for i in range(1, len(r)):
        token = r.word[i]
        if (
            token in ("el", "al")
            and r.at(i + 1) in ("-", "‑")
            and r.gap(i + 2)
            and not r.gap(i + 1)
            and r.capital(i - 1)
        ):
            yield _half(r, i - 1, i + 1)
        elif (
            token in ("de", "da", "la")
            and r.capital(i - 1)
            and not r.first[i - 1]
            and r.at(i + 1) in ("was", "is", "had")
        ):
            yield _half(r, i - 1, i)
        elif token in _PARTICLES:
            cut = (
                not _surname_first(r, i)
                and r.capital(i - 1)
                and not r.first[i]
                and r.is_word(i - 1)
                and not r.mask[i - 1] & _AFTER_CUT
            )
            if cut and _breaks(r, i + 1) and r.low[i - 1] not in w.OPENERS:
                yield _half(r, i - 1, i)
        elif (
            token in _FIRST_HALVES
            and not r.first[i]
            and _breaks(r, i + 1)
            and not (r.capital(i - 1) or r.has(i - 1, w.ARTICLE))
        ):
            yield _half(r, i, i)


def _surname_first(r: Reading, i: int) -> bool:
    """True for “Amsel, Baroness Clara von”: an entry whose surname goes first leaves its particle last."""
    k = i - 1
    while k > 0 and (r.capital(k) or r.word[k] == "."):
        k -= 1
    if r.word[k] != "," or not r.capital(k - 1) or r.mask[k - 1] & (w.ADVERB | w.PREPOSITION | w.MONTH):
        return False
    return r.first[k - 1] or (r.first[k - 2] and r.capital(k - 2) and not r.mask[k - 2])


def _breaks(r: Reading, j: int) -> bool:
    """True if a verb, a function word in small letters, or the end of the sentence stands at `j`."""
    if j < len(r) and r.word[j] in (".", ",", ";"):
        return True
    return r.is_word(j) and r.word[j].islower() and bool(r.mask[j] & _AFTER_CUT) and r.low[j] not in _PARTICLES


def _half(r: Reading, a: int, b: int) -> Sign:
    shown = r.text[r.begin[a] : r.stop[b]]
    return Sign(DamageKind.NAME, r.begin[a], r.stop[b], MEDIUM, f"the rest of the name “{shown}”", "a name that stops halfway")  # fmt: skip
