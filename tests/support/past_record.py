# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Histories made up commit by commit, and a plain record of what became of each field in them.

The record knows nothing of diffs: per item it keeps each value that could be read, and when.
"""

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias

from support.repositories import git

PATHS = ("data/regional/ambities/beschikbaarheid.yaml", "data/regional/ambities/duurzaamheid.yaml")
FIELDS = ("planning", "trekker", "tekst")

Item: TypeAlias = dict[str, str]
State: TypeAlias = dict[str, Item]
"""The items of one file, by id."""


class Stored(NamedTuple):
    """A file as git keeps it."""

    content: bytes
    mode: str = "100644"


def written(state: State) -> Stored:
    """The items as YAML."""
    lines = ["ambities:"]
    for name, item in state.items():
        lines += [f"  - id: {name}", f"    titel: Over {name}"]
        lines += [f"    {field}: {value}" for field, value in item.items()]
    return Stored("\n".join([*lines, ""] if state else [""]).encode())


BROKEN = {
    "een haak": Stored(b"GOOD    planning: [\n"),
    "een tab": Stored(b"GOOD\tkapot\n"),
    "een schuine streep": Stored(b'GOOD    titel: "C:\\map"\n'),
    "een dubbele sleutel": Stored(b"doelen: []\ndoelen: []\nGOOD"),
    "een conflict": Stored(b"<<<<<<< een\nGOOD>>>>>>> ander\n"),
    "geen utf-8": Stored(b"GOOD# caf\xe9\n"),
    "alleen een haak": Stored(b"{"),
    "een snelkoppeling": Stored(b"../elders.yaml", "120000"),
    "een submodule": Stored(b"", "160000"),
}
"""Ways in which a file cannot be read."""


def broken(state: State, form: str) -> Stored:
    """The items in a file that cannot be read."""
    content, mode = BROKEN[form]
    return Stored(content.replace(b"GOOD", written(state).content), mode)


class Commit(NamedTuple):
    """What stands in the repository after a commit; parents are numbers of earlier ones."""

    files: Mapping[str, Stored]
    parents: tuple[int, ...]


def recorded(folder: Path, commits: Sequence[Commit]) -> list[str]:
    """A bare repository with these commits; the hash of each. The last one is HEAD."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare", "--template=")
    marks = folder / "marks"
    one_file = "fastimport.unpackLimit=1"  # not a folder for each object
    command = [
        "git",
        "-c",
        one_file,
        "fast-import",
        "--quiet",
        f"--export-marks={marks.absolute()}",
    ]
    stream = b"".join(_command(number, each) for number, each in enumerate(commits))
    stream += f"reset refs/heads/main\nfrom :{len(commits)}\n".encode()
    subprocess.run(command, cwd=folder, input=stream, check=True, capture_output=True)
    found = dict(line.split() for line in marks.read_text("ascii").splitlines())
    return [found[f":{number + 1}"] for number in range(len(commits))]


def _command(number: int, commit: Commit) -> bytes:
    """All files anew each time; the day is that of the number."""
    head = f"commit refs/heads/commit-{number}\nmark :{number + 1}\n"
    head += f"committer test <test@example.org> {1_700_000_000 + 86_400 * number} +0000\ndata 0\n"
    for word, parent in zip(("from", "merge"), commit.parents, strict=False):
        head += f"{word} :{parent + 1}\n"
    files = b"".join(_file(path, stored) for path, stored in commit.files.items())
    return head.encode() + b"deleteall\n" + files + b"\n"


def _file(path: str, stored: Stored) -> bytes:
    if stored.mode == "160000":
        return f"M 160000 {'1' * 40} {path}\n".encode()
    head = f"M {stored.mode} inline {path}\ndata {len(stored.content)}\n".encode()
    return head + stored.content + b"\n"


Told: TypeAlias = tuple[int, frozenset[str]]
"""The number of a commit, and which fields changed in it, or that the item came or went."""


def story_of(name: str, states: Iterable[tuple[int, Mapping[str, Item]]]) -> list[Told]:
    """What became of an item; `states` are all items that could be read, by commit."""
    told, before = [], None
    for number, items in states:
        item = items.get(name)
        if differing := _differing(before, item):
            told.append((number, differing))
        before = item
    return told


def _differing(before: Item | None, after: Item | None) -> frozenset[str]:
    if before is None or after is None:
        return frozenset() if before == after else frozenset({"weg" if before else "nieuw"})
    return frozenset(field for field in FIELDS if before.get(field) != after.get(field))


class Postponed(NamedTuple):
    """How often an item was postponed, when, and by how many days in all."""

    commits: tuple[int, ...]
    days: int


def postponed(name: str, states: Iterable[tuple[int, Mapping[str, Item]]]) -> Postponed | None:
    """Each time that the last day is later than it last was; what was away keeps its last day."""
    commits, days, last = [], 0, None
    for number, items in states:
        planning = items.get(name, {}).get("planning")
        day = date.fromisoformat(planning) if planning else last
        if last and day and day > last:
            commits.append(number)
            days += (day - last).days
        last = day
    return Postponed(tuple(commits), days) if commits else None
