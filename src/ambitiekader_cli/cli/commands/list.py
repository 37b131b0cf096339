"""`ak list`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.kept import keepable
from ambitiekader_cli.cli.options import (
    FORMATS_OF_FORGES,
    FormatOrMarkdown,
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

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader
    from ambitiekader_cli.work.select import Choice

Klasse = Annotated[
    str | None,
    option(
        "--klasse",
        "KLASSE",
        "Alleen deze klasse, bijvoorbeeld te-laat of binnenkort,te-laat.",
        autocompletion=complete.klassen,
    ),
]
StandOf = Annotated[
    str | None,
    option(
        "--stand",
        "STAND",
        "Alleen wat `ak status` zo telt, bijvoorbeeld loopt of niets-gemeld.",
        autocompletion=complete.standen,
    ),
]
Soort = Annotated[
    str | None,
    option(
        "--soort",
        "SOORT",
        "ambitie, mijlpaal, procesafspraak, afspraak, activiteit of doel.",
        autocompletion=complete.soorten,
    ),
]
Melding = Annotated[
    str | None,
    option("--melding", "MELDING", "nooit, oud of actueel: hoeveel erover is gemeld."),
]
Licht = Annotated[str | None, option("--licht", "LICHT", "Alleen wat groen, oranje of rood is.")]
Status = Annotated[
    str | None, option("--status", "STATUS", "Alleen met deze gemelde status, zoals loopt.")
]
Kenmerk = Annotated[
    list[str] | None,
    option("--kenmerk", "NAAM=WAARDE", "Alleen met deze waarde, zoals domein=sociaal."),
]
Gebied = Annotated[
    str | None, option("--gebied", "GEBIED", "Alleen in dit dorp, deze wijk of buurt.")
]


@keepable
def command(  # noqa: PLR0917 - typer passes them by name
    trekker: Trekker = None,
    thema: Thema = None,
    gemeente: Gemeente = None,
    klasse: Klasse = None,
    stand: StandOf = None,
    soort: Soort = None,
    gebied: Gebied = None,
    melding: Melding = None,
    licht: Licht = None,
    status: Status = None,
    kenmerk: Kenmerk = None,
    output: FormatOrMarkdown = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Noem alle ambities, afspraken en activiteiten met hun planning en stand.

    Voorbeeld:
      ak list --thema leefbaarheid
      ak list --trekker geen --klasse te-laat,binnenkort
      ak list --melding nooit
      ak list --stand loopt
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.work.select import DOEL, Choice  # noqa: PLC0415 - heavy

    shape, day = chosen_format(output, FORMATS_OF_FORGES), on(peildatum)
    if soort == DOEL:
        _doelen(thema, chosen_format(output), day, repo)
        return
    choice = Choice(
        *(trekker, thema, gemeente, klasse, soort, gebied, melding, licht, status),
        *((*(kenmerk or ()),), stand),
    )
    with kader_in(repo) as kader:
        _items(kader, choice, shape, day)


def _items(kader: "Kader", choice: "Choice", shape: str, day: date) -> None:
    from ambitiekader_cli.work.select import agreed_later, chosen_rows  # noqa: PLC0415 - heavy

    rows = chosen_rows(kader, day, choice)
    if shape == "json":
        from ambitiekader_cli.report.as_json import list_json  # noqa: PLC0415

        say_json(list_json(rows, day, kader))
        return
    from ambitiekader_cli.report.tables import later_in_words  # noqa: PLC0415
    from ambitiekader_cli.view.in_words import reported_in  # noqa: PLC0415

    below = [reported_in(rows)] if any(not row.mijlpaal for row in rows) else []
    later = agreed_later(kader, day, choice)
    below += [later_in_words(later)] if later else []
    if shape == "markdown":
        from ambitiekader_cli.report.as_markdown import items_markdown  # noqa: PLC0415

        say(items_markdown(rows, kader, day, below))
        return
    from ambitiekader_cli.report.tables import items_table  # noqa: PLC0415

    for text in (items_table(rows, kader, day, paper()), *below):
        say(text)


def _doelen(thema: str | None, shape: str, day: date, repo: Path | None) -> None:
    """The doelen, of one thema or all."""
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.report.as_json import doelen_json  # noqa: PLC0415
    from ambitiekader_cli.report.naslag_pages import doelen_page  # noqa: PLC0415
    from ambitiekader_cli.work.select import chosen_doelen  # noqa: PLC0415

    with kader_in(repo) as kader:
        doelen = chosen_doelen(kader, day, thema)
        say_json(doelen_json(doelen, day, kader)) if shape == "json" else say(
            doelen_page(doelen, paper())
        )
