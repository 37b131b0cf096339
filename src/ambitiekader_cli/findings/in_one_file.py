# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is found in one file by itself: who reads the file can find it, also a second process.

These are the rules that take longest, and what was read but perhaps not meant.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any, Protocol, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic, Finding, Severity
from ambitiekader_cli.findings.of_reports import Rule
from ambitiekader_cli.load.by_two import Notice, Noticed
from ambitiekader_cli.load.doubts import doubts
from ambitiekader_cli.load.one_file import read_data
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import bijna_dezelfde_tekst, lege_verwijzing, persoonsgegevens
from ambitiekader_cli.source import Place, Source, Span, Unreadable

Rest: TypeAlias = Callable[[], Noticed]
"""Waits for all that `NOTICE` said; of the other files nothing is known."""


class FileRule(Rule, Protocol):
    """A rule that looks at one file at a time."""

    def in_file(self, file: Located, /) -> Iterable[Finding]: ...  # noqa: D102

    def may_be_in(self, raw: bytes, data: Any, /) -> bool: ...  # noqa: ANN401, D102


_BY_DATA: tuple[FileRule, ...] = (bijna_dezelfde_tekst, lege_verwijzing)
_BY_BYTES: tuple[FileRule, ...] = (persoonsgegevens,)
FILE_RULES = {rule.CODE: rule for rule in (*_BY_DATA, *_BY_BYTES)}


def _of_data(source: Source, data: Any) -> list[Any]:  # noqa: ANN401 - plain
    suspect = any(rule.may_be_in(source.raw, data) for rule in _BY_DATA)
    return _found(source, data, _BY_DATA) if suspect else []


def _of_bytes(source: Source) -> tuple[list[Any], list[Any]]:
    """What is wrong, and what was perhaps not meant."""
    found: list[Any] = []
    if any(rule.may_be_in(source.raw, None) for rule in _BY_BYTES):
        with suppress(Unreadable):
            found = _found(source, source.data(), _BY_BYTES)
    return found, [(d.code, str(d.severity), (*d.span,), *d[3:]) for d in doubts([source])]


def _found(source: Source, data: Any, rules: Iterable[FileRule]) -> list[Any]:  # noqa: ANN401
    """Entities, which cost as much as reading, are made only of what looks wrong."""
    files = filter(None, [read_data(source, data).content])
    each = ((rule.CODE, f) for file in files for rule in rules for f in rule.in_file(file))
    return [(code, f.place[1:], f.message, f.help, f.also and f.also[1:]) for code, f in each]


NOTICE = Notice(_of_data, _of_bytes)


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
            if source.path not in noticed:
                yield from self._rule.in_file(file)
                continue
            of_data, (of_bytes, _) = noticed[source.path]
            for code, place, message, advice, also in (*of_data, *of_bytes):
                if code == self.CODE:
                    other = also and Place(source, *also)
                    yield Finding(Place(source, *place), message, advice, other)


def all_doubts(sources: Iterable[Source], rest: Rest) -> Iterator[Diagnostic]:
    """What `doubts` says of these files."""
    noticed = rest()
    for source in sources:
        if source.path not in noticed:
            yield from doubts([source])
            continue
        _, (_, doubted) = noticed[source.path]
        for code, severity, span, *said in doubted:
            yield Diagnostic(code, Severity(severity), Span(*span), *said)
