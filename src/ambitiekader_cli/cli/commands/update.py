"""`ak update`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import Repo, argument, on, option
from ambitiekader_cli.cli.terminal import agreed, note, paper, say
from ambitiekader_cli.errors import UserError

if TYPE_CHECKING:
    from ambitiekader_cli.work.update import Recording

STATUSSEN = (
    *("niet-gestart", "loopt", "gereed", "deels", "niet-gehaald"),
    *("doorgeschoven", "aangehouden", "vervallen"),
)
LICHTEN = ("groen", "oranje", "rood")


def _text(name: str, words: str, metavar: str = "TEKST", **more: Any) -> Any:  # noqa: ANN401 - as typer
    return option(f"--{name}", metavar, words, **more)


Id = Annotated[str, argument("ID", "Bijvoorbeeld WON-1.", autocompletion=complete.ids)]
Status = Annotated[
    str | None,
    _text(
        "status",
        f"{', '.join(STATUSSEN[:-1])} of {STATUSSEN[-1]}.",
        "STATUS",
        autocompletion=complete.one_of(*STATUSSEN),
    ),
]
Partij = Annotated[
    list[str] | None,
    _text(
        "partij",
        "Wie dit meldt, als er meer trekkers zijn; mag vaker.",
        "NAAM",
        autocompletion=complete.trekkers,
    ),
]
Datum = Annotated[
    str | None, _text("datum", "De dag van de melding, als jjjj-mm-dd. Anders vandaag.", "DATUM")
]
Toelichting = Annotated[str | None, _text("toelichting", "Wat er gebeurd is.")]
Licht = Annotated[
    str | None,
    _text(
        "licht",
        "groen, oranje of rood; bij oranje en rood horen de drie hieronder.",
        "LICHT",
        autocompletion=complete.one_of(*LICHTEN),
    ),
]
Oorzaak = Annotated[str | None, _text("oorzaak", "Waardoor het niet goed gaat.")]
Gevolg = Annotated[str | None, _text("gevolg", "Wat er daardoor gebeurt.")]
Bijsturing = Annotated[str | None, _text("bijsturing", "Wat u eraan doet.")]
Gerealiseerd = Annotated[str | None, _text("gerealiseerd", "Hoeveel er nu is.", "GETAL")]
Verwacht = Annotated[
    str | None,
    _text("verwacht", "Wanneer u het nu verwacht; de afspraak blijft gelijk.", "PLANNING"),
]
Periode = Annotated[str | None, _text("periode", "Van wat terugkomt: 2023 of Q1 2024.", "PERIODE")]
Naar = Annotated[
    str | None,
    _text(
        "naar",
        "Bij doorgeschoven: waar het verdergaat.",
        "ID",
        autocompletion=complete.ids,
    ),
]
Herzien = Annotated[
    str | None,
    _text("herzien", "De nieuwe planning waartoe is besloten, met --reden.", "PLANNING"),
]
Reden = Annotated[str | None, _text("reden", "Waarom de planning is herzien.")]
Besluit = Annotated[
    str | None,
    _text("besluit", "DATUM [OVERLEG] TEKST: wanneer, waar en wat is besloten.", "BESLUIT"),
]
Mijlpaal = Annotated[
    str | None, _text("mijlpaal", "De melding gaat over deze mijlpaal: titel of id.", "NAAM")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Toon alleen wat er zou veranderen.")]
Yes = Annotated[bool, typer.Option("--yes", help="Schrijf zonder te vragen.")]


def command(  # noqa: PLR0917 - typer passes them by name
    item_id: Id,
    status: Status = None,
    partij: Partij = None,
    datum: Datum = None,
    toelichting: Toelichting = None,
    licht: Licht = None,
    oorzaak: Oorzaak = None,
    gevolg: Gevolg = None,
    bijsturing: Bijsturing = None,
    gerealiseerd: Gerealiseerd = None,
    verwacht: Verwacht = None,
    periode: Periode = None,
    naar: Naar = None,
    herzien: Herzien = None,
    reden: Reden = None,
    besluit: Besluit = None,
    mijlpaal: Mijlpaal = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    repo: Repo = None,
) -> None:
    """Leg een melding vast bij een ambitie, afspraak of activiteit.

    De melding komt onderaan in `voortgang`; al het andere blijft zoals het er staat. U ziet
    eerst wat er verandert, en ak vraagt of het zo goed is. Klopt de melding niet, dan
    schrijft ak niets.

    Voorbeeld:
      ak update WON-1 --status loopt --toelichting "De opdracht is verstrekt."
      ak update WON-1 --status loopt --herzien "Q4 2025" --reden "Meer tijd nodig."
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.new_report import NewReport  # noqa: PLC0415
    from ambitiekader_cli.work.update import recording  # noqa: PLC0415

    _must_be_able_to_ask(asked=not (dry_run or yes))
    report = NewReport(
        *(on(datum, "de datum"), status, partij or (), licht, periode, gerealiseerd, verwacht),
        *(naar, toelichting, oorzaak, gevolg, bijsturing, besluit, herzien, reden),
    )
    root = opened(repo)
    made = recording(root, item_id, mijlpaal, report, on(None))
    if made.new == made.source.raw:
        say(f"Deze melding staat al in {made.source.path}; er is niets veranderd.")
        return
    _show(made)
    if not dry_run:
        _write(root, made, asked=not yes)


def _must_be_able_to_ask(*, asked: bool) -> None:
    if asked and not (sys.stdin.isatty() and sys.stdout.isatty()):
        advice = "geef `--yes` om te schrijven, of `--dry-run` om alleen te kijken"
        raise UserError("zonder terminal kan ak niet vragen of het zo goed is", advice)


def _show(made: "Recording") -> None:
    from ambitiekader_cli.report.update_page import update_page  # noqa: PLC0415 - heavy

    for remark in made.remarks:
        note(remark)
    say(update_page(made.review, made.source, made.new, paper()))


def _write(root: Path, made: "Recording", *, asked: bool) -> None:
    from ambitiekader_cli.work.update import record  # noqa: PLC0415 - heavy

    if asked and not agreed("Zo vastleggen?"):
        say("Niets vastgelegd.")
        raise typer.Exit(1)
    record(root, made)
    say(f"Vastgelegd in {made.source.path}.")
