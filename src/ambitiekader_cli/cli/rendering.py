# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Documents from a repository: which there are, made, printed and saved."""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import typer

from ambitiekader_cli.cli.final import archived, refuse_errors, refuse_other
from ambitiekader_cli.cli.output import note, say_bytes
from ambitiekader_cli.cli.progress import watched
from ambitiekader_cli.cli.reading import tell_unread
from ambitiekader_cli.cli.resolve import chosen
from ambitiekader_cli.cli.saving import Files, saved
from ambitiekader_cli.cli.subjects import subject_named
from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.load import Loaded, load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.data.gather import Context
from ambitiekader_cli.render.document import Document, documents
from ambitiekader_cli.render.front_matter import BEREIK
from ambitiekader_cli.render.make import FORMATS, render, subjects
from ambitiekader_cli.render.pictures import PICTURE
from ambitiekader_cli.render.process import Child, start, stop
from ambitiekader_cli.render.subject import subject_of
from ambitiekader_cli.repo.revision import committed, revision
from ambitiekader_cli.report.dutch import enumerated

DEFAULT = Path("uitvoer")
"""Where documents go when nobody says so."""


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


class Order(NamedTuple):
    """One document about one subject."""

    document: Document
    which: str | None
    formats: tuple[str, ...]


class Plan(NamedTuple):
    """What is going to be made, of what."""

    loaded: Loaded
    kader: Kader
    orders: list[Order]
    context: Context


@contextmanager
def planned(root: Path, request: Request) -> Iterator[Plan]:
    """What was asked for. Refuses data that is not whole: nobody should publish half a text.

    A child process starts at once where one document was asked for, and ends with the `with`.
    """
    wanted = _wanted(documents(root), request)
    formats = [_formats(each, request) for each in wanted]
    child = start(formats[0]) if request.document is not None else None
    try:
        loaded = load(root)
        if loaded.kader is None or loaded.problems:
            tell_unread(loaded)
            note("geen document gemaakt: eerst moet alles te lezen zijn")
            raise typer.Exit(1)
        orders = [
            Order(document, which, forms)
            for document, forms in zip(wanted, formats, strict=True)
            for which in _subjects(loaded.kader, document, request)
        ]
        yield Plan(loaded, loaded.kader, orders, _context(root, request, wanted, child))
    finally:
        if child:
            stop(child)


def _context(root: Path, request: Request, wanted: list[Document], child: Child | None) -> Context:
    changes = None
    if request.since is not None:
        from ambitiekader_cli.cli.since import changes_since  # noqa: PLC0415 - reads git

        changes = changes_since(root, request.since, wanted)
    return Context(request.peildatum, revision(root), committed(root), changes, root, child)


def made(plan: Plan) -> Iterator[Files]:
    """The files of each document, in order; some are made at the same time."""
    names: set[str] = set()
    workers = min(len(plan.orders), os.cpu_count() or 1)
    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        jobs = iter(plan.orders)
        waiting = deque(pool.submit(_make, plan, order) for order in islice(jobs, 2 * workers))
        while waiting:
            found = waiting.popleft().result()
            if double := next((name for name in found if name in names), None):
                message = f"twee documenten zouden allebei `{double}` heten"
                advice = "geef een van de templates een andere `titel`"
                raise UserError(message, advice, exit_code=1)
            names |= {*found}
            yield found
            waiting.extend(pool.submit(_make, plan, order) for order in islice(jobs, 1))


def written(plan: Plan, folder: Path, *, final: bool) -> Iterator[Path]:
    """Save each document when it is made; final ones each in a folder with their data."""
    gemeenten = [_gemeente(plan.kader, order) for order in plan.orders]
    if final:
        refuse_errors(plan.kader, plan.context.peildatum, gemeenten)
    found = watched(made(plan), len(plan.orders), "documenten")
    for files, gemeente in zip(found, gemeenten, strict=True):
        if final:
            whole = archived(files, plan.loaded.sources.values(), gemeente)
            refuse_other(whole, folder)
            yield from saved(whole, folder, DEFAULT)
        else:
            yield from saved(files, folder, DEFAULT)


def _gemeente(kader: Kader, order: Order) -> str | None:
    gemeente = subject_of(kader, order.document, order.which).gemeente
    return gemeente.id if gemeente else None


def _make(plan: Plan, order: Order) -> Files:
    return render(plan.kader, order.document, order.which, order.formats, plan.context)


def print_one(plan: Plan) -> None:
    """One text on standard output; a picture beside it cannot be shown there."""
    if len(plan.orders) != 1 or plan.orders[0].formats not in (("md",), ("html",)):
        raise UserError("op het scherm past maar één tekst", "kies één document en --to md of html")
    [files] = made(plan)
    texts = {name: content for name, content in files.items() if not name.endswith(PICTURE)}
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
