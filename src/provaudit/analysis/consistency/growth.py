"""A change against its ends: "doubled, from €40m to €52m", "rose by 20 per cent, from 50 to 80", "fell from 40 to 52".

Read from the words alone. The two ends must be those of one change ("from … to …", in either order) in one clause with the word for it, and that
word neither denied nor foretold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provaudit.analysis.consistency.suspects import Line
from provaudit.model.value import Quantity, ValueKind
from provaudit.text.values import Mention

_FACTORS = {
    "doubl": 2.0, "twofold": 2.0, "trebl": 3.0, "tripl": 3.0, "threefold": 3.0, "quadrupl": 4.0, "fourfold": 4.0, "quintupl": 5.0, "fivefold": 5.0,
    "tenfold": 10.0, "halv": 0.5,
}  # fmt: skip
_TIMES = re.compile(
    r"\b(?:(?P<more>more than |over )|(?P<less>nearly |almost |not quite |all but |just under ))?(?P<times>(?:doubl|trebl|tripl|quadrupl|quintupl|halv)(?:e[ds]?|ing)|(?:two|three|four|five|ten)fold)\b",
    re.IGNORECASE,
)
_RISE = re.compile(
    r"\b(?:ris(?:es|ing)|rose|risen|gr[eo]w(?:s|n|ing)?|increas(?:e[ds]?|ing)|climb(?:s|ed|ing)|jump(?:s|ed|ing)|soar(?:s|ed|ing)|surg(?:es|ed|ing)|swell(?:s|ed|ing)|went up|up)\b",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:fall(?:s|en|ing)|fell|drop(?:s|ped|ping)|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|sank|sunk|plung(?:es|ed|ing)|shr[aiu]nk(?:s|ing)?|dwindl(?:e[ds]?|ing)|went down|down)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:about |some |only |just )?$")
_UNTOLD = re.compile(
    r"\b(?:not|never|n['’]t|without|instead of|rather than|would|could|should|may|might|if|than|to (?:doubl|trebl|tripl|halv|ris|grow|fall)e?|planned|hop\w+|expect\w*|and then|before)\b",
    re.IGNORECASE,
)
_FROM, _TO = (
    re.compile(rf"\b{word}\s+(?:(?:about|around|some|only|just|a mere)\s+)?$", re.IGNORECASE) for word in ("from", "to")
)
_BREAK = re.compile(r"[;:.()]|\b(?:while|whereas|but)\b")
_CLAUSE = 90
"""Characters within which the word for a change stands before its ends, and the one end before the other."""
_LEAST, _MOST = 0.8, 1.3
"""What an unhedged "doubled" allows, of the factor itself."""
_SLACK = 0.15
"""Of a percentage: how far a rounded one may miss what rounded ends make it; beside two points."""


@dataclass(frozen=True, slots=True)
class Misgrown:
    """A change told in sentence `n` at start…end, and the ends that do not bear it out; `makes` says what they make."""

    n: int
    start: int
    end: int
    ends: tuple[Mention, Mention]
    makes: str


def misgrown(lines: Sequence[Line | None]) -> Iterator[Misgrown]:
    """The changes that their own ends belie, one a sentence at most."""
    for n, line in enumerate(lines):
        if line is None or not (_TIMES.search(line.text) or _RISE.search(line.text) or _FALL.search(line.text)):
            continue
        found = next((wrong for first, last in _ends(line) if (wrong := _wrong(n, line, first, last))), None)
        if found:
            yield found


def _ends(line: Line) -> Iterator[tuple[Mention, Mention]]:
    """The first and the last amount of each "from … to …"."""
    amounts = [m for m in line.values if isinstance(m.value, Quantity) and m.value.kind is not ValueKind.RANK]
    for a, b in pairwise(amounts):
        between = line.text[a.end - line.start : b.start - line.start]
        if not _alike(a, b) or _BREAK.search(between) or len(between) > _CLAUSE:
            continue
        before = line.text[: a.start - line.start]
        if _FROM.search(before) and _TO.search(between):
            yield a, b
        elif _FROM.search(between) and _TO.search(before):
            yield b, a


def _alike(a: Mention, b: Mention) -> bool:
    p, q = a.value, b.value
    assert isinstance(p, Quantity) and isinstance(q, Quantity)
    return (p.kind, p.unit, a.per) == (q.kind, q.unit, b.per) and p.lo > 0 and q.lo > 0 and not (a.hedge or b.hedge)


def _wrong(n: int, line: Line, first: Mention, last: Mention) -> Misgrown | None:
    at = min(first.start, last.start) - line.start
    head = _BREAK.split(line.text[max(0, at - _CLAUSE) : at])[-1]
    base = line.start + at - len(head)
    if _UNTOLD.search(head):
        return None
    p, q = first.value, last.value
    assert isinstance(p, Quantity) and isinstance(q, Quantity)
    least, most = q.lo / p.hi, q.hi / p.lo
    told = [*_TIMES.finditer(head), *_RISE.finditer(head), *_FALL.finditer(head)]
    if not told:
        return None
    word = max(told, key=lambda m: m.start())
    makes = f"from {p.written} to {q.written} is "
    where = (n, base + word.start(), base + word.end(), (first, last))
    if word.re is _TIMES:
        low, high = _allowed(word)
        return Misgrown(*where, f"{makes}{q.lo / p.lo:.2g} times") if most < low or least > high else None
    up = word.re is _RISE
    if most < 1 if up else least > 1:
        return Misgrown(*where, f"{makes}a {'fall' if up else 'rise'}")
    return _share(where, line, head, base, (least, most), makes, p)


def _allowed(word: re.Match[str]) -> tuple[float, float]:
    factor = next(f for stem, f in _FACTORS.items() if word["times"].lower().startswith(stem))
    far, near = (factor, factor * _MOST) if factor > 1 else (factor * _LEAST, factor)
    if word["more"]:
        return (factor * 0.97, float("inf")) if factor > 1 else (0.0, factor * 1.03)
    if word["less"]:
        return (factor * _LEAST, factor * 1.03) if factor > 1 else (factor * 0.97, factor * _MOST)
    return min(far, factor * _LEAST), max(near, factor * _MOST)


def _share(
    where: tuple[int, int, int, tuple[Mention, Mention]],
    line: Line,
    head: str,
    base: int,
    ratio: tuple[float, float],
    makes: str,
    first: Quantity,
) -> Misgrown | None:
    """A percentage by which it changed, told between the word for the change and its ends."""
    told = [m for m in line.values if where[2] <= m.start < base + len(head) and isinstance(m.value, Quantity)]
    if len(told) != 1 or first.kind is ValueKind.PERCENTAGE:
        return None
    share = told[0].value
    assert isinstance(share, Quantity)
    by = bool(_BY.search(head[: told[0].start - base])) and not told[0].hedge
    if by and (share.kind, share.unit) == (first.kind, first.unit):
        least, most = sorted(abs(r - 1) * f for r, f in zip(ratio, (first.hi, first.lo), strict=True))
        if ratio[0] <= 1 <= ratio[1] or (share.lo <= most * 1.05 and share.hi >= least * 0.95):
            return None
        return Misgrown(where[0], told[0].start, told[0].end, where[3], f"{makes}another difference")
    direct = not head[where[2] - base : told[0].start - base].strip()
    if share.kind is not ValueKind.PERCENTAGE or told[0].hedge:
        return None
    if not direct and not _BY.search(head[: told[0].start - base]):
        return None
    low, high = sorted(abs(r - 1) * 100 for r in ratio)
    low = 0.0 if ratio[0] <= 1 <= ratio[1] else low
    slack = 2 + _SLACK * share.hi
    if share.lo - slack <= high and share.hi + slack >= low:
        return None
    return Misgrown(where[0], told[0].start, told[0].end, where[3], f"{makes}{_span(low, high)} per cent")


def _span(low: float, high: float) -> str:
    least, most = f"{low:.0f}", f"{high:.0f}"
    return least if least == most else f"{least} to {most}"
