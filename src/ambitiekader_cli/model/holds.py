"""What a key may hold, in pydantic's words.

Only `compiled` is asked while `ak` runs, which is made of these: they name what an entity holds
for who reads it, and take time to import.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field

from ambitiekader_cli.model.values import (
    Waarde,
    as_datum,
    as_getal,
    as_heel_getal,
    as_ja_nee,
    as_jaar,
    as_waarde,
    listed,
    one_or_more,
    some_days,
)

T = TypeVar("T")

Tekst = Annotated[str, Field(min_length=1)]
Datum = Annotated[date, BeforeValidator(as_datum)]
Getal = Annotated[Decimal, BeforeValidator(as_getal)]
HeelGetal = Annotated[int, BeforeValidator(as_heel_getal)]
Jaar = Annotated[int, BeforeValidator(as_jaar)]
"""Of what is measured or offered in it."""
JaNee = Annotated[bool, BeforeValidator(as_ja_nee)]
Dagen = Annotated[HeelGetal, AfterValidator(some_days)]
Meetwaarde = Annotated[Waarde, BeforeValidator(as_waarde)]
Naamcode = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id that is also a file name: lower case, digits and hyphens."""
Lettercode = Annotated[str, Field(pattern=r"^[A-Z]{2,4}$")]
"""With which ids begin."""
Mijlpaalnaam = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=60)]
"""An id within its item."""
Gemeentecode = Annotated[str, Field(pattern=r"^GM[0-9]{4}$")]
"""Of CBS."""
Gebiedscode = Annotated[str, Field(pattern=r"^(WK[0-9]{6}|BU[0-9]{8})$")]
"""Of CBS, for a wijk or buurt."""

Lijst = Annotated[tuple[T, ...], BeforeValidator(listed)]
"""The key may also be left without a value."""
EenOfMeer = Annotated[tuple[T, ...], BeforeValidator(one_or_more)]
"""One, or a list of them."""
Teksten = Annotated[tuple[Tekst, ...], Field(max_length=100), BeforeValidator(one_or_more)]
