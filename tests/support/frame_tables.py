# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The agenda of our own frame as a Word document, in the layout of the source.

Two tables below one heading, the second without headings of its own; labels of the thema's that
stand upright over their rows, one cut off and one with its letters below each other; a row that a
page broke; a row that nearly repeats another; who leads, with whom and when in one cell.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

ROOT = Path(__file__).parents[2]
THEMAS = ("beschikbaarheid", "betaalbaarheid", "leefbaarheid", "wonen-en-zorg", "duurzaamheid")
LABELS = (
    "Beschikbaarheid",
    "Betaalbaarheid",
    "Leefbaarheid",
    "\n".join("Wonen&Zorg"),
    "Duurzaamhe",
)
HEADING = "Onze agenda in vijf thema's"
TREKKERS: Mapping[str, str] = {
    "BES-1": "Gemeente Veendam\n(i.s.m. programmaburo)\nEinde Q1 2022",
    "BES-2": "Gemeente Oldambt\nEinde Q2 2022",
    "BES-3": "Groninger Huis\n1e inventarisatie: Einde Q2 2022",
    "BES-4": "Gemeente Westerwolde\nQ2",
    "BET-1": "Gemeente Oldambt",
    "BET-2": "Acantus",
    "BET-3": "Gemeente Pekela",
    "BET-4": "Gemeente Pekela",
    "BET-5": "Alle corporaties\n(Acantus procesmatige trekker)",
    "LEE-1": "Gemeente Veendam\n(i.s.m. programmaburo)",
    "LEE-2": "Gemeente Pekela",
    "LEE-3": "Gemeente Veendam",
    "LEE-4": "Gemeente Pekela",
    "LEE-5": "Gemeente Pekela",
    "LEE-6": "Gemeente Pekela",
    "WZ-1": "Apart regionaal portefeuillehoudersoverleg wonen, sociaal, RO (aan te haken bij het "
    "Regionaal Pfo Wmo\nRegie ambtelijk beleidsmedewerkers sociaal, altijd in samenwerking met "
    "beleidsmedewerker Wonen.",
    "WZ-2": "Idem",
    "WZ-3": "Alle gemeenten",
    "WZ-4": "Gemeente Westerwolde",
    "DUU-1": "Gemeente Oldambt\n(i.s.m. programmaburo)",
    "DUU-2": "Alle gemeenten",
    "DUU-3": "Alle gemeenten",
    "DUU-4": "Alle gemeenten",
}
"""The column of the source, cell by cell."""
BROKEN, NEARLY = "een formulierenbrigade", " of iets wat daarop lijkt"
"""Where a page breaks BET-3, and what the row that nearly repeats it leaves out."""


class AgendaRow(NamedTuple):
    """A row as somebody typed it; one without a trekker goes on with the row above."""

    label: str
    text: str
    trekker: str


def items() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each ambitie of our data with its thema, every value as text."""
    for thema in THEMAS:
        path = ROOT / f"data/regional/ambities/{thema}.yaml"
        read = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        yield from ((thema, item) for item in read["ambities"])


def agenda() -> Iterator[AgendaRow]:
    """The 24 rows of the source, one of them in two."""
    for thema, item in items():
        label = LABELS[THEMAS.index(thema)]
        titel, tekst, trekker = item["titel"], " ".join(item["tekst"].split()), TREKKERS[item["id"]]
        if item["id"] != "BET-3":
            yield AgendaRow(label, f"{titel}\n{tekst}", trekker)
            continue
        before, broken, after = tekst.partition(BROKEN)
        yield AgendaRow(label, f"{titel}\n{before.rstrip()}", trekker)
        yield AgendaRow(label, f"{broken}{after}", "")
        yield AgendaRow(label, f"{titel}\n{tekst.replace(NEARLY, '')}", trekker)


def document() -> bytes:
    """Of Word."""
    made = Document()
    made.add_heading(HEADING, 1)
    rows = [*agenda()]
    cut = next(i for i, row in enumerate(rows) if row.label == LABELS[3])
    _table(made, [AgendaRow("", "Regionale ambitie", "Trekker"), *rows[:cut]])
    made.add_paragraph()
    _table(made, rows[cut:])
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _table(made: Any, rows: list[AgendaRow]) -> None:
    table = made.add_table(len(rows), 3)
    for number, row in enumerate(rows):
        cells = table.rows[number].cells
        for cell, text in zip(cells[1:], row[1:], strict=True):
            first, *others = text.split("\n")
            cell.paragraphs[0].add_run(first).bold = bool(others)
            for line in others:
                cell.add_paragraph(line)
        begins = number == 0 or rows[number - 1].label != row.label
        _label(cells[0], row.label if begins else None)


def _label(cell: Any, text: str | None) -> None:
    """Upright, over all rows of its thema."""
    properties = cell._tc.get_or_add_tcPr()
    merged = OxmlElement("w:vMerge")
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "btLr")
    if text is not None:
        merged.set(qn("w:val"), "restart")
        for line in text.split("\n"):
            cell.add_paragraph(line)
    properties.append(merged)
    properties.append(direction)


def empty_region(root: Path) -> Path:
    """Our frame and partijen without anything agreed, and without remarks that speak of ids."""
    for name in ("kader", "partijen"):
        path = root / f"data/regional/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / f"data/regional/{name}.yaml").read_text("utf-8")
        read = yaml.load(text, yaml.BaseLoader)
        kept = {key: _bare(value) for key, value in read.items() if key in KEPT}
        path.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), "utf-8")
    return root


KEPT = {
    *("titel", "regio", "looptijd", "themas", "gemeenten", "kenmerken", "documenten"),
    *("partijen", "groepen", "overlegorganen"),
}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _bare(v) for k, v in value.items() if k not in {"bron", "opmerking"}}
    return [_bare(each) for each in value] if isinstance(value, list) else value
