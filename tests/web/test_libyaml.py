# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The page gives libyaml's events as PyYAML does. `checks/browser` holds the C beside it."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from browser_ak import libyaml
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

ROOT = Path(__file__).parents[2]
KINDS = (
    *("StreamStartEvent", "StreamEndEvent", "DocumentStartEvent", "DocumentEndEvent"),
    *("AliasEvent", "ScalarEvent", "SequenceStartEvent", "SequenceEndEvent"),
    *("MappingStartEvent", "MappingEndEvent"),
)
STYLES = ("", "'", '"', "|", ">")
SEEN = ("value", "style", "anchor", "tag", "flow_style", "version", "tags")
OURS = sorted((ROOT / "data").rglob("*.yaml"))
TEXTS = (
    "%YAML 1.2\n%TAG !e! tag:example.com,2000:\n---\n!e!a &b ['c', \"d\", *b]\n...\n",
    "é: |\n  één\n  twee\nf: >-\n  drie\n",
    "- {a: b, c: [d]}\n-\n",
    "",
)
BROKEN = ("a: b: c\n", "a: [b\n", "a: 'b\n", "- a\nb: c\n", "a: \x07\n", "%HUH\n---\n")


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_events_of_our_data(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(path.read_text("utf-8"), monkeypatch)


@pytest.mark.parametrize("text", [*TEXTS, *BROKEN])
def test_the_events_of_all_kinds_of_yaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check(text, monkeypatch)


def test_half_a_character_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "CBaseLoader", yaml.CBaseLoader)
    libyaml.install(rows)
    with pytest.raises(UnicodeEncodeError):
        yaml.CBaseLoader("\ud83d")


def check(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected, numbers = seen(text), rows(text.encode())
    monkeypatch.setattr(yaml, "CBaseLoader", yaml.CBaseLoader)  # and back afterwards
    libyaml.install(lambda _raw: numbers)
    assert seen(text) == expected


def seen(text: str) -> list[Any]:
    """What a loader gives, and how it ends."""
    found: list[Any] = []
    try:
        loader = yaml.CBaseLoader(text)
        while (event := loader.get_event()) is not None:
            shown = [getattr(event, name, None) for name in SEEN]
            found.append([type(event), shown, *map(place, (event.start_mark, event.end_mark))])
    except MarkedYAMLError as error:
        marks = map(place, (error.context_mark, error.problem_mark))
        found.append([error.context, error.problem, *marks])
    except ReaderError as error:
        found.append(error.reason)
    return found


def place(mark: Any) -> tuple[int, int, int] | None:
    return mark and (mark.line, mark.column, mark.index)


def rows(text: bytes) -> libyaml.Rows:
    """What libyaml.c makes of a text, by PyYAML's own libyaml."""
    numbers, texts = list[int](), bytearray()

    def put(kind: int, marks: Any, style: int, said: list[Any]) -> None:
        places = [place(mark) or (0, 0, 0) for mark in marks]
        numbers.extend((kind, *places[0], *places[1], style))
        for each in said:
            numbers.extend((len(texts), -1 if each is None else len(each.encode())))
            texts.extend((each or "").encode())

    try:
        loader = yaml.CBaseLoader(text.decode())
        while (event := loader.get_event()) is not None:
            kind = 1 + KINDS.index(type(event).__name__)
            put(kind, (event.start_mark, event.end_mark), *told(event))
        put(libyaml.END, (None, None), 0, [None] * 3)
    except MarkedYAMLError as error:
        marks = (error.context_mark, error.problem_mark)
        put(libyaml.FAULT, marks, 0, [error.context, error.problem, None])
    except ReaderError as error:
        put(libyaml.UNREADABLE, (None, None), 0, [None, error.reason, None])
    return numbers, bytes(texts)


def told(event: Any) -> tuple[int, list[Any]]:
    """The style of an event, and its three texts."""
    match event:
        case yaml.ScalarEvent():
            return 1 + STYLES.index(event.style), [event.anchor, event.tag, event.value]
        case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
            return int(event.flow_style is True), [event.anchor, event.tag, None]
        case yaml.AliasEvent():
            return 0, [event.anchor, None, None]
        case yaml.DocumentStartEvent():
            major, minor = event.version or (0, 0)
            first = next(iter((event.tags or {}).items()), (None, None))
            return 100 * major + minor, [*first, None]
    return 0, [None] * 3
