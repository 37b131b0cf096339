"""Data files put in form: looked at, written, or printed."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ambitiekader_cli import repo
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.form import Formed, formed
from ambitiekader_cli.load.one_file import find_source, why_unreadable
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.replace import tidy
from ambitiekader_cli.report.fmt_result import Forms
from ambitiekader_cli.source import MAX_BYTES, Source, Unreadable
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.save_data import not_saved

Failure: TypeAlias = tuple[str, ...]
"""Why a file was left alone, in lines."""


def formatted(part: Part, *, write: bool) -> Forms:
    """What is in form, what was not, and what went wrong. Without `write` nothing is written."""
    if write:
        tidy(part.root)
    looked = [
        _look(part.root, entry) for entry in repo.entries(part.root) if part.holds(entry.path)
    ]
    if not looked:
        advice = "geef bestanden of mappen onder `data`"
        raise UserError("hier staan geen gegevens om in vaste vorm te zetten", advice)
    if write:
        looked = [
            _write(part.root, file) if isinstance(file, Formed) and file.changed else file
            for file in looked
        ]
    done = [file for file in looked if isinstance(file, Formed) and file.changed]
    failures = [failure for failure in looked if not isinstance(failure, Formed)]
    return Forms(len(looked), done, len(failures), [line for each in failures for line in each])


def in_form(name: str, given: bytes | None = None) -> tuple[bytes, Failure]:
    """One file in form; as it is, and why, if it cannot be put in form.

    As git's textconv asks: of a file outside data/, and never hiding what is in it. Lines end alike
    on every system. What is given need not be on disk.
    """
    path = Path(name)
    if given is None and not path.is_file():
        raise UserError(f"`{name}` is geen bestand", "controleer de naam")
    raw = content(path, MOST, links=True) if given is None else given
    if len(raw) > MOST:
        raise UserError(f"`{name}` is groter dan 64 MiB", _SMALL)
    source = Source(_from_data(path.absolute().as_posix()), raw)
    file = _formed(source)
    if isinstance(file, Formed):
        return file.new.replace(b"\r\n", b"\n"), ()
    return raw, tuple(line.replace(source.path, name, 1) for line in file)


def _look(root: Path, entry: repo.DataFile) -> Formed | Failure:
    found = find_source(entry, partial(repo.read, root))
    return _said(found) if isinstance(found, Diagnostic) else _formed(found, clean=True)


def _formed(source: Source, *, clean: bool = False) -> Formed | Failure:
    try:
        found = formed(source, clean=clean)
    except Unreadable as unreadable:
        return _said(*why_unreadable(source.path, unreadable))
    if found.safe:
        return found
    return (f"{source.path}: {_TOO_LARGE if len(found.new) > MAX_BYTES else _UNSAFE}",)


def _write(root: Path, file: Formed) -> Formed | Failure:
    failure = not_saved(root, file.source, file.new)
    return (failure,) if failure else file


def _said(*problems: Diagnostic) -> Failure:
    """As in `ak validate`, for who cannot go on before it is repaired."""
    return tuple(line for problem in problems for line in _lines(problem))


def _lines(problem: Diagnostic) -> Iterator[str]:
    yield problem.line
    if problem.help:
        yield f"    hulp: {problem.help}"


MOST = 64 * 1024 * 1024
"""Bytes of what is printed; data are in smaller files, but a reviewer may see a larger one."""
_SMALL = "gegevens staan in bestanden van hoogstens 1 MiB"


def _from_data(path: str) -> str:
    """The path as the layout knows it, if the file lies under a folder `data`."""
    _, data, rest = path.rpartition("/data/")
    return f"data/{rest}" if data else path


_UNSAFE = "niet aangeraakt: niet te bewijzen dat de tekst in vaste vorm hetzelfde zegt; meld dit"
_TOO_LARGE = (
    "niet aangeraakt: in vaste vorm zou het bestand groter zijn dan 1 MiB; maak het kleiner"
)
