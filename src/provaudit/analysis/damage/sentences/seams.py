"""Two halves of sentences joined where no grammar joins them: “the house of was sold”, “would was”, “most of which were she died”.

Three signs, from sure to likely: two words that cannot stand side by side; a subject behind an auxiliary that has one; and a capital on a word
that only opens sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.sentences.second_verbs import FINITE_ONLY
from provaudit.analysis.damage.signs import HIGH, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import known, verb

_AFTER_MODAL = w.members("was were is are has had did does went took came gave wrote saw knew fell rose grew began")
_MODALS = w.members("would could should must cannot may shall")
"""Modals that are no nouns, as “will”, “can” and “might” are."""
_STRICT = w.members("of with from into at during against among toward towards upon between without within")
"""Prepositions that a subject pronoun never follows."""
_PRONOUNS = w.members("he she they we")
_ASKING = w.members("are was were")
"""Not “is”: “the truth is we are late” only leaves out “that”."""
_INVERTING = w.members(
    "nor neither so never only than as how what why when where who whom not seldom rarely little hardly scarcely barely no nowhere often such and but or more less which whose whatever had too longer"
)
_FRONTED = w.members("only what how why who never nor seldom")
_TURNS = w.members("today yesterday later meanwhile finally eventually instead afterwards nowadays thereafter soon")
_JOINS = w.members("but yet so")
_HEADS = w.members(
    "by for with from among between through according like before without until because although when while if as"
)


def seams(r: Reading) -> Iterator[Sign]:
    """Seams of one block."""
    for i in range(1, len(r)):
        if not r.is_word(i) or not r.is_word(i - 1) or r.gap(i) != " ":
            continue
        if r.word[i][0].isupper():
            if not r.first[i] and _turns(r, i):
                yield _sign(r, i - 1, i, MEDIUM, "a capital on a word that begins sentences")
        elif r.low[i] in _PRONOUNS and r.low[i - 1] in _ASKING and i > 1 and _unasked(r, i):
            yield _sign(r, i - 1, i, MEDIUM, "a subject behind an auxiliary that has one")
        elif _clash(r, i):
            yield _sign(r, i - 1, i, HIGH, "two words that cannot stand side by side")


def _clash(r: Reading, i: int) -> bool:
    """Two words side by side that no sentence has so."""
    low, before = r.low[i], r.low[i - 1]
    if before == "who" and low.endswith("ing"):
        return low not in ("being", "during") and any(map(verb, w.stems(low)[1:]))
    if before in _STRICT:
        return (
            low in _PRONOUNS
            and r.word[i - 1].islower()
            and r.has(i + 1, w.AUXILIARY | w.PAST)
            and r.at(i - 2) not in ("to", "and")
        )
    if before in _MODALS:
        return (
            low in _AFTER_MODAL and r.word[i - 1].islower() and not r.has(i - 2, w.DETERMINER) and not _near_quote(r, i)
        )
    if low in FINITE_ONLY and r.has(i - 1, w.PARTICIPLE) and r.at(i - 2) in ("had", "has", "have") and low not in ("would", "had"):  # fmt: skip
        return _simple_subject(r, i - 3)
    if before in ("the", "a", "an"):
        return (
            low in ("reported", "announced", "claimed", "argued", "showed", "admitted", "insisted")
            and r.at(i + 1) == "that"
        )
    if (
        before in _BEING
        and low in _BEING
        and low != before
        and not (low == "had" and before in ("has", "had", "was", "were"))
        and not (before in ("has", "had") and _asks_bare(r, i))
    ):
        return r.word[i - 1].islower() and not _stranded(r, i) and not _asks(r, i) and not _near_quote(r, i)
    if before == "to":
        return (
            low in ("was", "were", "had", "has", "are", "would", "could", "went", "came", "gave", "took")
            and r.word[i - 1].islower()
            and not r.has(i - 2, w.PARTICIPLE | w.ADVERB | w.PAST)
            and not _stranded(r, i)
            and not _near_quote(r, i)
        )
    return False


def _simple_subject(r: Reading, k: int) -> bool:
    """True if the subject that ends at `k` begins its clause, so that no noun before it can have a relative clause there."""
    start = k - 1 if r.has(k - 1, w.ARTICLE | w.POSSESSIVE) else k
    if start == k and not (r.has(k, w.SUBJECT) or r.capital(k)):
        return False
    return start >= 0 and (r.first[start] or r.at(start - 1) in ("and", "but"))


def _stranded(r: Reading, i: int) -> bool:
    """True if a relative or question earlier in the sentence may have left “to” open: “the man she wrote to was”."""
    for k in range(i - 2, max(-1, i - 16), -1):
        if r.word[k] in ".!?":
            break
        if r.mask[k] & (w.INTERROGATIVE | w.SUBJECT) or r.low[k] in ("that", "it", "you", "is", "be"):
            return True
    return False


_BEING = w.members("is are was were has had")


def _asks(r: Reading, i: int) -> bool:
    """True if a word earlier in the sentence leaves a verb at its end: “all there is”, “what he was”."""
    for k in range(i - 2, max(-1, i - 16), -1):
        if r.word[k] in ".!?":
            return False
        if r.mask[k] & w.INTERROGATIVE or r.low[k] in ("all", "there", "than", "as", "so", "thing", ","):
            return True
    return False


def _asks_bare(r: Reading, i: int) -> bool:
    """True for “one of the hardest chores a porter has is waiting”: a noun, and a clause about it without a pronoun."""
    return any(
        r.has(k, w.ARTICLE) and r.is_word(k - 1) and not r.mask[k - 1] & ~w.COUNTED and k > 1
        for k in range(max(1, i - 4), i - 2)
    )


def _near_quote(r: Reading, i: int) -> bool:
    return any(r.word[k] in QUOTES for k in range(max(0, i - 2), min(len(r), i + 2)))


def _turns(r: Reading, i: int) -> bool:
    """“put off the vote Later the council”: an adverb or conjunction that opens sentences, behind a noun in small letters."""
    low, k = r.low[i], i - 1
    if not (r.word[k].islower() and len(r.low[k]) > 2 and known(r.low[k])) or _near_quote(r, i):
        return False
    if r.mask[k] & (
        w.PREPOSITION | w.DETERMINER | w.COORDINATOR | w.SUBORDINATOR | w.INTERROGATIVE | w.AUXILIARY | w.SUBJECT
    ):
        return False
    small = r.is_word(i + 1) and r.word[i + 1].islower()
    if low in _TURNS:
        return r.at(i + 1) == "," or (small and r.has(i + 1, w.DETERMINER | w.SUBJECT))
    if low in _JOINS | _HEADS:
        return (
            small
            and r.has(i + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE | w.SUBJECT)
            and not r.capital(i + 2)
            and not r.capital(i - 2)
        )
    return False


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


def _sign(r: Reading, a: int, b: int, confidence: Confidence, sign: str) -> Sign:
    lost = f"the words between “{r.word[a]}” and “{r.word[b]}”"
    return Sign(DamageKind.BOUNDARY, r.begin[a], r.stop[b], confidence, lost, sign, gap=r.stop[a])
