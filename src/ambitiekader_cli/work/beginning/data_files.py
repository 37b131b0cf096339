"""The data files of a new region: what each says, and its text in form."""

from collections.abc import Iterator, Mapping
from contextlib import suppress

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.edit.new_file import new_file
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.source import Unreadable
from ambitiekader_cli.words.dutch import capital
from ambitiekader_cli.work.beginning.opzet import Kenmerk, Opzet, Overleg, Partij, WettelijkeDatum
from ambitiekader_cli.work.beginning.usual import HOUSING

LAW: dict[str, Fresh] = {
    "id": "woningwet",
    "titel": "Woningwet",
    "uitgever": "Rijksoverheid",
    "url": "https://wetten.overheid.nl/BWBR0005181",
}
"""Where the day of a bod comes from."""
BEFORE = "vorig-kader"


def data_files(opzet: Opzet) -> dict[str, bytes]:
    """By path."""
    return {path: _text(path, data) for path, data in _contents(opzet)}


def _contents(opzet: Opzet) -> Iterator[tuple[str, dict[str, Fresh]]]:
    yield KADER, _without_nothing(_kader(opzet))
    yield PARTIJEN, _without_nothing(_partijen(opzet))
    for thema in opzet.themas:
        yield f"data/regional/ambities/{thema.id}.yaml", {"ambities": ()}
    if opzet.overleggen:
        bodies: tuple[Fresh, ...] = tuple(_overleg(opzet, each) for each in opzet.overleggen)
        yield "data/regional/overleg.yaml", {"overleggen": bodies}


def _text(path: str, data: dict[str, Fresh]) -> bytes:
    """Raises UserError where it is more than a file may hold."""
    with suppress(Unreadable):
        if made := new_file(path, data, None):
            return made
    raise UserError(f"`{path}` wordt te groot", "geef minder op, of noem niet bij alles alles")


def _kader(opzet: Opzet) -> Mapping[str, Fresh]:
    looptijd: dict[str, Fresh] = {"van": str(opzet.van)}
    if opzet.tot:
        looptijd["tot"] = str(opzet.tot)
    return {
        "titel": opzet.titel,
        "regio": opzet.naam if opzet.wat.startswith("regio") else "",
        "niveau": "" if opzet.niveau == "regio-en-gemeenten" else opzet.niveau,
        "looptijd": looptijd,
        "bewoording": _bewoording(opzet),
        "themas": _rows(opzet.themas),
        "gemeenten": tuple(
            _without_nothing({**each._asdict(), "partij": f"gemeente-{each.id}"})
            for each in opzet.gemeenten
        ),
        "samenwerkingen": _rows(opzet.samenwerkingen),
        "partijsoorten": _rows(opzet.partijsoorten),
        "kenmerken": tuple(map(_kenmerk, opzet.kenmerken)),
        "wettelijke_data": tuple(map(_wettelijk, opzet.wettelijke_data)),
        "herijking": {"planning": opzet.herijking} if opzet.herijking else "",
        "documenten": tuple(_documenten(opzet)),
    }


def _bewoording(opzet: Opzet) -> Fresh:
    local = opzet.niveau == "regio-en-gemeenten" and opzet.beleidsveld == HOUSING
    return _without_nothing(
        {
            "gebied": opzet.gebied,
            "bijvoeglijk": opzet.bijvoeglijk,
            "beleidsveld": opzet.beleidsveld,
            "in_plaats_van": "jaarlijkse prestatieafspraken" if local else "",
        }
    )


def _kenmerk(kenmerk: Kenmerk) -> Fresh:
    more = {"keuzes": kenmerk.keuzes, "meervoud": "ja" if kenmerk.meervoud else ""}
    return _without_nothing(
        {"id": kenmerk.id, "naam": kenmerk.naam, "soort": kenmerk.soort, **more}
    )


def _wettelijk(day: WettelijkeDatum) -> Fresh:
    bron: Fresh = {"document": str(LAW["id"]), "onderdeel": "artikel 43"} if day.soort else ""
    when = {"titel": day.titel, "maand": str(day.maand), "dag": str(day.dag)}
    return _without_nothing({**when, "soort": day.soort, "bron": bron})


def _documenten(opzet: Opzet) -> Iterator[Fresh]:
    if any(each.soort for each in opzet.wettelijke_data):
        yield LAW
    if opzet.vorig:
        yield {"id": BEFORE, "titel": opzet.vorig}


def _partijen(opzet: Opzet) -> Mapping[str, Fresh]:
    return {
        "partijen": tuple(map(_partij, opzet.partijen)),
        "groepen": _rows(opzet.groepen),
        "overlegorganen": tuple({"id": o.id, "naam": capital(o.naam)} for o in opzet.overleggen),
    }


def _partij(partij: Partij) -> Fresh:
    return _without_nothing(
        {
            "id": partij.id,
            "naam": partij.naam,
            "kort": partij.kort,
            "soort": partij.soort,
            "ondertekenaar": "ja" if partij.ondertekenaar else "nee",
            "gemeenten": partij.gemeenten,
            "corporatie": partij.corporatie,
            "geldig": {"tot": str(partij.tot)} if partij.tot else "",
            "opvolger": partij.opvolger,
        }
    )


def _overleg(opzet: Opzet, overleg: Overleg) -> Fresh:
    return _without_nothing(
        {
            "orgaan": overleg.id,
            "niveau": overleg.niveau,
            "leden": tuple(_members(opzet)),
            "frequentie": overleg.frequentie,
        }
    )


def _members(opzet: Opzet) -> Iterator[str]:
    """Who signs, by the groups that they are in."""
    grouped = {lid for groep in opzet.groepen for lid in groep.leden}
    yield from (groep.id for groep in opzet.groepen)
    yield from (p.id for p in opzet.partijen if p.ondertekenaar and p.id not in grouped)


def _rows(values: tuple[object, ...]) -> tuple[Fresh, ...]:
    """Of values whose fields are keys of the data."""
    return tuple(_without_nothing(each._asdict()) for each in values)  # type: ignore[attr-defined]


def _without_nothing(data: Mapping[str, Fresh]) -> dict[str, Fresh]:
    return {key: value for key, value in data.items() if value}
