"""`ak diff`."""

from pathlib import Path
from typing import Annotated

import typer

from ambitiekader_cli.cli.options import Repo, chosen_format
from ambitiekader_cli.cli.output import say

FORMATS = ("text", "markdown", "json", "html")
Base = Annotated[
    str | None,
    typer.Argument(
        metavar="BASIS", show_default=False, help="De oudere versie: een tak, tag of commit."
    ),
]
Head = Annotated[
    str | None,
    typer.Argument(metavar="NIEUWER", show_default=False, help="De nieuwere. Anders de werkmap."),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="VORM",
        show_default=False,
        help="text (standaard), markdown, json of html.",
    ),
]


Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="BESTAND",
        show_default=False,
        help="Bewaar het hier in plaats van op het scherm.",
    ),
]


def command(
    base: Base = None,
    head: Head = None,
    output: Format = "text",
    out: Out = None,
    repo: Repo = None,
) -> None:
    """Zeg wat er aan de afspraken is veranderd, naar betekenis, het zwaarste eerst.

    Zonder BASIS: sinds de laatste commit, of in een pull request sinds het begin van de tak.
    `A...B` vergelijkt B met het punt waar de twee uiteengingen. Een andere volgorde, regelafbreking
    of opmaak is geen wijziging.

    Voorbeeld:
      ak diff
      ak diff main... --format html --out wijzigingen.html
    """
    from ambitiekader_cli.repo.save import save_one  # noqa: PLC0415
    from ambitiekader_cli.work.compare import compared, shown  # noqa: PLC0415 - heavy

    shape = chosen_format(output, FORMATS)
    found = compared(repo, base, head)
    text = shown(found, shape)
    if out is None:
        say(text)
    else:
        save_one(text, Path(out))
    if found.diff.unread:
        raise typer.Exit(1)
