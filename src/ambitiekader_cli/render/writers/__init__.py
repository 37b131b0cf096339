# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One writer per format: blocks in, the bytes of a file out. Each is imported when it is used."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.writers.about import About


def _html(found: Blocks, about: About) -> bytes:
    from ambitiekader_cli.render.writers.html import page  # noqa: PLC0415

    return page(found, about)


def _docx(found: Blocks, about: About) -> bytes:
    from ambitiekader_cli.render.writers.docx import word  # noqa: PLC0415 - heavy

    return word(found, about)


def _pdf(found: Blocks, about: About) -> bytes:
    from ambitiekader_cli.render.writers.pdf import pdf  # noqa: PLC0415 - heavy

    return pdf(found, about)


WRITERS: Mapping[str, Callable[[Blocks, About], bytes]] = MappingProxyType(
    {"html": _html, "docx": _docx, "pdf": _pdf}
)
