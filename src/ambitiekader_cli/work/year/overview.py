"""Which overviews a year is closed or opened of, and which year."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from ambitiekader_cli.diagnostics import Severity
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand.jaarovergang import Jaarovergang, norms, open_rows
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.named import gemeente_named
from ambitiekader_cli.work.reporting.reported_item import one_item

LAST = 2198
"""After the year that follows there is no place for an overview."""
NAMED = 20


def year_in(typed: str) -> int:
    """A year of which there can be an overview; raises UserError."""
    if re.fullmatch(r"(19|20|21)[0-9]{2}", typed) and int(typed) <= LAST:
        return int(typed)
    raise UserError(f"`{typed}` is geen jaar", "schrijf een jaar als 2026")


def to_close(draft: Draft, jaar: int, gemeente: str | None, *, every: bool) -> list[Jaarovergang]:
    """The overviews of this year.

    Raises UserError where there is none, and Refused where one was not read whole.
    """
    places = _read_places(draft, gemeente, every=every)
    found = [Jaarovergang(each, jaar, jaar + 1) for each in places if jaar in each.activiteiten]
    if not found:
        raise _none(places, jaar)
    return found


def without(draft: Draft, jaar: int) -> list[str]:
    """The names of the gemeenten that have no overview of a year."""
    places = (each for each in draft.kader.lokaal.values() if _is_agreed(each))
    return [each.gemeente.naam for each in places if jaar not in each.activiteiten]


def to_open(
    draft: Draft, jaar: int, gemeente: str | None, peildatum: date, *, every: bool
) -> list[Jaarovergang]:
    """The last overviews before this year, and each before them of which something still goes on.

    Raises UserError, and Refused where one was not read whole.
    """
    places = _read_places(draft, gemeente, every=every)
    return [over for each in places for over in _before(draft.kader, each, jaar, peildatum)]


def _read_places(draft: Draft, gemeente: str | None, *, every: bool) -> Sequence[Lokaal]:
    places = _places(draft.kader, gemeente, every=every)
    for place in places:
        _refuse_unread(draft, f"data/local/{place.gemeente.id}/activiteiten/")
    return places


def _refuse_unread(draft: Draft, folder: str) -> None:
    """What could not be read would be dropped, and of a double nobody knows which is meant."""
    for problem in draft.loaded.problems:
        path = problem.span.path
        lies_here = path.startswith(folder) or folder.startswith(f"{path}/")
        if lies_here and problem.severity is Severity.FOUT:
            raise Refused([visible(problem.line), "ak: niets vastgelegd: herstel dit eerst"])
    kader = draft.kader
    for item in kader.all_items() if kader.doubles else ():
        if item.id in kader.doubles and item.bestand.source.path.startswith(folder):
            one_item(item.id, kader)


def _none(places: Sequence[Lokaal], jaar: int) -> UserError:
    years = sorted({year for each in places for year in each.activiteiten})
    whose = f" van {places[0].gemeente.naam}" if len(places) == 1 else ""
    there = f"wel van {listed(map(str, years), NAMED)}" if years else "er is er nog geen een"
    return UserError(f"er is geen overzicht{whose} van {jaar}", there)


def _before(kader: Kader, lokaal: Lokaal, jaar: int, peildatum: date) -> Iterator[Jaarovergang]:
    """The last one that was not withdrawn, and each before it of which something is left.

    The year before, where there is no overview at all.
    """
    files = lokaal.activiteiten.items()
    years = sorted((y for y, f in files if y < jaar and f.status != "vervallen"), reverse=True)
    last, *older = years or [jaar - 1]
    yield Jaarovergang(lokaal, last, jaar)
    for over in (Jaarovergang(lokaal, year, jaar) for year in older):
        left = chain(open_rows(kader, over, peildatum), norms(kader, over, peildatum))
        if any(True for _ in left):
            yield over


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
    return [kader.lokaal.get(name) or Lokaal(gemeente=kader.plaatsen[name])]


def _is_agreed(lokaal: Lokaal) -> bool:
    """Whether there is something that a year can be of."""
    return lokaal.afspraken is None or lokaal.afspraken.status != "vervallen"


def _choices(names: Iterable[str]) -> str:
    return f"geef `--gemeente` ({listed(names, NAMED, 'of')}), of `--alle`"
