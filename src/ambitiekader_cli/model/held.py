"""What may stand behind each key, and whether what does is right: as pydantic compiled it."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar

from pydantic_core import SchemaValidator

from ambitiekader_cli.model.block import Schema
from ambitiekader_cli.model.compiled import COMPILED
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.values import listed

_TYPED = frozenset({"date", "decimal", "int"})


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
    schema = COMPILED[entity]
    while schema["type"] != "dataclass":
        schema = schema["schema"]
    keys = schema["schema"]["fields"]
    return {each["name"]: _held([*_inside(each["schema"])]) for each in keys}


def _held(inside: list[Schema]) -> Held:
    blocks = [each["cls"] for each in inside if each["type"] == "dataclass"]
    return Held(
        next(iter(blocks), None),
        typed=any(each["type"] in _TYPED for each in inside),
        may_be_empty=any(e["type"] == "no-info" and e["function"] is listed for e in inside),
    )


def _inside(part: Any) -> Iterator[Schema]:  # noqa: ANN401 - what a core schema holds
    """Every schema in a schema, but nothing of what is in a block."""
    if isinstance(part, list):
        for each in part:
            yield from _inside(each)
    elif isinstance(part, dict) and "type" in part:
        yield part
        if part["type"] != "dataclass":
            yield from _inside([*part.values()])


def needed(entity: type[Entity]) -> list[str]:
    """The keys that must be given."""
    return [key for key in entity.KEYS if key not in entity.DEFAULTS]


E = TypeVar("E", bound=Entity)


def check(entity: type[E], raw: object) -> E:
    """Make an entity of what a file holds. Raises pydantic_core.ValidationError."""
    made: E = _validator(entity).validate_python(raw)
    return made


@cache
def _validator(entity: type[Entity]) -> SchemaValidator:
    return SchemaValidator(COMPILED[entity])
