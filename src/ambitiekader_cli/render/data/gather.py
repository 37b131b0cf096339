"""The data of one document: everything a template can show."""

from collections.abc import Iterator

from ambitiekader_cli.model.kader import Kader, Lokaal
from ambitiekader_cli.render.bereik import Subject
from ambitiekader_cli.render.data.acties import actielijst
from ambitiekader_cli.render.data.bronnen import Citation, andere_bronnen, bronnen, citations
from ambitiekader_cli.render.data.dutch import capital, span, years
from ambitiekader_cli.render.data.huurders import huurders
from ambitiekader_cli.render.data.jaar import overzicht
from ambitiekader_cli.render.data.lokaal import lokaal_data, of_gemeente
from ambitiekader_cli.render.data.lokaal_thema import overig, themas
from ambitiekader_cli.render.data.merk import Context, merk
from ambitiekader_cli.render.data.opmerkingen import opmerkingen
from ambitiekader_cli.render.data.partijen import ondertekenaars, ondertekening, partijen, per_soort
from ambitiekader_cli.render.data.proces import herijking, onderdelen, overleggen, vaste_data
from ambitiekader_cli.render.data.rapport import rapport
from ambitiekader_cli.render.data.thema import thema
from ambitiekader_cli.render.data.view import Plain, View, view

__all__ = ["Context", "gather"]


def gather(kader: Kader, subject: Subject, context: Context) -> Plain:
    """The data for a document about this subject."""
    seen = view(kader, context.peildatum)
    marks = merk(seen, subject, context)
    return {
        "merk": marks,
        "peildatum": marks["peildatum"],
        "peildatum_iso": context.peildatum.isoformat(),
        "revisie": marks["revisie"],
        "kader": _kader(seen),
        "vaste_data": vaste_data(seen),
        "wijzigingen": context.wijzigingen,
        **_about(seen, subject),
    }


def _about(seen: View, subject: Subject) -> Plain:
    if subject.gemeente:
        lokaal = of_gemeente(seen.kader, subject.gemeente)
        return _of_jaar(seen, lokaal, subject.jaar) if subject.jaar else _of_gemeente(seen, lokaal)
    if subject.partij is None:
        return {**_of_kader(seen), "rapport": rapport(seen)}
    found = seen.kader.partijen.get(subject.partij)
    tenants = found is not None and found.soort == "huurdersorganisatie"
    return {
        "actielijst": actielijst(seen, subject.partij),
        "huurders": huurders(seen, subject.partij) if tenants else None,
    }


def _of_kader(seen: View) -> Plain:
    kader = seen.kader
    return {
        "themas": [thema(seen, each) for each in kader.frame.themas],
        "proces": onderdelen(seen),
        "overleggen": overleggen(seen),
        "bronnen": bronnen(seen, _sources_of_kader(seen)),
        "opmerkingen": [
            *opmerkingen(None, kader.frame, kader.partijenbestand, kader.proces, kader.overleg),
            *_per_thema(seen),
        ],
    }


def _of_gemeente(seen: View, lokaal: Lokaal) -> Plain:
    own = [*_local_sources(seen, lokaal)]
    return {
        "lokaal": lokaal_data(seen, lokaal),
        "themas": themas(seen, lokaal),
        "overig": overig(seen, lokaal),
        "proces": onderdelen(seen, lokaal),
        "overleggen": overleggen(seen, lokaal),
        "bronnen": [*bronnen(seen, own), *andere_bronnen(seen, _regional_sources(seen), own)],
        "opmerkingen": [
            *opmerkingen(None, lokaal.afspraken),
            *_per_jaar(lokaal),
            *_per_thema(seen),
        ],
    }


def _of_jaar(seen: View, lokaal: Lokaal, jaar: int) -> Plain:
    bestand = lokaal.activiteiten[jaar]
    return {
        "overzicht": overzicht(seen, lokaal, jaar),
        "bronnen": bronnen(seen, citations(seen, f"overzicht {jaar}", bestand)),
        "opmerkingen": [*opmerkingen(None, bestand)],
    }


def _per_thema(seen: View) -> Iterator[Plain]:
    for name, bestand in seen.kader.ambitiesbestanden.items():
        yield from opmerkingen(seen.thema(name), bestand)


def _per_jaar(lokaal: Lokaal) -> Iterator[Plain]:
    for jaar, bestand in lokaal.activiteiten.items():
        yield from opmerkingen(f"Overzicht {jaar}", bestand)


def _kader(seen: View) -> Plain:
    frame, signed = seen.kader.frame, ondertekenaars(seen)
    return {
        "titel": frame.titel,
        "regio": frame.regio,
        "looptijd": span(frame.looptijd),
        "jaren": years(frame.looptijd),
        "ondertekening": ondertekening(seen, frame.ondertekening),
        "partijen": partijen(seen, signed),
        "partijen_per_soort": per_soort(seen, signed),
        "rollen": [{"soort": capital(rol.soort), "tekst": rol.tekst} for rol in frame.rollen],
        "herijking": herijking(seen),
    }


def _sources_of_kader(seen: View) -> Iterator[Citation]:
    kader = seen.kader
    for name, bestand in kader.ambitiesbestanden.items():
        yield from citations(seen, "ambities", bestand.ambities)
        yield from citations(seen, f"thema {seen.thema(name)}", bestand.opmerkingen)
    yield from _shared_sources(seen)
    signed = (kader.partijen.get(name) for name in ondertekenaars(seen))
    yield from citations(seen, "partijen", tuple(filter(None, signed)))
    yield from citations(seen, "het kader", kader.frame.opmerkingen)


def _regional_sources(seen: View) -> Iterator[Citation]:
    """What a local document takes from the region."""
    for name, bestand in seen.kader.ambitiesbestanden.items():
        yield from citations(seen, f"thema {seen.thema(name)}", bestand)
    yield from _shared_sources(seen)
    yield from citations(seen, "rollen", seen.kader.frame.rollen)


def _shared_sources(seen: View) -> Iterator[Citation]:
    kader = seen.kader
    yield from citations(seen, "ondertekening", kader.frame.ondertekening)
    yield from citations(seen, "procesafspraken", kader.proces)
    yield from citations(seen, "overleg", kader.overleg)
    yield from citations(seen, "vaste data in het jaar", kader.frame.wettelijke_data)


def _local_sources(seen: View, lokaal: Lokaal) -> Iterator[Citation]:
    yield from citations(seen, "lokale afspraken", lokaal.afspraken)
    for jaar, bestand in lokaal.activiteiten.items():
        yield from citations(seen, f"overzicht {jaar}", bestand)
