"""One file of several pages is recognised and cut; what only looks like one is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from provaudit.analysis.composite import composites
from provaudit.model.profile import Composition, Makeup
from provaudit.text.page_title import page_title
from tests.analysis.dossiers import doc

PROSE = (
    "The line was opened by three brothers. It carried mail before it carried people, and the second ship came later."
)


def make(*blocks: str, **metadata: str) -> Composition:
    (found,) = composites((doc("a", "\n\n".join(blocks), **metadata),), ())
    return found


def test_titles_of_two_sites_make_a_composite_cut_at_its_headings() -> None:
    found = make(PROSE, "Ellen Island Ferry - Wikipedia", PROSE, "Why the Night Crossing Ends : NPR", PROSE)
    assert found.makeup is Makeup.COMPOSITE
    assert [part.heading and part.heading.exact for part in found.parts] == [
        None,
        "Ellen Island Ferry - Wikipedia",
        "Why the Night Crossing Ends : NPR",
    ]
    assert [title.site for title in found.titles] == ["Wikipedia", "NPR"]
    assert any("2 sites" in reason for reason in found.reasons)


def test_a_search_phrase_that_returns_is_a_sign_but_not_enough() -> None:
    phrase = "ellen island ferry history"
    alone = make(phrase, PROSE, phrase, PROSE, phrase, PROSE)
    assert alone.makeup is Makeup.ARTICLE
    assert (
        make(phrase, PROSE, phrase, PROSE, phrase, PROSE, "Ellen Island Ferry - Wikipedia", PROSE).makeup
        is Makeup.COMPOSITE
    )


@pytest.mark.parametrize(
    "blocks",
    [
        ("A Short History of the Ferry", PROSE, "The Early Years", PROSE, "Decline and Fall", PROSE),
        ("A Short History of the Ferry | The Harbour Post", PROSE, "The Early Years", PROSE),
        (PROSE, "Part Two - The Press Years", PROSE, "Part Three - The Radio Years", PROSE),
        (PROSE, "Ingredients", PROSE, "Ingredients", PROSE, "Ingredients", PROSE),
        (PROSE, "Story continues below advertisement", PROSE, "Story continues below advertisement", PROSE,
         "Story continues below advertisement", PROSE),
        (PROSE, PROSE, "Ellen Island - Wikipedia", "The Night Crossing : NPR", "Ferries of the North | The Harbour Post"),
        ("Q: Who Built It?", PROSE, "Q: Who Paid for It?", PROSE),
    ],
    ids=["headings", "own title", "parts", "returning label", "advertisement", "links at the end", "questions"],
)  # fmt: skip
def test_look_alikes_are_no_composites(blocks: tuple[str, ...]) -> None:
    found = make(*blocks)
    assert found.makeup is not Makeup.COMPOSITE
    assert found.titles == ()


def test_the_titles_of_the_publisher_itself_are_not_foreign() -> None:
    found = make(PROSE, "Ten Years of Ferries | The Harbour Post", PROSE, publisher="The Harbour Post")
    assert (found.makeup, found.titles) == (Makeup.ARTICLE, ())


def test_a_page_in_its_site_furniture_is_no_composite() -> None:
    found = make(
        "About | Ellen Library | Ellen Library",
        PROSE,
        PROSE,
        "What Is Ellen Library?",
        "Subscribe now or sign in",
        "Contact us",
    )
    assert found.makeup is Makeup.CHROME
    assert found.reasons
    assert found.parts == ()


def test_the_real_scrapes_are_told_from_the_real_page(corpora: Path) -> None:
    texts = [doc(f.name[:3], f.read_text("utf-8")) for f in sorted((corpora / "seeds").glob("*.txt"))]
    made = {c.source: c for c in composites(texts, ())}
    assert {source: c.makeup for source, c in made.items()} == {
        "000": Makeup.COMPOSITE,
        "001": Makeup.COMPOSITE,
        "004": Makeup.CHROME,
    }
    assert all(c.reasons and c.places for c in made.values())
    assert made["004"].titles == ()


@pytest.mark.parametrize(
    ("line", "site", "sure"),
    [
        ("What the Strike Means : NPR", "NPR", True),
        ("Ellen Island - Wikipedia", "Wikipedia", True),
        ("Ellen Island | History | Harbour Museum", "Harbour Museum", True),
        ("Chapter Two - The Press", "The Press", False),
        ("The Rise and the Fall - A View", "A View", False),
    ],
)
def test_page_titles_end_on_the_name_of_a_site(line: str, site: str, sure: bool) -> None:
    title = page_title(line)
    assert title is not None
    assert (title.site, title.sure) == (site, sure)


@pytest.mark.parametrize(
    "line", ["A well-known case", "Ferries: a history", "He said - and meant it - that he would go.", "x" * 5000]
)
def test_other_lines_are_no_page_titles(line: str) -> None:
    assert page_title(line) is None
