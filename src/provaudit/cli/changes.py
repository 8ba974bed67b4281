"""What changed since a commit: the sources and decisions that `check --since` asks about. The audit itself sees everything."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from provaudit.cli.workspace import Workspace
from provaudit.errors import ConfigError, UsageError
from provaudit.ledger import Resolution, read_baseline, read_resolution, settle
from provaudit.readers import common_folder, manifest

if TYPE_CHECKING:
    from provaudit.model.audit import Audit


@dataclass(frozen=True)
class Changes:
    """The files that changed and those that git knows, as absolute paths, where sources and decisions lie, and what was taken back."""

    files: frozenset[Path]
    tracked: frozenset[Path]
    sources: Path
    resolutions: Path
    withdrawn: tuple[Resolution, ...]
    """The decisions that were deleted."""
    dropped: frozenset[tuple[str, str]]
    """What the baseline held and holds no more, by rule and id."""

    def concerning(self, audit: Audit) -> set[str]:
        """The ids of the findings with a side in a changed source, or with a decision that changed or was taken back.

        A source whose sources.toml changed has changed with it.
        """
        folder, kept = self.sources.resolve(), self.resolutions.resolve()
        changed = {
            source.id
            for source in audit.sources
            for file in ((folder / source.path).resolve(),)
            if self.differs(file) or any(self.differs(above / manifest.NAME) for above in file.parents)
        }
        decided = {f.stem for f in (*self.files, *kept.glob("*.toml")) if f.parent == kept and self.differs(f)}
        # A decision may have been carried to a finding of another id, and one that was deleted would have been.
        carried = {r.finding for r in audit.reviews if f"{r.resolution.rule}-{r.resolution.id}" in decided}
        carried |= {r.finding for r in settle(audit.findings, self.withdrawn, None, audit.sources, None).reviews}
        return carried | {
            f.id
            for f in audit.findings
            if f"{f.rule}-{f.id}" in decided
            or (f.rule, f.id) in self.dropped
            or any(side.source in changed for side in f.sides)
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
    base = _merge_base(ref, top)
    listed = _git(top, "diff", "--no-relative", "--no-ext-diff", "--no-renames", "--name-only", "-z", base, "--")
    files = {(top / name).resolve(): name for name in listed.split("\0") if name}
    known = _git(top, "ls-files", "-z")
    kept, baseline = space.resolutions.resolve(), space.baseline.resolve()
    gone = [
        name for file, name in files.items() if file.parent == kept and file.suffix == ".toml" and not file.exists()
    ]
    return Changes(
        frozenset(files),
        frozenset((top / name).resolve() for name in known.split("\0") if name),
        common_folder(space.paths),
        space.resolutions,
        tuple(_decisions({Path(name).name: _git(top, "show", f"{base}:{name}") for name in gone})),
        _dropped(_git(top, "show", f"{base}:{files[baseline]}"), baseline)
        if baseline in files and _git(top, "ls-tree", base, "--", files[baseline])
        else frozenset(),
    )


def _merge_base(ref: str, top: Path) -> str:
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
        return _git(top, "merge-base", commit, "HEAD").strip()
    except UsageError:
        raise UsageError(f"--since {ref}: it has no history in common with this branch; name another commit") from None


def _decisions(texts: dict[str, str]) -> Iterator[Resolution]:
    """The decisions in the texts of files, by their names. One that was broken then silenced nothing."""
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            file = Path(folder) / name
            file.write_text(text, "utf-8", "surrogateescape")
            with suppress(ConfigError):
                if (found := read_resolution(file)) is not None:
                    yield found


def _dropped(old: str, baseline: Path) -> frozenset[tuple[str, str]]:
    """The entries of the old text of the baseline that the present one does not hold."""
    entries = set()
    for line in old.splitlines():
        with suppress(ValueError, KeyError, TypeError):
            row = json.loads(line)
            entries.add((str(row["rule"]), str(row["id"])))
    return frozenset(entries) - (read_baseline(baseline) or frozenset())


def _git(folder: Path, *arguments: str) -> str:
    """What git writes, decoded as names of files are. Raises UsageError where it fails."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=True, timeout=60)
    except FileNotFoundError:
        raise UsageError("--since needs git; install it, or leave --since out") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"--since: git {arguments[0]} takes more than a minute; leave --since out") from None
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().splitlines()
        raise UsageError(
            f"--since: git says: {said[0] if said else 'no such thing'}; run it inside the repository"
        ) from None
    return os.fsdecode(done.stdout)
