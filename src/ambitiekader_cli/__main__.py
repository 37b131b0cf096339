"""The `ak` program, also as `python -m ambitiekader_cli`."""

import gc
import os
import sys

from ambitiekader_cli.errors import was_interrupted

INTERRUPTED = 130


def main() -> None:
    """Run `ak` and end this process with its code."""
    try:
        if getattr(sys, "frozen", False):
            _start_frozen()
        code = answer()
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except KeyboardInterrupt:  # before it began, or when it was done
        code = INTERRUPTED
    os._exit(code)  # to clear up what ends anyway takes 10 ms more


def _start_frozen() -> None:
    """A frozen `ak` has no Python beside it: the process that makes its documents is `ak` too."""
    from ambitiekader_cli.render import CHILD  # noqa: PLC0415 - this and the next only there

    _let_others_find_their_libraries()
    if sys.argv[1:2] == [CHILD]:
        gc.disable()
        from ambitiekader_cli.render.in_child import main as child  # noqa: PLC0415

        child(*sys.argv[2:])


def _let_others_find_their_libraries() -> None:
    """PyInstaller points whatever `ak` starts, such as git, at the libraries of `ak`."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    elif hasattr(sys, "_MEIPASS"):
        os.environ.pop("LD_LIBRARY_PATH", None)


def answer() -> int:
    """Run `ak` with the arguments of this process; its exit code."""
    gc.disable()  # a short run makes no cycles worth a collection; saves a tenth of the start
    try:
        from ambitiekader_cli.cli.shell import run  # noqa: PLC0415 - after the line above

        return run(sys.argv[1:])
    except BaseException as error:
        if was_interrupted(error):  # while still starting
            return INTERRUPTED
        raise


if __name__ == "__main__":
    main()
