"""Findings as SARIF 2.1.0 (OASIS), the format of code scanning.

What GitHub reads of it: docs.github.com, "SARIF support for code scanning". It ignores
`suppressions`, so what the data accepts is left out: it would come back as an open alert.
"""

from typing import Any
from urllib.parse import quote

from ambitiekader_cli import __version__
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.collected import INCOMPLETE, Findings, untold_line, with_help
from ambitiekader_cli.findings.fingerprint import fingerprints
from ambitiekader_cli.findings.of_reports import Page
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.report.rule_pages import page_text, page_title, page_why
from ambitiekader_cli.text import visible

Json = dict[str, Any]
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LANGUAGE = "nl-NL"
LEVELS = {"fout": "error", "waarschuwing": "warning", "info": "note"}


def as_sarif(findings: Findings) -> Json:
    """One run, with the pages of the rules that found something."""
    codes = sorted({d.code for d in findings.told})
    named = zip(findings.told, fingerprints(findings), strict=True)
    run = {
        "tool": {"driver": _driver(codes)},
        "language": LANGUAGE,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(findings)],
        "results": [
            _result(findings, d, fingerprint) | {"ruleIndex": codes.index(d.code)}
            for d, fingerprint in named
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver(codes: list[str]) -> Json:
    pages = {page.CODE: page for page in PAGES}
    return {
        "name": "ak",
        "version": __version__,
        "language": LANGUAGE,
        "rules": [_rule(pages[code]) for code in codes],
    }


def _rule(page: Page) -> Json:
    text = page_text(page)
    return {
        "id": page.CODE,
        "name": "".join(word.capitalize() for word in page.NAME.split("-")),
        "shortDescription": {"text": page_title(page)},
        "fullDescription": {"text": page_why(page)},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": LEVELS[page.SEVERITY]},
    }


def _invocation(findings: Findings) -> Json:
    """The run itself succeeded, else GitHub refuses the findings; what it lacks is a note."""
    notes = filter(None, ["" if findings.whole else INCOMPLETE, untold_line(findings)])
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [
            {"level": "warning", "message": {"text": note}} for note in notes
        ],
    }


def _result(findings: Findings, d: Diagnostic, fingerprint: str) -> Json:
    return {
        "ruleId": d.code,
        "level": LEVELS[d.severity],
        "message": {"text": _message(with_help(d))},
        "locations": [{"physicalLocation": _location(findings, d)}],
        "partialFingerprints": {"ak/v1": fingerprint},
        **({"baselineState": "unchanged" if d.known else "new"} if findings.base else {}),
    }


def _location(findings: Findings, d: Diagnostic) -> Json:
    # A file name may hold bytes that are no text; a reference must not fail on them.
    uri = quote(findings.in_checkout(d.span.path), errors="replace")
    return {
        "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": d.span.line,
            "startColumn": d.span.column,
            "endLine": d.span.end_line,
            "endColumn": d.span.end_column,
        },
    }


def _message(text: str) -> str:
    """Plain text; `[text](address)` in it would be a link (section 3.11.6)."""
    return visible(text).replace("](", "] (")
