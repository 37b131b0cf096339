"""Help texts in Dutch, for `ak COMMAND --help`: what typer knows, on a page of ours."""

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ambitiekader_cli.cli.help_page import HELP, Rows, group_page, help_page
from ambitiekader_cli.cli.private import Context, HelpFormatter, Parameter


class Command(TyperCommand):
    """One command, whose docstring is its help: what it answers, and an example."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Usage, text, arguments and options."""
        arguments = [p for p in self.params if isinstance(p, TyperArgument)]
        names = " ".join(_in_usage(argument) for argument in arguments)
        given = [(a.metavar or "", a.help or "") for a in arguments]
        sections = (("Wat u opgeeft", given), ("Opties", _options(self.get_params(ctx))))
        usage = f"{ctx.command_path} {names}".rstrip()
        formatter.write(help_page(usage, self.help or "", sections))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, explained in Dutch."""
        return _in_dutch(super().get_help_option(ctx))


class CommandGroup(TyperGroup):
    """Commands together: all of `ak`, or those of a command that has parts."""

    def summaries(self) -> Rows:
        """Name and one line of each command."""
        raise NotImplementedError

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Usage, text, commands and options."""
        options = _options(self.get_params(ctx))
        formatter.write(group_page(ctx.command_path, self.help or "", self.summaries(), options))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, explained in Dutch."""
        return _in_dutch(super().get_help_option(ctx))


def _in_usage(argument: TyperArgument) -> str:
    name = argument.metavar or (argument.name or "").upper()
    return name if argument.required else f"[{name}]"


def _options(params: list[Parameter]) -> Rows:
    options = (p for p in params if isinstance(p, TyperOption) and not p.hidden)
    return [(" ".join([_names(o), *_value(o)]), o.help or "") for o in options]


def _names(option: TyperOption) -> str:
    return ", ".join(sorted(option.opts, key=len))


def _value(option: TyperOption) -> list[str]:
    return [] if option.is_flag else [option.metavar or "WAARDE"]


def _in_dutch(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = HELP[1]
    return option
