"""Very many items for the search of a page: what cannot all stand on it."""

import json
from collections.abc import Iterator

from ambitiekader_cli.site.addresses import ITEM
from ambitiekader_cli.site.of_items import keys_of
from ambitiekader_cli.site.whole import Whole

MOST_IN_LIST = 20_000
"""Lines of one page that a browser can still search."""


def is_large(whole: Whole) -> bool:
    """Whether there are too many for a list."""
    return len(whole.rows) > MOST_IN_LIST


def index_of(whole: Whole) -> Iterator[bytes]:
    """A script that holds a row for each: id, address, titel, place, and what it is filtered by.

    A script and no JSON: what a page may fetch it may not read where it is opened from a disk.
    """
    yield b"window.akRijen=[\n"
    for row in whole.rows:
        told = (
            row.item.id,
            whole.addresses.of(ITEM, row.item.id),
            row.item.titel,
            whole.view.kader.names.get(row.gemeente or "", ""),
            keys_of(whole, row),
        )
        yield f"{json.dumps(told, ensure_ascii=False, separators=(',', ':'))},\n".encode()
    yield b"];\n"
