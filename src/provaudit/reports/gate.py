"""What `check` prints: the findings that fail the gate, and one line for all that do not."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.model.audit import Audit
from provaudit.model.finding import Disposition, State
from provaudit.reports.reading import is_unread
from provaudit.reports.sentences import Sentences
from provaudit.reports.text import finding_lines, summary, verdict


def render(audit: Audit, elsewhere: int = 0) -> str:
    """The gating findings in full, then what else there is in one line. `elsewhere` counts those that `--since` does not ask about."""
    return "\n".join(_lines(audit, elsewhere)) + "\n"


def _lines(audit: Audit, elsewhere: int) -> Iterator[str]:
    gating = set(audit.gating)
    stopping = [f for f in audit.findings if f.id in gating or is_unread(f)]
    quote = Sentences(audit.sources).quoted
    for finding in stopping:
        yield from finding_lines(finding, quote)
        yield ""
    shown = {f.id for f in stopping}
    others = [f for f in audit.findings if f.id not in shown]
    decided = sum(f.disposition is not Disposition.UNRESOLVED for f in others)
    known = sum(f.state is State.UNCHANGED and f.disposition is Disposition.UNRESOLVED and not f.note for f in others)
    rest = len(others) - decided - known - elsewhere
    yield f"{summary(audit)}."
    yield (
        f"{verdict(audit)} Beside them {decided:,} decided, "
        f"{known:,} in the baseline, {rest:,} below the gate. `provaudit audit` shows all, `provaudit explain ID` one."
    )
