# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The tree of a text knows where everything stands, so exactly that can be changed."""

from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from support.form_generator import generate

from ambitiekader_cli.source import Route, Source
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.reader import read
from ambitiekader_cli.source.tree import Collection, Entry, Node, Scalar, tree

untidy = st.integers(0, 10_000).map(lambda seed: decode(generate(Random(seed)).raw))


class Found(NamedTuple):
    route: Route
    entry: Entry


def entries(node: Node | None, route: Route = ()) -> Iterator[Found]:
    if isinstance(node, Collection):
        for step, entry in node.entries.items():
            yield Found((*route, step), entry)
            yield from entries(entry.value, (*route, step))


def grown(text: str) -> list[Found]:
    return [*entries(tree(events(text)))]


def at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step]
    return data


def changed(data: Any, route: Route, value: str) -> Any:
    if not route:
        return value
    step, *rest = route
    if isinstance(data, dict):
        return {
            key: changed(d, tuple(rest), value) if key == step else d for key, d in data.items()
        }
    return tuple(changed(d, tuple(rest), value) if n == step else d for n, d in enumerate(data))


def spliced(text: str, node: Scalar, new: str) -> Any:
    return read(text[: node.begin.index] + new + text[node.end.index :])


@given(untidy)
def test_it_holds_what_the_reader_reads(text: str) -> None:
    data = read(text)
    for route, entry in grown(text):
        value = at(data, route)
        if isinstance(entry.value, Scalar):
            assert value == (None if entry.value.empty else entry.value.value)
        else:
            assert len(value) == len(entry.value.entries)


@given(untidy, st.randoms(use_true_random=False))
def test_one_text_can_be_changed(text: str, random: Random) -> None:
    scalars = [
        (route, entry.value)
        for route, entry in grown(text)
        if isinstance(entry.value, Scalar) and entry.value.style not in ("|", ">")
    ]
    for route, node in random.sample(scalars, min(len(scalars), 5)):
        new = " 'nieuw'" if node.empty else "'nieuw'"
        assert spliced(text, node, new) == changed(read(text), route, "nieuw")


@given(untidy, st.randoms(use_true_random=False))
def test_one_key_can_be_changed(text: str, random: Random) -> None:
    keys = [(route, entry.key) for route, entry in grown(text) if entry.key]
    for route, node in random.sample(keys, min(len(keys), 5)):
        new = at(spliced(text, node, "'nieuwe sleutel'"), route[:-1])
        old = at(read(text), route[:-1])
        assert [*new] == ["nieuwe sleutel" if key == route[-1] else key for key in old]
        assert [*new.values()] == [*old.values()]


@given(untidy)
def test_a_collection_is_found_whole(text: str) -> None:
    for route, entry in grown(text):
        node = entry.value
        if isinstance(node, Collection) and text[node.begin.index] in "[{":
            assert read(text[node.begin.index : node.end.index]) == at(read(text), route)
        elif isinstance(node, Collection) and not node.flow:
            own = " " * node.begin.column + text[node.begin.index : node.end.index]
            assert read(own) == at(read(text), route)


@given(untidy)
def test_windows_lines_move_nothing(text: str) -> None:
    plain, windows = (Source("f.yaml", t.encode()) for t in (text, text.replace("\n", "\r\n")))
    if "\r" not in text:
        for route, _ in grown(text):
            assert plain.span(route) == windows.span(route)
            assert plain.span(route, key=True) == windows.span(route, key=True)
