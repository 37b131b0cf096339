"""What `ak` uses of typer that typer keeps to itself: all of it, and nowhere else.

Typer holds a copy of click inside, and says that nobody else must use it; but what it offers itself
cannot say in Dutch what is wrong, or show help as `ak` does. A test tells when typer changes this.
"""

from typer._click import Context, HelpFormatter
from typer._click.core import Parameter
from typer._click.exceptions import (
    BadOptionUsage,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)

__all__ = [
    "BadOptionUsage",
    "ClickException",
    "Context",
    "HelpFormatter",
    "MissingParameter",
    "NoSuchOption",
    "Parameter",
    "UsageError",
    "completion_script",
    "prepare_completion",
]


def prepare_completion() -> None:
    """Have typer answer a shell that asks what may come next."""
    from typer._completion_classes import completion_init  # noqa: PLC0415 - only on Tab

    completion_init()


def completion_script(shell: str) -> str:
    """What makes a shell ask `ak`."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415 - rare

    return get_completion_script(prog_name="ak", complete_var="_AK_COMPLETE", shell=shell)
