"""What is said of data that are not whole, so that nobody trusts numbers that are not either."""

from collections.abc import Iterable, Iterator
from itertools import islice

from ambitiekader_cli.diagnostics import Diagnostic, in_reading_order
from ambitiekader_cli.text import visible

MOST = 10
"""Problems that are named; `ak validate` names them all."""
NOT_WHOLE = "let op: dit is niet volledig, want niet alles kon gelezen worden; zie `ak validate`"


def unread_lines(problems: Iterable[Diagnostic]) -> Iterator[str]:
    """The first problems, and what they mean for the answer; nothing when all could be read."""
    first = [*problem_lines(problems)]
    yield from first
    yield from [NOT_WHOLE] if first else []


def problem_lines(problems: Iterable[Diagnostic]) -> Iterator[str]:
    """The first of them, a line each."""
    for problem in islice(in_reading_order(problems), MOST):
        yield visible(problem.line)
