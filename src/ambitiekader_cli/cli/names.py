"""Which commands there are, and what else each is called; the module of one loads when it runs."""

from importlib import import_module
from types import ModuleType

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


def module_of(name: str) -> ModuleType:
    """Where a command is made, or with `COMMAND_PART` a part of one."""
    return import_module(f"ambitiekader_cli.cli.commands.{name}")
