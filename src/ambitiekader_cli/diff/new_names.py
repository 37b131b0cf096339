"""Ids that changed: the older version is read as if it named things by their new ones.

Who is called otherwise did not change what names it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from ambitiekader_cli.diff.data_file import File, FilePair
from ambitiekader_cli.diff.pairing import paired
from ambitiekader_cli.diff.thing import ITEMS, Thing, naming, things_in
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.model.fields_of_blocks import OF_BLOCK
from ambitiekader_cli.model.ids import NAMED, Ids

_IDS: dict[str, Ids] = {
    **dict.fromkeys((*ITEMS, "doelen", "indicatoren"), Ids.ONDERDEEL),
    **dict.fromkeys(("partijen", "groepen", "overlegorganen"), Ids.PARTIJ),
    **dict.fromkeys(("gemeenten", "samenwerkingen"), Ids.PLAATS),
    "themas": Ids.THEMA,
    "documenten": Ids.DOCUMENT,
    "partijsoorten": Ids.PARTIJSOORT,
    "kenmerken": Ids.KENMERK,
}
"""What the ids in a list are of."""
Name: TypeAlias = tuple[Ids, str]


class NewNames:
    """What is called otherwise now; `seen` counts how often the older version named it."""

    def __init__(self, new: Mapping[Name, str]) -> None:
        self._new = new
        self.seen: Counter[Name] = Counter()
        self.paths: set[str] = set()
        """Of the files that named one."""

    def times(self, thing: Thing) -> int:
        """How often the older version named this, as it is called there."""
        return self.seen[_IDS[thing.key], _own_id(thing)] if thing.key in _IDS else 0

    def in_pair(self, pair: FilePair) -> FilePair:
        """Both versions, the older one with the new names."""
        if not self._new or not pair.before:
            return pair
        before = self.seen.total()
        data = self._in(pair.before.data, "")
        if self.seen.total() == before:
            return pair
        self.paths.add((pair.after or pair.before).path)
        return pair._replace(before=pair.before._replace(data=data))

    def _in(self, value: Any, key: str) -> Any:  # noqa: ANN401 - data without a shape
        if isinstance(value, str):
            return self._name(value, key)
        if isinstance(value, tuple):
            return tuple(self._in(each, key) for each in value)
        if isinstance(value, dict):
            return {name: self._below(each, name) for name, each in value.items()}
        return value

    def _below(self, value: Any, key: str) -> Any:  # noqa: ANN401
        """Of what an item says by its kenmerken their ids are keys."""
        inner = self._in(value, key)
        if isinstance(inner, dict) and Ids.KENMERK in _NAMED_BY.get(key, ()):
            return {self._name(name, key): each for name, each in inner.items()}
        return inner

    def _name(self, text: str, key: str) -> str:
        for ids in _NAMED_BY.get(key, ()):
            if new := self._new.get((ids, text)):
                self.seen[ids, text] += 1
                return new
        return text


def new_names(pairs: Sequence[FilePair], home: Mapping[str, str]) -> NewNames:
    """What is in both versions by another id; without any nothing is compared."""
    found: dict[Name, str] = {}
    old, new = (_by_kind(side) for side in ([p.before for p in pairs], [p.after for p in pairs]))
    for kind in old.keys() & new.keys():
        before, after = old[kind], new[kind]
        ids = [{_own_id(thing) for thing in side} for side in (before, after)]
        if not (ids[0] - ids[1] and ids[1] - ids[0]):
            continue
        for one, other in paired(before, after, naming(after[0].key, home)):
            if one and other and _own_id(one) and _own_id(other) not in {"", _own_id(one)}:
                found[_IDS[one.key], _own_id(one)] = _own_id(other)
    return NewNames(found)


def _by_kind(files: Sequence[File | None]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = {}
    for file in files:
        for thing in things_in(file) if file else ():
            if thing.key in _IDS:
                found.setdefault(thing.kind, []).append(thing)
    return found


def _own_id(thing: Thing) -> str:
    own = thing.data.get("id")
    return own if isinstance(own, str) else ""


def _named_by() -> dict[str, dict[Ids, None]]:
    found: dict[str, dict[Ids, None]] = {}
    keys = [(key.rpartition(".")[2], field) for key, field in (*FIELDS.items(), *OF_BLOCK.items())]
    for key, field in keys:
        if field.verwijzing:
            found.setdefault(key, {})[NAMED[field.verwijzing]] = None
    return found


_NAMED_BY = _named_by()
"""Per key what an id behind it can be of, in whatever block it stands."""
