"""The frame as documents and pages tell it."""

from collections.abc import Iterator

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.ondertekenaars import OndertekenaarView, ondertekenaars
from ambitiekader_cli.view.partijen import (
    OndertekeningView,
    PartijView,
    PerSoortView,
    ondertekening,
    partijen,
    per_soort,
)
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.samenwerking import HerijkingView, herijking
from ambitiekader_cli.words.dutch import capital, in_letters, listed, period, years


class RolTekstView(Shown):
    """What one kind of partij answers for, as the frame says."""

    soort: str
    tekst: str


class TekstView(Shown):
    """A headed piece of the running text of the frame."""

    kop: str
    tekst: str
    hoofdstuk: str
    """Where it stands: inleiding, partijen, rollen, ambitie, samenwerking, vertaling, …"""


class SamenwerkingView(Shown):
    """Gemeenten with one local agreement."""

    naam: str
    gemeenten: str


class KaderView(Shown):
    """The frame."""

    titel: str
    regio: str | None
    niveau: str
    """regio-en-gemeenten, regio or gemeente."""
    looptijd: str
    """`1 januari 2022 tot en met 31 december 2025`."""
    jaren: str
    """`2022-2025`."""
    ondertekening: OndertekeningView | None
    partijen: tuple[PartijView, ...]
    """Who signed."""
    partijen_per_soort: tuple[PerSoortView, ...]
    aantal_themas: str
    """`vijf`."""
    in_plaats_van: str | None
    """What local agreements replace."""
    rollen: tuple[RolTekstView, ...]
    teksten: tuple[TekstView, ...]
    """Its running text, in order."""
    samenwerkingen: tuple[SamenwerkingView, ...]
    """Gemeenten with one local agreement."""
    ondertekenaars: tuple[OndertekenaarView, ...]
    herijking: HerijkingView | None


def kader_view(seen: View) -> KaderView:
    """The frame as its documents tell it."""
    kader, frame, signed = seen.kader, seen.kader.frame, seen.kader.signers
    return KaderView(
        titel=frame.titel,
        regio=frame.regio,
        niveau=kader.niveau,
        looptijd=period(*kader.looptijd),
        jaren=years(*kader.looptijd),
        ondertekening=ondertekening(seen, frame.ondertekening),
        partijen=partijen(seen, signed),
        partijen_per_soort=per_soort(seen, signed),
        rollen=tuple(RolTekstView(soort=capital(r.soort), tekst=r.tekst) for r in frame.rollen),
        aantal_themas=in_letters(len(frame.themas)),
        in_plaats_van=frame.bewoording.in_plaats_van if frame.bewoording else None,
        teksten=tuple(
            TekstView(kop=a.kop, tekst=a.tekst, hoofdstuk=a.hoofdstuk or "inleiding")
            for a in frame.inleiding
        ),
        samenwerkingen=tuple(
            SamenwerkingView(naam=each.naam, gemeenten=listed(_plaatsen(kader, each.id)))
            for each in frame.samenwerkingen
        ),
        ondertekenaars=ondertekenaars(seen, signed, frame.ondertekening),
        herijking=herijking(seen),
    )


def _plaatsen(kader: Kader, name: str) -> Iterator[str]:
    for each in kader.gemeenten_in(name):
        yield kader.gemeenten[each].naam if each in kader.gemeenten else each
