"""Yearly overviews: the years of which there should be one and is none, and those that ended."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Gemeente
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.model.ondertekening import Ondertekening
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.stand.rows import stand_of

SECOND_HALF = 7
"""The month from which a signing is too late for an overview of that year."""


class Overzichtsgat(NamedTuple):
    """The years of which a gemeente, or several together, should have an overview and have none."""

    lokaal: Lokaal
    years: list[int]


def without_overview(kader: Kader, peildatum: date) -> Iterator[Overzichtsgat]:
    """Of each agreement that was not withdrawn; of a frame of one gemeente of the frame itself.

    Where nothing at all is agreed yet, nobody has done anything either.
    """
    if "activiteiten" in kader.unread:
        return
    for lokaal in _asked(kader):
        if years := missing_years(kader, lokaal, peildatum):
            yield Overzichtsgat(lokaal, years)


def missing_years(kader: Kader, lokaal: Lokaal, peildatum: date) -> list[int]:
    """The years up to this one of which there should be an overview and there is none.

    From the year in which the agreement was signed; after 1 July that of the next year.
    """
    signing = _signing(kader, lokaal)
    signed = signing.datum if signing else None
    looptijd = agreed_years(kader, lokaal)
    begun = signed.year + (signed.month >= SECOND_HALF) if signed else 0
    there = _years(kader, lokaal)
    years = range(max(looptijd.van.year, begun), min(looptijd.tot.year, peildatum.year) + 1)
    return [year for year in years if year not in there]


def ended_overviews(kader: Kader, peildatum: date) -> set[str]:
    """Paths of the overviews of an earlier year in which nothing is open any more."""
    return {
        file.bestand.source.path
        for lokaal in kader.lokaal.values()
        for year, file in lokaal.activiteiten.items()
        if year < peildatum.year
        and all(stand_of(kader, item, peildatum).klasse.closed for item in file.activiteiten)
    }


def _asked(kader: Kader) -> Iterator[Lokaal]:
    alone = kader.gemeente
    if alone:
        if not kader.all_items() and not kader.unread:
            return
        yield kader.lokaal.get(alone.id) or Lokaal(gemeente=alone)
        return
    for lokaal in kader.lokaal.values():
        if lokaal.afspraken and lokaal.afspraken.status != "vervallen":
            yield lokaal


def _signing(kader: Kader, lokaal: Lokaal) -> Ondertekening | None:
    """Of a frame of one gemeente its own: that is the agreement."""
    own = lokaal.afspraken.ondertekening if lokaal.afspraken else None
    return own or (kader.frame.ondertekening if kader.gemeente else None)


def agreed_years(kader: Kader, lokaal: Lokaal) -> Looptijd:
    """Of the agreement, else of the frame; not beyond the last day of a gemeente that ended."""
    agreement, plaats = lokaal.afspraken, lokaal.gemeente
    own = ((agreement.looptijd if agreement else None) or kader.frame.looptijd).days
    partij = kader.partijen.get(plaats.partij) if isinstance(plaats, Gemeente) else None
    last = partij.geldig.tot if partij and partij.geldig else None
    return own._replace(tot=min(own.tot, last)) if last else own


def _years(kader: Kader, lokaal: Lokaal) -> set[int]:
    """Its own, what it shares with others, and of several together what each has by itself."""
    plaats = lokaal.gemeente.id
    if plaats in kader.gemeenten:
        return {year for each in kader.agreements_of(plaats) for year in each.activiteiten}
    alone = (kader.lokaal.get(gemeente) for gemeente in kader.gemeenten_in(plaats))
    each_has = [set(each.activiteiten) if each else set[int]() for each in alone]
    return {*lokaal.activiteiten}.union(set[int].intersection(*each_has))
