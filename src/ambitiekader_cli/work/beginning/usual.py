"""What most regions answer. Each is an answer as somebody may give it; None where somebody must."""

from datetime import date

from ambitiekader_cli.work.beginning.gemeentelijst import is_known
from ambitiekader_cli.work.beginning.names import LONGEST
from ambitiekader_cli.work.beginning.opzet import Opzet

HOUSING = "volkshuisvesting"
THEMAS = ("Beschikbaarheid", "Betaalbaarheid", "Leefbaarheid", "Wonen en zorg", "Duurzaamheid")
BOD = "Vóór 1 juli: corporaties sturen gemeente en huurders hun overzicht van plannen (het bod)"
YEARS = 4
SEVERAL = 2


def needed(_opzet: Opzet, _today: date) -> object:
    """Nobody else can know."""
    return None


def nothing(_opzet: Opzet, _today: date) -> object:
    """Most have none."""
    return ()


def wat(_opzet: Opzet, _today: date) -> object:
    """A region with local agreements."""
    return "regio-en-gemeenten"


def beleidsveld(_opzet: Opzet, _today: date) -> object:
    """Housing."""
    return HOUSING


def van(_opzet: Opzet, today: date) -> object:
    """A frame begins with a year; from July on people prepare the next one."""
    return f"{today.year + today.month // 7}-01-01"


def tot(opzet: Opzet, _today: date) -> object:
    """After four years."""
    return f"{opzet.van.year + YEARS - 1}-12-31"


def gemeenten(opzet: Opzet, _today: date) -> object:
    """Where nothing is agreed locally there need be none; one gemeente is what it is called."""
    if opzet.wat == "gemeente" and is_known(opzet.naam):
        return (opzet.naam,)
    return () if opzet.niveau == "regio" else None


def partijen(opzet: Opzet, _today: date) -> object:
    """The gemeenten are some already."""
    return () if opzet.gemeenten else None


def groepen(opzet: Opzet, _today: date) -> object:
    """Of each kind of which there are several: all of them."""
    kinds = {soort: many for soort, (_, many) in opzet.soorten.items() if soort != "overig"}
    members = {
        many: [each.id for each in opzet.partijen if each.soort == soort]
        for soort, many in kinds.items()
    }
    return [
        {"naam": f"Alle {many}", "leden": names}
        for many, names in members.items()
        if len(names) >= SEVERAL
    ]


def themas(opzet: Opzet, _today: date) -> object:
    """Those of housing."""
    return THEMAS if opzet.beleidsveld == HOUSING else None


def overleggen(opzet: Opzet, today: date) -> object:
    """Twice a year; nobody knows here of the meetings in years of the frame that are over."""
    often = "tweemaal per jaar"
    if opzet.van.year < today.year:
        often += f" vanaf {today.year}"
    if opzet.wat == "gemeente":
        return (f"Bestuurlijk overleg={often}",)
    local = opzet.wat == "regio-en-gemeenten"
    first = f"Stuurgroep={often}"
    return (first, f"lokaal: Lokaal overleg={often}") if local else (first,)


def wettelijke_data(opzet: Opzet, _today: date) -> object:
    """A bod is of a corporatie to a gemeente (Woningwet, artikel 43)."""
    local = opzet.beleidsveld == HOUSING and opzet.niveau != "regio"
    if local and any(each.soort == "corporatie" for each in opzet.partijen):
        return [{"dag": "1 juli", "titel": BOD, "soort": "bod"}]
    return ()


def herijking(opzet: Opzet, today: date) -> object:
    """Halfway, as long as that is still to come."""
    if opzet.tot is None or opzet.van + (opzet.tot - opzet.van) / 2 <= today:
        return ()
    return "halverwege de looptijd"


def titel(opzet: Opzet, _today: date) -> object:
    """As most frames are called; the name alone where that would be too long."""
    first = "Ambitiekader" if opzet.wat in {"gemeente", "anders"} else "Regionaal ambitiekader"
    whole = f"{first} {opzet.naam} {opzet.looptijd}"
    return whole if len(whole) <= LONGEST else opzet.naam
