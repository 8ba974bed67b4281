"""Order of events: what one text sets in a time in which it cannot have happened, given another event of the same life."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provaudit.analysis.consistency.events import Event
from provaudit.analysis.consistency.stages import orders

REACH = 6
"""How many sentences apart two events may stand; further off, "the club" and "he" are too likely to be another."""
_AGAIN = re.compile(
    r"\b(?:again|anew|once more|re-?(?:open|elect|appoint|bui|marr|join|instat|launch|found|buri|issu|establish|activ)\w*|rebuil\w*|restor\w*|second|third|new|newly|another|"
    r"other|origin\w*|earlier|previous\w*|former\w*|replac\w*|successor\w*|predecessor\w*|posthum\w*|namesake\w*|same name|museum|memorial|monument|"
    r"temporar\w*|repair\w*|renovat\w*|refurb\w*|replica\w*|elder|younger|senior|junior|legend\w*|myth\w*|novel|film|fiction\w*|character|wrongly|mistaken\w*|error|not)\b",
    re.IGNORECASE,
)
"""Words that tell of a second go, another thing of that name, or a tale: the order need not hold."""


_PLAIN = frozenset(("act", "any"))


def disorders(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs (earlier stage, later stage) of one entity whose dates stand the other way round."""
    seen: set[tuple[int, str, str] | tuple[int, int, int]] = set()
    events = sorted(events, key=lambda event: event.stage in _PLAIN)  # a stage says more than that something happened
    for i, one in enumerate(events):
        for other in events[i + 1 :]:
            if one.entity != other.entity or abs(other.n - one.n) > REACH:
                continue
            for first, last in ((one, other), (other, one)):
                once = orders().get((first.stage, last.stage))
                if first.stage == last.stage == "any" and _back_then(first, last):
                    once = False
                places = (first.entity, first.slot.start, last.slot.start)
                key = (first.entity, first.stage, last.stage)
                if once is None or {key, places} & seen or not _later(first, last):
                    continue
                if (once or _told_in_order(first, last)) and not _AGAIN.search(_text(one, other)):
                    seen |= {key, places}
                    yield first, last


def _back_then(first: Event, last: Event) -> bool:
    """True if `first` is told with "had" right after `last`: whatever it was, the writer sets it before."""
    return (
        first.pluperfect
        and not last.pluperfect
        and first.n - last.n in (0, 1)
        and first.frame.start > last.frame.start
        and first.slot.preposition in ("in", "on")
        and not _BY_THEN.search(first.statement.span.exact)
    )


_BY_THEN = re.compile(r"\b(?:by|when|until|till|after|since|once|if|would|ever)\b", re.IGNORECASE)
"""Words that give "had" another time to look back from."""


def _later(first: Event, last: Event) -> bool:
    return first.date.lo is not None and last.date.hi is not None and first.date.lo > last.date.hi


def _told_in_order(first: Event, last: Event) -> bool:
    """True if the text itself sets `first` before `last`: it is told first, or with "had"."""
    at = (first.n, first.frame.start) < (last.n, last.frame.start)
    if not at and first.statement is last.statement:
        before = last.statement.span.exact[: last.frame.start - last.statement.span.start]
        return bool(_WHICH.search(before))  # "the bank, which was wound up in 1893, was founded in 1897"
    return (at and not last.pluperfect) or (first.pluperfect and not last.pluperfect)


_WHICH = re.compile(r",\s+(?:which|who)\s+(?:\w+\s+){0,3}$")


def _text(one: Event, other: Event) -> str:
    if one.statement is other.statement:
        return one.statement.span.exact
    return f"{one.statement.span.exact} {other.statement.span.exact}"
