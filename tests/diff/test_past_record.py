# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Random histories with versions that cannot be read, replayed and held against a plain record."""

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st
from support.past_record import (
    BROKEN,
    PATHS,
    Commit,
    Item,
    State,
    Stored,
    broken,
    postponed,
    recorded,
    story_of,
    written,
)

from ambitiekader_cli.cli.shell import run

FIXED = Path(__file__).parents[1] / "basis"
NAMES = {PATHS[0]: ("BES-1", "BES-2", "BES-3"), PATHS[1]: ("DUU-1", "DUU-2")}
ALL = sum(NAMES.values(), ())
WHOLE = ""
"""The form of a file that can be read."""


class Move(NamedTuple):
    """A commit: what is done to an item, and how its file can be read afterwards."""

    name: str
    edit: str
    days: int
    form: str


def moves(names: Sequence[str], edits: Sequence[str], form: str | None = None) -> Any:
    forms = [WHOLE, WHOLE, *BROKEN] if form is None else [form]
    return st.builds(
        Move,
        st.sampled_from(names),
        st.sampled_from(edits),
        st.integers(-40, 90) if "weg" in edits else st.integers(1, 90),
        st.sampled_from(forms),
    )


class Version(NamedTuple):
    """What stands in a commit, what of it cannot be read, and what could be read last."""

    states: dict[str, State]
    forms: dict[str, str]
    readable: dict[str, State]

    @property
    def files(self) -> dict[str, Stored]:
        return {
            path: broken(state, form) if (form := self.forms[path]) else written(state)
            for path, state in self.states.items()
        }

    @property
    def items(self) -> dict[str, Item]:
        return {name: item for state in self.readable.values() for name, item in state.items()}


def _first() -> Version:
    item = {"trekker": "wonen-noord", "planning": "2024-06-30", "tekst": "Eerst zo."}
    states = {path: {name: dict(item) for name in names} for path, names in NAMES.items()}
    return Version(states, dict.fromkeys(PATHS, WHOLE), deepcopy(states))


def _next(version: Version, move: Move) -> Version:
    """The version after it. What is in a file that cannot be read, waits to be read."""
    states, forms, readable = deepcopy(version)
    path = next(path for path in PATHS if move.name in NAMES[path])
    _edit(states[path], move)
    forms[path] = move.form
    if move.form == WHOLE:
        readable[path] = deepcopy(states[path])
    return Version(states, forms, readable)


def _edit(state: State, move: Move) -> None:
    item = state.get(move.name)
    if item is None:
        if move.edit == "terug":
            state[move.name] = {
                "trekker": "wonen-noord",
                "planning": f"2024-07-{move.days % 28 + 1:02}",
            }
    elif move.edit == "weg" and len(state) > 1:
        del state[move.name]
    elif move.edit == "trekker":
        item["trekker"] = "wonen-noord" if move.days % 2 else "gemeente-voorbeeld"
    elif move.edit == "tekst":
        item["tekst"] = f"Zo {move.days}."
    elif move.edit == "later":
        day = date.fromisoformat(item["planning"]) + timedelta(days=move.days or 1)
        item["planning"] = day.isoformat()


def _line(version: Version, each: Iterable[Move]) -> Iterator[Version]:
    for move in each:
        version = _next(version, move)
        yield version


@contextmanager
def _repository(versions: Sequence[Version], parents: Sequence[tuple[int, ...]]) -> Iterator[Any]:
    """Gives what asks `ak history`, with numbers for commits."""
    fixed = {
        path.relative_to(FIXED).as_posix(): Stored(path.read_bytes())
        for path in sorted((FIXED / "data").rglob("*.yaml"))
    }
    commits = [
        Commit({**fixed, **version.files}, own)
        for version, own in zip(versions, parents, strict=True)
    ]
    with TemporaryDirectory() as folder:
        root = Path(folder, "repo")
        number_of = {name: str(n) for n, name in enumerate(recorded(root, commits))}

        def ask(*words: str) -> Any:
            with redirect_stdout(io.StringIO()) as out:
                assert run(["history", *words, "--format", "json", "--repo", str(root)]) == 0
            text = out.getvalue()
            for name, number in number_of.items():
                text = text.replace(f'"{name}"', number)
            return json.loads(text)

        yield ask


def _told(answer: Any) -> list[tuple[int, frozenset[str]]]:
    words = {"verwijderd": "weg", "toegevoegd": "nieuw"}
    return [
        (
            moment["commit"],
            frozenset(words.get(c["soort"], c["veld"]) for c in moment["wijzigingen"]),
        )
        for moment in answer["momenten"]
    ]


def _hold_against_record(ask: Any, lines: Mapping[str, Sequence[tuple[int, Any]]]) -> Any:
    """What `--slipping` said; `lines` has per item the versions that it came along, by number."""
    slipping = ask("--slipping")
    found = {each["id"]: each for each in slipping["uitgesteld"]}
    for name, versions in lines.items():
        states = [(number, version.items) for number, version in versions]
        assert _told(ask(name)) == story_of(name, states), name
        told = found.get(name)
        assert (told and (tuple(told["commits"]), told["dagen"])) == postponed(name, states), name
    return slipping


EDITS = ("later", "later", "trekker", "tekst", "weg", "terug")


@given(st.lists(moves(ALL, EDITS), min_size=1, max_size=14))
def test_any_line_of_commits_is_told_as_it_was(each: list[Move]) -> None:
    versions = [_first(), *_line(_first(), each)]
    parents = [(), *((number,) for number in range(len(each)))]
    with _repository(versions, parents) as ask:
        numbered = [*enumerate(versions)]
        slipping = _hold_against_record(ask, dict.fromkeys(ALL, numbered))
    gaps = {(gap["commit"], gap["bestand"]) for gap in slipping["niet_gelezen"]}
    assert gaps == {
        (number, path)
        for number, version in numbered
        for path, form in version.forms.items()
        if form and version.files[path] != versions[number - 1].files[path]
    }
    assert slipping["volledig"] is not bool(gaps)


ONWARD = ("later", "later", "tekst")
"""Edits after which nothing is as it was: there and back in a branch is followed by nobody."""
LEFT, RIGHT = ("BES-1", "DUU-1"), ("BES-2", "BES-3", "DUU-2")


@given(
    st.lists(moves(LEFT, ONWARD), max_size=4),
    st.lists(moves(RIGHT, ONWARD), max_size=4),
    st.sampled_from([WHOLE, *BROKEN]),
    st.lists(moves(ALL, ONWARD), max_size=4),
)
def test_branches_that_came_together_keep_each_its_past(
    left: list[Move], right: list[Move], form: str, after: list[Move]
) -> None:
    """Each branch has its own items, in the same files; the merge takes over all of them."""
    first = _first()
    last = [Move(side[0], "tekst", len(side), WHOLE) for side in (LEFT, RIGHT)]
    one, other = [*_line(first, [last[0], *left])], [*_line(first, [last[1], *right])]
    merged = _merged(one[-1], other[-1], form)
    # Else it is, to git, a branch that brought nothing: what no file holds nobody can tell.
    assume(merged.files not in (one[-1].files, other[-1].files))
    rest = [
        *_line(merged, [*after, *(Move(name, "tekst", 0, WHOLE) for name in ("BES-1", "DUU-1"))])
    ]
    versions = [first, *one, *other, merged, *rest]
    begin = len(one) + 1
    joined = begin + len(other)
    parents: list[tuple[int, ...]] = [(), *((n,) for n in range(len(versions) - 1))]
    parents[begin], parents[joined] = (0,), (begin - 1, joined - 1)
    numbered = [*enumerate(versions)]
    lines = {
        **{name: [*numbered[:begin], *numbered[joined:]] for name in LEFT},
        **{name: [numbered[0], *numbered[begin:]] for name in RIGHT},
    }
    with _repository(versions, parents) as ask:
        _hold_against_record(ask, lines)


def _merged(one: Version, other: Version, form: str) -> Version:
    states = {
        path: {name: (one if name in LEFT else other).states[path][name] for name in names}
        for path, names in NAMES.items()
    }
    readable = {
        path: {name: (one if name in LEFT else other).items[name] for name in names}
        for path, names in NAMES.items()
    }
    version = Version(states, {**dict.fromkeys(PATHS, WHOLE), PATHS[0]: form}, readable)
    fine = [path for path in PATHS if not version.forms[path]]
    return version._replace(
        readable={**readable, **{path: deepcopy(states[path]) for path in fine}}
    )
