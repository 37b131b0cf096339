# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is read, but perhaps not as it was meant: told where text is lost, and nowhere else."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.form_generator import generate

from ambitiekader_cli.form import formed
from ambitiekader_cli.load.doubts import doubts
from ambitiekader_cli.source import MAX_BYTES, Source, Unreadable

PATH = "data/local/voorbeeld/afspraken.yaml"
SIGNS = "ab #:'\"\\\tn,[]{}-"


def told(text: str) -> list[tuple[str, str]]:
    """The code of each doubt, and the text that it points at."""
    source = Source(PATH, text.encode())
    lines = source.text().split("\n")
    return [
        (d.code, lines[d.span.line - 1][d.span.column - 1 : d.span.end_column - 1])
        for d in doubts([source])
    ]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a: Zaak #1 is af  \n", ["#1 is af"]),
        ("a: #1 is af\n", ["#1 is af"]),
        ("a: x\t#1\n", ["#1"]),
        ("a:\r\n  - x #1\r\n  - y\r\n", ["#1"]),
        ("a:\n  - #1\n  - y\n", ["#1"]),
        ("a:\n  - # c\n    tekst\n  - # c\n    b: x\n", ["# c"]),
        ("a:\n  - b: x\n    c: y #1\n  # vrij\n  - d: z #2\n", ["#1", "#2"]),
        ("a: # c\n  tekst\n", ["# c"]),
        ("a: # c\n  'tekst'\n", ["# c"]),
        ("a: een\n  #1 twee\nb: x\n", ["#1 twee"]),
        ("a: een\n  twee\n\n  #1 drie\nb: x\n", ["#1 drie"]),
        ("a: een # c\n       # d\nb: x\n", ["# c"]),
        ("a: >-\n    een\n  #1 twee\n", ["#1 twee"]),
        ("a: >- #1\n  een\n", ["#1"]),
        ("a: [x, y #1\n  ]\n", ["#1"]),
        ("a: {b: x #1\n  }\n", ["#1"]),
        ("een #1: x\n", []),
        ("# c\na: een\n# c\nb: een\n", []),
        ("a:\n  - x\n  # c\n  - y\n", []),
        ("a: # c\n  - x\n", []),
        ("a: # c\n  b: x\n", []),
        ("a: # c\n  [x]\n", []),
        ("a: 'x' # c\nb: \"x\" # c\nc: [x] # c\nd: {e: x} # c\n", []),
        ("a: >-\n  een #1\n  #1 twee\n# c\n", []),
        ("a: >-  # c\n  een\n", []),
        ("a: [x,  # c\n  y]\n", []),
        ("a: '#1 een'\nb: \"een #1\"\nc: x#1\n", []),
        ("voortgang: # c\nafspraken:\n  - mijlpalen: # c\n", []),
        ("met: # c\n", ["# c"]),
    ],
)
def test_lost_text(text: str, lost: list[str]) -> None:
    assert told(text) == [("AK009", each) for each in lost]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (r'a: "Zie S:\nota"', [r"\n"]),
        (r'a: "S:\temp en S:\nota"', [r"\t"]),
        (r'- "\x41"', [r"\x41"]),
        (r'"a\u00e9": "\/x"', [r"\u00e9", r"\/"]),
        ('a: "S:\\\n  b"', ["\\"]),
        ('a: "S:\r\n\r\n  b\\tc"\r\n', [r"\t"]),
        (r'a: "een \"twee\" S:\\nota"', []),
        ("a: 'S:\\nota'", []),
        (r"a: S:\nota", []),
        ('a: "een\n\n  twee"', []),
        (r'a: "regel met een spatie \nen nog een"', []),  # nothing but codes can keep that space
    ],
)
def test_escape_codes(text: str, code: list[str]) -> None:
    assert told(text) == [("AK010", each) for each in code]


@given(
    st.text(SIGNS, min_size=1, max_size=12), st.sampled_from(["a: {}\n", "- {}\n", "a:\n  {}\n"])
)
def test_a_text_is_told_if_and_only_if_a_part_of_it_is_lost(text: str, form: str) -> None:
    source = Source(PATH, form.format(text).encode())
    try:
        data = source.data()
    except Unreadable:
        return
    value = next(iter(data.values())) if isinstance(data, dict) else data and data[0]
    if not isinstance(value, str | None) or text[0] in " \t'\"[{|>":
        return
    if form == "a:\n  {}\n" and text[0] == "#":
        return  # a comment on a line of its own
    lost = " ".join(text.split()) != " ".join((value or "").split())
    assert bool(told(form.format(text))) is lost


@pytest.mark.parametrize("first", range(0, 1000, 250))
def test_form_gives_no_new_doubts(first: int) -> None:
    """But where quotes hide a tab, and for a comment without a space before a long text."""
    for seed in range(first, first + 250):
        source = Source(PATH, generate(Random(seed)).raw)
        after = Source(PATH, formed(source).new)
        lines = after.text().split("\n")
        new = [
            d
            for d in doubts([after])
            if r"\t" not in (line := lines[d.span.line - 1]) and ">-" not in line
        ]
        assert len(new) <= len([*doubts([source])])


def test_form_leaves_a_doubt_where_it_is() -> None:
    text = 'afspraken:\n  - titel: Zaak  #1234 is af\n    tekst: "Zie S:\\nota"\n'
    file = formed(Source(PATH, text.encode()))
    assert [code for code, _ in told(file.new.decode())] == ["AK009", "AK010"]


@pytest.mark.parametrize(
    "line", ["a: x #1\n", "- x #1\n", "- 'x'\n  #1\n", '- "\\t"\n', " #\n", "- x\n#" + "#" * 999]
)
def test_a_file_full_of_doubts_comes_to_an_end(line: str) -> None:
    source = Source(PATH, (line * (MAX_BYTES // len(line))).encode()[:MAX_BYTES])
    assert len([*doubts([source])]) in range(60_000)
