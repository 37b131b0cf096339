"""Charts as pictures in a page: nothing in one can touch another, and each says what it shows."""

from base64 import b64encode
from collections.abc import Iterable, Sequence

from ambitiekader_cli.render.chart import bars
from ambitiekader_cli.render.column_chart import Column, columns
from ambitiekader_cli.site.past_view import ToenView
from ambitiekader_cli.view.cijfers import GROEPEN, GrafiekView
from ambitiekader_cli.view.indicator_tabel import KolommenView
from ambitiekader_cli.view.plain import Shown

NAMEN = tuple(groep.naam for groep in GROEPEN.values())


class PlaatView(Shown):
    """A picture, with what it shows in words and as numbers."""

    adres: str
    alt: str
    kop: tuple[str, ...]
    """The header of its table; none where the page has one already."""
    rijen: tuple[tuple[str, ...], ...]


def of_themas(grafiek: GrafiekView) -> PlaatView:
    """A bar for each thema."""
    return PlaatView(
        adres=_address(bars(grafiek.groepen, grafiek.rijen)),
        alt=grafiek.alt,
        kop=("Thema", *grafiek.groepen),
        rijen=tuple((naam, *map(str, numbers)) for naam, numbers in grafiek.rijen),
    )


def over_time(days: Sequence[ToenView], thema: str | None = None) -> PlaatView | None:
    """A bar for each day, of all or of one thema; nothing of one day."""
    rows = [(day.datum, day.per_thema.get(thema, ()) if thema else day.totaal) for day in days]
    known = [(datum, numbers) for datum, numbers in rows if sum(numbers)]
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    return PlaatView(
        adres=_address(bars(NAMEN, known)),
        alt=f"Staafgrafiek: hoe het stond. {_said(*first)} {_said(*last)}",
        kop=("Dag", *NAMEN),
        rijen=tuple((datum, *map(str, numbers)) for datum, numbers in known),
    )


def of_indicatoren(grafiek: KolommenView) -> PlaatView:
    """A column for each year; their tables stand on the page."""
    rows = (
        (
            naam,
            unit,
            [Column(k.jaar, k.woorden, k.waarde, k.streefwaarde, k.uitkomst) for k in each],
        )
        for naam, unit, each in grafiek.rijen
    )
    return PlaatView(adres=_address(columns(rows)), alt=grafiek.alt, kop=(), rijen=())


def _said(datum: str, numbers: Iterable[int]) -> str:
    each = zip(NAMEN, numbers, strict=True)
    return f"{datum}: {', '.join(f'{number} {naam}' for naam, number in each if number)}."


def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
