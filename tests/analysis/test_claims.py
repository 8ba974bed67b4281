"""What claims are read from a sentence: who did what to whom, with the voice undone, and which value hangs on what."""

from __future__ import annotations

import pytest

from provaudit.analysis.claims import ClaimOptions, ClaimSet, claims, parser
from provaudit.errors import ConfigError
from provaudit.model.claim import Frame
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Confidence
from provaudit.model.source import Source
from provaudit.model.value import Date
from provaudit.text.segment import document

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


def read(*texts: str, every: bool = True) -> ClaimSet:
    documents = [document(Source.from_text(f"s{n}", text)) for n, text in enumerate(texts)]
    return claims(documents, options=ClaimOptions(every=every))


def frame(text: str, predicate: str) -> Frame:
    found = [f for s in read(text).statements for f in s.frames if f.predicate == predicate]
    assert found, [f.predicate for s in read(text).statements for f in s.frames]
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Ruiz designed the concert hall.",
        "The concert hall was designed by Maria Ruiz.",
        "The concert hall, designed by Maria Ruiz, opened last year.",
    ],
)
def test_active_passive_and_participle_come_out_as_one_frame(text: str) -> None:
    found = frame(text, "design")
    assert [a.name for a in found.get("agent")] == ["Maria Ruiz"]
    assert found.get("patient")[0].heads >= {"hall"}


def test_a_nominalisation_with_a_light_verb_is_a_frame_of_its_verb() -> None:
    found = frame("The signing of the Lund Treaty took place in 1955.", "sign")
    assert found.get("patient")[0].names == {"lund", "treaty"}
    assert [str(slot.value) for slot in found.slots] == ["1955"]


def test_a_cleft_gives_its_date_to_the_clause_that_it_lifts_it_from() -> None:
    found = frame("It was in 1913 that the Ostrava steelworks closed.", "close")
    assert [str(s.value) for s in found.slots if isinstance(s.value, Date)] == ["1913"]


@pytest.mark.parametrize(
    ("text", "predicate", "polarity", "modality"),
    [
        ("The board approved the plan.", "approve", True, ""),
        ("The board never approved the plan.", "approve", False, ""),
        ("The board refused to approve the plan.", "approve", False, ""),
        ("The board may approve the plan.", "approve", True, "may"),
        ("The company plans to close the mine.", "close", True, "plan"),
    ],
)
def test_denial_and_plan_withdraw_assertion(text: str, predicate: str, polarity: bool, modality: str) -> None:
    found = frame(text, predicate)
    assert (found.polarity, found.modality) == (polarity, modality)


def test_what_someone_says_is_attributed_to_the_speaker() -> None:
    assert "union" in frame("The union says the company dismissed 40 workers.", "dismiss").attribution


def test_a_life_in_brackets_is_a_birth_and_a_death() -> None:
    text = "Ada Brandt (4 April 1901 – 8 May 1980) was a painter."
    assert str(frame(text, "bear").slots[0].value) == "1901-04-04"
    assert str(frame(text, "die").slots[0].value) == "1980-05-08"


def test_the_place_of_a_claim_is_the_words_that_carry_its_value() -> None:
    text = "A first sentence.\n\nThe Calder Viaduct was opened in March 1897 by the mayor."
    found = [c for c in read(text).claims if isinstance(c.value, Date)]
    assert [c.place.exact for c in found] == ["March 1897"]
    for claim in found:
        assert text[claim.place.start : claim.place.end] == claim.place.exact
        assert claim.place.line == 3


def test_a_damaged_sentence_is_read_and_stands_in_no_pair() -> None:
    texts = ("The Calder Viaduct was opened in 1897.", "The Calder Viaduct was opened in 1899.")
    documents = [document(Source.from_text(f"s{n}", text)) for n, text in enumerate(texts)]
    whole = documents[0].span(0, len(texts[0]))
    damage = Damage(DamageKind.YEAR, whole, whole, Confidence.HIGH, "a year", "a sign")
    found = claims(documents, [damage], ClaimOptions(every=True))
    assert found.pairs == ()
    assert {c.source: c.damaged for c in found.claims} == {"s0": True, "s1": False}


def test_only_sentences_with_a_partner_are_parsed_and_the_rest_is_counted() -> None:
    found = read("The Calder Viaduct was opened in 1897.", "Herring swim in large shoals.", every=False)
    assert found.statements == ()
    assert found.read == 2
    assert found.skipped == (("no other sentence speaks of the same", 2),)


def test_without_a_model_the_audit_runs_and_says_what_it_did_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "installed", lambda: None)
    found = read("The Calder Viaduct opened in 1897.", "The Calder Viaduct opened in 1899.", every=False)
    assert (found.statements, found.pairs, found.model) == ((), (), "")
    assert dict(found.skipped) == {"no language model is installed": 2}


def test_a_model_file_with_another_hash_is_refused_with_the_mend() -> None:
    model = parser.installed()
    assert model is not None
    forged = parser.Model(model.package, model.version, model.path, (("tokenizer", "0" * 64),))
    with pytest.raises(ConfigError, match=r"tokenizer has SHA-256 .* pip install --force-reinstall"):
        parser.verify(forged)


def test_a_hostile_sentence_is_skipped_and_said() -> None:
    found = read("word " * 200_000 + ".", f"The counts were {'7, ' * 10_000}and 8.")
    assert dict(found.skipped)["longer than a sentence"] >= 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # no value, denial, quotation or name that the other could contradict
        ("the old harbour smells of tar and of the sea.", "the old harbour smelled of the sea and of tar."),
        # a date and a sum
        ("In 1931 the bridge at Halden was lit.", "Lighting the bridge at Halden came to £40."),
    ],
)
def test_sentences_that_cannot_contradict_each_other_are_not_parsed(first: str, second: str) -> None:
    found = read(first, second, every=False)
    assert found.statements == ()
    assert found.skipped == (("nothing in it that its like could contradict", 2),)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("It cost 1.2 trillion won.", "It cost 1.2 trillion yen."),
        ("She won 3 prizes.", "She won 3 prizes."),
        ("Under the ninth accord Norway paid more.", "Under the ninth accord,Norway paid more."),
        ("Under the accord of Norway she paid.", "Under the accord of Norway she paid."),
    ],
)
def test_words_that_the_parser_misreads_are_given_to_it_otherwise_code_point_for_code_point(
    text: str, parsed: str
) -> None:
    assert parser.readable(text) == parsed
    assert len(parser.readable(text)) == len(text)
