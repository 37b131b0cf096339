"""What each body held, planned and missed; of one that meets locally in each gemeente apart."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Herhaling
from ambitiekader_cli.stand.overleggen import Met, met

MOST_PLACES = 10_000
"""Gemeenten of all bodies together."""
NOWHERE = ""
"""Where a local meeting was of which nobody said the gemeente."""


class Bijeenkomsten(NamedTuple):
    """Of one body, in the region or in one gemeente."""

    gemeente: str | None
    """None of the region; NOWHERE of what meets locally where nobody said the gemeente."""
    held: tuple[date, ...]
    """Up to the peildatum, the first one first."""
    planned: tuple[date, ...]
    """From the peildatum on, the first one first."""
    unknown: tuple[date, ...]
    """Planned, but the day has passed and nobody recorded that it was held."""
    missed: int = 0
    """In how many of these periods it met too little."""
    periods: int = 0
    """Whole periods that are over; none where no rhythm is asked."""


class Overlegstand(NamedTuple):
    """How one body meets."""

    overleg: Overleg
    herhaling: Herhaling | None
    """How often it should, if somebody said so and it is understood."""
    plaatsen: tuple[Bijeenkomsten, ...]
    niet_getoond: int = 0
    """How many gemeenten are left out, because those of all bodies would be too many."""


def overlegstanden(
    kader: Kader, peildatum: date, only: Collection[str] | None = None
) -> Iterator[Overlegstand]:
    """How each body meets; with `only` what meets locally, in these gemeenten."""
    bodies = [o for o in kader.overleggen if only is None or o.niveau == "lokaal"]
    there = [name for name in _there(kader, peildatum) if only is None or name in only]
    local = sum(overleg.niveau == "lokaal" for overleg in bodies)
    most = max(1, MOST_PLACES // max(1, local))
    for overleg in bodies:
        found = met(kader, overleg, peildatum)
        herhaling = found.herhaling if found else None
        if overleg.niveau == "lokaal":
            places = _local(kader, overleg, peildatum, found, there[:most])
            chosen = (each for each in places if only is None or each.gemeente in only)
            left = max(0, len(there) - most)
            yield Overlegstand(overleg, herhaling, tuple(chosen), left)
        else:
            asked = (found.lacking(), found.of) if found else (0, 0)
            region = _told(None, overleg.gehouden, overleg.gepland, peildatum, asked)
            yield Overlegstand(overleg, herhaling, (region,))


def _local(
    kader: Kader, overleg: Overleg, peildatum: date, found: Met | None, there: Sequence[str]
) -> Iterator[Bijeenkomsten]:
    """One for each of these gemeenten, and then where it met or will meet besides."""
    held, planned = _per_place(kader, overleg.gehouden), _per_place(kader, overleg.gepland)
    asked = frozenset(there)
    for name in dict.fromkeys((*there, *held, *planned)):
        days = held.get(name, ()), planned.get(name, ())
        each = _told(name, *days, peildatum, _asked(found, name))
        if name in asked or each.held or each.planned:
            yield each


def _there(kader: Kader, peildatum: date) -> Iterator[str]:
    is_valid = kader.organisations.is_valid
    return (name for name, g in kader.gemeenten.items() if is_valid(g.partij, peildatum))


def _per_place(kader: Kader, meetings: Sequence[Vergadering]) -> Mapping[str, list[Vergadering]]:
    """Of several gemeenten together it is of each of them."""
    found: dict[str, list[Vergadering]] = {}
    for meeting in meetings:
        names = kader.gemeenten_in(meeting.gemeente) if meeting.gemeente else (NOWHERE,)
        for name in names:
            found.setdefault(name, []).append(meeting)
    return found


def _asked(found: Met | None, name: str) -> tuple[int, int]:
    """In how many periods it met too little, and of how many."""
    return (found.lacking(name), found.of) if found and name in found.gemeenten else (0, 0)


def _told(
    name: str | None,
    held: Sequence[Vergadering],
    planned: Sequence[Vergadering],
    peildatum: date,
    asked: tuple[int, int],
) -> Bijeenkomsten:
    days, ahead = {each.datum for each in held}, {each.datum for each in planned}
    return Bijeenkomsten(
        name,
        tuple(sorted(day for day in days if day <= peildatum)),
        tuple(sorted(day for day in ahead if day >= peildatum and day not in days)),
        tuple(sorted(day for day in ahead - days if day < peildatum)),
        *asked,
    )
