"""`provaudit init`: the two files to begin with."""

from __future__ import annotations

from pathlib import Path

import click

SETTINGS = """\
# Settings of provaudit. Keys are the long options of its commands; tables hold the options of analyses and rules.
paths = [{path}]          # files and folders of sources
fail-on = "error"        # error | warning | note | never
# select = ["TRU", "CON"] # only these rules, by code, prefix or name
# ignore = ["SRC503"]     # not these
"""

ENTRY = """\
[[source]]
path = {path}
id = {id}
# title = ""
# publisher = ""
# url = ""
# published = 2021-12-09
# retrieved = 2022-01-15
# licence = ""
"""


@click.command("init", short_help="Write provaudit.toml and sources.toml to begin with.")
@click.argument("folder", default="seeds", type=click.Path(path_type=Path))
def init_command(folder: Path) -> None:
    """Write a provaudit.toml here and a sources.toml that lists the sources in FOLDER. Existing files stay."""
    from provaudit.config import NAME
    from provaudit.ledger.toml import string
    from provaudit.readers import read
    from provaudit.readers.manifest import NAME as MANIFEST

    sources = () if (folder / MANIFEST).exists() else read([folder]).sources
    _create(Path(NAME), SETTINGS.format(path=string(folder.as_posix())))
    named = [s for s in sources if s.path.isprintable()]
    for source in sources:
        if source not in named:
            click.echo(f"left out, since its name cannot be written down; rename the file: {source.id!a}", err=True)
    entries = [ENTRY.format(path=string(s.path), id=string(s.id)) for s in named]
    _create(folder / MANIFEST, "\n".join(["schema = 1\n", *entries]))


def _create(file: Path, content: str) -> None:
    from provaudit.errors import UsageError

    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
        click.echo(f"wrote {file}", err=True)
    except FileExistsError:
        click.echo(f"{file} is there already and stays as it is", err=True)
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}; make its folder writable") from None
