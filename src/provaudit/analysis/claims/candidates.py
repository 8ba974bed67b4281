"""Which sentences may speak of one thing: pairs that share their rarest words, found through an inverted index."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from provaudit.analysis.claims.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]{3,24}")
_STOP = frozenset(
    "the and for that this with from was were are has have had been its his her their they she him them who which not but "
    "will would when where there than then also into over after before about more most some such other only any all one two can may "
    "did does said says out per our your you what while during between under against being both each very just because until".split()
)
STEM = 6
RAREST = 8
"""How many of a sentence's words are looked up, rarest first."""
COMMON = 160
"""A word that stands in more sentences than this finds no partners: it bounds the cost of one look-up."""
PARTNERS = 10
"""The partners kept a sentence, best first."""
SHARE = 0.2
MANY = 5
"""Two sentences of one thing share a fifth of the shorter one's words, or five (own pairs: no loss; on the three real sources half the parsing)."""
RARE = 4
"""A single shared word is enough where it stands in at most this many sentences."""


def signature(text: str) -> frozenset[str]:
    """The stems of a sentence's content words; words that may name one thing share a stem."""
    synonyms = lexicon().synonyms
    found = set()
    for word in _WORD.findall(text):
        lower = word.lower()
        if lower in _STOP:
            continue
        known = synonyms.get(lower) or synonyms.get(lower.removesuffix("s")) or synonyms.get(lower.removesuffix("es"))
        if known:
            found |= {f"={index}" for index in known}
        found.add(lower.removesuffix("s")[:STEM] if len(lower) > 3 else lower)
    return frozenset(found)


def candidate_pairs(signatures: Sequence[frozenset[str]]) -> tuple[tuple[int, int], ...]:
    """Pairs (i < j) of sentences with a rare word or two words in common, sorted; at most PARTNERS a sentence."""
    count = Counter(word for words in signatures for word in words)
    total = len(signatures)
    weight = {word: log(1 + total / n) for word, n in count.items()}
    index: dict[str, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for j, words in enumerate(signatures):
        ordered = [w for w in sorted(words, key=lambda w: (count[w], w)) if 1 < count[w] <= COMMON][:RAREST]
        shared: dict[int, float] = defaultdict(float)
        for word in ordered:
            for i in index[word]:
                shared[i] += weight[word]
            index[word].append(j)
        if not shared:
            continue
        best = sorted(shared, key=lambda i: (-shared[i], i))[: 4 * PARTNERS]
        kept = 0
        for i in best:
            common = signatures[i] & words
            enough = len(common) >= MANY or len(common) >= SHARE * min(len(signatures[i]), len(words))
            if enough and (len(common) >= 2 or any(count[w] <= RARE for w in common)):
                pairs.add((i, j))
                kept += 1
                if kept == PARTNERS:
                    break
    return tuple(sorted(pairs))
