# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The page gives libyaml's events as PyYAML does. `checks/browser` holds the C beside it."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from browser_ak import libyaml
from support.libyaml_rows import place, rows
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

ROOT = Path(__file__).parents[2]
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
