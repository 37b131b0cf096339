"""Open a repository for a command: where it is, what is in it, and what could not be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from ambitiekader_cli.cli.opening import opened
from ambitiekader_cli.cli.output import note
from ambitiekader_cli.diagnostics import Diagnostic, in_reading_order
from ambitiekader_cli.load import Loaded, load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import visible

SHOWN = 10


@contextmanager
def kader_in(given: Path | None) -> Iterator[Kader]:
    """The kader to answer from. What could not be read is told on stderr; then the exit is 1."""
    loaded = load(opened(given))
    tell_unread(loaded)
    if loaded.kader is None:
        raise typer.Exit(1)
    yield loaded.kader
    if loaded.problems:
        raise typer.Exit(1)


def tell_unread(loaded: Loaded) -> None:
    """Say which files are left out, so that nobody trusts numbers that are not whole."""
    problems = in_reading_order(loaded.problems)
    for problem in problems[:SHOWN]:
        note(_line(problem))
    if problems:
        note("let op: dit is niet volledig, want niet alles kon gelezen worden; zie `ak validate`")


def _line(problem: Diagnostic) -> str:
    return visible(f"{problem.span}: {problem.code} {problem.message}")
