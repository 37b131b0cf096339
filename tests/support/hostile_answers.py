# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` answers about a repository, in a process that may use little: as JSON on stdout.

On Linux more time or memory than a stranger may cost ends it; elsewhere nothing does.
"""

import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.cli.terminal import json_text
from ambitiekader_cli.report.findings import FORMATS
from ambitiekader_cli.report.findings.console import as_text
from ambitiekader_cli.report.findings.step_summary import as_summary
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

SECONDS = 40
"""Of the processor, for all answers together; each takes a few."""
BYTES = 1024**3
"""Of addresses, which are more than what is in memory."""
DAY = "2024-03-01"
READING = ("status", "meetings", "agenda", "coverage")
COMMANDS = (*READING, *(f"{each} --format json" for each in READING))


def main(root: Path) -> None:
    """Print the size of each answer, and what the findings add up to."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - Linux only

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    sizes: dict[str, int] = {}
    found: dict[str, Any] = {}
    for name, text in _forms(root, found):
        sizes[f"validate {name}"] = len(text.encode())
    for command in COMMANDS:
        sizes[command] = _size([*command.split(), "--repo", str(root), "--peildatum", DAY])
    json.dump({"bytes": sizes, **found}, sys.stdout)


def _forms(root: Path, found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    findings = validated(Part(root, []), (date.fromisoformat(DAY), date.fromisoformat(DAY)))
    found |= {"told": len(findings.told), "all": findings.total, "untold": findings.untold()}
    yield "text", as_text(findings, Paper())
    yield "summary", as_summary(findings)
    for name, form in FORMATS.items():
        answer = form(findings)
        yield name, answer if isinstance(answer, str) else json_text(answer)
        if isinstance(answer, Mapping) and name == "json":
            found["totals"] = [answer["fouten"], answer["waarschuwingen"]]


def _size(arguments: list[str]) -> int:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        run(arguments)
    return len(out.getvalue().encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
