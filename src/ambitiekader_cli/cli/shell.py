"""The one place where what went wrong becomes a line on the screen and an exit code."""

import os
import sys
from collections.abc import Callable, Sequence

import typer

from ambitiekader_cli import __version__
from ambitiekader_cli.cli.app import app
from ambitiekader_cli.cli.private import ClickException, prepare_completion
from ambitiekader_cli.cli.terminal import complain, note, prepare_streams
from ambitiekader_cli.cli.usage import in_dutch
from ambitiekader_cli.errors import Refused, UserError, was_interrupted
from ambitiekader_cli.guess import forget_guesses

FINE, WRONG_DATA, WRONG_USE, DEFECT, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """Run `ak`; 0 fine, 1 findings, 2 wrong use, 3 a defect in ak, 130 on Ctrl-C."""
    prepare_streams()
    forget_guesses()
    return _guarded(lambda: _flushed(_command(arguments)), arguments)


def _command(arguments: Sequence[str]) -> int:
    if "_AK_COMPLETE" in os.environ:
        prepare_completion()
    command = typer.main.get_command(app)
    code = command.main(list(arguments), prog_name="ak", standalone_mode=False)
    if code == INTERRUPTED:  # typer's own answer to Ctrl-C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else FINE


def _flushed(code: int) -> int:
    sys.stdout.flush()
    return code


def _guarded(  # noqa: PLR0911 - one line per way to end
    work: Callable[[], int], arguments: Sequence[str]
) -> int:
    try:
        return work()
    except (UserError, Refused) as refusal:
        return _refused(refusal)
    except ClickException as error:
        complain(*in_dutch(error, arguments))
        return WRONG_USE
    except (KeyboardInterrupt, typer.Abort):
        complain("onderbroken")
        return INTERRUPTED
    except BrokenPipeError:
        return _closed_pipe()
    except OSError as error:
        return _system_error(error)
    except Exception as error:
        if was_interrupted(error):
            complain("onderbroken")
            return INTERRUPTED
        return FINE if "_AK_COMPLETE" in os.environ else tell_defect(error)


def _refused(refusal: UserError | Refused) -> int:
    if isinstance(refusal, UserError):
        complain(refusal.message, refusal.advice)
        return refusal.exit_code
    for line in refusal.lines:
        note(line)
    return WRONG_DATA


def _closed_pipe() -> int:
    """The reader, such as `head`, had enough: that is no failure."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


def _system_error(error: OSError) -> int:
    from ambitiekader_cli.repo import reason  # noqa: PLC0415 - only when something failed

    _give_up_output()
    where = f" bij `{error.filename}`" if error.filename else " bij het schrijven van de uitvoer"
    complain(f"het systeem weigert{where}: {reason(error)}")
    return WRONG_USE


def _give_up_output() -> None:
    """Keep Python from trying once more, at exit, to write what could not be written."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell_defect(error: Exception) -> int:
    """A line, and what a developer needs if that was asked for; the exit code."""
    if os.environ.get("AK_DEBUG") == "1":
        import traceback  # noqa: PLC0415 - only for who asks

        traceback.print_exc()
    complain(
        f"dit is een fout in ak zelf ({type(error).__name__}, ak {__version__})",
        "meld hem met de opdracht die u gaf; met AK_DEBUG=1 ziet u de technische details",
    )
    return DEFECT
