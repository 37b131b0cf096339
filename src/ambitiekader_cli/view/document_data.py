"""The data of one document: everything a template can show."""

from collections.abc import Iterator

from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand.frame import Scope
from ambitiekader_cli.view.acties import ActielijstView, actielijst, zonder_trekker
from ambitiekader_cli.view.bladzijde import Look
from ambitiekader_cli.view.bronnen import (
    BronView,
    Citation,
    OpmerkingView,
    andere_bronnen,
    bronnen,
    citations,
    opmerkingen,
)
from ambitiekader_cli.view.colofon import ColofonView, WoordenView, colofon, woorden
from ambitiekader_cli.view.dekking import DekkingView, dekking_view
from ambitiekader_cli.view.document_subject import NOBODY, DocumentSubject
from ambitiekader_cli.view.huurders import HuurdersView, huurders
from ambitiekader_cli.view.indicator_tabel import IndicatorView, indicator
from ambitiekader_cli.view.kader_in_words import KaderView, kader_view
from ambitiekader_cli.view.kader_on_day import View, of_plaats, view
from ambitiekader_cli.view.lokaal import LokaalView, lokaal_data, of_gemeente
from ambitiekader_cli.view.nog_open import OpenView, nog_open
from ambitiekader_cli.view.oplegnotitie import OplegnotitieView, oplegnotitie
from ambitiekader_cli.view.overzicht import OverzichtView, overzicht
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.rapport import RapportView, rapport
from ambitiekader_cli.view.record_marks import (
    DataVersion,
    KeuzeView,
    MerkView,
    WijzigingenView,
    keuze,
    merk,
)
from ambitiekader_cli.view.samenwerking import (
    OnderdeelView,
    OverlegView,
    VasteDatumView,
    onderdelen,
    overleggen,
    vaste_data,
)
from ambitiekader_cli.view.thema import (
    LokaalThemaView,
    OverigView,
    ThemaView,
    overig,
    thema,
    themas,
)
from ambitiekader_cli.view.toelichtingen import ToelichtingView, toelichtingen


class DocumentView(Shown):
    """What every document knows."""

    merk: MerkView
    peildatum: str
    peildatum_iso: str
    revisie: str
    kader: KaderView
    woorden: WoordenView
    colofon: ColofonView
    keuze: KeuzeView
    vaste_data: tuple[VasteDatumView, ...]
    """Days of the year that the law sets."""
    wijzigingen: WijzigingenView | None
    """With `--sinds` only."""


class KaderDocumentView(DocumentView):
    """`bereik: kader`."""

    themas: tuple[ThemaView, ...]
    proces: tuple[OnderdeelView, ...]
    overleggen: tuple[OverlegView, ...]
    bronnen: tuple[BronView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    toelichtingen: tuple[ToelichtingView, ...]
    indicatoren: tuple[IndicatorView, ...]
    """What the region measures."""
    rapport: RapportView
    dekking: DekkingView


class GemeenteDocumentView(DocumentView):
    """`bereik: gemeente`."""

    lokaal: LokaalView
    nog_open: tuple[OpenView, ...]
    """What is still to be agreed: told once."""
    themas: tuple[LokaalThemaView, ...]
    overig: OverigView
    proces: tuple[OnderdeelView, ...]
    overleggen: tuple[OverlegView, ...]
    bronnen: tuple[BronView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    toelichtingen: tuple[ToelichtingView, ...]
    rapport: RapportView
    """How it goes in this gemeente."""


class JaarDocumentView(DocumentView):
    """`bereik: gemeente-jaar`."""

    overzicht: OverzichtView
    bronnen: tuple[BronView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    toelichtingen: tuple[ToelichtingView, ...]


class PartijDocumentView(DocumentView):
    """`bereik: trekker` and `bereik: huurdersorganisatie`."""

    actielijst: ActielijstView
    huurders: HuurdersView | None
    """Of a tenants' organisation."""


class VergaderingDocumentView(KaderDocumentView):
    """`bereik: vergadering`."""

    oplegnotitie: OplegnotitieView


def document_data(kader: Kader, subject: DocumentSubject, version: DataVersion) -> DocumentView:
    """Everything a template can show about this subject."""
    seen = view(kader, version.peildatum)
    marks = merk(seen, subject, version)
    common = DocumentView(
        merk=marks,
        peildatum=marks.peildatum,
        peildatum_iso=version.peildatum.isoformat(),
        revisie=marks.revisie,
        kader=kader_view(seen),
        woorden=woorden(seen),
        colofon=colofon(seen),
        keuze=keuze(version),
        vaste_data=vaste_data(seen),
        wijzigingen=version.wijzigingen,
    )
    if subject.gemeente:
        lokaal = of_gemeente(seen.kader, subject.gemeente)
        if subject.jaar:
            return _of_jaar(seen, common, lokaal, subject.jaar)
        return _of_gemeente(seen, common, lokaal)
    if subject.partij:
        return _of_partij(seen, common, subject.partij, version.look)
    whole = _of_kader(seen, common)
    if subject.orgaan and subject.dag:
        note = oplegnotitie(seen, subject.orgaan, subject.dag)
        return VergaderingDocumentView(**vars(whole), oplegnotitie=note)
    return whole


def _of_partij(seen: View, common: DocumentView, name: str, look: Look) -> PartijDocumentView:
    if name == NOBODY and not seen.kader.is_trekker(NOBODY):
        return PartijDocumentView(**vars(common), actielijst=zonder_trekker(seen), huurders=None)
    partij = seen.kader.partijen.get(name)
    tenants = partij is not None and partij.soort == "huurdersorganisatie"
    return PartijDocumentView(
        **vars(common),
        actielijst=actielijst(seen, name),
        huurders=huurders(seen, name, look) if tenants else None,
    )


def _of_kader(seen: View, common: DocumentView) -> KaderDocumentView:
    kader = seen.kader
    return KaderDocumentView(
        **vars(common),
        themas=tuple(thema(seen, each) for each in kader.frame.themas),
        proces=onderdelen(seen),
        overleggen=overleggen(seen),
        bronnen=bronnen(seen, _sources_of_kader(seen)),
        opmerkingen=(
            *opmerkingen(None, kader.frame, kader.partijenbestand, kader.proces, kader.overleg),
            *_per_thema(seen),
        ),
        toelichtingen=toelichtingen(seen, *kader.ambitiesbestanden.values(), kader.proces),
        indicatoren=tuple(indicator(seen, each) for each in _measured(kader)),
        rapport=rapport(seen),
        dekking=dekking_view(seen),
    )


def _measured(kader: Kader) -> tuple[Indicator, ...]:
    file = kader.indicatorenbestand
    return file.indicatoren if file else ()


def _of_gemeente(seen: View, common: DocumentView, lokaal: Lokaal) -> GemeenteDocumentView:
    own = [*_local_sources(seen, lokaal)]
    agreed, chapters = lokaal_data(seen, lokaal), themas(seen, lokaal)
    return GemeenteDocumentView(
        **vars(common),
        lokaal=agreed,
        nog_open=nog_open(agreed, chapters),
        themas=chapters,
        overig=overig(seen, lokaal),
        proces=onderdelen(seen, lokaal),
        overleggen=overleggen(seen, lokaal),
        bronnen=(*bronnen(seen, own), *andere_bronnen(seen, _regional_sources(seen), own)),
        opmerkingen=(
            *opmerkingen(None, lokaal.afspraken, lokaal.indicatoren),
            *_per_jaar(lokaal),
            *_per_thema(seen),
        ),
        toelichtingen=toelichtingen(seen, lokaal.afspraken, *lokaal.activiteiten.values()),
        rapport=rapport(of_plaats(seen, lokaal.gemeente.id), Scope(lokaal.gemeente.id)),
    )


def _of_jaar(seen: View, common: DocumentView, lokaal: Lokaal, jaar: int) -> JaarDocumentView:
    bestand = lokaal.activiteiten[jaar]
    return JaarDocumentView(
        **vars(common),
        overzicht=overzicht(seen, lokaal, jaar),
        bronnen=bronnen(seen, citations(seen, f"overzicht {jaar}", bestand)),
        opmerkingen=tuple(opmerkingen(None, bestand)),
        toelichtingen=toelichtingen(seen, bestand),
    )


def _per_thema(seen: View) -> Iterator[OpmerkingView]:
    for name, bestand in seen.kader.ambitiesbestanden.items():
        yield from opmerkingen(seen.thema(name), bestand)


def _per_jaar(lokaal: Lokaal) -> Iterator[OpmerkingView]:
    for jaar, bestand in lokaal.activiteiten.items():
        yield from opmerkingen(f"Overzicht {jaar}", bestand)


def _sources_of_kader(seen: View) -> Iterator[Citation]:
    kader = seen.kader
    for name, bestand in kader.ambitiesbestanden.items():
        yield from citations(seen, "ambities", bestand.ambities)
        yield from citations(seen, f"thema {seen.thema(name)}", bestand.opmerkingen)
    yield from _shared_sources(seen)
    signed = (kader.partijen.get(name) for name in kader.signers)
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
    yield from citations(seen, "indicatoren", lokaal.indicatoren)
    for jaar, bestand in lokaal.activiteiten.items():
        yield from citations(seen, f"overzicht {jaar}", bestand)
