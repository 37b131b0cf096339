"""`ak search`."""

from typing import Annotated

from ambitiekader_cli.cli.kept import keepable
from ambitiekader_cli.cli.options import Format, Peildatum, Repo, argument, chosen_format, on
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import UserError


@keepable
def command(
    words: Annotated[
        list[str],
        argument("WOORDEN...", "Alle woorden tellen."),
    ],
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Zoek waarin al deze woorden staan: ambities, afspraken, activiteiten, doelen, partijen.

    Ook in de inleidingen, het overleg en de indicatoren. Hoofdletters en accenten maken niet uit.

    Voorbeeld:
      ak search energie coach
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.search import holding, matching  # noqa: PLC0415
    from ambitiekader_cli.stand.rows import every_stand  # noqa: PLC0415
    from ambitiekader_cli.view.naslag import naslag  # noqa: PLC0415

    shape, day = chosen_format(output), on(peildatum)
    if not "".join(words).strip():
        raise UserError("geef minstens één woord om te zoeken", "bijvoorbeeld `ak search energie`")
    with kader_in(repo) as kader:
        rows = list(matching(every_stand(kader, day), words, kader))
        others = list(holding(naslag(kader, day), words))
        if shape == "json":
            from ambitiekader_cli.report.as_json import search_json  # noqa: PLC0415

            say_json(search_json(rows, others, day, kader))
        else:
            from ambitiekader_cli.report.naslag_pages import search_page  # noqa: PLC0415

            say(search_page(rows, others, kader, day, paper()))
