# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One text at a time: quotes where another reader needs them, lines where the eye does."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode

from ambitiekader_cli.form import formed
from ambitiekader_cli.form.scalars import WIDTH, mistyped
from ambitiekader_cli.source import Source, Unreadable
from ambitiekader_cli.unseen import UNSEEN

PATH = "data/regional/ambities/wonen.yaml"
STR = "tag:yaml.org,2002:str"
numberlike = st.text("0123456789_.:+-eExXoObBtTzZ~=<> infaNylsoru", min_size=1, max_size=12)
signs = st.text(" \n\t'\"#[]{},?:-&*!|>%@`\\=~<aé🏠\u00a01", max_size=12)
words = st.lists(st.sampled_from(["huis", "# x", "- a", "a: b", "'", "é" * 30]), max_size=40)
texts = signs | words.map(" ".join) | st.text(max_size=200)


@given(numberlike.filter(lambda text: text == text.strip()))
@example("12:30")
@example("0o17")
@example("2001-12-14t21:59:43.10-05:00")
@example("1_000.5")
@example("-.INF")
def test_what_any_reader_takes_for_a_number_is_mistyped(text: str) -> None:
    plain = (True, False)
    yaml_1_1: Any = yaml.resolver.Resolver()
    yaml_1_2: Any = YAML(typ="safe", pure=True).resolver
    tags = {
        str(yaml_1_1.resolve(yaml.ScalarNode, text, plain)),
        str(yaml_1_2.resolve(ScalarNode, text, plain)),
    }
    if tags != {STR}:
        assert mistyped(text)


@pytest.mark.parametrize(
    "text",
    [
        "Q2 2022",
        "2022-2025",
        "eind 2022",
        "1e",
        "12:30 uur",
        "24/7",
        "ja",
        "nee",
        "1.2.3",
        "GM0765",
    ],
)
def test_ordinary_dutch_needs_no_quotes(text: str) -> None:
    assert not mistyped(text)


@given(texts, st.sampled_from(["|", ">", "'"]))
def test_any_text_comes_back(text: str, style: str) -> None:
    source = Source(PATH, yaml.dump({"inleiding": text}, default_style=style).encode())
    if UNSEEN.search(text):
        return
    file = formed(source)
    assert file.safe
    again = Source(PATH, file.new)
    assert again.data() == {"inleiding": text}
    assert not formed(again).changed
    for line in file.new.decode().removesuffix("\n").split("\n"):
        assert len(line) <= WIDTH or can_not_be_folded(line)


def can_not_be_folded(line: str) -> bool:
    """One long word, or text whose white space would be lost on an edge."""
    return " " not in line.strip(" ").removeprefix("inleiding: ") or any(
        sign in line for sign in ('"', "|", "'", "  ", "\\")
    )


_MOVED_UP = "doelen:\n  - titel: a\n  - titel: b\n    tekst: x\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tekst: >\n  a\n  b\n", "tekst: >\n  a b\n"),
        ("tekst: |\n  a\n  b\n", "tekst: |\n  a\n  b\n"),
        ("tekst: |-\n  a\n", "tekst: a\n"),
        ("tekst: |+\n  a\n\n", 'tekst: "a\\n\\n"\n'),
        ("tekst: |1\n   a\n  b\n", "tekst: |2\n    a\n   b\n"),
        ('tekst: "a\\nb"\n', 'tekst: "a\\nb"\n'),
        ('tekst: "a\n\n  b"\n', "tekst: >-\n  a\n\n  b\n"),
        ("tekst: 'a' # c\n", "tekst: 'a'  # c\n"),
        ('tekst: " a"\n', "tekst: ' a'\n"),
        ("tekst: 'a\n\n  b'\n", "tekst: >-\n  a\n\n  b\n"),
        ('tekst: "a\\tb"\n', 'tekst: "a\\tb"\n'),
        ("tekst: 'it''s'\n", "tekst: it's\n"),
        ("tekst: 'a: b'\n", "tekst: 'a: b'\n"),
        ("tekst: 'a #b'\n", "tekst: 'a #b'\n"),
        ('tekst: "a:b#c"\n', "tekst: a:b#c\n"),
        ("tekst: '-5 graden'\n", "tekst: -5 graden\n"),
        ("tekst: '- x'\n", "tekst: '- x'\n"),
        ("tekst: ''\n", "tekst: ''\n"),
        ("tekst:\n", "tekst:\n"),
        ("? tekst\n: a\n", "tekst: a\n"),
        ("{tekst: a}\n", "{tekst: a}\n"),
        ("{tekst: 'a?'}\n", "{tekst: 'a?'}\n"),
        ("tekst: [a,b,]\n", "tekst: [a, b]\n"),
        ("tekst: {a: , b: c}\n", "tekst:\n  a:\n  b: c\n"),
        ("tekst:\n- - a\n  - b\n", "tekst:\n  - - a\n    - b\n"),
        ("--- tekst\n", "tekst\n"),
        ("tekst: [ # c\n\n]\n", "tekst: []  # c\n"),
        ("tekst: [a # c\n\n]\nx: y\n", "tekst:\n  # c\n  - a\nx: y\n"),
        ("# c\n\n---\n", "# c\n"),
        ("doelen:\n- titel: a\n- tekst: x\n\n  titel: b\n", _MOVED_UP),
        ("", ""),
        ("\n\n", ""),
    ],
)
def test_forms(text: str, wanted: str) -> None:
    file = formed(Source("los.yaml", text.encode()))
    assert (file.new.decode(), file.safe) == (wanted, True)


@pytest.mark.parametrize(
    "text",
    [
        "? " + "x" * 2000 + "\n: a\n",  # a key that is too long for `key: value`
    ],
)
def test_what_has_no_form_is_not_called_safe(text: str) -> None:
    assert not formed(Source("los.yaml", text.encode())).safe


@given(st.binary(max_size=300) | st.text(" \n#-?:[]{},'\"|>a1", max_size=60).map(str.encode))
def test_whatever_can_be_read_has_a_form_or_is_left_alone(raw: bytes) -> None:
    source = Source("los.yaml", raw)
    try:
        file = formed(source)
    except Unreadable:
        return
    if file.safe:
        again = Source("los.yaml", file.new)
        assert again.data() == source.data()
        assert not formed(again).changed
