# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Properties of the reader: it never breaks, and a span points at the text it claims to."""

import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.source import MAX_BYTES, Problem, Route, Source, Span, Unreadable
from ambitiekader_cli.source.quick_reader import MAX_DEPTH, MAX_NODES
from ambitiekader_cli.text import quoted

BASIS = Path(__file__).parent / "basis"
VALID = sorted(path.read_bytes() for path in BASIS.rglob("*.yaml"))
SIGNS = " \n\t\r'\"#[]{},?:-&*!<%|>@~`\\\0\x1b\x85\u2028\u202e\ufeffe\u0301é🏠1"
WORDS = (
    b"<<: ",
    b"\n---\n",
    b"\n...\n",
    b"%YAML 1.1\n",
    b"!!str ",
    b"\\ud800",
    b"\\u202e",
    b"\xff",
)
fragments = st.text(SIGNS, max_size=4).map(str.encode) | st.sampled_from(WORDS)
words = st.text(string.ascii_lowercase + "éü🏠", min_size=1, max_size=8).map("x".__add__)
items = st.lists(st.dictionaries(words, words, min_size=1, max_size=4), min_size=1, max_size=4)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A valid file in which something was cut, doubled or put in."""
    raw = draw(st.sampled_from(VALID))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(raw))] * 2)))
        middle = draw(fragments | st.just(raw[start:end][:200] * 2))
        raw = raw[:start] + middle + raw[min(end, start + 20) :]
    return raw


def read(raw: bytes) -> tuple[Any, list[Problem]]:
    try:
        return Source("f.yaml", raw).data(), []
    except Unreadable as unreadable:
        return None, unreadable.problems


@given(st.binary(max_size=300) | mutated())
def test_nothing_but_unreadable_leaves_the_reader(raw: bytes) -> None:
    _, problems = read(raw)
    lines = Source("f.yaml", raw).text().split("\n")
    for problem in problems:
        assert problem.code in {"AK001", "AK003", "AK004", "AK005", "AK006"}
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.help
        assert "\n" not in problem.message


@given(mutated() | st.text(max_size=200).map(str.encode))
def test_every_route_into_what_was_read_has_its_own_span(raw: bytes) -> None:
    data, problems = read(raw)
    if problems or not isinstance(data, dict | tuple):
        return
    source = Source("f.yaml", raw)
    for route, value in routes(data):
        text = covered(source, source.span(route))
        if isinstance(value, str) and text[:1] not in {"'", '"', ">", "|"} and "\n" not in text:
            assert text == value


@given(items, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_span_covers_exactly_the_scalar(
    data: list[dict[str, str]], newline: str, with_bom: bool
) -> None:
    text = "".join(
        f"{'- ' if first else '  '}{key}: {value}  # {value}{newline}"
        for item in data
        for first, (key, value) in zip([True, *[False] * len(item)], item.items(), strict=False)
    )
    source = Source("f.yaml", text.encode("utf-8-sig" if with_bom else "utf-8"))
    assert source.data() == tuple(data)
    for index, item in enumerate(data):
        for key, value in item.items():
            assert covered(source, source.span((index, key))) == value
            assert covered(source, source.span((index, key), key=True)) == key


@given(st.lists(words | st.integers(0, 9), max_size=4))
def test_a_route_that_leads_nowhere_points_at_its_nearest_parent(route: list[str | int]) -> None:
    source = Source("f.yaml", b"xa:\n  xb: 1\n")
    assert source.span(("xa", "xb", *route)) == source.span(("xa", "xb"))
    assert source.span(("nergens", *route)) == Span("f.yaml")


@given(items)
def test_every_duplicate_key_reports_both_lines(data: list[dict[str, str]]) -> None:
    flat = [f"{key}{index}" for index, item in enumerate(data) for key in item]
    text = "".join(f"{key}: 1\n" for key in flat * 2)
    _, problems = read(text.encode())
    expected = [(len(flat) + number, number) for number in range(1, len(flat) + 1)]
    assert [(problem.line, problem.also_line) for problem in problems] == expected[:20]


def test_odd_line_separators_do_not_shift_lines() -> None:
    source = Source("f.yaml", '- a: "x\\ty"\r\n  b: "één 🏠"\r\n  c: hallo\r\n'.encode())
    assert covered(source, source.span((0, "c"))) == "hallo"


def test_a_collection_is_marked_by_its_key_and_an_item_by_its_first_key() -> None:
    source = Source("f.yaml", b"lijst:\n  - id: 1\n    naam: x\nleeg:\n")
    assert covered(source, source.span(("lijst",))) == "lijst"
    assert covered(source, source.span(("lijst", 0))) == "id"
    assert covered(source, source.span(("leeg",))) == "leeg"


@pytest.mark.parametrize(
    "text",
    ["no", "on", "12:30", "0765", "0o17", "1e3", "2022-01-01", "~", "null", "=", ".inf", "1_000"],
)
def test_every_scalar_is_text(text: str) -> None:
    assert read(f"a: {text}".encode()) == ({"a": text}, [])


@pytest.mark.parametrize(("depth", "allowed"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_depth_has_a_cap(depth: int, allowed: bool) -> None:
    _, problems = read(b"[" * depth + b"]" * depth)
    assert [problem.code for problem in problems] == ([] if allowed else ["AK005"])


@pytest.mark.parametrize(("count", "allowed"), [(MAX_NODES - 1, True), (MAX_NODES, False)])
def test_the_number_of_values_has_a_cap(count: int, allowed: bool) -> None:
    _, problems = read(b"[" + b"a," * count + b"]")
    assert [problem.code for problem in problems] == ([] if allowed else ["AK005"])


def test_size_has_a_cap() -> None:
    assert read(b"#" * MAX_BYTES) == (None, [])
    assert [problem.code for problem in read(b"#" * (MAX_BYTES + 1))[1]] == ["AK005"]


@pytest.mark.parametrize(
    "raw",
    [
        *(b"[" * 500_000, b"{a: " * 250_000, b"- " * 500_000, b"? " * 500_000, b"\n- " * 300_000),
        *(b"&a " + b"x" * 900_000, b"*" + b"x" * 900_000, b"!" + b"x" * 900_000, b"'" * 999_999),
        *(b"a: b\nx" + b" " * 900_000 + b":", b"a: b\n" + b"- " * 400_000 + b"x = y: :"),
        *(b"a:\n" + b"[ " * 500_000, b"a: '" + b"- " * 500_000),
        *(
            b"a: b\n" + b"# [" * 300_000 + b"\nc",
            b"a: b: " * 160_000,
            b"\x00" * 1_000_000,
            b"\xff" * 1_000_000,
            b"x" * 1_000_000 + b": 1",
        ),
    ],
    ids=lambda raw: raw[:4].decode("latin-1"),
)
def test_a_hostile_megabyte_gives_few_and_short_problems(raw: bytes) -> None:
    _, problems = read(raw)
    assert 1 <= len(problems) <= 20
    assert max(len(problem.message) for problem in problems) < 200


@given(st.text())
def test_a_quoted_text_stays_on_one_line_and_within_its_quotes(text: str) -> None:
    inner = quoted(text)[1:-1]
    assert "`" not in inner
    assert len(inner) <= 60
    assert len(inner.splitlines()) <= 1


def routes(value: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Every route into plain data, with the value it leads to."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for step, part in parts:
        yield (*route, step), part
        if isinstance(part, dict | tuple):
            yield from routes(part, (*route, step))


def covered(source: Source, span: Span) -> str:
    """The text that a span covers."""
    lines = source.text().split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@given(st.binary(max_size=200))
def test_a_file_that_takes_less_memory_holds_the_same(raw: bytes) -> None:
    source = Source("a.yaml", raw)
    source.pack()
    source.pack()
    assert source.raw == raw
