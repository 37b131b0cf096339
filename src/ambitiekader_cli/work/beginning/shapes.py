"""What can be said of each thing in a list, as an object in a file or on one line."""

from collections.abc import Mapping
from typing import NamedTuple


class Shape(NamedTuple):
    """What can be said of one kind of thing; on one line as `BEFORE: NAAM=BEHIND`."""

    what: str
    keys: Mapping[str, type]
    """`str`, `tuple` for a list of texts, `bool`."""
    before: str = ""
    behind: str = ""
    head: str = "naam"
    """The key of what stands between."""


SHAPES: Mapping[str, Shape] = {
    "gemeenten": Shape("gemeente", {"naam": str, "code": str, "nieuw": bool}, "nieuw", "code"),
    "samenwerkingen": Shape(
        "samenwerking", {"naam": str, "code": str, "gemeenten": tuple}, behind="gemeenten"
    ),
    "partijsoorten": Shape("partijsoort", {"naam": str, "meervoud": str}, behind="meervoud"),
    "partijen": Shape(
        "partij",
        {"naam": str, "soort": str, "kort": str, "bij": tuple, "ondertekenaar": bool},
        *("soort", "bij"),
    ),
    "groepen": Shape("groep", {"naam": str, "leden": tuple}, behind="leden"),
    "opvolgers": Shape(
        "opvolger",
        {"partij": str, "opvolger": str, "vanaf": str},
        behind="opvolger",
        head="partij",
    ),
    "themas": Shape("thema", {"naam": str, "code": str}, behind="code"),
    "overleggen": Shape(
        "overleg", {"naam": str, "niveau": str, "frequentie": str}, "niveau", "frequentie"
    ),
    "wettelijke_data": Shape(
        "wettelijke datum",
        {"dag": str, "titel": str, "soort": str},
        behind="titel",
        head="dag",
    ),
    "kenmerken": Shape(
        "kenmerk",
        {"naam": str, "soort": str, "keuzes": tuple, "meervoud": bool},
        behind="keuzes",
    ),
}
"""By the key of the answer."""
