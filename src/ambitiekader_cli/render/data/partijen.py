"""Who takes part: the partijen and their signatures."""

from collections.abc import Iterable

from ambitiekader_cli.model.bestanden import Handtekening, Ondertekening
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.words.dutch import listed, optional_day

SOORTEN = {
    "gemeente": "Gemeenten",
    "corporatie": "Corporaties",
    "huurdersorganisatie": "Huurdersorganisaties",
    "overig": "Overige partijen",
}


def ondertekening(view: View, found: Ondertekening | None) -> Plain | None:
    """When, where and by whom; None when it was not signed."""
    if found is None:
        return None
    return {
        "datum": optional_day(found.datum),
        "plaats": found.plaats,
        "door": [_signature(view, each) for each in found.handtekeningen],
        "opmerking": found.opmerking,
    }


def partijen(view: View, ids: Iterable[str]) -> list[Plain]:
    """Each partij with its kind and what a reader must know of it."""
    return [_partij(view, name) for name in ids]


def per_soort(view: View, ids: Iterable[str]) -> list[Plain]:
    """The names of partijen by kind: gemeenten first."""
    found: dict[str, list[str]] = {soort: [] for soort in SOORTEN}
    for name in ids:
        partij = view.kader.partijen.get(name)
        found[partij.soort if partij else "overig"].append(view.voluit(name))
    return [
        {"soort": SOORTEN[soort], "namen": listed(namen)} for soort, namen in found.items() if namen
    ]


def ondertekenaars(view: View) -> list[str]:
    """Ids of the partijen that signed the frame."""
    signed = view.kader.frame.ondertekening
    if signed and signed.handtekeningen:
        return [each.partij for each in signed.handtekeningen]
    return [name for name, partij in view.kader.partijen.items() if partij.ondertekenaar]


def _signature(view: View, found: Handtekening) -> str:
    only = listed(view.thema(name) for name in found.themas)
    return f"{view.voluit(found.partij)}{f' (alleen voor {only})' if only else ''}"


def _partij(view: View, name: str) -> Plain:
    partij = view.kader.partijen.get(name)
    if partij is None:
        return {"naam": view.kader.naam(name), "soort": None, "ook": None, "opmerking": None}
    return {
        "naam": view.voluit(name),
        "soort": None if partij.soort == "overig" else partij.soort,
        "ook": listed(partij.ook_bekend_als) or None,
        "opmerking": partij.opmerking,
    }
