"""What somebody typed in the white cells of a row, as a report."""

from datetime import date

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow
from ambitiekader_cli.work.importing.typed_report import READERS, day_of_report
from ambitiekader_cli.work.importing.wrong_cells import KEY_OF, WrongCells
from ambitiekader_cli.work.named import trekkers_in
from ambitiekader_cli.work.typed_text import choice_advice, clean_text

ELSEWHERE = "doorgeschoven"
STATUS_CHOICES = [words for name, words in STATUS.items() if name != ELSEWHERE]


def values_in(row: FilledRow, kader: Kader, today: date, wrong: WrongCells) -> dict[str, Fresh]:
    """What each white cell says, but of those that are wrong: these are noted."""
    readers = READERS | {
        "status": lambda word: _status(word, row.key.nummer),
        "datum": lambda text: day_of_report(text, today),
        "partij": lambda names: _partijen(names, kader),
    }
    values: dict[str, Fresh] = {}
    for column in row.filled():
        if column not in wrong:
            key = KEY_OF[column]
            with wrong.noted(column):
                values[key] = readers.get(key, clean_text)(row.text(column))
    return values


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
