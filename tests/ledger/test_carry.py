"""The edit table: after which edits a decision still counts, and after which it never does."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.ledger import Statements, decide, gating, identify, nearest, settle
from provaudit.model.finding import Disposition, Finding, Severity, State
from provaudit.model.source import Source, Whole
from provaudit.text.segment import document
from tests.ledger.quoting import finding, settled, span

NAMES = ("Imra Vale", "Teodor Hask", "Lena Ostrow", "Ruun Adeyo", "Selma Brandt", "Port Ellen", "Nordhaven")
DEEDS = ("met", "wrote to", "warned", "paid", "followed", "replaced")
UNITS = ("kilometres", "tonnes", "crowns", "hours", "soldiers")
NUMBERS = ("28,500", "1953", "17", "4.5", "-5", "1950–1953", "60")
WORDS = ("three", "seven", "a hundred", "half of the", "twelve")
PLACES = (
    "in the old harbour",
    "near the “north gate”",
    "at the council — its last — that winter",
    "during the well-known strike",
)
FILLERS = (
    "The harbour was quiet that year.",
    "Nobody in the council spoke of it again.",
    "Several letters on the matter have survived.",
    "It was, by all accounts, a cold and windy spring.",
    "The archive holds two copies of the minutes.",
)


@dataclass(frozen=True)
class Fact:
    """A sentence by its parts, so that a test can change one of them."""

    subject: str
    deed: str
    object: str
    number: str
    word: str
    unit: str
    place: str

    def __str__(self) -> str:
        return f"{self.subject} {self.deed} {self.object} and counted {self.number} {self.unit} on {self.word} days {self.place}."


facts = st.builds(
    Fact,
    st.sampled_from(NAMES[:3]),
    st.sampled_from(DEEDS),
    st.sampled_from(NAMES[3:]),
    st.sampled_from(NUMBERS),
    st.sampled_from(WORDS),
    st.sampled_from(UNITS),
    st.sampled_from(PLACES),
)


@dataclass(frozen=True)
class Text:
    """Paragraphs of sentences, one of which the decision is about."""

    paragraphs: tuple[tuple[str, ...], ...]
    fact: str
    quote: str
    id: str = "harbour-post"

    def source(self) -> Source:
        return Source.from_text(self.id, "\n\n".join(" ".join(sentences) for sentences in self.paragraphs))

    def but(self, old: str, new: str) -> Text:
        """This text with a sentence replaced."""
        return replace(self, paragraphs=tuple(tuple(new if s == old else s for s in p) for p in self.paragraphs))


@st.composite
def texts(draw: st.DrawFn) -> tuple[Text, Fact]:
    """A text with one fact in it, and the fact. The finding quotes all of its sentence, or a word or two of it."""
    fact = draw(facts)
    paragraphs = draw(
        st.lists(st.lists(st.sampled_from(FILLERS), min_size=1, max_size=3, unique=True), min_size=1, max_size=4)
    )
    other = draw(facts.filter(lambda one: str(one) != str(fact)))
    at = draw(st.integers(0, len(paragraphs) - 1))
    paragraphs[at].insert(draw(st.integers(0, len(paragraphs[at]))), str(fact))
    paragraphs.append([str(other)])
    quote = draw(
        st.sampled_from([str(fact), f"{fact.number} {fact.unit}", "and counted", f"{fact.object} and", " on "])
    )
    return Text(tuple(map(tuple, paragraphs)), str(fact), quote), fact


def quoted(source: Source, sentence: str, quote: str) -> Finding:
    """The finding that points at `quote` in `sentence`, both found whatever their white space."""
    squeezed = [index for index, c in enumerate(source.text) if not c.isspace()]
    letters = "".join(source.text[index] for index in squeezed)
    start = letters.index("".join(sentence.split()))
    offset = "".join(sentence.split()).index("".join(quote.split()))
    first = squeezed[start + offset]
    last = squeezed[start + offset + len("".join(quote.split())) - 1] + 1
    return finding(document(source).span(first, last))


def after(text: Text, source: Source, fact: str, quote: str) -> Finding:
    """The finding as it is after an edit, when a decision had been made on it before."""
    before = text.source()
    (decided,) = identify([quoted(before, text.fact, text.quote)], [before])
    resolution = decide(decided, [before], Disposition.ACCEPTED, reason="checked against the minutes")
    return settled([quoted(source, fact, quote)], [resolution], source).findings[0]


def wrapped(text: str, width: int) -> str:
    """`text` re-wrapped: every paragraph filled anew to `width` columns."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        lines = [""]
        for word in paragraph.split():
            if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
                lines.append("")
            lines[-1] += (" " if lines[-1] else "") + word
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


def edited(change: Callable[[str], str]) -> Callable[[Text, random.Random], tuple[Source, str, str]]:
    """An edit of letters: text, sentence and quotation are changed alike."""

    def edit(text: Text, _: random.Random) -> tuple[Source, str, str]:
        return Source.from_text(text.id, change(text.source().text)), change(text.fact), change(text.quote)

    return edit


def paragraph_added_above(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    new = replace(
        text, paragraphs=((chance.choice(FILLERS), "Lena Ostrow counted 99 tonnes on two days."), *text.paragraphs)
    )
    return new.source(), text.fact, text.quote


def copy_of_a_neighbour_added(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    new = replace(text, paragraphs=(*text.paragraphs, *text.paragraphs[-1:]))
    return new.source(), text.fact, text.quote


def rewrapped(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    return Source.from_text(text.id, wrapped(text.source().text, chance.randint(24, 110))), text.fact, text.quote


def neighbours_edited(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    for sentence in FILLERS:
        text = text.but(sentence, chance.choice(["In 1961 Selma Brandt sold nine boats.", "Not one letter was found."]))
    return text.source(), text.fact, text.quote


def neighbours_removed(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    kept = tuple(tuple(s for s in p if s not in FILLERS) for p in text.paragraphs)
    return replace(text, paragraphs=tuple(p for p in kept if p)).source(), text.fact, text.quote


def paragraphs_moved(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    return (
        replace(text, paragraphs=tuple(chance.sample(text.paragraphs, len(text.paragraphs)))).source(),
        text.fact,
        text.quote,
    )


def heading_added(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    return replace(text, paragraphs=(("The Harbour Strike",), *text.paragraphs)).source(), text.fact, text.quote


def file_renamed(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    return replace(text, id="harbour-post-2024").source(), text.fact, text.quote


def renamed_and_rewrapped(text: Text, chance: random.Random) -> tuple[Source, str, str]:
    return Source.from_text("renamed", wrapped(text.source().text, chance.randint(24, 110))), text.fact, text.quote


STAY = [
    paragraph_added_above,
    copy_of_a_neighbour_added,
    rewrapped,
    neighbours_edited,
    neighbours_removed,
    paragraphs_moved,
    heading_added,
    edited(lambda s: s.replace("“", '"').replace("”", '"')),
    edited(lambda s: s.replace("“", "'").replace("”", "'")),
    edited(lambda s: s.replace("“", "«").replace("”", "»")),
    edited(lambda s: s.replace("—", "–").replace("–", "-")),
    edited(lambda s: s.replace(" — ", "—")),
    edited(lambda s: s.replace(" — ", " -- ")),
    edited(lambda s: s.replace("-", "\u2011")),
    edited(lambda s: s.replace("harbour", "har\u00adbour").replace("council", "coun\u200bcil")),
]
CARRIED = [file_renamed, renamed_and_rewrapped, edited(lambda s: s.replace(" the ", " that very "))]
KEPT = {State.UNCHANGED, State.CARRIED}


@pytest.mark.parametrize("edit", STAY)
@settings(max_examples=15, deadline=None)
@given(texts(), st.randoms(use_true_random=False))
def test_a_decision_stays_where_the_statement_says_the_same(
    edit: Callable[[Text, random.Random], tuple[Source, str, str]], drawn: tuple[Text, Fact], chance: random.Random
) -> None:
    found = after(drawn[0], *edit(drawn[0], chance))
    assert found.disposition is Disposition.ACCEPTED
    assert found.state in KEPT
    assert gating([found], Severity.ERROR) == ()


@pytest.mark.parametrize("edit", CARRIED)
@settings(max_examples=15, deadline=None)
@given(texts(), st.randoms(use_true_random=False))
def test_a_decision_is_carried_to_another_file_name_and_over_function_words(
    edit: Callable[[Text, random.Random], tuple[Source, str, str]], drawn: tuple[Text, Fact], chance: random.Random
) -> None:
    found = after(drawn[0], *edit(drawn[0], chance))
    assert found.disposition is Disposition.ACCEPTED
    assert found.state in KEPT
    assert "checked against the minutes" in found.note


def other(value: str, among: tuple[str, ...]) -> str:
    """Another of its kind."""
    return among[(among.index(value) + 1) % len(among)]


CHANGES: dict[str, Callable[[Fact], Fact]] = {
    "value": lambda f: replace(f, number=other(f.number, NUMBERS)),
    "last digit": lambda f: replace(f, number=f.number[:-1] + ("1" if f.number[-1] != "1" else "2")),
    "digit lost": lambda f: replace(f, number=f.number[1:]),
    "sign": lambda f: replace(f, number=f.number[1:] if f.number[0] == "-" else f"-{f.number}"),
    "number word": lambda f: replace(f, word=other(f.word, WORDS)),
    "a few for few": lambda f: replace(f, word="few" if f.word == "a few" else "a few"),
    "unit": lambda f: replace(f, unit=other(f.unit, UNITS)),
    "name": lambda f: replace(f, subject=other(f.subject, NAMES)),
    "second name": lambda f: replace(f, object=other(f.object, NAMES)),
    "order of names": lambda f: replace(f, subject=f.object, object=f.subject),
    "verb": lambda f: replace(f, deed=other(f.deed, DEEDS)),
    "not": lambda f: replace(f, deed=f"did not, it seems, {f.deed}"),
    "never": lambda f: replace(f, deed=f"never {f.deed}"),
    "nor": lambda f: replace(f, place=f"and not {f.place}"),
    "by for from": lambda f: replace(f, place="by the council" if "harbour" in f.place else "from the council"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("also", ["nothing else", "renamed", "rewrapped"])
@settings(max_examples=10, deadline=None)
@given(texts(), st.randoms(use_true_random=False))
def test_a_decision_is_never_carried_across_a_change_of_what_is_said(
    also: str, change: str, drawn: tuple[Text, Fact], chance: random.Random
) -> None:
    text, fact = drawn
    changed = CHANGES[change](fact)
    now = text.but(str(fact), str(changed))
    quote = text.quote
    if quote == text.fact:
        quote = str(changed)
    elif fact.number in quote:
        quote = f"{changed.number} {changed.unit}"
    elif fact.object in quote:
        quote = f"{changed.object} and"
    source = replace(now, id="renamed" if also == "renamed" else text.id).source()
    if also == "rewrapped":
        source = Source.from_text(text.id, wrapped(source.text, chance.randint(24, 110)))
    found = after(text, source, str(changed), quote)
    assert found.disposition is Disposition.UNRESOLVED
    assert found.state in (State.NEW, State.UPDATED)
    assert gating([found], Severity.ERROR) == (found,)


def test_the_old_decision_is_shown_beside_what_changed() -> None:
    old = Source.from_text("a", "The pact of 1953 was signed by Imra Vale in the old harbour.")
    new = Source.from_text("a", "The pact of 1954 was signed by Imra Vale in the old harbour.")
    (decided,) = identify([finding(span(old, "signed by"))], [old])
    resolution = decide(decided, [old], Disposition.FALSE_POSITIVE, reason="it is the name of the pact", by="L. Ostrow")
    (found,) = settled([finding(span(new, "signed by"))], [resolution], new).findings
    assert found.state is State.UPDATED
    assert found.note == (
        "False-positive by L. Ostrow: it is the name of the pact. Since then: “1953” became “1954”. Reaffirm it or decide anew."
    )


def test_a_decision_on_one_copy_of_a_sentence_stays_with_that_copy() -> None:
    """Ids of true duplicates are numbered, and a third copy may shift the numbers: the surroundings decide."""
    copy = "The pact lapsed in."
    before = Source.from_text("a", f"Vale wrote home. {copy}\n\nHask stayed away. {copy}")
    now = Source.from_text(
        "a",
        f"Adeyo left early. {copy}\n\nBrandt was ill. {copy}\n\nVale wrote home. {copy}\n\nHask stayed away. {copy}",
    )
    for decided in (0, 1):
        first = identify([finding(span(before, "lapsed in", n)) for n in (0, 1)], [before])
        resolution = decide(first[decided], [before], Disposition.ACCEPTED)
        found = settled([finding(span(now, "lapsed in", n)) for n in range(4)], [resolution], now).findings
        assert [one.disposition is Disposition.ACCEPTED for one in found] == [n == decided + 2 for n in range(4)]


def test_a_decision_on_two_sources_is_reopened_when_a_third_joins_them() -> None:
    a, b, c = (Source.from_text(id, "Imra Vale sold the lighthouse.") for id in "abc")
    (pair,) = identify([finding(span(a, "lighthouse"), span(b, "lighthouse"), rule="DUP102")], [a, b])
    resolution = decide(pair, [a, b], Disposition.ACCEPTED)
    three = finding(*(span(s, "lighthouse") for s in (a, b, c)), rule="DUP102")
    (found,) = settled([three], [resolution], a, b, c).findings
    assert found.state is State.UPDATED
    assert "“c” is now part of it" in found.note


def test_a_whole_source_under_another_name_is_known_by_its_text() -> None:
    old, new = Source.from_text("old", "Some text."), Source.from_text("new", "Some text.")
    (decided,) = identify([finding(Whole("old"), rule="SRC501", key="publisher")], [old])
    resolution = decide(decided, [old], Disposition.ACCEPTED)
    found = settled([finding(Whole("new"), rule="SRC501", key="publisher")], [resolution], new).findings[0]
    assert (found.state, found.disposition) == (State.CARRIED, Disposition.ACCEPTED)
    edited_too = Source.from_text("new", "Some other text.")
    found = settled([finding(Whole("new"), rule="SRC501", key="publisher")], [resolution], edited_too).findings[0]
    assert found.state is State.NEW


def test_a_decision_on_one_copy_is_not_carried_to_another_that_was_decided_on_beside_it() -> None:
    a, b = (Source.from_text(id, "The pact was signed in by Imra Vale. It rained in all week.") for id in "ab")
    both = identify([finding(span(s, q)) for s in (a, b) for q in ("signed in", "rained in")], [a, b])
    resolutions = [decide(both[n], [a, b], Disposition.ACCEPTED) for n in (0, 1, 2)]
    found = settled([finding(span(b, q)) for q in ("signed in", "rained in")], resolutions, b).findings
    assert [one.disposition for one in found] == [Disposition.ACCEPTED, Disposition.UNRESOLVED]


def test_two_sources_renamed_at_once_are_told_apart_and_two_equal_ones_are_not_guessed() -> None:
    a, b = (
        Source.from_text("a", "Vale signed in haste. Hask paid in."),
        Source.from_text("b", "Brandt signed in haste. Hask paid in."),
    )
    decisions = [
        decide(one, [a, b], Disposition.ACCEPTED)
        for one in identify([finding(span(s, q)) for s in (a, b) for q in ("signed in", "paid in")], [a, b])
    ]
    y, z = Source.from_text("y", b.text), Source.from_text("z", a.text)
    renamed = settled([finding(span(s, q)) for s in (y, z) for q in ("signed in", "paid in")], decisions, y, z)
    assert {one.state for one in renamed.findings} == {State.CARRIED}
    twins = Source.from_text("y", a.text), Source.from_text("z", a.text)
    ledger = settled([finding(span(s, q)) for s in twins for q in ("signed in", "paid in")], decisions[:2], *twins)
    assert {one.disposition for one in ledger.findings} == {Disposition.UNRESOLVED}


def test_why_a_finding_is_new_is_answered_with_the_nearest_decision() -> None:
    old = Source.from_text("a", "The pact of 1953 was signed by Imra Vale in the old harbour.")
    new = Source.from_text("b", "The pact of 1954 was signed by Imra Vale in the old harbour. It rained.")
    (decided,) = identify([finding(span(old, "signed by"))], [old])
    resolution = decide(decided, [old], Disposition.FALSE_POSITIVE)
    (found, rain) = settled([finding(span(new, "signed by")), finding(span(new, "rained"))], [resolution], new).findings
    assert found.state is State.NEW
    assert nearest(found, [resolution], [new]) == (
        resolution,
        "“a” is no longer part of it; “b” is now part of it; “1953” became “1954”",
    )
    assert nearest(rain, [resolution], [new]) is None


def test_two_thousand_stale_decisions_are_matched_in_a_moment() -> None:
    sentences = [
        f"{NAMES[n % 7]} {DEEDS[n % 6]} {NAMES[n % 5]} and counted {n} {UNITS[n % 5]} in the end." for n in range(2000)
    ]
    before = Source.from_text("a", " ".join(sentences))
    now = Source.from_text("a", " ".join(s.replace("counted", "reckoned") for s in sentences))
    laid_out, later = document(before), document(now)
    old = identify([finding(laid_out.span(s.start, s.end)) for s in laid_out.sentences], [laid_out])
    statements = Statements([laid_out])
    decisions = [decide(one, statements, Disposition.ACCEPTED) for one in old]
    new = identify([finding(later.span(s.start, s.end)) for s in later.sentences], [later])
    ledger = settle(new, decisions, None, [later], None)
    assert {one.disposition for one in ledger.findings} == {Disposition.UNRESOLVED}
