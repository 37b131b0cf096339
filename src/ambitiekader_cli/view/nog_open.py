"""What the partijen of a gemeente still have to agree: told once, at the end of the agreement."""

from collections.abc import Iterator, Sequence
from itertools import chain

from ambitiekader_cli.view.lokaal import LokaalView
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.thema import LokaalThemaView

MOST_NAMED = 50
OVERZICHT, BOD = "Een activiteitenoverzicht", "Een bod van een corporatie"


class OpenView(Shown):
    """One thing that is not there yet, and where."""

    wat: str
    welke: str
    met_de_tijd: bool
    """Whether it is only missing since some day, and so is no part of the agreement."""


def nog_open(lokaal: LokaalView, themas: Sequence[LokaalThemaView]) -> tuple[OpenView, ...]:
    """Nothing that is not due yet."""
    found = [(wat, [*names]) for wat, names in _gaps(lokaal, themas)]
    return tuple(
        OpenView(wat=wat, welke=_listed(names), met_de_tijd=wat in (OVERZICHT, BOD))
        for wat, names in found
        if names
    )


def _gaps(
    lokaal: LokaalView, themas: Sequence[LokaalThemaView]
) -> Iterator[tuple[str, Iterator[str]]]:
    years = lokaal.zonder_overzicht
    yield OVERZICHT, iter([years] if years else [])
    yield BOD, iter(lokaal.zonder_bod)
    yield "Wie trekker is", chain.from_iterable(each.zonder_trekker for each in themas)
    yield "Een lokaal antwoord op", chain.from_iterable(each.open_ambities for each in themas)


def _listed(names: list[str]) -> str:
    more = f"; en nog {len(names) - MOST_NAMED}" if len(names) > MOST_NAMED else ""
    return f"{'; '.join(names[:MOST_NAMED])}{more}"
