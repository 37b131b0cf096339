"""What typer says of wrong use, in Dutch."""

from collections.abc import Sequence

from typer.core import TyperArgument

from ambitiekader_cli.cli.app import Commands
from ambitiekader_cli.cli.names import ALIASES, COMMANDS
from ambitiekader_cli.cli.private import (
    BadOptionUsage,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from ambitiekader_cli.guess import nearest


def in_dutch(  # noqa: PLR0911 - one line per kind
    error: ClickException, arguments: Sequence[str]
) -> tuple[str, str]:
    """What is wrong with these arguments, and what to do."""
    command = _command_path(error, arguments)
    advice = f"kijk met `{command} --help` wat er kan"
    if isinstance(error, NoSuchOption):
        close = f"bedoelde u `{error.possibilities[0]}`?" if error.possibilities else ""
        return f"de optie `{error.option_name}` bestaat niet", close or advice
    if isinstance(error, MissingParameter):
        return f"{_what(error)} ontbreekt", advice
    if isinstance(error, BadOptionUsage) and "does not take a value" in error.message:
        return f"achter `{error.option_name}` hoort geen waarde", advice
    if isinstance(error, BadOptionUsage):
        return f"achter `{error.option_name}` ontbreekt een waarde", advice
    if "No such command" in error.message:
        return _unknown_command(error, advice)
    if "unexpected extra argument" in error.message:
        extra = error.message.rpartition("(")[2].rstrip(")")
        return f"dit hoort er niet bij: `{extra}`", advice
    return f"verkeerd gebruik: {error.format_message()}", advice


def _unknown_command(error: ClickException, advice: str) -> tuple[str, str]:
    name = error.message.split("'")[1] if "'" in error.message else ""
    group = error.ctx.command if isinstance(error, UsageError) and error.ctx else None
    close = nearest(name, group.names() if isinstance(group, Commands) else ())
    return f"de opdracht `{name}` bestaat niet", f"bedoelde u `{close}`?" if close else advice


def _what(error: MissingParameter) -> str:
    if isinstance(error.param, TyperArgument):
        return f"`{error.param.metavar or error.param.name}`"
    return f"de optie `{error.param.opts[0]}`" if error.param else "iets"


def _command_path(error: ClickException, arguments: Sequence[str]) -> str:
    """The parser of options does not say which command they are of; the arguments do."""
    if isinstance(error, UsageError) and error.ctx:
        return error.ctx.command_path
    known = arguments and (arguments[0] in COMMANDS or arguments[0] in ALIASES)
    return f"ak {arguments[0]}" if known else "ak"
