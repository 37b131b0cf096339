"""`ak list`."""

from typing import Annotated

from ambitiekader_cli.cli.options import (
    Format,
    Gemeente,
    Peildatum,
    Repo,
    Thema,
    Trekker,
    chosen_format,
    on,
    option,
)
from ambitiekader_cli.cli.terminal import paper, say, say_json

Klasse = Annotated[
    str | None,
    option("--klasse", "KLASSE", "Alleen deze klasse, bijvoorbeeld te-laat of binnenkort,te-laat."),
]
Soort = Annotated[
    str | None,
    option("--soort", "SOORT", "ambitie, mijlpaal, procesafspraak, afspraak of activiteit."),
]
Gebied = Annotated[
    str | None, option("--gebied", "GEBIED", "Alleen in dit dorp, deze wijk of buurt.")
]


def command(  # noqa: PLR0917 - typer passes them by name
    trekker: Trekker = None,
    thema: Thema = None,
    gemeente: Gemeente = None,
    klasse: Klasse = None,
    soort: Soort = None,
    gebied: Gebied = None,
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Noem alle ambities, afspraken en activiteiten met hun planning en stand.

    Voorbeeld:
      ak list --thema leefbaarheid
      ak list --trekker acantus --klasse te-laat,binnenkort
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.work.select import Choice, chosen_rows  # noqa: PLC0415 - heavy

    shape, day = chosen_format(output), on(peildatum)
    choice = Choice(trekker, thema, gemeente, klasse, soort, gebied)
    with kader_in(repo) as kader:
        rows = chosen_rows(kader, day, choice)
        if shape == "json":
            from ambitiekader_cli.report.as_json import list_json  # noqa: PLC0415

            say_json(list_json(rows, day))
        else:
            from ambitiekader_cli.report.tables import items_table  # noqa: PLC0415

            say(items_table(rows, kader, day, paper()))
