"""`ak year`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import Option, can_ask, chosen
from ambitiekader_cli.cli.options import (
    Branch,
    Commit,
    DryRun,
    Repo,
    Yes,
    argument,
    flag,
    on,
    option,
)
from ambitiekader_cli.cli.terminal import note, paper, say
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
_ACTIONS = "kies uit: close (sluiten) of open (openen)"

Actie = Annotated[
    str | None,
    argument("ACTIE", "close (sluiten) of open (openen).", autocompletion=complete.one_of(*ACTIES)),
]
Jaar = Annotated[str | None, argument("JAAR", "Het jaar dat u sluit of opent, zoals 2026.")]
Gemeente = Annotated[
    str | None,
    option(
        "--gemeente",
        "GEMEENTE",
        "Het overzicht van deze gemeente.",
        autocompletion=complete.gemeenten,
    ),
]
Alle = Annotated[bool, flag("--alle", "De overzichten van alle gemeenten.")]
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
    actie: Actie = None,
    jaar: Jaar = None,
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
    activiteit waar zij blijft. Wat ontbreekt, vraagt ak.

    Liever in een rekenblad? Maak een blad met --leeg-blad, vul het in, en geef het met --blad.

    Voorbeeld:
      ak year
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

    closing = _action(actie) == CLOSE
    if leeg_blad is not None and (blad is not None or commit or branch is not None):
        advice = "maak het blad eerst, en geef het daarna met `--blad`"
        raise UserError("`--leeg-blad` schrijft alleen een blad om in te vullen", advice)
    days = Days(on(datum, "de datum"), on(None))
    year = _year(jaar, days.datum, closing=closing)
    sure = dry_run or leeg_blad is not None  # nothing will be written in the data
    writing = how(dry_run=sure, yes=yes, commit=commit, branch=branch)
    root = opened_to_write(repo, writing)
    draft = Draft(root)
    overs = _overviews(draft, (year, gemeente, alle), days.datum, closing=closing)
    asking = Asking(draft.kader, overs, days.datum, closing=closing)
    if leeg_blad is not None:
        _write_sheet(leeg_blad, asking, draft)
        return
    made = changed(draft, asking, _answers(asking, blad), days, taken(draft.loaded, root, None))
    _tell(made)
    record(root, made.proposal, writing, _subject(overs, year, closing=closing))


def _action(typed: str | None) -> str:
    if typed is None:
        _needs_somebody("de actie ontbreekt", _ACTIONS)
        return chosen("Wat wilt u doen?", [Option(CLOSE, "sluiten"), Option(OPEN, "openen")])
    if action := ACTIES.get(typed.casefold()):
        return action
    raise UserError(f"`{typed}` is geen actie", _ACTIONS)


def _year(typed: str | None, today: date, *, closing: bool) -> int:
    """Raises UserError where it is none, or was not given and cannot be asked."""
    from ambitiekader_cli.work.year.overview import year_in  # noqa: PLC0415 - heavy

    if typed is not None:
        return year_in(typed)
    _needs_somebody("het jaar ontbreekt", "zet het achter de actie, zoals 2026")
    from ambitiekader_cli.cli.asking.year import asked_year  # noqa: PLC0415 - rare

    return asked_year(today, closing=closing)


def _needs_somebody(message: str, advice: str) -> None:
    if not can_ask():
        raise UserError(message, advice)


def _overviews(
    draft: "Draft", asked: tuple[int, str | None, bool], datum: date, *, closing: bool
) -> "list[Jaarovergang]":
    """Of the year that ends, or those from which something goes on."""
    from ambitiekader_cli.work.year.overview import to_close, to_open, without  # noqa: PLC0415

    year, gemeente, alle = asked
    if gemeente is None and not alle and len(draft.kader.plaatsen) > 1 and can_ask():
        from ambitiekader_cli.cli.asking.year import asked_place  # noqa: PLC0415 - rare

        gemeente = asked_place(draft.kader)
        alle = gemeente is None
    if closing:
        found = to_close(draft, year, gemeente, every=alle)
        if alle and (lacking := without(draft, year)):
            note(visible(f"let op: er is geen overzicht van {year} van {_named(lacking)}"))
        return found
    return to_open(draft, year, gemeente, datum, every=alle)


def _write_sheet(name: str, asking: "Asking", draft: "Draft") -> None:
    from ambitiekader_cli.cli.new_sheet import new_sheet  # noqa: PLC0415 - rare
    from ambitiekader_cli.report.csv_text import csv_text  # noqa: PLC0415
    from ambitiekader_cli.work.part import unread_lines  # noqa: PLC0415
    from ambitiekader_cli.work.year.answer_sheet import empty_sheet  # noqa: PLC0415

    for line in unread_lines(draft.loaded.problems):
        note(line)
    if not asking.needed:
        note("er staat niets open om in te vullen; er is geen blad geschreven")
        return
    told = f"Geschreven: {name}. Vul de kolom `uitkomst` in, en geef het met `--blad`."
    file = None if name == "-" else name
    new_sheet(csv_text(empty_sheet(asking.needed)), draft.root, "--leeg-blad", file, told)


def _answers(asking: "Asking", blad: str | None) -> "Answers":
    """From the sheet, and for the rest from who sits at the terminal; raises UserError, Refused."""
    from ambitiekader_cli.cli.asking.year import asked_answers  # noqa: PLC0415 - heavy

    given = _in_sheet(blad, asking) if blad else {}
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


def _in_sheet(blad: str, asking: "Asking") -> "Answers":
    """What it says where nothing can be answered is told."""
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415 - only with a sheet
    from ambitiekader_cli.work.sheet import MOST_BYTES  # noqa: PLC0415
    from ambitiekader_cli.work.year.answer_sheet import answers_in, ignored_in  # noqa: PLC0415

    name, raw = given_file("--blad", blad, MOST_BYTES)
    given = answers_in(name, raw, asking)
    for remark in ignored_in(name, raw, asking):
        note(remark)
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
