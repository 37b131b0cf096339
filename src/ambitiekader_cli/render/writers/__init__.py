# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One writer per format: blocks in, a file out."""

from collections.abc import Callable

from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.writers.html import page

WRITERS: dict[str, Callable[[Blocks], str]] = {"html": page}
