"""`provaudit mend`: a marked-up copy of a damaged source, with what the other sources offer at each loss."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provaudit.cli.common import show, write
from provaudit.cli.workspace import Selection

if TYPE_CHECKING:
    from provaudit.model.source import Source


@click.command("mend", short_help="Mark up a copy of a damaged source.")
@click.argument("source", metavar="SOURCE")
@click.option(
    "--with",
    "paths",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The dossier to mend from; may be repeated. Default: seeds/.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the copy there instead of to stdout."
)
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), help="Settings. Default: the nearest provaudit.toml."
)
def mend_command(source: str, paths: tuple[Path, ...], output: Path | None, config_file: Path | None) -> None:
    """Mark up a copy of SOURCE, the id of a source or a file: `[1953 ← crs-2021]` where text was lost. The source itself stays as it is."""
    from provaudit.analysis.damage import damage
    from provaudit.readers import common_folder, read
    from provaudit.reports.inert import shown
    from provaudit.reports.mend import marked
    from provaudit.text.segment import document

    space = Selection(paths, (), (), config_file, None).workspace()
    dossier, config = space.paths, space.config
    sources = read(dossier).sources if paths or dossier[0].exists() else ()
    asked = _asked(source, sources)
    if output is not None:
        _refuse_sources(output, source, common_folder(dossier), sources)
    corpus = [document(asked), *(document(s) for s in sources if s.id != asked.id and s.sha256 != asked.sha256)]
    copy = marked(asked, damage(corpus, config.damage))
    if output is None:
        show(shown(copy))
    else:
        write({output: copy}, dossier)


def _asked(name: str, sources: Sequence[Source]) -> Source:
    """The source of that id, else the file of that name. Raises UsageError."""
    from provaudit.errors import UsageError
    from provaudit.readers import read

    found = next((s for s in sources if s.id == name), None)
    if found is None and Path(name).is_file():
        inside = read((Path(name),)).sources
        if len(inside) == 1:
            return next((s for s in sources if s.sha256 == inside[0].sha256), inside[0])
        raise UsageError(f"{name}: holds {len(inside)} sources; give the id of one, and the file as --with {name}")
    if found is None:
        raise UsageError(f"{name}: no source of that id and no such file; `provaudit sources` lists the ids")
    return found


def _refuse_sources(output: Path, name: str, folder: Path, sources: Sequence[Source]) -> None:
    """Raises UsageError if the copy would take the place of a source."""
    from provaudit.errors import UsageError

    files = {(folder / s.path).resolve() for s in sources if s.path} | {Path(name).resolve()}
    same = any(file.exists() and output.exists() and file.samefile(output) for file in files)
    if same or output.resolve() in files:
        raise UsageError(f"{output}: is a source, which is never changed; give another file to -o")
