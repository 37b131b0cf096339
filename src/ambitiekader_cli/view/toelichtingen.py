"""What explains an agreement and is no part of it: per item remark, inference and sources."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.view.bronnen import citations
from ambitiekader_cli.view.item_view import aanname
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.rest import VeldView, velden
from ambitiekader_cli.words.dutch import capital, listed, sentence

EXPLAINING = frozenset({"doelen", "uitvoering"})
"""Keys that say how an item is to be read."""
MOST_SOURCES = 20
"""Of one item that are named."""


class ToelichtingView(Shown):
    """What explains one item."""

    id: str
    titel: str
    opmerking: str | None
    afgeleid: str | None
    """Why something stands there that the source does not say literally."""
    bronnen: str | None
    overig: tuple[VeldView, ...]
    """How it is reported on, and which doelen it serves."""


def toelichtingen(
    view: View, *holders: Entity | tuple[Item, ...] | None
) -> tuple[ToelichtingView, ...]:
    """Of every item in these files about which there is something to say."""
    return tuple(
        _toelichting(view, item)
        for holder in holders
        for item in _items(holder)
        if item.opmerking or item.bron or item.uitvoering or [*_inferred(item)]
    )


def _items(holder: object) -> Iterator[Item]:
    if isinstance(holder, Item):
        yield holder
    elif isinstance(holder, tuple):
        for each in holder:
            yield from _items(each)
    elif isinstance(holder, Entity):
        for name in holder.KEYS:
            value = getattr(holder, name)
            if isinstance(value, tuple):
                yield from _items(value)


def _toelichting(view: View, item: Item) -> ToelichtingView:
    return ToelichtingView(
        id=item.id,
        titel=item.titel,
        opmerking=item.opmerking,
        afgeleid=" ".join(_inferred(item)) or None,
        overig=tuple(veld for veld in velden(item, view.kader) if veld.naam in EXPLAINING),
        bronnen=listed(dict.fromkeys(_sources(view, item)), MOST_SOURCES) or None,
    )


def _inferred(item: Item) -> Iterator[str]:
    """Also the years that were assumed, of the item and of its mijlpalen."""
    if item.afgeleid:
        yield sentence(item.afgeleid)
    for planning in (item.planning, *(each.planning for each in item.mijlpalen)):
        if assumed := aanname(planning):
            yield sentence(capital(assumed))


def _sources(view: View, item: Item) -> Iterable[str]:
    for each in citations(view, item.id, item.bron):
        document = view.kader.documenten.get(each.bron.document)
        titel = document.titel if document else each.bron.document
        yield f"{titel}, {each.bron.onderdeel}" if each.bron.onderdeel else titel
