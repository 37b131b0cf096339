"""What may be written where a model is read: one value for a list, nothing for an empty list."""

from typing import Any, TypeAlias, cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from ambitiekader_cli.model.base import listed, one_or_more

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"minLength": 1, "type": "string"}
"""How pydantic describes a Tekst."""
APART: Schema = {"properties": {}}
"""Says nothing of a value that is no object. But yaml-language-server takes alternatives without
title, description and properties for the same, and then repeats the title above each."""
_TYPES = ("array", "boolean", "null", "number", "object", "string")


def shape(model: type[BaseModel]) -> Schema:
    """A model as it is written, with the name of its class as title; so has each of its $defs."""
    return model.model_json_schema(schema_generator=_AsWritten)


def silently(*types: str) -> Schema:
    """Allow these types without naming them: editors would offer `null`, `true` and `false`."""
    return {"not": {"type": [each for each in _TYPES if each not in types]}, **APART}


def either(*schemas: Schema) -> Schema:
    """Any of these; a choice within a choice becomes one."""
    return {"anyOf": [each for schema in schemas for each in schema.get("anyOf", [schema])]}


class _AsWritten(GenerateJsonSchema):
    """Pydantic describes what comes out of our validators; this describes what goes in."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        inner = self.generate_inner(schema["schema"])
        validator = cast("Any", schema["function"]["function"])
        if validator is one_or_more:
            return either(inner["items"], inner, silently("null"))
        if validator is listed:
            return {**inner, "type": ["array", "null"]}
        is_named = schema["schema"]["type"] in ("model", "definition-ref")
        return either(TEXT, inner) if is_named else inner

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        return either(self.generate_inner(schema["schema"]), silently("null"))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])  # a default would be filled in by editors

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Schema:  # noqa: ARG002
        return {"type": "number"}
