"""The sheet on which the partijen decide what becomes of every item, out and in again."""

from collections.abc import Iterator, Sequence
from datetime import date

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import Item, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.csv_text import csv_text
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.geldende_planning import current_planning
from ambitiekader_cli.stand.herijking import items_of_frame
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.herijking.keuzes import (
    GEREED,
    UITKOMSTEN,
    VERVALT,
    Keuze,
    told,
    uitkomst_of,
)
from ambitiekader_cli.work.sheet import explained, id_in, ignored_changes, rows_of_sheet

KEYS = {
    "uitkomst": "uitkomst",
    "reden": "reden",
    "titel": "nieuwe titel",
    "planning": "nieuwe planning",
    "trekker": "nieuwe trekker",
}
"""What somebody fills in, and above which column."""
FIXED = {
    "soort": "wat het is, blijft zo",
    "thema": "verander het thema in het bestand",
    **{key: f"gebruik de kolom `{KEYS[key]}`" for key in ("titel", "trekker", "planning")},
}
"""What is there to read, and what to do to change it."""
COLUMNS = ("id", "soort", "thema", "titel", "trekker", "planning", "stand", *KEYS.values())


def sheet_of(kader: Kader, peildatum: date) -> str:
    """CSV with a line per item; what was reported as done or dropped is filled in already."""
    return csv_text(_lines(kader, peildatum))


def _lines(kader: Kader, peildatum: date) -> Iterator[Sequence[str]]:
    yield explained(COLUMNS, KEYS["uitkomst"], UITKOMSTEN)
    yield from (_row(kader, item, peildatum) for item in items_of_frame(kader))


def ignored_in(name: str, raw: bytes, kader: Kader, peildatum: date) -> Iterator[str]:
    """Remarks about what a sheet says anew where nothing can be decided."""
    rows = rows_of_sheet(name, raw, COLUMNS, ("id",))
    return ignored_changes(rows, _lines(kader, peildatum), FIXED)


def decided_sheet(keuzes: Sequence[Keuze], kader: Kader) -> str:
    """What was decided about every item, to be kept with the frame that ended."""
    rows = [(k.id, kader.items[k.id].titel, *(getattr(k, key) for key in KEYS)) for k in keuzes]
    return csv_text([("id", "titel", *KEYS.values()), *rows])


def _row(kader: Kader, item: Item, peildatum: date) -> tuple[str, ...]:
    row = stand_of(kader, item, peildatum)
    thema = kader.themas.get(row.thema or "")
    return (
        *(item.id, row.soort, thema.naam if thema else "", item.titel),
        listed([kader.naam(name) for name in item.trekker]),
        planning_tekst(current_planning(row)) or "",
        in_words(row, peildatum),
        *(suggested(row), "", "", "", ""),
    )


def suggested(row: Stand) -> str:
    """The outcome that was reported already; empty where somebody must decide."""
    return {Klasse.GEREED: GEREED, Klasse.VERVALLEN: VERVALT}.get(row.klasse, "")


def decisions_in(name: str, raw: bytes) -> list[Keuze]:
    """The lines of a filled sheet; raises UserError for what is no such sheet, and Refused."""
    keuzes, wrong = list[Keuze](), list[str]()
    for row in rows_of_sheet(name, raw, COLUMNS, ("id", *KEYS.values())):
        given = {key: row[column].text for key, column in KEYS.items()}
        try:
            given["uitkomst"] = uitkomst_of(given["uitkomst"])
        except UserError as error:
            wrong.append(f"{row[KEYS['uitkomst']].place}: {error.message}; {error.advice}")
        keuzes.append(Keuze(id_in(row), **given, where=f"{row['id'].line}: "))
    if wrong:
        raise Refused(told(wrong))
    return keuzes
