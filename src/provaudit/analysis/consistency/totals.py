"""Parts against their total: "has 15 members. It consists of six …, four … and three …"; "of these, 198 …; the other 61 …".

Read from the words alone, without a parse. A list counts as the whole only where the words say so ("consists of", "the remaining"); a list
that is none ("included", "among them") says nothing of the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.consistency.rounding import exactly, parts_sum
from provaudit.analysis.consistency.shares import REST, not_a_hundred
from provaudit.analysis.consistency.suspects import Line
from provaudit.model.value import Quantity, ValueKind
from provaudit.text.values import Mention

_NO_PARTS = frozenset(("a", "rank", "K"))
"""Units of what has no parts: ages, ranks, temperatures."""
_COUNTS = (ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.PERCENTAGE)
_JOIN = re.compile(
    r"[^,;:.()\d]{0,70}(?:[,;]|,? and|; and|, and|,? plus)\s+(?:the (?:other|remaining|rest) |another |a further )?(?:(?:the )?[A-Z]\w+ )?$"
)
_WHOLE = re.compile(
    r"\b(?:consist(?:s|ed|ing) (?:only )?of|compris(?:es|ed|e|ing)|(?:is|are|was|were) (?:made up|composed) of|made up of|composed of)\s*$",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?<!\d)[:—–]\s*$")
"""After a figure a colon makes a ratio or a verse: “1: 256”, “Mark 4: 3, 9”."""
_PART_OF_PART = re.compile(r"^(?: [a-z-]+)? of (?:which|whom|them|these)\b")
_THEY = re.compile(r"^(?:They|These|Those) (?:are|were)\s*$")
_IT = re.compile(r"^(?:It|They|The \w+) \w+", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"\b(?:includ\w+|among|for (?:instance|example)|such as|e\.g|notably|mostly|mainly|chiefly|at least|more than|over|partly|part-time|also|"
    r"overlap\w*|each|both|either|respectively|several|some of|average)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:rest|remainder|others|remaining|remain|left over|unaccounted|unknown)\b", re.IGNORECASE)
"""What tells after a list that it is not the whole."""
_NO_OTHERS = re.compile(r"\b(?:no (?:others?|further|more)\b|nobody else|no one else|nothing else)", re.IGNORECASE)
"""What tells after a list that it is the whole."""
_OF = re.compile(r"^(?:Of|Out of|From)(?: (?:all|a total of))?(?: (?:the|these|those|its|their|them))*\s*$")
_OF_THESE = re.compile(r"^Of (?:these|those|them)\b,?\s*$")
_OF_WHOM = re.compile(r",? of (?:whom|which|them|these)\s*$")
_NOUN = re.compile(r"^\s+(?:[a-z-]+\s+)?[a-z-]+")
_IN_ALL = re.compile(r"^\s+(?:[a-z-]+ )?(?:in all|in total|altogether|all told)\b")
_EITHER = tuple(
    tuple(map(re.compile, pair))
    for pair in ((r"\bpassed\b", r"\bfailed\b"),
                 (r"\b(?:survived|lived|(?:were|was) (?:saved|rescued))\b", r"\b(?:died|dead|drowned|perished|were lost|were killed)\b"),
                 (r"\bvoted (?:for|in favou?r)\b", r"\b(?:voted )?against\b"), (r"\bwon\b", r"\blost\b"),
                 (r"\b(?:recovered|found|returned|repaired|accounted for|rescued|saved|survived|escaped|killed|died|drowned)\b", r"\b(?:missing|lost|unaccounted for|never seen again)\b"),
                 (r"\b(?:sunk|sank|wrecked|destroyed|shot down|foundered)\b", r"\b(?:reached|returned|survived|escaped|arrived|came (?:home|back|through)|got (?:home|back|through))\b"),
                 (r"\bacquitted\b", r"\b(?:convicted|found guilty)\b"), (r"\b(?:accepted|approved|granted)\b", r"\b(?:rejected|refused|turned down|turned away)\b"),
                 (r"", r"^[^,;]*\b(?:(?:is|are|was|were) still (?!(?!missing)\w+ing\b)|remain(?:s|ed)?\b|(?:is|are|was|were) yet to|(?:has|have|had) yet to)\b"))
)  # fmt: skip
"""What happens to everybody the one way or the other."""
_GENDERS = (frozenset(("women", "men")), frozenset(("girls", "boys")), frozenset(("women", "men", "children")))


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the parts that are said to make it up; `sentence` and `other` are the numbers of their sentences."""

    total: Mention | None
    parts: tuple[Mention, ...]
    n: int
    total_n: int
    unit: str

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and greatest sum of the parts."""
        return parts_sum(self.parts)


def sums(lines: Sequence[Line | None]) -> Iterator[Sum]:
    """The sums that do not come out. A total is sought in the sentence of its parts and in the one before."""
    for n, line in enumerate(lines):
        counts = tuple(m for m in line.values if _is_count(m)) if line else ()
        if line is None or not counts:
            continue
        last = lines[n - 1] if n else None
        before = tuple(m for m in last.values if _is_count(m)) if last else ()
        text, start = line.text, line.start
        found = _listed(text, start, counts, n, _sole(last))
        found = found or _remainder(text, start, counts, n, before) or _exceeding(text, start, counts, n)
        found = found or _in_all(text, start, line.values, n) or _either(text, start, counts, n, before)
        if found:
            yield found


def _is_count(m: Mention) -> bool:
    return isinstance(m.value, Quantity) and m.value.kind in _COUNTS and m.value.unit not in _NO_PARTS


def _amount(m: Mention) -> Quantity:
    assert isinstance(m.value, Quantity)
    return m.value


@dataclass(frozen=True, slots=True)
class _Carried:
    """The total that a sentence leaves to the next, and whether people are counted."""

    total: Mention
    people: bool


def _sole(line: Line | None) -> _Carried | None:
    """The only count of a sentence ("has 15 members.")."""
    counts = tuple(m for m in line.values if _is_count(m)) if line else ()
    if line is None or len(counts) != 1 or _EXAMPLES.search(line.text):
        return None
    return _Carried(counts[0], _people(line.text, line.start, counts[0]))


def _people(text: str, start: int, m: Mention) -> bool:
    """True if what is counted are people."""
    words = re.findall(r"[a-z]+", text[m.end - start :].lower())[:3]
    persons = lexicon().words["persons"]
    return any(word in _MEMBERS or word.removesuffix("s") in persons for word in words[:2])


_MEMBERS = frozenset(
    "people men women children members singers players musicians seats pupils students employees sailors passengers survivors victims "
    "judges jurors directors trustees councillors ministers deputies dancers inhabitants".split()
)


def _listed(text: str, start: int, counts: tuple[Mention, ...], n: int, carried: _Carried | None) -> Sum | None:
    """A list that is said to be the whole: "consists of A, B and C", "40 ships: 12 frigates, …", "48 singers, 30 women and 28 men"."""
    runs = _runs(text, start, counts)
    for run in runs:
        head = text[: run[0].start - start]
        if _EXAMPLES.search(text[: run[-1].end - start]):
            continue
        parts_of_part = any(_PART_OF_PART.match(text[m.end - start :]) for m in run) and not _gendered(text, start, run)
        if _MORE.search(text[run[-1].end - start :]) or parts_of_part:
            continue
        percent = _amount(run[0]).kind is ValueKind.PERCENTAGE
        if percent:
            if not_a_hundred(text, start, run, bool(_WHOLE.search(head))):
                return Sum(None, run, n, n, "%")
            continue
        total = _total(text, start, counts, run, carried)
        if total is None:
            continue
        found = Sum(total, run, n, n if total in counts else n - 1, _amount(total).unit)
        if not head.strip() and found.bounds[0] <= _amount(total).hi:
            return None  # "Eleven were men, four women": the rest may be children
        return found if _disagree(found) else None
    return None


def _total(
    text: str, start: int, counts: tuple[Mention, ...], run: tuple[Mention, ...], carried: _Carried | None
) -> Mention | None:
    """What the list `run` is said to be the whole of: a count of its own sentence, or the one that the sentence before left."""
    head = text[: run[0].start - start]
    earlier = [m for m in counts if m.end <= run[0].start and _alike(m, run[0])]
    whole = _WHOLE.search(head)
    if len(earlier) == 1 and sum(_alike(m, run[0]) for m in counts) == len(run) + 1:
        comma = head.rstrip().endswith(",")
        listed = (
            whole
            or _COLON.search(head)
            or (comma and (_gendered(text, start, run) or _overfull(text, start, earlier[0], run)))
        )
        return earlier[0] if listed else None
    if earlier or carried is None or len(counts) != len(run) or not _alike(carried.total, run[0]):
        return None
    if (
        _THEY.match(head)
        or _NO_OTHERS.search(text[run[-1].end - start :])
        or (not head.strip() and _copular(text, start, run))
    ):
        return carried.total
    # "The board has 15 members. It consists of six …": but "The palace has 80 rooms. It consists of three wings"
    return carried.total if whole and _IT.match(text) and carried.people else None


def _runs(text: str, start: int, counts: tuple[Mention, ...]) -> list[tuple[Mention, ...]]:
    """The longest runs of counts joined like a list, two or more."""
    runs: list[tuple[Mention, ...]] = []
    run: list[Mention] = []
    for m in counts:
        if run and _alike(run[-1], m) and _JOIN.fullmatch(text[run[-1].end - start : m.start - start]):
            run.append(m)
        else:
            runs.append(tuple(run))
            run = [m]
    runs.append(tuple(run))
    listed = [run for run in runs if len(run) > 1]
    # In "40 ships: 12 frigates" the colon parts them; in "48 singers, 30 women and 28 men" the total stands in the list itself.
    return listed + [run[1:] for run in listed if len(run) > 2]


def _alike(a: Mention, b: Mention) -> bool:
    x, y = _amount(a), _amount(b)
    return (x.kind, x.unit) == (y.kind, y.unit)


def _copular(text: str, start: int, run: tuple[Mention, ...]) -> bool:
    """ "Eleven were men, four women and five children.": kinds of one lot, each member in one."""
    after = text[run[0].end - start : run[1].start - start]
    rest = text[run[-1].end - start :]
    return bool(
        re.fullmatch(r" (?:were|are) [a-z-]+(?: [a-z-]+)?,? (?:and )?", after)
        and re.fullmatch(r" [a-z-]+(?: [a-z-]+)?[.;]?\s*", rest)
    )


def _overfull(text: str, start: int, total: Mention, run: tuple[Mention, ...]) -> bool:
    """ "90 hectares, 50 hectares of pasture and 60 hectares of forest": measured sorts of a thing that come to more than it."""
    sorts = all(_SORT.match(text[m.end - start :]) for m in run) and not _SORT.match(text[total.end - start :])
    return bool(_amount(total).unit) and sorts and parts_sum(run)[0] > exactly(total)[1]


_SORT = re.compile(r" of [a-z]+\b")


def _gendered(text: str, start: int, run: tuple[Mention, ...]) -> bool:
    nouns = {w for m in run for w in re.findall(r"^\s*(?:of (?:them|whom) )?([a-z]+)", text[m.end - start :].lower())}
    return nouns in _GENDERS


def _remainder(text: str, start: int, counts: tuple[Mention, ...], n: int, before: tuple[Mention, ...]) -> Sum | None:
    """ "Of these, 198 were saved; the other 61 drowned"; "900 inhabitants, of whom 500 were … and the other 700 …"."""
    if len(counts) not in (2, 3) or not REST.search(text[: counts[-1].start - start]) or _EXAMPLES.search(text):
        return None
    head = text[: counts[0].start - start]
    if len(counts) == 3:
        part = text[counts[0].end - start : counts[1].start - start]
        if not (_OF.match(head) and re.fullmatch(r"[^;:.]{0,60},\s+(?:only |just )?", part)) and not _OF_WHOM.search(
            part
        ):
            return None
        total, total_n = counts[0], n
    elif _OF_THESE.match(head) and len(before) == 1:
        total, total_n = before[0], n - 1
    else:
        return None
    parts = counts[-2:]
    if not (_alike(total, parts[0]) and _alike(*parts)):
        return None
    found = Sum(total, parts, n, total_n, _amount(total).unit)
    return found if _disagree(found) else None


def _in_all(text: str, start: int, values: tuple[Mention, ...], n: int) -> Sum | None:
    """ "12 men, nine women and four children, 31 in all"."""
    counts = tuple(m for m in values if isinstance(m.value, Quantity) and m.value.kind in _COUNTS)
    if len(counts) < 3 or not _IN_ALL.match(text[counts[-1].end - start :]) or _EXAMPLES.search(text):
        return None
    total = counts[-1]
    run = next((r for r in _runs(text, start, counts[:-1]) if r[-1] is counts[-2]), ())
    parts = run if len(run) > 1 and _JOIN.fullmatch(text[run[-1].end - start : total.start - start]) else counts[:-1]
    if not all(_JOIN.fullmatch(text[a.end - start : b.start - start]) for a, b in pairwise(parts)):
        return None
    found = Sum(total, parts, n, n, _amount(total).unit)
    return found if all(_alike(total, p) for p in parts) and _disagree(found) else None


def _either(text: str, start: int, counts: tuple[Mention, ...], n: int, before: tuple[Mention, ...]) -> Sum | None:
    """ "Of them, 150 passed and 90 failed": more than there were."""
    head = text[: counts[0].start - start]
    if len(counts) > 1 and len(before) == 1 and _OF_THESE.match(head):
        total, total_n, parts = before[0], n - 1, counts
    elif len(counts) > 2 and _OF.match(head):
        total, total_n, parts = counts[0], n, counts[1:]
    else:
        return None
    ends = [*(m.start for m in parts[1:]), start + len(text)]
    told = [text[m.end - start : end - start] for m, end in zip(parts, ends, strict=True)]
    if any(_PART_OF_PART.match(one) for one in told):
        return None
    nations = lexicon().words["nationalities"]
    kinds = [re.match(r"\s+were ([A-Za-z]+)\b", one) for one in told]
    national = all(m and m[1].lower() in nations for m in kinds)
    if not (national or all(_opposed(a, b) for a, b in combinations(told, 2))):
        return None
    if not all(_alike(total, p) for p in parts):
        return None
    found = Sum(total, parts, n, total_n, _amount(total).unit)
    return found if found.bounds[0] > _amount(total).hi else None


def _opposed(one: str, other: str) -> bool:
    """True if what is told of some cannot be so of the others too."""
    return any((a.search(one) and b.search(other)) or (b.search(one) and a.search(other)) for a, b in _EITHER)


def _exceeding(text: str, start: int, counts: tuple[Mention, ...], n: int) -> Sum | None:
    """ "22 people, of whom 30 were scientists": a part greater than the whole."""
    for total, part in pairwise(counts):
        between = text[total.end - start : part.start - start]
        apart = re.fullmatch(
            r"\s+[a-z-]+(?: [a-z-]+)?, of (?:whom|which)(?: (?:about|only|some))?\s+|,? of which\s+", between
        )
        if apart and _alike(total, part) and _amount(part).lo > _amount(total).hi:
            return Sum(total, (part,), n, n, _amount(total).unit)
    return None


def _disagree(found: Sum) -> bool:
    low, high = found.bounds
    assert found.total is not None
    least, most = exactly(found.total)
    return high < least or low > most
