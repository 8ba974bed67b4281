"""A parsed sentence as plain objects, with spaCy's names for their attributes.

spaCy makes a new object each time a token, its head or its children are asked for, which cost more than the reading itself; here
each token is made once. Nothing of the parser is kept, so a tree can be built by hand and sent to another process.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, overload


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word: `i` is its index in the tree, `idx` its offset in the text; `head` governs it and is itself at the root."""

    tree: Tree
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    like_num: bool
    is_stop: bool
    is_lower: bool
    is_sent_start: bool
    head: Token = field(init=False)
    children: list[Token] = field(default_factory=list)
    """The words that it governs, in text order."""
    sentence: Sentence = field(init=False)

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hangs on it, in text order."""
        found, waiting = [], [self]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting += token.children
        return iter(sorted(found, key=_place))

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag_}/{self.dep_}"


def _place(token: Token) -> int:
    return token.i


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence as the parser cut it: the index of its first word, and its root."""

    start: int
    root: Token


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """The words from `start` up to `end` (indices)."""

    start: int
    end: int
    words: tuple[Token, ...]

    @property
    def root(self) -> Token:
        """The word nearest to the root of the sentence; the first of several."""
        return min((t for t in self.words if t.head is t or t.head not in self.words), key=_depth)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)


def _depth(token: Token) -> int:
    depth = 0
    while token.head is not token:
        token, depth = token.head, depth + 1
    return depth


@dataclass(eq=False)
class Tree:
    """The words of a parsed text."""

    text: str
    words: list[Token] = field(default_factory=list)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        return self.words[at]

    def covering(self, start: int, end: int) -> Stretch | None:
        """The words that the characters from `start` up to `end` touch, None if they touch none."""
        words = tuple(t for t in self.words if t.idx < end and start < t.idx + len(t.text))
        return Stretch(words[0].i, words[-1].i + 1, words) if words else None


def tree(doc: Any) -> Tree:
    """The tree of a spaCy Doc."""
    made = Tree(doc.text)
    heads = []
    for t in doc:
        made.words.append(
            Token(
                made,
                t.i,
                t.idx,
                t.text,
                t.lower_,
                t.lemma_,
                t.pos_,
                t.tag_,
                t.dep_,
                t.like_num,
                t.is_stop,
                t.is_lower,
                bool(t.is_sent_start),
            )
        )
        heads.append(t.head.i)
    for token, head in zip(made.words, heads, strict=True):
        token.head = made.words[head]
        if head != token.i:
            token.head.children.append(token)
    for sentence in doc.sents:
        root = made.words[sentence.root.i]
        for token in made.words[sentence.start : sentence.end]:
            token.sentence = Sentence(sentence.start, root)
    return made
