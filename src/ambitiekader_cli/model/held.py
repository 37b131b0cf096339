"""What may stand behind each key."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from ambitiekader_cli.model.compiled import COMPILED, Schema
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.values import listed

_TYPED = frozenset({"date", "decimal", "int"})
_CLASSES = {entity.__name__: entity for entity in COMPILED}


class Held(NamedTuple):
    """What may stand behind a key."""

    block: type[Entity] | None
    """What the mappings in it become."""
    typed: bool
    """Whether a text in it is a number or a day."""
    may_be_empty: bool
    """Whether nothing stands for an empty list."""


@cache
def held(entity: type[Entity]) -> dict[str, Held]:
    """Each key of a block, as in the model."""
    return {key: _held([*_inside(schema)]) for key, schema in COMPILED[entity].items()}


def _held(inside: list[Schema]) -> Held:
    blocks = [_CLASSES[each["schema_ref"]] for each in inside if "schema_ref" in each]
    return Held(
        next(iter(blocks), None),
        typed=any(each["type"] in _TYPED for each in inside),
        may_be_empty=any(e["type"] == "no-info" and e["function"] is listed for e in inside),
    )


def _inside(part: Any) -> Iterator[Schema]:  # noqa: ANN401 - what a core schema holds
    """Every schema in a schema."""
    if isinstance(part, dict):
        yield part
        part = [*part.values()]
    for each in part if isinstance(part, list) else ():
        yield from _inside(each)


def needed(entity: type[Entity]) -> list[str]:
    """The keys that must be given."""
    return [key for key in entity.KEYS if key not in entity.DEFAULTS]
