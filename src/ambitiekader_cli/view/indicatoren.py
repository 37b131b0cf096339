"""An indicator as a reader sees it: each year with its streefwaarde, and what came of it."""

from datetime import date
from decimal import Decimal

from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.values import Waarde
from ambitiekader_cli.stand.indicatoren import Jaarstand, jaren, kern
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.row import iso
from ambitiekader_cli.words.dutch import day, number

NOT_MEASURED = "geen meting"


class JaarstandView(Shown):
    """One year, for programs."""

    jaar: int
    waarde: float | str | None
    """A number, or `PM`, `n.b.` or `volgt`."""
    datum: str | None
    streefwaarde: float | str | None
    uitkomst: str | None
    """gehaald, niet-gehaald or nog-niet-bekend; nothing without a streefwaarde."""
    loopt: bool
    """Whether the year is not over."""


class IndicatorStandView(Shown):
    """An indicator with all its years, for programs."""

    id: str
    titel: str
    gemeente: str | None
    eenheid: str | None
    richting: str
    doelen: tuple[str, ...]
    ambities: tuple[str, ...]
    jaren: tuple[JaarstandView, ...]


def indicator_stand(indicator: Indicator, peildatum: date) -> IndicatorStandView:
    """For programs."""
    return IndicatorStandView(
        id=indicator.id,
        titel=indicator.titel,
        gemeente=indicator.bestand.gemeente,
        eenheid=indicator.eenheid,
        richting=indicator.richting,
        doelen=indicator.doelen,
        ambities=indicator.ambities,
        jaren=tuple(
            JaarstandView(
                jaar=each.jaar,
                waarde=_plain(each.waarde),
                datum=iso(each.datum),
                streefwaarde=_plain(each.streefwaarde),
                uitkomst=each.uitkomst,
                loopt=each.loopt,
            )
            for each in jaren(indicator, peildatum)
        ),
    )


def indicator_in_short(indicator: Indicator, kader: Kader, peildatum: date) -> str:
    """`IND-1 Sociale huur, 2024: 3.999 woningen (streefwaarde 4.100, niet gehaald)`."""
    years = kern(jaren(indicator, peildatum))
    said = "; ".join(f"{each.jaar}: {year_in_words(each, indicator.eenheid)}" for each in years)
    plaats = kader.plaatsen.get(indicator.bestand.gemeente or "")
    where = f" ({plaats.naam})" if plaats else ""
    return f"{indicator.id} {indicator.titel}{where}, {said or 'nog geen meting of streefwaarde'}"


def year_in_words(stand: Jaarstand, eenheid: str | None) -> str:
    """`3.999 woningen (streefwaarde 4.100, niet gehaald)`."""
    measured = value_in_words(stand.waarde, eenheid)
    when = f" op {day(stand.datum)}" if stand.datum else ""
    if not stand.uitkomst:
        return f"{measured}{when}"
    if stand.loopt and not measured:
        return (
            f"{stand.uitkomst.woorden} (streefwaarde {value_in_words(stand.streefwaarde, eenheid)})"
        )
    wanted = f"streefwaarde {value_in_words(stand.streefwaarde)}, {stand.uitkomst.woorden}"
    running = ", het jaar loopt nog" if stand.loopt else ""
    return f"{measured or NOT_MEASURED}{when} ({wanted}{running})"


def value_in_words(waarde: Waarde | None, eenheid: str | None = None) -> str:
    """`3.999 woningen`, `PM`, or nothing."""
    if isinstance(waarde, Decimal):
        return f"{number(waarde)} {eenheid or ''}".strip()
    return waarde or ""


def _plain(waarde: Waarde | None) -> float | str | None:
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == int(waarde) else float(waarde)
    return waarde
