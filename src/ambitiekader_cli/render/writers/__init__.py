# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One writer per format: blocks in, the bytes of a file out."""

from collections.abc import Callable

from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.writers.about import About
from ambitiekader_cli.render.writers.docx import word
from ambitiekader_cli.render.writers.html import page

Writer = Callable[[Blocks, About], bytes]
WRITERS: dict[str, Writer] = {
    "html": page,
    "docx": word,
}
