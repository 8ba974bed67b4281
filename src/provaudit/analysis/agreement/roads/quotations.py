"""Quotations that are one utterance: are the words the same, and is the speaker?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from provaudit.analysis.agreement.comparison import Answer, Comparison, topic
from provaudit.analysis.agreement.match import DIFFERENT, match
from provaudit.analysis.agreement.roads.matters import evidence, one_time
from provaudit.analysis.claims.answers.quotes import BESIDE
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
    return [_FORMS.get(part, part) for word in quote.words for part in _CONTRACTIONS.get(word, word).split()]


_FORMS = {"was": "is", "were": "is", "are": "is", "be": "is", "has": "have", "had": "have", "an": "a"}
"""Forms of one verb, which a writer fits to his own sentence."""


def _same(x: str, y: str) -> bool:
    return x == y or (min(len(x), len(y)) > _SHORT and x.removesuffix("s") == y.removesuffix("s"))


_SHORT = 3
WORDS = 6
"""Words from which the same everyday words, quoted on one occasion, are one utterance whoever is said to have spoken."""
OCCASION = 3
"""Points of evidence (see `matters.evidence`) outside the quotations from which everyday words, quoted of one speaker, are one utterance."""
_ALL_OR_NONE = frozenset(
    "nothing everything all none no never always every nobody everybody everyone some any one".split()
)


def _pair(left: Statement, right: Statement, a: Quote, b: Quote) -> Iterator[Comparison]:
    x, y = _words(a), _words(b)
    y = [next((w for w in x if _same(w, v)), v) for v in y]
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
    changed = list(_changes(matcher, x, y, a.elided or b.elided))
    if share < ALIKE or not weighty:
        return
    everyday = content < 2 or all(word in _NEGATIONS or count(word) >= EVERYDAY for word in weighty)
    if everyday and not _one_utterance(left, right, a, b, changed, content):
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
    if changed and content < UNMISTAKABLE and a.speaker and b.speaker and not _one_speaker(a, b):
        known_apart = _two_speakers(a, b) and not _placed(a, b)
        if known_apart or not _occasion(left, right, a, b):
            return
    if changed and not _one_speaker(a, b) and any(_names(left, x) and _names(right, y) for x, y in changed):
        return  # nobody in Lenn expected the harbour to last, nobody in Orde the verdict
    if changed:
        first, second = changed[0]
        answers = Answer(left, a.start, a.end, first), Answer(right, b.start, b.end, second)
        yield Comparison(
            Question.WORDING,
            key,
            *answers,
            Agreement.CONFLICTING,
            "both quote the same words but for these",
            content >= 3 or everyday,  # everyday words are one utterance only where speaker and occasion say so
        )
    elif (
        share >= WHOLE
        and matched >= 4
        and _two_speakers(a, b)
        and a.speaker
        and b.speaker
        and not (_quoted_by(a, right, b) or _quoted_by(b, left, a))
    ):
        answers = (
            Answer(left, a.speaker.start, a.speaker.end, a.speaker.name),
            Answer(right, b.speaker.start, b.speaker.end, b.speaker.name),
        )
        yield Comparison(Question.SPEAKER, key, *answers, Agreement.CONFLICTING, "both quote the same words")


def _placed(a: Quote, b: Quote) -> bool:
    """True if one of the speakers was only found by the place of the name."""
    return any(q.speaker is not None and q.speaker.role == BESIDE for q in (a, b))


def _occasion(left: Statement, right: Statement, a: Quote, b: Quote) -> bool:
    """True if the rest of the statements tells that both were said on one occasion."""
    return evidence(left, right, set(a.words) | set(b.words)) >= OCCASION


def _one_speaker(a: Quote, b: Quote) -> bool:
    """True if both quotations have one speaker, by name or by the same noun."""
    if not (a.speaker and b.speaker) or _two_speakers(a, b):
        return False
    if a.speaker.names or b.speaker.names:
        return bool(a.speaker.names & b.speaker.names)
    return bool(a.speaker.heads & b.speaker.heads)


def _names(statement: Statement, words: str) -> frozenset[str]:
    """The names among the words of a quotation."""
    return statement.names.intersection(words.split())


def _one_utterance(
    left: Statement, right: Statement, a: Quote, b: Quote, changed: list[tuple[str, str]], content: int
) -> bool:
    """True if everyday words are of one speaker on one occasion, as far as the rest of the statements tells, and one word or two differ."""
    if not changed:
        words = set(a.words) | set(b.words)
        enough = evidence(left, right, words) >= OCCASION or _setting(left, right, a, b) >= OCCASION
        return min(len(a.words), len(b.words)) >= WORDS and enough
    if not (a.speaker and b.speaker) or len(changed) > 1 or _two_speakers(a, b):
        return False
    named = (a.speaker.names | a.speaker.owners) & (b.speaker.names | b.speaker.owners)
    wholes = all(set(" ".join(pair).split()) & _ALL_OR_NONE for pair in changed) and bool(changed)
    if not named or not (content >= 2 or wholes):
        return False
    return (
        one_time(left, right, both=True) and evidence(left, right, named | set(a.words) | set(b.words)) >= OCCASION - 1
    )


def _setting(left: Statement, right: Statement, a: Quote, b: Quote) -> int:
    """How many words of weight tell on both sides when and where it was said; none if no adjective of a name is among them: "the Rhodanian crisis"."""
    told = [frozenset(_CAPITAL.findall(_outside(s, q))) for s, q in ((left, a), (right, b))]
    named = frozenset(word.lower() for word in told[0] & told[1])
    words = [s.terms - set(q.words) for s, q in ((left, a), (right, b))]
    return len(named) + len((words[0] & words[1]) - named) if named else 0


_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b")


def _quoted_by(quote: Quote, other: Statement, theirs: Quote) -> bool:
    """True if the speaker of `quote` may be the one who speaks in the other statement too: named there, where more than one verb tells of speech."""
    assert quote.speaker
    if not quote.speaker.names & other.names:
        return False
    return len(_SPEECH.findall(_outside(other, theirs))) > 1 or bool(_RELAYED.search(_outside(other, theirs)))


def _outside(statement: Statement, quote: Quote) -> str:
    at = statement.span.start
    return f"{statement.span.exact[: quote.start - at]} {statement.span.exact[quote.end - at :]}"


_SPEECH = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|wrote|writes?|declared?|answered|replied|asked|stated?|shouted|remarked|observed|recall\w*|recounted|reported|announced|added|spoken|spoke|according|words? of)\b"
)
_RELAYED = re.compile(
    r"\b(?:quot\w+|cit\w+|echo\w*|repeat\w*|recall\w*|recount\w*|attribut\w+|borrow\w*|paraphras\w+|accord\w+)\b"
)
"""Words by which one person passes on what another said."""


def _two_speakers(a: Quote, b: Quote) -> bool:
    """True if both quotations have a named speaker, and not the same."""
    if not (a.speaker and b.speaker and a.speaker.names and b.speaker.names):
        return False
    # "Lind's pilot, Knut Arne" is not Lind
    x, y = (replace(p, owners=frozenset(), modifiers=frozenset()) for p in (a.speaker, b.speaker))
    return match(x, y) <= DIFFERENT


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
