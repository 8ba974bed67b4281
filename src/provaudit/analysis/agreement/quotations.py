"""Quotations that are one utterance: are the words the same, and is the speaker?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from provaudit.analysis.agreement.comparison import Answer, Comparison, topic
from provaudit.analysis.agreement.match import DIFFERENT, match
from provaudit.model.claim import Agreement, Question, Quote, Statement
from provaudit.text.lexicon import count

ALIKE = 0.6
"""Share of the shorter quotation's words that stand in the other, in order, from which the two are one utterance (prototype: .6)."""
UNMISTAKABLE = 8
"""Words of weight in common from which two speakers' quotations that differ elsewhere are still one utterance: people say like things."""
UNEVEN = 5
"""Words by which what stands for something may be longer or shorter than it; past that, another sentence was spoken."""
WHOLE = 0.85
"""The share from which a difference of speakers counts."""
EVERYDAY = 80_000_000
"""Count in the word list from which a word is one of the thousand that everybody says: two quotations that share “I don't know” and no more are
not one utterance (in 28,000 sentences of stories, speeches and reports, twelve such pairs were blamed)."""
_NEGATIONS = frozenset(["not", "no", "never"])
_LITTLE = frozenset(
    "a an the of to in on at for and or but is are was were be been it its i we he she they you that this as by with from so then will would have has had do our my your his her their".split()
)
_CONTRACTIONS = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "isn't": "is not",
    "aren't": "are not",
    "don't": "do not",
    "doesn't": "does not",
    "didn't": "did not",
    "wasn't": "was not",
    "weren't": "were not",
    "hasn't": "has not",
    "haven't": "have not",
    "wouldn't": "would not",
    "we'll": "we will",
    "i'll": "i will",
    "it's": "it is",
    "we're": "we are",
    "they're": "they are",
    "i'm": "i am",
    "that's": "that is",
    "we've": "we have",
    "i've": "i have",
}


def compare_quotations(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Altered and misattributed quotations between two statements."""
    for a in left.quotes:
        for b in right.quotes:
            yield from _pair(left, right, a, b)


def _words(quote: Quote) -> list[str]:
    return [part for word in quote.words for part in _CONTRACTIONS.get(word, word).split()]


def _pair(left: Statement, right: Statement, a: Quote, b: Quote) -> Iterator[Comparison]:
    x, y = _words(a), _words(b)
    matcher = SequenceMatcher(None, x, y, autojunk=False)
    matched = sum(block.size for block in matcher.get_matching_blocks())
    share = matched / min(len(x), len(y))
    weighty = [
        word
        for block in matcher.get_matching_blocks()
        for word in x[block.a : block.a + block.size]
        if word not in _LITTLE
    ]
    content = len(weighty)
    if share < ALIKE or content < 2 or all(word in _NEGATIONS or count(word) >= EVERYDAY for word in weighty):
        return
    key = topic(
        "quotation",
        frozenset(
            w
            for block in matcher.get_matching_blocks()
            for w in x[block.a : block.a + block.size]
            if w not in _LITTLE and w not in _NEGATIONS
        ),
    )
    changed = list(_changes(matcher, x, y, a.elided or b.elided))
    if changed and content < UNMISTAKABLE and _two_speakers(a, b):
        return
    if changed:
        first, second = changed[0]
        answers = Answer(left, a.start, a.end, first), Answer(right, b.start, b.end, second)
        yield Comparison(
            Question.WORDING,
            key,
            *answers,
            Agreement.CONFLICTING,
            "both quote the same words but for these",
            content >= 3,
        )
    elif (
        share >= WHOLE
        and matched >= 4
        and _two_speakers(a, b)
        and a.speaker
        and b.speaker
        and not (a.speaker.names & right.names or b.speaker.names & left.names)  # one may quote the other
    ):
        answers = (
            Answer(left, a.speaker.start, a.speaker.end, a.speaker.name),
            Answer(right, b.speaker.start, b.speaker.end, b.speaker.name),
        )
        yield Comparison(Question.SPEAKER, key, *answers, Agreement.CONFLICTING, "both quote the same words")


def _two_speakers(a: Quote, b: Quote) -> bool:
    """True if both quotations have a named speaker, and not the same."""
    if not (a.speaker and b.speaker and a.speaker.names and b.speaker.names):
        return False
    return match(a.speaker, b.speaker) <= DIFFERENT


def _changes(matcher: SequenceMatcher[str], x: list[str], y: list[str], elided: bool) -> Iterator[tuple[str, str]]:
    """Words of weight that differ inside the quotations; a longer excerpt at either edge is no change."""
    steps = matcher.get_opcodes()
    for n, (tag, i1, i2, j1, j2) in enumerate(steps):
        edge = n in (0, len(steps) - 1)
        if tag == "equal" or (edge and tag in ("insert", "delete")) or (elided and tag != "replace"):
            continue
        before, after = x[i1:i2], y[j1:j2]
        if edge and abs(len(before) - len(after)) > 3:
            continue
        if tag == "replace" and abs(len(before) - len(after)) > UNEVEN:
            continue
        if [w for w in before if w not in _LITTLE] or [w for w in after if w not in _LITTLE]:
            yield " ".join(before) or "(nothing)", " ".join(after) or "(nothing)"
