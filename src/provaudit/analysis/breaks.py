"""Where a text breaks: subject and house style both change at one place, as where two texts were pasted together.

A new subject alone is a new chapter, and a new style alone a pasted quotation. Both at once were met in none of 198 texts of one origin
(54 pages of news, 79 of other kinds, 65 speeches), nor in 694 manuals and notes that chose nothing, and in 3 of 10 pasted pairs of half-texts
(`python -m bench.breaks.run`). The share of past and present tense was measured beside them and tells little (it differs by more than .35 in 5 %
of all cuts within an article and 10 % of pasted ones), so it is told where it breaks as well, and decides nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import lgamma

from provaudit.model.document import BlockKind, Document
from provaudit.text.conventions import WAYS, Convention, choices
from provaudit.text.language import is_english

_TERM = re.compile(r"[a-z]{4,40}")
_PAST = re.compile(r"\b(?:was|were|had|did|went|came|took|made|gave|became|began|said|told|[a-z]{2,20}ed)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|does|do|will|says|seems|remains|continues|includes)\b")
_COMMON = frozenset(
    "about above after again against also although always among another around because been before being between both cannot "
    "could does doing down during each even every from further have having here himself herself however into itself just like made "
    "make many might more most much must never nothing only other others over said same says should since some still such than that "
    "their them then there these they this those through together told under until upon very want well were what when where "
    "which while whom whose will with within without would your first last people time three four five week month year years today "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december".split()
)
_STEM = 6
"""Letters of a word by which its forms are one."""


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a break."""

    shared: float = 0.12
    """Share of the smaller side's vocabulary that the other side has, below which the subject changes. Half of an article has a quarter of
    the other half's; pasted halves of two have .05 at the median, .17 at the 95th percentile."""
    style: float = 2.0
    """Logarithm of the Bayes factor of two house styles against one from which, with a new subject, the style changes."""
    style_alone: float = 4.0
    """The same without one: 4 of 133 pages reach it, each where a statement was pasted, so that it is a sign beside others only."""
    words: int = 60
    """Words of the shortest side."""
    most: int = 3
    """Choices of one kind that a paragraph counts for: a quotation with forty marks is one habit, not forty."""
    prior: float = 0.2
    """Pseudo-counts of each way: below 1, since a house keeps to its style."""
    depth: int = 8
    """Breaks looked for in one text."""


@dataclass(frozen=True, slots=True)
class Break:
    """The text breaks before block `block`: `conventions` change, and `shared` of the vocabulary goes on (None: that was not asked).

    `tense` is the share of verbs in the past tense before and after, None where it stays or there are few.
    """

    block: int
    conventions: tuple[Convention, ...]
    shared: float | None
    tense: tuple[float, float] | None = None

    @property
    def told(self) -> str:
        """The break as a clause."""
        named = ", ".join(str(convention) for convention in self.conventions)
        said = f"the house style changes ({named})"
        if self.shared is not None:
            said += f" where the subject does: {self.shared:.0%} of the smaller side's vocabulary stands on the other"
        if self.tense:
            said += f"; {self.tense[0]:.0%} of the verbs are in the past tense before and {self.tense[1]:.0%} after"
        return said


@dataclass(frozen=True, slots=True)
class _Paragraph:
    block: int
    words: int
    terms: frozenset[str]
    style: Mapping[Convention, Counter[str]]
    tense: tuple[int, int]


def breaks(document: Document, options: Options = Options()) -> tuple[Break, ...]:
    """The places where subject and style of an English text both change, in text order."""
    paragraphs = _paragraphs(document, options)
    found: list[Break] = []
    waiting = [(0, len(paragraphs))]
    while waiting and len(found) < options.depth:
        low, high = waiting.pop()
        cut = _best(paragraphs[low:high], options)
        if cut is not None and (found or is_english(document.text)):
            at, place = cut
            found.append(place)
            waiting += [(low, low + at), (low + at, high)]
    return tuple(sorted(found, key=lambda b: b.block))


def style_break(document: Document, options: Options = Options()) -> Break | None:
    """The place where the house style changes most, whatever the subject does, if it changes beyond doubt."""
    paragraphs = _paragraphs(document, options)
    gains = _gains(paragraphs, options)
    best = max(gains, key=lambda at: (gains[at][0], -at), default=0)
    if best and gains[best][0] >= options.style_alone:
        return Break(paragraphs[best].block, gains[best][1], None)
    return None


def _paragraphs(document: Document, options: Options) -> Sequence[_Paragraph]:
    found = []
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.PROSE:
            continue
        text = document.text[block.start : block.end].lower()
        style: dict[Convention, Counter[str]] = defaultdict(Counter)
        for convention, way in choices(document.text, block.start, block.end):
            style[convention][way] = min(options.most, style[convention][way] + 1)
        terms = frozenset(w[:_STEM] for w in _TERM.findall(text) if w not in _COMMON)
        tense = (len(_PAST.findall(text)), len(_PRESENT.findall(text)))
        found.append(_Paragraph(index, len(text.split()), terms, style, tense))
    return found


def _best(paragraphs: Sequence[_Paragraph], options: Options) -> tuple[int, Break] | None:
    """Before which paragraph subject and style both change most, and that break."""
    gains = _gains(paragraphs, options)
    shared = _shared(paragraphs)
    cuts = [at for at, (gain, _) in gains.items() if gain >= options.style and shared[at] < options.shared]
    if not cuts:
        return None
    at = min(cuts, key=lambda at: (shared[at] - gains[at][0] / 100, at))
    before, after = _past(paragraphs[:at]), _past(paragraphs[at:])
    tense = (before, after) if before is not None and after is not None and abs(before - after) > 0.35 else None
    return at, Break(paragraphs[at].block, gains[at][1], shared[at], tense)


def _gains(paragraphs: Sequence[_Paragraph], options: Options) -> Mapping[int, tuple[float, tuple[Convention, ...]]]:
    """For each cut with enough words on both sides: log Bayes factor of two styles against one, and the conventions that speak for two.

    The marginal likelihood of choices under one style is Dirichlet-multinomial.
    """
    total: dict[Convention, Counter[str]] = {c: Counter() for c in WAYS}
    for paragraph in paragraphs:
        for convention, counts in paragraph.style.items():
            total[convention].update(counts)
    settled = {c: counts for c, counts in total.items() if len(counts) > 1}
    whole = {c: _marginal(counts, len(WAYS[c]), options.prior) for c, counts in settled.items()}
    left: dict[Convention, Counter[str]] = {c: Counter() for c in settled}
    words, all_words = 0, sum(p.words for p in paragraphs)
    found = {}
    for at, (before, _) in enumerate(pairwise(paragraphs), 1):
        words += before.words
        for convention in settled.keys() & before.style.keys():
            left[convention].update(before.style[convention])
        if settled and words >= options.words and all_words - words >= options.words:
            gain = {
                c: _marginal(left[c], len(WAYS[c]), options.prior)
                + _marginal(settled[c] - left[c], len(WAYS[c]), options.prior)
                - whole[c]
                for c in settled
            }
            found[at] = (sum(gain.values()), tuple(c for c in Convention if gain.get(c, 0) > 0.5))
    return found


def _marginal(counts: Counter[str], ways: int, prior: float) -> float:
    made = lgamma(ways * prior) - lgamma(ways * prior + counts.total())
    return made + sum(lgamma(prior + n) - lgamma(prior) for n in counts.values())


def _shared(paragraphs: Sequence[_Paragraph]) -> Mapping[int, float]:
    """For each cut, the share of the smaller side's terms that the other side has."""
    right = Counter(term for p in paragraphs for term in p.terms)
    left: set[str] = set()
    both, ahead = 0, len(right)
    found = {}
    for at, paragraph in enumerate(paragraphs[:-1], 1):
        for term in paragraph.terms:
            right[term] -= 1
            ahead -= right[term] == 0
            both += (term not in left and right[term] > 0) - (term in left and right[term] == 0)
            left.add(term)
        found[at] = both / max(1, min(len(left), ahead))
    return found


def _past(paragraphs: Sequence[_Paragraph]) -> float | None:
    past, present = (sum(p.tense[i] for p in paragraphs) for i in (0, 1))
    return past / (past + present) if past + present >= 8 else None
