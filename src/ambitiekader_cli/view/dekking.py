"""Which gemeente does something with which ambitie, and which leaves it out or says nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.dekking import AmbitieDekking, Dekking, dekking
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import listed

FEW = 6
"""Gemeenten that have a column of their own on a page."""
MOST_NAMED = 12
"""Gemeenten that one cell names."""


class DekkingRijView(Shown):
    """One ambitie."""

    id: str
    titel: str
    uitgewerkt: int
    """By how many gemeenten."""
    bewust_niet: int
    leeg: int
    cellen: tuple[str, ...]
    """`ja`, `nee` or `–` for each gemeente; empty where there are too many for a table."""
    leeg_bij: str | None
    """The gemeenten that say nothing, if they are no more than a reader reads."""


class DekkingThemaView(Shown):
    """The ambities of a thema, and what gemeenten add to it."""

    naam: str
    ambities: tuple[DekkingRijView, ...]
    aanvullingen: int
    """Afspraken that gemeenten made of their own accord."""
    aanvullingen_cellen: tuple[str, ...]
    """How many for each gemeente; empty where there are too many for a table."""


class DekkingGemeenteView(Shown):
    """One gemeente."""

    naam: str
    uitgewerkt: int
    """How many ambities."""
    bewust_niet: int
    leeg: int
    aanvullingen: int


class RedenView(Shown):
    """Why a gemeente leaves an ambitie out on purpose."""

    id: str
    titel: str
    gemeente: str
    """Or several, with the same reason."""
    reden: str


class DekkingView(Shown):
    """Of the whole frame."""

    gemeenten: tuple[str, ...]
    """Their names, where each has a column of its own."""
    van: int
    """How many gemeenten there are."""
    themas: tuple[DekkingThemaView, ...]
    """Those with ambities or additions."""
    per_gemeente: tuple[DekkingGemeenteView, ...]
    redenen: tuple[RedenView, ...]
    vervallen: str | None
    """The ambities that no longer hold: nobody is asked about them."""


def dekking_view(view: View) -> DekkingView:
    """Everything; empty where the frame has no local level."""
    kader = view.kader
    found = dekking(kader, view.peildatum, kader.themas)
    few = found.gemeenten if len(found.gemeenten) <= FEW else ()
    return DekkingView(
        gemeenten=tuple(naam_van(kader, each) for each in few),
        van=len(found.gemeenten),
        themas=tuple(_themas(kader, found, few)) if found.gemeenten else (),
        per_gemeente=tuple(
            DekkingGemeenteView(naam=naam_van(kader, name), **counts._asdict())
            for name, counts in per_gemeente(found).items()
        ),
        redenen=tuple(
            RedenView(id=each.id, titel=each.titel, gemeente=each.gemeenten, reden=each.reden)
            for each in redenen(kader, found)
        ),
        vervallen=listed(found.vervallen, MOST_NAMED) or None,
    )


def naam_van(kader: Kader, gemeente: str) -> str:
    """As people call it."""
    return kader.gemeenten[gemeente].naam


def cel(each: AmbitieDekking, gemeente: str, nothing: str = "–") -> str:
    """`ja`, `nee` or nothing."""
    if gemeente in each.gezegd.uitgewerkt:
        return "ja"
    return "nee" if gemeente in each.gezegd.bewust_niet else nothing


class Counts(NamedTuple):
    """Of one gemeente."""

    uitgewerkt: int
    bewust_niet: int
    leeg: int
    aanvullingen: int


def per_gemeente(found: Dekking) -> dict[str, Counts]:
    """How many ambities it works out, leaves out or says nothing about; in one walk past all."""
    done, left_out = dict.fromkeys(found.gemeenten, 0), dict.fromkeys(found.gemeenten, 0)
    ambities = found.ambities
    for each in ambities:
        for name in each.gezegd.uitgewerkt:
            done[name] += 1
        for name in each.gezegd.bewust_niet:
            left_out[name] += 1
    added = dict.fromkeys(found.gemeenten, 0)
    for own in found.aanvullingen.values():
        for name, number in own.items():
            added[name] += number
    return {
        n: Counts(done[n], left_out[n], len(ambities) - done[n] - left_out[n], added[n])
        for n in found.gemeenten
    }


class Reden(NamedTuple):
    """Why gemeenten leave an ambitie out."""

    id: str
    titel: str
    gemeenten: str
    reden: str


def redenen(kader: Kader, found: Dekking) -> Iterator[Reden]:
    """Per ambitie; gemeenten with the same reason together."""
    for each in found.ambities:
        same: dict[str, list[str]] = {}
        for gemeente in found.gemeenten if each.gezegd.bewust_niet else ():
            if gemeente in each.gezegd.bewust_niet:
                same.setdefault(each.gezegd.bewust_niet[gemeente], []).append(gemeente)
        for reden, names in same.items():
            said = listed((naam_van(kader, name) for name in names), MOST_NAMED)
            yield Reden(each.ambitie.id, each.ambitie.titel, said, reden)


def _themas(kader: Kader, found: Dekking, few: tuple[str, ...]) -> Iterator[DekkingThemaView]:
    for thema, own in found.per_thema.items():
        added = found.aanvullingen[thema]
        if own or added:
            yield DekkingThemaView(
                naam=kader.themas[thema].naam,
                ambities=tuple(_rij(kader, each, found, few) for each in own),
                aanvullingen=sum(added.values()),
                aanvullingen_cellen=tuple(str(added[name] or "–") for name in few),
            )


def _rij(
    kader: Kader, each: AmbitieDekking, found: Dekking, few: tuple[str, ...]
) -> DekkingRijView:
    empty = each.leeg(found.gemeenten)
    return DekkingRijView(
        id=each.ambitie.id,
        titel=each.ambitie.titel,
        uitgewerkt=len(each.gezegd.uitgewerkt),
        bewust_niet=len(each.gezegd.bewust_niet),
        leeg=len(empty),
        cellen=tuple(cel(each, name) for name in few),
        leeg_bij=listed(naam_van(kader, name) for name in empty[:MOST_NAMED]) or None
        if len(empty) <= MOST_NAMED
        else None,
    )
