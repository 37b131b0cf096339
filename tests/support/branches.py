# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A branch beside main, and what `ak validate --base` says of it."""

import contextlib
import io
import json
from pathlib import Path
from typing import Any, NamedTuple

from ambitiekader_cli.cli.shell import run
from support.repositories import commit, git

PROCES = "data/regional/procesafspraken.yaml"
TREKKER = "trekker: gemeente-voorbeeld"
WRONG = "trekker: gemente-voorbeeld"
"""An error, AK201, when it stands in place of TREKKER."""


class Answer(NamedTuple):
    code: int
    out: str
    err: str


def validate(root: Path, *arguments: str) -> Answer:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(["validate", "--repo", str(root), "--peildatum", "2024-03-01", *arguments])
    return Answer(code, out.getvalue(), err.getvalue())


def found(root: Path, *arguments: str) -> Any:
    """The JSON, with the exit code in it."""
    answer = validate(root, "--format", "json", *arguments)
    return {**json.loads(answer.out), "einde": answer.code}


def is_new(root: Path, *arguments: str) -> dict[str, list[bool]]:
    """Per code whether each finding is new."""
    codes: dict[str, list[bool]] = {}
    for each in found(root, *arguments)["bevindingen"]:
        codes.setdefault(each["code"], []).append(each["nieuw"])
    return codes


def branch(root: Path, name: str = "tak") -> None:
    git(root, "checkout", "--quiet", "-b", name)


def on_main(root: Path, path: str, text: str) -> None:
    """Meanwhile somebody else commits this on main."""
    own = git(root, "rev-parse", "--abbrev-ref", "HEAD")
    git(root, "checkout", "--quiet", "main")
    write(root, path, text)
    commit(root, "intussen")
    git(root, "checkout", "--quiet", own)


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8", newline="\n")


def proces(*items: str) -> str:
    """A file of procesafspraken, each given as `id titel`."""
    rows = (each.split(" ", 1) for each in items)
    return "procesafspraken:\n" + "".join(
        f"  - {{id: {id_}, titel: {titel}, trekker: stuurgroep, planning: doorlopend}}\n"
        for id_, titel in rows
    )
