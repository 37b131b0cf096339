# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Findings as text, one line each, JSON, and annotations for GitHub."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ambitiekader_cli.diagnostics import Diagnostic, Severity, visible
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Source, Span

LINE_WIDTH = 100
MOST_NAMED = 5


@dataclass(frozen=True)
class Findings:
    """What `ak validate` found, in reading order."""

    diagnostics: Sequence[Diagnostic]
    sources: Mapping[str, Source]
    accepted: int = 0
    whole: bool = True
    """False when something could not be read, here or elsewhere: then not every rule could run."""

    def count(self, severity: Severity) -> int:
        """How many are this bad."""
        return sum(d.severity is severity for d in self.diagnostics)


def as_text(findings: Findings, paper: Paper) -> str:
    """Headline, the line itself and help; for people."""
    frames = ("\n".join(_frame(d, findings.sources, paper)) for d in findings.diagnostics)
    return "\n\n".join([*frames, _summary(findings, paper)])


def as_concise(findings: Findings) -> str:
    """One line each; for editors and `grep`."""
    heads = ((d, f"{visible(str(d.span))}: {d.severity}[{d.code}]") for d in findings.diagnostics)
    return "".join(f"{head}: {visible(d.message)}\n" for d, head in heads)


def as_json(findings: Findings) -> dict[str, Any]:
    """The contract in schemas/output/validate.schema.json."""
    return {
        "bevindingen": [_finding(d) for d in findings.diagnostics],
        "fouten": findings.count(Severity.FOUT),
        "waarschuwingen": findings.count(Severity.WAARSCHUWING),
        "geaccepteerd": findings.accepted,
        "bestanden": len(findings.sources),
        "volledig": findings.whole,
    }


def as_github(findings: Findings) -> str:
    """Workflow commands: docs.github.com, "Workflow commands for GitHub Actions".

    GitHub shows ten of each kind, so the errors come first.
    """
    worst_first = sorted(findings.diagnostics, key=lambda d: list(Severity).index(d.severity))
    return "".join(f"{_annotation(d)}\n" for d in worst_first)


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


def _frame(d: Diagnostic, sources: Mapping[str, Source], paper: Paper) -> Iterator[str]:
    gutter = " " * len(str(d.span.line))
    yield f"{paper.paint(f'{d.severity}[{d.code}]', d.severity)}: {visible(d.message)}"
    yield f"{gutter}--> {visible(str(d.span))}"
    whole_file = d.span[1:3] == d.span[3:5]
    if not whole_file and (line := _line(sources, d.span)):
        shown, offset = _window(line, d.span)
        marker = " " * (d.span.column - 1 - offset) + "^" * _width(d.span, line, offset, shown)
        yield f"{gutter} |"
        yield f"{d.span.line} | {shown}"
        yield f"{gutter} | {paper.paint(marker, d.severity)}"
    if d.help:
        yield f"{gutter} = hulp: {visible(d.help)}"


def _line(sources: Mapping[str, Source], span: Span) -> str:
    source = sources.get(span.path)
    lines = _lines(source) if source else ()
    return lines[span.line - 1] if span.line <= len(lines) else ""


@lru_cache(maxsize=2)
def _lines(source: Source) -> tuple[str, ...]:
    return tuple(source.text().split("\n"))


def _window(line: str, span: Span) -> tuple[str, int]:
    """At most LINE_WIDTH characters around the column, and how many were left out before them."""
    offset = max(0, span.column - 1 - LINE_WIDTH // 2) if len(line) > LINE_WIDTH else 0
    shown = line[offset : offset + LINE_WIDTH].replace("\t", " ")
    return visible(shown, "\N{REPLACEMENT CHARACTER}").rstrip(), offset


def _width(span: Span, line: str, offset: int, shown: str) -> int:
    end = span.end_column if span.end_line == span.line else len(line) + 1
    return max(1, min(end, offset + len(shown) + 1) - span.column)


def _summary(findings: Findings, paper: Paper) -> str:
    errors, warnings = findings.count(Severity.FOUT), findings.count(Severity.WAARSCHUWING)
    parts = [
        f"{errors} {'fout' if errors == 1 else 'fouten'}",
        f"{warnings} {'waarschuwing' if warnings == 1 else 'waarschuwingen'}",
    ]
    if findings.accepted:
        parts.append(f"{findings.accepted} geaccepteerd")
    files = len(findings.sources)
    where = f"in {files} {'bestand' if files == 1 else 'bestanden'}"
    style = "fout" if errors else "waarschuwing" if warnings else "goed"
    line = paper.paint(f"{', '.join(parts)} {where}", style)
    if not findings.whole:
        line += "\nlet op: niet alles is gecontroleerd, want niet alles kon gelezen worden"
    return "\n".join([line, *_where_errors(findings)]) + "\n"


def _where_errors(findings: Findings) -> Iterator[str]:
    """The few errors once more, where they would drown in warnings."""
    spans = [d.span for d in findings.diagnostics if d.severity is Severity.FOUT]
    if len(spans) < len(findings.diagnostics):
        yield from (f"  fout op {visible(str(span))}" for span in spans[:MOST_NAMED])
        if len(spans) > MOST_NAMED:
            yield f"  en nog {len(spans) - MOST_NAMED}"


def _annotation(d: Diagnostic) -> str:
    kind = {"fout": "error", "waarschuwing": "warning", "info": "notice"}[d.severity]
    place = {
        "file": d.span.path,
        "line": d.span.line,
        "col": d.span.column,
        "endLine": d.span.end_line,
        "endColumn": d.span.end_column,
        "title": d.code,
    }
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    said = f"{d.message} - {d.help}" if d.help else d.message
    return f"::{kind} {properties}::{_data(said)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
