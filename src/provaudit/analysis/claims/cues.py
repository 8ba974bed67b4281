"""What a sentence holds that another could contradict, read without a parse: values, quotations, names, denials, words with an opposite.

A pair of sentences is parsed only if both hold what could clash: parsing is nine tenths of the cost of reading claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from provaudit.analysis.claims.answers.kinds import dimensions
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import ORDINARY
from provaudit.model.value import Date, ValueKind
from provaudit.text.lexicon import count
from provaudit.text.values import Mention

_WORD = re.compile(r"[^\W\d_]{2,24}(?:[’'](?:t|s)\b)?")
_QUOTED = re.compile(r"“([^“”]{12,600})”|\"([^\"“”]{12,600})\"")
_NEGATION = frozenset(
    "not no never none neither nor nobody nothing without cannot unable deny denied denies denying refuse refused fail failed".split()
)
_LITTLE = frozenset(
    "the a an this that these those in on at by to of for from with and but or it its he she they we i his her their there".split()
)
_SUPERLATIVE = re.compile(r"[a-z]{3,9}est")
_AGE = re.compile(r",\s\d{1,3},|\baged\s\d|\b\d{1,3}-year-old")
OVERLAP = 0.5
"""Share of the shorter quotation's words that must stand in the other for the two to be one utterance (the comparison asks .6)."""
STEM = 4
"""Letters by which inflected forms are one word: this looks only for what may be worth a parse."""
_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "upheld:uphold found:find won:win lost:lose held:hold withdrew:withdraw withdrawn:withdraw fell:fall fallen:fall rose:rise risen:rise sold:sell "
        "bought:buy began:begin begun:begin fought:fight gave:give given:give threw:throw thrown:throw kept:keep grew:grow grown:grow sank:sink "
        "sunk:sink shrank:shrink shrunk:shrink struck:strike went:go gone:go left:leave met:meet forbade:forbid forbidden:forbid spoke:speak "
        "broke:break broken:break stood:stand came:come brought:bring got:get led:lead let:let took:take taken:take"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Cues:
    """`kinds` are the comparable kinds of its values, `quoted` the words between quotation marks, `names` its capitalised words.

    `denied` tells a word of negation; `poles` are (table line, side) of its words that have an opposite.
    """

    kinds: frozenset[tuple[str, str]]
    quoted: frozenset[str]
    names: frozenset[str]
    denied: bool
    poles: frozenset[tuple[str, str]]

    def may_clash(self, other: Cues) -> bool:
        """True if the two hold something, other than comparable values, that could exclude each other."""
        if self.denied != other.denied or _opposed(self.poles, other.poles):
            return True
        return bool(self.names and other.names) and (
            bool(self.names - other.names and other.names - self.names) or len(self.names & other.names) > 1
        )

    def akin(self, other: Cues) -> bool:
        """True if both bear a name, or names of two words: differently worded, they may tell one thing."""
        return bool(self.names & other.names)

    def quotes(self, other: Cues) -> bool:
        """True if both quote much the same words."""
        shorter = min(len(self.quoted), len(other.quoted))
        return shorter > 0 and len(self.quoted & other.quoted) >= OVERLAP * shorter


def cues(text: str, values: Iterable[Mention]) -> Cues:
    """The cues of a sentence `text` in which `values` stand."""
    words = [m[0] for m in _WORD.finditer(text)]
    lower = [w.lower() for w in words]
    table = _poles()
    kinds = {("date", "") if isinstance(v.value, Date) else (str(v.value.kind), v.value.unit) for v in values}
    if any(_SUPERLATIVE.fullmatch(w) for w in lower):
        kinds.add((str(ValueKind.RANK), "rank"))
    if _AGE.search(text):
        kinds.add(("age", ""))
    return Cues(
        kinds=frozenset(kinds),
        quoted=frozenset(
            w.lower() for m in _QUOTED.finditer(text) for w in _WORD.findall(m[1] or m[2]) if w.lower() not in _LITTLE
        ),
        names=frozenset(
            w.lower()
            for n, w in enumerate(words)
            if w[0].isupper() and w.lower() not in _LITTLE and (n or count(w) <= ORDINARY)
        ),
        denied=any(w in _NEGATION or w.endswith(("n't", "n’t")) for w in lower),
        poles=frozenset(pole for w in set(lower) for pole in table.get(_stem(w), ())),
    )


CONTEXT = 600
"""Code points before a sentence in which what it calls "the ferry" is named: three or four sentences."""


def capitalised(text: str) -> frozenset[str]:
    """The capitalised words of a stretch of text, lower-cased; a common word that may merely open a sentence is none."""
    return frozenset(
        w.lower() for w in _WORD.findall(text) if w[0].isupper() and w.lower() not in _LITTLE and count(w) <= ORDINARY
    )


def _stem(word: str) -> str:
    start = _IRREGULAR.get(word, word).removesuffix("s")[:STEM]
    return start[:-1] if start[-2:-1] == start[-1:] else start


def _opposed(a: frozenset[tuple[str, str]], b: frozenset[tuple[str, str]]) -> bool:
    return any(line == other and side != another for line, side in a for other, another in b)


@cache
def _poles() -> dict[str, frozenset[tuple[str, str]]]:
    """Stem → (table line, side): two words of one line on different sides may exclude each other."""
    known = lexicon()
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)

    def add(word: str, line: str, side: str) -> None:
        for part in word.split("_")[:1]:
            found[_stem(part)].add((line, side))

    for word, sides in known.groups.items():
        for group, side in sides:
            if "poles" in known.flags.get(group, ()):
                add(word, group, str(side))
    for table in (known.opposite_adjectives, known.opposite_nouns, known.opposite_prepositions):
        for pair in table:
            for word in pair:
                add(word, " ".join(sorted(pair)), word)
    for name, lines in (
        ("exclusive", known.exclusive),
        ("sort", known.sorts),
        ("function", known.functions),
        ("make", known.makes),
        ("distinct", known.distinct),
    ):
        for number, line in enumerate(lines):
            for word in line:
                add(word, f"{name} {number}", word)
    for number, line in enumerate(known.classes):
        for word in line:
            add(word, "class", str(number))
    for word, places in dimensions().items():
        for number, side in places if " " not in word and len(_stem(word)) > 2 else ():
            add(word, f"dimension {number}", str(side))
    for word in known.words["nationalities"]:
        add(word, "nationality", word)
    return {stem: frozenset(sides) for stem, sides in found.items()}
