"""`ak year`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import can_ask
from ambitiekader_cli.cli.options import (
    Branch,
    Commit,
    DryRun,
    Repo,
    Yes,
    argument,
    on,
    option,
)
from ambitiekader_cli.cli.terminal import paper, say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ambitiekader_cli.stand.jaarovergang import Jaarovergang
    from ambitiekader_cli.work.draft import Draft
    from ambitiekader_cli.work.year.answers import Answers, Asking
    from ambitiekader_cli.work.year.change import YearChange

CLOSE, OPEN = "close", "open"
ACTIES = {CLOSE: CLOSE, "sluiten": CLOSE, OPEN: OPEN, "openen": OPEN}
NAMED = 10

Actie = Annotated[
    str,
    argument("ACTIE", "close (sluiten) of open (openen).", autocompletion=complete.one_of(*ACTIES)),
]
Jaar = Annotated[str, argument("JAAR", "Het jaar dat u sluit of opent, zoals 2026.")]
Gemeente = Annotated[
    str | None,
    option(
        "--gemeente",
        "GEMEENTE",
        "Het overzicht van deze gemeente.",
        autocompletion=complete.gemeenten,
    ),
]
Alle = Annotated[bool, typer.Option("--alle", help="De overzichten van alle gemeenten.")]
Blad = Annotated[
    str | None,
    option("--blad", "BESTAND", "Een ingevuld blad (CSV) met de antwoorden; - is standaardinvoer."),
]
LeegBlad = Annotated[
    str | None,
    option("--leeg-blad", "BESTAND", "Schrijf een blad (CSV) om in te vullen; - is het scherm."),
]
Datum = Annotated[
    str | None,
    option("--datum", "DATUM", "De dag van de meldingen, als jjjj-mm-dd. Anders vandaag."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    actie: Actie,
    jaar: Jaar,
    gemeente: Gemeente = None,
    alle: Alle = False,
    blad: Blad = None,
    leeg_blad: LeegBlad = None,
    datum: Datum = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Sluit een jaar af, of open het volgende jaar, van een gemeente.

    `close` vraagt per activiteit die nog open is wat ervan is geworden: gereed, deels,
    niet-gehaald, doorgeschoven, vervallen, of laten staan. Wat u doorschuift, komt in het
    overzicht van het volgende jaar. `open` maakt dat overzicht, als concept en zonder
    handtekening, met wat elk jaar doorloopt, ook uit oudere overzichten. U ziet van elke
    activiteit waar zij blijft.

    Liever in een rekenblad? Maak een blad met --leeg-blad, vul het in, en geef het met --blad.

    Voorbeeld:
      ak year close 2026 --gemeente voorbeeldstad
      ak year close 2026 --gemeente voorbeeldstad --leeg-blad voorbeeldstad.csv
      ak year close 2026 --gemeente voorbeeldstad --blad voorbeeldstad.csv
      ak year open 2027 --gemeente voorbeeldstad
    """
    from ambitiekader_cli.cli.recording import how, opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.free_id import taken  # noqa: PLC0415
    from ambitiekader_cli.work.year.answers import Asking  # noqa: PLC0415
    from ambitiekader_cli.work.year.change import Days, changed  # noqa: PLC0415
    from ambitiekader_cli.work.year.overview import year_in  # noqa: PLC0415

    closing, year = _action(actie) == CLOSE, year_in(jaar)
    days = Days(on(datum, "de datum"), on(None))
    sure = dry_run or leeg_blad is not None  # nothing will be written in the data
    writing = how(dry_run=sure, yes=yes, commit=commit, branch=branch)
    root = opened_to_write(repo, writing)
    draft = Draft(root)
    overs = _overviews(draft, (year, gemeente, alle), days.datum, closing=closing)
    asking = Asking(draft.kader, overs, days.datum, closing=closing)
    if leeg_blad is not None:
        _write_sheet(leeg_blad, asking)
        return
    made = changed(draft, asking, _answers(asking, blad), days, taken(draft.loaded, root, None))
    _tell(made)
    if made.proposal.replacements:
        record(root, made.proposal, writing, _subject(overs, year, closing=closing))
    else:
        say("Er is niets te veranderen.")


def _action(typed: str) -> str:
    if action := ACTIES.get(typed.casefold()):
        return action
    raise UserError(f"`{typed}` is geen actie", "kies uit: close (sluiten) of open (openen)")


def _overviews(
    draft: "Draft", asked: tuple[int, str | None, bool], datum: date, *, closing: bool
) -> "list[Jaarovergang]":
    """Of the year that ends, or those from which something goes on."""
    from ambitiekader_cli.work.year.overview import to_close, to_open  # noqa: PLC0415 - heavy

    year, gemeente, alle = asked
    if closing:
        return to_close(draft, year, gemeente, every=alle)
    return to_open(draft, year, gemeente, datum, every=alle)


def _write_sheet(name: str, asking: "Asking") -> None:
    from ambitiekader_cli.cli.new_sheet import new_sheet  # noqa: PLC0415 - rare
    from ambitiekader_cli.report.csv_text import csv_text  # noqa: PLC0415
    from ambitiekader_cli.work.year.answer_sheet import empty_sheet  # noqa: PLC0415

    told = f"Geschreven: {name}. Vul de kolom `uitkomst` in, en geef het met `--blad`."
    file = None if name == "-" else name
    new_sheet(csv_text(empty_sheet(asking.needed)), "--leeg-blad", file, told)


def _answers(asking: "Asking", blad: str | None) -> "Answers":
    """From the sheet, and for the rest from who sits at the terminal; raises UserError, Refused."""
    from ambitiekader_cli.cli.asking.year import asked_answers  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415
    from ambitiekader_cli.work.sheet import MOST_BYTES  # noqa: PLC0415
    from ambitiekader_cli.work.year.answer_sheet import answers_in  # noqa: PLC0415

    given = answers_in(*given_file("--blad", blad, MOST_BYTES), asking) if blad else {}
    lacking = asking.lacking(given)
    if lacking and can_ask():
        if blad:
            say(visible(f"In het blad ontbreekt het antwoord over {_named(lacking)}."))
        return asked_answers(asking.needed, given)
    if lacking and blad:
        raise Refused([visible(f"ak: in {blad} ontbreekt het antwoord over {_named(lacking)}")])
    if lacking and asking.closing:
        message = f"er is nog geen antwoord over {_named(lacking)}"
        raise UserError(
            message, "maak een blad met `--leeg-blad`, vul het in, geef het met `--blad`"
        )
    return given


def _named(lacking: "Sequence[str]") -> str:
    from ambitiekader_cli.words.dutch import listed  # noqa: PLC0415 - heavy

    return listed(lacking, NAMED)


def _tell(made: "YearChange") -> None:
    from ambitiekader_cli.report.year_page import lots_page  # noqa: PLC0415 - heavy

    for over, lots in made.lots:
        say(f"{lots_page(over, lots, paper())}\n")


def _subject(overs: "Sequence[Jaarovergang]", year: int, *, closing: bool) -> str:
    places = {over.lokaal.gemeente.naam for over in overs}
    whose = places.pop() if len(places) == 1 else "alle gemeenten"
    return f"{'Sluit' if closing else 'Open'} {year} van {whose}"
