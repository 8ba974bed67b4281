"""`provaudit doctor`: is everything there that an audit can use?"""

from __future__ import annotations

import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version

import click

from provaudit._version import __version__
from provaudit.cli.common import show
from provaudit.cli.workspace import Selection

EXTRAS = {"claims": ("spacy",), "fast": ("numba",), "prov": ("prov",)}


@click.command("doctor", short_help="Say what is installed and found here.")
def doctor_command() -> None:
    """Say what is installed and found here, and exit 2 if something is broken."""
    from provaudit.analysis.claims.parser import installed, verify
    from provaudit.errors import ProvauditError
    from provaudit.ledger import read_baseline, read_resolutions
    from provaudit.reports.json import schema_folder

    rows = [("provaudit", __version__), ("python", platform.python_version())]
    broken = False
    for extra, packages in EXTRAS.items():
        for package in packages:
            try:
                rows.append((f"extra {extra}", f"{package} {version(package)}"))
            except PackageNotFoundError:
                rows.append((f"extra {extra}", f"not installed; pip install provaudit[{extra}]"))
    model = installed()
    if model is None:
        rows.append(("language model", "none: claims and conflicts are not read; pip install provaudit[claims]"))
    else:
        try:
            verify(model)
            rows.append(("language model", f"{model}, every file as pinned"))
        except ProvauditError as error:
            rows.append(("language model", str(error)))
            broken = True
    rows.append(("git", shutil.which("git") or "none: check --since needs it"))
    rows.append(("schemas for editors", str(schema_folder())))
    try:
        space = Selection((), (), (), None, None).workspace()
        rows.append(("settings and decisions", str(space.folder)))
        known = read_baseline(space.baseline)
        rows.append(("baseline", "none" if known is None else f"{len(known):,} findings in {space.baseline.name}"))
        rows.append(("decisions", f"{len(read_resolutions(space.resolutions)):,} in {space.resolutions.name}/"))
    except ProvauditError as error:
        rows.append(("settings and decisions", str(error)))
        broken = True
    show("".join(f"{name:24}{told}\n" for name, told in rows))
    if broken:
        sys.exit(2)
