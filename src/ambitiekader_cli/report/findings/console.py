"""Findings on a screen: with the lines they are about, or one line each."""

from collections.abc import Iterator

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import (
    ALL_OF_THEM,
    INCOMPLETE,
    Findings,
    counts,
    left_out,
    message,
    untold_line,
)
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Span
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import whole

LINE_WIDTH = 100
MOST_NAMED = 5


def as_text(findings: Findings, paper: Paper) -> str:
    """Every finding that people must see, and at the end how many there are."""
    shown = filter(findings.shows, findings.told)
    frames = ("\n".join(_frame(d, findings, paper)) for d in shown)
    return "\n\n".join([*frames, _summary(findings, paper)])


def _frame(d: Diagnostic, findings: Findings, paper: Paper) -> Iterator[str]:
    gutter = " " * len(str(d.span.line))
    yield f"{paper.paint(f'{d.severity}[{d.code}]', d.severity)}: {visible(message(d))}"
    yield f"{gutter}--> {visible(str(d.span))}"
    whole_file = d.span[1:3] == d.span[3:5]
    if not whole_file and (line := findings.line(d.span)):
        shown, offset = _window(line, d.span)
        at = d.span.column - 1 - offset
        pointed = shown[at : at + _width(d.span, line, offset, shown)]
        marker = " " * _cells(shown[:at].ljust(at)) + "^" * max(1, _cells(pointed))
        yield f"{gutter} |"
        yield f"{d.span.line} | {shown}"
        yield f"{gutter} | {paper.paint(marker, d.severity)}"
    if d.help:
        yield f"{gutter} = hulp: {visible(d.help)}"


def _window(line: str, span: Span) -> tuple[str, int]:
    """At most LINE_WIDTH columns around the span, and how many characters were left out before."""
    offset, behind = 0, len(line)
    if len(line) > LINE_WIDTH or _cells(line) > LINE_WIDTH:
        offset = max(0, span.column - 1 - LINE_WIDTH // 2)
        while _cells(line[offset : span.column - 1]) > LINE_WIDTH // 2:
            offset += 1
        behind = min(behind, offset + LINE_WIDTH)
        while _cells(line[offset:behind]) > LINE_WIDTH:
            behind -= 1
    shown = line[offset:behind].replace("\t", " ")
    return visible(shown, "\N{REPLACEMENT CHARACTER}").rstrip(), offset


def _cells(text: str) -> int:
    """How many columns a terminal needs: two for a wide letter or an emoji, none for an accent."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - only for other letters

    return cell_len(text)


def _width(span: Span, line: str, offset: int, shown: str) -> int:
    end = span.end_column if span.end_line == span.line else len(line) + 1
    return max(1, min(end, offset + len(shown) + 1) - span.column)


def _summary(findings: Findings, paper: Paper) -> str:
    errors = findings.count(Severity.FOUT, known=False)
    warnings = findings.count(Severity.WAARSCHUWING, known=False)
    style = "fout" if errors else "waarschuwing" if warnings else "goed"
    line = paper.paint(counts(findings), style)
    if left_out(findings):
        line += f"; {ALL_OF_THEM}"
    if not findings.whole:
        line += f"\nlet op: {INCOMPLETE}"
    if untold := untold_line(findings, known=False):
        line += f"\n{untold}"
    return "\n".join([line, *_where_errors(findings)]) + "\n"


def _where_errors(findings: Findings) -> Iterator[str]:
    """The few errors once more, where they would drown in warnings."""
    shown = [*filter(findings.shows, findings.told)]
    spans = [d.span for d in shown if d.severity is Severity.FOUT and not d.known]
    if len(spans) < len(shown):
        yield from (f"  fout op {visible(str(span))}" for span in spans[:MOST_NAMED])
        if (left := findings.count(Severity.FOUT, known=False) - MOST_NAMED) > 0:
            yield f"  en nog {whole(left)}"


def as_concise(findings: Findings) -> str:
    """`file:line:column: severity[code]: message`, of what people must see."""
    shown = filter(findings.shows, findings.told)
    heads = ((d, f"{visible(str(d.span))}: {d.severity}[{d.code}]") for d in shown)
    return "".join(f"{head}: {visible(message(d))}\n" for d, head in heads)
