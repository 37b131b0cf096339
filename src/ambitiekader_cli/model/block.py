"""A block of keys, as pydantic-core checks it."""

from typing import Any, TypeAlias

from ambitiekader_cli.model.entity import Entity

Schema: TypeAlias = dict[str, Any]
"""A core schema of pydantic."""
_STRICT = {"strict": True, "extra_fields_behavior": "forbid", "hide_input_in_errors": True}


def block(entity: type[Entity], keys: dict[str, Schema]) -> Schema:
    """A mapping with these keys, that becomes an entity."""
    fields = [
        {
            "type": "dataclass-field",
            "name": key,
            "kw_only": True,
            "schema": _given(entity, key, held),
        }
        for key, held in keys.items()
    ]
    held = {"type": "dataclass-args", "dataclass_name": entity.__name__, "fields": fields}
    schema = {
        "type": "dataclass",
        "cls": entity,
        "schema": held,
        "fields": [*keys],
        "slots": True,
        "strict": False,  # so that a mapping will do; what is in it is checked strictly
        "config": _STRICT,
    }
    if entity.checked is Entity.checked:
        return schema
    together = {"type": "no-info", "function": entity.checked}
    return {"type": "function-after", "function": together, "schema": schema}


def _given(entity: type[Entity], key: str, held: Schema) -> Schema:
    if key not in entity.DEFAULTS:
        return held
    return {"type": "default", "schema": held, "default": entity.DEFAULTS[key]}
