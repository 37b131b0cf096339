"""Help texts in Dutch, for `ak --help` and `ak COMMAND --help`."""

from inspect import cleandoc

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ambitiekader_cli.cli.private import Context, HelpFormatter, Parameter

WIDTH = 80


class Command(TyperCommand):
    """One command, whose docstring is its help: what it answers, and an example."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Usage, text, arguments and options."""
        formatter.width = WIDTH
        arguments = [p for p in self.params if isinstance(p, TyperArgument)]
        names = " ".join(_in_usage(argument) for argument in arguments)
        usage = f"Gebruik: {ctx.command_path} {names}".rstrip()
        formatter.write(f"{usage} [opties]\n\n{cleandoc(self.help or '')}\n")
        _section(formatter, "Wat u opgeeft", [(a.metavar or "", a.help or "") for a in arguments])
        _section(formatter, "Opties", _options(self.get_params(ctx)))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, explained in Dutch."""
        return _in_dutch(super().get_help_option(ctx))


class CommandGroup(TyperGroup):
    """Commands together: all of `ak`, or those of a command that has parts."""

    def summaries(self) -> list[tuple[str, str]]:
        """Name and one line of each command."""
        raise NotImplementedError

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Usage, text, commands and options."""
        formatter.width = WIDTH
        usage = f"Gebruik: {ctx.command_path} OPDRACHT [opties]"
        formatter.write(f"{usage}\n\n{cleandoc(self.help or '')}\n")
        _section(formatter, "Opdrachten", self.summaries())
        _section(formatter, "Opties", _options(self.get_params(ctx)))
        formatter.write(f"\nMeer over een opdracht: {ctx.command_path} OPDRACHT --help\n")

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, explained in Dutch."""
        return _in_dutch(super().get_help_option(ctx))


def _in_usage(argument: TyperArgument) -> str:
    name = argument.metavar or (argument.name or "").upper()
    return name if argument.required else f"[{name}]"


def _options(params: list[Parameter]) -> list[tuple[str, str]]:
    options = (p for p in params if isinstance(p, TyperOption) and not p.hidden)
    return [(" ".join([_names(o), *_value(o)]), o.help or "") for o in options]


def _names(option: TyperOption) -> str:
    return ", ".join(sorted(option.opts, key=len))


def _value(option: TyperOption) -> list[str]:
    return [] if option.is_flag else [option.metavar or "WAARDE"]


def _in_dutch(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def _section(formatter: HelpFormatter, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        formatter.write(f"\n{title}:\n")
        formatter.indent()
        formatter.write_dl(rows, col_max=34)
        formatter.dedent()
