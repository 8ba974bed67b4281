"""Verbs that share one object: “keeps track of and pays out the sums”, “fought with and disarmed the raiders”."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.text.lexicon import verb

_FORMS = ("ing", "ed", "s")


def parallel(r: Reading, i: int, n: int) -> bool:
    """True if the verb at token `n` has the form of the one that governs the preposition at `i`, with which it shares its object."""
    n += r.has(n, w.ADVERB)
    if not r.is_word(n) or not r.word[n].islower() or r.mask[n] & w.AUXILIARY or not verb_form(r.low[n]):
        return False
    second = r.low[n]
    if r.at(n + 1) in ("a", "an"):
        return False  # what two verbs share is known; the second has an object of its own
    if second.endswith("ing"):
        return r.low[i] in ("of", "from") or r.at(i - 1).endswith("ing")
    if not r.has(n + 1, w.DETERMINER | w.PREPOSITION | w.OBJECT | w.ADVERB) and not (
        r.is_word(n + 1) and not r.mask[n + 1]
    ):
        return False
    form = _form(r, n)
    reach = 1 if r.low[i] == "to" else 3  # “brought the family to and” says where to, and not whom to
    for k in range(i - 1, i - 1 - reach, -1):
        first = r.at(k)
        if r.is_word(k) and verb_form(first) and _form(r, k) == form and not r.has(k - 1, w.DETERMINER | w.PREPOSITION):
            return True
        if k != i - 1 and not r.is_word(k):
            return False
    return False


def _form(r: Reading, k: int) -> str:
    if r.has(k, w.PAST | w.PARTICIPLE):
        return "ed"
    return next((ending for ending in _FORMS if r.at(k).endswith(ending)), "")


def verb_form(low: str) -> bool:
    """True if `low`, in lower case, may be a form of a verb."""
    return any(verb(stem) or stem in w.IRREGULAR_BASES for stem in w.stems(low))
