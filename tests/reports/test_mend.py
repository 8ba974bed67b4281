"""The marked-up copy: what another source offers stands at the place of the loss, and the source's own words stay."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.analysis.damage import damage
from provaudit.cli.mend import mend_command
from provaudit.model.source import Source
from provaudit.reports.mend import marked
from provaudit.text.segment import document

HURT = "The Mutual Fishing Treaty of Norland and Sudland was signed in at the end of the war."
INTACT = "Norland and Sudland signed the Mutual Fishing Treaty in Alderby on 4 May 1921."


def mended(**texts: str) -> str:
    sources = [Source.from_text(name.replace("_", "-"), text) for name, text in texts.items()]
    return marked(sources[0], damage([document(source) for source in sources]))


def test_a_lost_year_stands_where_it_belongs_with_its_source() -> None:
    assert "was signed in [1921 ← post-2019] at the end" in mended(a=HURT, post_2019=INTACT)


def test_a_loss_that_no_source_mends_is_marked_with_a_question_mark() -> None:
    assert "was signed in [? year] at the end" in mended(a=HURT)


def test_a_bound_is_told_as_one() -> None:
    hurt = "The last Norland gunboats left Lake Alder in and have not come back."
    other = "By June 1931 the last Norland gunboats had left Lake Alder."
    assert "left Lake Alder in [by 1931-06 ← post] and have" in mended(a=hurt, post=other)


def test_a_derived_year_says_so() -> None:
    hurt = "The Alder Lake Regatta began in and has been rowed ever since."
    other = "In 1981 the Alder Lake Regatta celebrated its 60th anniversary."
    assert "began in [1921, derived ← post] and" in mended(a=hurt, post=other)


def test_a_sound_text_is_copied_as_it_is() -> None:
    assert mended(a=INTACT) == INTACT


def test_the_mark_of_a_glued_word_stands_between_its_halves() -> None:
    assert "In April [? year] the fleet" in mended(a="The town was calm. In Aprilthe fleet came home and stayed.")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*HURT.split(), "$", "th", "(", "Aprilthe", "s", "percent", ".", ","]), max_size=40))
def test_without_its_marks_the_copy_is_the_source(words: list[str]) -> None:
    text = " ".join(words)
    copy = re.sub(r"\[(?:\? |[^\]]* ← )[^\]]*\]", "", mended(a=text, b=INTACT))
    assert "".join(copy.split()) == "".join(text.split())


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    (tmp_path / "quick.txt").write_text(HURT + "\n", "utf-8")
    (tmp_path / "post.txt").write_text(INTACT + "\n", "utf-8")
    return tmp_path


def test_the_command_takes_an_id_or_a_file_and_writes_to_stdout_or_a_file(dossier: Path) -> None:
    for asked in ("quick", str(dossier / "quick.txt")):
        done = CliRunner().invoke(mend_command, [asked, "--with", str(dossier)])
        assert done.exit_code == 0, done.output
        assert "signed in [1921 ← post] at the end" in done.output
    target = dossier.parent / f"{dossier.name}-copy.txt"
    CliRunner().invoke(mend_command, ["quick", "--with", str(dossier), "-o", str(target)])
    assert "[1921 ← post]" in target.read_text("utf-8")


def test_a_source_is_never_overwritten(dossier: Path) -> None:
    for name in ("quick.txt", "post.txt"):
        before = (dossier / name).read_bytes()
        done = CliRunner().invoke(mend_command, ["quick", "--with", str(dossier), "-o", str(dossier / name)])
        assert done.exit_code != 0
        assert "never changed" in str(done.exception)
        assert (dossier / name).read_bytes() == before


def test_an_unknown_source_is_an_error_of_use(dossier: Path) -> None:
    done = CliRunner().invoke(mend_command, ["nowhere", "--with", str(dossier)])
    assert "no source of that id" in str(done.exception)
