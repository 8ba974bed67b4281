"""What a check found as a data item: the places that cannot all be right, each with its value as understood, and why."""

from __future__ import annotations

from collections.abc import Sequence

from provaudit.analysis.claims import claim
from provaudit.analysis.consistency.absolutes import Excepted
from provaudit.analysis.consistency.ages import Reckoned
from provaudit.analysis.consistency.chronicle import Told
from provaudit.analysis.consistency.counted import Miscounted
from provaudit.analysis.consistency.denials import Belied
from provaudit.analysis.consistency.events import Event
from provaudit.analysis.consistency.growth import Misgrown
from provaudit.analysis.consistency.lasting import Mislasted
from provaudit.analysis.consistency.stages import orders
from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.totals import Sum
from provaudit.model.claim import Agreement, Claim, DataItem, Question
from provaudit.model.document import Document
from provaudit.model.value import Quantity, ValueKind, number
from provaudit.text.physics import DAY, YEAR
from provaudit.text.values import Mention


def disordered(first: Event, last: Event, name: str) -> DataItem:
    """`first` should have come before `last`, and is dated after it."""
    told = sorted((first, last), key=lambda event: event.slot.start)
    return DataItem(
        key=_key(Question.ORDER, name, first.stage, last.stage),
        question=Question.ORDER,
        claims=tuple(_claim(event) for event in told),
        agreement=Agreement.CONFLICTING,
        sure=orders().get((first.stage, last.stage), False),
        why=f"{name}: {_said(last)} ({last.date}) lies before {_said(first)} ({first.date})",
    )


def misplaced_item(document: Document, first: Told, last: Told, name: str, lines: Sequence[Line | None]) -> DataItem:
    """`first`, as the words of the sentences tell it, should have come before `last`."""
    claims = [_dated(document, told, lines[told.n]) for told in (first, last)]
    said = [told.stage.replace("_", " ") for told in (first, last)]
    return DataItem(
        key=_key(Question.ORDER, name, *said),
        question=Question.ORDER,
        claims=tuple(sorted(claims, key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        sure=False,
        why=f"{name}: {said[1]} ({last.when.value}) lies before {said[0]} ({first.when.value})",
    )


def miscounted(document: Document, found: Miscounted, lines: Sequence[Line | None]) -> DataItem:
    """A number of years that the dates of a passage do not make."""
    line = lines[found.n]
    assert line is not None
    stated = Claim(
        statement=document.span(line.start, line.start + len(line.text)),
        place=document.span(found.start, found.end),
        value=found.value,
        predicate="",
    )
    low, high = int(found.least + 0.02), int(found.most)
    made = str(low) if low >= high else f"{low} to {high}"
    return DataItem(
        key=_key(Question.ARITHMETIC, "years", found.topic.name),
        question=Question.ARITHMETIC,
        claims=tuple(sorted((stated, _dated(document, found.since, lines[found.since.n])), key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        sure=False,
        why=f"{found.topic.name}: {found.since.stage} {found.since.when.value}, then {found.when.value}: the dates are {made} years apart",
    )


def _dated(document: Document, told: Told, line: Line | None) -> Claim:
    assert line is not None
    return Claim(
        statement=document.span(line.start, line.start + len(line.text)),
        place=document.span(told.when.start, told.when.end),
        value=told.when.value,
        predicate=told.stage,
    )


def misreckoned(wrong: Reckoned, name: str) -> DataItem:
    """A number of years or days that is not what the dates make it."""
    value = wrong.value
    stated = claim(wrong.statement, wrong.start, wrong.end, value, "")
    if value.kind is ValueKind.DURATION:
        what, told = "length", f"the dates make it {_time(wrong.least)} to {_time(wrong.most)}"
    elif value.kind is ValueKind.RANK:
        what, told = "anniversary", f"the dates are {_years(wrong)} years apart"
    else:
        what, told = "age", f"the dates make it {_years(wrong)}"
    dates = " and ".join(f"{_said(event)} {event.date}" for event in wrong.grounds)
    return DataItem(
        key=_key(Question.ARITHMETIC, what, name or wrong.statement.span.exact[:40].lower()),
        question=Question.ARITHMETIC,
        claims=tuple(sorted((stated, *map(_claim, wrong.grounds)), key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        why=": ".join(part for part in (name, f"{dates}, then {wrong.when}" if wrong.when else dates, told) if part),
    )


def belied(found: Belied) -> DataItem:
    """A flat denial, and the words that belie it."""
    denied = claim(found.denial, *found.denied, "denied", "", polarity=False)
    told = claim(found.other, *found.told, "told", "")
    return DataItem(
        key=_key(Question.POLARITY, found.what, found.name),
        question=Question.POLARITY,
        claims=tuple(sorted((denied, told), key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        why=f"{found.name}: what one sentence flatly denies, another tells",
    )


def excepted(document: Document, found: Excepted, lines: Sequence[Line | None]) -> DataItem:
    """What is told without exception, and an exception to it."""
    claims = [
        Claim(
            statement=document.span(line.start, line.start + len(line.text)),
            place=document.span(*place),
            value=document.text[slice(*place)],
            predicate="",
        )
        for n, place in ((found.n, found.flat), (found.k, found.told))
        if (line := lines[n])
    ]
    return DataItem(
        key=_key(Question.OPPOSITE, found.what, found.name),
        question=Question.OPPOSITE,
        claims=tuple(sorted(claims, key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        sure=False,
        why=f"{found.name}: one is told without exception, and the other is an exception to it",
    )


def missummed(document: Document, found: Sum, lines: Sequence[Line | None]) -> DataItem:
    """Parts that do not come to their total."""
    low, high = found.bounds
    come = number(low) if low == high else f"{number(low)} to {number(high)}"
    total = str(found.total.value) if found.total else "100 %"
    places = [(p, found.n) for p in found.parts]
    if found.total:
        places.append((found.total, found.total_n))
    claims = [_counted(document, mention, lines[n]) for mention, n in places]
    first = lines[found.n]
    return DataItem(
        key=_key(Question.ARITHMETIC, "sum", " ".join(first.text.lower().split()[:6]) if first else ""),
        question=Question.ARITHMETIC,
        claims=tuple(sorted(claims, key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        why=f"the parts come to {come}, the whole is {total}",
    )


def grown(document: Document, found: Misgrown, lines: Sequence[Line | None]) -> DataItem:
    """A change that its two ends belie."""
    first = lines[found.n]
    return DataItem(
        key=_key(Question.ARITHMETIC, "change", " ".join(first.text.lower().split()[:6]) if first else ""),
        question=Question.ARITHMETIC,
        claims=tuple(sorted((_counted(document, m, first) for m in found.ends), key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        why=f"“{document.text[found.start : found.end]}”, but {found.makes}",
    )


def lasted(document: Document, found: Mislasted, lines: Sequence[Line | None]) -> DataItem:
    """A length that the first and the last day do not allow."""
    (first, n), (last, k) = found.days
    claims = [
        _counted(document, found.told, lines[found.n]),
        _day(document, first, lines[n]),
        _day(document, last, lines[k]),
    ]
    return DataItem(
        key=_key(Question.ARITHMETIC, "length", found.topic.name),
        question=Question.ARITHMETIC,
        claims=tuple(sorted(claims, key=lambda c: c.place)),
        agreement=Agreement.CONFLICTING,
        sure=False,
        why=f"{found.topic.name}: {first.value} to {last.value}: the dates make it {_time(found.least)} to {_time(found.most)}",
    )


def _day(document: Document, when: Mention, line: Line | None) -> Claim:
    assert line is not None
    return Claim(
        statement=document.span(line.start, line.start + len(line.text)),
        place=document.span(when.start, when.end),
        value=when.value,
        predicate="",
    )


def _counted(document: Document, mention: Mention, line: Line | None) -> Claim:
    assert line is not None
    assert isinstance(mention.value, Quantity)
    return Claim(
        statement=document.span(line.start, line.start + len(line.text)),
        place=document.span(mention.start, mention.end),
        value=mention.value,
        predicate="",
    )


def _claim(event: Event) -> Claim:
    return claim(event.statement, event.slot.start, event.slot.end, event.date, event.frame.predicate, event.slot)


def _key(question: Question, *words: str) -> str:
    return " · ".join((question, *(word.lower() for word in words)))


def _said(event: Event) -> str:
    """The stage in words."""
    words = {
        "act": "what is told",
        "any": f"“{event.frame.predicate.replace('_', ' ')}”",
        "lived": f"“{event.frame.predicate.replace('_', ' ')}”",
        "last": "the last time",
        "first": "the first time",
        "begun": "work begun",
        "stone": "stone laid",
        "started": "begun",
    }
    return words.get(event.stage, event.stage.replace("_", " "))


def _years(wrong: Reckoned) -> str:
    low, high = int(wrong.least + 0.02), int(wrong.most)
    return str(low) if low >= high else f"{low} to {high}"


def _time(seconds: float) -> str:
    for unit, name in ((YEAR, "years"), (DAY, "days")):
        if seconds >= 2 * unit:
            return f"{seconds / unit:.0f} {name}"
    return f"{seconds / DAY:.0f} days"
