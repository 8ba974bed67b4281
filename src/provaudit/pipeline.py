"""The whole audit on one page: sources → documents → analyses → subjects → rules → findings → ledger → audit."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from provaudit._version import __version__
from provaudit.analysis.agreement import data_items
from provaudit.analysis.agreement.roads.complete import completed
from provaudit.analysis.citations import citations, cycles
from provaudit.analysis.claims import claims
from provaudit.analysis.composite import composites
from provaudit.analysis.consistency import consistency
from provaudit.analysis.corroboration import Voices, corroborations
from provaudit.analysis.credibility import credibilities
from provaudit.analysis.damage import damage, reports
from provaudit.analysis.dependence import dependence, origins
from provaudit.analysis.duplicates import repeats
from provaudit.analysis.reliability import ages, dossier, profiles
from provaudit.config import Config
from provaudit.engine import Engine, Local
from provaudit.errors import UsageError
from provaudit.ledger import Baseline, gating, identify, settle
from provaudit.model.audit import Audit, Coverage, RuleInfo, Tool
from provaudit.model.document import BlockKind, Document
from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.profile import Makeup
from provaudit.model.repeat import Cluster, PassageMatch
from provaudit.model.resolution import Resolution
from provaudit.model.source import Source, Span
from provaudit.rules import Rule
from provaudit.rules.manual import manual, page
from provaudit.text.language import is_english
from provaudit.text.segment import document


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided so far. `today` is the day against which decisions expire; None: none does."""

    resolutions: tuple[Resolution, ...] = ()
    baseline: Baseline | None = None
    today: date | None = None


def audit(
    sources: Iterable[Source],
    config: Config | None = None,
    *,
    problems: Sequence[Problem] = (),
    decisions: Decisions | None = None,
    engine: Engine | None = None,
) -> Audit:
    """The audit of `sources`. Pure: the same sources, settings and decisions give the same audit, in any order.

    `problems` are what the readers could not read. `engine` says where the reading runs (default: in this process;
    `Local(jobs=2)` in two); the audit is the same on each. Raises UsageError for two sources with one id.
    """
    config, decisions, engine = config or Config(), decisions or Decisions(), engine or Local()
    rules = config.active_rules()
    ordered = _distinct(sources)
    documents = tuple(document(source) for source in ordered)
    english = tuple(d for d in documents if is_english(d.text))
    problems = (*problems, *_unread(documents, english))

    damages = damage(english, config.damage, engine)
    repeated = repeats(documents, config.duplicates, Counter(d.span.source for d in damages))
    copies: tuple[Cluster | PassageMatch, ...] = (*repeated.clusters, *repeated.passages)
    damaged = reports(english, damages)
    claimed = claims(english, damages, config.claims, engine)
    agreed = data_items(claimed, config.agreement)
    consistent = consistency(english, damages, engine, claimed.statements)
    items = (*agreed.items, *consistent.items, *completed(english, damages))
    depends = dependence(documents, copies, damages, items=items)
    found_origins = origins([s.id for s in ordered], depends)
    cited = citations(documents)
    made = composites(documents, damages)
    confirmed = corroborations(documents, items, found_origins, copies, cited)
    profiled = profiles(
        documents, found_origins, copies, damages, damaged, items, config.as_of,
        dependences=depends, compositions=made,
    )  # fmt: skip

    subjects = (
        *problems, *copies, *damages, *damaged, *items, *depends, *cycles(cited), *made, *confirmed, *profiled,
        *ages(documents, config.as_of), *ordered, dossier(documents, config.as_of),
    )  # fmt: skip
    findings = identify(judged(rules, subjects), documents)
    ledger = settle(
        findings, decisions.resolutions, decisions.baseline, documents, decisions.today, rules={r.code for r in rules}
    )
    about_decisions = identify(judged(rules, ledger.reviews), documents)
    everything = tuple(sorted((*ledger.findings, *about_decisions), key=_reading_order))
    threshold = None if config.fail_on == "never" else Severity(config.fail_on)

    return Audit(
        tool=Tool("provaudit", __version__, _digest(rules), claimed.model or consistent.model),
        sources=ordered,
        profiles=profiled,
        origins=found_origins,
        findings=everything,
        clusters=repeated.clusters,
        coverage=Coverage(
            words=sum(len(s.text.split()) for s in ordered),
            statements=claimed.read,
            claims=len(claimed.claims),
            items=len(items),
            items_with_two_sources=sum(len(item.sources) > 1 for item in items),
            pairs_compared=agreed.compared,
            duplicate_pairs_compared=repeated.compared,
            skipped=_skipped(claimed.skipped, consistent.unread),
            limits=_limits(repeated.capped),
        ),
        claims=claimed.claims,
        items=items,
        dependences=depends,
        citations=cited,
        credibilities=credibilities(
            items,
            Voices(documents, found_origins, copies, cited),
            {c.source for c in made if c.makeup is Makeup.COMPOSITE},
        ),
        reviews=ledger.reviews,
        rules=tuple(RuleInfo(r.code, r.name, r.severity, manual(type(r)).summary, page(type(r))) for r in rules),
        gating=tuple(f.id for f in gating(everything, threshold, decisions.baseline)),
    )


def _skipped(skipped: tuple[tuple[str, int], ...], unread: int) -> tuple[tuple[str, int], ...]:
    """What the claims left out, and the sentences whose dates and sums could not be checked for want of a model."""
    if not unread:
        return skipped
    return tuple(sorted((*skipped, ("dates and sums not checked, no language model is installed", unread))))


def _distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources by id. Raises UsageError if two have the same."""
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    for a, b in pairwise(ordered):
        if a.id == b.id:
            raise UsageError(f"two sources have the id “{a.id}”; give each an id of its own")
    return ordered


def _unread(documents: Sequence[Document], english: Sequence[Document]) -> list[Problem]:
    """What is left out of damage and claims: sources in other languages, and blocks too long to be prose."""
    read = {d.source.id for d in english}
    found = [
        Problem(
            ProblemKind.LANGUAGE,
            d.source.id,
            "not in English, so it was searched for repeated text only",
            "add the English version if there is one",
        )
        for d in documents
        if d.source.id not in read
    ]
    for d in documents:
        if long := sum(block.end - block.start for block in d.blocks if block.kind is BlockKind.OVERLONG):
            detail = f"{long:,} characters without a blank line were searched for repeated text only"
            found.append(
                Problem(ProblemKind.SKIPPED, d.source.id, detail, "break them into paragraphs if they are prose")
            )
    return found


def judged(rules: Sequence[Rule], subjects: Iterable[object]) -> list[Finding]:
    """Every rule's findings about the subjects of the type that it judges."""
    by_type: dict[type, list[object]] = defaultdict(list)
    for subject in subjects:
        by_type[type(subject)].append(subject)
    return [finding for rule in rules for subject in by_type[rule.judges] for finding in rule.check(subject)]


def _reading_order(finding: Finding) -> tuple[str, int, str, str, int, str]:
    """By family, gravest first, then through each source from its beginning."""
    first = finding.sides[0] if finding.sides else None
    start = first.start if isinstance(first, Span) else -1
    gravity = -finding.severity.rank if finding.rule.startswith("CON") else 0
    return finding.rule[:3], gravity, first.source if first else "", finding.rule[:4], start, finding.id


def _digest(rules: Sequence[Rule]) -> str:
    """A short hash of the rules that ran, with their options."""
    return hashlib.sha256("\n".join(f"{r.code} {r!r}" for r in rules).encode()).hexdigest()[:12]


def _limits(capped: int) -> tuple[str, ...]:
    if not capped:
        return ()
    return (f"{capped:,} buckets of near-duplicates were too large to compare each with each",)
