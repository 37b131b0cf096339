"""Which document of the data is a file? By its name and by what stands in it."""

import re
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import PurePath
from typing import NamedTuple

from ambitiekader_cli.exchange.plain_table import Table
from ambitiekader_cli.model.bron import Document
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.work.free_id import id_of_name
from ambitiekader_cli.work.importing.table.keuzes import as_compared

_FILE = re.compile(r"\.(?:docx|xlsx|ods)(?: \([0-9]+\))?$", re.IGNORECASE)
"""How the titel of a document ends that was made of the name of a file."""


class DocumentName(NamedTuple):
    """A document as it is called in the data, or as it will be."""

    id: str
    titel: str


def source_document(kader: Kader, name: str, tables: Iterable[Table]) -> DocumentName:
    """The one with this name of which something stands in the tables, or a new one.

    Two files may be called the same: of another than the one that is known no titel is found.
    """
    called = [each for each in kader.frame.documenten if _is_called(each, name)]
    words = as_compared(
        " ".join(c.text for table in tables for row in table.rows for c in row.cells)
    )
    for document in called:
        titels = _titels(kader, document.id)
        if not titels or any(titel in words for titel in titels):
            return DocumentName(document.id, document.titel)
    titels_there = {each.titel for each in kader.frame.documenten}
    return DocumentName(
        _free(id_of_name(PurePath(name).stem), kader.documenten, "-{}"),
        _free(name, titels_there, " ({})"),
    )


def _is_called(document: Document, name: str) -> bool:
    """A titel with the end of a file is of that kind of file only."""
    if _FILE.search(document.titel):
        return as_compared(re.sub(r" \([0-9]+\)$", "", document.titel)) == as_compared(name)
    return as_compared(PurePath(name).stem) in {
        as_compared(document.id),
        as_compared(document.titel),
    }


def _titels(kader: Kader, document: str) -> Sequence[str]:
    """Of all that comes from it."""
    return [
        as_compared(item.titel.removesuffix("…"))
        for item in kader.all_items()
        if any(bron.document == document for bron in item.bron)
    ]


def _free(name: str, taken: Iterable[str], numbered: str) -> str:
    """The name, or with the first number that makes it another."""
    others = (name + numbered.format(number) for number in count(2))
    known = {*taken}
    return name if name not in known else next(each for each in others if each not in known)
