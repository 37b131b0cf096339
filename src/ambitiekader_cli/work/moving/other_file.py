"""An item goes to another file: of another year, gemeente or thema, with an id that fits there."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.ids import Ids
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Source
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.free_id import free_id, taken
from ambitiekader_cli.work.moving.rename import Rename, rename_everywhere, rename_of
from ambitiekader_cli.work.named import gemeente_named, thema_named
from ambitiekader_cli.work.reporting.reported_item import one_item


class Where(NamedTuple):
    """Where to, as typed; what is not said stays."""

    jaar: str | None = None
    gemeente: str | None = None
    thema: str | None = None


class _Home(NamedTuple):
    """A file, and how the ids in it begin."""

    path: str
    begin: str


def move_item(draft: Draft, name: str, where: Where, new: str | None) -> list[Rename]:
    """The item as it is written, in the other file, and what names it by its new id.

    Without `new` it gets the next id that is free there. What gets another id is told, the item
    first: the letters of a thema also stand in the ids of what elaborates an ambitie. Raises
    UserError and Refused.
    """
    item = one_item(name, draft.kader)
    home = _home(item, where, draft.kader)
    old = item.bestand.source.path
    if home.path == old:
        raise UserError(f"{item.id} staat al in {old}", "kies een andere plaats")
    wanted = _free_id(draft, home.begin, home.path) if new is None else new
    rename = rename_of(draft, item.id, wanted, "onderdeel")
    rename_everywhere(draft, rename)
    others = [*_rename_elaborating(item, home, draft)]
    _open_file(draft, home.path, item)
    draft.edit(home.path, Add((item.route[0],), draft.take(old, item.route)))
    return [rename, *others]


def _home(item: Item, where: Where, kader: Kader) -> _Home:
    """Raises UserError for a place that such an item cannot have."""
    if isinstance(item, Ambitie) and where == Where(thema=where.thema):
        return _of_thema(thema_named(where.thema or "", kader), kader)
    if isinstance(item, Activiteit) and where.thema is None:
        jaar = item.bestand.jaar if where.jaar is None else _year(where.jaar)
        place = _place(item, where.gemeente, kader)
        return _Home(layout.path_of_activiteiten(place.id, jaar), f"{place.code}-{jaar}-")
    if isinstance(item, Afspraak) and where == Where(gemeente=where.gemeente):
        place, own = _place(item, where.gemeente, kader), _place(item, None, kader)
        thema = item.id.removeprefix(f"{own.code}-").rpartition("-")[0]
        return _Home(layout.path_of_afspraken(place.id), f"{place.code}-{thema}-")
    raise UserError(f"{item.id} is een {item.SOORT}, en die kan daar niet heen", _POSSIBLE)


def _rename_elaborating(item: Item, home: _Home, draft: Draft) -> Iterator[Rename]:
    """Another id for each afspraak that has the letters of the thema which the ambitie leaves."""
    kader, own = draft.kader, item.id.rpartition("-")[0]
    for afspraak in kader.afspraken.values() if isinstance(item, Ambitie) else ():
        code = _place(afspraak, None, kader).code
        if afspraak.ambitie == item.id and afspraak.id.startswith(f"{code}-{own}-"):
            path = afspraak.bestand.source.path
            free = _free_id(draft, f"{code}-{home.begin}", path)
            rename = Rename(Ids.ONDERDEEL, afspraak.id, free)
            rename_everywhere(draft, rename)
            yield rename


def _of_thema(thema: str, kader: Kader) -> _Home:
    return _Home(f"data/regional/ambities/{thema}.yaml", f"{kader.themas[thema].code}-")


def _place(item: Item, typed: str | None, kader: Kader) -> Gemeente | Samenwerking:
    name = item.bestand.gemeente if typed is None else gemeente_named(typed, kader)
    return kader.plaatsen[name or ""]


def _year(typed: str) -> str:
    path = layout.path_of_activiteiten("x", typed)
    if layout.bestand(Source(path, b"")) is None:
        raise UserError(f"`{typed}` is geen jaar", "schrijf een jaar als 2026")
    return typed


def _free_id(draft: Draft, begin: str, path: str) -> str:
    """Also beside what got another id just now."""
    return free_id(begin, path, taken(draft.becoming(), draft.root, None))


def _open_file(draft: Draft, path: str, item: Item) -> None:
    """Made where it is not there yet; raises UserError for what nobody can make up."""
    if draft.source(path):
        return
    if isinstance(item, Afspraak):
        advice = "maak eerst de lokale afspraken van die gemeente"
        raise UserError(f"{path} is er nog niet", advice, exit_code=1)
    data: dict[str, Fresh] = {"status": "concept"} if isinstance(item, Activiteit) else {}
    draft.make(path, {**data, str(item.route[0]): ()}, item.bestand.source)


_POSSIBLE = (
    "een activiteit kan naar een ander jaar of een andere gemeente, "
    "een lokale afspraak naar een andere gemeente, een ambitie naar een ander thema"
)
