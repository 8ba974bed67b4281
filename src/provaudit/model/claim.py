"""A claim: what one statement of one source asserts; and a data item: all claims that answer one question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provaudit.model.source import Span
from provaudit.model.value import Quantity, Value


class Question(StrEnum):
    """What kind of answer claims compete to give. One rule judges the conflicts of each."""

    DATE = "date"
    QUANTITY = "quantity"
    MONEY = "money"
    PERCENTAGE = "percentage"
    RANK = "rank"
    DURATION = "duration"
    PLACE = "place"
    ACTOR = "actor"
    SORT = "sort"
    POLARITY = "polarity"
    OPPOSITE = "opposite"
    ROLES = "roles"
    WORDING = "wording"
    SPEAKER = "speaker"
    ARITHMETIC = "arithmetic"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of what is said: who, what, where, of whom.

    `role` is "agent", "patient", "attribute", "recipient" or a preposition. `heads` are the lemmas of the head noun and of
    what it is said to be in apposition; `names` the proper names in it, lower-cased word by word, `name` as written.
    `modifiers` are its adjectives and compound nouns, `owners` the names in its possessive and of-phrases, `phrases` the
    heads of its prepositional phrases as (preposition, head). `label` is a number or letter that tells it from others of its
    kind (Gate 4, Line B). `titles` are the offices that stand before a name. `start` and `end` are offsets in the source.
    """

    role: str
    heads: frozenset[str]
    name: str
    names: frozenset[str]
    modifiers: frozenset[str]
    owners: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    titles: frozenset[str]
    label: str
    start: int
    end: int
    pronoun: bool = False
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    negated: bool = False
    numeric: bool = False
    temporal: bool = False
    polities: frozenset[str] = frozenset()
    """The countries that it may be, or whose it may be: Seoul in a treaty, "the Korean contribution"."""
    joined: bool = False
    """True if it is one of several coordinated participants."""
    parts: tuple[Argument, ...] = ()
    """The possessor and the objects of its of-phrases, as participants of their own."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A value inside a frame: where it stands and how it hangs on the predicate.

    `preposition` is the one that ties it to the frame ("" if none), `measured` the noun that is counted, `noun` the
    argument around that noun, `path` the nouns between the value and the predicate, `label` the word that makes the number
    a name ("Line 5") or qualifies a rank ("largest").
    """

    value: Value
    start: int
    end: int
    preposition: str = ""
    measured: str = ""
    noun: Argument | None = None
    path: tuple[str, ...] = ()
    owners: tuple[Argument, ...] = ()
    label: str = ""
    hedge: str = ""
    per: str = ""
    field: frozenset[str] = frozenset()
    """For a rank, the nouns that bound its field (country, world, team)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One predication: a predicate with its participants and values, the voice undone.

    `predicate` is a lemma ("sign", "take_over"); a nominalisation ("the signing") has the verb's. `modality` is "" if asserted,
    else the word that withdraws assertion; `attribution` who is made to say so, or "". `tense` is "past", "present", "perfect", "future" or "". `guards`
    are the words that bound a denial or comparison (only, until, if, …). `start` and `end` are the predicate's offsets in the source.
    """

    predicate: str
    arguments: tuple[Argument, ...]
    slots: tuple[Slot, ...]
    start: int
    end: int
    polarity: bool = True
    modality: str = ""
    attribution: str = ""
    tense: str = ""
    adjective: str = ""
    guards: frozenset[str] = frozenset()
    nominal: bool = False

    def get(self, *roles: str) -> tuple[Argument, ...]:
        """The participants in any of `roles`, in text order."""
        return tuple(a for a in self.arguments if a.role in roles)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, with who is said to have spoken them; `start` and `end` are inside the marks."""

    words: tuple[str, ...]
    start: int
    end: int
    elided: bool
    speaker: Argument | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An amount with what it answers by the words about it, whatever the parse made of the sentence.

    `topics` are the names of the questions that it may answer, `firm` those of them that words of one meaning tell, `measured`
    the noun that is counted, `clause` the words and lemmas of the clause around it, `before` the word in front of it. `bounds` are the
    stretch of time, the occasion or the place beside another to which it is tied, `parts` the words by which it is of a part, `speaker`
    is who is made to answer for it, or "".
    """

    value: Quantity
    start: int
    end: int
    topics: frozenset[str]
    firm: frozenset[str]
    measured: str
    clause: frozenset[str]
    before: str = ""
    bounds: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in an order, counted from one: between `lo` and `hi`, both inclusive.

    `order` is what things are ordered by (deep, large, …), "contest", "grid" or "succession", or "" if the words do not tell;
    `field` are the words that bound the things ordered (country, world, team).
    """

    order: str
    lo: int
    hi: int
    start: int
    end: int
    field: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Contender:
    """A name that may answer who did it ("person") or where ("place").

    `words` are those of the name, lower-cased and without titles; `questions` what it may answer, `firm` those of them that
    words of one meaning tell, `beside` those told in its own clause. `site` is the noun for what stands at a place (church,
    hotel), `within` the words of names that hold it ("Lorrimer Park, *Ohio*").
    """

    kind: str
    name: str
    words: frozenset[str]
    start: int
    end: int
    questions: frozenset[str]
    firm: frozenset[str]
    beside: frozenset[str]
    site: str = ""
    built: bool = False
    """True if the name itself is that of a house: Lenn Abbey."""
    near: bool = False
    """True if the answer is only near the place."""
    full: bool = False
    """True for more than a surname."""
    within: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kind:
    """What a statement tells of something: `word` is a kind of the tables, or a nationality; `tie` how it is told of it.

    `tie` is "is", "as", "apposed", "name" (a name follows), "fronted", "made", "cause" or "run".
    """

    word: str
    nation: bool
    tie: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pole:
    """One of two outcomes that exclude each other, as a sentence tells it: `side` is +1 or -1 of the scale.

    `firm` is False where the expression often means something else, `denied` is True where a denial stands before it, `every` where it
    is told of everybody or of nobody, `speaker` is who is made to say so ("" if nobody is). `start` and `end` are offsets in the source.
    """

    scale: str
    side: int
    start: int
    end: int
    firm: bool = True
    denied: bool = False
    every: bool = False
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one does to another: the words of the names on the `first` side (who does it) and on the `second`; empty where no name tells it."""

    name: str
    first: frozenset[str]
    second: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as parsed: its frames and quotations.

    `terms` are the lemmas of its content words, `words` all its words and lemmas, `names` its proper names word by word,
    `called` those that stand together, `before` the capitalised words of the sentences before it, all lower-cased. `told` are
    its values with their topics, `things` the common nouns that stand with a name in one phrase, `standings` the places in an
    order that it gives, `contenders` the names that may answer who did it, or where, `kinds` what things are said to be, `poles` the
    outcomes, `relations` who did what to whom.
    """

    span: Span
    frames: tuple[Frame, ...]
    quotes: tuple[Quote, ...]
    terms: frozenset[str]
    names: frozenset[str]
    published: str = ""
    damaged: bool = False
    words: frozenset[str] = frozenset()
    called: tuple[frozenset[str], ...] = ()
    before: frozenset[str] = frozenset()
    told: tuple[Told, ...] = ()
    things: frozenset[str] = frozenset()
    standings: tuple[Standing, ...] = ()
    contenders: tuple[Contender, ...] = ()
    kinds: tuple[Kind, ...] = ()
    poles: tuple[Pole, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One answer that a statement gives.

    `statement` is the sentence, `place` the words that carry the answer; `value` is typed for dates and quantities and
    text for all other kinds (a name, a place, "denied"). `polarity` is False for a denial. `modality` is "" or the word that
    withdraws assertion (may, would, plan). `attribution` is who is made to say so, or "".
    """

    statement: Span
    place: Span
    value: Value | str
    predicate: str
    role: str = ""
    measured: str = ""
    names: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    polarity: bool = True
    modality: str = ""
    attribution: str = ""
    damaged: bool = False

    @property
    def source(self) -> str:
        """The id of the source that claims."""
        return self.place.source


class Agreement(StrEnum):
    """How the claims about one data item relate."""

    SAME = "same"
    MORE_PRECISE = "more-precise"
    CONFLICTING = "conflicting"
    DISPUTED = "disputed"
    SUPERSEDED = "superseded"
    COMPLETE = "complete"
    """One side lost its value on the way to the file, and another has it."""


@dataclass(frozen=True, slots=True)
class DataItem:
    """Claims that answer one question, and how they relate.

    `key` is the question in canonical words and holds no value; `why` says what made the claims one item. `sure` is
    False where the claims may speak of two things after all. `verbatim` is True where the sources say it in the same words.
    """

    key: str
    question: Question
    claims: tuple[Claim, ...]
    agreement: Agreement
    why: str
    sure: bool = True
    verbatim: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that claim, sorted, each once."""
        return tuple(sorted({claim.source for claim in self.claims}))

    @property
    def places(self) -> tuple[Span, ...]:
        """The words that carry each answer, in the order of the claims."""
        return tuple(claim.place for claim in self.claims)

    @property
    def values(self) -> tuple[str, ...]:
        """Each answer as understood, in the order of the claims."""
        return tuple(str(claim.value) for claim in self.claims)

    def conflict(self, question: Question) -> bool:
        """True if sources conflict over `question`; a source at odds with itself alone is not meant."""
        return self.question is question and self.agreement is Agreement.CONFLICTING and len(self.sources) > 1

    @property
    def told(self) -> str:
        """The answers as the sources word them: “in 1953” (first), “in July 1954” (second)."""
        return ", ".join(f"“{' '.join(claim.place.exact.split())}” ({claim.source})" for claim in self.claims)
