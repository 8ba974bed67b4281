"""Text cut at a dotted initial by a sentence splitter: “invaded the R. Led by”, “with U.”, “George W. We will”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.naming.people import GENERIC, described
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count

_LABELS = frozenset("ABCXYZIVFGQ")
"""Letters that name grades, variables, vitamins, notes and numerals, and so may well end a sentence."""
_TITLES = w.members(
    "president senator governor general judge justice secretary mr mrs ms dr professor minister admiral captain colonel congressman representative author novelist"
)
_STAGE_NAMES = w.members("malcolm kenny warren sheila mel cardi ali heather jay eazy spinderella")
FIRST_NAMES = w.members(
    "george john james robert william thomas charles joseph david richard edward henry samuel daniel paul mark donald kenneth steven stephen andrew joshua kevin brian timothy ronald jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan douglas peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley harry franklin dwight ulysses lyndon herbert warren woodrow calvin grover rutherford chester hubert walter elliott michael christopher matthew anthony martin luis mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie edith ellen clara susan oliver hugh ernest fred leonard clarence howard theodore stanley norman earl leo alfred edgar edwin max simon allen craig glenn dean ruth neil ivan oscar victor hector felix"
)


def initials(r: Reading) -> Iterator[Sign]:
    """Places of one block where a dotted abbreviation or a name was cut."""
    symbols = frozenset(token for token in r.word if len(token) == 1 and token.isupper() and token not in "AIO")
    for i, token in enumerate(r.word):
        if len(token) == 2 and token[1] == "." and token[0].isupper():
            if token[0] not in symbols:  # “every T is in S. Each S”: a letter that stands for something
                yield from _initial(r, i)
        elif (token in ("U", "R") and r.at(i + 1) == "." and r.at(i - 1) in ("-",)) or (
            token[-2:] in ("-U", "-R") and r.at(i + 1) == "."
        ):
            yield from _compound(r, i)


def _compound(r: Reading, i: int) -> Iterator[Sign]:
    """“South Korea-U.”."""
    if r.text[r.stop[i] : r.stop[i] + 1] == "." and not r.text[r.stop[i] + 1 : r.stop[i] + 2].isalnum():
        yield _sign(r, i, i, HIGH, r.stop[i] + 1)


_MARKED = w.members("got get gets earned given gave deserved took scored awarded received with for")
"""Words before a mark: “got an A.”."""
_SHORTENED = frozenset("BCDFGHJLMOPQR")
"""Letters that begin the abbreviation of a body and name no point of the compass, no numeral and no shape (T, V, X)."""
_DEGREE_VERBS = w.members(
    "holds hold held holding has had earned earning earn received receiving completed completing took taking awarded got with obtained gained finished"
)


def _function(r: Reading, j: int) -> bool:
    """True for a lower-case function word or verb: “joined the F. after college”, “told the F. that”, “Helen R. of the Tribune”."""
    if r.at(j) == "of":
        return r.at(j + 1) == "the" and r.capital(j + 2)
    return (
        r.is_word(j) and r.word[j].islower() and r.low[j] != "of"
        and bool(r.mask[j] & _CLAUSE) and not _listed(r, j - 1)
    )  # fmt: skip


_CLAUSE = w.PREPOSITION | w.AUXILIARY | w.SUBORDINATOR | w.PAST | w.COORDINATOR | w.INTERROGATIVE
_TELLING = w.members("as which where who whose")
"""Words after a comma that say more of what was just named in full."""
_GOES_ON = w.members(", ; : ) ? 's ’s")


def _initial(r: Reading, i: int) -> Iterator[Sign]:
    letter, before, after = r.word[i][0], r.at(i - 1), r.word[i + 1] if i + 1 < len(r) else ""
    if before in ("letter", "vitamin", "letters", "type", "grade"):
        return
    if (
        letter in "ABCDEF"
        and before in ("an", "a")
        and (i + 1 >= len(r) or r.capital(i + 1))
        and r.at(i - 2) in _MARKED
    ):
        return  # “got an A.”
    if (i and r.word[i - 1][-1] == "." and len(r.word[i - 1]) == 2) or (
        len(after) == 2 and after[1] == "." and after[0].isupper()
    ):
        return  # J. R. R. or U. S.: spaced initials
    if len(before) == 1 and "∀" <= before <= "⫿":
        return  # a letter of mathematics
    if _lower(r, i + 1):
        yield from _amid(r, i, letter, before)
        return
    told = (
        after in (",", "who") and r.at(i - 2) in ("the", "a") and before.endswith(_PROFESSIONS) and letter not in "XIV"
    )
    if told and (after == "who" or r.at(i + 2) in ("who", "whose", "a", "an", "the")) and not again(r, i):
        disguised = any(r.at(k) in _DISGUISES for k in range(i - 4, i))
        if not disguised:
            yield Sign(DamageKind.NAME, r.begin[i - 1], r.stop[i], MEDIUM, f"the rest of the name “{r.word[i]}”", "a name that stops at its first initial")  # fmt: skip
        return
    goes_on = after and (after[0].islower() or after[0].isdigit() or after in _GOES_ON)
    if goes_on and not (letter in "UR" and after == "," and before in ("the",) and r.at(i + 2) not in _TELLING):
        return
    ends, opens = not after, _opens(r, i + 1)
    if i == 0 or r.first[i]:
        if ends and i and letter in "UR":
            yield _sign(r, i, i, MEDIUM)
        return
    if before in ("-", "–") and i > 1 and not r.gap(i) and not r.gap(i - 1):
        if letter in "UR" and (ends or opens or letter == "U"):
            yield _sign(r, i - 2, i, HIGH)
        return
    if letter in "UR" and before.endswith("the") and (ends or opens or r.capital(i + 1)):
        two = r.capital(i + 1) and r.capital(i + 2) and not opens
        yield _sign(r, i - 1, i, MEDIUM if two else HIGH)
        return
    name_before = (
        r.is_word(i - 1)
        and r.capital(i - 1)
        and not (r.first[i - 1] and (r.mask[i - 1] & (w.PREPOSITION | w.DETERMINER | w.SUBJECT)))
        and before not in w.OPENERS
    )
    if name_before:
        if opens or ends:
            confidence = _name_confidence(r, i, letter, before, ends)
            if confidence:
                yield _surname(r, i, confidence)
        return
    if before == "the" and not opens and not ends and letter not in "UR":
        return
    if letter == "U" and after == "of":
        return
    if letter in "UR":
        strong = ends or opens or letter == "U" or _common(r, i + 1)
        if strong:
            yield _sign(r, i - 1, i, HIGH)
        return
    if not (ends or opens):
        return
    if before in ("the", "an"):
        yield _sign(r, i - 1, i, HIGH if letter not in "IVX" else MEDIUM)
    elif before == "by" and opens and letter not in "IVX":
        yield Sign(DamageKind.NAME, r.begin[i - 1], r.stop[i], MEDIUM, f"the name after “{r.word[i]}”", "a name that stops at its first initial")  # fmt: skip
    elif letter not in _LABELS and r.has(i - 1, w.PREPOSITION | w.COORDINATOR) and not _listed(r, i):
        yield _sign(r, i - 1, i, MEDIUM)


def _lower(r: Reading, j: int) -> bool:
    return r.is_word(j) and r.word[j].islower()


_DISGUISES = w.members(
    "as called named known identified referred girl boy patient suspect defendant victim child pupil"
)
"""Words before a name that was shortened on purpose: “known to the court as Maria S.”."""


def _amid(r: Reading, i: int, letter: str, before: str) -> Iterator[Sign]:
    """An initial with the sentence going on in small letters: “the U. forces”, “Senator Thomas J. has”, “ballads of W. by”."""
    if letter == "U" and r.at(i + 1) != "of" and i and not r.first[i]:
        if before in ("the", "a") or not r.capital(i - 1):
            yield _sign(r, i - 1, i, HIGH)
        return
    if (
        before in ("the", "an", "a")
        and letter in _SHORTENED | {"R"}
        and _function(r, i + 1)
        and not (before == "a" and letter in _LABELS)
    ):
        yield _sign(r, i - 1, i, MEDIUM)
        return
    if before == "a" and letter in "BMA" and r.at(i - 2) in _DEGREE_VERBS and r.at(i + 1) in ("in", "from"):
        yield _sign(r, i - 1, i, HIGH)
        return
    officer = r.at(i - 1) in _OFFICERS and r.capital(i - 1) and not again(r, i)
    if officer and letter not in "XIV" and not any(r.at(k) in _DISGUISES for k in range(i - 4, i - 1)):
        yield Sign(DamageKind.NAME, r.begin[i - 1], r.stop[i], MEDIUM, f"the rest of the name “{r.word[i]}”", "a title with an initial only")  # fmt: skip
        return
    if not _function(r, i + 1) or i == 0 or r.first[i]:
        return
    if r.is_word(i - 1) and r.capital(i - 1):
        confidence = _name_confidence(r, i, letter, before, False)
        if confidence:
            sure = MEDIUM if confidence is HIGH and not _titled(r, i) else confidence
            yield _surname(r, i, sure)
    elif (
        r.has(i - 1, w.PREPOSITION | w.AUXILIARY) and letter not in "XIV" and _GOES.isdisjoint(r.low[max(0, i - 6) : i])
    ):
        yield Sign(DamageKind.NAME, r.begin[i - 1], r.stop[i], MEDIUM, f"the name after “{r.word[i]}”", "a name that stops at its first initial")  # fmt: skip


_PROFESSIONS = ("ist", "ian", "or", "er")
_OFFICERS = w.members(
    "captain sergeant colonel major lieutenant general admiral professor senator bishop cardinal sir inspector"
)
_AROUND = 200


def again(r: Reading, i: int) -> bool:
    """True if the initial stands in the neighbourhood again: then it is all of the name that the text gives."""
    return any(k != i and r.low[k] == r.low[i] for k in range(max(0, i - _AROUND), min(len(r), i + _AROUND)))


_GOES = w.members(
    "point plan vitamin grade type class group letter initial string key note chord vertex line side page variable dr mr mrs"
)


def _titled(r: Reading, i: int) -> bool:
    return r.at(i - 2).rstrip(".") in _TITLES or (r.at(i - 2) == "." and r.at(i - 3) in _TITLES)


def _surname(r: Reading, i: int, confidence: Confidence) -> Sign:
    lost = f"the surname after “{r.word[i - 1]} {r.word[i]}”"
    return Sign(DamageKind.NAME, r.begin[i - 1], r.stop[i], confidence, lost, "a name that stops at its middle initial")


def _sign(r: Reading, a: int, i: int, confidence: Confidence, end: int | None = None) -> Sign:
    stop = end or r.stop[i]
    if a == i - 1 and not r.mask[a] & (w.PREPOSITION | w.ARTICLE | w.POSSESSIVE):
        a = i
    return Sign(
        DamageKind.ABBREVIATION,
        r.begin[a],
        stop,
        confidence,
        f"the rest of the abbreviation “{r.text[r.begin[i] : stop]}” and of its sentence",
        "a dotted abbreviation cut after its first letter",
    )


def _opens(r: Reading, j: int) -> bool:
    """True if token `j` begins a sentence: a capitalised function word that is followed by a lower-case word."""
    if not r.capital(j):
        return False
    if r.low[j] in GENERIC and r.is_word(j + 1) and r.word[j + 1].islower():
        return r.at(j + 1) in ("who", "were", "are", "have") or described(r, j)
    if r.low[j] in w.OPENERS:
        return r.low[j] not in ("i",) or r.has(j + 1, w.AUXILIARY | w.PAST)
    return False


def _common(r: Reading, j: int) -> bool:
    return (
        r.capital(j) and r.is_word(j) and not r.capital(j + 1) and r.at(j + 1) != "," and count(r.low[j]) > 20_000_000
    )


_SENTENCE_OPENERS = w.members("we they the it in this these at on but however a an")


def _name_confidence(r: Reading, i: int, letter: str, before: str, ends: bool) -> Confidence | None:
    title = _titled(r, i)
    if before in _STAGE_NAMES or letter in "XIVZ":
        return None
    if any(r.at(k) in _DISGUISES for k in range(i - 3, i - 1)):
        return None
    if before in FIRST_NAMES:
        nxt = r.low[i + 1] if not ends else ""
        if title:
            return HIGH
        if ends:
            return LOW
        return HIGH if nxt in _SENTENCE_OPENERS and not r.capital(i + 2) else MEDIUM
    return MEDIUM if title and not ends else None


def _listed(r: Reading, i: int) -> bool:
    """True in “from D. to N.”: letters that stand for names or places."""
    return any(len(r.word[k]) == 2 and r.word[k][1] == "." for k in range(max(0, i - 6), i)) or any(
        len(r.word[k]) == 2 and r.word[k][1] == "." for k in range(i + 1, min(len(r), i + 6))
    )
