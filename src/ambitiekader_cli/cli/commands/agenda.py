"""`ak agenda`."""

from typing import Annotated

from ambitiekader_cli.cli.kept import keepable
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

Maanden = Annotated[str | None, option("--maanden", "AANTAL", "Zo veel maanden vooruit; anders 3.")]


@keepable
def command(  # noqa: PLR0917 - typer passes them by name
    trekker: Trekker = None,
    gemeente: Gemeente = None,
    thema: Thema = None,
    maanden: Maanden = None,
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Noem wat in de komende maanden een datum heeft, de eerste dag eerst.

    Deadlines en mijlpalen, wat begint en wat terugkomt, vergaderingen, wat de wet vraagt, en het
    einde van afspraken. Wat al voorbij is, noemt `ak overdue`. Het document met de ambities van
    het kader maakt u met `ak render agenda`.

    Voorbeeld:
      ak agenda --maanden 6
      ak agenda --trekker voorbeeldstad
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.agenda_page import agenda_json, agenda_page  # noqa: PLC0415
    from ambitiekader_cli.work.agenda import chosen_agenda, months_of  # noqa: PLC0415
    from ambitiekader_cli.work.select import Choice  # noqa: PLC0415

    shape, day, months = chosen_format(output), on(peildatum), months_of(maanden)
    with kader_in(repo) as kader:
        found = chosen_agenda(kader, day, months, Choice(trekker, thema, gemeente))
        say_json(agenda_json(found, kader)) if shape == "json" else say(
            agenda_page(found, kader, paper())
        )
