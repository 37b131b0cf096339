# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A text in the form that `ak fmt` writes is read without libyaml, and means what libyaml reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ambitiekader_cli.source import MAX_NODES, Route, Source, Unreadable
from ambitiekader_cli.source.plain_form import read_plain_form
from ambitiekader_cli.source.quick_reader import Starts
from ambitiekader_cli.source.reader import read, read_by_libyaml

ROOT = Path(__file__).parents[1]
OURS = sorted((ROOT / "data").rglob("*.yaml"))
TEXTS = [path.read_text(encoding="utf-8") for path in OURS]


def plainly(text: str) -> dict[str, Any] | None:
    texts: dict[str, str] = {}
    return read_plain_form(text, texts.setdefault, MAX_NODES)


def by_libyaml(text: str) -> tuple[Any, Starts]:
    starts: Starts = []
    try:
        return read_by_libyaml(text, starts), starts
    except Unreadable:
        return Unreadable, []


def in_order(value: Any) -> Any:
    if isinstance(value, dict):
        return [(key, in_order(each)) for key, each in value.items()]
    return tuple(map(in_order, value)) if isinstance(value, tuple) else value


VALUES = st.sampled_from(
    """
a|a b|1|2016-01-13|null|~|é|'x'|'x y'|"x"|''|""|'it''s'|"a\\tb"|a: b|a :b|a:b|a:|a #b|a#b|#b|>-
|>|>+|{a: b}|{a: b, c: d}|{a: 'b, c'}|{a: b, a: d}|{a: {b: c}}|{a: [b]}|{a: [], b: ['c', d e]}
|{a: [b,c]}|{a: [[b]]}|{a: 'b''c'}|{a: ''}|{a: }|{a:b}|{}|{a: b:c}|{a: b?c}|{?a: b}|'a''b'
|'a'b'|''''|[a]|[a, b]|[a,b]|[]|[a, [b]]|[a: b]|['a', "b"]|[a b, c ]|[a|a]|- a|? a|*a|&a b|!t x
|%a|@a|`a|a?b|x ?y|-|- |a ,b|a, b|a]b|a}b|a  b| a|a |https://x.nl/?a=1&b|10:30|a\\b|a'b|a"b|_a
|(a)|.a|...|---|<<|=|50%|a & b|x*|x!|a\u00a0b|a\u2028b|a\u0085b|a\tb|a\ufeffb|a\x07b|\ta""".replace(
        "\n", ""
    ).split("|")
)
KEYS = st.sampled_from(
    ("a", "b", "titel", "a-b", "a_1", "A", "1", "<<", "a b", "é", "-", "", "y" * 62)
)
PADS = st.sampled_from(("", "  ", "  ", "    ", "    ", "      ", " ", "   ", "\t"))
LINE_ENDS = st.sampled_from(
    ("\n",) * 8 + ("\n\n", " \n", "\r\n", "\r", " # c\n", "\n# c\n", "\n  # c\n", "")
)
LINES = st.builds(
    lambda pad, dash, key, value, end: f"{pad}{dash}{key}{value}{end}",
    PADS,
    st.sampled_from(("", "", "", "- ", "-", "-  ")),
    st.just("") | KEYS.map("{}: ".format) | KEYS.map("{}:".format),
    st.sampled_from(("", "|", "|-")) | VALUES,
    LINE_ENDS,
)
FOLDED = st.builds(
    lambda begin, lines: f"{begin}>-\n" + "".join(f"{pad}{text}\n" for pad, text in lines),
    st.sampled_from(("a: ", "  b: ", "  - ", "  - c: ")),
    st.lists(
        st.tuples(
            st.integers(0, 8).map(" ".__mul__),
            st.sampled_from(("d", "d ", "# e", "#", "", "d # e", "- d", "d: e", "...", "'d'")),
        ),
        min_size=1,
        max_size=5,
    ),
)
TEXTS_OF_LINES = st.lists(LINES | FOLDED, min_size=1, max_size=8).map("".join)


@st.composite
def changed(draw: st.DrawFn) -> str:
    """A text of ours of which some lines are other ones."""
    lines = draw(st.sampled_from(TEXTS)).splitlines(keepends=True)
    begin = draw(st.integers(0, len(lines) - 1))
    lines = lines[:3] + lines[begin : begin + draw(st.integers(1, 30))]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines)))
        lines[at : at + draw(st.integers(0, 1))] = [draw(LINES | FOLDED)]
    return "".join(lines)


@given(TEXTS_OF_LINES | changed())
@example("a:\n  - b: >-\n      c\n\n      d\n    e: f\n")
@example("a:\n  b: >-\n    c\n   d\n")
@example("a:\n- b\n")
@example("a: b\n  c: d\n")
@example("a:\n  b: c\n d: e\n")
@example("a: b\n \nc: d\n")
@example("a: b\n#c\n  # d\nc: >-\n  # d\n  e\n# f")
@example("a: >-\n  b \n  c\n")
@example("a: >-\n  b\n\n\n  c\n\n")
@example("a: >-\n  b\n   # c\n")
@example("a: >-\n  b\n\n   # c\n  # d\n")
@example("a:\nb:\n")
@example("a: b\na: c\n")
@example("- a\n")
@example("a:b\n")
@example("a: b\nc\n")
@example("a: b\nc")
@example("a: b\n'c'\n")
@example("a: b\n# c")
@example("a: b\n  ")
@example("a:\n  b: c\n  ")
@example("a: b\n\n\n")
@example("a:\n  - b\n  - {c: d}\n  - e:\n      - f: g\n  # h\n  - [i]\n")
@example("a:\n  - b:")
@example("a:\n  - b:c\n  - d:\n")
@example("a:\n  b:\n    - c: d\ne:\n\n  - f: g\r\n")
@example("a:\n  - - b\n")
@example("a:\n  -\n    b: c\n")
def test_what_is_read_plainly_is_what_libyaml_reads(text: str) -> None:
    if plainly(text) is not None:
        starts: Starts = []
        expected, begins = by_libyaml(text)
        assert in_order(read(text, starts)) == in_order(expected)
        assert in_order(plainly(text)) == in_order(expected)
        assert starts == begins


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_all_of_a_region_is_read_so(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = plainly(text)
    assert found == by_libyaml(text)[0]
    assert plainly(text.replace("\n", "\r\n")) == found


@pytest.mark.parametrize("depth", [5, 30])
def test_what_is_too_deep_is_for_the_reader(depth: int) -> None:
    text = "".join(f"{' ' * level}a:\n" for level in range(depth)) + f"{' ' * depth}b: c\n"
    assert (plainly(text) is None) == (depth > 20)
    assert (by_libyaml(text)[0] is Unreadable) == (depth > 20)


def test_what_may_hold_too_many_values_is_for_the_reader() -> None:
    few = "a:\n" + "  - b\n" * 1_000
    many = "a:\n" + "  - b\n" * 50_001
    assert plainly(few) == {"a": ("b",) * 1_000}
    assert plainly(many) is None
    assert Source("f.yaml", few.encode()).data() == {"a": ("b",) * 1_000}
    with pytest.raises(Unreadable):
        Source("f.yaml", many.encode()).data()


def routes(value: Any, here: Route = ()) -> Iterator[Route]:
    """Where everything in some data stands, and some places where nothing does."""
    yield here
    yield (*here, "geen")
    yield (*here, 0)
    if isinstance(value, dict):
        for key, each in value.items():
            yield from routes(each, (*here, key))
    elif isinstance(value, tuple):
        yield (*here, len(value))
        for number, each in enumerate(value):
            yield from routes(each, (*here, number))


@given(TEXTS_OF_LINES | changed())
@example(
    "a:\n # c\n\n  - b: >-\n      - c\n\n      - d\n\n  # e\n  - f: {g: h}\n#i\nj:\n  - k\n  - l\n"
)
def test_a_place_is_the_same_in_a_part_of_such_a_text(text: str) -> None:
    source, whole = Source("f.yaml", text.encode()), Source("f.yaml", text.encode())
    try:
        data = source.data()
    except Unreadable:
        return
    assert not source.plain or plainly(text) is not None
    for route in routes(data):
        for key in (False, True):
            assert source.span(route, key=key) == whole.span(route, key=key)


def test_a_key_in_a_text_is_no_place() -> None:
    raw = b"a:\n  - >-\n    titel: x\n  - titel: y\n"
    source, whole = Source("f.yaml", raw), Source("f.yaml", raw)
    source.data()
    assert source.plain
    for route in (("a", 0, "titel"), ("a", 1, "titel")):
        assert source.span(route) == whole.span(route)
