"""The overview of one year of one gemeente."""

from datetime import date

from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.view.item_view import ItemView, item
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.lokaal import JaarView, gemeenten_of, jaar_data
from ambitiekader_cli.view.ondertekenaars import OndertekenaarView, ondertekenaars, te_tekenen
from ambitiekader_cli.view.partijen import (
    OndertekeningView,
    PartijView,
    deelnemers,
    ondertekening,
    partijen,
)
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.thema import RolView, per_thema, rollen, zonder_trekker
from ambitiekader_cli.words.states import VASTSTELLING


class ThemaJaarView(Shown):
    """The activities of one thema."""

    naam: str
    activiteiten: tuple[ItemView, ...]


class OverzichtView(JaarView):
    """The overview of one year of one gemeente."""

    gemeente: str
    """Or what several with one agreement are called together."""
    gemeenten: str | None
    """Of several with one agreement all their names."""
    ondertekening: OndertekeningView | None
    ondertekenaars: tuple[OndertekenaarView, ...]
    te_tekenen: str
    """`tabel`, `onbekend` or `niet`: as of the agreement."""
    inleiding: str | None
    afspraken: str | None
    """What the agreement is called that it belongs to."""
    partijen: tuple[PartijView, ...]
    aantal: int
    """Of activiteiten."""
    themas: tuple[ThemaJaarView, ...]
    overig: tuple[ItemView, ...]
    """What belongs to no thema."""
    rollen: tuple[RolView, ...]
    zonder_trekker: tuple[str, ...]


def overzicht(view: View, lokaal: Lokaal, jaar: int) -> OverzichtView:
    """Its activities per thema, with who does what; what belongs to no thema comes last."""
    bestand, agreed = lokaal.activiteiten[jaar], lokaal.afspraken
    doing, table = bestand.activiteiten, agreed.partijen if agreed else ()
    year = Looptijd(date(jaar, 1, 1), date(jaar, 12, 31))
    themas, found = view.kader.themas, per_thema(view, doing)
    homeless = [each for each in doing if view.kader.thema_of(each) not in themas]
    return OverzichtView(
        **vars(jaar_data(jaar, bestand)),
        gemeente=lokaal.gemeente.naam,
        gemeenten=gemeenten_of(view.kader, lokaal),
        ondertekening=ondertekening(view, bestand.ondertekening),
        te_tekenen=te_tekenen(bestand.status, bestand.ondertekening),
        ondertekenaars=ondertekenaars(
            view, [each.partij for each in table if each.takes_part(year)], bestand.ondertekening
        ),
        inleiding=bestand.inleiding,
        afspraken=agreed.titel if agreed else None,
        partijen=deelnemers(view, (e for e in table if e.takes_part(year)))
        if agreed
        else partijen(view, _signers(view)),
        aantal=len(doing),
        themas=tuple(
            ThemaJaarView(
                naam=thema.naam,
                activiteiten=tuple(item(view, each) for each in found.get(name, ())),
            )
            for name, thema in themas.items()
        ),
        overig=tuple(item(view, each) for each in homeless),
        rollen=rollen(view, doing),
        zonder_trekker=zonder_trekker(view, doing),
    )


def _signers(view: View) -> tuple[str, ...]:
    """In a frame of one gemeente who signed that: it is the agreement."""
    return view.kader.signers if view.kader.gemeente else ()


def overzicht_status(lokaal: Lokaal, jaar: int) -> str:
    """In words; a file may leave it out."""
    found = lokaal.activiteiten[jaar].status
    return VASTSTELLING[found] if found else "niet vastgelegd"
