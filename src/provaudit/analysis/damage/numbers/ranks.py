"""Ranks without their ordinal: “entered his year”, “the country’s -largest port”, “ranks in the world”, “reached the island in the century,”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import CLAUSE_END, Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known

_LASTING = w.members(
    "enter enters entered entering begin begins began starts started completes completed celebrates celebrated approaches approached nearing neared marks marked"
)
_LASTED = w.members("year decade century")
_RANKING = w.members("ranks ranked ranking placed placing")
_FIELDS = w.members(
    "world country nation league region state city table standings rankings championship province county"
)
_CENTURY = w.members("in from since until")
_UNRANKED = w.members("few no none all every many first last only best worst most early earlier late later latter point time half quarter part turn end beginning start middle once before deep so")  # fmt: skip
"""Words that tell of a century without naming it: “later in the century”, “the only war in the century”."""
_SUFFIXES = w.members(
    "ing est ness tion sion able ible ment ful less ism ist ity ous ive ize ise ish ship hood dom ology graphy"
)
_MENTIONED = w.members(
    "option flag switch argument parameter form forms ending endings suffix key sign command verbs words"
)
_OPEN = w.PREPOSITION | w.COORDINATOR | w.SUBORDINATOR | w.INTERROGATIVE


def ranks(r: Reading) -> Iterator[Sign]:
    """Ranks of one block without their ordinal, and compounds without their number."""
    for i, low in enumerate(r.low):
        if low in _LASTED and r.has(i - 1, w.POSSESSIVE) and r.at(i - 2) in _LASTING:
            if i + 1 >= len(r) or r.word[i + 1] in CLAUSE_END or r.has(i + 1, _OPEN):
                yield _sign(r, i - 2, i, f"the ordinal before “{r.word[i]}”", f"a {low} of many without its number", r.begin[i])  # fmt: skip
        elif low == "century" and r.at(i - 1) == "the" and r.at(i - 2) in _CENTURY:
            if (i + 1 >= len(r) or r.word[i + 1] in ".,;)") and not _told(r, i):
                yield _sign(r, i - 2, i, f"the ordinal before “{r.word[i]}”", "a century without its number", r.begin[i])  # fmt: skip
        elif low in _RANKING:
            if r.at(i + 1) == "in" and r.at(i + 2) == "the" and r.at(i + 3) in _FIELDS:
                yield _sign(r, i, i + 3, f"the ordinal after “{r.word[i]}”", "a rank without its number", r.stop[i])
        elif low == "number" and r.at(i - 1) in ("was", "is", "reached"):
            if r.at(i + 1) in ("on", "in") and r.has(i + 2, w.ARTICLE | w.POSSESSIVE):
                yield _sign(r, i - 1, i + 1, f"the number after “{r.word[i]}”", "a rank without its number", r.stop[i])
        elif low == "-" and _begins_compound(r, i):
            superlative = r.low[i + 1].endswith("est")
            kind = DamageKind.ORDINAL if superlative else DamageKind.NUMBER
            lost = f"the number before “-{r.word[i + 1]}”"
            yield _sign(r, i - 1, i + 1, lost, "a compound that begins with its hyphen", r.begin[i], kind)


def _begins_compound(r: Reading, i: int) -> bool:
    """True for “The -era bunkers”: a hyphen that begins a word right behind an article or possessive, and no suffix or switch."""
    led = r.has(i - 1, w.ARTICLE | w.POSSESSIVE) or r.at(i - 1) in ("'s", "’s")
    word = r.at(i + 1)
    whole = len(word) > 2 and known(word) and word not in _SUFFIXES and r.at(i + 2) not in _MENTIONED
    return led and whole and bool(r.gap(i)) and not r.gap(i + 1)


def _told(r: Reading, i: int) -> bool:
    """True if something of the century is told that needs no ordinal."""
    near = range(max(0, i - 12), i)
    return any(r.low[k] in _UNRANKED or r.low[k].endswith("est") or r.low[k] == "century" for k in near)


def _sign(r: Reading, a: int, b: int, lost: str, sign: str, gap: int, kind: DamageKind = DamageKind.ORDINAL) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)
