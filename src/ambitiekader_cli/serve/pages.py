"""The pages of the site, each made when somebody asks for it."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.serve.http_response import HTML
from ambitiekader_cli.serve.looks import CSS, EDITING, EDITS, JAVASCRIPT
from ambitiekader_cli.site.addresses import ITEM, file_of
from ambitiekader_cli.site.html import (
    INDEX,
    SCRIPT,
    STYLE,
    all_pages,
    asset,
    page_html,
    shell_of,
    style_of,
)
from ambitiekader_cli.site.search_index import index_of, is_large
from ambitiekader_cli.site.shell import Shell
from ambitiekader_cli.work.publishing.site import Asked, Making

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "jsonld": "application/ld+json",
    "ics": "text/calendar; charset=utf-8",
}


class Page(NamedTuple):
    """A file of a site."""

    kind: str
    body: bytes


Pages = Callable[[str], Page | None]
"""The page of an address such as `BES-1.html`; None where there is none. No address is a path."""


class Shown(NamedTuple):
    """What is to be looked at, and on which day."""

    root: Path
    kader: Kader
    peildatum: date
    notes: Iterable[str]
    """What could not be read."""
    editing: bool
    """Whether the pages lead to forms."""


def pages_of(shown: Shown) -> Pages:
    """Every file of the site."""
    making = Making(Asked(shown.root, shown.kader, shown.peildatum, None), in_one_file=False)
    whole, around = making.whole, making.around
    shell, notes = _shell(shell_of(whole, around, None), editing=shown.editing), [*shown.notes]
    items = {name: about for (soort, about), name in whole.addresses.names.items() if soort == ITEM}
    known = {file_of(page.name): page for page in all_pages(whole)}

    def found(name: str) -> Page | None:
        if page := known.get(name):
            edit = _edit(items[page.name]) if shown.editing and page.name in items else None
            return Page(HTML, page_html(page, whole, around, shell, edit=edit, notes=notes))
        if name in making.data:
            made = making.data[name]()
            body = made if isinstance(made, bytes) else b"".join(made)
            return Page(KINDS[name.rpartition(".")[2]], body)
        return _asset(name)

    def _asset(name: str) -> Page | None:
        if name == STYLE:
            return Page(CSS, style_of(around).encode())
        if name == SCRIPT:
            return Page(JAVASCRIPT, asset("site.js").encode())
        index = b"".join(index_of(whole)) if name == INDEX and is_large(whole) else None
        return Page(JAVASCRIPT, index) if index else None

    return found


def _shell(shell: Shell, *, editing: bool) -> Shell:
    """With a link to the forms."""
    return Shell(**vars(shell) | {"menu": (*shell.menu, EDITING)}) if editing else shell


def _edit(item: str) -> dict[str, str]:
    return {
        "address": f"/{EDITS}/melding?{urlencode({'id': item})}",
        "text": "Leg een melding vast",
    }
