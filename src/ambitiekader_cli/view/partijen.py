"""Who takes part: the partijen and their signatures."""

from collections.abc import Iterable

from ambitiekader_cli.model.bestanden import OTHER, Deelnemer
from ambitiekader_cli.model.ondertekening import Handtekening, Ondertekening
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import capital, day, listed, optional_day

MOST_MEMBERS = 100
"""Of a group that are named."""


class OndertekeningView(Shown):
    """When, where and by whom it was signed."""

    datum: str | None
    plaats: str | None
    door: tuple[str, ...]
    """Names, and for which thema's if not for all."""
    opmerking: str | None


class PartijView(Shown):
    """Somebody who takes part."""

    naam: str
    """With its short form: `Huurders Vereniging Stad (HVS)`."""
    soort: str | None
    """`corporatie`, or what the frame calls a kind of its own; nothing for `overig`."""
    ook: str | None
    """Other names."""
    leden: str | None
    """Of a group: who is in it on the peildatum."""
    opgevolgd_door: str | None
    """Of one that ended: who answers for it on the peildatum."""
    opmerking: str | None
    wanneer: str | None
    """`vanaf 1 maart 2024 tot en met 31 december 2025`, if not all of the time."""


class PerSoortView(Shown):
    """The partijen of one kind."""

    soort: str
    """`Gemeenten`."""
    namen: str


def ondertekening(view: View, signing: Ondertekening | None) -> OndertekeningView | None:
    """None when it was not signed."""
    if signing is None:
        return None
    return OndertekeningView(
        datum=optional_day(signing.datum),
        plaats=signing.plaats,
        door=tuple(_signature(view, each) for each in signing.handtekeningen),
        opmerking=signing.opmerking,
    )


def partijen(view: View, ids: Iterable[str]) -> tuple[PartijView, ...]:
    """Each partij with its kind and what a reader must know of it."""
    return tuple(_partij(view, name) for name in ids)


def deelnemers(view: View, those: Iterable[Deelnemer]) -> tuple[PartijView, ...]:
    """The same, of an agreement: also from when until when each takes part."""
    return tuple(_partij(view, each.partij, _when(each)) for each in those)


def _when(deelnemer: Deelnemer) -> str | None:
    first = f"vanaf {day(deelnemer.van)}" if deelnemer.van else ""
    last = f"tot en met {day(deelnemer.tot)}" if deelnemer.tot else ""
    return f"{first} {last}".strip() or None


def per_soort(view: View, ids: Iterable[str]) -> tuple[PerSoortView, ...]:
    """The names of partijen by kind, in the order of the kinds."""
    kinds = view.kader.partijsoorten
    names: dict[str, list[str]] = {soort: [] for soort in kinds}
    for name in ids:
        partij = view.kader.partijen.get(name)
        names[partij.soort if partij and partij.soort in kinds else OTHER].append(view.voluit(name))
    return tuple(
        PerSoortView(soort=capital(kinds[soort]), namen=listed(each))
        for soort, each in names.items()
        if each
    )


def _signature(view: View, handtekening: Handtekening) -> str:
    only = listed(view.thema(name) for name in handtekening.themas)
    return f"{view.voluit(handtekening.partij)}{f' (alleen voor {only})' if only else ''}"


def _partij(view: View, name: str, wanneer: str | None = None) -> PartijView:
    partij = view.kader.partijen.get(name)
    if partij is None:
        members = view.on((name,)) if name in view.kader.groepen else ()
        return PartijView(
            naam=view.kader.naam(name),
            soort=None,
            ook=None,
            leden=listed(map(view.kader.naam, members), MOST_MEMBERS) or None,
            opgevolgd_door=None,
            opmerking=None,
            wanneer=wanneer,
        )
    now = view.now(name)
    return PartijView(
        naam=view.voluit(name),
        soort=None if partij.soort == OTHER else view.kader.soortnaam(partij.soort),
        ook=listed(partij.ook_bekend_als) or None,
        leden=None,
        opgevolgd_door=view.kader.naam(now) if now != name else None,
        opmerking=partij.opmerking,
        wanneer=wanneer,
    )
