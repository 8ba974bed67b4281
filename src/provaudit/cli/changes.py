"""What changed since a commit: the sources and decisions that `check --since` asks about. The audit itself sees everything."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from provaudit.cli.common import Workspace
from provaudit.errors import UsageError
from provaudit.readers import common_folder, manifest

if TYPE_CHECKING:
    from provaudit.model.audit import Audit


@dataclass(frozen=True)
class Changes:
    """The files that changed and those that git knows, as absolute paths, and where sources and decisions are looked for."""

    files: frozenset[Path]
    tracked: frozenset[Path]
    sources: Path
    resolutions: Path

    def concerning(self, audit: Audit) -> set[str]:
        """The ids of the findings with a side in a changed source, or with a decision that changed.

        A source whose sources.toml changed has changed with it.
        """
        folder = self.sources.resolve()
        changed = {
            source.id
            for source in audit.sources
            for file in ((folder / source.path).resolve(),)
            if self.differs(file) or any(self.differs(above / manifest.NAME) for above in file.parents)
        }
        kept = self.resolutions.resolve()
        decided = {
            file.stem for file in (*self.files, *kept.glob("*.toml")) if file.parent == kept and self.differs(file)
        }
        return {
            f.id
            for f in audit.findings
            if f"{f.rule}-{f.id}" in decided or any(side.source in changed for side in f.sides)
        }

    def differs(self, file: Path) -> bool:
        """True for a file that changed, and for one that git does not know: nobody can say what it was."""
        return file in self.files or (file not in self.tracked and file.exists())


def changed_sources(ref: str, space: Workspace) -> Changes:
    """What this branch changed since it left `ref`: since their merge base, so that what others did on `ref` meanwhile is not asked about.

    Deleted files and those not committed yet count. Raises UsageError outside a repository, for an unknown commit or one without a
    common ancestor, and for a shallow clone that may not hold it: a gate must not pass because the comparison failed.
    """
    top = Path(_git(space.folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    shallow = _git(top, "rev-parse", "--is-shallow-repository").strip() == "true"
    deepen = "this clone is shallow; fetch its history (fetch-depth: 0)"
    try:
        commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip()
    except UsageError:
        mend = deepen if shallow else "name a commit, tag or branch"
        raise UsageError(f"--since {ref}: no such commit here; {mend}") from None
    if shallow:
        raise UsageError(f"--since {ref}: what changed cannot be told; {deepen}")
    try:
        base = _git(top, "merge-base", commit, "HEAD").strip()
    except UsageError:
        raise UsageError(f"--since {ref}: it has no history in common with this branch; name another commit") from None
    listed = _git(top, "diff", "--no-relative", "--no-ext-diff", "--no-renames", "--name-only", "-z", base, "--")
    known = _git(top, "ls-files", "-z")
    files, tracked = (
        frozenset((top / name).resolve() for name in names.split("\0") if name) for names in (listed, known)
    )
    return Changes(files, tracked, common_folder(space.paths), space.resolutions)


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
