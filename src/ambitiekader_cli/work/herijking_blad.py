"""The sheet on which the partijen decide what becomes of every item, out and in again."""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import Item, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.csv_text import csv_text
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.herijking_keuzes import (
    GEREED,
    TOLD,
    VERVALT,
    Keuze,
    agreed_planning,
    items_of_frame,
    uitkomst_of,
)

KEYS = {
    "uitkomst": "uitkomst",
    "reden": "reden",
    "titel": "nieuwe titel",
    "planning": "nieuwe planning",
    "trekker": "nieuwe trekker",
}
"""What somebody fills in, and above which column."""
COLUMNS = ("id", "soort", "thema", "titel", "trekker", "planning", "stand", *KEYS.values())
MOST_BYTES = 8 * 1024 * 1024
MOST_ROWS = 50_000
_GUARD = re.compile(r"'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""What `csv_text` puts before a text that a spreadsheet would work out."""


def sheet_of(kader: Kader, peildatum: date) -> str:
    """CSV with a line per item; what was reported as done or dropped is filled in already."""
    items = items_of_frame(kader)
    return csv_text([COLUMNS, *(_row(kader, item, peildatum) for item in items)])


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
        planning_tekst(agreed_planning(row)) or "",
        in_words(row, peildatum),
        *(suggested(row), "", "", "", ""),
    )


def suggested(row: Stand) -> str:
    """The outcome that was reported already; empty where somebody must decide."""
    return {Klasse.GEREED: GEREED, Klasse.VERVALLEN: VERVALT}.get(row.klasse, "")


def decisions_in(name: str, raw: bytes) -> list[Keuze]:
    """The lines of a filled sheet; raises UserError for what is no such sheet, and Refused."""
    if len(raw) > MOST_BYTES:
        raise UserError(f"`{name}` is groter dan 8 MB", "dat is geen blad van `ak herijking lijst`")
    text = _text(raw)
    head = text.partition("\n")[0]
    rows = csv.reader(StringIO(text), delimiter=max(";,\t", key=head.count), strict=True)
    try:
        return [*_decisions(name, rows)]
    except csv.Error:
        advice = "maak het blad opnieuw met `ak herijking lijst`, en bewaar het als CSV"
        raise UserError(f"`{name}` is niet te lezen als CSV", advice) from None


def _text(raw: bytes) -> str:
    """As a spreadsheet saves it: UTF-8, or the signs of Windows."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace").removeprefix("\ufeff")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _decisions(name: str, rows: Iterator[list[str]]) -> Iterator[Keuze]:
    columns = [cell.strip().casefold() for cell in next(rows, [])]
    if lacking := [each for each in ("id", *KEYS.values()) if each not in columns]:
        advice = "begin met `ak herijking lijst --uit blad.csv`"
        raise UserError(f"in `{name}` ontbreekt de kolom {listed(lacking)}", advice)
    wrong: list[str] = []
    for number, row in enumerate(rows, 2):
        if number > MOST_ROWS:
            raise UserError(f"`{name}` heeft meer dan {MOST_ROWS} regels", "controleer het blad")
        cells = dict(zip(columns, (_GUARD.sub("", cell.strip(), 1) for cell in row), strict=False))
        if not any(cells.values()):
            continue
        where = f"{name}, regel {number}: "
        given = {key: cells.get(column, "") for key, column in KEYS.items()}
        try:
            given["uitkomst"] = uitkomst_of(given["uitkomst"])
        except UserError as error:
            wrong.append(f"{where}{error.message}; {error.advice}")
        yield Keuze(cells.get("id", ""), **given, where=where)
    if wrong:
        raise Refused([visible(f"ak: niet vastgelegd: {each}") for each in wrong[:TOLD]])
