"""What may be written where a model is read, as an editor meets it.

One value for a list, nothing for an empty list; and an editor sees `2022` as a number, where `ak`
reads text.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias, cast

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import (
    BeforeValidatorFunctionSchema,
    DataclassSchema,
    DecimalSchema,
    NullableSchema,
    WithDefaultSchema,
)

from ambitiekader_cli.load.refused_value import PATTERNS
from ambitiekader_cli.model.check import core_schema
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.values import Named, listed, one_or_more
from ambitiekader_cli.schema.blocks import KEUZES

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"minLength": 1, "type": "string"}
"""How pydantic describes a Tekst."""
APART: Schema = {"properties": {}}
"""Says nothing of a value that is no object. But yaml-language-server takes alternatives without
title, description and properties for the same, and then repeats the title above each."""
_TYPES = ("array", "boolean", "null", "number", "object", "string")


def silently(*types: str) -> Schema:
    """Allow these types without naming them: editors would offer `null`, `true` and `false`."""
    return {"not": {"type": [name for name in _TYPES if name not in types]}, **APART}


def either(*schemas: Schema) -> Schema:
    """Any of these; a choice within a choice becomes one."""
    return {"anyOf": [choice for schema in schemas for choice in schema.get("anyOf", [schema])]}


def _text(**more: int) -> Schema:
    """Anything but a list, a block or nothing."""
    advice = "schrijf één tekst achter de dubbele punt"
    plain = {"type": ["string", "number"], **more, "errorMessage": advice, **APART}
    return either(plain, silently("boolean"))


VALUES: dict[str, Schema] = {
    "tekst": _text(minLength=1),
    "vrije-tekst": _text(),
    "datum": {
        "type": "string",
        "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "errorMessage": "schrijf een datum als jjjj-mm-dd, bijvoorbeeld 2024-06-30",
    },
    "getal": {
        "type": ["number", "string"],
        "pattern": r"^-?[0-9]{1,15}(\.[0-9]{1,6})?$",
        "errorMessage": "schrijf een getal, met een punt voor decimalen: 12.5",
    },
    "heel-getal": {
        "type": ["integer", "string"],
        "pattern": "^[0-9]{1,9}$",
        "minimum": 0,
        "maximum": 999_999_999,
        "errorMessage": "schrijf een heel getal",
    },
    "ja-nee": {"type": "string", "enum": ["ja", "nee"], "errorMessage": "kies uit: ja, nee"},
    "leeg": silently("null"),
}
"""Kinds of value, each described once."""

_DESCRIBED = {
    "vrije-tekst": {"type": "string"},
    "datum": {"format": "date", "type": "string"},
    "getal": {"type": "number"},
    "heel-getal": {"type": "integer"},
    "ja-nee": {"type": "boolean"},
    "leeg": silently("null"),
}
"""As pydantic describes them."""


@cache
def shape(model: type[Entity]) -> Mapping[str, Any]:
    """A model as it is written, with the name of its class as title; so has each of its $defs.

    The same each time: most of what `ak schema` does.
    """
    return _AsWritten().generate(core_schema(model))


class _AsWritten(GenerateJsonSchema):
    """Pydantic describes what comes out of our validators; this describes what goes in."""

    def function_before_schema(self, schema: BeforeValidatorFunctionSchema) -> Schema:
        inner = self.generate_inner(schema["schema"])
        validator = cast("Any", schema["function"]["function"])
        if validator is one_or_more:
            return either(inner["items"], inner, silently("null"))
        if validator is listed:
            return {**inner, "type": ["array", "null"]}
        return either(TEXT, inner) if isinstance(validator, Named) else inner

    def dataclass_schema(self, schema: DataclassSchema) -> Schema:
        described = self.generate_inner(schema["schema"])
        return {"additionalProperties": False, **described, "title": schema["cls"].__name__}

    def nullable_schema(self, schema: NullableSchema) -> Schema:
        return either(self.generate_inner(schema["schema"]), silently("null"))

    def default_schema(self, schema: WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])  # a default would be filled in by editors

    def decimal_schema(self, schema: DecimalSchema) -> Schema:  # noqa: ARG002
        return {"type": "number"}


def as_met(schema: Any, text: str = "tekst") -> Any:  # noqa: ANN401 - any JSON
    """The same schema with values as an editor meets them; `text` says what its texts are."""
    if isinstance(schema, list):
        return [as_met(part, text) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kind = text if schema == TEXT else next((k for k, d in _DESCRIBED.items() if schema == d), None)
    if kind:
        return {"$ref": f"#/$defs/{kind}"}
    if "enum" in schema:
        return _choice(schema)
    if "pattern" in schema:
        return _patterned(schema)
    return {key: as_met(value, text) for key, value in schema.items()}


def _choice(schema: Schema) -> Schema:
    advice = f"kies uit: {', '.join(schema['enum'])}"
    meanings = [KEUZES[value] for value in schema["enum"]]
    return {**schema, "enumDescriptions": meanings, "errorMessage": advice}


def _patterned(schema: Schema) -> Schema:
    advice = PATTERNS[schema["pattern"]]
    types = ["string", "number"] if re.search(schema["pattern"], "1") else "string"
    return {**schema, "type": types, "errorMessage": advice}
