# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Are the schemas in schemas/data/ fresh, right, self-contained and in Dutch?"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.schema_reading import (
    BASIS,
    ROOT,
    as_ak_reads,
    as_pyyaml_reads,
    as_ruamel_reads,
    data_files,
    plain,
    soort_of,
)

from ambitiekader_cli.load import load
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.model.fields_of_blocks import OF_BLOCK
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.schema import as_text, schemas
from ambitiekader_cli.schema import blocks as uitleg

FOLDER = ROOT / "schemas/data"
WRITTEN = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
SCHEMAS: dict[str, dict[str, Any]] = {name: json.loads(raw) for name, raw in WRITTEN.items()}
OF_BASIS = schemas(load(BASIS).kader)
DUTCH = {*uitleg.BLOKKEN.values(), *(f.uitleg for f in (*FIELDS.values(), *OF_BLOCK.values()))}
DUTCH |= {"Een kenmerk van dit kader (keuze)."}

every_schema = pytest.mark.parametrize("name", sorted(SCHEMAS))
every_reader = pytest.mark.parametrize("read", [as_ak_reads, as_ruamel_reads, as_pyyaml_reads])


def test_schemas_are_fresh() -> None:
    """Not so? Run `ak schema`."""
    fresh = schemas(load(ROOT).kader)

    assert {name: as_text(schema).encode() for name, schema in fresh.items()} == WRITTEN


def test_there_is_one_for_every_kind_of_file() -> None:
    assert sorted(SCHEMAS) == sorted(f"{soort}.schema.json" for soort in SHAPES)


@every_schema
def test_it_follows_the_draft_it_names_and_needs_no_other_file(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])

    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[name]["$id"] == name
    used = {each["$ref"] for each in parts(SCHEMAS[name]) if "$ref" in each}
    assert used == {f"#/$defs/{each}" for each in SCHEMAS[name]["$defs"]}


@every_schema
def test_the_file_is_plain(name: str) -> None:
    text = WRITTEN[name].decode()

    assert text.startswith('{\n  "$schema"')
    assert text.endswith("}\n")
    assert "\r" not in text


@every_schema
def test_every_block_and_key_is_closed_and_explained_in_dutch(name: str) -> None:
    for block in parts(SCHEMAS[name]):
        if block.get("type") == "object":
            assert block["additionalProperties"] is False
            for each in (block, *block["properties"].values()):
                assert each["title"]
                assert each["description"] in DUTCH
        elif "description" in block:
            assert block["description"] in DUTCH


@pytest.mark.parametrize("root", [ROOT, BASIS], ids=["data", "basis"])
@every_reader
def test_data_that_is_right_gives_no_problem(root: Any, read: Callable[[bytes], Any]) -> None:
    for path, raw in data_files(root).items():
        schema = (SCHEMAS if root == ROOT else OF_BASIS)[f"{soort_of(path)}.schema.json"]
        problems = Draft202012Validator(schema).iter_errors(plain(read(raw)))
        assert [f"{path}{each.json_path}: {each.message}" for each in problems] == []


def test_names_that_nobody_can_see_are_written_out() -> None:
    text = as_text({"enumDescriptions": ["a\u202eb\u2028c\U000e0041"]})

    assert r"a\u202eb\u2028c\udb40\udc41" in text
    assert json.loads(text) == {"enumDescriptions": ["a\u202eb\u2028c\U000e0041"]}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema in a schema; names of keys are no schemas."""
    if isinstance(schema, list):
        for each in schema:
            yield from parts(each)
    elif isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            inner = value.values() if key in {"properties", "$defs"} else [value]
            yield from parts(list(inner))
