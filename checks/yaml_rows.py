# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Texts of YAML, right and wrong, with what PyYAML's libyaml reads in them, for `browser.mjs`.

    python checks/yaml_rows.py FILE.json

A row is the text, and the numbers and texts (base64) of `web/libyaml.c`. Left out is what only
libyaml 0.2.6 refuses: a thousand brackets in each other.
"""

import json
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "web" / "python")]

from support.libyaml_rows import rows  # noqa: E402 - found by the line above


def texts() -> Iterator[str]:
    for folder in ("data", "tests/basis", "tests/cases/validate", "tests/cases/fmt"):
        for path in sorted((ROOT / folder).rglob("*.y*ml")):
            with suppress(UnicodeDecodeError):
                yield path.read_bytes().decode()
    yield from strings(json.loads((ROOT / "tests" / "vectors" / "suite.json").read_text("utf-8")))


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


found = [(text, *rows(text.encode())) for text in texts() if "[" * 1000 not in text]
Path(sys.argv[1]).write_text(
    json.dumps([[text, [*numbers], b64encode(said).decode()] for text, numbers, said in found])
)
