"""Which rows of a table belong together, and what stands in each column of them."""

from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.plain_table import TableRow
from ambitiekader_cli.work.importing.table.columns import THEMA, TITEL, Layout, TableColumn
from ambitiekader_cli.work.importing.table.keuzes import as_compared
from ambitiekader_cli.work.importing.table.names import Names

MOST_SIGNS = 32_767
"""That stand in one column about one thing; a cell of Excel has no more."""
ENDS = ".!?:;)"
"""Signs after which a new sentence may begin."""


class JoinedRow(NamedTuple):
    """What stands in the rows about one thing."""

    number: int
    """Of the first of them in its table."""
    rij: int
    """The same as people count: the first row below the headings is 1."""
    texts: dict[TableColumn, str]
    section: str
    """The heading within the table that it stands below."""
    untitled: tuple[str, ...] = ()
    """What came from rows below it that do not say what is agreed."""

    def of(self, kind: str) -> str:
        """What stands in the columns of this kind."""
        return "\n".join(
            text for column, text in self.texts.items() if column.kind == kind and text
        )


class LooseRow(NamedTuple):
    """A row that is about no thing of its own."""

    number: int
    rij: int
    """Its own, or of a heading that of the row above it."""
    text: str
    is_heading: bool = False
    """Within the table; people do not count it."""


class GroupedRows(NamedTuple):
    """All that stands below the headings of a table."""

    joined: tuple[JoinedRow, ...]
    loose: tuple[LooseRow, ...]
    """Headings within the table that name no thema, and what belongs to nothing."""
    rijen: int
    """How many there are, as people count them."""


class _Cells(NamedTuple):
    """A row by its columns."""

    texts: dict[TableColumn, str]
    merged: frozenset[TableColumn]
    """In which only the cell from above goes on."""
    beside: str
    """What stands outside all of them."""

    @property
    def titel(self) -> str:
        return "\n".join(t for column, t in self.texts.items() if column.kind == TITEL and t)

    @property
    def is_below(self) -> bool:
        """Whether what is agreed stands in the row above."""
        of_titel = [column for column in self.texts if column.kind == TITEL]
        return bool(of_titel) and all(column in self.merged for column in of_titel)

    @property
    def others(self) -> dict[TableColumn, str]:
        """What is new in this row beside what is agreed."""
        return {
            column: text
            for column, text in self.texts.items()
            if text and column not in self.merged and column.kind not in {TITEL, THEMA}
        }


def grouped_rows(layout: Layout, names: Names) -> GroupedRows:
    """One for each thing: a cell may be split over rows, and a row over pages."""
    joined: list[JoinedRow] = []
    loose: list[LooseRow] = []
    section = ""
    rij, number = 0, layout.above_body
    for row in layout.body:
        empty, number = row.number - number - 1, row.number
        rij += empty
        if _repeats_headings(row, layout):
            continue
        if heading := _heading_within(row, layout, names):
            section = heading
            if not names.thema_in(heading) and not names.near_thema(heading):
                loose.append(LooseRow(row.number, rij, heading, is_heading=True))
            continue
        cells = _by_column(row, layout)
        unused = cells.beside
        if joined and (more := _more_of(joined[-1], cells)):
            rij += more.untitled != joined[-1].untitled
            joined[-1] = _readable(more, layout)
        elif cells.titel:
            rij += 1
            joined.append(JoinedRow(row.number, rij, cells.texts, section))
        else:
            rij += 1
            unused = " | ".join(filter(None, (_shown(cells), cells.beside)))
        if unused:
            loose.append(LooseRow(row.number, rij, unused))
    return GroupedRows(tuple(joined), tuple(loose), rij)


def _readable(joined: JoinedRow, layout: Layout) -> JoinedRow:
    """The same; raises UserError for more text than anybody reads."""
    if any(len(text) > MOST_SIGNS for text in joined.texts.values()):
        rij = joined.number if layout.table.is_sheet else joined.rij
        place = f"{layout.table.name}, rij {rij}"
        message = f"{place}: met de rijen eronder te veel tekst voor één ding"
        raise UserError(message, "geef meer rijen een eigen titel", exit_code=1)
    return joined


def _shown(cells: _Cells) -> str:
    return " | ".join(" ".join(text.split()) for text in cells.others.values())


def _by_column(row: TableRow, layout: Layout) -> _Cells:
    texts: dict[TableColumn, str] = {}
    whole: set[TableColumn] = set()
    merged: set[TableColumn] = set()
    beside: list[str] = []
    for cell in row.cells:
        column = layout.column_of(cell)
        if column is None:
            beside += cell.text.split()
            continue
        texts[column] = "\n".join(filter(None, (texts.get(column), cell.text)))
        if cell.is_merged:
            merged.add(column)
        elif cell.text or column.kind == TITEL:
            whole.add(column)
    return _Cells(texts, frozenset(merged - whole), " ".join(beside))


def _repeats_headings(row: TableRow, layout: Layout) -> bool:
    koppen = {as_compared(column.kop) for column in layout.columns if column.kop}
    texts = [as_compared(cell.text) for cell in row.cells if cell.text]
    return len(texts) > 1 and all(text in koppen for text in texts)


def _heading_within(row: TableRow, layout: Layout, names: Names) -> str:
    """What stands alone above other rows, over several columns or as the name of a thema."""
    filled = [cell for cell in row.cells if cell.text]
    if len({cell.text for cell in filled}) != 1 or all(cell.is_merged for cell in filled):
        return ""
    cell = filled[0]
    over = [c for c in layout.columns if cell.left <= c.left and c.right <= cell.right]
    wide = len(over) > 1 and any(column.kind == TITEL for column in over)
    alone = len(layout.columns) > 1 and len(filled) == 1 and names.thema(cell.text)
    column = layout.column_of(cell)
    is_own = column is not None and (column.kind != THEMA or layout.table.is_sheet)
    return " ".join(cell.text.split()) if wide or (alone and is_own) else ""


def _more_of(before: JoinedRow, cells: _Cells) -> JoinedRow | None:
    """The row before with this one; None where it is about something else."""
    goes_on = not cells.others and goes_on_with(before.of(TITEL), cells.titel)
    if not (goes_on or cells.is_below or (not cells.titel and cells.others)):
        return None
    texts = dict(before.texts)
    if goes_on:
        column = next(each for each in texts if each.kind == TITEL)
        first = next(each for each, text in cells.texts.items() if each.kind == TITEL and text)
        texts[column] = f"{texts[column]} {cells.texts[first]}"
    for column, text in cells.others.items():
        texts[column] = "\n".join(filter(None, (texts.get(column), text)))
    if not goes_on and not cells.is_below:
        before = before._replace(untitled=(*before.untitled, _shown(cells)))
    return before._replace(texts=texts)


def goes_on_with(before: str, text: str) -> bool:
    """Whether a sentence that was broken, by a page or by Enter, goes on here."""
    return bool(text) and text[0].islower() and bool(before) and before[-1] not in ENDS
