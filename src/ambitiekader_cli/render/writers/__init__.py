"""One writer per format: blocks in, the bytes of a file out. Each is imported when it is used."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from ambitiekader_cli.render.blocks import Blocks
    from ambitiekader_cli.render.pipe import About

Writer: TypeAlias = "Callable[[Blocks, About], bytes]"

WRITERS = {"html": ("html", "page"), "docx": ("docx", "word"), "pdf": ("pdf", "pdf")}
"""Per format its module here, and the writer in it."""


def writer(form: str) -> Writer:
    """The writer of a format."""
    module, name = WRITERS[form]
    found: Writer = getattr(import_module(f"{__name__}.{module}"), name)
    return found


def prepare(form: str) -> None:
    """Import what a format needs; heavy, and best done while somebody is waiting for data."""
    if form in WRITERS:
        writer(form)
    if form == "pdf":
        from ambitiekader_cli.render.writers.pdf import letters  # noqa: PLC0415 - heavy

        letters()
