"""What changed between two audits of a dossier, in words: findings that are new, gone or changed, and the sources."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from provaudit.errors import UsageError
from provaudit.reports.inert import one_line
from provaudit.reports.json import validate
from provaudit.text.normalise import norm, shorten


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as an audit.json has it. `places` are its sides as `source:line` or the source alone, `words` their quotations."""

    id: str
    rule: str
    name: str
    severity: str
    confidence: str
    state: str
    disposition: str
    gates: bool
    message: str
    sources: tuple[str, ...]
    places: tuple[str, ...]
    words: tuple[str, ...]
    values: tuple[str, ...]
    item: str
    note: str


@dataclass(frozen=True, slots=True)
class Record:
    """An audit as its JSON report has it: the tool, the sources with the hashes of their texts, the findings in their order."""

    version: str
    rules: str
    model: str
    sources: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One finding in both audits, and what is different about it, in words."""

    old: Entry
    new: Entry
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Findings in the order of the audit that has them; `same` counts those of which nothing is different."""

    old: Record
    new: Record
    added: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    changed: tuple[Change, ...]
    same: int


@dataclass(frozen=True, slots=True)
class DifferenceOptions:
    """When two findings of different ids are one that changed: same rule, same sources, quotations so alike (0…1)."""

    similarity: float = 0.6
    """difflib's ratio of the quotations; 0.6 is its own rule of thumb for a close match. No decision is carried on it: it only puts
    two lines of a report together."""
    candidates: int = 20
    """Pairs are compared only where a rule has so few unmatched findings in the same sources; beyond, they are new and gone."""
    compared: int = 200
    """Code points of a quotation that are compared: difflib is quadratic in them."""


def record(text: str, name: str) -> Record:
    """The audit in a JSON report. `name` is the file's, for messages. Raises UsageError for text that is no such report."""
    from jsonschema import ValidationError

    try:
        data = json.loads(text)
        validate(data)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name}: no JSON ({error}); give an audit.json as `provaudit audit -o` writes it") from None
    except ValidationError as error:
        where = "/".join(str(step) for step in error.absolute_path) or "the whole"
        problem = shorten(one_line(error.message), 160)
        raise UsageError(
            f"{name}: not an audit of this version ({where}: {problem}); write it anew with `provaudit audit -o`"
        ) from None
    tool = data["tool"]
    return Record(
        tool["version"],
        tool["rules"],
        tool["model"],
        tuple((source["id"], source["sha256"]) for source in data["sources"]),
        tuple(_entry(finding) for finding in data["findings"]),
    )


def difference(old: Record, new: Record, options: DifferenceOptions | None = None) -> Difference:
    """What `new` has that `old` had not, and the other way round.

    Findings are one by their ids; those left over are one that changed if they judge the same data item, or if the same
    rule says nearly the same of the same sources.
    """
    before = {entry.id: entry for entry in old.entries}
    after = {entry.id: entry for entry in new.entries}
    pairs = {id: before[id] for id in after if id in before}
    pairs |= _alike(
        [entry for entry in old.entries if entry.id not in after],
        [entry for entry in new.entries if entry.id not in before],
        options or DifferenceOptions(),
    )
    matched = {entry.id for entry in pairs.values()}
    changes = [Change(pairs[e.id], e, tuple(_changes(pairs[e.id], e))) for e in new.entries if e.id in pairs]
    return Difference(
        old,
        new,
        tuple(entry for entry in new.entries if entry.id not in pairs),
        tuple(entry for entry in old.entries if entry.id not in matched),
        tuple(change for change in changes if change.words),
        sum(not change.words for change in changes),
    )


def render(found: Difference) -> str:
    """The difference as plain text, for a terminal."""
    return "\n".join(_lines(found)) + "\n"


def _alike(old: list[Entry], new: list[Entry], options: DifferenceOptions) -> dict[str, Entry]:
    """The old entry for each new one that is the same with changes; each is used once."""
    found: dict[str, Entry] = {}
    for grouped in (lambda e: (e.rule, e.item) if e.item else None, lambda e: (e.rule, *sorted(set(e.sources)))):
        taken = {entry.id for entry in found.values()}
        groups: dict[Any, tuple[list[Entry], list[Entry]]] = defaultdict(lambda: ([], []))
        for side, entries in enumerate((old, new)):
            for entry in entries:
                if entry.id not in taken and entry.id not in found and (key := grouped(entry)) is not None:
                    groups[key][side].append(entry)
        for olds, news in groups.values():
            if len(olds) * len(news) <= options.candidates**2:
                found |= _best(olds, news, options)
    return found


def _best(old: list[Entry], new: list[Entry], options: DifferenceOptions) -> dict[str, Entry]:
    """Pairs of one group, the most alike first. A data item in both audits is one, however its claims read."""
    ranked = sorted(
        ((-_likeness(a, b, options), i, j) for i, a in enumerate(old) for j, b in enumerate(new)),
    )
    found: dict[str, Entry] = {}
    used: set[int] = set()
    for unlike, i, j in ranked:
        alike = -unlike >= options.similarity or (old[i].item and old[i].item == new[j].item)
        if alike and i not in used and new[j].id not in found:
            used.add(i)
            found[new[j].id] = old[i]
    return found


def _likeness(a: Entry, b: Entry, options: DifferenceOptions) -> float:
    if not a.words and not b.words:
        return 1.0
    one, other = (norm(" ".join(entry.words))[: options.compared] for entry in (a, b))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= options.similarity else 0.0


def _changes(old: Entry, new: Entry) -> Iterator[str]:
    """What is different about a finding, each as a clause."""
    if old.disposition != new.disposition:
        if new.disposition == "unresolved":
            yield f"the decision “{old.disposition}” no longer holds" + (f" ({new.note})" if new.note else "")
        else:
            yield f"now {new.disposition}" + (f" ({new.note})" if new.note else "")
    elif new.disposition == "unresolved" and old.state != new.state:
        yield {"unchanged": "now known", "new": "no longer known"}.get(new.state, f"now {new.state}") + (
            f" ({new.note})" if new.note else ""
        )
    if old.gates != new.gates:
        yield "now fails the gate" if new.gates else "no longer fails the gate"
    if old.severity != new.severity:
        yield f"{old.severity} before, {new.severity} now"
    elif old.confidence != new.confidence:
        yield f"confidence {old.confidence} before, {new.confidence} now"
    if sorted(old.values) != sorted(new.values):
        yield f"values {_listed(old.values)} before, {_listed(new.values)} now"
    joined, left = _without(new.sources, old.sources), _without(old.sources, new.sources)
    if joined:
        yield f"now also in {_listed(joined)}"
    if left:
        yield f"no longer in {_listed(left)}"
    if sorted(map(norm, old.words)) != sorted(map(norm, new.words)) and not joined and not left:
        yield f"reads {_listed(new.words)} now, {_listed(old.words)} before"
    elif old.message != new.message and sorted(old.values) == sorted(new.values):
        yield f"before: {old.message}"


def _lines(found: Difference) -> Iterator[str]:
    yield (
        f"{len(found.added):,} new, {len(found.gone):,} gone, {len(found.changed):,} changed, {found.same:,} as before; "
        f"{_gating(found.old)} → {_gating(found.new)} fail the gate."
    )
    yield from _about_the_tool(found.old, found.new)
    yield from _about_the_sources(found.old, found.new)
    here = {id for id, _ in found.new.sources}
    for title, entries in (("New", found.added), ("Gone", found.gone)):
        if entries:
            yield ""
            yield f"{title} ({len(entries)})"
        for entry in entries:
            missing = [source for source in entry.sources if source not in here]
            yield from _entry_lines(entry, [f"{_listed(missing)} is no longer part of the audit"] if missing else [])
    if found.changed:
        yield ""
        yield f"Changed ({len(found.changed)})"
    for change in found.changed:
        yield from _entry_lines(change.new, change.words)


def _entry_lines(entry: Entry, notes: Iterable[str]) -> Iterator[str]:
    yield f"{entry.severity:7}  {entry.rule} {entry.name}  {entry.id}  {shorten(one_line(', '.join(entry.places)), 80)}"
    yield f"         {one_line(entry.message)}"
    for note in notes:
        yield f"         · {one_line(note)}"


def _about_the_tool(old: Record, new: Record) -> Iterator[str]:
    if old.version != new.version:
        yield f"provaudit {one_line(old.version)} before, {one_line(new.version)} now: some of it may come from there."
    elif (old.rules, old.model) != (new.rules, new.model):
        yield "The rules, their options or the language model are not those of before: some of it may come from there."


def _about_the_sources(old: Record, new: Record) -> Iterator[str]:
    before, after = dict(old.sources), dict(new.sources)
    for what, ids in (
        ("new", [id for id in after if id not in before]),
        ("gone", [id for id in before if id not in after]),
        ("with another text", [id for id in after if id in before and before[id] != after[id]]),
    ):
        if ids:
            yield f"{'Source' if len(ids) == 1 else f'{len(ids):,} sources'} {what}: {one_line(_listed(ids, 12))}."


def _gating(found: Record) -> str:
    return f"{sum(entry.gates for entry in found.entries):,}"


def _listed(words: Iterable[str], most: int = 4) -> str:
    every = [f"“{shorten(word, 60)}”" for word in words]
    more = f" and {len(every) - most:,} more" if len(every) > most else ""
    return (", ".join(every[:most]) or "none") + more


def _without(some: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    return sorted(set(some) - set(others))


def _entry(finding: dict[str, Any]) -> Entry:
    sides = finding["sides"]
    return Entry(
        id=finding["id"],
        rule=finding["rule"],
        name=finding["name"],
        severity=finding["severity"],
        confidence=finding["confidence"],
        state=finding["state"],
        disposition=finding["disposition"],
        gates=finding["gates"],
        message=finding["message"],
        sources=tuple(side["source"] for side in sides),
        places=tuple(f"{side['source']}:{side['line']}" if "line" in side else side["source"] for side in sides),
        words=tuple(side["exact"] for side in sides if "exact" in side),
        values=tuple(finding["values"]),
        item=finding["item"] or "",
        note=finding["note"] or "",
    )
