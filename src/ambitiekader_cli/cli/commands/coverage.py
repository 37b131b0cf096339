"""`ak coverage`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.kept import keepable
from ambitiekader_cli.cli.options import Gemeente, Peildatum, Repo, Thema, chosen_format, on, option
from ambitiekader_cli.cli.terminal import paper, say, say_bytes, say_json

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader
    from ambitiekader_cli.work.select import Choice

FORMATS = ("text", "csv", "json")
Kenmerk = Annotated[
    str | None,
    option(
        "--kenmerk",
        "KENMERK",
        "Tel per thema de waarden van dit kenmerk, zoals domein.",
        autocompletion=complete.kenmerken,
    ),
]
Format = Annotated[
    str,
    option(
        "--format",
        "VORM",
        "text (standaard), csv (voor een rekenblad) of json.",
        autocompletion=complete.one_of(*FORMATS),
    ),
]


@keepable
def command(  # noqa: PLR0917 - typer passes them by name
    kenmerk: Kenmerk = None,
    thema: Thema = None,
    gemeente: Gemeente = None,
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Laat zien welke gemeente welke ambitie uitwerkt, bewust niet uitwerkt, of leeg laat.

    Aanvullingen van gemeenten staan per thema. `ak render dekking` maakt hier een document van.

    Voorbeeld:
      ak coverage
      ak coverage --format csv > dekking.csv
      ak coverage --kenmerk domein
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.select import Choice  # noqa: PLC0415

    shape, day = chosen_format(output, FORMATS), on(peildatum)
    choice = Choice(thema=thema, gemeente=gemeente)
    with kader_in(repo) as kader:
        if kenmerk is None:
            _ambities(kader, choice, shape, day)
        else:
            _kenmerk(kader, kenmerk, choice, shape, day)


def _ambities(kader: "Kader", choice: "Choice", shape: str, day: date) -> None:
    from ambitiekader_cli.report import coverage_page as page  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.as_json import head  # noqa: PLC0415
    from ambitiekader_cli.work.coverage import chosen_dekking  # noqa: PLC0415

    found = chosen_dekking(kader, day, choice)
    if shape == "json":
        say_json(head(day, kader) | page.coverage_json(found))
    elif shape == "csv":
        say_bytes(page.coverage_csv(found, kader).encode())
    else:
        say(page.coverage_page(found, kader, paper()))


def _kenmerk(kader: "Kader", name: str, choice: "Choice", shape: str, day: date) -> None:
    from ambitiekader_cli.report import kenmerk_page as page  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.as_json import head  # noqa: PLC0415
    from ambitiekader_cli.work.coverage import chosen_kenmerk  # noqa: PLC0415

    found = chosen_kenmerk(kader, day, name, choice)
    if shape == "json":
        say_json(head(day, kader) | page.kenmerk_json(found))
    elif shape == "csv":
        say_bytes(page.kenmerk_csv(found, kader).encode())
    else:
        say(page.kenmerk_page(found, kader, paper()))
