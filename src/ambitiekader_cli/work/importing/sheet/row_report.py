"""What somebody typed in the white cells of a row, as a report."""

from collections.abc import Sequence
from datetime import date

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.exporting.kolommen import PARTIJ, WIT
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow
from ambitiekader_cli.work.importing.typed_report import READERS, WrongCell
from ambitiekader_cli.work.named import trekkers_in
from ambitiekader_cli.work.reporting.update import Entry
from ambitiekader_cli.work.typed_text import choice_advice, clean_text


class WrongCells(Exception):  # noqa: N818 - nothing went wrong in `ak`
    """What is wrong with several cells of a row."""

    def __init__(self, cells: Sequence[WrongCell]) -> None:
        super().__init__()
        self.cells = cells


ELSEWHERE = "doorgeschoven"
STATUS_CHOICES = [words for name, words in STATUS.items() if name != ELSEWHERE]


def entry_in(row: FilledRow, kader: Kader, day: date) -> Entry:
    """The report, of this day where it does not say of which. Raises WrongCells."""
    values: dict[str, Fresh] = {"datum": day.isoformat()}
    wrong: list[WrongCell] = []
    if not row.text("Status"):
        advice = "kies een status, of maak de rij verder leeg"
        wrong.append(WrongCell("Status", UserError("de status ontbreekt", advice)))
    readers = READERS | {
        "status": lambda word: _status(word, row.key.nummer),
        "partij": lambda names: _partijen(names, kader),
    }
    for column, key in {**WIT, PARTIJ: "partij"}.items():
        try:
            if text := row.text(column):
                values[key] = readers.get(key, clean_text)(text)
        except UserError as error:
            wrong.append(WrongCell(column, error))
    if wrong:
        raise WrongCells(wrong)
    return Entry(row.key.nummer, row.key.onderdeel or None, values)


def _status(text: str, nummer: str) -> str:
    if folded(text) == ELSEWHERE:
        advice = f"leg dat vast met `ak update {nummer} --status {ELSEWHERE} --naar ID`"
        raise UserError(f"{ELSEWHERE} kan niet in een blad: het zegt niet waarheen", advice)
    for name, words in STATUS.items():
        if folded(text) in {folded(name), folded(words)}:
            return name
    message = f"de status kan niet {quoted(text)} zijn"
    raise UserError(message, choice_advice(text, STATUS_CHOICES))


def _partijen(text: str, kader: Kader) -> Fresh:
    known = trekkers_in(text, kader)
    return known if len(known) != 1 else known[0]
