"""What one gemeente agreed, as a whole: status, partijen, signatures, yearly overviews."""

from collections.abc import Iterator

from ambitiekader_cli.model.bestanden import (
    Activiteitenbestand,
    EerdereVersie,
    Gemeente,
    Periode,
)
from ambitiekader_cli.model.kader import Kader, Lokaal
from ambitiekader_cli.render.data.partijen import ondertekening, partijen
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.words.dutch import listed, period, years
from ambitiekader_cli.words.states import VASTSTELLING


def of_gemeente(kader: Kader, gemeente: Gemeente) -> Lokaal:
    """What there is of a gemeente; nothing at all is also an answer."""
    return kader.lokaal.get(gemeente.id) or Lokaal(gemeente, None, {})


def looptijd_of(kader: Kader, lokaal: Lokaal) -> Periode:
    """Its own looptijd, or else that of the frame."""
    own = lokaal.afspraken.looptijd if lokaal.afspraken else None
    return own or kader.frame.looptijd


def lokaal_data(view: View, lokaal: Lokaal) -> Plain:
    """The agreement as a whole."""
    afspraken = lokaal.afspraken
    looptijd = looptijd_of(view.kader, lokaal)
    return {
        "gemeente": lokaal.gemeente.naam,
        "titel": afspraken.titel if afspraken else None,
        "status": VASTSTELLING[afspraken.status] if afspraken else "nog niet vastgelegd",
        "looptijd": period(looptijd.van, looptijd.tot),
        "jaren": years(looptijd.van, looptijd.tot),
        "partijen": partijen(view, afspraken.partijen if afspraken else ()),
        "ondertekening": ondertekening(view, afspraken.ondertekening if afspraken else None),
        "inleiding": afspraken.inleiding if afspraken else None,
        "overzichten": [_overzicht(view, jaar, each) for jaar, each in lokaal.activiteiten.items()],
        "zonder_overzicht": listed(_missing_years(view, lokaal)) or None,
        "eerder": [_eerder(view, each) for each in (afspraken.eerder if afspraken else ())],
    }


def jaar_data(jaar: int, bestand: Activiteitenbestand) -> Plain:
    """A yearly overview and whether it stands."""
    return {
        "jaar": str(jaar),
        "status": VASTSTELLING[bestand.status] if bestand.status else None,
        "vastgesteld": bestand.status in (None, "vastgesteld"),
    }


def _overzicht(view: View, jaar: int, bestand: Activiteitenbestand) -> Plain:
    return {
        **jaar_data(jaar, bestand),
        "ondertekening": ondertekening(view, bestand.ondertekening),
        "inleiding": bestand.inleiding,
        "aantal": len(bestand.activiteiten),
    }


def _missing_years(view: View, lokaal: Lokaal) -> Iterator[str]:
    looptijd = looptijd_of(view.kader, lokaal)
    wanted = range(looptijd.van.year, looptijd.tot.year + 1)
    return (str(jaar) for jaar in wanted if jaar not in lokaal.activiteiten)


def _eerder(view: View, found: EerdereVersie) -> Plain:
    return {
        "titel": found.titel,
        "looptijd": period(found.looptijd.van, found.looptijd.tot) if found.looptijd else None,
        "ondertekening": ondertekening(view, found.ondertekening),
        "opmerking": found.opmerking,
    }
