"""What is true of every engine, and of an audit on each of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from provaudit import Source, audit
from provaudit.engine import Local, cut

ENGINES = [Local(), Local(jobs=2, worth=2)]


def doubled(batch: Sequence[int]) -> list[int]:
    return [2 * n for n in batch]


def refusing(batch: Sequence[int]) -> list[int]:
    if 7 in batch:
        raise ValueError("seven is not served here")
    return list(batch)


@pytest.mark.parametrize("engine", ENGINES, ids=["one process", "two processes"])
def test_results_come_in_the_order_of_the_batches(engine: Local) -> None:
    with engine:
        found = list(engine.map(doubled, cut(range(10), 3)))
    assert found == [[0, 2, 4], [6, 8, 10], [12, 14, 16], [18]]


@pytest.mark.parametrize("engine", ENGINES, ids=["one process", "two processes"])
def test_what_a_batch_raises_reaches_the_caller(engine: Local) -> None:
    with engine, pytest.raises(ValueError, match="seven is not served here"):
        list(engine.map(refusing, cut(range(10), 3)))


def test_few_batches_start_no_process() -> None:
    with Local(jobs=2, worth=5) as engine:
        assert list(engine.map(doubled, cut(range(4), 1))) == [[0], [2], [4], [6]]
        assert engine._pool is None


def test_an_audit_is_the_same_to_the_byte_in_one_process_and_in_two() -> None:
    towns = [
        f"{start}{end}" for start in ("Al", "Bir", "Cor", "Dun", "Far") for end in ("dale", "ham", "ster", "worth")
    ]
    sources = [
        Source.from_text(
            f"{paper}-{town}", f"The {town} bridge was opened in {year} by Ada Morwen. She was born in {town}in."
        )
        for paper, year in (("post", 1903), ("echo", 1907))
        for town in towns
    ]
    with Local(jobs=2, worth=2) as two:
        in_two = audit(sources, engine=two)
        assert two._pool is not None, "40 sources are two batches"
    in_one = audit(sources)
    assert in_one.to_json() == in_two.to_json()
    assert len([f for f in in_one.findings if f.rule == "CON301"]) == len(towns)
