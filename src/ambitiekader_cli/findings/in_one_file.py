# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is found in one file by itself: who reads the file can find it, also a second process.

These are the rules that take longest, and what was read but perhaps not meant.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic, Finding, Severity
from ambitiekader_cli.findings.of_reports import Rule
from ambitiekader_cli.load.by_two import Noticed
from ambitiekader_cli.load.doubts import doubts
from ambitiekader_cli.load.one_file import read_data
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import bijna_dezelfde_tekst, lege_verwijzing, persoonsgegevens
from ambitiekader_cli.source import Place, Source, Span

Rest: TypeAlias = Callable[[], Noticed]
"""Waits for all that `notice` said; of the other files nothing is known."""


class FileRule(Rule, Protocol):
    """A rule that looks at one file at a time."""

    def in_file(self, file: Located, /) -> Iterable[Finding]: ...  # noqa: D102

    def may_be_in(self, raw: bytes, data: Any, /) -> bool: ...  # noqa: ANN401, D102


FILE_RULES: Mapping[str, FileRule] = {
    rule.CODE: rule for rule in (bijna_dezelfde_tekst, lege_verwijzing, persoonsgegevens)
}


def notice(source: Source, data: Any) -> Any:  # noqa: ANN401 - plain
    """What is found in a file with these data, in values that `marshal` can write.

    Entities, which cost as much as reading, are made only of what looks wrong.
    """
    found: dict[str, list[Any]] = {}
    if any(rule.may_be_in(source.raw, data) for rule in FILE_RULES.values()):
        files = filter(None, [read_data(source, data).content])
        each = ((code, rule.in_file(file)) for file in files for code, rule in FILE_RULES.items())
        found = {code: [*map(_plain, findings)] for code, findings in each}
    return found, [(d.code, str(d.severity), (*d.span,), *d[3:]) for d in doubts([source])]


class AsNoticed:
    """A rule of one file that looks only where nothing was noticed yet."""

    def __init__(self, rule: FileRule, rest: Rest) -> None:
        self._rule, self._rest = rule, rest
        self.CODE, self.NAME, self.SEVERITY = rule.CODE, rule.NAME, rule.SEVERITY

    def check(self, kader: Kader, _peildatum: date) -> Iterator[Finding]:
        """Yield what the rule does."""
        noticed = self._rest()
        for file in kader.files():
            source = file.bestand.source
            if source.path in noticed:
                found, _ = noticed[source.path]
                yield from (_finding(source, each) for each in found.get(self.CODE, ()))
            else:
                yield from self._rule.in_file(file)


def all_doubts(sources: Iterable[Source], noticed: Noticed) -> Iterator[Diagnostic]:
    """What `doubts` says of these files."""
    for source in sources:
        if source.path in noticed:
            _, told = noticed[source.path]
            for code, severity, span, *said in told:
                yield Diagnostic(code, Severity(severity), Span(*span), *said)
        else:
            yield from doubts([source])


def _plain(finding: Finding) -> tuple[Any, ...]:
    place, message, advice, also = finding
    return place[1:], message, advice, also and also[1:]


def _finding(source: Source, plain: tuple[Any, ...]) -> Finding:
    place, message, advice, also = plain
    return Finding(Place(source, *place), message, advice, also and Place(source, *also))
