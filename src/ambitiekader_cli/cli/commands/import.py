"""`ak import`."""

from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import table_options as t
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
    past_day,
)
from ambitiekader_cli.cli.terminal import note, say
from ambitiekader_cli.errors import Ended, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from ambitiekader_cli.cli.recording import How
    from ambitiekader_cli.exchange.guarded_zip import Package
    from ambitiekader_cli.work.draft import Draft
    from ambitiekader_cli.work.importing.imported import Chosen, ImportDays, Imported

File = Annotated[
    str, argument("BESTAND", "Een ingevuld blad (.xlsx of .ods), of een document in Word (.docx).")
]
Toch = Annotated[
    bool,
    flag("--toch", "Neem ook een rij over waarover na het maken van het blad al is gemeld."),
]
AcceptTracked = Annotated[
    bool,
    flag("--accept-tracked", "Lees de tekst mét de wijzigingen die Word heeft bijgehouden."),
]
Jaar = Annotated[
    str | None,
    option(
        "--jaar", "JAAR", "Van welk jaar nieuwe activiteiten zijn, als het formulier dat niet zegt."
    ),
]
Datum = Annotated[
    str | None, option("--datum", "DATUM", "De dag van rijen zonder datum. Anders vandaag.")
]


def command(  # noqa: PLR0917 - typer passes them by name
    file: File,
    datum: Datum = None,
    toch: Toch = False,
    accept_tracked: AcceptTracked = False,
    jaar: Jaar = None,
    nieuw: t.Nieuw = False,
    als: t.Als = None,
    gemeente: t.Gemeente = None,
    thema: t.Thema = None,
    document: t.Document = None,
    kolom: t.Kolom = None,
    naam: t.Naam = None,
    tabel: t.Tabel = None,
    leeg: t.Leeg = None,
    dubbel: t.Dubbel = None,
    laat_open: t.LaatOpen = False,
    stand: t.Stand = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Neem over wat iemand heeft ingevuld, of een tabel van iemand anders.

    Elke rij met iets in een witte cel wordt een melding; een rij zonder nummer maar met een
    titel wordt iets nieuws. Van een document in Word komt over wat in titel, tekst, trekker en
    planning is gewijzigd, en wat in een actielijst of formulier is ingevuld. U ziet eerst wat
    er verandert, en ak vraagt of het zo goed is. Klopt er iets niet, dan schrijft ak niets en
    noemt het de plaats.

    Met --nieuw is het bestand van iemand anders: elke rij van de tabellen wordt iets nieuws.
    ak toont wat het van de kolommen maakt, vraagt wat het niet weet, en onthoudt dat.

    Voorbeeld:
      ak import ingevuld.xlsx
      ak import ingevuld.ods --dry-run
      ak import lokale-afspraken.docx
      ak import acties.docx --nieuw --als activiteit --gemeente GEMEENTE --jaar 2026
    """
    from ambitiekader_cli.cli.recording import how, opened_to_write  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.importing.imported import Chosen  # noqa: PLC0415

    writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    opened = _looked_at(file)
    root = opened_to_write(repo, writing)
    of_table = t.Given(
        *(als, gemeente, thema, document, kolom or (), naam or (), tabel or ()),
        *(leeg, dubbel, laat_open),
        stand=stand,
    )
    if nieuw:
        _add_new(root, opened, of_table._replace(jaar=jaar, datum=datum), writing)
        return
    t.refuse_without_nieuw(of_table)
    _take_over(root, opened, datum, Chosen(toch, accept_tracked, jaar), writing)


def _looked_at(file: str) -> "Package":
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415 - heavy
    from ambitiekader_cli.exchange.guarded_zip import MOST_BYTES, package  # noqa: PLC0415

    if not file.strip():
        raise UserError("de naam van het bestand is leeg", "noem het ingevulde blad")
    return package(*given_file("", file, MOST_BYTES))


def _take_over(
    root: "Path", opened: "Package", datum: str | None, chosen: "Chosen", writing: "How"
) -> None:
    """What was filled in, or changed in Word."""
    from ambitiekader_cli.cli.recording import record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.importing.imported import ImportDays  # noqa: PLC0415

    made = _imported(Draft(root), opened, ImportDays(on(None), past_day(datum)), chosen)
    for line in made.not_taken:
        note(line)
    if made.proposal.replacements:
        record(root, made.proposal, writing, "Leg vast wat is ingevuld")
        return
    say(made.nothing)
    if made.held:
        raise Ended(1)


def _add_new(root: "Path", package: "Package", given: t.Given, writing: "How") -> None:
    from ambitiekader_cli.cli.table_import import add_from_tables  # noqa: PLC0415 - heavy
    from ambitiekader_cli.repo.save import refuse_unseen_name  # noqa: PLC0415
    from ambitiekader_cli.work.importing.table.own_files import refuse_own  # noqa: PLC0415

    refuse_unseen_name(package.name, "geef het bestand een andere naam")
    refuse_own(package)
    add_from_tables(root, package, given, writing, on(None))


def _imported(
    draft: "Draft", package: "Package", days: "ImportDays", chosen: "Chosen"
) -> "Imported":
    """By what the file is, whatever it is called; raises UserError and Refused."""
    if package.kind in {"xlsx", "ods"}:
        from ambitiekader_cli.work.importing.sheet import from_sheets  # noqa: PLC0415 - heavy

        return from_sheets.taken_from_sheets(draft, package, days, anyway=chosen.anyway)
    if package.kind == "docx":
        from ambitiekader_cli.work.importing.word import from_document  # noqa: PLC0415 - heavy

        return from_document.taken_from_document(draft, package, days, chosen)
    advice = "sla het op als .docx, .xlsx of .ods"
    raise UserError(f"{package.name}: dit leest ak niet", advice, exit_code=1)
