"""A row without a number: something new, of the soort that its sheet is of."""

from datetime import date

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Route, Source
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.adding.add import Given, WrongAnswer, answered, put
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Soort
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.exporting.kolommen import IN_NIEUW, LOKAAL, NIEUW, NODIG
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow
from ambitiekader_cli.work.importing.there_already import is_there
from ambitiekader_cli.work.importing.wrong_cells import WrongCells
from ambitiekader_cli.work.named import trekkers_in

TEXT_COLUMNS = {"titel": "Titel", "planning": "Planning", "tekst": "Toelichting"}
"""The answer that each of these cells is."""
_COLUMN_OF = {**TEXT_COLUMNS, "trekker": "Trekker", "thema": "Thema"}


def put_new(draft: Draft, row: FilledRow, path: str | None, today: date, wrong: WrongCells) -> str:
    """The id that it got; empty where that is there, or where it cannot be put. Raises Refused.

    Where a cell is wrong something stands in for it, so that the others are judged too.
    """
    file = layout.bestand(Source(path or "", b""))
    soort = next((s for s in SOORTEN if file and s.name == NIEUW.get(file.soort)), None)
    if file is None or soort is None:
        message = "op dit blad kan ak niets nieuws toevoegen"
        wrong.add("Titel", UserError(message, "doe dat met `ak add`"))
        return ""
    kader = draft.become()
    if is_there(kader, file.source.path, row.text("Titel")):
        return ""
    _note_strange(row, wrong)
    _note_lacking(row, soort, wrong)
    given = _given(row, file)
    with wrong.noted("Trekker"):
        given |= {"trekker": [*trekkers_in(text, kader)]} if (text := row.text("Trekker")) else {}
    answers = _answers(soort, given, kader, today, wrong)
    try:
        there = taken(draft.becoming(), draft.root, None)
        return put(draft, soort, answers, today, there) if answers else ""
    except UserError as error:
        wrong.add(_about(error), error)
        return ""


def _answers(
    soort: Soort, given: Given, kader: Kader, today: date, wrong: WrongCells
) -> dict[str, Fresh]:
    """What is understood, and something for the rest; empty where that cannot be."""
    while True:
        right = _with_stand_ins(given, soort, kader, wrong)
        try:
            return answered(soort, right, kader, today)
        except UserError as error:
            column = _about(error)
            if column in wrong:
                return {}
            wrong.add(column, error)


def _with_stand_ins(given: Given, soort: Soort, kader: Kader, wrong: WrongCells) -> Given:
    """Without what is wrong, and with something that could be right where it would lack."""
    right = {n: each for n, each in given.items() if _COLUMN_OF.get(n, n) not in wrong}
    needed = {"titel": "titel", "tekst": "tekst", "thema": next(iter(kader.themas), "")}
    lacking = (n for n, column in _COLUMN_OF.items() if column in NODIG[soort.name] or n in given)
    return {n: [needed[n]] for n in lacking if n in needed} | right


def _note_strange(row: FilledRow, wrong: WrongCells) -> None:
    """What can only be said of what has a number."""
    for column in row.filled():
        if column not in IN_NIEUW:
            advice = "maak de cel leeg; melden kan als het een nummer heeft"
            wrong.add(column, UserError("dit is een nieuwe rij", advice))


def _note_lacking(row: FilledRow, soort: Soort, wrong: WrongCells) -> None:
    """All that is not there, at the first of those cells."""
    lacks = [column for column in NODIG[soort.name] if not row.text(column)]
    if lacks:
        verb = "ontbreken" if len(lacks) > 1 else "ontbreekt"
        message = f"bij {soort.noun} {verb} {listed(map(quoted, lacks))}"
        what = " (in Toelichting: wat er is afgesproken)" if "Toelichting" in lacks else ""
        wrong.add(lacks[0], UserError(message, f"vul aan{what}, of maak de rij leeg"))


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
        return _COLUMN_OF.get(error.vraag, "Titel")
    words = folded(error.message)
    return next((c for c in ("Planning", "Trekker", "Thema") if folded(c) in words), "Titel")


def column_of_new(route: Route) -> str:
    """The column that a rule speaks of, by the keys of the item."""
    found = (_COLUMN_OF[key] for key in map(str, reversed(route)) if key in _COLUMN_OF)
    return next(found, "Titel")
