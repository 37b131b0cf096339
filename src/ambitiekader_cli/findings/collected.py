"""What `ak validate` found: the one value that every format is made from."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Source, Span
from ambitiekader_cli.words.dutch import counted, listed, whole

INCOMPLETE = "niet alles is gecontroleerd, want niet alles kon gelezen worden"
KNOWN = "was er al"
ALL_OF_THEM = "`ak validate` toont alles"
LESS = "`ak validate PAD` kijkt naar één bestand of map"


class Base(NamedTuple):
    """The version that was compared with: where this branch left its target."""

    word: str
    """What the user calls the target: a branch, tag or commit."""
    commit: str
    same: bool = False
    """Whether the data is exactly as it was then. If so, nothing can be new."""
    remarks: tuple[str, ...] = ()
    """What the comparison could not tell."""


class Wanted(NamedTuple):
    """Of which kinds somebody wants to see findings; as it is, of all."""

    codes: frozenset[str] = frozenset()
    errors: bool = False
    """Only errors."""

    def holds(self, code: str, severity: Severity, *, strict: bool) -> bool:
        """Whether such a finding is wanted; where a warning counts as an error, as an error."""
        bad = severity is Severity.FOUT or (strict and severity is Severity.WAARSCHUWING)
        return (not self.codes or code in self.codes) and (bad or not self.errors)


ALL = Wanted()


@dataclass(frozen=True)
class Findings:
    """What was found, in reading order."""

    diagnostics: Sequence[Diagnostic]
    """All of them, but for those that are only counted."""
    sources: Mapping[str, Source]
    accepted: int = 0
    whole: bool = True
    """False when something could not be read, here or elsewhere: then not every rule could run."""
    strict: bool = False
    """Whether a warning counts as an error."""
    folder: str = ""
    """Where the repository lies in its git checkout: empty, or a path that ends in `/`."""
    base: Base | None = None
    """With one, what is known does not fail."""
    only_counted: Mapping[tuple[str, Severity], int] = field(default_factory=dict)
    """Of a rule that found thousands in one file those after the first; none with a base."""
    wanted: Wanted = ALL
    """The others were left out; then the exit code is of these."""
    kader: Kader | None = None
    """What was judged. As long as it is held, nobody waits until very much data are given back."""

    def only(self, wanted: Wanted) -> "Findings":
        """The same without what is not wanted."""

        def holds(code: str, severity: Severity) -> bool:
            return wanted.holds(code, severity, strict=self.strict)

        return replace(
            self,
            wanted=wanted,
            diagnostics=[d for d in self.diagnostics if holds(d.code, d.severity)],
            only_counted={kind: n for kind, n in self.only_counted.items() if holds(*kind)},
        )

    @cached_property
    def told(self) -> Sequence[Diagnostic]:
        """Those that every form shows, in reading order: all, unless there are very many."""
        return chosen(self.diagnostics, lambda d: 2 - self.shows(d) - self.fails(d))

    def untold(self, *, known: bool = True) -> Mapping[str, int]:
        """Per code how many are not told; with `known` also those that people need not see."""
        found = (d for d in self.diagnostics if known or self.shows(d))
        more = Counter({code: number for (code, _), number in self.only_counted.items()})
        return dict(sorted((per_code(found, self.told) + more).items()))

    @property
    def total(self) -> int:
        """How many there are, of every severity."""
        return len(self.diagnostics) + sum(self.only_counted.values())

    def count(self, severity: Severity, *, known: bool | None = None) -> int:
        """How many are this bad; of those that were there already, of the others, or of both."""
        alike = (d for d in self.diagnostics if d.severity is severity)
        more = (n for (_, bad), n in self.only_counted.items() if bad is severity and not known)
        return sum(known is None or d.known is known for d in alike) + sum(more)

    def fails(self, diagnostic: Diagnostic) -> bool:
        """Whether this finding alone makes `ak validate` end with 1."""
        bad = (Severity.FOUT, Severity.WAARSCHUWING) if self.strict else (Severity.FOUT,)
        excused = diagnostic.known and not (self.blind and diagnostic.hides)
        return diagnostic.severity in bad and not excused

    def shows(self, diagnostic: Diagnostic) -> bool:
        """Whether people must see it: what was there already would bury what is new."""
        return not diagnostic.known or self.fails(diagnostic)

    @property
    def blind(self) -> bool:
        """Whether what could not be read may hide something, or with a base: something new."""
        return not self.whole and not (self.base and self.base.same)

    def failed(self) -> bool:
        """Whether the exit code is 1."""
        return self.blind or any(map(self.fails, self.diagnostics))

    def worst_first(self) -> list[Diagnostic]:
        """For readers that stop early: what is new, then by severity; else the order stays."""
        order = list(Severity)
        return sorted(self.told, key=lambda d: (d.known, order.index(d.severity)))

    def line(self, span: Span) -> str:
        """The line of the file on which `span` begins; empty if it is not there."""
        source = self.sources.get(span.path)
        lines = _lines(source) if source else ()
        return lines[span.line - 1] if span.line <= len(lines) else ""

    def in_checkout(self, path: str) -> str:
        """A path as git, and so a forge, knows it."""
        return f"{self.folder}{path}"


def counts(findings: Findings) -> str:
    """As `1 fout, 2 waarschuwingen in 8 bestanden`, and apart what was there already."""
    parts = _counted(findings, "nieuwe " if findings.base else "", known=False)
    if findings.accepted:
        parts.append(f"{findings.accepted} geaccepteerd")
    line = f"{', '.join(parts)} in {counted(len(findings.sources), 'bestand', 'bestanden')}"
    if findings.wanted.codes:
        line += f"; alleen gezocht naar {listed(sorted(findings.wanted.codes), 8)}"
    if findings.base:
        line += f", sinds `{findings.base.word}`"
    known = [part for part in _counted(findings, "", known=True) if not part.startswith("0 ")]
    if known:
        one = len(known) == 1 and known[0].startswith("1 ")
        line += f"; {listed(known, 8)} {'was' if one else 'waren'} er al"
    return line


def left_out(findings: Findings) -> str:
    """How many findings people need not see, in a line; empty if they see all."""
    number = sum(not findings.shows(d) for d in findings.diagnostics)
    were = counted(number, "bevinding was er al", "bevindingen waren er al")
    return f"{were}; {ALL_OF_THEM}" if number else ""


def untold_line(findings: Findings, *, known: bool = True) -> str:
    """How many of which code are not told, in a line; empty if all are."""
    number = [f"{whole(n)} van {code}" for code, n in findings.untold(known=known).items()]
    return f"niet getoond: nog {listed(number, len(number))}; {LESS}" if number else ""


def _counted(findings: Findings, new: str, *, known: bool) -> list[str]:
    errors, warnings = (
        findings.count(severity, known=known) for severity in (Severity.FOUT, Severity.WAARSCHUWING)
    )
    said = [
        counted(errors, f"{new}fout", f"{new}fouten"),
        counted(warnings, f"{new}waarschuwing", f"{new}waarschuwingen"),
    ]
    left_out = findings.wanted.errors and not findings.strict
    return said[:1] if left_out else said


def message(diagnostic: Diagnostic) -> str:
    """What is wrong, and whether that was so already."""
    return diagnostic.message + (f" ({KNOWN})" if diagnostic.known else "")


def with_help(diagnostic: Diagnostic) -> str:
    """Message and help in one line, for formats without a place of their own for help."""
    return " - ".join(filter(None, [diagnostic.message, diagnostic.help]))


@lru_cache(maxsize=2)
def _lines(source: Source) -> tuple[str, ...]:
    return tuple(source.text().split("\n"))


MOST_TOLD = 2_000
"""So that the longest form, SARIF, stays under 5 MB. GitHub shows no more than 5,000 of it."""


def chosen(
    diagnostics: Sequence[Diagnostic], rank: Callable[[Diagnostic], int]
) -> Sequence[Diagnostic]:
    """All, or the first of each code: of the lowest rank as many as fit, then of the next."""
    if len(diagnostics) <= MOST_TOLD:
        return diagnostics
    ranks: dict[int, dict[str, list[int]]] = {}
    for number, each in enumerate(diagnostics):
        ranks.setdefault(rank(each), {}).setdefault(each.code, []).append(number)
    numbers: list[int] = []
    for _, per_code in sorted(ranks.items()):
        numbers += _shared_out(per_code.values(), MOST_TOLD - len(numbers))
    return [diagnostics[number] for number in sorted(numbers)]


def _shared_out(groups: Iterable[Sequence[int]], room: int) -> Iterator[int]:
    """The first of each group: what is rare whole, so that it does not drown in what is not."""
    waiting = sorted(groups, key=len)
    for number, group in enumerate(waiting):
        share = group[: room // (len(waiting) - number)]
        yield from share
        room -= len(share)


def per_code(diagnostics: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> Counter[str]:
    """How many of each code were found and are not told."""
    return Counter(each.code for each in diagnostics) - Counter(each.code for each in told)
