"""What somebody typed of a report: a licht, a day, a number; and what is wrong with it."""

import re
from collections.abc import Callable
from typing import get_args

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load.meant_day import meant_day, one_day
from ambitiekader_cli.model.item import Licht
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.work.typed_text import choice_advice, clean_text


class WrongCell(UserError):  # noqa: N818 - nothing went wrong in `ak`
    """What is wrong with the cell of a column."""

    def __init__(self, column: str, error: UserError) -> None:
        super().__init__(error.message, error.advice, error.exit_code)
        self.column = column


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


READERS: dict[str, Callable[[str], Fresh]] = {
    "licht": _licht,
    "datum": _datum,
    "gerealiseerd": _gerealiseerd,
}
