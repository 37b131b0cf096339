"""The `ak` command: which commands there are. Each parses, asks the core, prints and exits.

A command's module is imported only when it runs, so that `ak` starts fast. From then on `list` in
this module is the command, not Python's.
"""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Annotated, Any

import typer

from ambitiekader_cli import __version__
from ambitiekader_cli.cli.help import Command, CommandGroup
from ambitiekader_cli.cli.private import Context
from ambitiekader_cli.errors import UserError

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
    "add": "Voeg iets toe: een afspraak, activiteit, partij, bijeenkomst en meer",
    "year": "Sluit een jaar af, of open het volgende",
    "herijking": "Sluit een kader af en open het volgende",
    "move": "Geef iets een ander id, een andere plaats of een opvolger",
    "validate": "Controleer of de gegevens kloppen",
    "fmt": "Zet de gegevens in vaste vorm",
    "diff": "Wat is er veranderd tussen twee versies",
    "history": "Hoe een afspraak door de tijd veranderde, en wat is uitgesteld",
    "explain": "Leg een bevinding uit",
    "schema": "Laat uw editor meekijken: sleutels, namen en uitleg",
    "render": "Maak een document",
    "site": "Maak bladzijden voor iedereen, om te mailen of te publiceren",
    "serve": "Open een venster in uw browser",
    "export": "Geef de afspraken mee aan een ander programma",
    "init": "Begin een nieuwe regio in een lege map",
    "remind": "Wie is iets gevraagd, en wie meldde nog niets",
    "import": "Neem over wat iemand in een blad heeft ingevuld",
    "completion": "Laat uw shell ak-opdrachten aanvullen",
}
ALIASES: dict[str, tuple[str, ...]] = {
    "stand": ("status",),
    "te-laat": ("overdue",),
    "lijst": ("list",),
    "toon": ("show",),
    "zoek": ("search",),
    "dekking": ("coverage",),
    "vergaderingen": ("meetings",),
    "meld": ("update",),
    "voeg-toe": ("add",),
    "jaar": ("year",),
    "jaar-sluiten": ("year", "close"),
    "jaar-openen": ("year", "open"),
    "verplaats": ("move",),
    "controleer": ("validate",),
    "vorm": ("fmt",),
    "wijzigingen": ("diff",),
    "geschiedenis": ("history",),
    "leg-uit": ("explain",),
    "document": ("render",),
    "bladzijden": ("site",),
    "venster": ("serve",),
    "exporteer": ("export",),
    "begin": ("init",),
    "herinner": ("remind",),
    "importeer": ("import",),
    "aanvullen": ("completion",),
}
"""The same in Dutch, where the name is not; some are a command with its first word."""


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

    def summaries(self) -> list[tuple[str, str]]:
        """Names and one line of each, without importing any."""
        return [(", ".join([name, *self._also(name)]), words) for name, words in self.words.items()]

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
        module = import_module(f"ambitiekader_cli.cli.commands.{self.prefix}{cmd_name}")
        return _group(cmd_name, module) if hasattr(module, "PARTS") else _single(cmd_name, module)

    def _also(self, name: str) -> list[str]:
        return [alias for alias, words in self.aliases.items() if words == (name,)]


def _single(name: str, module: ModuleType) -> Command | None:
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, cls=Command)(module.command)
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
    group.callback(invoke_without_command=True)(module.command)
    built = typer.main.get_group(group)
    return built if isinstance(built, Commands) else None


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
    at_length: Annotated[
        bool, typer.Option("--lang", help="Met --version: ook alles waarop ak draait.")
    ] = False,
) -> None:
    """Houd een regionaal ambitiekader en zijn lokale afspraken bij als gewone tekst.

    Begin met `ak status` in de map van uw ambitiekader.
    """
    if version and at_length:
        from ambitiekader_cli.cli import about  # noqa: PLC0415 - heavy, and seldom asked

        about.say_all()
    elif at_length:
        raise UserError("`--lang` hoort bij `--version`", "typ `ak --version --lang`")
    elif version:
        typer.echo(f"ak {__version__}")
    elif ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
