"""The page for an editor: everything of the audit in one small file, and boxes that show less of it."""

from __future__ import annotations

import dataclasses
import re

from provaudit.model.finding import Severity
from provaudit.model.source import Span
from provaudit.reports import html
from tests.conftest import ROOT
from tests.reports.dossier import CONFLICT, FINDINGS, LOST, UNDESCRIBED, audit, decided, many


def test_a_finding_is_shown_with_its_sides_side_by_side_and_the_words_marked() -> None:
    page = html.render(audit(*FINDINGS))
    (article,) = re.findall(rf'<article class="error" id="{CONFLICT.id}">.*?</article>', page, re.DOTALL)
    assert "<h3>Two days are given for the signing</h3>" in article
    assert '<ul class="sides two">' in article
    assert "<q>The “Grey Heron” treaty was signed in Port Merrow on <mark>1 October 1953</mark>.</q>" in article
    assert "<data>= 1953-10-10</data>" in article
    assert "<em>fails the gate</em>" in article


def test_a_repair_is_shown_with_the_place_that_it_comes_from() -> None:
    page = html.render(audit(LOST))
    assert "Repair: <b>1950s</b> (derived, medium confidence) from <cite>compass:3</cite>" in page
    assert "from the year of the treaty" in page


def test_what_is_decided_is_told_with_its_reason_and_hidden_until_asked_for() -> None:
    page = html.render(audit(CONFLICT, decided(LOST)))
    assert '<input type="checkbox" id="show-error" checked> 1 error<' in page
    assert '<input type="checkbox" id="show-known"> 1 decided or known<' in page
    assert '<p class="decision">accepted: The newspaper of the day says so.</p>' in page
    assert "show-known" not in html.render(audit(CONFLICT)).partition("</style>")[2], "no box for nothing"


def test_a_dossier_in_order_says_so() -> None:
    assert "Nothing fails the gate." in html.render(audit())


def test_a_crowd_is_cut_to_what_a_browser_shows_the_gravest_kept_and_the_rest_told() -> None:
    page = html.render(audit(*many(40, Severity.NOTE), *many(30)), html.Limits(findings=50))
    assert (page.count('<article class="error"'), page.count('<article class="note"')) == (30, 20)
    assert "20 findings more, the least grave: the JSON report has all." in page
    crowd = dataclasses.replace(UNDESCRIBED, sides=tuple(Span("digest", n, n + 1, f"word {n}") for n in range(150)))
    assert "<li>and 130 more</li>" in html.render(audit(crowd))


def test_the_page_of_a_whole_dossier_stays_small() -> None:
    assert (ROOT / "reports" / "example" / "audit.html").stat().st_size < 100_000
