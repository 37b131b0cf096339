"""`ak overdue`."""

from typing import TYPE_CHECKING, Annotated

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
    flag,
    on,
)
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import Ended

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader
    from ambitiekader_cli.report.overdue_page import Overdue


@keepable
def command(  # noqa: PLR0917 - typer passes them by name
    trekker: Trekker = None,
    gemeente: Gemeente = None,
    thema: Thema = None,
    fail: Annotated[bool, flag("--fail", "Eindig met 1 als er iets te laat is.")] = False,
    output: FormatOrMarkdown = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Noem per trekker wat te laat is, en waarvan de termijn voorbij is zonder dat iets is gemeld.

    De dag van de deadline zelf is nog op tijd.

    Voorbeeld:
      ak overdue --trekker voorbeeldstad
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.stand import late  # noqa: PLC0415
    from ambitiekader_cli.work.named import trekker_or_none  # noqa: PLC0415
    from ambitiekader_cli.work.select import Choice, chosen_rows  # noqa: PLC0415 - heavy

    shape, day = chosen_format(output, FORMATS_OF_FORGES), on(peildatum)
    with kader_in(repo) as kader:
        chosen = chosen_rows(kader, day, Choice(trekker, thema, gemeente))
        rows = late(chosen)
        whose = trekker_or_none(trekker, kader) if trekker is not None else ""
        only = kader.on([whose], day) if trekker is not None else ()
        if shape == "json":
            from ambitiekader_cli.report.as_json import overdue_json  # noqa: PLC0415

            say_json(overdue_json(rows, day, kader, only))
        else:
            from ambitiekader_cli.report.overdue_page import Overdue  # noqa: PLC0415
            from ambitiekader_cli.view.in_words import reported_in  # noqa: PLC0415

            told = Overdue(rows, day, whose, only, reported_in(chosen))
            say(_markdown(told, kader) if shape == "markdown" else _table(told, kader))
        if fail and (rows or not kader.volledig):
            raise Ended(1)


def _table(told: "Overdue", kader: "Kader") -> str:
    from ambitiekader_cli.report.overdue_page import overdue_table  # noqa: PLC0415 - heavy

    return overdue_table(told, kader, paper())


def _markdown(told: "Overdue", kader: "Kader") -> str:
    from ambitiekader_cli.report.as_markdown import overdue_markdown  # noqa: PLC0415 - heavy

    return overdue_markdown(told, kader)
