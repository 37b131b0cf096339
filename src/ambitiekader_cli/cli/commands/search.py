"""`ak search`."""

from typing import Annotated

from ambitiekader_cli.cli.options import Format, Peildatum, Repo, argument, chosen_format, on
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import UserError


def command(
    words: Annotated[
        list[str],
        argument("WOORDEN...", "Alle woorden tellen."),
    ],
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Zoek ambities, afspraken en activiteiten waarin al deze woorden staan.

    Hoofdletters en accenten maken niet uit.

    Voorbeeld:
      ak search energie coach
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.search import matching  # noqa: PLC0415
    from ambitiekader_cli.stand import standen  # noqa: PLC0415

    shape, day = chosen_format(output), on(peildatum)
    if not "".join(words).strip():
        raise UserError("geef minstens één woord om te zoeken", "bijvoorbeeld `ak search energie`")
    with kader_in(repo) as kader:
        rows = list(matching(standen(kader, day), words, kader))
        if shape == "json":
            from ambitiekader_cli.report.as_json import list_json  # noqa: PLC0415

            say_json(list_json(rows, day, kader))
        else:
            from ambitiekader_cli.report.tables import items_table  # noqa: PLC0415

            say(items_table(rows, kader, day, paper()))
