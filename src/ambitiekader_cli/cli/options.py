"""The options that several commands share."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from ambitiekader_cli.cli import complete
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.twins import as_typed


class Option(NamedTuple):
    """What may be typed: a name and a value, a name alone or, without a name, a value."""

    name: str
    metavar: str
    help: str
    parser: Callable[[str], Any] | None = None
    """Makes of the text what the command gets."""
    autocompletion: Callable[..., complete.Offer] | None = None


def option(name: str, metavar: str, words: str, **more: Any) -> Option:  # noqa: ANN401 - see Option
    """An option with a value."""
    return Option(name, metavar, words, **more)


def flag(name: str, words: str) -> Option:
    """An option that is there or not."""
    return Option(name, "", words)


def argument(metavar: str, words: str, **more: Any) -> Option:  # noqa: ANN401 - see Option
    """What is given without a name."""
    return Option("", metavar, words, **more)


def path_of(name: str, what: str = "map") -> Callable[[str], Path]:
    """Makes a path of the value of an option; an empty one would mean the current folder."""

    def made(text: str | Path) -> Path:
        if not str(text):
            raise UserError(
                f"achter `{name}` ontbreekt een {what}", f"noem een {what}, of laat {name} weg"
            )
        return Path(text)

    return made


def _given_path(text: str | Path) -> Path:
    if not str(text):
        raise UserError("een leeg pad is geen bestand of map", "noem een pad, of laat het weg")
    return Path(text)


Repo = Annotated[
    Path | None,
    option(
        "--repo",
        "MAP",
        "De map waarin `data` staat. Anders zoekt ak vanaf de huidige map omhoog.",
        parser=path_of("--repo"),
    ),
]
Paths = Annotated[
    list[Path] | None,
    argument("PAD...", "Alleen deze bestanden of mappen.", parser=_given_path),
]
Peildatum = Annotated[
    str | None,
    option("--peildatum", "DATUM", "De dag waarop u kijkt, als jjjj-mm-dd. Anders vandaag."),
]
DryRun = Annotated[bool, flag("--dry-run", "Toon alleen wat er zou veranderen.")]
Yes = Annotated[bool, flag("--yes", "Schrijf zonder te vragen.")]
Commit = Annotated[bool, flag("--commit", "Bewaar het meteen in git, als één commit.")]
Branch = Annotated[
    str | None, option("--branch", "TAK", "Bewaar het in git, op een nieuwe tak van die naam.")
]
FORMATS = ("text", "json")
Format = Annotated[
    str,
    option(
        "--format",
        "VORM",
        "text (standaard) of json.",
        autocompletion=complete.one_of(*FORMATS),
    ),
]
FORMATS_OF_FORGES = (*FORMATS, "markdown")
FormatOrMarkdown = Annotated[
    str,
    option(
        "--format",
        "VORM",
        "text (standaard), json, of markdown voor een issue.",
        autocompletion=complete.one_of(*FORMATS_OF_FORGES),
    ),
]

Trekker = Annotated[
    str | None,
    option(
        "--trekker",
        "NAAM",
        "Alleen van deze trekker: id, naam of een deel daarvan; `geen` is wat niemand trekt.",
        autocompletion=complete.trekkers,
    ),
]
Thema = Annotated[
    str | None,
    option(
        "--thema",
        "THEMA",
        "Alleen van dit thema: id, naam of code.",
        autocompletion=complete.themas,
    ),
]
Gemeente = Annotated[
    str | None,
    option(
        "--gemeente",
        "GEMEENTE",
        "Alleen de lokale afspraken en activiteiten van deze gemeente.",
        autocompletion=complete.gemeenten,
    ),
]


def chosen_format(value: str, formats: tuple[str, ...] = FORMATS) -> str:
    """The output format, checked."""
    if value.casefold() in formats:
        return value.casefold()
    raise UserError(f"de vorm `{value}` bestaat niet", f"kies uit: {', '.join(formats)}")


def on(peildatum: str | None, what: str = "de peildatum") -> date:
    """The day to look from: as given, or today in the Netherlands."""
    if peildatum is None:
        return _today()
    peildatum = as_typed(peildatum)
    written = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", peildatum)
    try:
        day = date.fromisoformat(peildatum) if written else _meant(peildatum, what)
    except ValueError:
        raise UserError(f"{what} `{peildatum}` bestaat niet", _AS_DAY) from None
    if not 1900 <= day.year < 2200:
        raise UserError(f"{what} `{peildatum}` ligt te ver weg", "kies 1900 tot 2199")
    return day


def past_day(datum: str | None) -> date:
    """The day behind `--datum`, which tells of what was; today without one. Raises UserError."""
    day = on(datum, "de datum")
    if day > _today():
        advice = "een melding zegt wat al gebeurd is; controleer het jaar"
        raise UserError(f"`--datum {day}` ligt in de toekomst", advice)
    return day


def _today() -> date:
    return day_in_the_netherlands(datetime.now(UTC))


def day_in_the_netherlands(moment: datetime) -> date:
    """The day it is there at a moment in UTC."""
    if moment.hour < _AHEAD_FROM:
        return moment.date()
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - takes 2 ms, and seldom says another day

    return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()


_AHEAD_FROM = 22
"""The hour of UTC before which it is the same day there: the clock is one or two hours ahead."""


def _meant(given: str, what: str) -> date:
    """The one day that was written in another way; raises UserError."""
    from ambitiekader_cli.planning.meant_day import meant_day, one_day  # noqa: PLC0415 - rarely needed

    today = _today()
    day = one_day(given, today)
    if day is None:
        meant = meant_day(given, today) if len(given) < 100 else ""
        raise UserError(f"{what} `{given}` begrijp ik niet", meant or _AS_DAY)
    return day


_AS_DAY = "schrijf jjjj-mm-dd, bijvoorbeeld 2024-06-30"
