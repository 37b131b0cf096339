"""`ak meetings`."""

import typer

from ambitiekader_cli.cli.options import Format, Gemeente, Peildatum, Repo, chosen_format, on
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import UserError

PARTS = {
    "add": "Zet een vergadering bij wat gepland is",
    "change": "Verander een vergadering die gepland is, of laat haar vervallen",
    "hold": "Leg vast dat een vergadering is gehouden, en wat zij besloot",
    "decide": "Leg een besluit vast van een vergadering die is gehouden",
}
ALIASES = {"plan": ("add",), "wijzig": ("change",), "gehouden": ("hold",), "besluit": ("decide",)}


def command(
    ctx: typer.Context,
    gemeente: Gemeente = None,
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Noem per overleg hoe vaak het bij elkaar komt: afgesproken, gehouden, gepland en gemist.

    Een lokaal overleg telt in elke gemeente apart. Daarna staat wat de wet elk jaar vraagt, en
    welke corporatie nog geen bod deed. Met een opdracht erachter legt u een vergadering vast.

    Voorbeeld:
      ak meetings
      ak meetings --gemeente voorbeeldstad
      ak meetings add stuurgroep 2026-12-09
      ak meetings hold stuurgroep 2026-11-20
    """
    if part := ctx.invoked_subcommand:
        if gemeente or peildatum or repo or output != "text":
            raise UserError(
                f"opties staan hier achter `{part}`", f"kijk: `ak meetings {part} --help`"
            )
        return
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.meetings_page import (  # noqa: PLC0415
        meetings_json,
        meetings_page,
    )
    from ambitiekader_cli.work.meetings import chosen_meetings  # noqa: PLC0415

    shape, day = chosen_format(output), on(peildatum)
    with kader_in(repo) as kader:
        found = chosen_meetings(kader, day, gemeente)
        say_json(meetings_json(found, kader)) if shape == "json" else say(
            meetings_page(found, kader, paper())
        )
