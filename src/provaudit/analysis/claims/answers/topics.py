"""Topics: what each value of a sentence answers, told by the words about it rather than by the tree.

A small parser errs where two writers are most themselves: a noun taken for a verb, a clause hung on the wrong word. The words
near a value tell its question all the same: "behind bars" beside fourteen years is a sentence, whatever governs it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from provaudit.analysis.claims.answers.sayings import speaker
from provaudit.analysis.claims.answers.scopes import bounds, parts
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma
from provaudit.analysis.claims.syntax.predicates import verb_lemma
from provaudit.analysis.claims.tree import Stretch, Token, Tree
from provaudit.model.claim import Frame, Slot, Told
from provaudit.model.value import Quantity, ValueKind

_GAP = 3
"""Words that may stand between two of an expression."""
_NEAR = 4
"""A value may answer every topic that stands this much farther from it than the nearest one."""
_WEAKNESS = 3
"""What is added to the distance of a word that often means something else."""
_FAR = 16
"""From here on a word no longer outdoes a weak one that stands nearer."""
_BOUNDARY = 5
"""What the border of a clause adds to the distance, in words."""
_OPENERS = frozenset(
    "who which whose whom that when while after before until where since although though because but as".split()
)
_KINDS = {ValueKind.DURATION: "T", ValueKind.MONEY: "M", ValueKind.PERCENTAGE: "P"}


@dataclass(frozen=True, slots=True)
class Topic:
    """A question that values answer: the kinds of value, and how far it may be asked again."""

    name: str
    kinds: str
    flags: frozenset[str]


@cache
def topics() -> dict[str, Topic]:
    """The topics of topics.toml by name."""
    return {topic.name: topic for topic, _ in _table()}


@cache
def _table() -> tuple[tuple[Topic, tuple[tuple[tuple[str, ...], bool], ...]], ...]:
    raw = tomllib.loads(files(__package__).joinpath("topics.toml").read_text(encoding="utf-8"))
    found = []
    for line in raw["topics"].strip().splitlines():
        name, kinds, flags, words = (part.strip() for part in line.split("|"))
        expressions = tuple((tuple(word.rstrip("~").split("_")), word.endswith("~")) for word in words.split())
        found.append((Topic(name, kinds, frozenset(flags.split())), expressions))
    return tuple(found)


@cache
def _openings() -> dict[str, tuple[tuple[tuple[str, ...], Topic, bool], ...]]:
    """First word of an expression → (its other words, topic, whether it is weak)."""
    index: dict[str, list[tuple[tuple[str, ...], Topic, bool]]] = {}
    for topic, expressions in _table():
        for (first, *rest), weak in expressions:
            index.setdefault(first, []).append((tuple(rest), topic, weak))
    return {word: tuple(found) for word, found in index.items()}


@dataclass(frozen=True, slots=True)
class _Evoked:
    topic: Topic
    start: int
    end: int
    weak: bool
    words: int


def told(doc: Tree, base: int, frames: Sequence[Frame]) -> tuple[Told, ...]:
    """The amounts of a parsed sentence, each once, with their topics; `base` is the sentence's offset in the source."""
    slots: dict[tuple[int, int], Slot] = {}
    for frame in frames:
        for slot in frame.slots:
            slots.setdefault((slot.start, slot.end), slot)
    if not slots:
        return ()
    evoked = _evoked(doc)
    borders = _borders(doc)
    spans = {
        place: span for place in sorted(slots) if (span := doc.covering(place[0] - base, place[1] - base)) is not None
    }
    taken = [(span.start, span.end) for place, span in spans.items() if not _ranks(slots[place])]
    return tuple(
        _told(doc, slots[place], value, span, evoked, borders, taken)
        for place, span in spans.items()
        if isinstance(value := slots[place].value, Quantity)
    )


def _evoked(doc: Tree) -> list[_Evoked]:
    """Where the sentence bears the expressions of the table; of those that overlap the longer ones."""
    openings = _openings()
    found: list[_Evoked] = []
    for token in doc:
        for word in {lemma(token), token.lower_, verb_lemma(token) if token.pos_ == "VERB" else lemma(token)}:
            for rest, topic, weak in openings.get(word, ()):
                last = _rest(token, rest)
                if last is not None and (rest or word == "sales" or _counts(token)):
                    found.append(_Evoked(topic, token.i, last, weak, 1 + len(rest)))
    return [
        one
        for one in found
        if not any(a.start <= one.start and one.end <= a.end and a.words > one.words for a in found)
    ]


def _counts(token: Token) -> bool:
    """False for a word that only happens to be spelled so: part of a name, an adverb, the "founding" of "the founding family"."""
    if token.pos_ in ("AUX", "ADP", "SCONJ", "DET", "PRON", "PART", "CCONJ"):
        return False
    if token.pos_ == "ADV" and token.lower_ in ("close", "long", "last", "fast", "back"):
        return False
    if token.pos_ == "PROPN" and token.i > token.sentence.start and token.text[:1].isupper():
        return False
    return token.lower_ != "sales" and not (token.tag_ == "VBG" and token.dep_ == "amod")


def _rest(token: Token, rest: tuple[str, ...]) -> int | None:
    """The index of the last word of an expression that `token` opens; None if it does not go on."""
    at = token.i
    for word in rest:
        for ahead in range(at + 1, min(len(token.tree), at + 2 + _GAP)):
            part = token.tree[ahead]
            if word in (part.lower_, lemma(part)):
                at = ahead
                break
            if part.text in (",", ";", ":"):
                return None
        else:
            return None
    return int(at)


def _borders(doc: Tree) -> list[int]:
    """How many borders of clauses lie before each token."""
    count, verbs, found = 0, False, []
    for token in doc:
        opens = token.lower_ in _OPENERS and token.dep_ not in ("det", "nmod")
        joins = token.dep_ == "cc" and any(
            c.dep_ == "conj" and c.pos_ in ("VERB", "AUX") for c in token.head.children if c.i > token.i
        )
        if token.text in (";", ":", "(", ")", "—", "–") or opens or joins:
            count, verbs = count + 1, False
        elif token.text == "," and verbs:
            count, verbs = count + 1, False  # a phrase set in front belongs to its clause
        verbs = verbs or token.pos_ in ("VERB", "AUX")
        found.append(count)
    return found


def _told(
    doc: Tree,
    slot: Slot,
    value: Quantity,
    span: Stretch,
    evoked: list[_Evoked],
    borders: list[int],
    taken: list[tuple[int, int]],
) -> Told:
    kind = _kind(value)
    measured = _measured(doc, slot, span)
    distances = []
    for unit in evoked:
        if kind not in unit.topic.kinds or any(a <= unit.start and unit.end < b for a, b in taken):
            continue
        weak = unit.weak or (kind == "N" and unit.start == unit.end and lemma(doc[unit.start]) == measured)
        distances.append((_distance(span, unit, borders) + _WEAKNESS * weak, weak, unit))
    least = min((d for d, weak, _ in distances if not weak), default=_FAR)
    if least >= _FAR:
        least = min((d for d, _, _ in distances), default=0)
    near = frozenset(unit.topic.name for distance, _, unit in distances if distance <= least + _NEAR)
    firm = frozenset(unit.topic.name for distance, weak, unit in distances if distance <= least + _NEAR and not weak)
    clause = [t for t in doc if borders[t.i] in (borders[span.start], borders[span.end - 1])]
    words = frozenset(
        word
        for token in clause
        if not _beside(token, taken)
        for word in (token.lower_, lemma(token), *(("plan",) if _was_to(token) else ()))
    )
    alone = len(taken) == 1
    around = list(doc) if alone else clause
    return Told(
        value,
        slot.start,
        slot.end,
        near,
        firm,
        measured,
        words,
        before=doc[span.start - 1].lower_ if span.start else "",
        bounds=bounds(around, span),
        parts=frozenset() if value.kind is ValueKind.PERCENTAGE else parts(around, span),
        speaker=speaker(span.root),
    )


def _was_to(token: Token) -> bool:
    """True for the verb of "was to be finished", which tells a plan."""
    after = token.tree[token.i + 1 : token.i + 3]
    return lemma(token) == "be" and len(after) == 2 and after[0].lower_ == "to" and after[1].tag_ == "VB"


def _beside(token: Token, taken: list[tuple[int, int]]) -> bool:
    """True for the words of a value ("May", "per cent") and of its hedge ("more than")."""
    hedged = (
        token.lower_ in ("more", "fewer", "less")
        and token.i + 1 < len(token.tree)
        and token.tree[token.i + 1].lower_ == "than"
    )
    return hedged or any(a <= token.i < b for a, b in taken)


def _ranks(slot: Slot) -> bool:
    return isinstance(slot.value, Quantity) and slot.value.kind is ValueKind.RANK


def _kind(value: Quantity) -> str:
    if value.kind is ValueKind.QUANTITY:
        return "U" if value.unit else "N"
    return _KINDS.get(value.kind, "")


def _distance(span: Stretch, unit: _Evoked, borders: list[int]) -> int:
    if unit.end < span.start:
        gap, crossed = span.start - unit.end, borders[span.start] - borders[unit.end]
    elif unit.start >= span.end:
        gap, crossed = unit.start - span.end + 1, borders[unit.start] - borders[span.end - 1]
    else:
        gap, crossed = 0, 0
    return int(gap + _BOUNDARY * crossed)


def _measured(doc: Tree, slot: Slot, span: Stretch) -> str:
    """The noun that a bare count counts: by the tree, else the first noun after the number; of "27 league goals" the goals."""
    after = doc[span.end : span.end + 2]
    if (
        slot.measured
        and len(after) == 2
        and after[0].pos_ == "NOUN"
        and lemma(after[0]) == slot.measured
        and after[0].tag_ == "NN"
        and after[1].tag_ == "NNS"
    ):
        return lemma(after[1])
    if (
        slot.measured
        or not isinstance(slot.value, Quantity)
        or slot.value.kind is not ValueKind.QUANTITY
        or slot.value.unit
    ):
        return slot.measured
    for token in doc[span.end : span.end + _GAP]:
        if token.pos_ == "NOUN":
            return lemma(token)
        if token.pos_ not in ("ADJ", "NUM", "ADP", "DET"):
            break
    return ""


def things(doc: Tree) -> frozenset[str]:
    """The common nouns that stand with a name in one phrase: the Tarn *bridge*, the *school* at Tarn, the *ferry* Osterlind."""
    found = set()
    for token in doc:
        if token.pos_ not in ("PROPN", "NOUN", "X") or not is_name(token):
            continue
        head = token.head
        if token.dep_ in ("compound", "nmod", "amod", "poss", "appos") and head.pos_ == "NOUN" and not is_name(head):
            found.add(lemma(head))
        if token.dep_ == "pobj" and head.dep_ == "prep" and head.head.pos_ == "NOUN":
            found.add(lemma(head.head))
        found |= {
            lemma(c)
            for c in token.children
            if c.dep_ in ("compound", "nmod", "appos") and c.pos_ == "NOUN" and not is_name(c)
        }
    return frozenset(found - _acts())


@cache
def _acts() -> frozenset[str]:
    """Words that are no thing: what evokes a topic by itself, and the names of times."""
    acts = {word for word, told in _openings().items() if any(not rest for rest, _, _ in told)}
    return frozenset(acts) | lexicon().words["times"] | lexicon().words["months"]
