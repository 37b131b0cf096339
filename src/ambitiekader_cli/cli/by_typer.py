"""Typer reads the command line, and what it says of wrong use is said in Dutch."""

from collections.abc import Sequence

import typer

from ambitiekader_cli.cli.app import app
from ambitiekader_cli.cli.private import ClickException, prepare_completion
from ambitiekader_cli.cli.usage import in_dutch
from ambitiekader_cli.errors import UserError

INTERRUPTED = 130


def run_by_typer(arguments: Sequence[str], *, completing: bool) -> int:
    """Run `ak`; the exit code. Raises UserError for wrong use, and what the command raises."""
    if completing:
        prepare_completion()
    command = typer.main.get_command(app)
    try:
        code = command.main(list(arguments), prog_name="ak", standalone_mode=False)
    except ClickException as error:
        raise UserError(*in_dutch(error, arguments)) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == INTERRUPTED:  # typer's own answer to Ctrl-C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0
