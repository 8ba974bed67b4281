"""Lines and columns as other programs count them."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.model.source import Source, Span, Whole
from provaudit.reports.line_hash import line_hashes
from provaudit.reports.places import Place, Places, Position, folder
from tests.reports.dossier import COMPASS, GARRISON, audit, span

TEXTS = st.text(st.sampled_from("ab \t\n\u2028é“🕊\ud800"), max_size=300)


def test_lines_and_columns_count_from_1_and_the_end_is_after_the_last_character() -> None:
    places = Places(audit())
    assert places.of(span(COMPASS, "Harbour")) == Place("compass", "compass.txt", Position(1, 1), Position(1, 8))
    assert places.of(span(COMPASS, "amended.\n")).end == Position(5, 1)


def test_columns_are_code_points_and_in_bytes_where_asked() -> None:
    source = Source.from_text("a", "x\n🕊é b\n", path="a.txt")
    places = Places(audit(sources=(source,)))
    start = places.of(span(source, "b")).start
    assert start == Position(2, 4)
    assert places.byte_column("a", start) == 8


def test_a_line_is_what_ends_in_a_line_feed_and_nothing_else() -> None:
    source = Source.from_text("a", "one\u2028two\x0bthree\x85four\nfive")
    assert Places(audit(sources=(source,))).of(span(source, "five")).start == Position(2, 1)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_every_offset_has_the_line_and_column_that_counting_gives(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    source = dataclasses.replace(COMPASS, text=text)
    where = Places(audit(sources=(source,))).of(Span("compass", offset, offset, "")).start
    before = text[:offset]
    assert where == Position(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def test_a_whole_source_has_a_path_and_no_position() -> None:
    assert Places(audit(), "seeds").of(Whole("garrison")) == Place("garrison", "seeds/letters/garrison page.txt")


def test_a_span_of_a_source_that_is_not_in_the_audit_keeps_its_line() -> None:
    stray = dataclasses.replace(span(GARRISON, "signed"), source="elsewhere", line=7)
    assert Places(audit()).of(stray) == Place("elsewhere", "", Position(7, 1), Position(7, 1))


@pytest.mark.parametrize(
    ("prefix", "meant"), [("", ""), (".", ""), ("seeds/", "seeds"), ("./a/b", "a/b"), ("a\\b", "a/b"), ("..", "..")]
)
def test_a_prefix_is_a_folder_however_it_is_written(prefix: str, meant: str) -> None:
    assert folder(prefix) == meant


def slow_hashes(text: str) -> list[str]:
    """The definition, followed to the letter."""
    lines, counts = text.split("\n"), dict[int, int]()
    found = []
    for index in range(len(lines)):
        rest = "\n".join(lines[index:]).replace(" ", "").replace("\t", "").encode("utf-16-le", "surrogatepass")
        units = [int.from_bytes(rest[i : i + 2], "little") for i in range(0, min(len(rest), 200), 2)]
        window = [*units, 0xFFFF, *[0] * 100][:100]
        value = 0
        for unit in window:
            value = (value * 37 + unit) % 2**64
        counts[value] = counts.get(value, 0) + 1
        found.append(f"{value:x}:{counts[value]}")
    return found


@settings(deadline=None)
@given(TEXTS)
def test_the_fast_line_hashes_are_the_slow_ones(text: str) -> None:
    assert list(line_hashes(text)) == slow_hashes(text)


def test_long_and_repeated_lines_are_hashed_by_their_first_hundred_characters_and_counted() -> None:
    long = "word " * 100
    one, two, _ = line_hashes(f"{long}end\n{long}END\n")
    assert (one.split(":")[0], two) == (two.split(":")[0], one.replace(":1", ":2"))


def test_blanks_do_not_count() -> None:
    assert line_hashes("a b\tc\n  d") == line_hashes("abc\nd")
