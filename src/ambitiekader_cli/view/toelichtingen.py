"""What explains an agreement and is no part of it: per item remark, inference and sources."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.base import Entity
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.view.bronnen import citations
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import listed

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


def toelichtingen(
    view: View, *holders: Entity | tuple[Item, ...] | None
) -> tuple[ToelichtingView, ...]:
    """Of every item in these files about which there is something to say."""
    return tuple(
        _toelichting(view, item)
        for holder in holders
        for item in _items(holder)
        if item.opmerking or item.afgeleid or item.bron
    )


def _items(holder: object) -> Iterator[Item]:
    if isinstance(holder, Item):
        yield holder
    elif isinstance(holder, tuple):
        for each in holder:
            yield from _items(each)
    elif isinstance(holder, Entity):
        for name in type(holder).model_fields:
            value = getattr(holder, name)
            if isinstance(value, tuple):
                yield from _items(value)


def _toelichting(view: View, item: Item) -> ToelichtingView:
    return ToelichtingView(
        id=item.id,
        titel=item.titel,
        opmerking=item.opmerking,
        afgeleid=item.afgeleid,
        bronnen=listed(dict.fromkeys(_sources(view, item)), MOST_SOURCES) or None,
    )


def _sources(view: View, item: Item) -> Iterable[str]:
    for each in citations(view, item.id, item.bron):
        document = view.kader.documenten.get(each.bron.document)
        titel = document.titel if document else each.bron.document
        yield f"{titel}, {each.bron.onderdeel}" if each.bron.onderdeel else titel
