"""The command line: parse, call, print, exit. One command a file; heavy imports wait until a command runs."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from provaudit._version import __version__
from provaudit.cli.audit import audit_command
from provaudit.cli.baseline import baseline_command
from provaudit.cli.check import check_command
from provaudit.cli.claims import claims_command
from provaudit.cli.common import speak_utf8
from provaudit.cli.diff import diff_command
from provaudit.cli.doctor import doctor_command
from provaudit.cli.explain import explain_command
from provaudit.cli.index import index_command, similar_command
from provaudit.cli.init import init_command
from provaudit.cli.mend import mend_command
from provaudit.cli.resolutions import reaffirm_command, resolutions_command
from provaudit.cli.resolve import resolve_command
from provaudit.cli.rules import rules_command
from provaudit.cli.sources import export_command, sources_command
from provaudit.cli.truth import truth_command
from provaudit.errors import NothingToAuditError, ProvauditError, UsageError

USAGE, INCOMPLETE, CRASH, INTERRUPTED = 2, 3, 70, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="provaudit")
def cli() -> None:
    """A linter for sources: what is repeated, what arrived damaged, where claims conflict, whom to trust.

    Exit codes: 0 done; 1 findings fail the gate (check only); 2 usage or configuration; 3 nothing to audit, or a source
    that could not be analysed; 70 internal error; 130 interrupted.
    """
    try:
        Path.cwd()
    except OSError:
        raise UsageError("the working folder does not exist any more; change to one that does") from None


for _command in (
    audit_command,
    check_command,
    claims_command,
    diff_command,
    doctor_command,
    resolve_command,
    reaffirm_command,
    resolutions_command,
    baseline_command,
    rules_command,
    explain_command,
    init_command,
    mend_command,
    sources_command,
    export_command,
    truth_command,
    index_command,
    similar_command,
):
    cli.add_command(_command)


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits with its code; a crash keeps its traceback and exits 70, never 1."""
    # Imports and the language model make millions of objects that stay: collecting among them costs a fifth of a cold audit.
    gc.set_threshold(100_000, 50, 50)
    speak_utf8()
    try:
        code = cli.main(args=arguments, prog_name="provaudit", standalone_mode=False)
    except click.exceptions.Abort:
        code = INTERRUPTED
    except KeyboardInterrupt:
        code = INTERRUPTED
    except click.ClickException as error:
        error.show(sys.stderr)
        code = USAGE
    except ProvauditError as error:
        from provaudit.reports.inert import shown

        click.echo(f"provaudit: {shown(str(error))}", err=True)
        code = INCOMPLETE if isinstance(error, NothingToAuditError) else USAGE
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo(f"provaudit {__version__}: internal error; please report it with the lines above", err=True)
        code = CRASH
    sys.exit(code if isinstance(code, int) else 0)
