"""`ak export`."""

from pathlib import Path
from typing import Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import (
    Gemeente,
    Peildatum,
    Repo,
    Thema,
    Trekker,
    argument,
    chosen_format,
    on,
    option,
)
from ambitiekader_cli.cli.terminal import say, say_bytes
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import visible

VORMEN = ("xlsx", "ods", "csv", "json", "jsonl")
Vorm = Annotated[
    str, argument("VORM", "xlsx, ods, csv, json of jsonl.", autocompletion=complete.one_of(*VORMEN))
]
Out = Annotated[
    str | None,
    option("--out", "BESTAND", "Bewaar het hier; `-` is het scherm."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    vorm: Vorm,
    out: Out = None,
    trekker: Trekker = None,
    gemeente: Gemeente = None,
    thema: Thema = None,
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Geef de afspraken mee aan een ander programma.

    Voorbeeld:
      ak export jsonl --out afspraken.jsonl
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.repo.save import save_new, save_one  # noqa: PLC0415
    from ambitiekader_cli.work.exporting.export import (  # noqa: PLC0415
        ON_SCREEN,
        TO_FILL_IN,
        exported,
    )
    from ambitiekader_cli.work.exporting.wanted import Wanted  # noqa: PLC0415
    from ambitiekader_cli.work.select import Choice  # noqa: PLC0415

    shape, day = chosen_format(vorm, VORMEN), on(peildatum)
    if shape not in ON_SCREEN and out in {None, "-"}:
        raise UserError(f"`ak export {shape}` maakt een bestand", "geef het een naam met --out")
    if out is not None and not out.strip():
        raise UserError("achter `--out` ontbreekt een bestand", "noem een bestand")
    with kader_in(repo) as kader:
        wanted = Wanted(opened(repo), kader, day, Choice(trekker, thema, gemeente))
        files = exported(shape, wanted)
        (content,) = files.values()
        if out in {None, "-"}:
            say_bytes(content)
            return
        path = Path(str(out))
        (save_new if shape in TO_FILL_IN else save_one)(content, path)
        say(visible(path.as_posix()))
