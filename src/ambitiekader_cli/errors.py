"""Why `ak` does not do what was asked."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class UserError(Exception):
    """`ak` was used wrongly, or there is nothing to read: one Dutch line, and what to do."""

    def __init__(
        self, message: str, advice: str = "", exit_code: int = 2, *, about: str = ""
    ) -> None:
        super().__init__(message)
        self.message, self.advice, self.exit_code = message, advice, exit_code
        self.about = about
        """The part of what was said that it is about; empty where that is not known."""


@contextmanager
def about(part: str) -> Iterator[None]:
    """What goes wrong within is about this part of what was said; who said so first is right."""
    try:
        yield
    except UserError as error:
        error.about = error.about or part
        raise


class Refused(Exception):  # noqa: N818 - nothing went wrong in `ak`
    """Not done because of what stands in the data: these lines say what and why; exit 1."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = [*lines]
        super().__init__(*self.lines[-1:])


class Ended(Exception):  # noqa: N818 - nothing went wrong
    """All is said; what is left is to end with this exit code."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


def was_interrupted(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind it: what is under way then, such as Python itself, may wrap it."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
