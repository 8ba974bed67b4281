"""How credible one piece of information is, judged by independent voices and by nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.analysis.corroboration import Voices, merged
from provaudit.analysis.credibility import credibilities, digit
from provaudit.model.claim import Agreement, DataItem
from provaudit.model.profile import Origin
from tests.analysis.dossiers import answers, doc


def judged(item: DataItem, *one_origin: str, composites: tuple[str, ...] = ()) -> dict[str, str]:
    """Value → digit; the sources in `one_origin` are one."""
    texts = [doc(id, "Text.") for id in item.sources]
    alone = [Origin(id, (id,)) for id in item.sources if id not in one_origin]
    origins = [*alone, Origin(one_origin[0], one_origin)] if one_origin else alone
    return {c.value: c.digit for c in credibilities([item], Voices(texts, origins, (), ()), composites)}


def test_one_is_given_only_where_independent_voices_confirm() -> None:
    assert judged(answers("opened", a="north", b="north", c="north")) == {"north": "1"}
    assert judged(answers("opened", a="north", b="north")) == {"north": "2"}
    assert judged(answers("opened", a="north", b="north", c="north"), "a", "b", "c") == {"north": "6"}
    assert judged(answers("opened", a="north", b="north", c="north"), "a", "b") == {"north": "2"}


def test_a_composite_is_nobodys_voice() -> None:
    assert judged(answers("opened", a="north", b="north", c="north"), composites=("c",)) == {"north": "2"}


def test_the_values_of_a_conflict_are_judged_each_by_itself() -> None:
    conflict = answers("opened", a="north", b="north", c="north", d="south")
    assert judged(conflict) == {"north": "3", "south": "5"}
    assert judged(conflict, "a", "b", "c") == {"north": "6", "south": "6"}


def test_what_was_true_once_and_what_is_disputed_is_not_judged() -> None:
    for agreement in (Agreement.SUPERSEDED, Agreement.DISPUTED):
        assert judged(answers("opened", agreement, a="north", b="south")) == {}


@pytest.mark.parametrize(
    ("voices", "others", "given"),
    [(1, 0, "6"), (2, 0, "2"), (3, 0, "1"), (9, 0, "1"), (1, 1, "6"), (2, 2, "4"), (3, 1, "3"), (1, 3, "5")],
)
def test_digits(voices: int, others: int, given: str) -> None:
    assert digit(voices, others) == given


@given(st.integers(1, 20), st.integers(0, 20))
def test_a_further_voice_against_never_raises_the_credibility(voices: int, others: int) -> None:
    before, after = digit(voices, others), digit(voices, others + 1)
    assert before == "6" or int(after) >= int(before)


def test_items_that_share_a_claim_are_one_question() -> None:
    whole = answers("opened", a="north", b="north", c="south", d="south", e="south")
    first = replace(whole, claims=tuple(c for c in whole.claims if c.source != "b"))
    second = replace(whole, claims=tuple(c for c in whole.claims if c.source != "a"))
    (one,) = merged([first, second])
    assert one.sources == ("a", "b", "c", "d", "e")
    assert merged([second, answers("built", a="oak", b="oak"), first])[0].sources == ("a", "b", "c", "d", "e")
    assert len(merged([whole, answers("built", a="oak", b="oak")])) == 2
