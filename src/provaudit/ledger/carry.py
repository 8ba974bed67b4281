"""Carry-over: which earlier decision belongs to which present finding. It fails closed.

In order: the same words in the same statement; the same but for function words, or under another file name; then merely similar
words, or the same data item, where a person must look again. What decides is always the *words*: a changed number, name, order
of names, negation or unit is never carried across, because every word but a few articles and fillers must be equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from provaudit.ledger.fingerprint import Readable, Said, Statements, identity, surroundings, wording, words_digest
from provaudit.ledger.renames import renames
from provaudit.ledger.words import changed_words, overlap, saying, statement, word_set
from provaudit.model.finding import Finding
from provaudit.model.resolution import Quote, Resolution, Standing


@dataclass(frozen=True, slots=True)
class CarryOptions:
    """When an old decision is shown beside a finding that it does not cover. It never decides what is carried."""

    similar: float = 0.5
    """Least share of common words (Dice)."""
    tried: int = 40
    """A word that stands in more findings of one rule and source than this suggests none of them, so time stays near-linear."""


@dataclass(frozen=True, slots=True)
class Match:
    """The finding (its index) that a decision was matched with, or None; how; and what is different, in a few words."""

    finding: int | None
    standing: Standing
    change: str = ""


def match(
    findings: Sequence[Finding],
    resolutions: Sequence[Resolution],
    statements: Statements,
    options: CarryOptions | None = None,
) -> tuple[Match, ...]:
    """What each of `resolutions` is matched with among `findings` (which have their ids); each finding at most once."""
    if not resolutions:
        return ()
    rules = {one.rule for one in resolutions}
    found = {index: one for index, one in enumerate(findings) if one.rule in rules}
    return _Matching(found, resolutions, statements, options or CarryOptions()).run()


def nearest(
    finding: Finding,
    resolutions: Iterable[Resolution],
    sources: Iterable[Readable],
    options: CarryOptions | None = None,
) -> tuple[Resolution, str] | None:
    """The decision of the same rule most like `finding`, and what is different: why this is new. None if none is like it."""
    said = Said.of_finding(finding, Statements(sources))
    words = word_set(said.sides)
    best: tuple[float, Resolution] | None = None
    for one in resolutions:
        if one.rule == finding.rule:
            likeness = overlap(words, word_set(one.sides)) + bool(said.item and one.item == said.item)
            if likeness >= (options or CarryOptions()).similar and (best is None or likeness > best[0]):
                best = likeness, one
    return (best[1], _change(Said.of_resolution(best[1]), said)) if best else None


class _Matching:
    """One matching under way: what is left of both sides, by index, and the matches so far."""

    def __init__(
        self,
        findings: dict[int, Finding],
        resolutions: Sequence[Resolution],
        statements: Statements,
        options: CarryOptions,
    ) -> None:
        self.findings, self.resolutions, self.statements, self.options = findings, resolutions, statements, options
        self.found = {index: Said.of_finding(one, statements) for index, one in findings.items()}
        self.decided = {index: Said.of_resolution(one) for index, one in enumerate(resolutions)}
        self.renamed: dict[int, str] = {}
        self.matches: dict[int, Match] = {}

    def run(self) -> tuple[Match, ...]:
        # True duplicates share their words, so the one with the same surroundings comes before the one with the same number.
        self.pair(lambda said: (identity(said), surroundings(said)), Standing.HOLDS)
        self.pair(lambda said: (said.rule, said.id), Standing.HOLDS)
        if self.decided:
            self.run_on()
            self.follow_renames()
            sayings = {id(said): _saying(said) for said in (*self.found.values(), *self.decided.values())}
            self.pair(
                lambda said: (sayings[id(said)], surroundings(said)), Standing.CARRIED, "only function words changed"
            )
            self.pair(lambda said: sayings[id(said)], Standing.CARRIED, "only function words changed")
            self.pair(_run_on, Standing.CARRIED, "only line breaks changed")
            self.same_item()
            self.similar()
        return tuple(self.matches.get(index, Match(None, Standing.ABSENT)) for index in range(len(self.resolutions)))

    def settle(self, decision: int, finding: int, standing: Standing, change: str = "") -> None:
        self.matches[decision] = Match(finding, standing, change)
        del self.decided[decision], self.found[finding]

    def pair(self, key: Callable[[Said], Hashable], standing: Standing, change: str = "") -> None:
        """Match what is left by equal keys; several with one key in their order. A key of None matches nothing."""
        index: defaultdict[Hashable, list[int]] = defaultdict(list)
        for finding in reversed(self.found):
            index[key(self.found[finding])].append(finding)
        for decision, said in tuple(self.decided.items()):
            if (own := key(said)) is not None and (there := index.get(own)):
                self.settle(decision, there.pop(), standing, self.renamed.get(decision, change))

    def run_on(self) -> None:
        """From here on sides also know their sentence as it runs on over line ends, and are matched by it."""
        for index, said in self.found.items():
            sides = zip(said.sides, self.findings[index].sides, strict=True)
            self.found[index] = replace(
                said, sides=tuple(replace(quote, run_on=self.statements.run_on(side)) for quote, side in sides)
            )
        self.pair(_run_on, Standing.CARRIED, "only line breaks changed")

    def follow_renames(self) -> None:
        every = [Said.of_resolution(one) for one in self.resolutions]
        new = renames(self.decided.values(), every, self.found.values(), self.statements.ids)
        for decision, said in self.decided.items():
            if names := sorted({side.source for side in said.sides} & new.keys()):
                sides = tuple(replace(side, source=new.get(side.source, side.source)) for side in said.sides)
                self.decided[decision] = replace(said, sides=sides)
                self.renamed[decision] = "; ".join(f"“{name}” is now “{new[name]}”" for name in names)

    def same_item(self) -> None:
        """A decision on a data item holds while no value is new and the value that was chosen has a source left."""
        index: defaultdict[Hashable, list[int]] = defaultdict(list)
        for finding in reversed(self.found):
            if self.found[finding].item:
                index[self.found[finding].rule, self.found[finding].item].append(finding)
        for decision, said in tuple(self.decided.items()):
            if said.item and (there := index.get((said.rule, said.item))):
                finding = there.pop()
                lost = self.unsupported(self.resolutions[decision].value, said, self.found[finding])
                change = _changed_values(said, self.found[finding])
                covered = not lost and self.found[finding].values <= said.values
                self.settle(decision, finding, Standing.CARRIED if covered else Standing.UPDATED, lost or change)

    @staticmethod
    def unsupported(chosen: str, old: Said, new: Said) -> str:
        """Why the chosen value no longer stands, in a few words; empty if it does. One that no source ever had cannot be checked."""
        if not chosen or chosen in new.values:
            return ""
        return f"no source says {chosen} any more" if chosen in old.values else _changed_values(old, new)

    def similar(self) -> None:
        """Same rule and source, similar words: never carried, only shown. The most alike first."""
        words = {finding: word_set(said.sides) for finding, said in self.found.items()}
        index: defaultdict[Hashable, list[int]] = defaultdict(list)
        for finding, said in self.found.items():
            for hint in _hints(said, words[finding]):
                index[hint].append(finding)
        pairs: list[tuple[float, int, int]] = []
        for decision, said in self.decided.items():
            mine = word_set(said.sides)
            lists = (index.get(hint, []) for hint in _hints(said, mine))
            for finding in sorted(
                {finding for there in lists if len(there) <= self.options.tried for finding in there}
            ):
                # Whole sources say no words: there the key must be the same.
                same = float(self.found[finding].key == said.key and not words[finding])
                likeness = overlap(mine, words[finding]) if mine else same
                if likeness >= self.options.similar:
                    pairs.append((-likeness, decision, finding))
        for _, decision, finding in sorted(pairs):
            if decision in self.decided and finding in self.found:
                self.settle(decision, finding, Standing.UPDATED, _change(self.decided[decision], self.found[finding]))


def _run_on(said: Said) -> Hashable:
    """Equal for the same words in the same sentences, line ends and headings aside; None where no sentence is quoted."""
    if said.item or any(side.exact is None for side in said.sides):
        return None
    sides = (
        (side.source, wording(side.exact or ""), side.run_on or words_digest(statement(side))) for side in said.sides
    )
    return said.rule, said.key, tuple(sorted(sides))


def _saying(said: Said) -> Hashable:
    """Equal for what says the same, function words aside, in the same sources."""
    if said.item:
        return said.rule, said.item, said.values
    sides = sorted(
        (side.source, side.exact is None, saying(side.exact or ""), saying(statement(side))) for side in said.sides
    )
    return said.rule, said.key, tuple(sides)


def _hints(said: Said, words: frozenset[str]) -> Iterable[Hashable]:
    """Under what to look for something similar."""
    for source in {side.source for side in said.sides}:
        for word in words or ("",):
            yield said.rule, source, word


def _change(old: Said, new: Said) -> str:
    """What is different, in a few words: values, or sources and wording."""
    if old.item and new.item and old.values != new.values:
        return _changed_values(old, new)
    before, after = {side.source for side in old.sides}, {side.source for side in new.sides}
    said = [f"“{source}” is no longer part of it" for source in sorted(before - after)]
    said += [f"“{source}” is now part of it" for source in sorted(after - before)]
    if len(old.sides) == len(new.sides):
        sides = zip(sorted(old.sides, key=_order), sorted(new.sides, key=_order), strict=True)
        changes = (
            changed_words(statement(a), statement(b)) or changed_words(a.exact or "", b.exact or "") for a, b in sides
        )
        said += [change for change in changes if change][:1]
    return "; ".join(said) or "what it points at has changed"


def _order(side: Quote) -> tuple[str, str]:
    return side.source, side.exact or ""


def _changed_values(old: Said, new: Said) -> str:
    gone, come = sorted(old.values - new.values), sorted(new.values - old.values)
    said = [f"{value} is no longer claimed" for value in gone] + [f"{value} is claimed now" for value in come]
    return "; ".join(said)
