"""Indicatoren in a report: a table of years, the answer in short, and the same in a drawing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.values import Waarde
from ambitiekader_cli.stand.indicatoren import Jaarstand, jaren, kern
from ambitiekader_cli.view.bronnen import OpmerkingView, opmerkingen
from ambitiekader_cli.view.indicatoren import NOT_MEASURED, value_in_words, year_in_words
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day, listed

MOST_DRAWN, MOST_YEARS = 6, 8
"""Indicatoren in one drawing, and years of each: what fits on a page."""
MOST_NAMED = 20
RICHTINGEN = {
    "meer": "het moet meer worden",
    "minder": "het moet minder worden",
    "gelijk": "het moet gelijk blijven",
}
NO_TARGET = "geen streefwaarde"


class JaarregelView(Shown):
    """One year of an indicator."""

    jaar: str
    waarde: str
    """`12.180`, `PM` or `geen meting`, and the day if it was measured on one."""
    streefwaarde: str | None
    uitkomst: str | None
    """`gehaald`, `niet gehaald` or `nog niet bekend`; nothing without a streefwaarde."""


class IndicatorView(Shown):
    """What is measured, year by year."""

    id: str
    titel: str
    tekst: str | None
    gemeente: str | None
    eenheid: str | None
    richting: str
    """`het moet meer worden`."""
    over: str | None
    """The doelen and ambities that it is about, with their titles."""
    begin: str | None
    """`2022: 12.000 woningen`."""
    jaren: tuple[JaarregelView, ...]
    kort: tuple[str, ...]
    """The last year with a value, the last that was judged and the next, each in words."""
    opmerking: str | None


class KolomView(Shown):
    """One year in a drawing."""

    jaar: str
    woorden: str
    waarde: float | None
    streefwaarde: float | None
    uitkomst: str
    """`geen streefwaarde` without one."""


class KolommenView(Shown):
    """Some indicatoren for a drawing, and what it says in words."""

    rijen: tuple[tuple[str, str, tuple[KolomView, ...]], ...]
    """A titel, what is counted, and the last years."""
    alt: str
    niet_getoond: int
    """How many there are that it leaves out."""


class IndicatorenView(Shown):
    """All indicatoren."""

    lijst: tuple[IndicatorView, ...]
    grafiek: KolommenView | None
    """Nothing where there is none to draw."""
    opmerkingen: tuple[OpmerkingView, ...]


def indicatoren(view: View, gemeente: str | None = None) -> IndicatorenView:
    """Of the region first, then of each gemeente; or of one gemeente alone."""
    known = view.kader.indicatoren.values()
    own = [each for each in known if gemeente is None or each.bestand.gemeente == gemeente]
    return IndicatorenView(
        lijst=tuple(indicator(view, each) for each in own),
        grafiek=_drawing(view, own),
        opmerkingen=tuple(_remarks(view.kader, gemeente)),
    )


def indicator(view: View, each: Indicator) -> IndicatorView:
    """One of them, with everything that a report may show."""
    kader, years = view.kader, jaren(each, view.peildatum)
    plaats = kader.plaatsen.get(each.bestand.gemeente or "")
    over = (*(_doel(kader, name) for name in each.doelen), *map(view.item, each.ambities))
    begin = each.nulmeting
    return IndicatorView(
        id=each.id,
        titel=each.titel,
        tekst=each.tekst,
        gemeente=plaats.naam if plaats else None,
        eenheid=each.eenheid,
        richting=RICHTINGEN[each.richting],
        over=listed(over, MOST_NAMED) or None,
        begin=f"{begin.jaar}: {value_in_words(begin.waarde, each.eenheid)}" if begin else None,
        jaren=tuple(map(_line, years)),
        kort=tuple(f"{y.jaar}: {year_in_words(y, each.eenheid)}" for y in kern(years)),
        opmerking=each.opmerking,
    )


def _doel(kader: Kader, name: str) -> str:
    doel = kader.doelen.get(name)
    return f"{name} {doel.titel}" if doel else name


def _line(year: Jaarstand) -> JaarregelView:
    when = f" ({day(year.datum)})" if year.datum else ""
    absent = "" if year.loopt else NOT_MEASURED
    running = ", het jaar loopt nog" if year.loopt and year.waarde is not None else ""
    return JaarregelView(
        jaar=str(year.jaar),
        waarde=f"{value_in_words(year.waarde) or absent}{when}",
        streefwaarde=value_in_words(year.streefwaarde) or None,
        uitkomst=f"{year.uitkomst.woorden}{running}" if year.uitkomst else None,
    )


def _remarks(kader: Kader, gemeente: str | None) -> Iterator[OpmerkingView]:
    if gemeente is None:
        yield from opmerkingen(None, kader.indicatorenbestand)
    for name, lokaal in kader.lokaal.items():
        if gemeente in (None, name):
            yield from opmerkingen(lokaal.gemeente.naam, lokaal.indicatoren)


def _drawing(view: View, indicatoren: Sequence[Indicator]) -> KolommenView | None:
    """Of those with a number at all."""
    each = ((i, jaren(i, view.peildatum)) for i in indicatoren)
    known = [(i, years) for i, years in each if any(y.getal is not None for y in years)]
    if not known:
        return None
    drawn = [(i.titel, i.eenheid or "", _columns(years)) for i, years in known[:MOST_DRAWN]]
    said = "; ".join(f"{titel}: {_said(columns)}" for titel, _, columns in drawn)
    left = len(indicatoren) - len(drawn)
    return KolommenView(rijen=tuple(drawn), alt=f"{_ALT} {said}.", niet_getoond=left)


def _columns(years: Sequence[Jaarstand]) -> tuple[KolomView, ...]:
    return tuple(
        KolomView(
            jaar=str(year.jaar),
            woorden=value_in_words(year.waarde),
            waarde=_plain(year.waarde),
            streefwaarde=_plain(year.streefwaarde),
            uitkomst=year.uitkomst.woorden if year.uitkomst else NO_TARGET,
        )
        for year in years[-MOST_YEARS:]
    )


def _said(columns: Sequence[KolomView]) -> str:
    return ", ".join(f"{c.jaar} {c.woorden or NOT_MEASURED} ({c.uitkomst})" for c in columns)


def _plain(waarde: Waarde | None) -> float | None:
    return float(waarde) if isinstance(waarde, Decimal) else None


_ALT = "Kolommen: de waarde per jaar van elke indicator, met de streefwaarde in omtrek."
