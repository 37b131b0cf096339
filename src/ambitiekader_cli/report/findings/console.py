"""Findings on a screen: with the lines they are about, or one line each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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
from ambitiekader_cli.report.findings.repeated import FIRST, code_lines, more_line, repeated
from ambitiekader_cli.report.paper import Paper, cells
from ambitiekader_cli.source import Span
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import whole

LINE_WIDTH = 100
MOST_NAMED = 5


def as_text(findings: Findings, paper: Paper) -> str:
    """Every finding that people must see, or the first of a kind; then how many there are."""
    shown = [*filter(findings.shows, findings.told)]
    many = repeated(findings, shown)
    parts = [*_parts(shown, many, findings, paper), _summary(findings, paper, many)]
    return "\n\n".join(parts)


def _parts(
    shown: Sequence[Diagnostic], many: Mapping[str, int], findings: Findings, paper: Paper
) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for d in shown:
        seen[d.code] += 1
        if d.code not in many or seen[d.code] <= FIRST:
            yield "\n".join(_frame(d, findings, paper))
        if d.code in many and seen[d.code] == FIRST:
            yield more_line(d.code, many[d.code])


def _frame(d: Diagnostic, findings: Findings, paper: Paper) -> Iterator[str]:
    gutter = " " * len(str(d.span.line))
    head, said = f"{d.severity}[{d.code}]", visible(message(d))
    first, *more = paper.folded(f"{head}: {said}", "  ")
    yield paper.paint(head, d.severity) + first.removeprefix(head)
    yield from more
    yield f"{gutter}--> {visible(str(d.span))}"
    whole_file = d.span[1:3] == d.span[3:5]
    if not whole_file and (line := findings.line(d.span)):
        shown, offset = _window(line, d.span)
        at = d.span.column - 1 - offset
        pointed = shown[at : at + _width(d.span, line, offset, shown)]
        marker = " " * cells(shown[:at].ljust(at)) + "^" * max(1, cells(pointed))
        yield f"{gutter} |"
        yield f"{d.span.line} | {shown}"
        yield f"{gutter} | {paper.paint(marker, d.severity)}"
    if d.help:
        yield from paper.folded(f"{gutter} = hulp: {visible(d.help)}", f"{gutter}   ")


def _window(line: str, span: Span) -> tuple[str, int]:
    """At most LINE_WIDTH columns around the span, and how many characters were left out before."""
    offset, behind = 0, len(line)
    if len(line) > LINE_WIDTH or cells(line) > LINE_WIDTH:
        offset = max(0, span.column - 1 - LINE_WIDTH // 2)
        while cells(line[offset : span.column - 1]) > LINE_WIDTH // 2:
            offset += 1
        behind = min(behind, offset + LINE_WIDTH)
        while cells(line[offset:behind]) > LINE_WIDTH:
            behind -= 1
    shown = line[offset:behind].replace("\t", " ")
    return visible(shown, "\N{REPLACEMENT CHARACTER}").rstrip(), offset


def _width(span: Span, line: str, offset: int, shown: str) -> int:
    end = span.end_column if span.end_line == span.line else len(line) + 1
    return max(1, min(end, offset + len(shown) + 1) - span.column)


def _summary(findings: Findings, paper: Paper, many: Mapping[str, int]) -> str:
    errors = findings.count(Severity.FOUT, known=False)
    warnings = findings.count(Severity.WAARSCHUWING, known=False)
    style = "fout" if errors else "waarschuwing" if warnings else "goed"
    line = paper.paint(counts(findings), style)
    if left_out(findings):
        line += f"; {ALL_OF_THEM}"
    lines = [line]
    if not findings.whole:
        lines.append(f"let op: {INCOMPLETE}")
    if many:
        lines += code_lines(findings, [*filter(findings.shows, findings.told)])
    elif untold := untold_line(findings, known=False):
        lines.append(untold)
    return "\n".join([*lines, *_where_errors(findings)]) + "\n"


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
