"""What character recognition mistakes for what: from a garbled word back to the word that was printed.

The pairs are those of worn type and of poor scans: strokes run together (“rn” for “m”), part (“li” for “h”), fade (“b” for “h”), and the
long s reads as f. A word is taken for garbled only if it is in no list and one such slip leads to a word that is frequent.
"""

from __future__ import annotations

from functools import lru_cache

from provaudit.text.lexicon import lexicon

_PAIRS = tuple(
    tuple(pair.split(">"))
    for pair in (
        "rn>m m>rn ni>m in>m iii>m m>in m>ni nn>m cl>d d>cl ci>d vv>w iv>w lv>w w>vv ii>u ii>n ii>h u>ii li>h h>li il>h tl>d ri>n n>ri mn>nm nm>mn "
        "b>h h>b e>c c>e n>u u>n o>e e>o a>o o>a o>c c>o f>s f>t t>f l>t t>l i>l l>i i>t t>i r>t y>v v>y g>q q>g i>f f>i r>f j>i a>s s>a rr>n fi>h q>o n>h h>n lic>he"
    ).split()
)
_LEAST = {3: 500_000_000, 4: 100_000_000}
"""Uses of the printed word, by the length of the garbled one, from which on a slip is believed; among some 10¹² words."""
_LEAST_LONG = 3_000_000
_ONSETS = frozenset("bl br by ch cl cr cy dr dw dy fl fr gh gl gn gr gy hy kn kr ky ly my ny ph pl pn pr ps pt py rh ry sc sh sk sl sm sn sp sq st sw sy th tr ts tw ty wh wr wy fj sv vy xy zy".split())  # fmt: skip
_VOWELS = frozenset("aeiou")
_SHORTEST, _LONGEST = 3, 24


_FOUR = 4
"""Letters from which on a word that no English word begins like is believed to be misread, however rare the printed one."""


@lru_cache(maxsize=65536)
def printed(low: str) -> str:
    """The most frequent word that one slip of a recogniser turns into `low`, an unknown word in lower case; "" if there is none."""
    if not _SHORTEST <= len(low) <= _LONGEST or not low.isascii():
        return ""
    words, best = lexicon(), ""
    sounds = low[0] in _VOWELS or low[1] in _VOWELS or low[:2] in _ONSETS
    most = (_LEAST.get(len(low), _LEAST_LONG) if sounds or len(low) < _FOUR else _LEAST_LONG) - 1
    for bad, good in _PAIRS:
        at = low.find(bad)
        while at >= 0:
            candidate = low[:at] + good + low[at + len(bad) :]
            frequency = words.get(candidate, 0)
            if frequency > most:
                best, most = candidate, frequency
            at = low.find(bad, at + 1)
        twice = low.replace(bad, good)
        if words.get(twice, 0) > most:
            best, most = twice, words[twice]
    return best
