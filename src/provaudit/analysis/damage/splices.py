"""Two sentences run into one without a stop: “in autumn Engineers had found”, “most of which were she died”, “and The council”.

What betrays the seam is a word that may only open a sentence, or one that may not follow the word before it: a common noun with a
capital behind a noun, a subject behind an auxiliary that asks nothing, a capitalised article behind a conjunction.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count, known

_COMMON = 200_000
"""Uses from which on a plural counts as a common noun rather than as a family name in -s."""
_BE = w.members("are was were")
"""Not “is”: “the truth is we are late” only leaves out “that”."""
_INVERTING = w.members(
    "nor neither so never only than as how what why when where who whom not seldom rarely little hardly scarcely barely no nowhere often such and but or more less which whose whatever had too longer"
)
_FRONTED = w.members("only what how why who never nor seldom")
_PRONOUNS = w.members("he she they we")
_REPORTING = w.members(
    "said say says claimed claim admitted admit reported argued warned added showed shows show found believed thought knew hoped announced suggests suggested so ensure means meant conceded explained noted feared it"
)
_GROUPS = w.members(
    "democrats republicans tories whigs greens liberals conservatives nazis arabs jews muslims turks greeks poles danes swedes scots finns kurds serbs croats czechs slovaks sikhs hindus mormons quakers masons marines guards lords senators commons rangers giants wolves saints kings lions tigers bears eagles cowboys dodgers yankees indians royals angels pirates twins rockets spurs hornets bulls"
)
_ADJECTIVAL = ("al", "ive", "ous", "ful", "ic", "ary", "ish", "less", "able", "ible", "ern", "ing", "ed", "an", "ese", "y", "est", "er", "or")  # fmt: skip
_GROUP_ENDINGS = ("ans", "ists", "ics", "ites", "eses")
_OPENERS = w.members("the they we it she this these there however although in on at after")
_PLURAL_VERBS = w.members(
    "were are have had will would could who say said found do did can may must believe think expect hope"
)


def splices(r: Reading) -> Iterator[Sign]:
    """Seams between two sentences of one block."""
    for i in range(2, len(r) - 2):
        token = r.word[i]
        if token[0].isupper():
            if r.gap(i) == " " and not r.first[i] and r.word[i - 1][0].islower() and r.word[i + 1][0].islower():
                confidence = _opener(r, i) or _common_noun(r, i)
                if confidence:
                    yield _seam(r, i, confidence, "a capital where no sentence begins")
        elif r.low[i] in _PRONOUNS and r.low[i - 1] in _BE and _unasked(r, i):
            yield _seam(r, i, MEDIUM, "a subject behind an auxiliary that has one")


def _seam(r: Reading, i: int, confidence: Confidence, sign: str) -> Sign:
    lost = f"the end of the sentence before “{r.word[i]}”"
    return Sign(DamageKind.BOUNDARY, r.begin[i - 1], r.stop[i], confidence, lost, sign, gap=r.stop[i - 1])


def _opener(r: Reading, i: int) -> Confidence | None:
    """“The plan was and The council”: a capitalised opener behind a word that must go on in its own sentence."""
    low, before = r.low[i], r.low[i - 1]
    if low not in _OPENERS or r.mask[i - 1] & w.PREPOSITION or _quoted(r, i):
        return None
    bound = r.mask[i - 1] & (w.ARTICLE | w.COORDINATOR | w.POSSESSIVE) or before in (
        "because",
        "although",
        "which",
        "who",
    )
    if not bound and not (r.mask[i - 1] & w.AUXILIARY and before not in ("will", "can", "might", "must")):
        return None
    goes_on = r.has(i + 1, w.AUXILIARY | w.PAST | w.PARTICIPLE) if low not in ("the", "this", "these", "in", "on", "at", "after") else not r.mask[i + 1] & (w.AUXILIARY | w.COORDINATOR)  # fmt: skip
    if not goes_on or (low in ("in", "on", "at", "after") and not r.has(i + 1, w.ARTICLE | w.POSSESSIVE)):
        return None
    return HIGH if r.mask[i - 1] & (w.ARTICLE | w.POSSESSIVE) and before not in ("her", "his") else MEDIUM


def _common_noun(r: Reading, i: int) -> Confidence | None:
    """“in autumn Engineers had”, “admitted that Analysts had”: a common noun in the plural with a capital, and its verb."""
    low, before = r.low[i], r.low[i - 1]
    if (
        not (low.endswith("s") and r.word[i][1:].islower() and r.at(i + 1) in _PLURAL_VERBS)
        or r.mask[i]
        or _quoted(r, i)
    ):
        return None
    if low in _GROUPS or low.endswith(_GROUP_ENDINGS) or count(low) < _COMMON or not known(low[:-1]):
        return None
    if before == "that":
        return MEDIUM if r.at(i - 2) in _REPORTING else None
    if before in ("same", "very", "fellow"):
        return None  # “these same Protestants”
    plain = len(before) > 2 and not r.mask[i - 1] and known(before) and not before.endswith(_ADJECTIVAL)
    named = r.capital(i - 2) or (r.at(i - 2) in ("the", "some", "many", "most", "all", "of") and not r.mask[i - 1])
    return MEDIUM if plain and (not named or r.has(i - 3, w.PREPOSITION)) else None


def _unasked(r: Reading, i: int) -> bool:
    """True for “which were she died”: a finite verb behind the pronoun at `i`, and neither question nor inversion around it."""
    before = r.low[i - 2]
    finite = r.has(i + 1, w.PAST) or (r.at(i + 1).endswith("ed") and len(r.at(i + 1)) > 3) or r.has(i + 1, w.AUXILIARY)
    if (
        not finite
        or before in _INVERTING - {"which"}
        or r.first[i - 1]
        or not r.is_word(i - 2)
        or (r.first[i - 2] and r.has(i - 2, w.ADVERB))
    ):
        return False
    for k in range(i - 3, max(-1, i - 40), -1):
        if r.word[k] in ".!?;":
            break
        if r.low[k] in _FRONTED:
            return False  # “only when they meet them are we shown”, “how it was she knew”
    for k in range(i + 1, min(i + 40, len(r))):
        if r.word[k] in ".!;":
            return True
        if r.word[k] == "?":
            return False
    return True


def _quoted(r: Reading, i: int) -> bool:
    return any(r.word[k] in QUOTES for k in range(max(0, i - 2), min(len(r), i + 3)))
