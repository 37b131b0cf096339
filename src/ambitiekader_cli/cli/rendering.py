# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Documents from a repository: which there are, made, printed and saved."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from ambitiekader_cli.cli.output import note, say_bytes
from ambitiekader_cli.cli.reading import tell_unread
from ambitiekader_cli.cli.resolve import chosen, gemeente_named
from ambitiekader_cli.cli.saving import Files
from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.data.gather import Context
from ambitiekader_cli.render.document import Document, documents
from ambitiekader_cli.render.make import FORMATS, render, subjects
from ambitiekader_cli.repo.revision import revision

TEXTS = (".md", ".html")
"""What a screen or another program can read."""


class Request(NamedTuple):
    """What somebody asked for; no document is every document."""

    document: str | None
    which: str | None
    to: str
    peildatum: date


def listed(root: Path) -> str:
    """One line per document."""
    rows = [
        (d.name, "per gemeente" if d.bereik == "gemeente" else "één", d) for d in documents(root)
    ]
    return "\n".join(f"{name:<14} {scope:<13} {d.omschrijving}" for name, scope, d in rows)


def made(root: Path, request: Request) -> Files:
    """The files asked for. Refuses data that is not whole: nobody should publish half a text."""
    formats = _formats(request.to)
    wanted = _wanted(documents(root), request)
    loaded = load(root)
    if loaded.kader is None or loaded.problems:
        tell_unread(loaded)
        note("geen document gemaakt: eerst moet alles te lezen zijn")
        raise typer.Exit(1)
    context = Context(request.peildatum, revision(root), root)
    files: Files = {}
    for document, which in _jobs(loaded.kader, wanted, request):
        new = render(loaded.kader, document, which, formats, context)
        if double := next((name for name in new if name in files), None):
            message = f"twee documenten zouden allebei `{double}` heten"
            raise UserError(message, "geef een van de templates een andere `titel`", exit_code=1)
        files |= new
    return files


def print_one(files: Files) -> None:
    """One text on standard output."""
    if len(files) != 1 or not next(iter(files)).endswith(TEXTS):
        raise UserError("op het scherm past maar één tekst", "kies één document en --to md of html")
    say_bytes(*files.values())


def _formats(to: str) -> tuple[str, ...]:
    names: dict[str, tuple[str, ...]] = dict.fromkeys(FORMATS, ())
    return tuple(dict.fromkeys(chosen(word, names, "vorm") for word in to.split(",")))


def _wanted(known: list[Document], request: Request) -> list[Document]:
    if request.document is None:
        return known
    names = {document.name: (document.titel,) for document in known}
    name = chosen(request.document, names, "document")
    return [document for document in known if document.name == name]


def _jobs(
    kader: Kader, wanted: Iterable[Document], request: Request
) -> Iterator[tuple[Document, str | None]]:
    for document in wanted:
        if request.document is None:
            yield from ((document, which) for which in subjects(kader, document))
        elif request.which and document.bereik == "gemeente":
            yield document, gemeente_named(request.which, kader)
        else:
            yield document, request.which
