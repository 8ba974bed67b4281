"""`provaudit diff`: what changed between two audits."""

from __future__ import annotations

from pathlib import Path

import click

from provaudit.cli.common import show


@click.command("diff", short_help="Say what changed between two audits.")
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD.json")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW.json")
def diff_command(old: Path, new: Path) -> None:
    """Say which findings are new, gone or changed from the audit in OLD.json to that in NEW.json. Exits 0 whatever that is."""
    from provaudit.reports.difference import difference, record, render

    show(render(difference(record(_text(old), str(old)), record(_text(new), str(new)))))


def _text(file: Path) -> str:
    from provaudit.errors import UsageError

    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{file}: not UTF-8; give an audit.json as `provaudit audit -o` writes it") from None
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; give an audit.json as `provaudit audit -o` writes it") from None
