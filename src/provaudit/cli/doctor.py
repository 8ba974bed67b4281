"""`provaudit doctor`: is everything there that an audit can use?"""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from provaudit._version import __version__
from provaudit.cli.common import Selection, show

EXTRAS = {"claims": ("spacy",), "fast": ("numba",), "prov": ("prov",)}


@click.command("doctor")
def doctor_command() -> None:
    """Say what is installed and found here, and exit 2 if something is broken."""
    from provaudit.analysis.claims.parser import installed, verify
    from provaudit.errors import ProvauditError

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
    try:
        space = Selection((), (), (), None, None).workspace()
        rows.append(("settings and decisions", str(space.folder)))
        rows.append(("baseline", "found" if space.baseline.exists() else "none"))
        count = len(list(space.resolutions.glob("*.toml"))) if space.resolutions.is_dir() else 0
        rows.append(("decisions", f"{count} in {Path('resolutions')}"))
    except ProvauditError as error:
        rows.append(("settings and decisions", str(error)))
        broken = True
    show("".join(f"{name:24}{told}\n" for name, told in rows))
    if broken:
        sys.exit(2)
