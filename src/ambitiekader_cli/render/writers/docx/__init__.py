"""Blocks as a Word document, dressed by templates/huisstijl.docx.

`document` tells the story; this file stays free of lxml and python-docx, which take long to load.
"""

from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.pipe import About


def word(found: Blocks, about: About) -> bytes:
    """The whole file; raises HuisstijlError when the house style cannot be used."""
    from ambitiekader_cli.render.writers.docx.document import document  # noqa: PLC0415 - heavy

    return document(found, about)
