# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Write templates/huisstijl.docx, how documents look in Word: `python docs/make_huisstijl.py`.

The file is for people to restyle in Word; this is only where it starts. Nothing is compressed, so
that every system makes the same bytes.
"""

import io
import zipfile
from pathlib import Path

import huisstijl_styles as styles
from huisstijl_theme import theme

FILE = Path(__file__).parents[1] / "templates" / "huisstijl.docx"
WIDTH = 9524
"""Of the text on the page, in twentieths of a point: 168 mm."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_AROUND = ("styles", "numbering", "settings", "footer1", "fontTable", "theme/theme1")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def huisstijl() -> bytes:
    """The whole file."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_STORED) as package:
        for name, text in _parts().items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0  # not the system that it was made on
            package.writestr(info, _XML + text)
    return found.getvalue()


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{_body()}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            {
                f"rId{number}": (part.split("/")[0].rstrip("1"), f"{part}.xml")
                for number, part in enumerate(_AROUND, 1)
            }
        ),
        "word/styles.xml": f"<w:styles {_W}>{styles.styles()}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{styles.numbering()}</w:numbering>",
        "word/settings.xml": f"<w:settings {_W}>{_SETTINGS}</w:settings>",
        "word/footer1.xml": f"<w:ftr {_W}>{_footer()}</w:ftr>",
        "word/fontTable.xml": f"<w:fonts {_W}/>",
        "word/theme/theme1.xml": theme(),
    }


def _content_types() -> str:
    parts = {"document": "document.main", "footer1": "footer"} | {
        name: name for name in ("styles", "numbering", "settings", "fontTable")
    }
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.theme+xml"/>{overrides}</Types>'
    )


def _relations(found: dict[str, tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in found.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _footer() -> str:
    said, page, pages = (_field(name) for name in ("DOCPROPERTY ak-voet", "PAGE", "NUMPAGES"))
    tab = "<w:r><w:tab/></w:r>"
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{said}{tab}'
        f"{_run('Pagina ')}{page}{_run(' van ')}{pages}</w:p>"
    )


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{_run("1")}</w:fldSimple>'


def _run(text: str, style: str = "") -> str:
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(style: str, *runs: str) -> str:
    inner = "".join(run if run.startswith("<") else _run(run) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _body() -> str:
    return f"{_example()}{_SECTION}"


def _example() -> str:
    """A page with each style, so that who opens the file sees what there is to change."""
    return "".join(
        (
            _paragraph("Title", "Huisstijl van de documenten"),
            _paragraph("Kenmerk", _run("Kenmerk", "Strong"), ": over het document zelf"),
            _paragraph("Normal", *_EXPLANATION),
            _paragraph("TOCHeading", "Inhoud"),
            _paragraph("TOC1", "Hoofdstuk"),
            _paragraph("TOC2", "Onderdeel"),
            *(_paragraph(f"Heading{level}", f"Kop {level}") for level in range(1, 6)),
            _paragraph("Normal", "Gewone tekst met een ", _run("koppeling", "Hyperlink"), "."),
            _paragraph("Notitie", "Een notitie: wat moet opvallen."),
            _paragraph("ListBullet", "Een opsomming"),
            _paragraph("ListNumber", "Een genummerde opsomming"),
            _paragraph("ListContinue", "Het vervolg van een punt"),
            _paragraph("Caption", "Een bijschrift boven een tabel"),
            _table(),
            _paragraph("Afbeelding", "De plaats van een afbeelding."),
            _paragraph("HTMLPreformatted", "Letterlijke tekst"),
            _paragraph("Scheidingslijn"),
        )
    )


def _table() -> str:
    width = WIDTH // 2
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    rows = (
        ("<w:trPr><w:tblHeader/></w:trPr>", "Tabelkop", ("Nr.", "Kop van een kolom")),
        ("", "Tabeltekst", ("BES-1", "Tekst in een tabel")),
        ("", "Tabeltekst", ("BES-2", "Tekst in een tabel")),
    )
    body = "".join(
        f"<w:tr>{kind}{''.join(f'{cell}{_paragraph(style, text)}</w:tc>' for text in texts)}</w:tr>"
        for kind, style, texts in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Tabelhuisstijl"/><w:tblW w:w="{WIDTH}" w:type="dxa"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{_column(width) * 2}</w:tblGrid>'
        f"{body}</w:tbl>"
    )


def _column(width: int) -> str:
    return f'<w:gridCol w:w="{width}"/>'


_EXPLANATION = (
    "Dit bestand bepaalt hoe een document in Word eruitziet. Pas de stijlen aan, de marges en de "
    "voettekst, en bewaar het als Word-document (.docx). Van deze pagina komt geen woord in een "
    "document: de tekst staat in de templates. Laat alle stijlen staan en geef ze geen andere "
    "naam. Houd genoeg contrast tussen tekst en achtergrond: 4,5 : 1 of meer.",
)
_SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1191" w:bottom="1304" '
    'w:left="1191" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr>'
)
_SETTINGS = (
    '<w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/>'
)


if __name__ == "__main__":
    FILE.write_bytes(huisstijl())
