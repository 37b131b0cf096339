"""What somebody typed in the white cells of a row, as a report."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import get_args

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load.meant_day import meant_day, one_day
from ambitiekader_cli.model.item import Licht
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.exporting.kolommen import PARTIJ, WIT
from ambitiekader_cli.work.importing.filled_rows import Row
from ambitiekader_cli.work.named import trekkers_in
from ambitiekader_cli.work.reporting.update import Entry
from ambitiekader_cli.work.typed_text import choice_advice, clean_text


class WrongCell(UserError):  # noqa: N818 - nothing went wrong in `ak`
    """What is wrong with the cell of a column."""

    def __init__(self, column: str, error: UserError) -> None:
        super().__init__(error.message, error.advice, error.exit_code)
        self.column = column


class WrongRow(Exception):  # noqa: N818 - nothing went wrong in `ak`
    """What is wrong with several cells of a row."""

    def __init__(self, cells: Sequence[WrongCell]) -> None:
        super().__init__()
        self.cells = cells


ELSEWHERE = "doorgeschoven"
CHOICES = [words for name, words in STATUS.items() if name != ELSEWHERE]


def entry_in(row: Row, kader: Kader, day: date) -> Entry:
    """The report, of this day where it does not say of which. Raises WrongRow."""
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
        raise WrongRow(wrong)
    return Entry(row.key.nummer, row.key.onderdeel or None, values)


def _status(text: str, nummer: str) -> str:
    if folded(text) == ELSEWHERE:
        advice = f"leg dat vast met `ak update {nummer} --status {ELSEWHERE} --naar ID`"
        raise UserError(f"{ELSEWHERE} kan niet in een blad: het zegt niet waarheen", advice)
    for name, words in STATUS.items():
        if folded(text) in {folded(name), folded(words)}:
            return name
    message = f"de status kan niet {quoted(text)} zijn"
    raise UserError(message, choice_advice(text, CHOICES))


def _licht(text: str) -> str:
    if folded(text) in get_args(Licht):
        return folded(text)
    raise UserError(f"het licht kan niet {quoted(text)} zijn", choice_advice(text, get_args(Licht)))


def _datum(text: str) -> str:
    plain = as_typed(text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
        return plain  # whether there is such a day is looked at with the report
    if found := one_day(text):
        return found.isoformat()
    advice = (meant_day(text) if len(text) < 100 else "") or "schrijf bijvoorbeeld 30-6-2026"
    raise UserError(f"de datum {quoted(text)} begrijp ik niet", advice)


def _gerealiseerd(text: str) -> str:
    """With a comma as it is written here: never two or more than can be thousands."""
    plain = as_typed(clean_text(text))
    if plain.endswith("%"):
        advice = "schrijf een getal zonder `%` (geef een cel eerst de opmaak Getal)"
        raise UserError(f"gerealiseerd kan niet {quoted(text)} zijn", advice)
    return plain.replace(",", ".") if re.fullmatch(r"-?[0-9]{1,15},[0-9]{1,2}", plain) else plain


def _partijen(text: str, kader: Kader) -> Fresh:
    known = trekkers_in(text, kader)
    return known if len(known) != 1 else known[0]


READERS: dict[str, Callable[[str], Fresh]] = {
    "licht": _licht,
    "datum": _datum,
    "gerealiseerd": _gerealiseerd,
}
