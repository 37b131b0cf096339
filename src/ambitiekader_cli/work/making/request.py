"""Which documents does somebody ask for? Light: what is slow starts here, in other processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.child_process import Child
from ambitiekader_cli.render.document import Template, documents
from ambitiekader_cli.render.pipe import Task
from ambitiekader_cli.render.writers import VORMEN

OPTIONS = {"stand": "--met-stand", "toelichting": "--met-toelichting", "leeg": "--leeg"}
"""How somebody chooses on the command line."""


class Request(NamedTuple):
    """What somebody asked for; no document is every document."""

    document: str | None
    which: str
    to: str | None
    peildatum: date
    today: date
    since: str | None = None
    concept: bool = False
    """Whether every document must say that it is not final."""
    keuzes: frozenset[str] = frozenset()
    """What was chosen of `view.keuzes`."""


class Asked(NamedTuple):
    """The documents that are meant, with the formats of each; `child` waits for the only one."""

    root: Path
    request: Request
    wanted: list[tuple[Template, tuple[str, ...]]]
    child: Child | None


@contextmanager
def asked(root: Path, request: Request) -> Iterator[Asked]:
    """What was asked for. Where it is one document, a child process starts at once.

    The child ends with the `with`.
    """
    child = Child() if request.document is not None else None
    try:
        wanted = [(each, _formats(each, request)) for each in _wanted(documents(root), request)]
        if request.document is not None:
            _check_choices(wanted[0][0], request.keuzes)
        if child:
            child.get_ready(task_of(*wanted[0]))
        yield Asked(root, request, wanted, child)
    finally:
        if child:
            child.stop()


def _check_choices(document: Template, keuzes: frozenset[str]) -> None:
    for name in sorted(keuzes.difference(document.keuzes)):
        option, possible = OPTIONS[name], [OPTIONS[each] for each in document.keuzes]
        advice = f"daarbij kan: {', '.join(possible)}" if possible else f"laat {option} weg"
        raise UserError(f"`{document.name}` kan niet met {option}", advice)


def task_of(document: Template, formats: tuple[str, ...]) -> Task:
    """What a child must get ready for."""
    return Task(document.templates, document.template, formats)


def _wanted(known: list[Template], request: Request) -> list[Template]:
    if request.document is None:
        return known
    from ambitiekader_cli.work.named import chosen  # noqa: PLC0415 - heavy

    names = {document.name: (document.titel,) for document in known}
    name = chosen(request.document, names, "document")
    return [document for document in known if document.name == name]


def _formats(document: Template, request: Request) -> tuple[str, ...]:
    """What was asked, of what this document is made in; without a word all of that."""
    possible = tuple(form for form in VORMEN if form in document.vormen)
    if request.to is None:
        return possible
    from ambitiekader_cli.words.dutch import listed  # noqa: PLC0415
    from ambitiekader_cli.work.named import chosen  # noqa: PLC0415 - heavy

    names: dict[str, tuple[str, ...]] = dict.fromkeys(VORMEN, ())
    wanted = dict.fromkeys(chosen(word, names, "vorm") for word in request.to.split(","))
    refused = next((form for form in wanted if form not in possible), None)
    if refused and request.document is not None:
        advice = f"kies uit: {listed(possible, 8)}"
        raise UserError(f"`{document.name}` wordt niet gemaakt als {refused}", advice)
    return tuple(form for form in wanted if form in possible)
