"""Findings as GitHub and GitLab show them beside the lines of a proposal."""

from typing import Any

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.collected import Findings, left_out, message, untold_line, with_help
from ambitiekader_cli.findings.fingerprint import fingerprints
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


SEVERITIES = {"fout": "major", "waarschuwing": "minor", "info": "info"}


def as_gitlab(findings: Findings) -> list[dict[str, Any]]:
    """One object per finding; the order is that of the files."""
    named = zip(findings.told, fingerprints(findings), strict=True)
    return [_issue(findings, d, fingerprint) for d, fingerprint in named]


def _issue(findings: Findings, d: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        "description": visible(f"{d.code}: {with_help(d)}"),
        "check_name": d.code,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[d.severity],
        "location": {
            "path": visible(findings.in_checkout(d.span.path)),
            "positions": {
                "begin": {"line": d.span.line, "column": d.span.column},
                "end": {"line": d.span.end_line, "column": d.span.end_column},
            },
        },
    }
