# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak render`."""

from pathlib import Path
from typing import Annotated

import typer

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import Peildatum, Repo, on
from ambitiekader_cli.cli.output import say
from ambitiekader_cli.diagnostics import UserError, visible

Document = Annotated[
    str | None,
    typer.Argument(
        metavar="DOCUMENT",
        show_default=False,
        help="Welk document, bijvoorbeeld lokaal of agenda.",
        autocompletion=complete.documents,
    ),
]
Which = Annotated[
    str | None,
    typer.Argument(
        metavar="GEMEENTE",
        show_default=False,
        help="Van welke gemeente, als het document er per gemeente is.",
        autocompletion=complete.gemeenten,
    ),
]
To = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="VORMEN",
        show_default=False,
        help="md, html, docx of meer, zoals html,docx (standaard: md,html).",
    ),
]
Out = Annotated[
    str,
    typer.Option(
        "--out",
        metavar="MAP",
        show_default=False,
        help="De map voor de documenten (standaard: uitvoer); - is het scherm.",
    ),
]
Everything = Annotated[bool, typer.Option("--all", help="Alle documenten, voor elke gemeente.")]
Listing = Annotated[bool, typer.Option("--list", help="Noem de documenten die er zijn.")]


def command(  # noqa: PLR0917 - typer passes them by name
    document: Document = None,
    which: Which = None,
    to: To = "md,html",
    out: Out = "uitvoer",
    everything: Everything = False,
    listing: Listing = False,
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Maak een document van de gegevens. `lokaal` is Bijlage 1 van een gemeente.

    Voorbeeld:
      ak render lokaal pekela --out stukken
      ak render agenda --to md --out -
    """
    from ambitiekader_cli.cli import rendering  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.reading import opened  # noqa: PLC0415
    from ambitiekader_cli.cli.saving import saved  # noqa: PLC0415

    root = opened(repo)
    if listing:
        say(rendering.listed(root))
        return
    if bool(document) is everything:
        raise UserError(*_WHICH)
    made = rendering.made(root, rendering.Request(document, which, to, on(peildatum)))
    if out == "-":
        rendering.print_one(made)
    else:
        for path in saved(made, Path(out), Path("uitvoer")):
            say(visible(str(path)))


_WHICH = (
    "zeg welk document u wilt, of geef --all",
    "`ak render --list` noemt de documenten",
)
