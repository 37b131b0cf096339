# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` answers about a repository, in a process that may use little: as JSON on stdout.

On Linux more time or memory than a stranger may cost ends it; elsewhere nothing does.
"""

import gc
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ambitiekader_cli.cli import reading
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.cli.terminal import json_text
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load import Loaded, load_and_notice
from ambitiekader_cli.load.by_two import Notice, Noticed
from ambitiekader_cli.report.findings import FORMATS
from ambitiekader_cli.report.findings.console import as_text
from ambitiekader_cli.report.findings.step_summary import as_summary
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.work import validate
from ambitiekader_cli.work.part import Part
from support.limits import may_use

SECONDS = 20
"""For all answers together, of which each takes a second or two."""
MEBIBYTES = 960
DAY = "2024-03-01"
READING = ("status", "meetings", "agenda", "coverage")
COMMANDS = (*READING, *(f"{each} --format json" for each in READING))


def main(folder: str) -> int:
    """Print the size of each answer, how each ended, and what the findings add up to."""
    may_use(SECONDS, MEBIBYTES)
    gc.disable()  # as `ak` does
    sizes: dict[str, int] = {}
    codes: dict[str, int] = {}
    found: dict[str, Any] = {}
    with _read_once() as read:
        for name, text in _forms(Path(folder), found):
            sizes[f"validate {name}"] = len(text.encode())
        for command in COMMANDS:
            arguments = [*command.split(), "--repo", folder, "--peildatum", DAY]
            codes[command], sizes[command] = _ended(arguments)
        problems = read(Path(folder)).problems
    found["unread"] = [each.message for each in problems if _hides_a_file(each)]
    json.dump({"bytes": sizes, "codes": codes, **found}, sys.stdout)
    return 0


def _hides_a_file(problem: Diagnostic) -> bool:
    """Whether a file could not be read; one code is also that of groups that lead too much."""
    return problem.code in UNREADABLE and "groepen" not in problem.message


UNREADABLE = ("AK001", "AK003", "AK004", "AK005", "AK006", "AK009")


@contextmanager
def _read_once() -> Iterator[Callable[[Path], Loaded]]:
    """Every command answers from the kader that `validate` read."""
    known: dict[Path, Loaded] = {}

    @contextmanager
    def kept(root: Path, notice: Notice) -> Iterator[tuple[Loaded, Callable[[], Noticed]]]:
        with load_and_notice(root, notice) as (known[root], noticed):
            yield known[root], noticed

    read = known.__getitem__
    with patch.object(validate, "load_and_notice", kept), patch.object(reading, "load", read):
        yield read


def _forms(root: Path, found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    findings = validate.validated(
        Part(root, []), (date.fromisoformat(DAY), date.fromisoformat(DAY))
    )
    found |= {"told": len(findings.told), "all": findings.total, "untold": findings.untold()}
    yield "text", as_text(findings, Paper())
    yield "summary", as_summary(findings)
    for name, form in FORMATS.items():
        answer = form(findings)
        yield name, answer if isinstance(answer, str) else json_text(answer)
        if isinstance(answer, Mapping) and name == "json":
            found["totals"] = [answer["fouten"], answer["waarschuwingen"]]


def _ended(arguments: list[str]) -> tuple[int, int]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(arguments)
    return code, len(out.getvalue().encode())
