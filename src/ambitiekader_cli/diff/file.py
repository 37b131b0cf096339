# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Both versions of a file that differs, read."""

from typing import Any, NamedTuple

from ambitiekader_cli.diagnostics import Diagnostic, Severity, of_problem
from ambitiekader_cli.diff.change import Unread
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.repo.layout import bestand
from ambitiekader_cli.repo.versions import Changed, Version
from ambitiekader_cli.source import Source, Span, Unreadable


class File(NamedTuple):
    """One version of one file; one that does not belong under data/ has no data."""

    bestand: Bestand
    data: Any

    @property
    def path(self) -> str:
        """Relative to the repository."""
        return self.bestand.source.path


class FilePair(NamedTuple):
    """Two versions of a file; None where it does not exist."""

    before: File | None
    after: File | None


def read_pair(changed: Changed) -> FilePair | list[Unread]:
    """Read both versions; what is wrong when one of them cannot be read."""
    sides = [_read(changed.path, version) for version in (changed.before, changed.after)]
    before, after = sides
    if not isinstance(before, Diagnostic) and not isinstance(after, Diagnostic):
        return FilePair(before, after)
    return [
        Unread(changed.path, older, side)
        for side, older in zip(sides, (True, False), strict=True)
        if isinstance(side, Diagnostic)
    ]


def _read(path: str, version: Version | None) -> File | Diagnostic | None:
    if version is None:
        return None
    if version.refused:
        advice = "zet hier een gewoon, leesbaar bestand neer"
        return Diagnostic("AK007", Severity.FOUT, Span(path), f"dit is {version.refused}", advice)
    source = Source(path, version.content)
    known = bestand(source)
    if known is None:
        return File(Bestand(source, ""), None)
    try:
        return File(known, source.data())
    except Unreadable as unreadable:
        return of_problem(path, unreadable.problems[0])
