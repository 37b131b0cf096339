"""A cell of a sheet that somebody filled in: what it shows, and where it stands."""

from decimal import Decimal
from typing import NamedTuple

MOST_ROWS = 20_000
"""Of one sheet."""
MOST_COLUMNS = 100
MOST_SIGNS = 32_767
"""Of one cell; Excel has no more."""
MOST_OF_ALL = 50_000_000
"""Signs in all cells together."""
LARGEST = 10**15
"""A spreadsheet keeps no more digits."""


class Cell(NamedTuple):
    """What a cell shows, as text: a day as `2024-06-30`, a number with a point."""

    sheet: str
    row: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    text: str = ""
    formula: bool = False
    wide: int = 1
    """Columns that it takes, where it is merged with those behind it."""
    is_error: bool = False
    """Whether a program could not work out what stands in it, such as `#REF!`."""

    @property
    def place(self) -> str:
        """`blad Wonen en zorg, cel C5`."""
        return f"blad {self.sheet}, cel {column_name(self.column)}{self.row}"


def column_name(number: int) -> str:
    """`A` for 1, `AA` for 27."""
    name = ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name


def plain_number(text: str) -> str:
    """`12.5` for `1.25E1`; what is no number stays as it is."""
    try:
        value = Decimal(text)
        if not value.is_finite() or abs(value) > LARGEST:
            return text
        rounded = Decimal(repr(float(value)))
    except (ArithmeticError, ValueError):
        return text
    return f"{rounded:f}".removesuffix(".0")


def percentage(text: str) -> str:
    """`12.5%` for `0.125`; what is no number stays as it is."""
    try:
        value = Decimal(plain_number(text)).scaleb(2)
    except ArithmeticError:
        return text
    return f"{plain_number(str(value))}%" if value.is_finite() else text
