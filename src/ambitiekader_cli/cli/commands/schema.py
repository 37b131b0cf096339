"""`ak schema`."""

from pathlib import Path
from typing import Annotated

import typer

from ambitiekader_cli.cli.options import Repo, option
from ambitiekader_cli.cli.terminal import note, say
from ambitiekader_cli.text import visible

Out = Annotated[
    str | None,
    option("--out", "MAP", "De map voor de schema's (standaard: schemas/data in uw ambitiekader)."),
]
Check = Annotated[
    bool,
    typer.Option(
        "--check", help="Schrijf niets; eindig met 1 als een schema verouderd is of ontbreekt."
    ),
]
FOLDER = Path("schemas", "data")


def command(out: Out = None, check: Check = False, repo: Repo = None) -> None:
    """Maak JSON-schema's van uw gegevens. Uw editor vult daarmee namen aan en toont fouten.

    Doe dit opnieuw als er een partij, gemeente, thema of ambitie bij komt.

    Voorbeeld:
      ak schema
      ak schema --check
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415
    from ambitiekader_cli.repo import save as saving  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.schemas import made  # noqa: PLC0415

    root = opened(repo)
    named = None if out is None else saving.named_folder(out, root)
    folder, shown = named or root / FOLDER, named or FOLDER
    files = saving.changed(made(root), folder, root / FOLDER)
    for path in files if check else saving.saved(files, folder, root / FOLDER):
        say(visible((shown / Path(path).name).as_posix()))
    if not files:
        note("de schema's zijn al bij")
    elif check:
        again = "ak schema" if out is None else f"ak schema --out {visible(out)}"
        note(f"deze schema's zijn verouderd of ontbreken: voer `{again}` uit")
        raise typer.Exit(1)
