"""The one place where what went wrong becomes a line on the screen and an exit code."""

import os
import sys
from collections.abc import Callable, Sequence

from ambitiekader_cli import __version__
from ambitiekader_cli.cli.plain import plain_call
from ambitiekader_cli.cli.terminal import complain, note, prepare_streams
from ambitiekader_cli.errors import Ended, Refused, UserError, was_interrupted
from ambitiekader_cli.guess import forget_guesses

FINE, WRONG_DATA, WRONG_USE, DEFECT, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """Run `ak`; 0 fine, 1 findings, 2 wrong use, 3 a defect in ak, 130 on Ctrl-C."""
    prepare_streams()
    forget_guesses()
    return _guarded(lambda: _flushed(_command(arguments)))


def _command(arguments: Sequence[str]) -> int:
    completing = "_AK_COMPLETE" in os.environ
    plain = None if completing else plain_call(arguments)
    if plain is not None:
        plain()
        return FINE
    from ambitiekader_cli.cli.by_typer import run_by_typer  # noqa: PLC0415 - slow to load

    return run_by_typer(arguments, completing=completing)


def _flushed(code: int) -> int:
    sys.stdout.flush()
    return code


def _guarded(work: Callable[[], int]) -> int:  # noqa: PLR0911 - one line per way to end
    try:
        return work()
    except Ended as end:
        return _flushed(end.exit_code)
    except (UserError, Refused) as refusal:
        return _refused(refusal)
    except (KeyboardInterrupt, EOFError):
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
