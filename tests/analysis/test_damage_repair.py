"""What another source tells of a loss: seen by contrast, mended directly or by arithmetic, and never invented."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.analysis.damage import damage
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Confidence, RepairKind
from provaudit.model.source import Source
from provaudit.text.segment import document

INTACT = "The northern lock of Alderby was opened in 1887 by the engineer Ida Brandt after 11 years of work."


def audit(**texts: str) -> tuple[Damage, ...]:
    return damage([document(Source.from_text(name, text)) for name, text in sorted(texts.items())])


def of(source: str, items: tuple[Damage, ...]) -> list[Damage]:
    return [item for item in items if item.span.source == source]


def test_a_year_that_the_intact_copy_has_is_proposed_with_its_place() -> None:
    (item,) = of("a", audit(a=INTACT.replace(" 1887", ""), b=INTACT))
    assert item.kind is DamageKind.YEAR and item.confidence is Confidence.HIGH
    assert item.repair is not None
    assert (item.repair.value, item.repair.kind) == ("1887", RepairKind.DIRECT)
    assert INTACT[item.repair.origin.start : item.repair.origin.end] == "1887"


def test_words_that_grew_together_are_aligned_too() -> None:
    (item,) = of("a", audit(a=INTACT.replace("in 1887 by", "inby"), b=INTACT))
    assert item.repair is not None and item.repair.value == "1887"


def test_a_loss_that_leaves_a_sound_sentence_is_seen_by_contrast_alone() -> None:
    (item,) = of("a", audit(a=INTACT.replace("11 years of ", ""), b=INTACT))
    assert item.repair is not None and item.repair.value == "11 years of"


def test_of_two_equal_names_the_torn_place_is_the_lost_one() -> None:
    full = "Shots came from Jonas Ekberg, Harry Aalto, Harry Nyman and John Sund in the second half."
    (item,) = of("a", audit(a=full.replace("Harry Aalto, ", ", "), b=full))
    assert item.repair is not None and item.repair.value == "Harry Aalto"


def test_copies_that_agree_have_nothing_to_mend() -> None:
    assert audit(a=INTACT, b=INTACT) == ()


def test_the_same_event_in_other_words_lends_its_year() -> None:
    items = audit(
        a="Inat the conclusion of the Lagoon War, Norland and Sudland signed a Mutual Fishing Treaty, the ground of their alliance.",
        b="The Mutual Fishing Treaty, signed in 1921 at the end of the Lagoon War, commits Norland to help Sudland.",
    )
    (item,) = of("a", items)
    assert item.repair is not None
    assert (item.repair.value, item.repair.kind) == ("1921", RepairKind.DIRECT)


def test_an_anniversary_is_reckoned_from_the_year_that_another_source_states() -> None:
    items = audit(
        a="Inat the conclusion of the Lagoon War, Norland and Sudland signed a Mutual Fishing Treaty. Trade grew. Inthe two countries celebrated the 60th anniversary of the treaty.",
        b="The Mutual Fishing Treaty, signed in 1921 at the end of the Lagoon War, commits Norland to help Sudland.",
    )
    second = of("a", items)[1]
    assert second.repair is not None
    assert (second.repair.value, second.repair.kind, second.repair.origin.exact) == ("1981", RepairKind.DERIVED, "1921")


def test_an_armistice_takes_the_year_in_which_its_war_ended() -> None:
    items = audit(
        a="The Lagoon War dragged on until an armistice between the Lagoon fleets was concluded on July 27, A peace treaty was never signed.",
        b="The Mutual Fishing Treaty, signed in 1921 at the end of the Lagoon War, commits Norland to help Sudland.",
    )
    (item,) = of("a", items)
    assert item.repair is not None
    assert (item.repair.value, item.repair.kind) == ("1921", RepairKind.DERIVED)


def test_a_month_without_its_year_is_never_matched_to_a_year() -> None:
    items = audit(
        a="In Junethe leaders of Norland and Sudland signed a joint statement on Alderby.",
        b="The leaders of Norland and Sudland signed a joint statement on Alderby in 2018.",
    )
    assert all(item.repair is None for item in of("a", items))


def test_where_two_sources_would_give_two_years_none_is_proposed() -> None:
    items = audit(
        a="The Harbour Company of Alderby was founded in by Ida Brandt.",
        b="Ida Brandt set up the Harbour Company at Alderby; it was founded in 1887.",
        c="At Alderby the Harbour Company of Ida Brandt was founded in 1891.",
    )
    assert [item.repair for item in of("a", items)] == [None]


def test_the_year_is_given_where_two_sources_agree_on_it_and_not_on_the_day() -> None:
    items = audit(
        a="The Mutual Fishing Treaty of Norland was signed in at the close of the war.",
        b="Ida Brandt signed the Mutual Fishing Treaty of Norland in Alderby on 1 October 1921.",
        c="The Mutual Fishing Treaty of Norland was signed on October 10, 1921.",
    )
    (item,) = of("a", items)
    assert item.repair is not None and item.repair.value == "1921"


def test_a_lost_date_is_given_whole_if_its_sources_agree() -> None:
    hurt = "The trade pact between Norland and Sudland entered into force on and has survived."
    items = audit(a=hurt, b="The trade pact between Norland and Sudland entered into force on 15 March 1922.")
    (item,) = of("a", items)
    assert item.kind is DamageKind.DATE
    assert item.repair is not None and item.repair.value == "1922-03-15"


def test_a_month_and_day_that_agree_lend_their_year() -> None:
    items = audit(
        a="On June 25,raiders had crossed the northern dyke, and Alderby was lost.",
        b="Raiders from Sudland crossed the northern dyke on 25 June 1921.",
    )
    (item,) = of("a", items)
    assert item.repair is not None and item.repair.value == "1921"


def test_the_end_of_a_range_comes_from_a_range_with_the_same_other_end() -> None:
    items = audit(
        a="Norland sailors served beside Sudland crews in Alderby from to 1931.",
        b="Some 300 Norland sailors served in Alderby between 1922 and 1931.",
    )
    (item,) = of("a", items)
    assert item.repair is not None and item.repair.value == "1922"


def test_digits_that_survive_lead_to_the_whole_number_and_a_suffix_to_its_ordinal() -> None:
    items = audit(
        a="The storm cost over 36, Norland lives. The northern raiders had crossed the th dyke of Alderby.",
        b="The storm cost 36,574 Norland lives. Northern raiders crossed the 38th dyke of Alderby.",
    )
    assert [item.repair and item.repair.value for item in of("a", items)] == ["36,574", "38th"]


def test_a_limit_is_a_bound_and_never_a_value() -> None:
    items = audit(
        a="The last Norland gunboats left Lake Alder in and have not come back.",
        b="By June 1931 the last Norland gunboats had left Lake Alder.",
    )
    (item,) = of("a", items)
    assert item.repair is not None
    assert (item.repair.value, item.repair.kind) == ("../1931-06", RepairKind.BOUND)


def test_words_that_introduce_a_quotation_are_no_loss_in_the_text_that_is_quoted() -> None:
    said = "It is the smell of tar, the ice breaking up on the Alder, and the patience of the pilots."
    assert audit(a=said, b=f'As The Harbour Letter wrote in 1921, "{said}"') == ()


def test_every_loss_of_words_has_the_place_where_they_belong() -> None:
    text = "The treaty was signed in at the close of the war. In Aprilthe fleet came home. It cost $ million."
    gaps = [item.gap for item in audit(a=text) if item.gap is not None]
    assert [text[:gap].split()[-1] for gap in gaps] == ["in", "April", "$"]


@settings(max_examples=40, deadline=None)
@given(st.integers(1500, 2099), st.sampled_from(["in {} by", "in{}by", "in {}by", "in{} by"]))
def test_nothing_is_proposed_that_stands_in_no_source(year: int, shape: str) -> None:
    full = INTACT.replace("1887", str(year))
    texts = {"a": full.replace(f"in {year} by", shape.format("")), "b": full}
    for item in audit(**texts):
        if item.repair:
            origin = item.repair.origin
            assert texts[origin.source][origin.start : origin.end] == origin.exact
            assert item.repair.kind is not RepairKind.DIRECT or item.repair.value == origin.exact


def test_a_sum_and_a_share_come_from_a_statement_of_the_same_thing_in_other_words() -> None:
    lacking = "The Halvik dam cost $ million to build. Turnout in Kessa fell to percent."
    full = "Building the Halvik dam cost $38 million. Turnout in Kessa dropped to 41 percent, a record low."
    repairs = [(i.kind, i.repair.value) for i in of("a", audit(a=lacking, b=full)) if i.repair]
    assert repairs == [(DamageKind.AMOUNT, "38"), (DamageKind.PERCENTAGE, "41")]


def test_neither_comes_from_another_year_nor_where_sources_differ() -> None:
    lacking = "In 1990 turnout in Kessa fell to percent."
    assert [i.repair for i in of("a", audit(a=lacking, b="In 1994 turnout in Kessa fell to 41 percent."))] == [None]
    two = {"b": "In 1990 turnout in Kessa fell to 41 percent.", "c": "Turnout in Kessa fell to 52 percent in 1990."}
    assert [i.repair for i in of("a", audit(a="Turnout in Kessa once fell to percent.", **two))] == [None]
