"""Ages and anniversaries told without a parse, in a passage about one subject: "born in 1930 … in 1975, when she was 38"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.consistency.ages import JUBILEES, METALS, age_in, years
from provaudit.analysis.consistency.chronicle import Told, apart, told
from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import Topic, passages
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text.values import Mention

_FEAST = re.compile(
    rf"\b(?:(?P<count>\d{{1,4}})(?:st|nd|rd|th) (?:anniversary|birthday|jubilee)|(?P<metal>{'|'.join(METALS)}) jubilee|(?P<name>{'|'.join(JUBILEES)})|(?P<years>\d{{2,3}}) years (?:in business|of service|of publication|of existence))\b",
    re.IGNORECASE,
)
_SLACK = 1.5
"""Years by which a feast may miss its day: it is kept early, or late, or counted from the first season."""


_KEEPS = re.compile(
    r"\b(?:it|he|she) (?:\w+ )?(?:celebrated|marked|kept|observed|commemorated|reached|turned)\b", re.IGNORECASE
)
_ITS = re.compile(r"^(?:In \d{4},? |On \d{1,2} \w+ \d{4},? )?(?:its|his|her) (?:\w+ )?$", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"^(?:\s+\w+)?\s+of\s")


@dataclass(frozen=True, slots=True)
class Miscounted:
    """The years `value` stated at start…end of sentence `n`, which `since` and the date `when` make `least` to `most`."""

    n: int
    start: int
    end: int
    value: Quantity
    since: Told
    when: Mention
    least: float
    most: float
    topic: Topic


def miscounts(lines: Sequence[Line | None]) -> Iterator[Miscounted]:
    """Ages and anniversaries that the dates of the same passage do not allow."""
    seen: set[int] = set()
    for topic, passage in passages(lines):
        since = [one for n in passage for one in told(n, lines[n], topic) if one.stage in ("born", "opened")]
        if len(since) != 1:
            continue
        for n in passage:
            line = lines[n]
            if line is None or n == since[0].n or not topic.speaks(n, line.text) or apart(line.text, feast=True):
                continue
            for start, end, value, slack in _counts(line, since[0].stage, topic):
                dates = [m for m in line.values if isinstance(m.value, Date) and m.value.lo is not None]
                if len(dates) != 1 or start in seen:
                    continue
                first, last = since[0].when.value, dates[0].value
                assert isinstance(first, Date)
                assert isinstance(last, Date)
                bounds = years(first, last)
                if bounds and (value.hi + slack < bounds[0] or value.lo - slack + 1 > bounds[1]):
                    seen.add(start)
                    yield Miscounted(n, start, end, value, since[0], dates[0], *bounds, topic)


def _counts(line: Line, stage: str, topic: Topic) -> Iterator[tuple[int, int, Quantity, float]]:
    """The years that a sentence counts since `stage`: where, how many, and by how many they may miss."""
    if stage == "born":
        for m in line.values:
            age = age_in(line.text, line.start, m)
            if age:
                yield m.start, m.end, age, 1.0
    feast = _FEAST.search(line.text)
    if feast and _own(line.text, feast, topic):
        word = (feast["metal"] or feast["name"] or "").lower()
        count = float(feast["count"] or feast["years"] or METALS.get(word) or JUBILEES[word])
        yield (
            line.start + feast.start(),
            line.start + feast.end(),
            Quantity(ValueKind.RANK, count, count, "rank", feast[0]),
            _SLACK,
        )


def _own(text: str, feast: re.Match[str], topic: Topic) -> bool:
    """True if the feast is the topic's own: "it celebrated its centenary", "its centenary fell in", not "the town marked its"."""
    before = text[: feast.start()]
    return bool(topic.named(text) or _ITS.match(before) or _KEEPS.search(before)) and not _OF_ANOTHER.match(
        text[feast.end() :]
    )
