# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The same YAML as `ak` and as others read it, and what each schema says of it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from pydantic_core import ValidationError
from ruamel.yaml import YAML

from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.repo import layout
from ambitiekader_cli.schema import schemas
from ambitiekader_cli.source import Source

ROOT = Path(__file__).parents[2]
BASIS = ROOT / "tests/basis"
WITHOUT_CHOICES = {
    name.partition(".")[0]: Draft202012Validator(schema) for name, schema in schemas(None).items()
}
_TYPED: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"|~|null|Null|NULL", lambda _: None),
    (r"true|True|TRUE", lambda _: True),
    (r"false|False|FALSE", lambda _: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"0x[0-9a-fA-F]+", lambda text: int(text, 16)),
)


def data_files(root: Path) -> dict[str, bytes]:
    found = sorted((root / "data").rglob("*.yaml"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def soort_of(path: str) -> str:
    bestand = layout.bestand(Source(path, b""))
    assert bestand
    return bestand.soort


def as_ak_reads(raw: bytes) -> Any:
    """Every scalar is text."""
    return Source("x", raw).data()


def as_ruamel_reads(raw: bytes) -> Any:
    """YAML 1.2."""
    return plain(YAML(typ="safe", pure=True).load(raw.decode("utf-8-sig")))


def as_pyyaml_reads(raw: bytes) -> Any:
    """YAML 1.1."""
    return plain(yaml.safe_load(raw))


def plain(value: Any) -> Any:
    """As JSON has it: keys are text, dates are written out, tuples are lists."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def typed(value: Any) -> Any:
    """What an editor sees where this was written without quotes: the core schema of YAML 1.2.2."""
    if isinstance(value, dict):
        return {key: typed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [typed(each) for each in value]
    if isinstance(value, str):
        return next((read(value) for form, read in _TYPED if re.fullmatch(form, value)), value)
    return value


def ak_objections(soort: str, data: Any) -> list[str]:
    """What pydantic has against it: AK002."""
    try:
        check(SHAPES[soort], data)
    except ValidationError as error:
        return [each["msg"] for each in error.errors(include_url=False)]
    return []
