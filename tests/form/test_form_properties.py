# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""10,000 untidy files: the form keeps their meaning and comments, and is its own form."""

from collections import Counter
from random import Random
from typing import Any
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from support.form_generator import Generated, generate

from ambitiekader_cli.form import formed
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.source import Source
from ambitiekader_cli.source.comments import asides
from ambitiekader_cli.source.events import events

PATH = "data/local/voorbeeld/afspraken.yaml"
UNREAD = object()
"""It refuses a tab before some comments, which YAML allows."""
FILES, AT_ONCE = 10_000, 500


@pytest.mark.parametrize("first", range(0, FILES, AT_ONCE))
def test_ten_thousand_files(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        holds(generate(Random(seed)), with_ruamel=seed % 10 == 0)


@given(st.integers(FILES))
def test_any_other_file(seed: int) -> None:
    holds(generate(Random(seed)), with_ruamel=True)


def holds(generated: Generated, *, with_ruamel: bool) -> None:
    """All that `ak fmt` promises, of one file; judged apart from its own proof."""
    source = Source(PATH, generated.raw)
    file = formed(source)
    assert file.safe
    again = Source(PATH, file.new)
    data = again.data()
    assert data == source.data()
    assert not formed(again).changed
    ends = file.new.count(b"\r\n")
    assert ends in (0, file.new.count(b"\n"))
    assert (ends > 0) is (2 * generated.raw.count(b"\r\n") > generated.raw.count(b"\n"))
    new = file.new.decode().replace("\r\n", "\n")
    found = Counter(aside.text for aside in asides(new, events(new)) if aside.text)
    assert found == Counter(generated.comments)
    tidy(new)
    in_order(data)
    if with_ruamel:
        root = YAML(typ="base", pure=True).compose(new)
        assert otherwise(source.text()) in (shape(root), UNREAD)
        text_stays_text(yaml.compose(new, Loader=yaml.SafeLoader))
        text_stays_text(root)


def tidy(text: str) -> None:
    assert "\r" not in text
    assert text[:1] not in {"\n", "\ufeff"}
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [line for line in text.split("\n") if line != line.rstrip(" \t")]


def in_order(data: Any) -> None:
    known = list(Afsprakenbestand.KEYS)
    if isinstance(data, dict):
        places = [known.index(key) if key in known else len(known) for key in data]
        assert places == sorted(places)


def otherwise(text: str) -> Any:
    """The data as ruamel.yaml alone sees it, in a form that compares without order."""
    try:
        return shape(YAML(typ="base", pure=True).compose(text))
    except YAMLError:
        return UNREAD


def shape(node: Any) -> Any:
    if node is None or node.id == "scalar":
        return node and (node.value or (None if node.style is None else ""))
    if node.id == "sequence":
        return [shape(part) for part in node.value]
    return {normalize("NFC", key.value): shape(value) for key, value in node.value}


TEXTS = frozenset({"titel", "status", "inleiding"})
"""Keys at the top of the file whose value is text."""


def text_stays_text(root: Any) -> None:
    """What stands where the model wants text, no reader takes for a number, a date or a yes."""
    for key, value in root.value if root.id == "mapping" else ():
        assert key.tag == "tag:yaml.org,2002:str"
        if key.value in TEXTS and value.id == "scalar" and (value.value or value.style):
            assert value.tag == "tag:yaml.org,2002:str", value
