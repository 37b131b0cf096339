"""The pages of the site, each made when somebody asks for it."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.serve.http_response import HTML
from ambitiekader_cli.serve.looks import CSS, EDITING, EDITS, JAVASCRIPT
from ambitiekader_cli.site.addresses import ITEM, file_of
from ambitiekader_cli.site.feeds import MEDIA
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
from ambitiekader_cli.work.publishing.past import KeptPast
from ambitiekader_cli.work.publishing.site import Asked, Making


class SiteFile(NamedTuple):
    """A file of the site, and what kind it is."""

    kind: str
    body: bytes


Pages = Callable[[str], SiteFile | None]
"""The page of an address such as `BES-1.html`; None where there is none. No address is a path."""


class Looked(NamedTuple):
    """What is to be looked at, and on which day."""

    root: Path
    kader: Kader
    peildatum: date
    notes: Iterable[str]
    """What could not be read."""
    editing: bool
    """Whether the pages lead to forms."""
    watch: Markup
    """What each page tells when the data are others."""
    past: KeptPast
    """What git told before."""


def pages_of(looked: Looked) -> Pages:
    """Every file of the site."""
    asked = Asked(looked.root, looked.kader, looked.peildatum, None)
    making = Making(asked, in_one_file=False, kept=looked.past)
    whole, around = making.whole, making.around
    shell = _shell(shell_of(whole, around, None), editing=looked.editing)
    more = {"notes": [*looked.notes], "watch": looked.watch}
    items = {name: about for (soort, about), name in whole.addresses.names.items() if soort == ITEM}
    known = {file_of(page.name): page for page in all_pages(whole)}

    def found(name: str) -> SiteFile | None:
        if page := known.get(name):
            edit = _edit(items[page.name]) if looked.editing and page.name in items else None
            return SiteFile(HTML, page_html(page, whole, around, shell, edit=edit, **more))
        if name in making.data:
            made = making.data[name]()
            body = made if isinstance(made, bytes) else b"".join(made)
            return SiteFile(_kind(name), body)
        return _asset(name)

    def _asset(name: str) -> SiteFile | None:
        if name == STYLE:
            return SiteFile(CSS, style_of(around).encode())
        if name == SCRIPT:
            return SiteFile(JAVASCRIPT, asset("site.js").encode())
        index = b"".join(index_of(whole)) if name == INDEX and is_large(whole) else None
        return SiteFile(JAVASCRIPT, index) if index else None

    return found


def _kind(name: str) -> str:
    """With how it is written, where a browser would guess that."""
    kind = MEDIA[name.rpartition(".")[2]]
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _shell(shell: Shell, *, editing: bool) -> Shell:
    """With a link to the forms."""
    return Shell(**vars(shell) | {"menu": (*shell.menu, EDITING)}) if editing else shell


def _edit(item: str) -> dict[str, str]:
    return {
        "address": f"/{EDITS}/melding?{urlencode({'id': item})}",
        "text": "Leg een melding vast",
    }
