"""What somebody typed of a report: a licht, a day, a number; and what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date
from typing import get_args

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load.meant_number import meant_number
from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.item import Licht
from ambitiekader_cli.model.values import as_datum, as_getal
from ambitiekader_cli.planning.meant_day import meant_day, one_day
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.work.reporting.update import refuse_ahead
from ambitiekader_cli.work.typed_text import choice_advice, clean_text


def _licht(text: str) -> str:
    if folded(text) in get_args(Licht):
        return folded(text)
    raise UserError(f"het licht kan niet {quoted(text)} zijn", choice_advice(text, get_args(Licht)))


def day_of_report(text: str, today: date) -> str:
    """A day that was there; raises UserError."""
    plain, found = as_typed(text), one_day(text)
    if found is None and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
        advice = (meant_day(text) if len(text) < 100 else "") or "schrijf bijvoorbeeld 30-6-2026"
        raise UserError(f"de datum {quoted(text)} begrijp ik niet", advice)
    try:
        day: date = as_datum(found.isoformat() if found else plain)
    except PydanticCustomError as error:
        raise UserError(f"de datum {quoted(text)} kan niet", error.message()) from None
    refuse_ahead(day, today)
    return day.isoformat()


def _gerealiseerd(text: str) -> str:
    """With a comma as it is written here: never two or more than can be thousands."""
    plain = as_typed(clean_text(text))
    if plain.endswith("%"):
        advice = "schrijf een getal zonder `%` (geef een cel eerst de opmaak Getal)"
        raise UserError(f"gerealiseerd kan niet {quoted(text)} zijn", advice)
    number = plain.replace(",", ".") if re.fullmatch(r"-?[0-9]{1,15},[0-9]{1,2}", plain) else plain
    try:
        as_getal(number)
    except PydanticCustomError as error:
        advice = meant_number(plain, whole=False) or error.message()
        raise UserError(f"gerealiseerd kan niet {quoted(text)} zijn", advice) from None
    return number


READERS: dict[str, Callable[[str], Fresh]] = {
    "licht": _licht,
    "gerealiseerd": _gerealiseerd,
}
