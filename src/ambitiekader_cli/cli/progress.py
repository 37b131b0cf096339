"""How far a long job is, on a terminal that somebody watches."""

import sys
from collections.abc import Generator, Iterable
from typing import TypeVar

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
