"""Degree words that round no number, told by what stands before them: “holds over manuscripts”, “based on over reviews”, “left at least people dead”.

“Over”, “about” and “around” are prepositions too, “at least” and “nearly” adverbs, and “more than” compares. Behind a preposition, or
behind a verb that has, holds or harms so and so many, none of them can be anything but the rounding of a number: and a bare plural
cannot follow that.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known, verb

_AMBIGUOUS = w.members("over about around")
_STRICT = w.members("nearly almost approximately roughly exactly circa")
_LIMITS = {"than": w.members("more fewer less"), "least": w.members("at"), "most": w.members("at"), "to": w.members("up"), "from": w.members("away")}  # fmt: skip
_GOVERNING = {
    "over": w.members("for of with by at to after within on than from"),
    "about": w.members("for of with by at to after within in on from"),
    "around": w.members("of with by to at in after"),
}
"""Prepositions that the degree word does not form a phrase of its own with (“from around”, “in over their heads”)."""
_HAVING = w.members(
    "has have had having holds contains contained containing houses employs employed includes seats killed killing injured injuring displaced displacing "
    "attracted owns comprises boasts totals exceeds numbers sold left destroyed damaged evacuated sank recruited sentenced arrested rescued treats treated"
)
"""Verbs whose object is a count, and which none of the ambiguous words is a particle of."""
_PERIODS = w.members(
    "years months weeks days hours minutes seconds decades centuries generations nights weekends lunch dinner time"
)
_COPULAS = w.members("is are was were be been being am become becomes became becoming seem seems seemed remain remains remained look looks looked feel feels felt")  # fmt: skip
_COMPARED = w.members("words men women books people things friends numbers points children looks feelings promises")
"""Plurals that are compared as such: “more than words”."""
_UNCOUNTED = w.members("news means series species lots thanks always perhaps whereas hundreds thousands millions billions dozens scores tens terms tears politics economics others ours theirs yours hers ones arms mathematics physics times")  # fmt: skip


def degrees(r: Reading) -> Iterator[Sign]:
    """Degree words of one block that round no number."""
    for i, low in enumerate(r.low):
        if low in _AMBIGUOUS or low in _STRICT:
            start = i
        elif low in _LIMITS and r.at(i - 1) in _LIMITS[low]:
            start = i - 1
        else:
            continue
        if start and i + 1 < len(r) and (_stopped(r, start, i) or _ungoverned(r, start, i)):
            shown = r.text[r.begin[start] : r.stop[i]]
            yield Sign(
                DamageKind.NUMBER, r.begin[start - 1], r.stop[i], MEDIUM, f"the number after “{shown}”",
                f"“{shown.lower()}” and no number", gap=r.stop[i],
            )  # fmt: skip
        elif (low in ("about", "nearly", "almost", "roughly") and r.at(i + 1) == "in" and _share(r, i + 2)) or (
            low in _STRICT | {"about"} and r.at(i + 1) == "out" and r.at(i + 2) == "of" and r.is_number(i + 3)
        ):
            yield Sign(
                DamageKind.NUMBER, r.begin[i], r.stop[i + 1], MEDIUM, f"the number after “{r.word[i]}”",
                "a share without its first number", gap=r.stop[i],
            )  # fmt: skip
        elif low in _SUBJECTS and r.first[start] and _predicated(r, i + 1):
            yield Sign(
                DamageKind.NUMBER, r.begin[start], r.stop[i + 1], MEDIUM, f"the number after “{r.word[i]}”",
                "a verb without the number that is its subject", gap=r.stop[i],
            )  # fmt: skip
        k = _counted(r, i + 1)
        if k and start and _due(r, start, i, k):
            shown = r.text[r.begin[start] : r.stop[i]]
            yield Sign(
                DamageKind.NUMBER, r.begin[start], r.stop[k], MEDIUM, f"the number after “{shown}”",
                f"“{shown.lower()}” and a bare plural, where a number is due", gap=r.stop[i],
            )  # fmt: skip


_SUBJECTS = w.members("nearly almost roughly approximately")


def _stopped(r: Reading, start: int, i: int) -> bool:
    """True for “dates back to at least.”, “worth over,”, “of about,”: a degree word between a preposition and a stop."""
    before = r.at(start - 1)
    if r.word[i + 1] not in (".", ",", ";", ")") or r.gap(i + 1):
        return False
    if r.low[i] in ("least", "most"):
        return before in ("to", "of", "for", "by", "with", "from") and r.word[i + 1] != ","
    return before == "worth" and r.low[i] in ("over", "about", "around", "nearly", "than")


def _ungoverned(r: Reading, start: int, i: int) -> bool:
    """True for “valued at more than at his death”: a limit between a preposition of price and another preposition."""
    if _phraseless(r, i + 1):
        before, low = r.at(start - 1), r.low[i]
        governed = before in ("of", "with", "at", "for", "to", "by", "from") and not w.takes(before, r.at(start - 2))
        paying = before in _PAYING and low in ("least", "most")
        if (governed and (low in _LIMITS or low == "about") and low not in ("to", "from")) or paying:
            return True
    priced = r.at(start - 1) in ("at", "for") and r.at(start - 2) in (
        "valued",
        "sold",
        "priced",
        "estimated",
        "assessed",
        "bought",
        "insured",
    )
    return priced and r.low[i] in ("than", "least") and r.has(i + 1, w.PREPOSITION)


def _share(r: Reading, k: int) -> bool:
    """True for “ten of” and “5 people” at token `k`."""
    few = r.at(k) in ("three", "four", "five", "six", "seven", "eight", "nine", "ten") or (
        r.is_number(k) and len(r.word[k]) < 4
    )
    return (
        few
        and (r.at(k + 1) == "of" or r.has(k + 1, w.COUNTED & ~w.UNIT))
        and r.at(k + 1) not in ("years", "days", "weeks", "months", "hours", "minutes")
    )


_GRADED = ("al", "ive", "ible", "able", "ous", "ful", "less", "ic", "ent", "ant")
"""Endings of adjectives that tell a quality, which a degree word may round as well as a number."""
_PAYING = w.members("cost costs paid pay pays raised spent owed owes earned earns lost")


def _phraseless(r: Reading, k: int) -> bool:
    """True if no noun phrase can begin at token `k`: a preposition, “to” and a verb, a finite verb or a conjunction stands there."""
    if r.at(k) == "to":
        return verb(r.at(k + 1))
    behind = r.has(k, w.AUXILIARY | w.COORDINATOR) or r.at(k) in ("in", "for", "at", "on", "from", "by", "of")
    acted = r.at(k).endswith("ed") and r.has(k, w.PARTICIPLE) and r.has(k + 1, w.ARTICLE | w.POSSESSIVE)
    return (behind and r.at(k) not in ("can", "will", "may", "might", "must")) or acted


def _predicated(r: Reading, k: int) -> bool:
    """True if a finite verb stands at token `k` and its sentence has no other, nor a comma behind which the subject could come."""
    if not (
        r.has(k, w.AUXILIARY | w.PAST)
        or (r.at(k).endswith("ed") and r.has(k + 1, w.PREPOSITION | w.ADVERB | w.DETERMINER))
    ):
        return False
    for n in range(k + 1, min(len(r), k + 25)):
        if r.ends_sentence(n):
            return r.word[n] == "."
        if r.word[n] in ",;:" or r.has(n, w.SUBJECT | w.AUXILIARY):
            return False
    return False


def _counted(r: Reading, k: int) -> int:
    """The bare plural that begins at token `k`, after one adjective at most; 0 if there is none."""
    if _plural(r, k):
        return k
    plain = r.is_word(k) and r.word[k].islower() and len(r.low[k]) > 3 and not r.mask[k] & ~w.PARTICIPLE
    return k + 1 if plain and known(r.low[k]) and not r.low[k].endswith(("ing", "s")) and _plural(r, k + 1) else 0


def _plural(r: Reading, k: int) -> bool:
    low = r.at(k)
    if not r.is_word(k) or not r.word[k].islower() or low in _UNCOUNTED or r.at(k + 1) in ("'", "’", "-"):
        return False
    if r.has(k, w.COUNTED | w.UNIT):
        return (low.endswith("s") or low in ("people", "men", "women", "children")) and not r.has(k, w.NUMBER_WORD)
    plain = len(low) > 4 and low.endswith("s") and not low.endswith(("ss", "us", "is", "ics"))
    return plain and not r.mask[k] and count(low[:-1]) > 0


def _due(r: Reading, start: int, i: int, k: int) -> bool:
    """True if what stands before the degree word at `start:i` leaves it nothing but to round a number before the plural at `k`."""
    before, low = r.at(start - 1), r.low[i]
    if low in _STRICT | {"least"} and k == i + 2 and r.low[i + 1].endswith(_GRADED):
        return False  # “approximately equal numbers”, “at least tentative promises”: the adjective is rounded
    having = before in _HAVING and r.word[start - 1].islower()
    governed = r.has(start - 1, w.PREPOSITION) and before not in ("than", "like", "unlike", "as", "off", "out")
    particle = governed and w.takes(before, r.at(start - 2))
    if low in _AMBIGUOUS:
        if having:
            return r.low[k] not in _PERIODS or low == "about"
        return before in _GOVERNING[low] and not (particle and r.low[k] in _PERIODS | {"things"})
    if low in _STRICT:
        acting = (
            r.is_word(start - 1)
            and before not in _COPULAS
            and not r.has(start - 1, w.AUXILIARY | w.SUBJECT)
            and _transitive(r, start - 1)
        )
        return governed or having or acting
    if low == "than":
        exact = r.has(k, w.COUNTED | w.UNIT) and r.low[k] not in _COMPARED
        if before == "no":
            return r.at(i - 1) in ("fewer", "less") and r.low[k] not in _COMPARED
        return exact and (having or (governed and before not in ("by", "about")))
    if low == "to":
        return governed and not particle and before not in ("to", "from")
    return governed or having


def _transitive(r: Reading, k: int) -> bool:
    """True for a form in -s, -ed or -ing, or an irregular past, of a verb."""
    low = r.low[k]
    if not r.word[k].islower() or r.has(k, w.NUMBER_WORD):
        return False
    return r.has(k, w.PAST) or (low.endswith(("ed", "ing")) and any(map(verb, w.stems(low)[1:])))
