"""What the bodies held, planned and missed, and what the law asks when, for programs."""

from collections.abc import Iterable

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.bijeenkomsten import Bijeenkomsten, Overlegstand
from ambitiekader_cli.stand.vaste_data import VasteDag, ZonderBod
from ambitiekader_cli.view.plain import Shown


class PlaatsView(Shown):
    """Of one body, in the region or in one gemeente; days as `2024-06-30`."""

    gemeente: str | None
    """None of the region, and of a local meeting of which nobody said where."""
    gehouden: tuple[str, ...]
    gepland: tuple[str, ...]
    onbekend: tuple[str, ...]
    """Planned and past, but nobody recorded that it was held."""
    gemist: int
    perioden: int


class OverlegstandView(Shown):
    """A body that meets."""

    OMITTED = frozenset({"plaatsen_niet_getoond"})

    orgaan: str
    naam: str
    niveau: str
    frequentie: str | None
    herhaling: str | None
    """The meaning of that, if it is understood."""
    plaatsen: tuple[PlaatsView, ...]
    plaatsen_niet_getoond: int | None = None


class ZonderBodView(Shown):
    """An agreement for which corporaties made no bod."""

    gemeente: str
    """Or what several with one agreement are called together."""
    jaar: int
    uiterlijk: str
    corporaties: tuple[str, ...]


class VasteDagView(Shown):
    """A day that the law sets, when it comes next."""

    titel: str
    datum: str
    soort: str | None
    zonder_bod: tuple[ZonderBodView, ...]
    """Who made none yet for the year that it is about."""


def overlegstand_view(kader: Kader, body: Overlegstand) -> OverlegstandView:
    """How one body meets."""
    return OverlegstandView(
        orgaan=body.overleg.orgaan,
        naam=kader.naam(body.overleg.orgaan),
        niveau=body.overleg.niveau,
        frequentie=body.overleg.frequentie,
        herhaling=body.herhaling,
        plaatsen=tuple(map(_plaats, body.plaatsen)),
        plaatsen_niet_getoond=body.niet_getoond or None,
    )


def vaste_dag(vast: VasteDag, gaps: Iterable[ZonderBod]) -> VasteDagView:
    """The day, and who made no bod for it yet."""
    return VasteDagView(
        titel=vast.datum.titel,
        datum=vast.dag.isoformat(),
        soort=vast.datum.soort,
        zonder_bod=zonder_bod(gaps),
    )


def zonder_bod(gaps: Iterable[ZonderBod]) -> tuple[ZonderBodView, ...]:
    """Per agreement and year."""
    return tuple(
        ZonderBodView(
            gemeente=each.lokaal.gemeente.id,
            jaar=each.gap.jaar,
            uiterlijk=each.gap.uiterlijk.isoformat(),
            corporaties=each.gap.corporaties,
        )
        for each in gaps
    )


def _plaats(each: Bijeenkomsten) -> PlaatsView:
    return PlaatsView(
        gemeente=each.gemeente or None,
        gehouden=tuple(day.isoformat() for day in each.held),
        gepland=tuple(day.isoformat() for day in each.planned),
        onbekend=tuple(day.isoformat() for day in each.unknown),
        gemist=each.missed,
        perioden=each.periods,
    )
