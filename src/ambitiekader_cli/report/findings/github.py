"""Findings as annotations on GitHub, beside the changed lines.

Workflow commands: docs.github.com, "Workflow commands for GitHub Actions"; what the runner does
with them: actions/runner, src/Runner.Worker/ActionCommandManager.cs.
"""

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.findings import Findings, left_out, message, untold_line, with_help
from ambitiekader_cli.text import visible

KINDS = {"fout": "error", "waarschuwing": "warning", "info": "notice"}


def as_github(findings: Findings) -> str:
    """GitHub shows ten of each kind: the worst come first, and of what was there only what fails.

    The rest of that is counted in a line for the log.
    """
    lines = [_annotation(findings, d) for d in findings.worst_first() if findings.shows(d)]
    lines += filter(None, [left_out(findings), untold_line(findings, known=False)])
    return "".join(f"{line}\n" for line in lines)


def _annotation(findings: Findings, d: Diagnostic) -> str:
    one_line = d.span.line == d.span.end_line  # else the runner refuses columns
    place = {
        "file": findings.in_checkout(d.span.path),
        "line": d.span.line,
        "endLine": d.span.end_line,
        **({"col": d.span.column, "endColumn": d.span.end_column} if one_line else {}),
        "title": d.code,
    }
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    return f"::{KINDS[d.severity]} {properties}::{_data(with_help(d._replace(message=message(d))))}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
