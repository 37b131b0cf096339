# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files of Excel, LibreOffice and Word that somebody made to cost much: small, and large inside."""

import io
import random
import zipfile
from collections.abc import Callable, Iterable, Mapping

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SHEET = f'{_MAIN} xmlns:r="{_RELATIONS}"'
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Made = Callable[[], bytes]


def zipped(parts: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return made.getvalue()


def many(part: str, count: int) -> str:
    """So often, with what no packer foresees between it, so that it is no bomb of a zip."""
    chance = random.Random(1)
    blocks = (part * 400 + f"<!--{chance.getrandbits(512):x}-->" for _ in range(count // 400))
    return "".join(blocks)


def xlsx(rows: str, sheets: Iterable[str] = ("Acties",), end: str = "", texts: str = "") -> bytes:
    """Sheets with these names, all the one part."""
    part = "sheet1.xml"
    named = "".join(f'<sheet name="{name}" r:id="r1"/>' for name in sheets)
    kinds = {"r1": ("worksheet", part), "r2": ("sharedStrings", "texts.xml")}
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in kinds.items()
    )
    book = f'<Relationship Id="r0" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": _type("spreadsheetml.sheet"),
            "_rels/.rels": f"<Relationships>{book}</Relationships>",
            "xl/workbook.xml": f"<workbook {_SHEET}><sheets>{named}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
            "xl/texts.xml": f"<sst {_MAIN}>{texts}</sst>",
            f"xl/{part}": f"<worksheet {_SHEET}><sheetData>{rows}</sheetData>{end}</worksheet>",
        }
    )


def row(*texts: str) -> str:
    cells = (f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f"<row>{''.join(cells)}</row>"


def ods(rows: str) -> bytes:
    names = "".join(f' xmlns:{each}="{_ODF}:{each}:1.0"' for each in ("office", "table", "text"))
    body = f'<table:table table:name="Acties">{rows}</table:table>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content{names}><office:body><office:spreadsheet>"
            f"{body}</office:spreadsheet></office:body></office:document-content>",
        }
    )


def ods_row(*cells: str, times: int = 1) -> str:
    repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def ods_cell(text: str, times: str = "1") -> str:
    repeated = f'table:number-columns-repeated="{times}"'
    return f"<table:table-cell {repeated}><text:p>{text}</text:p></table:table-cell>"


def docx(body: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": _type("wordprocessingml.document"),
            "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
        }
    )


def _type(kind: str) -> str:
    whole = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    return f'<Types><Override ContentType="{whole}"/></Types>'
