"""What `ak validate` found, in every form that people, editors and forges ask for.

One file is one form; each is made from the same `Findings`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.report.findings.as_json import as_json
from ambitiekader_cli.report.findings.console import as_concise
from ambitiekader_cli.report.findings.forges import as_github, as_gitlab
from ambitiekader_cli.report.findings.junit import as_junit
from ambitiekader_cli.report.findings.sarif import as_sarif

FORMATS: Mapping[str, Callable[[Findings], str | dict[str, Any] | list[dict[str, Any]]]] = {
    "concise": as_concise,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
    "junit": as_junit,
}
"""The forms for programs, by the name that `--format` knows them by; data becomes JSON in `cli`."""
