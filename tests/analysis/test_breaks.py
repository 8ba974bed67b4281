"""Where a text breaks in subject and house style at once, and where it only changes one of them."""

from __future__ import annotations

from provaudit.analysis.breaks import breaks, style_break
from provaudit.analysis.composite import composites
from provaudit.model.finding import Confidence
from provaudit.model.profile import Makeup
from provaudit.text.conventions import Convention
from tests.analysis.dossiers import doc

LOCK = """The lock at Dunmore was drained on 5 May 2009 and stayed dry for a year. “Nobody told us,” said the baker’s wife, and a third of the \
shops on the towpath closed before the water came back. The council’s own figures speak of a loss of 40 per cent in trade.

Boatmen organised a convoy to the capital – eleven barges, all of them painted black – and moored in front of the ministry’s door. \
No programme of relief was announced, and the labour of a whole season was lost.

“We shall not forget it,” the baker’s wife said. Her oven is cold to this day, and the colour has gone from the signboard above it."""
STARS = """Astronomers released a new catalog of nearby stars on March 12, 2015, after four years of observation from a mountaintop in Chile. \
"It's the deepest survey yet," said Ruth Calloway, who wasn't involved in the study. About 62 percent are red dwarfs--small and dim.

The telescope's center mirror was polished in Arizona and traveled by ship. Graduate students organized the data by color and \
brightness. "You can't imagine how many false alarms there are," Calloway said. A program to screen them out didn't exist.

The team's next target is a cluster in the southern sky. It hasn't been mapped since 1987, and the sensors aren't yet calibrated."""


def test_two_texts_pasted_together_break_where_they_meet() -> None:
    text = doc("a", f"{LOCK}\n\n{STARS}")
    (found,) = breaks(text)
    assert text.text[text.blocks[found.block].start :].startswith("Astronomers")
    assert {Convention.QUOTES, Convention.DATE, Convention.SPELLING} <= set(found.conventions)
    (made,) = composites((text,), ())
    assert (made.makeup, made.confidence) == (Makeup.COMPOSITE, Confidence.MEDIUM)
    assert [part.span.exact[:11] for part in made.parts] == ["The lock at", "Astronomers"]
    assert all(part.heading is None for part in made.parts)


def test_one_house_writes_of_two_subjects() -> None:
    plain = STARS.replace('"', "”").replace("'", "’").replace("March 12,", "12 March").replace("--", " – ")
    plain = plain.replace("percent", "per cent").replace("color", "colour").replace("center", "centre")
    plain = plain.replace("organized", "organised").replace("traveled", "travelled").replace("program ", "programme ")
    assert breaks(doc("a", f"{LOCK}\n\n{plain}")) == ()


def test_a_statement_pasted_into_a_text_on_the_same_subject_is_no_break() -> None:
    pasted = (
        "\"The shops on the towpath closed before the water came back, and it's the council's fault,\" the boatmen's statement reads. "
        "\"We can't live on sympathy. A third of the trade has gone, the convoy moored at the ministry in vain, and the season's "
        "labour was lost. The baker's oven is cold. We shan't forget the lock at Dunmore, and we don't forgive.\""
    )
    text = doc("a", f"{LOCK}\n\n{pasted}")
    assert breaks(text) == ()
    assert composites((text,), ())[0].makeup is Makeup.ARTICLE


def test_a_short_note_and_an_empty_text_have_no_breaks() -> None:
    for words in ("", "One line.", "One line.\n\nAnother one."):
        assert breaks(doc("a", words)) == ()
        assert style_break(doc("a", words)) is None


def test_a_part_that_begins_at_a_break_is_not_credited_with_the_heading_above_it() -> None:
    text = doc("a", f"{LOCK}\n\nWhy Locks Leak : NPR\n\n{LOCK}\n\n{STARS}")
    (made,) = composites((text,), ())
    assert (made.makeup, made.confidence) == (Makeup.COMPOSITE, Confidence.HIGH)
    assert [(part.span.exact[:11], part.heading and part.heading.exact) for part in made.parts] == [
        ("The lock at", None),
        ("The lock at", "Why Locks Leak : NPR"),
        ("Astronomers", None),
    ]
