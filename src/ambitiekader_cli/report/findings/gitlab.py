"""Findings as a Code Quality report of GitLab.

docs.gitlab.com, "Code Quality report format": one array; GitLab reads these fields and no others.
"""

from typing import Any

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.findings import Findings, with_help
from ambitiekader_cli.findings.known import fingerprints
from ambitiekader_cli.text import visible

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
