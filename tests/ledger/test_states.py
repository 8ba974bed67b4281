"""States, expiry and the gate; and what RES8xx says of decisions that hold no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from provaudit.ledger import decide, gating, identify, reaffirm, settle
from provaudit.ledger.apply import Ledger
from provaudit.ledger.words import saying
from provaudit.model.finding import Disposition, Finding, Severity, State
from provaudit.model.resolution import Resolution, Review, Standing, Verdict
from provaudit.model.source import Source, Whole
from provaudit.rules.base import Rule
from provaudit.rules.expired_decision import ExpiredDecision
from provaudit.rules.needs_reaffirming import NeedsReaffirming
from provaudit.rules.orphaned_decision import OrphanedDecision
from provaudit.rules.stale_decision import StaleDecision
from provaudit.rules.unreasoned_decision import UnreasonedDecision
from tests.ledger.quoting import finding, settled, span

SOURCE = Source.from_text("a", "Imra Vale signed in at the gate. It rained in all week.")
SIGNED, RAINED = identify([finding(span(SOURCE, "signed in")), finding(span(SOURCE, "rained in"))], [SOURCE])
DAY = date(2026, 3, 1)
RULES: tuple[Rule, ...] = (
    StaleDecision(),
    ExpiredDecision(),
    NeedsReaffirming(),
    OrphanedDecision(),
    UnreasonedDecision(),
)


def accepted(one: Finding, *sources: Source, expires: date | None = None, reason: str = "seen") -> Resolution:
    return decide(one, sources or (SOURCE,), Disposition.ACCEPTED, reason=reason, expires=expires)


def hygiene(ledger: Ledger) -> list[tuple[str, str]]:
    return [(found.rule, found.message) for rule in RULES for review in ledger.reviews for found in rule.check(review)]


def test_a_finding_without_a_decision_is_new_and_gates() -> None:
    ledger = settle([SIGNED], [], None, [SOURCE], DAY)
    assert (ledger.findings[0].state, ledger.findings[0].disposition) == (State.NEW, Disposition.UNRESOLVED)
    assert gating(ledger.findings, Severity.ERROR) == ledger.findings


def test_a_finding_in_the_baseline_is_unchanged_and_unresolved_and_does_not_gate() -> None:
    baseline = frozenset([("TRU201", SIGNED.id)])
    ledger = settle([SIGNED, RAINED], [], baseline, [SOURCE], DAY)
    assert [one.state for one in ledger.findings] == [State.UNCHANGED, State.NEW]
    assert {one.disposition for one in ledger.findings} == {Disposition.UNRESOLVED}
    assert [one.id for one in gating(ledger.findings, Severity.ERROR, baseline)] == [RAINED.id]


def test_a_decided_finding_is_unchanged_says_why_and_does_not_gate() -> None:
    decision = decide(
        SIGNED,
        [SOURCE],
        Disposition.RESOLVED,
        verdict=Verdict.ONE_SIDE,
        value="1953",
        reason="The minutes.",
        by="L. Ostrow",
        on=DAY,
    )
    ledger = settle([SIGNED], [decision], None, [SOURCE], DAY)
    (found,) = ledger.findings
    assert (found.state, found.disposition) == (State.UNCHANGED, Disposition.RESOLVED)
    assert found.note == "Resolved (one-side: 1953) by L. Ostrow on 2026-03-01: The minutes"
    assert gating(ledger.findings, Severity.NOTE) == ()
    assert ledger.decision(SIGNED.id) == ledger.reviews[0]
    assert hygiene(ledger) == []


@pytest.mark.parametrize(
    ("fail_on", "number"), [(None, 0), (Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.NOTE, 3)]
)
def test_the_gate_reads_severity(fail_on: Severity | None, number: int) -> None:
    found = [replace(SIGNED, severity=severity) for severity in Severity]
    assert len(gating(found, fail_on)) == number


@pytest.mark.parametrize(
    ("today", "holds"), [(None, True), (date(2026, 2, 28), True), (DAY, False), (date(2030, 1, 1), False)]
)
def test_a_decision_counts_until_the_day_on_which_it_expires(today: date | None, holds: bool) -> None:
    ledger = settle([SIGNED], [accepted(SIGNED, expires=DAY)], None, [SOURCE], today)
    (found,) = ledger.findings
    assert found.state is State.UNCHANGED
    assert (found.disposition is Disposition.ACCEPTED) == holds
    assert bool(gating([found], Severity.ERROR)) == (not holds)
    expired = ("RES802", f"The decision TRU201-{SIGNED.id} (accepted) expired on 2026-03-01")
    assert hygiene(ledger) == ([] if holds else [expired])


def test_a_decision_whose_finding_is_gone_is_stale() -> None:
    ledger = settle([RAINED], [accepted(SIGNED), accepted(RAINED)], None, [SOURCE], DAY)
    (stale,) = ledger.standing(Standing.ABSENT)
    assert stale.sides == (Whole("a"),)
    assert hygiene(ledger) == [
        ("RES801", f"The decision TRU201-{SIGNED.id} (accepted) is about a finding that is no longer there")
    ]
    (found,) = StaleDecision().check(stale)
    assert found.evidence == ("a: “Imra Vale signed in at the gate.”",)


def test_nothing_is_stale_whose_rule_did_not_run() -> None:
    ledger = settle([], [accepted(SIGNED)], None, [SOURCE], DAY, rules={"TRU202"})
    assert ledger.reviews[0].standing is Standing.UNTESTED
    assert hygiene(ledger) == []


def test_nothing_is_stale_whose_source_is_not_part_of_the_audit() -> None:
    ledger = settle([], [accepted(SIGNED)], None, [Source.from_text("b", "Other text.")], DAY)
    assert hygiene(ledger) == [
        ("RES804", f"The decision TRU201-{SIGNED.id} (accepted) is about a source that is not here: “a”")
    ]


def test_a_changed_statement_needs_reaffirming_and_reaffirming_mends_it() -> None:
    now = Source.from_text("a", SOURCE.text.replace("gate", "east gate"))
    ledger = settled([finding(span(now, "signed in"))], [accepted(SIGNED)], now)
    (found,) = ledger.findings
    assert found.state is State.UPDATED
    message = f"The decision TRU201-{SIGNED.id} (accepted) needs reaffirming: “east” was added"
    assert hygiene(ledger) == [("RES803", message)]
    again = reaffirm(ledger.reviews[0], found, [now], by="T. Hask", on=DAY)
    after = settled([finding(span(now, "signed in"))], [again], now)
    assert (after.findings[0].state, after.findings[0].disposition) == (State.UNCHANGED, Disposition.ACCEPTED)
    assert (again.reason, again.by, again.on) == ("seen", "T. Hask", DAY)


def test_a_decision_without_a_reason_is_noted() -> None:
    ledger = settle([SIGNED], [accepted(SIGNED, reason="  ")], None, [SOURCE], DAY)
    assert hygiene(ledger) == [("RES805", f"The decision TRU201-{SIGNED.id} (accepted) gives no reason")]


def test_findings_about_decisions_have_ids_of_their_own() -> None:
    ledger = settle([], [accepted(SIGNED), accepted(RAINED)], None, [SOURCE], DAY)
    found = identify([one for review in ledger.reviews for one in StaleDecision().check(review)], [SOURCE])
    assert len({one.id for one in found}) == 2


def test_each_decision_speaks_for_one_finding_at_most() -> None:
    now = Source.from_text("a", "Imra Vale signed in at the gates. Imra Vale signed in at the wall.")
    ledger = settled([finding(span(now, "signed in", n)) for n in (0, 1)], [accepted(SIGNED)], now)
    assert [one.state for one in ledger.findings] == [State.UPDATED, State.NEW]


SOURCES = {
    id: Source.from_text(id, f"Some {number} boats were sold.")
    for id, number in zip("abcd", (900, 950, 900, 990), strict=True)
}


def conflict(**claims: str) -> Finding:
    sides = tuple(span(SOURCES[id], "boats") for id in claims)
    return finding(*sides, rule="CON301", item="boat | sell | number", values=tuple(claims.values()))


def resolved(found: Finding, value: str = "900") -> Resolution:
    (found,) = identify([found], SOURCES.values())
    return decide(
        found, SOURCES.values(), Disposition.RESOLVED, verdict=Verdict.ONE_SIDE, value=value, reason="sold 900"
    )


@pytest.mark.parametrize(
    ("now", "state", "note"),
    [
        ({"a": "900", "b": "950"}, State.UNCHANGED, "sold 900"),
        ({"a": "900", "b": "950", "c": "900"}, State.UNCHANGED, "sold 900"),
        ({"c": "900", "b": "950"}, State.UNCHANGED, "sold 900"),
        ({"a": "900", "b": "950", "d": "990"}, State.UPDATED, "990 is claimed now"),
        ({"a": "900", "d": "990"}, State.UPDATED, "950 is no longer claimed; 990 is claimed now"),
        ({"b": "950", "d": "990"}, State.UPDATED, "no source says 900 any more"),
    ],
    ids=[
        "same",
        "a further source for the chosen value",
        "another source for it",
        "a new value",
        "another value",
        "support lost",
    ],
)
def test_a_decision_on_a_data_item(now: dict[str, str], state: State, note: str) -> None:
    ledger = settled([conflict(**now)], [resolved(conflict(a="900", b="950"))], *SOURCES.values())
    (found,) = ledger.findings
    assert found.state is state
    assert note in found.note
    assert bool(gating([found], Severity.ERROR)) == (state is State.UPDATED)


def test_a_decision_on_a_data_item_holds_when_a_rejected_value_is_withdrawn_and_not_when_the_chosen_one_is() -> None:
    three = conflict(a="900", b="950", d="990")
    keeps = settled([conflict(a="900", b="950")], [resolved(three)], *SOURCES.values()).findings[0]
    assert (keeps.state, keeps.disposition) == (State.CARRIED, Disposition.RESOLVED)
    loses = settled([conflict(b="950", d="990")], [resolved(three)], *SOURCES.values()).findings[0]
    assert (loses.state, loses.disposition) == (State.UPDATED, Disposition.UNRESOLVED)
    unclear = settled(
        [conflict(a="900", b="950")], [resolved(three, value="nine hundred")], *SOURCES.values()
    ).findings[0]
    assert unclear.state is State.UPDATED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was a war", "It was the war"),
        ("the men who left", "men who left"),
        ("He said that he left", "He said he left"),
        ("They met, then left", "They met and then left".replace(" and", "")),
    ],
)
def test_articles_and_fillers_come_and_go(one: str, other: str) -> None:
    assert saying(one) == saying(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was not just a war", "It was not a war"),
        ("They didn't just leave", "They didn't leave"),
        ("A few left", "Few left"),
        ("There a few left", "There few left"),
        ("They sold a third of it", "They sold the third of it"),
        ("They chose Plan A in May", "They chose Plan in May"),
        ("a song of The Who", "a song of Who"),
        ("at 12:30", "at 12 30"),
        ("a scale of 1,5", "a scale of 1 5"),
        ("no boats", "boats"),
        ("sold by Vale", "sold Vale"),
        ("from May", "May"),
    ],
)
def test_a_filler_that_carries_meaning_stays(one: str, other: str) -> None:
    assert saying(one) != saying(other)


def test_a_review_quotes_what_it_is_about() -> None:
    review = Review(accepted(SIGNED), Standing.HOLDS, ())
    assert review.quoted == ("a: “Imra Vale signed in at the gate.”",)
