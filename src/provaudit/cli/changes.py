"""What changed since a commit: the sources and decisions that `check --since` asks about. The audit itself sees everything."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from provaudit.cli.common import DEFAULT_PATH, Workspace
from provaudit.errors import UsageError

if TYPE_CHECKING:
    from provaudit.model.audit import Audit


@dataclass(frozen=True)
class Changes:
    """The files that changed, as absolute paths, and the places where sources and decisions are looked for."""

    files: frozenset[Path]
    paths: tuple[Path, ...]
    resolutions: Path

    def concerning(self, audit: Audit) -> set[str]:
        """The ids of the findings with a side in a changed source, or with a decision that changed.

        A source whose sources.toml changed has changed with it.
        """
        described = {file.parent for file in self.files if file.name == "sources.toml"}
        changed = {
            source.id
            for source in audit.sources
            for file in ((place / source.path).resolve() for place in self._places())
            if file in self.files or not described.isdisjoint(file.parents)
        }
        decided = {file.stem for file in self.files if file.parent == self.resolutions.resolve()}
        return {
            f.id
            for f in audit.findings
            if f"{f.rule}-{f.id}" in decided or any(side.source in changed for side in f.sides)
        }

    def _places(self) -> tuple[Path, ...]:
        return tuple(p if p.is_dir() else p.parent for p in self.paths)


def changed_sources(ref: str, paths: tuple[Path, ...], space: Workspace) -> Changes:
    """What `git diff REF` names, deleted and untracked files included.

    Raises UsageError outside a repository, for an unknown commit, and for a shallow clone that may not hold it: a gate must
    not pass because the comparison failed.
    """
    top = Path(_git(space.folder, "rev-parse", "--show-toplevel").strip())
    try:
        commit = _git(space.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip()
    except UsageError:
        shallow = _git(space.folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        mend = (
            "this clone is shallow; fetch its history (fetch-depth: 0)" if shallow else "name a commit, tag or branch"
        )
        raise UsageError(f"--since {ref}: no such commit here; {mend}") from None
    if _git(space.folder, "rev-parse", "--is-shallow-repository").strip() == "true":
        raise UsageError(
            f"--since {ref}: this clone is shallow, so what changed cannot be told; fetch its history (fetch-depth: 0)"
        )
    listed = _git(top, "diff", "--no-relative", "--no-ext-diff", "--name-only", "-z", commit, "--")
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    names = [name for name in (listed + untracked).split("\0") if name]
    return Changes(
        frozenset((top / name).resolve() for name in names), paths or (Path(DEFAULT_PATH),), space.resolutions
    )


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            text=True,
            errors="surrogateescape",
            check=True,
            timeout=60,
        )
    except FileNotFoundError:
        raise UsageError("--since needs git; install it, or leave --since out") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip().splitlines()
        raise UsageError(
            f"--since: git says: {said[0] if said else 'no such thing'}; run it inside the repository"
        ) from None
    return done.stdout
