"""The `ak` command: which commands there are. Each parses, asks the core, prints and exits.

A command's module is imported only when it runs, so that `ak` starts fast. From then on `list` in
this module is the command, not Python's.
"""

from importlib import import_module
from typing import Annotated

import typer

from ambitiekader_cli import __version__
from ambitiekader_cli.cli.help import Command, CommandGroup

COMMANDS = {
    "status": "Waar staan we, en wat moet er nu gebeuren",
    "overdue": "Wat is te laat, per trekker",
    "list": "Alle ambities, afspraken en activiteiten met hun planning",
    "show": "Eén ambitie, afspraak of activiteit helemaal",
    "search": "Zoek op woorden",
    "agenda": "Wat er in de komende maanden gebeurt, op datum",
    "meetings": "Overleg: afgesproken, gehouden, gepland en gemist",
    "coverage": "Welke gemeente welke ambitie uitwerkt, en wat leeg is",
    "update": "Leg vast hoe het ervoor staat: een melding bij een afspraak",
    "herijking": "Sluit een kader af en open het volgende",
    "validate": "Controleer of de gegevens kloppen",
    "fmt": "Zet de gegevens in vaste vorm",
    "diff": "Wat is er veranderd tussen twee versies",
    "history": "Hoe een afspraak door de tijd veranderde, en wat is uitgesteld",
    "explain": "Leg een bevinding uit",
    "schema": "Laat uw editor meekijken: sleutels, namen en uitleg",
    "render": "Maak een document",
    "completion": "Laat uw shell ak-opdrachten aanvullen",
}


class Commands(CommandGroup):
    """The commands by name, each imported when it is asked for."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002
        """In the order of daily use."""
        return [*COMMANDS]

    def summaries(self) -> list[tuple[str, str]]:
        """Name and one line of each, without importing any."""
        return [*COMMANDS.items()]

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Command | None:  # type: ignore[override]  # noqa: ARG002
        """Import and build one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"ambitiekader_cli.cli.commands.{cmd_name}")
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(cmd_name, cls=Command)(module.command)
        built = typer.main.get_command(single)
        return built if isinstance(built, Command) else None


app = typer.Typer(
    cls=Commands,
    name="ak",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Toon de versie.")] = False,
) -> None:
    """Houd een regionaal ambitiekader en zijn lokale afspraken bij als gewone tekst.

    Begin met `ak status` in de map van uw ambitiekader.
    """
    if version:
        typer.echo(f"ak {__version__}")
    elif ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
