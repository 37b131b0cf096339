# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How far a long job is, on a terminal that somebody watches."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

WORTH_IT = 4
"""Fewer are done before a bar is drawn."""

T = TypeVar("T")


def watched(each: Iterable[T], total: int, what: str) -> Iterator[T]:
    """The same things; a bar on stderr tells how many have passed."""
    if total < WORTH_IT or not sys.stderr.isatty():
        yield from each
        return
    from rich.console import Console  # noqa: PLC0415 - only for who watches
    from rich.progress import track  # noqa: PLC0415

    console = Console(stderr=True, legacy_windows=False)
    yield from track(each, what, total, console=console, transient=True)
