# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak validate` found: the one value that every format is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.report.dutch import counted
from ambitiekader_cli.source import Source, Span

INCOMPLETE = "niet alles is gecontroleerd, want niet alles kon gelezen worden"


@dataclass(frozen=True)
class Findings:
    """What was found, in reading order."""

    diagnostics: Sequence[Diagnostic]
    sources: Mapping[str, Source]
    accepted: int = 0
    whole: bool = True
    """False when something could not be read, here or elsewhere: then not every rule could run."""
    strict: bool = False
    """Whether a warning counts as an error."""
    folder: str = ""
    """Where the repository lies in its git checkout: empty, or a path that ends in `/`."""

    def count(self, severity: Severity) -> int:
        """How many are this bad."""
        return sum(d.severity is severity for d in self.diagnostics)

    def fails(self, diagnostic: Diagnostic) -> bool:
        """Whether this finding alone makes `ak validate` end with 1."""
        bad = (Severity.FOUT, Severity.WAARSCHUWING) if self.strict else (Severity.FOUT,)
        return diagnostic.severity in bad

    def failed(self) -> bool:
        """Whether the exit code is 1."""
        return not self.whole or any(map(self.fails, self.diagnostics))

    def worst_first(self) -> list[Diagnostic]:
        """For readers that stop early; within a severity the order stays."""
        order = list(Severity)
        return sorted(self.diagnostics, key=lambda d: order.index(d.severity))

    def line(self, span: Span) -> str:
        """The line of the file on which `span` begins; empty if it is not there."""
        source = self.sources.get(span.path)
        lines = _lines(source) if source else ()
        return lines[span.line - 1] if span.line <= len(lines) else ""

    def in_checkout(self, path: str) -> str:
        """A path as git, and so a forge, knows it."""
        return f"{self.folder}{path}"


def counts(findings: Findings) -> str:
    """As `1 fout, 2 waarschuwingen in 8 bestanden`."""
    parts = [
        counted(findings.count(Severity.FOUT), "fout", "fouten"),
        counted(findings.count(Severity.WAARSCHUWING), "waarschuwing", "waarschuwingen"),
    ]
    if findings.accepted:
        parts.append(f"{findings.accepted} geaccepteerd")
    return f"{', '.join(parts)} in {counted(len(findings.sources), 'bestand', 'bestanden')}"


def with_help(diagnostic: Diagnostic) -> str:
    """Message and help in one line, for formats without a place of their own for help."""
    return " - ".join(filter(None, [diagnostic.message, diagnostic.help]))


@lru_cache(maxsize=2)
def _lines(source: Source) -> tuple[str, ...]:
    return tuple(source.text().split("\n"))
