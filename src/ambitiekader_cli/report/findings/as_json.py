"""Findings as JSON, exactly as schemas/output/validate.schema.json describes them."""

from typing import Any

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings


def as_json(findings: Findings) -> dict[str, Any]:
    """The contract with programs of our own kind; its paths begin at the repository."""
    base = findings.base
    return {
        **({"basis": base.commit} if base else {}),
        "bevindingen": [
            _finding(d) | ({"nieuw": not d.known} if base else {}) for d in findings.told
        ],
        "fouten": findings.count(Severity.FOUT),
        "waarschuwingen": findings.count(Severity.WAARSCHUWING),
        "geaccepteerd": findings.accepted,
        "bestanden": len(findings.sources),
        "volledig": findings.whole,
        **({"niet_getoond": untold} if (untold := findings.untold()) else {}),
    }


def _finding(d: Diagnostic) -> dict[str, Any]:
    return {
        "code": d.code,
        "ernst": str(d.severity),
        "bericht": d.message,
        "hulp": d.help or None,
        "bestand": d.span.path,
        "regel": d.span.line,
        "kolom": d.span.column,
        "eind_regel": d.span.end_line,
        "eind_kolom": d.span.end_column,
    }
