"""Output formats: audit → text, one file each. Every one prints hostile text inert."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from provaudit.errors import UsageError
from provaudit.model.audit import Audit
from provaudit.reports import csv, github, gitlab, html, json, junit, markdown, rdjsonl, sarif, text


class Renderer(Protocol):
    """A format: the audit as text. `prefix` is the folder of the sources, seen from the root of the repository."""

    def __call__(self, audit: Audit, prefix: str = "") -> str:
        """The text of the report."""


def _without_paths(render: Callable[[Audit], str]) -> Renderer:
    """A format that names sources by their ids, and so has no use for the folder."""
    return lambda audit, prefix="": render(audit)


FORMATS: Mapping[str, Renderer] = {
    "text": _without_paths(text.render),
    "json": _without_paths(json.render),
    "markdown": _without_paths(markdown.render),
    "html": _without_paths(html.render),
    "sarif": sarif.render,
    "sarif-github": sarif.render_github,
    "junit": junit.render,
    "github": github.render,
    "github-summary": github.render_summary,
    "gitlab": gitlab.render,
    "rdjsonl": rdjsonl.render,
    "csv": csv.render,
}
"""Every format by its name, as `--format` takes it."""

SUFFIXES: Mapping[str, str] = {
    ".txt": "text",
    ".json": "json",
    ".md": "markdown",
    ".html": "html",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".github.sarif": "sarif-github",
    ".github.sarif.json": "sarif-github",
    ".github.md": "github-summary",
    ".github.txt": "github",
    ".junit.xml": "junit",
    ".gitlab.json": "gitlab",
    ".rdjsonl": "rdjsonl",
    ".csv": "csv",
}
"""The format that a file's name asks for by its ending; the longest ending counts."""

FOLDER = (".html", ".json", ".md", ".txt")
"""What a folder gets."""


def outputs(audit: Audit, targets: tuple[Path, ...], prefix: str = "", *, sarif: str = "sarif") -> dict[Path, str]:
    """What to write where: a folder gets audit.html, audit.json, audit.md and audit.txt, a file the format that its suffix names.

    `sarif` is the format that files of SARIF get: "sarif-github" for the profile that GitHub's code scanning takes.

    Raises UsageError for a file whose suffix names no format.
    """
    written: dict[Path, str] = {}
    for target in targets:
        if target.is_dir() or not target.suffix:
            written |= {target / f"audit{suffix}": FORMATS[SUFFIXES[suffix]](audit, prefix) for suffix in FOLDER}
        else:
            form = format_of(target)
            written[target] = FORMATS[sarif if form == "sarif" else form](audit, prefix)
    return written


def format_of(target: Path) -> str:
    """The name of the format that a file's suffix asks for. Raises UsageError if there is none."""
    name = target.name.lower()
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if name.endswith(suffix):
            return SUFFIXES[suffix]
    known = ", ".join(SUFFIXES)
    raise UsageError(f"{target}: no format is called “{target.suffix}”; name a folder or a file ending in {known}")
