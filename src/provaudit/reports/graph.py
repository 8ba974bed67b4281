"""Who took from whom, and who names whom, as DOT, Mermaid and JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from provaudit.model.audit import Audit
from provaudit.model.profile import Dependence
from provaudit.reports.inert import json_text, one_line


def dot(audit: Audit) -> str:
    """The graph in Graphviz' language: a box an origin, an arrow from taker to giver, a dashed line where direction is unknown, a dotted
    arrow for a mere credit."""
    lines = ["digraph dependence {", "  rankdir=BT;", "  node [shape=box];"]
    for number, origin in enumerate(audit.origins):
        names = [f"    {_quoted(member)};" for member in origin.members]
        if len(names) > 1:
            names = [f"  subgraph cluster_{number} {{", f"    label={_quoted(f'origin {origin.id}')};", *names, "  }"]
        lines += names
    for edge in audit.dependences:
        style = "" if edge.directed else ", dir=none, style=dashed"
        lines.append(f"  {_quoted(edge.taker)} -> {_quoted(edge.giver)} [label={_quoted(label(edge))}{style}];")
    lines += [f"  {_quoted(a)} -> {_quoted(b)} [label={_quoted(told)}, style=dotted];" for a, b, told in credits(audit)]
    return "\n".join([*lines, "}"]) + "\n"


def mermaid(audit: Audit) -> str:
    """The graph as Mermaid, which GitHub and GitLab draw."""
    ids = {name: f"s{number}" for number, name in enumerate(_names(audit))}
    lines = ["graph BT", *(f'  {ids[name]}["{_entity(name)}"]' for name in ids)]
    for edge in audit.dependences:
        arrow = "-->" if edge.directed else "-.-"
        lines.append(f'  {ids[edge.taker]} {arrow}|"{_entity(label(edge))}"| {ids[edge.giver]}')
    lines += [f'  {ids[a]} -.->|"{told}"| {ids[b]}' for a, b, told in credits(audit)]
    return "\n".join(lines) + "\n"


def plain(audit: Audit) -> str:
    """The graph as JSON: origins with their members, edges with their evidence, and who credits whom besides."""
    edges = [
        {
            "taker": e.taker,
            "giver": e.giver,
            "directed": e.directed,
            "disclosed": e.disclosed,
            "words": e.words,
            "evidence": list(e.evidence),
        }
        for e in audit.dependences
    ]
    origins = [{"id": o.id, "members": list(o.members)} for o in audit.origins]
    named = [{"citing": a, "cited": b, "for": told.removeprefix("credits for ")} for a, b, told in credits(audit)]
    made = {"schema": 1, "origins": origins, "edges": edges, "credits": named}
    return json_text(made, indent=2) + "\n"


GRAPHS: Mapping[str, Callable[[Audit], str]] = {"dot": dot, "mermaid": mermaid, "json": plain}


def credits(audit: Audit) -> tuple[tuple[str, str, str], ...]:
    """(citing, cited, what for) of each pair of which one names the other, and no directed edge says so already."""
    told = {(e.taker, e.giver) for e in audit.dependences if e.directed}
    found: dict[tuple[str, str], str] = {}
    for c in audit.citations:
        if c.citing != c.cited and (c.citing, c.cited) not in told and c.among == 1 and (c.work or not c.whole):
            whole = c.whole or found.get((c.citing, c.cited)) == "credits for all of it"
            found[c.citing, c.cited] = "credits for all of it" if whole else "credits for a statement"
    return tuple((a, b, what) for (a, b), what in sorted(found.items()))


def label(edge: Dependence) -> str:
    """An edge in a few words: on which grounds, and how many words both have."""
    grounds = ", ".join(str(ground) for ground in edge.grounds)
    return f"{grounds} ({edge.words:,} words)" if edge.words else grounds


def _names(audit: Audit) -> Iterator[str]:
    inside = [member for origin in audit.origins for member in origin.members]
    yield from inside
    outside = {name for e in audit.dependences for name in (e.taker, e.giver)} | {b for _, b, _ in credits(audit)}
    yield from sorted(outside - set(inside))


def _quoted(text: str) -> str:
    return '"' + one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _entity(text: str) -> str:
    return "".join(c if c.isalnum() or c in " .,-_()/" else f"#{ord(c)};" for c in one_line(text))
