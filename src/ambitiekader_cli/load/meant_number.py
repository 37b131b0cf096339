"""Which number somebody meant: `1.400`, `12,5`, `€ 5`, `100 woningen`, `maart`."""

import re

from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed


def meant_number(text: str, *, whole: bool) -> str:
    """Advice: the number as it should be written; empty when it is none, or may be two."""
    plain = " ".join(as_typed(text).split()).rstrip(".,;")
    if whole:
        return _whole(plain.casefold())
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return ""
    number = re.sub("[. ]", "", match["whole"])
    if decimals := match["decimals"]:
        number += f".{decimals}"
    unit = match["unit"].strip(" .")
    if not unit:
        return f"bedoelde u `{number}`?"
    return f"schrijf `{number}`, en zet {quoted(_UNITS.get(unit, unit))} bij `eenheid`"


def _whole(text: str) -> str:
    """A month by its name, a day as `1e`."""
    if text in MONTH_NAMES:
        return f"bedoelde u `{MONTH_NAMES.index(text) + 1}`?"
    match = re.fullmatch(r"([0-9]{1,4})(?:e|ste|de|,0|\.0|)", text)
    return f"bedoelde u `{match[1]}`?" if match else ""


_NUMBER = re.compile(
    r"(?:€ ?|EUR ?)?(?P<whole>-?(?:[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]{1,15}))"
    r"(?:,(?P<decimals>[0-9]{1,2}|[0-9]{4,6})|,-+)?(?P<unit> ?%| [^\W\d_]+(?: [^\W\d_]+)?\.?|)"
)
"""Not with three decimals behind a comma: elsewhere that is a sign between thousands."""
_UNITS = {"%": "procent", "st": "stuks"}
