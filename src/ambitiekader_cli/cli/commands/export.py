"""`ak export`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from ambitiekader_cli.cli.terminal import note, say, say_bytes
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    from ambitiekader_cli.repo.save import Files

VORMEN = ("xlsx", "ods", "csv", "json", "jsonl", "ics", "eml")
Vorm = Annotated[
    str,
    argument(
        "VORM", "xlsx, ods, csv, json, jsonl, ics of eml.", autocompletion=complete.one_of(*VORMEN)
    ),
]
Out = Annotated[
    str | None,
    option("--out", "BESTAND", "Bewaar het hier, bij eml in deze map; `-` is het scherm."),
]
Voor = Annotated[
    str | None,
    option("--voor", "DATUM", "Bij eml: vóór welke dag u antwoord wilt. Anders volgens beheer."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    vorm: Vorm,
    out: Out = None,
    trekker: Trekker = None,
    gemeente: Gemeente = None,
    thema: Thema = None,
    voor: Voor = None,
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Geef de afspraken mee aan een ander programma, of als blad om in te vullen.

    Met xlsx of ods maakt ak een blad waarin partijen invullen hoe het ervoor staat; wat zij
    terugsturen, neemt `ak import` over.

    xlsx en ods zijn invulbladen, ics is een agenda, en eml maakt voor elke trekker een bericht dat
    u in uw mailprogramma opent, nakijkt en verstuurt.

    Voorbeeld:
      ak export xlsx --trekker "Wonen Noord" --out wonen-noord.xlsx
      ak export jsonl --out afspraken.jsonl
      ak export ics --trekker voorbeeldstad --out agenda.ics
      ak export eml --voor 2026-12-14 --out berichten
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.work.exporting.export import exported  # noqa: PLC0415
    from ambitiekader_cli.work.exporting.wanted import Wanted  # noqa: PLC0415
    from ambitiekader_cli.work.select import Choice  # noqa: PLC0415

    shape, day = chosen_format(vorm, VORMEN), on(peildatum)
    before = on(voor, "de dag bij --voor") if voor is not None else None
    _refuse(shape, out, voor)
    with kader_in(repo) as kader:
        root = opened(repo)
        wanted = Wanted(root, kader, day, Choice(trekker, thema, gemeente), voor=before)
        _give(exported(shape, wanted), shape, out, root)


def _refuse(shape: str, out: str | None, voor: str | None) -> None:
    """Raises UserError for options that do not go together."""
    from ambitiekader_cli.work.exporting.export import IN_A_FOLDER, ON_SCREEN  # noqa: PLC0415

    if voor is not None and shape not in IN_A_FOLDER:
        raise UserError("`--voor` hoort bij `ak export eml`", "laat `--voor` weg")
    if shape in IN_A_FOLDER and out in {None, "-"}:
        raise UserError(f"`ak export {shape}` maakt bestanden", "noem een map met --out")
    if shape not in ON_SCREEN and out in {None, "-"}:
        raise UserError(f"`ak export {shape}` maakt een bestand", "geef het een naam met --out")
    if out is not None and not out.strip():
        raise UserError("achter `--out` ontbreekt een bestand", "noem een bestand")


def _give(files: "Files", shape: str, out: str | None, root: Path) -> None:
    """On the screen, or in files, which are told."""
    from ambitiekader_cli.exchange.draft_mail import is_as_made  # noqa: PLC0415
    from ambitiekader_cli.repo.save import (  # noqa: PLC0415
        named_file,
        named_folder,
        refuse_changed,
        save_new,
        save_one,
        saved,
    )
    from ambitiekader_cli.work.exporting.export import IN_A_FOLDER, TO_FILL_IN  # noqa: PLC0415

    if shape in IN_A_FOLDER:
        folder = named_folder(str(out), root)
        refuse_changed(files, folder, is_as_made)
        for path in saved(files, folder, root):
            say(visible(path.as_posix()))
        note("Zijn zij verstuurd? `ak remind --gevraagd vandaag` legt dat vast.")
        return
    (content,) = files.values()
    if out in {None, "-"}:
        say_bytes(content)
        return
    path = named_file(Path(str(out)), root)
    other = next((each for each in VORMEN if path.name.lower().endswith(f".{each}")), shape)
    if other != shape:
        advice = f"geef het een naam op `.{shape}`, of typ `ak export {other}`"
        message = f"`{visible(str(path))}` eindigt op `.{other}`, en dit wordt een {shape}-bestand"
        raise UserError(message, advice)
    (save_new if shape in TO_FILL_IN else save_one)(content, path)
    say(visible(path.as_posix()))
