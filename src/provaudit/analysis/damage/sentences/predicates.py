"""Clauses that lost their predicate or their subject: “The company, which.”, “Although the levee held, were handed”, “the clause was.”.

A relative pronoun needs a clause, a form of “be” something that it says, and a verb behind an opening clause a subject of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence

_RELATIVES = w.members("which who whose whom")
_SUBORDINATE = w.members("although though when while because if since once unless until whereas as after before")
_LEADING = w.members("after before during despite following at in under on throughout without until by")
_BE = w.members("is are was were")
_FINITE = w.members("was were is are has have had will would")
_PLACED = w.members("among amongst with behind beside beneath between of")
_REPORTING = w.members(
    "said says ruled held found reported claimed told heard argued admitted warned announced believed thought promised concluded stated insisted confirmed added"
)
_LEAVES_OPEN = w.members("than as so what who which how where whether if it all there when nor neither not only too whatever that's")  # fmt: skip
"""Words that let a clause end on its auxiliary: comparisons, questions and answers."""
_TRANSITIVE = w.members("includes contains comprises blames resembles requires enables involves represents describes mentions accuses regards considers urges advises recommends accuse contains surrounds entails constitutes reveals")  # fmt: skip
"""Forms of verbs that want an object."""
_LONGEST = 40


def predicates(r: Reading) -> Iterator[Sign]:
    """Clauses of one block without a predicate or a subject."""
    start = 0
    for i in range(len(r) + 1):
        if i == len(r) or r.word[i] in (".", "!", "?"):
            if i < len(r) and r.word[i] == "." and 3 <= i - start <= _LONGEST and r.capital(start):
                yield from _ends(r, start, i)
                yield from _subjectless(r, start, i)
            start = i + 1


def _ends(r: Reading, a: int, b: int) -> Iterator[Sign]:
    """What a sentence cannot end on."""
    last = b - 1
    low = r.low[last]
    if not r.word[last].islower() or r.gap(b) or (b + 1 < len(r) and (r.word[b + 1] == "." or not r.gap(b + 1))):
        return
    if low in _RELATIVES and (r.word[last - 1] == "," or (low != "which" and _plural(r, last - 1))):
        yield _cut(r, last, b, HIGH, "a relative pronoun before a stop")
    elif low in ("were", "was") and r.has(last - 1, w.SUBJECT) and r.low[last - 2 : last - 1] == ("where",) and r.word[last - 3] == ",":  # fmt: skip
        yield _cut(r, last - 1, b, MEDIUM, "a form of “be” before a stop")
    elif low in _TRANSITIVE and not _quoted(r, a, b):
        before = range(a, last)
        if not any(r.low[k] in _LEAVES_OPEN or r.low[k] in ("that", "it", ",", "you") or r.mask[k] & (w.INTERROGATIVE | w.AUXILIARY | w.PAST | w.SUBJECT) for k in before):  # fmt: skip
            yield _cut(r, last, b, MEDIUM, "a verb without its object")
    elif low in _BE | {"be", "had"} and not _quoted(r, a, b):
        if any(r.low[k] in _LEAVES_OPEN or r.mask[k] & w.INTERROGATIVE for k in range(a, last)):
            return
        auxiliaries = [k for k in range(a, last) if r.mask[k] & w.AUXILIARY and not (low == "be" and k == last - 1)]
        that = next((k for k in range(a + 1, last) if r.low[k] == "that" and r.low[k - 1] in _REPORTING), 0)
        stated = bool(that) and r.has(that + 1, w.ARTICLE | w.POSSESSIVE) and last - that >= 3
        placed = (
            r.low[a] in _PLACED and low in ("were", "was", "are") and not any(r.word[k] == "," for k in range(a, last))
        )
        if not auxiliaries and (stated or placed):
            yield _cut(r, last - 1, b, MEDIUM, "a form of “be” before a stop")


def _subjectless(r: Reading, a: int, b: int) -> Iterator[Sign]:
    """“Although the levee held, were handed blankets”: a verb straight behind an opening clause."""
    opener = r.low[a]
    if opener not in _SUBORDINATE | _LEADING or _quoted(r, a, b):
        return
    comma = next((k for k in range(a + 2, b) if r.word[k] == ","), 0)
    if not comma or comma + 2 >= b or any(r.word[k] in ":;()—–" for k in range(a, comma)):
        return
    if sum(r.word[k] == "," for k in range(comma + 1, b)) and opener in _LEADING:
        return  # “In the mill, since burnt down, was a loom”
    verb = comma + 1
    clause = any(r.mask[k] & (w.AUXILIARY | w.PAST) or r.low[k].endswith(("ed", "s")) for k in range(a + 2, comma))
    if opener in _SUBORDINATE and not clause and opener not in _LEADING:
        return
    finite = r.low[verb] in _FINITE and (r.has(verb + 1, w.PARTICIPLE) or r.at(verb + 1).endswith("ed") or r.at(verb + 1) in ("be", "been", "not"))  # fmt: skip
    acting = (
        opener in _SUBORDINATE and r.low[verb].endswith("ed") and r.at(verb + 1) in ("to", "the", "a", "into", "from")
    )
    alone = not any(r.mask[k] & (w.AUXILIARY | w.PAST | w.SUBJECT) for k in range(verb + 1, b) if k > verb + 1)
    if finite or (acting and alone and clause):
        lost = f"the subject of “{r.word[verb]}”"
        yield Sign(DamageKind.BOUNDARY, r.begin[comma], r.stop[verb], MEDIUM, lost, "a verb without its subject", gap=r.stop[comma])  # fmt: skip


def _plural(r: Reading, k: int) -> bool:
    low = r.at(k)
    return r.has(k - 1, w.ARTICLE) and len(low) > 4 and low.endswith("s") and not low.endswith("ss")


def _quoted(r: Reading, a: int, b: int) -> bool:
    return any(r.word[k] in QUOTES for k in range(a, b))


def _cut(r: Reading, a: int, b: int, confidence: Confidence, sign: str) -> Sign:
    lost = f"the end of the sentence after “{r.word[b - 1]}”"
    return Sign(DamageKind.SENTENCE, r.begin[a], r.stop[b], confidence, lost, sign, gap=r.begin[b])
