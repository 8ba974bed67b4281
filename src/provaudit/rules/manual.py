"""A rule's docstring read as its manual page: what it flags, what not, and how to resolve what it finds."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import Any

from provaudit.model.source import Source
from provaudit.rules.base import Rule

Corpus = tuple[Source, ...]
"""The sources of one example."""

_SECTIONS = ("Why it matters", "Flagged", "Not flagged", "How to resolve")
_SOURCE_LINE = re.compile(r"--- *(?P<id>[\w.-]+)(?: *\| *(?P<metadata>.*))?$")
_LISTS = ("derived_from", "quoted_from")


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual page of a rule: its first line, its four sections as text, and the corpora of two of them."""

    summary: str
    sections: tuple[tuple[str, str], ...]
    flagged: tuple[Corpus, ...]
    not_flagged: tuple[Corpus, ...]


def manual(rule: type[Rule]) -> Manual:
    """The manual page of `rule`. Raises ValueError if a section is missing."""
    page = inspect.cleandoc(rule.__doc__ or "")
    summary, *parts = re.split(r"^## +(.+?) *$", page, flags=re.M)
    sections = dict(zip(parts[::2], (text.strip("\n") for text in parts[1::2]), strict=True))
    if tuple(sections) != _SECTIONS:
        raise ValueError(f"{rule.__name__}: its docstring has the sections {tuple(sections)}, not {_SECTIONS}")
    return Manual(
        summary.strip(),
        tuple(sections.items()),
        _corpora(sections["Flagged"]),
        _corpora(sections["Not flagged"]),
    )


def page(rule: type[Rule]) -> str:
    """The manual page as Markdown."""
    read = manual(rule)
    head = f"# {rule.code} {rule.name}\n\n{read.summary}\n\nSeverity: {rule.severity}\n"
    return head + "".join(f"\n## {title}\n\n{text.rstrip()}\n" for title, text in read.sections)


def _corpora(section: str) -> tuple[Corpus, ...]:
    found = []
    for part in re.split(r"^===\s*$", section, flags=re.M):
        lines = [line[4:] if line.startswith("    ") else "" for line in part.splitlines()]
        if any(lines):
            found.append(_corpus("\n".join(lines).strip("\n")))
    return tuple(found)


def _corpus(text: str) -> Corpus:
    sources: list[Source] = []
    head: tuple[str, str] = ("a", "")
    body: list[str] = []

    def close() -> None:
        if body or sources:
            sources.append(Source.from_text(head[0], "\n".join(body).strip("\n"), **_metadata(head[1])))

    for line in text.splitlines():
        m = _SOURCE_LINE.match(line)
        if m:
            if body:
                close()
            head, body = (m["id"], m["metadata"] or ""), []
        else:
            body.append(line)
    close()
    return tuple(sources)


def _metadata(text: str) -> dict[str, Any]:
    fields: dict[str, Any] = {"described": True} if text.strip() else {}
    for pair in filter(None, (p.strip() for p in re.split(r",\s+(?=\w+:)", text))):
        key, _, value = pair.partition(":")
        fields[key] = tuple(value.split()) if key in _LISTS else value.strip()
    return fields
