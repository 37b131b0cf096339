"""In which forms can a document be made? One row for each: blocks in, the bytes of a file out.

A writer is imported when it is used, or before that by `prepare`.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ambitiekader_cli.render.pipe import About

if TYPE_CHECKING:  # who only asks which forms there are must not wait for it
    from ambitiekader_cli.render.blocks import Blocks

Writer: TypeAlias = "Callable[[Blocks, About], bytes]"


class WriterPlace(NamedTuple):
    """Where the writer of a form is."""

    module: str
    function: str
    ready: str = ""
    """A function there to call while somebody is waiting for data."""


WRITERS: Mapping[str, WriterPlace] = {
    "html": WriterPlace("html", "page"),
    "docx": WriterPlace("docx.word", "document"),
    "pdf": WriterPlace("pdf", "pdf", ready="letters"),
    "odt": WriterPlace("odt.opendocument", "document"),
}
WITH_FIELDS = ("docx",)
"""The forms that say of a line which field of the data it is."""
VORMEN = ("md", *WRITERS)
"""Markdown is what the others are made of."""


def writer(form: str) -> Writer:
    """The writer of a form."""
    found: Writer = getattr(_module(form), WRITERS[form].function)
    return found


def prepare(form: str) -> None:
    """Import what a form needs; heavy, and best done while somebody is waiting for data."""
    if form in WRITERS:
        module, ready = _module(form), WRITERS[form].ready
        if ready:
            getattr(module, ready)()


def _module(form: str) -> ModuleType:
    return import_module(f"{__name__}.{WRITERS[form].module}")
