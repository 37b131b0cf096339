# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files to edit: made at random, the data of this repository in many hands, and those of others."""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from io import StringIO
from pathlib import Path
from random import Random

from ruamel.yaml import YAML

from ambitiekader_cli.source import Source
from support.form_generator import generate
from support.splices import readable

ROOT = Path(__file__).parents[2]
MOST = 25_000
"""Bytes of a file of others: the second reader reads some 50,000 a second."""


def random_file(seed: int) -> Source | None:
    return readable("data/local/voorbeeld/afspraken.yaml", generate(Random(seed)).raw)


def own_files() -> Iterator[Source]:
    for path in sorted(ROOT.glob("data/**/*.yaml")):
        yield Source(path.relative_to(ROOT).as_posix(), path.read_bytes())


def reprinted(
    mapping: int, sequence: int, offset: int, *, flow: bool = False
) -> Callable[[bytes], bytes]:
    """As another program writes it: its comments stay."""

    def printed(raw: bytes) -> bytes:
        yaml = YAML(typ="safe", pure=True) if flow else YAML()
        yaml.indent(mapping=mapping, sequence=sequence, offset=offset)
        yaml.default_flow_style = flow
        yaml.allow_unicode = True
        text = StringIO()
        yaml.dump(yaml.load(raw), text)
        return text.getvalue().encode()

    return printed


VARIANTS: dict[str, Callable[[bytes], bytes]] = {
    "in form": bytes,
    "CRLF": lambda raw: raw.replace(b"\n", b"\r\n"),
    "some CRLF": lambda raw: raw.replace(b"\n  - ", b"\r\n  - "),
    "BOM": lambda raw: b"\xef\xbb\xbf" + raw,
    "no last newline": lambda raw: raw.rstrip(b"\n"),
    "blank lines between items": lambda raw: raw.replace(b"\n  - ", b"\n\n  - "),
    "four spaces": reprinted(4, 6, 4),
    "dashes in the column of the key": reprinted(2, 2, 0),
    "all in brackets": reprinted(2, 2, 0, flow=True),
    "a comment on every line": lambda raw: raw.replace(b":\n", b":  # hier\n"),
}


def suite_texts() -> Iterator[Source]:
    """The YAML test suite: all that may be written, however nobody does."""
    for vector in json.loads((ROOT / "tests/vectors/suite.json").read_text("utf-8")):
        for name, text in ("", vector["yaml"]), (" CRLF", vector["yaml"].replace("\n", "\r\n")):
            if source := readable(f"{vector['id']}{name}", text.encode()):
                yield source


def package_files() -> Iterator[Source]:
    """What packages of the test extra bring; JSON is YAML too."""
    schemas = files("check_jsonschema") / "builtin_schemas/vendor"
    resources = files("pre_commit") / "resources"
    for folder in (schemas, resources, files("markdown_it")):
        for file in sorted(folder.iterdir(), key=lambda each: each.name):
            is_yaml = file.name.endswith((".json", ".yaml", ".yml"))
            raw = file.read_bytes() if is_yaml else b""
            if 0 < len(raw) <= MOST and (source := readable(file.name, raw)):
                yield source
