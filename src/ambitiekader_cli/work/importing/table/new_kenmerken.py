"""Which kenmerken a table brings, each with the kind of value that all its cells have."""

from collections.abc import Sequence
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.work.importing.table.columns import KENMERK, Layout
from ambitiekader_cli.work.importing.table.entries import value_of
from ambitiekader_cli.work.importing.table.regel import Regel

EURO = "€"


class NewKenmerk(NamedTuple):
    """One that the frame does not have."""

    id: str
    naam: str
    soort: str


def new_kenmerken(
    used: Sequence[Layout], regels: Sequence[Regel], kader: Kader
) -> tuple[NewKenmerk, ...]:
    """Of each column that is one, in their order."""
    columns = [column for layout in used for column in layout.columns if column.kind == KENMERK]
    koppen = {column.kenmerk: column.kop for column in columns}
    new = {name: kop for name, kop in koppen.items() if name not in kader.kenmerken}
    values = {
        name: [text for regel in regels for key, text in regel.kenmerken if key == name]
        for name in new
    }
    return tuple(
        NewKenmerk(name, kop, likely_soort(kop, values[name])) for name, kop in new.items()
    )


def likely_soort(kop: str, values: Sequence[str]) -> str:
    """What all of these are; a number that begins with a zero is a code, and so a text."""
    for soort in ("ja-nee", "datum"):
        if values and all(value_of(soort, text) for text in values):
            return soort
    is_money = any(EURO in text for text in (kop, *values))
    soort = "bedrag" if is_money else "getal"
    is_code = any(text[:1] == "0" and text[1:2].isdecimal() for text in values)
    fits = values and not is_code and all(value_of(soort, text) for text in values)
    return soort if fits else "tekst"
