"""What each column of a table is: by its heading, by what stands in it, or as somebody says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ambitiekader_cli.exchange.plain_table import Table, TableCell, TableRow
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.report.table_questions import OpenVraag, Over
from ambitiekader_cli.work.free_id import id_of_name
from ambitiekader_cli.work.importing.table.keuzes import OPMERKING, WEG, as_compared
from ambitiekader_cli.work.importing.table.names import Names

TITEL, TEKST, TREKKER, MET, PLANNING = "titel", "tekst", "trekker", "met", "planning"
THEMA, AMBITIE, STAND, JAAR, KENMERK = "thema", "ambitie", "stand", "jaar", "kenmerk"
CAN_BE = (TITEL, TEKST, TREKKER, MET, PLANNING, THEMA, AMBITIE, STAND, KENMERK, OPMERKING, WEG)
"""What somebody can say that a column is; beside these the kenmerken by their id."""
_SYNONYMS = {
    TITEL: "regionale ambitie|ambitie|ambities|regionale ambities|activiteit|activiteiten|actie|"
    "acties|actiepunt|actiepunten|afspraak|afspraken|lokale afspraak|lokale afspraken|wat|"
    "wat gaan we doen|maatregel|maatregelen|onderwerp|titel|taak|taken|inzet|project|projecten|"
    "concrete afspraak|prestatieafspraak|prestatieafspraken",
    TEKST: "omschrijving|beschrijving|tekst|toelichting|uitwerking|inhoud",
    TREKKER: "trekker|trekkers|wie|door wie|actiehouder|actiehouders|eigenaar|verantwoordelijk|"
    "verantwoordelijke|verantwoordelijke partij|verantwoordelijken|trekkende partij|uitvoerder|"
    "uitvoering door|initiatiefnemer|aan zet|wie trekt",
    MET: "met|i.s.m|ism|samen met|in samenwerking met|betrokken|betrokkenen|betrokken partijen|"
    "partners|partner|overige partijen|andere partijen|meewerkende partijen|deelnemende partijen|"
    "deelnemers|samenwerkingspartners|doet mee|doen mee|wie doet mee|wie doen mee|wie doet er mee|"
    "met wie|wie werkt mee|wie werken mee",
    PLANNING: "planning|wanneer|termijn|deadline|gereed|datum gereed|gereed op|einddatum|uiterlijk|"
    "uiterste datum|tijdpad|periode|realisatie|datum|tijd|voor wanneer",
    THEMA: "thema|thema's|themas|pijler|programmalijn|speerpunt",
    STAND: "stand|status|stand van zaken|voortgang",
    OPMERKING: "opmerking|opmerkingen|bijzonderheden|notitie|notities",
}
KIND_OF_HEADING = {word: kind for kind, words in _SYNONYMS.items() for word in words.split("|")}
NUMBERS = frozenset({"nr", "nummer", "#", "no", "volgnr", "volgnummer"})
"""Headings of a column that only counts."""
HEADING_ROWS = 10
"""Rows among which the headings stand."""
LONGEST_HEADING = 60
_YEAR = re.compile(r"(?:doel|streefwaarde|target|gepland|in|jaar)?\s*((?:19|20|21)[0-9]{2})")
_YEARS = re.compile(r"[0-9]{4}-[0-9]{4}")
_BETWEEN = re.compile(r"\s*[/&+]\s*|\s+en\s+|\s*\n\s*")


class TableColumn(NamedTuple):
    """A part of the width of a table."""

    left: int
    right: int
    kop: str
    kind: str
    """One of those above, or the id of a kenmerk; empty where nobody knows it yet."""
    number: int
    """Of its heading among those beside it, from 1."""

    @property
    def name(self) -> str:
        """As people see it."""
        return self.kop or "(zonder kop)"

    @property
    def kenmerk(self) -> str:
        """The id of the kenmerk that it is; empty where it is another thing."""
        if self.kind == KENMERK:
            return id_of_name(self.kop)
        return "" if self.kind in {*CAN_BE, JAAR} else self.kind


class Layout(NamedTuple):
    """A table of which is known what its columns are."""

    table: Table
    headings: tuple[str, ...]
    """Above it, the nearest first."""
    columns: tuple[TableColumn, ...]
    body: tuple[TableRow, ...]

    @property
    def above_body(self) -> int:
        """The number of the row with the headings; 0 where the table has none."""
        above = self.table.rows[: len(self.table.rows) - len(self.body)]
        return above[-1].number if above else 0

    def vraag(self, column: TableColumn) -> OpenVraag:
        """What it is."""
        over = Over.KOLOM if slug(column.kop) else Over.ZONDER_KOP
        what = column.kop if as_compared(column.kop) else _numbered(self.table, column.number)
        return OpenVraag(over, what, self.table.name, choices=_can_be(over))

    def column_of(self, cell: TableCell) -> TableColumn | None:
        """The one that it lies below for the largest part; several years are one.

        None for what stands beside the table.
        """
        over = [
            each for each in self.columns if cell.left <= each.left and each.right <= cell.right
        ]
        if len(over) > 1 and all(each.kind == JAAR for each in over):
            years = f"{year_of(over[0].kop)}-{year_of(over[-1].kop)}"
            return TableColumn(over[0].left, over[-1].right, years, JAAR, over[0].number)
        shared = {
            each: part
            for each in self.columns
            if (part := min(each.right, cell.right) - max(each.left, cell.left)) > 0
        }
        return max(shared, key=lambda e: (shared[e], -abs(e.left - cell.left)), default=None)


class Layouts(NamedTuple):
    """The tables that say what items are, those that do not, and what must be asked first."""

    used: tuple[Layout, ...]
    others: tuple[Table, ...]
    vragen: tuple[OpenVraag, ...]


def layouts(
    tables: Iterable[Table], kader: Kader, said: Mapping[str, str], als: str, names: Names
) -> Layouts:
    """What each table is, by what was said of headings; one without may go on with the last.

    `als` is the soort that its rows become.
    """
    used: list[Layout] = []
    others: list[Table] = []
    known = _known(kader, said)
    for table in tables:
        found = _with_headings(table, known, names, als) or _going_on(table, used, names)
        if found is None:
            others.append(table)
        else:
            used.append(found)
    vragen = (
        _asked(layout, column, known)
        for layout in used
        for column in layout.columns
        if not column.kind
    )
    return Layouts(tuple(used), tuple(others), tuple(dict.fromkeys(vragen)))


def _asked(layout: Layout, column: TableColumn, known: Mapping[str, str]) -> OpenVraag:
    """What the column is, if it cannot be the titel because another one is."""
    vraag = layout.vraag(column)
    if _kind_of(column.kop, column.number, layout.table, known) != TITEL:
        return vraag
    titel = next((each.name for each in layout.columns if each.kind == TITEL), "")
    return vraag._replace(titel=titel, choices=_can_be(vraag.over, titel))


def _known(kader: Kader, said: Mapping[str, str]) -> dict[str, str]:
    """By heading what it is: as somebody said it, as the frame has it, as people write it."""
    kenmerken = {as_compared(w): k.id for k in kader.kenmerken.values() for w in (k.naam, k.id)}
    known = KIND_OF_HEADING | kenmerken
    for kop, kind in said.items():
        word = as_compared(kop)
        known[word] = kenmerken.get(word, kind) if kind == KENMERK else kind
    return known


def _numbered(table: Table, number: int) -> str:
    """How a column without a heading is called."""
    return f"kolom {number} van {table.name}"


def _kind_of(kop: str, number: int, table: Table, known: Mapping[str, str]) -> str:
    """By its heading, or by its number as people call it."""
    return _kind(kop, known) or known.get(as_compared(_numbered(table, number)), "")


def _kind(kop: str, known: Mapping[str, str]) -> str:
    """Empty where nobody knows it."""
    whole = as_compared(re.sub(r"\([^)]*\)", "", kop)) or as_compared(kop)
    if kind := known.get(as_compared(kop)) or known.get(whole):
        return kind
    if _YEAR.fullmatch(whole):
        return JAAR
    parts = [known.get(as_compared(part), "") for part in _BETWEEN.split(whole)]
    return (TREKKER if TREKKER in parts else parts[0]) if all(parts) else ""


def _can_be(over: Over, titel: str = "") -> tuple[str, ...]:
    """What a column can be; one that is the titel already leaves no room for another."""
    cannot = {TITEL} if titel else set()
    if over is not Over.KOLOM:
        cannot.add(KENMERK)
    return tuple(each for each in CAN_BE if each not in cannot)


def year_of(kop: str) -> str:
    """The year that is the heading of a column, or `2025-2026` of several columns."""
    if _YEARS.fullmatch(kop):
        return kop
    match = _YEAR.fullmatch(as_compared(re.sub(r"\([^)]*\)", "", kop)))
    return match[1] if match else ""


def _with_headings(table: Table, known: Mapping[str, str], names: Names, als: str) -> Layout | None:
    """By the row with the most headings that are known."""
    first = table.rows[:HEADING_ROWS]
    scores = [_score(row, known) for row in first]
    best = max(scores, default=0)
    index = scores.index(best) if best else 0
    if best < 2 and not (best == 1 and (index == 0 or first[index].is_heading)):
        return None
    row = first[index]
    above = [each.cells[0].text for each in reversed(first[:index]) if each.cells]
    headings = (*(text for text in above if text), *table.headings)
    body = table.rows[index + 1 :]
    columns = _with_partijen(tuple(_columns(table, row, body, known, names)))
    if not any(column.kind in {TITEL, TEKST, ""} for column in columns):
        return None
    return _with_numbers(Layout(table, headings, _with_titel(columns, als), body), known)


def _score(row: TableRow, known: Mapping[str, str]) -> int:
    texts = [cell.text for cell in row.cells if cell.text]
    if any(len(text) > LONGEST_HEADING for text in texts):
        return 0
    return sum(1 for text in texts if _kind(text, known))


def _columns(
    table: Table, row: TableRow, body: Sequence[TableRow], known: Mapping[str, str], names: Names
) -> Iterator[TableColumn]:
    """One for each heading; a heading may also stand above the labels of the thema's."""
    for number, cell in enumerate(row.cells, 1):
        kind = _kind_of(cell.text, number, table, known)
        kind = "" if kind == KENMERK and not slug(cell.text) else kind
        below = _below(cell, body)
        labels = [edges for edges, texts in below.items() if _are_themas(texts, names)]
        if labels and (not kind or len(below) > 1):
            left, right = labels[0]
            yield TableColumn(left, right, "" if kind else cell.text, THEMA, number)
            if kind:
                yield TableColumn(right, cell.right, cell.text, kind, number)
        elif kind or cell.text or any(any(texts) for texts in below.values()):
            yield TableColumn(cell.left, cell.right, cell.text.replace("\n", " "), kind, number)
        else:
            yield TableColumn(cell.left, cell.right, "", WEG, number)


def _below(heading: TableCell, body: Sequence[TableRow]) -> dict[tuple[int, int], list[str]]:
    """What stands within the width of a heading, by the part of it that cells take."""
    found: dict[tuple[int, int], list[str]] = {}
    for row in body:
        for cell in row.cells:
            if heading.left <= cell.left and cell.right <= heading.right:
                found.setdefault((cell.left, cell.right), []).append(cell.text)
    return found


def _are_themas(texts: Iterable[str], names: Names) -> bool:
    said = {text for text in texts if text}
    known = {text for text in said if names.thema(text)}
    return bool(known) and all(names.near_thema(text) for text in said - known)


def _with_titel(columns: tuple[TableColumn, ...], als: str) -> tuple[TableColumn, ...]:
    """One that tells what is agreed; a shorter one before it has the titel.

    Beside what is asked for may stand the ambitie that it belongs to. What to do with another soort
    nobody knows.
    """
    told = [each for each in columns if each.kind == TITEL]
    general = [each for each in told if as_compared(each.kop) in _GENERAL]
    others = [each for each in told if each not in general]
    own = [each for each in others if _calls(each, als)] or others
    first = (general or own)[:1] or [each for each in columns if each.kind == TEKST][:1]
    second = own[:1] if general else []
    become = dict.fromkeys(told, "")
    if als in OF_AMBITIE:
        become |= {each: AMBITIE for each in others if _calls(each, AMBITIE)}
    become |= dict.fromkeys(first, TITEL) | dict.fromkeys(second, TEKST)
    return tuple(each._replace(kind=become.get(each, each.kind)) for each in columns)


def _with_partijen(columns: tuple[TableColumn, ...]) -> tuple[TableColumn, ...]:
    """Beside who leads, partijen are who takes part; alone they may lead too, which is asked."""
    if not any(each.kind == TREKKER for each in columns):
        return columns
    taking_part = {each: MET for each in columns if as_compared(each.kop) in _PARTIJEN}
    return tuple(each._replace(kind=each.kind or taking_part.get(each, "")) for each in columns)


_PARTIJEN = frozenset({"partijen", "partij", "organisaties", "organisatie"})


def _calls(column: TableColumn, soort: str) -> bool:
    return any(word in as_compared(column.kop) for word in OWN_HEADINGS[soort])


OF_AMBITIE = frozenset({"afspraak", "activiteit"})
"""Soorten that belong to an ambitie."""
_GENERAL = frozenset({"onderwerp", "titel", "wat", "project"})
"""Headings of a few words about what is agreed."""
OWN_HEADINGS = {
    "ambitie": ("ambitie", "regionale ambitie"),
    "afspraak": ("afspraak", "lokale afspraak", "prestatieafspraak"),
    "procesafspraak": ("procesafspraak", "afspraak"),
    "activiteit": ("activiteit", "actie", "actiepunt", "maatregel", "taak"),
}
"""Per soort how a heading calls one of it."""


def _with_numbers(layout: Layout, known: Mapping[str, str]) -> Layout:
    """A column that only counts tells nothing."""

    def counts(column: TableColumn) -> bool:
        if as_compared(column.kop) not in NUMBERS or as_compared(column.kop) in known:
            return False
        cells = [cell for row in layout.body if len(row.cells) > 1 for cell in row.cells]
        texts = [each.text for each in cells if each.text and layout.column_of(each) == column]
        return all(text.strip(".").isdecimal() for text in texts)

    columns = (each._replace(kind=WEG) if counts(each) else each for each in layout.columns)
    return layout._replace(columns=tuple(columns))


def _going_on(table: Table, before: Sequence[Layout], names: Names) -> Layout | None:
    """As the table before it, if it has as many columns."""
    if not before or table.is_sheet or not table.rows:
        return None
    last = before[-1]
    widths = Counter(tuple((c.left, c.right) for c in row.cells) for row in table.rows)
    (edges, _), *_ = widths.most_common(1)
    if len(edges) != len(last.columns):
        return None
    columns = tuple(
        column._replace(left=left, right=right)
        for column, (left, right) in zip(last.columns, edges, strict=True)
    )
    going_on = Layout(table, table.headings, columns, table.rows)
    themas = {each for each in columns if each.kind == THEMA}
    texts = [c.text for row in table.rows for c in row.cells if going_on.column_of(c) in themas]
    fits = not themas or _are_themas(texts, names)
    return going_on if fits else None
