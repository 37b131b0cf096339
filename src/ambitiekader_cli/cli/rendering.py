# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Documents from a repository: which there are, made, printed and saved."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from ambitiekader_cli.cli.output import note, say_bytes
from ambitiekader_cli.cli.reading import tell_unread
from ambitiekader_cli.cli.resolve import chosen
from ambitiekader_cli.cli.saving import Files
from ambitiekader_cli.cli.since import changes_since
from ambitiekader_cli.cli.subjects import subject_named
from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.data.gather import Context
from ambitiekader_cli.render.document import Document, documents
from ambitiekader_cli.render.front_matter import BEREIK
from ambitiekader_cli.render.make import FORMATS, render, subjects
from ambitiekader_cli.render.pictures import PICTURE
from ambitiekader_cli.repo.revision import committed, revision
from ambitiekader_cli.report.dutch import enumerated

TEXTS = (".md", ".html")
"""What a screen or another program can read."""


class Request(NamedTuple):
    """What somebody asked for; no document is every document."""

    document: str | None
    which: str
    to: str | None
    peildatum: date
    since: str | None = None


def listed(root: Path) -> str:
    """One line per document."""
    rows = ((d.name, BEREIK[d.bereik], d.omschrijving) for d in documents(root))
    return "\n".join(f"{name:<13} {scope:<24} {about}" for name, scope, about in rows)


def made(root: Path, request: Request) -> Files:
    """The files asked for. Refuses data that is not whole: nobody should publish half a text."""
    wanted = _wanted(documents(root), request)
    formats = [_formats(each, request) for each in wanted]
    loaded = load(root)
    if loaded.kader is None or loaded.problems:
        tell_unread(loaded)
        note("geen document gemaakt: eerst moet alles te lezen zijn")
        raise typer.Exit(1)
    changes = changes_since(root, request.since, wanted)
    context = Context(request.peildatum, revision(root), committed(root), changes, root)
    files: Files = {}
    for document, forms in zip(wanted, formats, strict=True):
        for which in _subjects(loaded.kader, document, request):
            files |= _not_twice(files, render(loaded.kader, document, which, forms, context))
    return files


def print_one(files: Files) -> None:
    """One text on standard output; a picture beside it cannot be shown there."""
    texts = {name: content for name, content in files.items() if not name.endswith(PICTURE)}
    if len(texts) != 1 or not next(iter(texts)).endswith(TEXTS):
        raise UserError("op het scherm past maar één tekst", "kies één document en --to md of html")
    say_bytes(*texts.values())
    for name in files.keys() - texts.keys():
        note(f"let op: de grafiek `{name}` staat er niet bij; met --out MAP wel")


def _wanted(known: list[Document], request: Request) -> list[Document]:
    if request.document is None:
        return known
    names = {document.name: (document.titel,) for document in known}
    name = chosen(request.document, names, "document")
    return [document for document in known if document.name == name]


def _formats(document: Document, request: Request) -> tuple[str, ...]:
    """What was asked, of what this document is made in; without a word all of that."""
    possible = tuple(form for form in FORMATS if form in document.vormen)
    if request.to is None:
        return possible
    names: dict[str, tuple[str, ...]] = dict.fromkeys(FORMATS, ())
    asked = dict.fromkeys(chosen(word, names, "vorm") for word in request.to.split(","))
    refused = next((form for form in asked if form not in possible), None)
    if refused and request.document is not None:
        advice = f"kies uit: {enumerated(possible)}"
        raise UserError(f"`{document.name}` wordt niet gemaakt als {refused}", advice)
    return tuple(form for form in asked if form in possible)


def _subjects(kader: Kader, document: Document, request: Request) -> tuple[str | None, ...]:
    if request.document is None:
        return subjects(kader, document)
    return (subject_named(request.which, document, kader),)


def _not_twice(files: Files, new: Files) -> Files:
    if double := next((name for name in new if name in files), None):
        message = f"twee documenten zouden allebei `{double}` heten"
        raise UserError(message, "geef een van de templates een andere `titel`", exit_code=1)
    return new
