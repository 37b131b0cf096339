"""Whether what a file holds is right, and the entity that it becomes: by pydantic-core."""

from functools import cache
from typing import TypeVar

from ambitiekader_cli.model.compiled import COMPILED, Schema
from ambitiekader_cli.model.core import SchemaValidator
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.held import held

E = TypeVar("E", bound=Entity)
_STRICT = {"strict": True, "extra_fields_behavior": "forbid", "hide_input_in_errors": True}


def check(entity: type[E], raw: object) -> E:
    """An entity of what a file holds. Raises pydantic_core.ValidationError."""
    made: E = _validator(entity).validate_python(raw)
    return made


@cache
def _validator(entity: type[Entity]) -> SchemaValidator:
    return SchemaValidator(core_schema(entity))


def core_schema(entity: type[Entity]) -> Schema:
    """What pydantic-core is to check of a block and of all blocks in it, each by its name."""
    blocks: dict[type[Entity], Schema] = {}
    waiting: list[type[Entity]] = [entity]
    while waiting:
        each = waiting.pop()
        if each not in blocks:
            blocks[each] = _block(each)
            waiting += (key.block for key in held(each).values() if key.block)
    whole = {"type": "definition-ref", "schema_ref": entity.__name__}
    return {"type": "definitions", "schema": whole, "definitions": [*blocks.values()]}


def _block(entity: type[Entity]) -> Schema:
    name = entity.__name__
    keys = [
        {"type": "dataclass-field", "name": key, "kw_only": True, "schema": _given(entity, key)}
        for key in entity.KEYS
    ]
    made = {
        "type": "dataclass",
        "cls": entity,
        "schema": {"type": "dataclass-args", "dataclass_name": name, "fields": keys},
        "fields": [*entity.KEYS],
        "slots": True,
        "strict": False,  # so that a mapping will do; what is in it is checked strictly
        "config": _STRICT,
    }
    if entity.checked is not Entity.checked:
        together = {"type": "no-info", "function": entity.checked}
        made = {"type": "function-after", "function": together, "schema": made}
    return made | {"ref": name}


def _given(entity: type[Entity], key: str) -> Schema:
    schema = COMPILED[entity][key]
    if key not in entity.DEFAULTS:
        return schema
    shared = entity.DEFAULTS[key]
    if isinstance(shared, dict):  # pydantic-core would copy it for every entity
        return {"type": "default", "schema": schema, "default_factory": lambda: shared}
    return {"type": "default", "schema": schema, "default": shared}
