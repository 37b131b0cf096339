"""Everywhere that the data hold an id: of a thing itself, to name it, or amid a text."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ambitiekader_cli.edit import Edit, Put
from ambitiekader_cli.edit.change_of_data import value_at
from ambitiekader_cli.form.shape import UNKNOWN, Model, fields
from ambitiekader_cli.load.one_file import ReadFile
from ambitiekader_cli.model.fields_of_blocks import field
from ambitiekader_cli.model.ids import NAMED, OWN, Ids
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.source import Place, Unreadable


class Written(NamedTuple):
    """A text in the data, or a key that is an id."""

    text: str
    place: Place
    ids: Ids | None
    """What it is the id of; None for any other text."""
    own: bool = False
    """Whether it is the thing itself that has this id, and not another that names it."""


def things_called(parts: Iterable[ReadFile], name: str) -> list[Written]:
    """The things that have this id; with more than one of the same `Ids` it is a double."""
    return [each for part in parts for each in _named(part, name) if each.own]


def renamed(parts: Iterable[ReadFile], ids: Ids, old: str, new: str) -> dict[str, list[Edit]]:
    """Per file the edits that give a thing another id, wherever it is named.

    What somebody called otherwise than by its id stays, and what names a thing in an ended frame.
    Of a file that cannot be read nothing is known. The files and folders of thema's, gemeenten and
    samenwerkingen have the id too: they must be moved.
    """
    edits: dict[str, list[Edit]] = {}
    for each in named_as(parts, ids, old):
        edits.setdefault(each.place.source.path, []).append(_edit(each.place, new))
    return edits


def named_as(parts: Iterable[ReadFile], ids: Ids, name: str) -> list[Written]:
    """The thing with this id, and all that names it."""
    return [each for part in parts for each in _named(part, name) if each.ids is ids]


def mentions(parts: Iterable[ReadFile], name: str) -> list[Place]:
    """The texts with this id somewhere in them: nobody but who wrote them can change those.

    What is part of a longer name or a web address is another name.
    """
    word = re.compile(rf"(?<![\w./-]){re.escape(name)}(?![\w-]|\.\w)")
    texts = (each for part in parts if _may_hold(part, name) for each in written_in(part))
    return [each.place for each in texts if each.ids is None and word.search(each.text)]


def _named(part: ReadFile, name: str) -> Iterator[Written]:
    if _may_hold(part, name):
        yield from (each for each in written_in(part) if each.ids and each.text == name)


def _may_hold(part: ReadFile, name: str) -> bool:
    """Cheap: most files of thousands do not; a name may be written in codes."""
    raw = part.source.raw
    return not name.isascii() or name.encode() in raw or b"\\" in raw


def _edit(place: Place, new: str) -> Edit:
    if not place.key:
        return Put(place.route, new)
    *around, old = place.route
    block = value_at(place.source.data(), (*around,))
    return Put((*around,), {new if key == old else key: value for key, value in block.items()})


def written_in(part: ReadFile) -> Iterator[Written]:
    """Every text in a file, and what it is; none where it cannot be read."""
    if part.bestand is None:
        return
    try:
        data = part.source.data()
    except Unreadable:
        return
    yield from _in(data, _Key(SHAPES[part.bestand.soort]), Place(part.source))


class _Key(NamedTuple):
    """What may stand behind a key."""

    block: Model
    """What the mappings in it are."""
    ids: Ids | None = None
    own: bool = False


def _in(data: Any, key: _Key, place: Place) -> Iterator[Written]:  # noqa: ANN401 - no shape
    if isinstance(data, str):
        yield Written(data, place, key.ids, key.own)
    elif isinstance(data, tuple):
        for index, each in enumerate(data):
            yield from _in(each, key, place.at(index))
    elif isinstance(data, dict):
        for name, each in data.items():
            if key.block is None and key.ids:
                yield Written(name, place.at(name, key=True), key.ids)
            yield from _in(each, _key(key.block, name), place.at(name))


def _key(block: Model, name: str) -> _Key:
    inner = fields(block).get(name, UNKNOWN)
    if block is None or inner is UNKNOWN:
        return _Key(None)
    if name == "id":
        return _Key(None, OWN.get(block.__name__), own=True)
    return _Key(inner.model, NAMED.get(field(block.__name__, name).verwijzing))
