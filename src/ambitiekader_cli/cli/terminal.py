"""The only door to the screen: encodings, colour, JSON, a bar, and what goes to stderr."""

import os
import re
import shutil
import stat
import sys
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any, TypeVar

from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.text import visible


def prepare_streams() -> None:
    """Make sure that no character can stop `ak`: what the console cannot show becomes `?`."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started ak
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Text for the reader, ending in one newline."""
    say_commands(_obeyed_by_nobody(text))


def say_commands(text: str) -> None:
    """As `say`, but the runner of GitHub Actions may obey lines that begin with `::`."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def say_json(data: Any) -> None:  # noqa: ANN401 - any JSON
    """One JSON object."""
    say(json_text(data))


def json_text(data: Any) -> str:  # noqa: ANN401 - any JSON
    """JSON as it may be printed: pure ASCII where the console is not UTF-8, so that it survives."""
    from ambitiekader_cli.view import json_text as made  # noqa: PLC0415 - only for who asks

    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    return made.json_text(data, ascii_only=ascii_only)


def say_bytes(data: bytes) -> None:
    """A document as it is, whatever the console; only in a log of GitHub nothing obeys it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_in_a_log(data))
    sys.stdout.buffer.flush()


def _in_a_log(data: bytes) -> bytes:
    """What goes to a file is no log, and what is no text is not read as one."""
    try:
        if not os.environ.get("GITHUB_ACTIONS") or stat.S_ISREG(
            os.fstat(sys.stdout.fileno()).st_mode
        ):
            return data
        return _obeyed_by_nobody(data.decode()).encode()
    except (OSError, UnicodeDecodeError):
        return data


def say_file(raw: bytes) -> None:
    """A file of others as it is; a terminal would obey what nobody sees, so there that is told."""
    if not sys.stdout.isatty():
        say_bytes(raw)
        return
    lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    say("\n".join(map(visible, lines)))


def given_bytes(most: int) -> bytes:
    """What comes in on standard input, and one byte more than `most` at most."""
    return sys.stdin.buffer.read(most + 1)


def complain(message: str, advice: str = "") -> None:
    """One line on stderr, and one with what to do."""
    note(f"ak: {visible(message)}")
    if advice:
        note(f"    {visible(advice)}")


def note(text: str) -> None:
    """Something beside the answer, on stderr."""
    try:
        sys.stderr.write(f"{_obeyed_by_nobody(text)}\n")
        sys.stderr.flush()
    except OSError:
        pass  # nobody listens; the exit code still tells


def _obeyed_by_nobody(text: str) -> str:
    """On GitHub Actions what is a command for the runner in the data is broken.

    It trims a line and then looks for `::`, and anywhere in a line for `##[` (actions/runner,
    src/Runner.Common/ActionCommand.cs).
    """
    if not os.environ.get("GITHUB_ACTIONS"):
        return text
    return _COMMAND.sub(r"\1: :", text).replace("##[", "# #[")


_COMMAND = re.compile(r"((?:\A|[\r\n])[^\S\r\n]*)::")


def use_colour() -> bool:
    """Colour on a terminal, unless NO_COLOR (https://no-color.org) or a dumb terminal says no."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if not sys.stdout.isatty():
        return False
    if os.name == "nt":
        os.system("")  # noqa: S605, S607 - switches the Windows console to escape codes
    return True


def width() -> int:
    """Columns of the terminal; 80 when there is none."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, 160))


def can_show(characters: str) -> bool:
    """Whether the console's encoding has these characters."""
    try:
        characters.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def paper() -> Paper:
    """Width, colours and characters of standard output."""
    return Paper(width(), use_colour(), can_show("█░·–"), folds=sys.stdout.isatty())


def looks() -> tuple[str, ...]:
    """All of the screen and the environment that an answer depends on."""
    encodings = sys.stdout.encoding or "", sys.stderr.encoding or ""
    runner = os.environ.get("GITHUB_ACTIONS") or ""
    return (*encodings, *map(repr, paper()), repr(sys.stderr.isatty()), runner)


WORTH_IT = 4
"""Fewer are done before a bar is drawn."""

T = TypeVar("T")


def watched(each: Iterable[T], total: int, what: str) -> Generator[T, None, None]:
    """The same things; a bar on stderr tells how many have passed."""
    if total < WORTH_IT or not sys.stderr.isatty():
        yield from each
        return
    from rich.console import Console  # noqa: PLC0415 - only for who watches
    from rich.progress import Progress  # noqa: PLC0415

    # What is printed meanwhile goes above the bar, but never to a terminal instead of to a file.
    shared, console = sys.stdout.isatty(), Console(stderr=True, legacy_windows=False)
    bar = Progress(console=console, transient=True, redirect_stdout=shared, redirect_stderr=False)
    with bar:
        yield from bar.track(each, total, description=what)
