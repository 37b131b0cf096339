"""Which overviews a year is closed or opened of, and which year."""

import re
from collections.abc import Iterable, Sequence

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand.jaarovergang import Jaarovergang
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.named import gemeente_named

LAST = 2198
"""After the year that follows there is no place for an overview."""
NAMED = 20


def year_in(typed: str) -> int:
    """A year of which there can be an overview; raises UserError."""
    if re.fullmatch(r"(19|20|21)[0-9]{2}", typed) and int(typed) <= LAST:
        return int(typed)
    raise UserError(f"`{typed}` is geen jaar", "schrijf een jaar als 2026")


def overviews(
    kader: Kader, jaar: int, gemeente: str | None, *, every: bool, closing: bool
) -> list[Jaarovergang]:
    """Of what was named; raises UserError."""
    found = to_close if closing else to_open
    return found(kader, jaar, gemeente, every=every)


def to_close(kader: Kader, jaar: int, gemeente: str | None, *, every: bool) -> list[Jaarovergang]:
    """The overviews of this year; raises UserError where there is none."""
    places = _places(kader, gemeente, every=every)
    found = [Jaarovergang(each, jaar, jaar + 1) for each in places if jaar in each.activiteiten]
    if found:
        return found
    years = sorted({year for each in places for year in each.activiteiten})
    whose = "" if every else f" van {places[0].gemeente.naam}"
    there = f"wel van {listed(map(str, years), NAMED)}" if years else "er is er nog geen een"
    raise UserError(f"er is geen overzicht{whose} van {jaar}", there)


def to_open(kader: Kader, jaar: int, gemeente: str | None, *, every: bool) -> list[Jaarovergang]:
    """The overview of this year, and the last one before it that was not withdrawn, of each."""
    places = _places(kader, gemeente, every=every)
    return [Jaarovergang(each, _before(each, jaar), jaar) for each in places]


def _before(lokaal: Lokaal, jaar: int) -> int:
    """The year before, where there is no overview at all."""
    years = (y for y, file in lokaal.activiteiten.items() if file.status != "vervallen")
    return max((year for year in years if year < jaar), default=jaar - 1)


def _places(kader: Kader, gemeente: str | None, *, every: bool) -> Sequence[Lokaal]:
    """Raises UserError where nobody said which."""
    if every and gemeente:
        raise UserError("`--alle` en `--gemeente` gaan niet samen", "geef er één van")
    if every:
        return [each for each in kader.lokaal.values() if _is_agreed(each)]
    names = [*kader.plaatsen]
    if gemeente is None and len(names) != 1:
        raise UserError("de gemeente ontbreekt", _choices(names))
    name = gemeente_named(gemeente, kader) if gemeente else names[0]
    return [kader.lokaal.get(name) or Lokaal(kader.plaatsen[name], None, {})]


def _is_agreed(lokaal: Lokaal) -> bool:
    """Whether there is something that a year can be of."""
    return lokaal.afspraken is None or lokaal.afspraken.status != "vervallen"


def _choices(names: Iterable[str]) -> str:
    return f"geef `--gemeente` ({listed(names, NAMED, 'of')}), of `--alle`"
