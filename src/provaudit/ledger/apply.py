"""Decisions put to findings: what state each finding is in, what has become of each decision, and what the gate stops."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from provaudit.errors import UsageError
from provaudit.ledger.baseline import Baseline
from provaudit.ledger.carry import CarryOptions, Match, match
from provaudit.ledger.fingerprint import Readable, Statements
from provaudit.model.finding import Disposition, Finding, Severity, State
from provaudit.model.resolution import Resolution, Review, Standing, Verdict
from provaudit.model.source import Side, Whole


@dataclass(frozen=True, slots=True)
class Ledger:
    """Findings with their states, and decisions with their standing, both in the order in which they were given."""

    findings: tuple[Finding, ...]
    reviews: tuple[Review, ...]

    def standing(self, *standings: Standing) -> tuple[Review, ...]:
        """The decisions of which one of `standings` is true: `ledger.standing(Standing.ABSENT)` are the stale ones."""
        return tuple(review for review in self.reviews if review.standing in standings)

    def decision(self, id: str) -> Review | None:
        """The decision that the finding `id` was matched with."""
        return next((review for review in self.reviews if review.finding == id), None)


def gating(
    findings: Iterable[Finding], fail_on: Severity | None, baseline: Baseline | None = None
) -> tuple[Finding, ...]:
    """Those of the settled `findings` that the gate stops: no decision in force, not in `baseline`, at least as severe as `fail_on`.

    A decision that has expired or must be reaffirmed is not in force. With `fail_on` None nothing gates.
    """
    if fail_on is None:
        return ()
    known = baseline or frozenset()
    return tuple(
        finding
        for finding in findings
        if finding.severity.rank >= fail_on.rank
        and finding.disposition is Disposition.UNRESOLVED
        and (finding.rule, finding.id) not in known
    )


def settle(
    findings: Iterable[Finding],
    resolutions: Iterable[Resolution],
    baseline: Baseline | None,
    sources: Iterable[Readable],
    today: date | None,
    *,
    rules: Collection[str] | None = None,
    options: CarryOptions | None = None,
) -> Ledger:
    """`findings` (with their ids) as people have decided on them.

    Without `today` no decision expires. `rules` are the codes that ran, None for all: of a rule that did not run nothing is
    known, and its decisions are not stale.
    """
    findings, resolutions = tuple(findings), tuple(resolutions)
    statements = Statements(sources)
    matches = match(findings, resolutions, statements, options)
    reviews = tuple(
        _review(one, matched, findings, statements.ids, today, rules)
        for one, matched in zip(resolutions, matches, strict=True)
    )
    matched = {one.finding: review for one, review in zip(matches, reviews, strict=True) if one.finding is not None}
    settled = tuple(
        _settled(finding, matched.get(index), (finding.rule, finding.id) in (baseline or ()))
        for index, finding in enumerate(findings)
    )
    return Ledger(settled, reviews)


def _review(
    one: Resolution,
    matched: Match,
    findings: tuple[Finding, ...],
    present: frozenset[str],
    today: date | None,
    rules: Collection[str] | None,
) -> Review:
    if matched.finding is not None:
        finding = findings[matched.finding]
        expired = today is not None and one.expires is not None and one.expires <= today
        standing = Standing.EXPIRED if expired and matched.standing is not Standing.UPDATED else matched.standing
        return Review(one, standing, finding.sides, finding.id, matched.change)
    standing = Standing.ABSENT
    gone = [source for source in one.sources if source not in present]
    if gone:
        standing = Standing.ORPHANED
    if rules is not None and one.rule not in rules:
        standing = Standing.UNTESTED
    here: tuple[Side, ...] = tuple(Whole(source) for source in one.sources if source in present)
    change = ", ".join(f"“{source}”" for source in gone)
    return Review(one, standing, here or tuple(Whole(source) for source in one.sources), change=change)


def _settled(finding: Finding, review: Review | None, known: bool) -> Finding:
    if review is None:
        return replace(finding, state=State.UNCHANGED if known else State.NEW)
    one = review.resolution
    said = _said(one)
    if review.standing is Standing.UPDATED:
        note = f"{said}. Since then: {review.change}. Reaffirm it or decide anew."
        return replace(finding, state=State.UPDATED, note=note)
    state = State.CARRIED if review.change else State.UNCHANGED
    carried = f" (carried over: {review.change})" if review.change else ""
    if review.standing is Standing.EXPIRED:
        return replace(finding, state=state, note=f"{said}. It expired on {one.expires}{carried}; decide anew.")
    return replace(finding, state=state, disposition=one.disposition, note=f"{said}{carried}")


def _said(one: Resolution) -> str:
    """The decision in a line: `Resolved (one-side: 1953) by J. Doe on 2026-01-31: the treaty's own text says so`."""
    verdict = ": ".join(filter(None, (one.verdict.value if one.verdict else "", one.value)))
    head = one.disposition.value.capitalize() + (f" ({verdict})" if verdict else "")
    head += f" by {one.by}" if one.by else ""
    head += f" on {one.on}" if one.on else ""
    return f"{head}: {one.reason}".rstrip(". \n") if one.reason else f"{head}, without a reason"


def decide(
    finding: Finding,
    sources: Iterable[Readable] | Statements,
    disposition: Disposition,
    *,
    reason: str = "",
    verdict: Verdict | None = None,
    value: str = "",
    evidence: tuple[str, ...] = (),
    by: str = "",
    on: date | None = None,
    expires: date | None = None,
) -> Resolution:
    """A decision on `finding`, quoting what it is about. For many at once, hand in one `Statements` of the sources."""
    statements = sources if isinstance(sources, Statements) else Statements(sources)
    sides = (replace(statements.quote(side), run_on=statements.run_on(side)) for side in finding.sides)
    return Resolution(
        rule=finding.rule,
        id=finding.id,
        disposition=disposition,
        reason=reason,
        verdict=verdict,
        value=value,
        evidence=evidence,
        by=by,
        on=on,
        expires=expires,
        message=finding.message,
        item=finding.item,
        key=finding.key,
        values=finding.values,
        sides=tuple(sides),
    )


def reaffirm(
    review: Review,
    finding: Finding,
    sources: Iterable[Readable] | Statements,
    *,
    by: str = "",
    on: date | None = None,
    expires: date | None = None,
) -> Resolution:
    """The decision of `review` made anew for `finding` as it stands now. Write it, then delete the old one if its id differs."""
    old = review.resolution
    if old.value and finding.values and old.value not in finding.values:
        raise UsageError(
            f"{finding.id}: no source says {old.value} any more; they say {', '.join(dict.fromkeys(finding.values))}; decide anew"
        )
    return decide(
        finding,
        sources,
        old.disposition,
        reason=old.reason,
        verdict=old.verdict,
        value=old.value,
        evidence=old.evidence,
        by=by or old.by,
        on=on or old.on,
        expires=expires,
    )
