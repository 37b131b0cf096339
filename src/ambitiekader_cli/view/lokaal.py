"""What one gemeente agreed, as a whole: status, partijen, signatures, yearly overviews."""

from collections.abc import Iterator

from ambitiekader_cli.model.bestanden import Activiteitenbestand, Afsprakenbestand, EerdereVersie
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.stand.biedingen import missing_biedingen
from ambitiekader_cli.stand.overzichten import missing_years
from ambitiekader_cli.view.indicator_tabel import IndicatorView, indicator
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.ondertekenaars import OndertekenaarView, ondertekenaars, te_tekenen
from ambitiekader_cli.view.partijen import (
    OndertekeningView,
    PartijView,
    deelnemers,
    ondertekening,
)
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day, listed, period, years
from ambitiekader_cli.words.states import VASTSTELLING

MOST_NAMED = 20
"""Corporaties that one line tells."""


def of_gemeente(kader: Kader, gemeente: Gemeente | Samenwerking) -> Lokaal:
    """What there is of a gemeente; nothing at all is also an answer."""
    return kader.lokaal.get(gemeente.id) or Lokaal(gemeente=gemeente)


def gemeenten_of(kader: Kader, lokaal: Lokaal) -> str | None:
    """The names of those that made one agreement; nothing of a gemeente by itself."""
    names = kader.gemeenten_in(lokaal.gemeente.id)
    if isinstance(lokaal.gemeente, Gemeente):
        return None
    return listed(kader.gemeenten[n].naam if n in kader.gemeenten else n for n in names)


def looptijd_of(kader: Kader, lokaal: Lokaal) -> Looptijd:
    """Its own looptijd, or else that of the frame."""
    own = lokaal.afspraken.looptijd if lokaal.afspraken else None
    return own.days if own else kader.looptijd


class JaarView(Shown):
    """A yearly overview and whether it stands."""

    jaar: str
    status: str | None
    """`concept, nog niet vastgesteld`; nothing when the file does not say."""
    vastgesteld: bool


class OverzichtKortView(JaarView):
    """A yearly overview in short."""

    ondertekening: OndertekeningView | None
    inleiding: str | None
    aantal: int
    """Of activiteiten."""


class EerderView(Shown):
    """An earlier agreement."""

    titel: str
    looptijd: str | None
    ondertekening: OndertekeningView | None
    opmerking: str | None


class OvereenkomstwijzigingView(Shown):
    """How the agreement was changed after it was signed."""

    datum: str
    soort: str
    """verlenging, actualisatie or addendum."""
    tekst: str


class BodView(Shown):
    """What a corporatie offers to do in a year."""

    jaar: str
    partij: str
    stand: str | None
    """`uitgebracht op 28 juni 2024`."""
    tekst: str | None


class LokaalView(Shown):
    """The agreement of a gemeente as a whole."""

    gemeente: str
    """Or what several with one agreement are called together."""
    gemeenten: str | None
    """Of several with one agreement all their names."""
    titel: str | None
    status: str
    looptijd: str
    """`1 januari 2022 tot en met 31 december 2025`; of the frame if it has none of its own."""
    jaren: str
    """`2022-2025`."""
    partijen: tuple[PartijView, ...]
    in_plaats_van: str | None
    """What these agreements replace."""
    ondertekenaars: tuple[OndertekenaarView, ...]
    te_tekenen: str
    """`tabel`, `onbekend` (it stands, but who signed was not recorded) or `niet` (a bod)."""
    ondertekening: OndertekeningView | None
    inleiding: str | None
    overzichten: tuple[OverzichtKortView, ...]
    zonder_overzicht: str | None
    """The years up to now without an overview: `2024 en 2025`."""
    eerder: tuple[EerderView, ...]
    wijzigingen: tuple[OvereenkomstwijzigingView, ...]
    """In the order of the days."""
    biedingen: tuple[BodView, ...]
    """Per year."""
    zonder_bod: tuple[str, ...]
    """`2025: Wonen Noord`: of a year whose day has passed the corporaties that made none."""
    indicatoren: tuple[IndicatorView, ...]
    """What is measured here."""


def lokaal_data(view: View, lokaal: Lokaal) -> LokaalView:
    """Also of a gemeente that agreed nothing yet."""
    afspraken = lokaal.afspraken
    looptijd = looptijd_of(view.kader, lokaal)
    return LokaalView(
        gemeente=lokaal.gemeente.naam,
        gemeenten=gemeenten_of(view.kader, lokaal),
        titel=afspraken.titel if afspraken else None,
        status=VASTSTELLING[afspraken.status] if afspraken else "nog niet vastgelegd",
        looptijd=period(*looptijd),
        jaren=years(*looptijd),
        partijen=deelnemers(view, afspraken.partijen if afspraken else ()),
        in_plaats_van=_replaced(view, afspraken),
        ondertekenaars=ondertekenaars(
            view,
            afspraken.at_the_table if afspraken else (),
            afspraken.ondertekening if afspraken else None,
        ),
        te_tekenen=te_tekenen(
            afspraken.status if afspraken else None, afspraken.ondertekening if afspraken else None
        ),
        ondertekening=ondertekening(view, afspraken.ondertekening if afspraken else None),
        inleiding=afspraken.inleiding if afspraken else None,
        overzichten=tuple(
            _overzicht(view, jaar, each) for jaar, each in lokaal.activiteiten.items()
        ),
        zonder_overzicht=listed(map(str, missing_years(view.kader, lokaal, view.peildatum)))
        or None,
        eerder=tuple(_eerder(view, each) for each in (afspraken.eerder if afspraken else ())),
        wijzigingen=tuple(_wijzigingen(afspraken)),
        biedingen=tuple(_biedingen(view, afspraken)),
        zonder_bod=tuple(_without_bod(view, afspraken)),
        indicatoren=tuple(
            indicator(view, each)
            for each in (lokaal.indicatoren.indicatoren if lokaal.indicatoren else ())
        ),
    )


def _replaced(view: View, file: Afsprakenbestand | None) -> str | None:
    words, own = view.kader.frame.bewoording, file.in_plaats_van if file else None
    return own or (words.in_plaats_van if words else None)


def _wijzigingen(file: Afsprakenbestand | None) -> Iterator[OvereenkomstwijzigingView]:
    for each in sorted(file.wijzigingen if file else (), key=lambda each: each.datum):
        yield OvereenkomstwijzigingView(datum=day(each.datum), soort=each.soort, tekst=each.tekst)


def _biedingen(view: View, file: Afsprakenbestand | None) -> Iterator[BodView]:
    for bod in sorted(file.biedingen if file else (), key=lambda each: each.jaar):
        when = f"op {day(bod.datum)}" if bod.datum else ""
        yield BodView(
            jaar=str(bod.jaar),
            partij=view.voluit(bod.partij),
            stand=" ".join(filter(None, (bod.status, when))) or None,
            tekst=bod.tekst,
        )


def _without_bod(view: View, file: Afsprakenbestand | None) -> Iterator[str]:
    for gap in missing_biedingen(view.kader, file, view.peildatum) if file else ():
        names = map(view.kader.naam, gap.corporaties[:MOST_NAMED])
        yield f"{gap.jaar}: {listed(names, MOST_NAMED, of=len(gap.corporaties))}"


def jaar_data(jaar: int, bestand: Activiteitenbestand) -> JaarView:
    """A file may leave out its status; then it stands."""
    return JaarView(
        jaar=str(jaar),
        status=VASTSTELLING[bestand.status] if bestand.status else None,
        vastgesteld=bestand.status in (None, "vastgesteld"),
    )


def _overzicht(view: View, jaar: int, bestand: Activiteitenbestand) -> OverzichtKortView:
    return OverzichtKortView(
        **vars(jaar_data(jaar, bestand)),
        ondertekening=ondertekening(view, bestand.ondertekening),
        inleiding=bestand.inleiding,
        aantal=len(bestand.activiteiten),
    )


def _eerder(view: View, version: EerdereVersie) -> EerderView:
    looptijd = version.looptijd
    return EerderView(
        titel=version.titel,
        looptijd=period(*looptijd.days) if looptijd else None,
        ondertekening=ondertekening(view, version.ondertekening),
        opmerking=version.opmerking,
    )
