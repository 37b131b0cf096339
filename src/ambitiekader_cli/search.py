"""Which items hold these words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar
from unicodedata import combining, normalize

from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.field import Kind
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.twins import folded


class Searched(Protocol):
    """Anything with texts."""

    texts: list[str]


Thing = TypeVar("Thing", bound=Searched)


def matching(rows: Iterable[Stand], words: Iterable[str], kader: Kader) -> Iterator[Stand]:
    """The rows in whose texts each word occurs, whatever its capitals, accents and quotes."""
    wanted = _plain(" ".join(words)).split()
    for row in rows:
        if row.mijlpaal is None:
            text = _plain("\n".join(_texts(row.item, kader)))
            if all(word in text for word in wanted):
                yield row


def holding(things: Iterable[Thing], words: Iterable[str]) -> Iterator[Thing]:
    """What else holds each word: doelen, partijen, texts of the frame."""
    wanted = _plain(" ".join(words)).split()
    for thing in things:
        text = _plain("\n".join(thing.texts))
        if all(word in text for word in wanted):
            yield thing


def _texts(entity: Entity, kader: Kader) -> Iterator[str]:
    """All that may be searched; of a partij all that people call it."""
    for key, value in entity:
        field = FIELDS[key]
        if isinstance(value, dict):
            yield from _kenmerken(value, kader)
        for each in value if isinstance(value, tuple) else (value,):
            if not field.searched:
                continue
            if isinstance(each, Entity):
                yield from _texts(each, kader)
            elif isinstance(each, str) and field.kind is Kind.NAAM:
                partij = kader.partijen.get(each)
                yield from (each, *(partij.names if partij else (kader.naam(each),)))
            elif isinstance(each, str):
                yield each


def _kenmerken(given: Mapping[str, Iterable[str]], kader: Kader) -> Iterator[str]:
    """Their names and values."""
    for name, values in given.items():
        kenmerk = kader.kenmerken.get(name)
        yield from (kenmerk.naam if kenmerk else name, *values)


def _plain(text: str) -> str:
    apart = normalize("NFKD", folded(text))
    return "".join(character for character in apart if not combining(character))
