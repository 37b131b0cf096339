"""A row without a number: something new, of the soort that its sheet is of."""

from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Source
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.adding.add import answered, put
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Soort
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.exporting.kolommen import IN_NIEUW, LOKAAL, NIEUW
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.importing.filled_rows import Row
from ambitiekader_cli.work.importing.row_report import WrongCell, trekkers_in

TEXTS = {"titel": "Titel", "planning": "Planning", "tekst": "Toelichting"}
"""The answer that each of these cells is."""


def put_new(draft: Draft, row: Row, path: str | None, today: date) -> str:
    """The id that it got; empty for what is there already. Raises WrongCell, Refused."""
    file = layout.bestand(Source(path or "", b""))
    soort = next((s for s in SOORTEN if file and s.name == NIEUW.get(file.soort)), None)
    if file is None or soort is None:
        message = "op dit blad kan ak niets nieuws toevoegen"
        raise WrongCell("Titel", UserError(message, "doe dat met `ak add`"))
    kader = draft.become()
    if _is_there(row, file, kader):
        return ""
    _refuse_other(row)
    given = _given(row, file, soort)
    if text := row.text("Trekker"):
        try:
            given["trekker"] = trekkers_in(text, kader)
        except UserError as error:
            raise WrongCell("Trekker", error) from None
    try:
        answers = answered(soort, given, kader, today)
        return put(draft, soort, answers, today, taken(draft.becoming(), draft.root, None))
    except UserError as error:
        raise WrongCell(_about(error), error) from None


def _is_there(row: Row, file: Bestand, kader: Kader) -> bool:
    """Whether the file holds something of this title: who tries again adds nothing twice."""
    titel = folded(" ".join(row.text("Titel").split()))
    return any(
        folded(item.titel) == titel
        for item in kader.all_items()
        if item.bestand.source.path == file.source.path
    )


def _refuse_other(row: Row) -> None:
    for column in row.filled():
        if column not in IN_NIEUW:
            advice = "maak de cel leeg; melden kan als het een nummer heeft"
            raise WrongCell(column, UserError("dit is een nieuwe rij", advice))


def _given(row: Row, file: Bestand, soort: Soort) -> dict[str, list[str]]:
    """As if it were typed behind the options of `ak add`."""
    texts = {name: [row.text(column)] for name, column in TEXTS.items() if row.text(column)}
    where = {"gemeente": file.gemeente, "jaar": file.jaar, "thema": file.thema}
    texts |= {name: [str(value)] for name, value in where.items() if value is not None}
    if file.soort in LOKAAL:
        if not row.text("Thema"):
            raise WrongCell("Thema", UserError("het thema ontbreekt", "kies er een uit de lijst"))
        texts["thema"] = [row.text("Thema")]
    needs_text = any(vraag.name == "tekst" and vraag.needed for vraag in soort.vragen)
    if needs_text and "tekst" not in texts:
        advice = "schrijf in een of meer zinnen wat er is afgesproken"
        raise WrongCell("Toelichting", UserError(f"bij {soort.noun} ontbreekt de tekst", advice))
    return texts


def _about(error: UserError) -> str:
    """The column that it tells of, as far as its words say."""
    words = folded(error.message)
    return next((c for c in ("Planning", "Trekker", "Thema") if folded(c) in words), "Titel")
