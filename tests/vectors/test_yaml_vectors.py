# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The data format held against the YAML test suite, texts of our own, and another reader."""

import json
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ambitiekader_cli.source import Source, Unreadable

FOLDER = Path(__file__).parent
SUITE = json.loads((FOLDER / "suite.json").read_text("utf-8"))
VECTORS = SUITE + json.loads((FOLDER / "own.json").read_text("utf-8"))
TABS = {"4QFQ", "DC7X", "DK95-5", "DWX9", "HS5T", "J3BT", "K54U", "NB6Z", "T26H", "UV7Q"}
"""Valid, and refused by ruamel.yaml: tabs behind a space, blank lines of different depth."""


def called(vector: dict[str, Any]) -> str:
    return str(vector.get("id", vector["name"]))


def test_a_text_is_read_or_refused_as_the_format_says() -> None:
    wrong = []
    for vector in VECTORS:
        expected = {key: vector[key] for key in ("data", "refused") if key in vector}
        if (found := outcome(vector["yaml"].encode())) != expected:
            wrong.append((called(vector), found, expected))
    assert wrong == []


def test_windows_lines_change_nothing() -> None:
    wrong = []
    for vector in (each for each in VECTORS if "\r" not in each["yaml"]):
        expected = outcome(vector["yaml"].encode())
        found = outcome(vector["yaml"].replace("\n", "\r\n").encode())
        if found != expected:
            wrong.append((called(vector), found, expected))
    assert wrong == []


def test_all_errors_of_the_suite_are_refused() -> None:
    errors = [vector for vector in SUITE if not vector["valid"]]
    assert len(errors) == 94
    assert [called(vector) for vector in errors if "data" in vector] == []


def test_another_reader_reads_the_same() -> None:
    wrong = []
    for vector in (each for each in VECTORS if "data" in each):
        if called(vector) in TABS:
            with pytest.raises(YAMLError):
                read_otherwise(vector["yaml"])
        elif (found := read_otherwise(vector["yaml"])) != vector["data"]:
            wrong.append((called(vector), found, vector["data"]))
    assert wrong == []


def outcome(raw: bytes) -> dict[str, Any]:
    """The data, or the places that are refused."""
    try:
        return {"data": listed(Source("f.yaml", raw).data())}
    except Unreadable as unreadable:
        return {"refused": [f"{p.code} {p.line}:{p.column}" for p in unreadable.problems]}


def listed(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: listed(value) for key, value in data.items()}
    return [*map(listed, data)] if isinstance(data, tuple) else data


def read_otherwise(text: str) -> Any:
    """The data as ruamel.yaml reads it, in Python and without libyaml."""
    return plain(YAML(typ="base", pure=True).compose(text))


def plain(node: Any) -> Any:
    if node is None:
        return None
    if node.id == "mapping":
        return {normalize("NFC", key.value): plain(value) for key, value in node.value}
    if node.id == "sequence":
        return [plain(value) for value in node.value]
    return node.value if node.value or node.style else None
