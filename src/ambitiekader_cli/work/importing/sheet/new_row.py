"""A row without a number: something new, of the soort that its sheet is of."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.adding.add import WrongAnswer, answered, put
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Soort
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.exporting.kolommen import IN_NIEUW, LOKAAL, NIEUW, NODIG
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow
from ambitiekader_cli.work.importing.sheet.row_report import WrongCells
from ambitiekader_cli.work.importing.there_already import is_there
from ambitiekader_cli.work.importing.typed_report import WrongCell
from ambitiekader_cli.work.named import trekkers_in

TEXT_COLUMNS = {"titel": "Titel", "planning": "Planning", "tekst": "Toelichting"}
"""The answer that each of these cells is."""


def put_new(draft: Draft, row: FilledRow, path: str | None, today: date) -> str:
    """The id that it got; empty where that is there. Raises WrongCells, WrongCell, Refused."""
    file = layout.bestand(Source(path or "", b""))
    soort = next((s for s in SOORTEN if file and s.name == NIEUW.get(file.soort)), None)
    if file is None or soort is None:
        message = "op dit blad kan ak niets nieuws toevoegen"
        raise WrongCell("Titel", UserError(message, "doe dat met `ak add`"))
    kader = draft.become()
    if is_there(kader, file.source.path, row.text("Titel")):
        return ""
    given = _given(row, file)
    wrong = [*_strange(row), *_lacking(row, soort)]
    try:
        given |= {"trekker": [*trekkers_in(text, kader)]} if (text := row.text("Trekker")) else {}
    except UserError as error:
        wrong.append(WrongCell("Trekker", error))
    if wrong:
        raise WrongCells(wrong)
    try:
        answers = answered(soort, given, kader, today)
        return put(draft, soort, answers, today, taken(draft.becoming(), draft.root, None))
    except UserError as error:
        raise WrongCell(_about(error), error) from None


def _strange(row: FilledRow) -> Iterator[WrongCell]:
    """What can only be said of what has a number."""
    for column in row.filled():
        if column not in IN_NIEUW:
            advice = "maak de cel leeg; melden kan als het een nummer heeft"
            yield WrongCell(column, UserError("dit is een nieuwe rij", advice))


def _lacking(row: FilledRow, soort: Soort) -> Iterator[WrongCell]:
    """All that is not there, at the first of those cells."""
    lacks = [column for column in NODIG[soort.name] if not row.text(column)]
    if lacks:
        verb = "ontbreken" if len(lacks) > 1 else "ontbreekt"
        message = f"bij {soort.noun} {verb} {listed(map(quoted, lacks))}"
        what = " (in Toelichting: wat er is afgesproken)" if "Toelichting" in lacks else ""
        yield WrongCell(lacks[0], UserError(message, f"vul aan{what}, of maak de rij leeg"))


def _given(row: FilledRow, file: Bestand) -> dict[str, list[str]]:
    """As if it were typed behind the options of `ak add`; only a tekst has more lines."""
    texts = {name: [row.text(column)] for name, column in TEXT_COLUMNS.items() if row.text(column)}
    texts |= {name: [" ".join(text.split())] for name, [text] in texts.items() if name != "tekst"}
    where = {"gemeente": file.gemeente, "jaar": file.jaar, "thema": file.thema}
    texts |= {name: [str(value)] for name, value in where.items() if value is not None}
    return texts | ({"thema": [row.text("Thema")]} if file.soort in LOKAAL else {})


def _about(error: UserError) -> str:
    """The column that it tells of, as far as it is known or its words say."""
    if isinstance(error, WrongAnswer):
        return {**TEXT_COLUMNS, "thema": "Thema"}.get(error.vraag, "Titel")
    words = folded(error.message)
    return next((c for c in ("Planning", "Trekker", "Thema") if folded(c) in words), "Titel")
