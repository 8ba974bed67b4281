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


@click.command("init")
@click.argument("folder", default="seeds", type=click.Path(path_type=Path))
def init_command(folder: Path) -> None:
    """Write a provaudit.toml here and a sources.toml that lists the sources in FOLDER. Existing files stay."""
    import json

    from provaudit.config import NAME
    from provaudit.readers import read
    from provaudit.readers.manifest import NAME as MANIFEST

    _create(Path(NAME), SETTINGS.format(path=json.dumps(folder.as_posix(), ensure_ascii=False)))
    if (folder / MANIFEST).exists():
        click.echo(f"{folder / MANIFEST} is there already and stays as it is", err=True)
        return
    sources = read([folder]).sources
    entries = [
        ENTRY.format(path=json.dumps(s.path, ensure_ascii=False), id=json.dumps(s.id, ensure_ascii=False))
        for s in sources
    ]
    _create(folder / MANIFEST, "\n".join(["schema = 1\n", *entries]))


def _create(file: Path, content: str) -> None:
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
        click.echo(f"wrote {file}", err=True)
    except FileExistsError:
        click.echo(f"{file} is there already and stays as it is", err=True)
