"""What can be wrong with a file before its content is looked at."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One reason why a file cannot be read. Line and column count from 1."""

    code: str
    line: int
    column: int
    message: str
    help: str
    width: int = 1
    """Characters to point at; 0 when it is the whole file."""
    also_line: int | None = None
    """For a duplicate: the line of the first one."""


class Unreadable(Exception):  # noqa: N818 - it is a state of the file, told by its problems
    """A file cannot be read, for these reasons. The only exception that leaves the reader."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
