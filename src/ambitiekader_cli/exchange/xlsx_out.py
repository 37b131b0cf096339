"""A workbook to fill in, as Excel has it."""

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.exchange.werkboek import EXPLANATION, HIDDEN, Blad, Kolom, Werkboek

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_AS_TEXT = {
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "in_memory": True,
}
_MAY = {"sort": True, "autofilter": True, "format_columns": True, "format_rows": True}
"""What somebody may do with a sheet that is locked; it has no password."""
_FIRST_DAY = "2000-01-01"
_LINE = 15
"""Points of one line of text."""
_LEAST_LINES = 3
"""Of a row: there is room to type in."""
_EXPLAINED = 100
"""Signs of a line of the explanation."""


class _Looks(NamedTuple):
    """How cells look."""

    grey: "Format"
    white: "Format"
    day: "Format"
    number: "Format"
    heading: "Format"
    plain: "Format"


def xlsx(book: Werkboek) -> bytes:
    """The bytes of the file. The same workbook gives the same bytes."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - heavy

    made = BytesIO()
    with Workbook(made, _AS_TEXT) as workbook:
        moment = datetime.combine(book.dag, datetime.min.time())
        workbook.set_properties({"title": book.titel, "created": moment})
        for name, text in book.eigenschappen.items():
            workbook.set_custom_property(f"ak {name}", text, "text")
        looks = _looks(workbook)
        _explained(workbook.add_worksheet(EXPLANATION), book, looks)
        for number, blad in enumerate(book.bladen, 1):
            _sheet(workbook.add_worksheet(blad.naam), number, blad, book, looks)
        _hidden(workbook.add_worksheet(HIDDEN), book)
    return made.getvalue()


def _looks(workbook: "Workbook") -> _Looks:
    every = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#A6A6A6"}
    bold = {"bold": True, "valign": "top"}
    return _Looks(
        workbook.add_format({**every, "bg_color": "#EDEDED", "num_format": "@"}),
        workbook.add_format({**every, "locked": False, "num_format": "@"}),
        workbook.add_format({**every, "locked": False, "num_format": "dd-mm-yyyy"}),
        workbook.add_format({**every, "locked": False}),
        workbook.add_format(
            {**every, **bold, "bg_color": "#1F3864", "font_color": "#FFFFFF", "num_format": "@"}
        ),
        workbook.add_format({"text_wrap": True, "valign": "top"}),
    )


def _explained(sheet: "Worksheet", book: Werkboek, looks: _Looks) -> None:
    sheet.set_column(0, 0, _EXPLAINED)
    for row, line in enumerate(book.uitleg):
        sheet.set_row(row, _LINE * _lines(line, _EXPLAINED) + 3)
        sheet.write_string(row, 0, line, looks.heading if row == 0 else looks.plain)
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect("", {})


def _sheet(sheet: "Worksheet", number: int, blad: Blad, book: Werkboek, looks: _Looks) -> None:
    last = len(blad.rijen) + blad.nieuw
    sheet.add_table(
        *(0, 0, last, len(blad.kolommen) - 1),
        {
            "name": f"blad_{number}",
            "title": blad.naam,
            "description": blad.titel,
            "style": None,
            "columns": [
                {"header": kolom.naam, "header_format": looks.heading} for kolom in blad.kolommen
            ],
        },
    )
    for column, kolom in enumerate(blad.kolommen):
        sheet.set_column(column, column, kolom.breedte)
        _checked(sheet, column, kolom, blad, book)
        for row in range(1, last + 1):
            is_new = row > len(blad.rijen)
            text = "" if is_new else blad.rijen[row - 1][column]
            _cell(sheet, (row, column), text, _look(kolom, looks, is_new=is_new))
    sheet.set_row(0, 2 * _LINE)
    for row, texts in enumerate(blad.rijen, 1):
        cells = zip(texts, blad.kolommen, strict=True)
        lines = max(_lines(text, kolom.breedte) for text, kolom in cells)
        sheet.set_row(row, _LINE * max(lines, _LEAST_LINES))
    sheet.freeze_panes(1, 1)
    sheet.protect("", _MAY)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _lines(text: str, width: int) -> int:
    """How many it takes, about; some programs do not look themselves."""
    return 1 + int(1.15 * len(text)) // width


def _look(kolom: Kolom, looks: _Looks, *, is_new: bool) -> "Format":
    if not (kolom.in_nieuw if is_new else kolom.wit):
        return looks.grey
    if kolom.getal:
        return looks.number
    return looks.day if kolom.dag else looks.white


def _cell(sheet: "Worksheet", place: tuple[int, int], text: str, look: "Format") -> None:
    if text:
        sheet.write_string(*place, text, look)
    else:
        sheet.write_blank(*place, None, look)


def _checked(sheet: "Worksheet", column: int, kolom: Kolom, blad: Blad, book: Werkboek) -> None:
    """What a program says while somebody types; what may be typed otherwise is only asked."""
    first = 1 if kolom.wit else len(blad.rijen) + 1
    last = len(blad.rijen) + (blad.nieuw if kolom.in_nieuw else 0)
    if last < first or not (kolom.keuze or kolom.dag or kolom.uitleg):
        return
    rule: dict[str, object] = {"validate": "any"}
    if kolom.keuze:
        rule = {"validate": "list", "source": f"={HIDDEN}!{book.keuze_op(kolom.keuze)}"}
        rule |= {"error_title": kolom.naam, "error_message": "Kies uit de lijst."}
    elif kolom.dag:
        rule = {"validate": "date", "criteria": ">=", "value": datetime.fromisoformat(_FIRST_DAY)}
        message = "Dit is geen dag. Schrijf bijvoorbeeld 30-6-2026."
        rule |= {"error_type": "warning", "error_title": kolom.naam, "error_message": message}
    if kolom.uitleg:
        rule |= {"input_title": kolom.naam, "input_message": kolom.uitleg}
    sheet.data_validation(first, column, last, column, rule)


def _hidden(sheet: "Worksheet", book: Werkboek) -> None:
    for row, texts in enumerate(book.verborgen()):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text)
    sheet.protect("", {})
    sheet.hide()
