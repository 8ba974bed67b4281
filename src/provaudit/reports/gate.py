"""What `check` prints: the findings that fail the gate, and one line for all that do not."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.model.audit import Audit
from provaudit.model.finding import Disposition, Severity, State
from provaudit.reports.text import finding_lines, plural, summary


def render(audit: Audit) -> str:
    """The gating findings in full, then what else there is in one line."""
    return "\n".join(_lines(audit)) + "\n"


def _lines(audit: Audit) -> Iterator[str]:
    gating = set(audit.gating)
    stopping = [f for f in audit.findings if f.id in gating or (f.rule[:3] == "RUN" and f.severity is Severity.ERROR)]
    for finding in stopping:
        yield from finding_lines(finding)
        yield ""
    shown = {f.id for f in stopping}
    others = [f for f in audit.findings if f.id not in shown]
    decided = sum(f.disposition is not Disposition.UNRESOLVED for f in others)
    known = sum(f.state is State.UNCHANGED and f.disposition is Disposition.UNRESOLVED and not f.note for f in others)
    rest = len(others) - decided - known
    yield f"{summary(audit)}."
    yield (
        f"{plural(len(gating), 'finding')} {'fails' if len(gating) == 1 else 'fail'} the gate; beside them {decided:,} decided, "
        f"{known:,} in the baseline, {rest:,} below the gate. `provaudit audit` shows all, `provaudit explain ID` one."
    )
