"""The `ak` command as typer has it: for help, mistakes, Tab, and what is not written plainly."""

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature
from types import ModuleType
from typing import Annotated, Any, get_args

import typer

from ambitiekader_cli import __version__
from ambitiekader_cli.cli.help import Command, CommandGroup
from ambitiekader_cli.cli.help_page import INTRODUCTION, OPTIONS, Rows, summaries
from ambitiekader_cli.cli.names import ALIASES, COMMANDS, module_of
from ambitiekader_cli.cli.options import Option
from ambitiekader_cli.cli.parameters import annotations, defaults
from ambitiekader_cli.cli.private import Context
from ambitiekader_cli.errors import UserError


class Commands(CommandGroup):
    """The commands by name, each imported when it is asked for."""

    words: Mapping[str, str] = COMMANDS
    """The name of each, and one line that says what it is for."""
    aliases: Mapping[str, tuple[str, ...]] = ALIASES
    prefix = ""
    """Of the names of their modules."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002
        """In the order of daily use."""
        return [*self.words]

    def summaries(self) -> Rows:
        """Names and one line of each, without importing any."""
        return summaries(self.words, self.aliases)

    def names(self) -> list[str]:
        """All that can be typed."""
        return [*self.words, *self.aliases]

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:  # noqa: ANN401 - as typer
        """Of a Dutch name the command that it stands for; in capitals or not."""
        plain = args[0].casefold()
        name = plain if plain in self.names() else args[0]
        return super().resolve_command(ctx, [*self.aliases.get(name, (name,)), *args[1:]])

    def get_command(  # type: ignore[override]
        self,
        ctx: typer.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> Command | CommandGroup | None:
        """Import and build one command."""
        if cmd_name not in self.words:
            return None
        module = module_of(f"{self.prefix}{cmd_name}")
        return _group(cmd_name, module) if hasattr(module, "PARTS") else _single(cmd_name, module)


def _single(name: str, module: ModuleType) -> Command | None:
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, cls=Command)(for_typer(module.command))
    built = typer.main.get_command(single)
    return built if isinstance(built, Command) else None


def _group(name: str, module: ModuleType) -> Commands | None:
    """A command that does something by itself, and has parts: `PARTS` and `ALIASES` name them."""
    inside = {"words": module.PARTS, "aliases": module.ALIASES, "prefix": f"{name}_"}
    group = typer.Typer(
        name=name,
        cls=type("Parts", (Commands,), inside),
        add_completion=False,
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(for_typer(module.command))
    built = typer.main.get_group(group)
    return built if isinstance(built, Commands) else None


def for_typer(command: Callable[..., None]) -> Callable[..., None]:
    """The same command, with what typer must know of each thing that may be typed."""

    def called(**typed: Any) -> None:  # noqa: ANN401 - whatever the command takes
        command(**typed)

    given = defaults(command)
    shown = [
        Parameter(
            key,
            Parameter.KEYWORD_ONLY,
            default=given.get(key, Parameter.empty),
            annotation=_for_typer(annotation),
        )
        for key, annotation in annotations(command).items()
    ]
    called.__signature__ = Signature(shown)  # type: ignore[attr-defined]
    called.__doc__ = command.__doc__
    return called


def _for_typer(annotation: Any) -> Any:  # noqa: ANN401 - as Python has it
    option = next((o for o in get_args(annotation) if isinstance(o, Option)), None)
    if option is None:  # typer's own
        return annotation
    more: dict[str, Any] = {
        "metavar": option.metavar or None,
        "show_default": False,
        "help": option.help,
        "parser": option.parser,
        "autocompletion": option.autocompletion,
    }
    shown = typer.Option(option.name, **more) if option.name else typer.Argument(**more)
    return Annotated[annotation.__origin__, shown]


app = typer.Typer(
    cls=Commands,
    name="ak",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback(invoke_without_command=True, help=INTRODUCTION)
def root(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help=OPTIONS["--version"])] = False,
    at_length: Annotated[bool, typer.Option("--lang", help=OPTIONS["--lang"])] = False,
) -> None:
    """`ak` by itself, or with an option of its own."""
    if version and at_length:
        from ambitiekader_cli.cli import about  # noqa: PLC0415 - heavy, and seldom asked

        about.say_all()
    elif at_length:
        raise UserError("`--lang` hoort bij `--version`", "typ `ak --version --lang`")
    elif version:
        typer.echo(f"ak {__version__}")
    elif ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
