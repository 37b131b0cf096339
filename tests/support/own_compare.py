# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` answers beside what the own judge answers, and in words where they differ."""

import contextlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ambitiekader_cli.cli.shell import run
from support import own_answers
from support.own_answers import Json
from support.own_judge import Judge
from support.own_reading import Repository

NOT_JUDGED = {"regel", "mijlpaal_id", "kenmerken"}
"""Keys of a row that tell where or what it is."""


def ask(root: Path, command: str, day: date) -> Any:
    """The JSON of a command, which must have read everything."""
    out, err = io.StringIO(), io.StringIO()
    arguments = [command, "--format", "json", "--repo", str(root), "--peildatum", str(day)]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(arguments)
    assert code == 0, err.getvalue()
    answer = json.loads(out.getvalue())
    assert answer["volledig"]
    return answer


def differences(root: Path, repository: Repository, day: date) -> list[str]:
    """Each value of list, overdue and status that is not as the own judge has it."""
    rows = Judge(repository, day).rows()
    listed = own_answers.list_rows(repository, rows, day)
    late = own_answers.overdue(repository, rows, day)
    counted = own_answers.status(repository, rows, day)
    asked = {command: ask(root, command, day) for command in ("list", "overdue", "status")}
    found = [
        *(f"list {each}" for each in _of_rows(listed, asked["list"]["items"])),
        *(f"overdue {each}" for each in _of_rows(late["te_laat"], asked["overdue"]["te_laat"])),
        *_of_values("overdue per_trekker", late["per_trekker"], asked["overdue"]["per_trekker"]),
        *_of_values("status", counted, {key: asked["status"][key] for key in counted}),
    ]
    return [f"{day} {each}" for each in found]


def _of_rows(own: Sequence[Json], theirs: Sequence[Json]) -> Iterator[str]:
    names, others = [*map(_name, own)], [*map(_name, theirs)]
    if names != others:
        only = f"only own {sorted({*names} - {*others})}, only ak {sorted({*others} - {*names})}"
        first = next((pair for pair in zip(names, others, strict=False) if len({*pair}) > 1), "")
        yield f"rows differ: {only}; first in another place {first}"
        return
    for name, row, other in zip(names, own, theirs, strict=True):
        judged = {key: value for key, value in other.items() if key not in NOT_JUDGED}
        yield from _of_values(name, row, judged)


def _name(row: Json) -> str:
    return f"{row['id']} / {row['mijlpaal']}" if "mijlpaal" in row else str(row["id"])


def _of_values(name: str, own: Any, other: Any) -> Iterator[str]:
    """The smallest parts that differ."""
    if isinstance(own, Mapping) and isinstance(other, Mapping):
        for key in dict.fromkeys((*own, *other)):
            yield from _of_values(f"{name} {key or '(geen)'}", own.get(key), other.get(key))
    elif own != other:
        yield f"{name}: own {own!r}, ak {other!r}"
