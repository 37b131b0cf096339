"""What may stand in each data file, as a JSON Schema (draft 2020-12) that an editor can use."""

from collections.abc import Iterator, Mapping
from typing import Any

from ambitiekader_cli.model import fields_of_blocks
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Procesafspraak
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.schema import blocks as uitleg
from ambitiekader_cli.schema.choices import Choices, choices, of_kenmerken
from ambitiekader_cli.schema.value_kinds import VALUES, Schema, as_met, shape
from ambitiekader_cli.view.json_text import json_text

_ITEMS = {each.__name__: each.SOORT for each in (Ambitie, Procesafspraak, Afspraak, Activiteit)}


def schemas(kader: Kader | None) -> dict[str, Schema]:
    """A schema per kind of data file, by file name; without a kader any id may stand anywhere."""
    offered = choices(kader)
    described = {soort: {**shape(entity)} for soort, entity in SHAPES.items()}
    models: Schema = {}
    for each in described.values():
        models |= each.get("$defs", {})
    blocks = {name: _explained(model, offered) for name, model in models.items()}
    definitions = {**VALUES, **offered.schemas, **blocks}
    refers = {name: frozenset(_references(each)) for name, each in definitions.items()}
    made = {}
    for soort, model in described.items():
        root = _explained(model, offered)
        needed = {name: definitions[name] for name in sorted(_needed(root, refers))}
        made[f"{soort}.schema.json"] = _schema(soort, root, needed)
    return made


def as_text(schema: Schema) -> str:
    """The file: what cannot be seen is written out, so that a reviewer sees it."""
    return f"{json_text(schema)}\n"


def _schema(soort: str, root: Schema, definitions: Schema) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{soort}.schema.json",
        "$comment": "Gemaakt door `ak schema`. Verander dit bestand niet met de hand.",
        **root,
        "$defs": definitions,
    }


def _explained(model: Schema, offered: Choices) -> Schema:
    """The schema of one block, with its words and its choices."""
    blok = model["title"]
    properties = {
        name: {
            "title": uitleg.titel(name),
            "description": fields_of_blocks.field(blok, name).uitleg,
            **as_met(_without_words(held), offered.at(blok, name)),
        }
        for name, held in model["properties"].items()
    }
    if blok in _ITEMS and offered.kenmerken is not None:
        own = of_kenmerken(offered.kenmerken, _ITEMS[blok])
        properties["kenmerken"] = {
            key: properties["kenmerken"][key] for key in ("title", "description")
        } | own
    words = {"title": uitleg.titel(blok), "description": uitleg.BLOKKEN[blok]}
    return {**words, **_without_words(model), "properties": properties}


def _without_words(schema: Schema) -> Schema:
    """Without pydantic's own title and our English docstring, and not the blocks in it."""
    return {key: value for key, value in schema.items() if key not in _LEFT_OUT}


_LEFT_OUT = ("title", "description", "$defs")


def _needed(root: Schema, refers: Mapping[str, frozenset[str]]) -> set[str]:
    """What the root refers to, and what that refers to."""
    needed: set[str] = set()
    new = set(_references(root))
    while new:
        needed |= new
        new = {below for name in new for below in refers[name]} - needed
    return needed


def _references(schema: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        yield from _references(list(schema.values()))
    elif isinstance(schema, list):
        for part in schema:
            yield from _references(part)
