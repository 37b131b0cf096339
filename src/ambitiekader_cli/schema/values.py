"""How an editor must judge single values: it sees `2022` as a number where `ak` reads text."""

import re
from typing import Any

from ambitiekader_cli.load.schema import PATTERNS
from ambitiekader_cli.schema.shapes import APART, TEXT, Schema, either, silently
from ambitiekader_cli.schema.uitleg import KEUZES


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


def as_met(schema: Any, text: str = "tekst") -> Any:  # noqa: ANN401 - any JSON
    """The same schema with values as an editor meets them; `text` says what its texts are."""
    if isinstance(schema, list):
        return [as_met(each, text) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kind = text if schema == TEXT else next((k for k, d in _DESCRIBED.items() if schema == d), None)
    if kind:
        return {"$ref": f"#/$defs/{kind}"}
    if "enum" in schema:
        return _choice(schema)
    if "pattern" in schema:
        return _patterned(schema)
    inner = {key: as_met(value, text) for key, value in schema.items()}
    if "maxLength" in inner:  # pydantic's word for a list too, when something reads it first
        inner["maxItems"] = inner.pop("maxLength")
    return inner


def _choice(schema: Schema) -> Schema:
    advice = f"kies uit: {', '.join(schema['enum'])}"
    meanings = [KEUZES[each] for each in schema["enum"]]
    return {**schema, "enumDescriptions": meanings, "errorMessage": advice}


def _patterned(schema: Schema) -> Schema:
    advice = PATTERNS[schema["pattern"]]
    types = ["string", "number"] if re.search(schema["pattern"], "1") else "string"
    return {**schema, "type": types, "errorMessage": advice}
