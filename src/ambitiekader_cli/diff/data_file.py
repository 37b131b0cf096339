"""Both versions of a file that differs, read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic, Severity, of_problem
from ambitiekader_cli.diff.window import Window, narrowed, window_on
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.repo.layout import bestand
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.source import Source, Span, Unreadable
from ambitiekader_cli.source.quick_reader import Starts


class File(NamedTuple):
    """One version of one file; one that does not belong under data/ has no data."""

    bestand: Bestand
    data: Any

    @property
    def path(self) -> str:
        """Relative to the repository."""
        return self.bestand.source.path


class Unread(NamedTuple):
    """A file of which one version could not be read, so that it was not compared."""

    path: str
    older: bool
    problem: Diagnostic


class FilePair(NamedTuple):
    """Two versions of a file; None where it does not exist."""

    before: File | None
    after: File | None
    around: Mapping[str, Any] = MappingProxyType({})
    """Of a file of which only a part was read twice: what its other keys hold in both."""

    def differing(self, key: str) -> tuple[File, File] | None:
        """Both versions with of this list what differs, if that was read apart and is all."""
        old, new = self.before, self.after
        if not (old and new and self.around):
            return None
        if any(old.data.get(k) != new.data.get(k) for k in {*old.data, *new.data} - {key}):
            return None
        return (
            old._replace(data={**self.around, **old.data}),
            new._replace(data={**self.around, **new.data}),
        )


Older: TypeAlias = tuple[Any, tuple[Any, ...]]
"""What the older version of a file holds, and the window on it if there is one, as plain values."""


def older_data(changed: Changed) -> Older | tuple[()]:
    """For another process; none of what cannot be read, or has no data."""
    before, window = _older(changed)
    if not isinstance(before, File) or before.data is None:
        return ()
    return before.data, (*window,) if window else ()


def read_pair(changed: Changed, known: Older | tuple[()] = ()) -> FilePair | list[Unread]:
    """Read both versions, or only what differs; what is wrong when one cannot be read."""
    before, window = _known(changed, *known) if known else _older(changed)
    if isinstance(before, File) and window:
        if found := narrowed(changed.path, window, before.data):
            old, new = _part_of(before, *found.before), _part_of(before, *found.after)
            around = {key: value for key, value in before.data.items() if key not in old.data}
            return FilePair(old, new, around)
        before = read_file(changed.path, changed.before)
    after = read_file(changed.path, changed.after)
    if not isinstance(before, Diagnostic) and not isinstance(after, Diagnostic):
        return FilePair(before, after)
    return [
        Unread(changed.path, older, side)
        for side, older in ((before, True), (after, False))
        if isinstance(side, Diagnostic)
    ]


def _older(changed: Changed) -> tuple[File | Diagnostic | None, Window | None]:
    """The older version; with a window, of the list that it is on only what is in it."""
    starts: Starts = []
    before = read_file(changed.path, changed.before, starts)
    if isinstance(before, File) and changed.after and not changed.after.refused:
        newer = Source(changed.path, changed.after.content)
        if found := window_on(before.bestand.source, before.data, starts, newer):
            return before._replace(data=found[1]), found[0]
    return before, None


def _known(
    changed: Changed,
    data: Any,  # noqa: ANN401
    window: tuple[Any, ...],
) -> tuple[File | None, Window | None]:
    here = bestand(Source(changed.path, changed.before.content if changed.before else b""))
    return here and File(here, data), Window(*window) if window else None


def _part_of(file: File, source: Source, data: Any) -> File:  # noqa: ANN401
    return File(file.bestand._replace(source=source), data)


def read_file(
    path: str, version: Version | None, starts: Starts | None = None
) -> File | Diagnostic | None:
    """One version of a file; why it cannot be read, or None when it is not there."""
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
        return File(known, source.data(starts))
    except Unreadable as unreadable:
        return of_problem(path, unreadable.problems[0])
