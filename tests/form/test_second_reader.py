# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The second reader reads what ruamel.yaml reads, which is asked in fewer steps there."""

import json
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from support.form_generator import generate
from support.yaml_corpus import own_files

from ambitiekader_cli.form.second_reader import Quick, plain

VECTORS = Path(__file__).parents[1] / "vectors/suite.json"
SIGNS = "a1 -:?,[]{}#&*!|>'\"%@`~\n\n  \t\r\x85\u2028\ufeff\u00e9\U0001f3e0"


def outcome(text: str, yaml: YAML) -> Any:
    """Which data, or which error and what it says."""
    try:
        return plain(yaml.compose(text))
    except Exception as error:  # noqa: BLE001, RUF100 - a reader may fail in any way
        return type(error), str(error)


def differ(*texts: str) -> list[str]:
    """Those that ruamel.yaml by itself reads otherwise."""
    return [
        text
        for text in texts
        if outcome(text, Quick()) != outcome(text, YAML(typ="base", pure=True))
    ]


def test_what_may_be_written_in_yaml_and_what_may_not() -> None:
    texts = [vector["yaml"] for vector in json.loads(VECTORS.read_text("utf-8"))]
    assert len(texts) > 200
    assert differ(*texts) == []


def test_our_own_data() -> None:
    assert differ(*(source.text() for source in own_files())) == []


@given(st.integers(0), st.data())
def test_untidy_files_and_what_is_left_of_them(seed: int, data: st.DataObject) -> None:
    """Also with a sign more or less, of which most are mistakes."""
    text = generate(Random(seed)).raw.decode("utf-8-sig", "replace")
    at = data.draw(st.integers(0, len(text)))
    sign = data.draw(st.sampled_from(SIGNS))
    other = text[:at] + sign + text[at:], text[:at] + text[at + 1 :]
    assert differ(text, *other) == []


@given(st.text(st.sampled_from(SIGNS), max_size=60))
def test_any_signs(text: str) -> None:
    assert differ(text) == []
