"""What `ak` has to say about the data: plain values, no printing."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ambitiekader_cli.source import Place, Problem, Span


class Severity(StrEnum):
    """How bad it is; only errors make `ak validate` fail (with `--strict` warnings too)."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    INFO = "info"


class Finding(NamedTuple):
    """What a rule yields: where it looks wrong, what is wrong, and what may help."""

    place: Place
    message: str
    help: str = ""
    also: Place | None = None
    """The other place, when two places disagree."""


class Diagnostic(NamedTuple):
    """A finding as it is shown: with the code of its rule and its place in lines and columns."""

    code: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    known: bool = False
    """Whether it was there already in the version that was compared with."""

    @property
    def line(self) -> str:
        """`data/x.yaml:3:5: AK201 what is wrong`."""
        return f"{self.span}: {self.code} {self.message}"

    @property
    def hides(self) -> bool:
        """Whether it kept something from being read, so that more may be wrong."""
        return self.code.startswith("AK0") and self.severity is Severity.FOUT


def of_problem(path: str, problem: Problem, severity: Severity = Severity.FOUT) -> Diagnostic:
    """What is wrong with a file before its content is looked at."""
    span = Span(path, problem.line, problem.column, problem.line, problem.column + problem.width)
    advice = problem.help
    if problem.also_line is not None:
        advice += f"; de eerste staat op {path}:{problem.also_line}"
    return Diagnostic(problem.code, severity, span, problem.message, advice)


class Coded(NamedTuple):
    """A finding with the code and severity of the rule that made it."""

    code: str
    severity: Severity
    finding: Finding


def located(coded: Iterable[Coded]) -> Iterator[Diagnostic]:
    """Look up the lines and columns: that is the only costly part."""
    by_file = sorted(coded, key=lambda c: c.finding.place.source.path)
    spans = _spans(place for c in by_file for place in (c.finding.place, c.finding.also) if place)
    for code, severity, (place, message, advice, also) in by_file:
        elsewhere = f"zie ook {spans[also]}" if also else ""
        told = "; ".join(filter(None, [advice, elsewhere]))
        yield Diagnostic(code, severity, spans[place], message, told)


def _spans(places: Iterable[Place]) -> dict[Place, Span]:
    """Looked up part by part of file by file, for few of those are remembered."""
    parts = sorted({*places}, key=lambda place: (place.source.path, str(place.route[:2])))
    return {place: place.span() for place in parts}


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, line and column, so output never depends on rule order."""
    return sorted(diagnostics, key=lambda d: (d.span, d.code, d.message))
