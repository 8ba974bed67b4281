"""`provaudit index` and `provaudit similar`: what in a corpus repeats a text, without reading the corpus again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from provaudit.cli.common import dossier_options, show
from provaudit.cli.workspace import Selection

FOLDER = Path(".provaudit-index")


@click.group("index")
def index_command() -> None:
    """Signatures of a corpus on disk, for quick questions."""


_index_option = click.option(
    "--index",
    "folder",
    type=click.Path(path_type=Path),
    default=FOLDER,
    show_default=True,
    help="The folder of the index.",
)


@index_command.command("build")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_index_option
def build(paths: tuple[Path, ...], folder: Path) -> None:
    """Index the sources under PATHS (default: as set, or seeds/), in place of what the index held."""
    from provaudit.analysis.duplicates import Index
    from provaudit.readers import read

    sources = read(Selection(paths, (), (), None, None).workspace().paths).sources
    with _writing(folder):
        Index.build([s.id for s in sources], [s.text for s in sources]).write(folder)
    click.echo(f"{folder}: {len(sources):,} sources", err=True)


@index_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_index_option
def add(paths: tuple[Path, ...], folder: Path) -> None:
    """Add the sources under PATHS; one whose id the index holds replaces it."""
    from provaudit.analysis.duplicates import Index
    from provaudit.readers import read

    sources = read(paths).sources
    grown = Index.open(folder).added([s.id for s in sources], [s.text for s in sources])
    with _writing(folder):
        grown.write(folder)
    click.echo(f"{folder}: {len(sources):,} added, {len(grown.ids):,} in all", err=True)


@index_command.command("query")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE|-")
@_index_option
@click.option(
    "--threshold", type=click.FloatRange(0, 1), default=0.8, show_default=True, help="Least similarity (Jaccard)."
)
@click.option(
    "--containment",
    type=click.FloatRange(0, 1),
    default=None,
    help="Also texts of which this share stands in FILE, or FILE in them.",
)
def query(file: Path, folder: Path, threshold: float, containment: float | None) -> None:
    """Which indexed sources are like FILE (- for standard input). Both numbers are exact."""
    from tabulate import tabulate

    from provaudit.analysis.duplicates import Index
    from provaudit.reports.inert import one_line

    found = Index.open(folder).query(_text(file), threshold, containment)
    rows = [[one_line(s.id), f"{s.jaccard:.3f}", f"{s.containment:.3f}"] for s in found]
    show(
        tabulate(rows, ["source", "similarity", "containment"], tablefmt="simple", disable_numparse=True) + "\n"
        if rows
        else "nothing like it\n"
    )


@click.command("similar", short_help="What in the dossier repeats a text.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE|-")
@dossier_options
def similar_command(file: Path, selection: Selection) -> None:
    """What in PATHS (default: as set, or seeds/) repeats FILE (- for standard input): documents, passages, sentences."""
    from provaudit.analysis.duplicates import similar
    from provaudit.model.source import Source
    from provaudit.pipeline import judged
    from provaudit.readers import read
    from provaudit.reports.text import finding_lines
    from provaudit.text.segment import document

    space = selection.workspace(select=selection.select or ("DUP",))
    config, dossier = space.config, read(space.paths)
    sources = [s for s in dossier.sources if (dossier.folder / s.path).resolve() != file.resolve()]
    name = "standard-input" if str(file) == "-" else file.stem
    taken = {s.id for s in sources}
    while name in taken:
        name += " (asked)"
    asked = Source.from_text(name, _text(file))
    corpus = [document(s) for s in sources]
    repeats = similar(document(asked), corpus, config.duplicates)
    findings = judged(config.active_rules(), (*repeats.clusters, *repeats.passages))
    lines = [line for finding in findings for line in finding_lines(finding)]
    show("\n".join(lines or ["nothing in them repeats it"]) + "\n")


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Raises UsageError where the index cannot be written."""
    from provaudit.errors import UsageError

    try:
        yield
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror}; name another folder with --index") from None


def _text(file: Path) -> str:
    from provaudit.errors import UsageError
    from provaudit.readers.text import decode

    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return decode(data).text
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; give a file that can be read, or - for standard input") from None
    except ValueError as error:
        raise UsageError(f"{file}: {error}; give it as UTF-8 text") from None
