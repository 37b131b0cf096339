"""A workbook to fill in, as OpenDocument has it (ODF 1.3, part 3, chapter 9)."""

import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO
from itertools import groupby

from ambitiekader_cli.exchange.cell import column_name
from ambitiekader_cli.exchange.werkboek import EXPLANATION, HIDDEN, Blad, Kolom, Werkboek

KIND = "application/vnd.oasis.opendocument.spreadsheet"
SIGN = 0.2
"""Centimetres of one sign, about."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    [
        *(f'xmlns:{n}="{_OASIS}:{n}:1.0"' for n in ("office", "style", "text", "table", "meta")),
        *(f'xmlns:{n}="{_OASIS}:{n}:1.0"' for n in ("config",)),
        f'xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:number="{_OASIS}:datastyle:1.0"',
        f'xmlns:of="{_OASIS}:of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'office:version="1.3"',
    ]
)


def ods(book: Werkboek) -> bytes:
    """The bytes of the file. The same workbook gives the same bytes."""
    parts = {
        "content.xml": _part("document-content", _content(book)),
        "styles.xml": _part("document-styles", _STYLES),
        "settings.xml": _part("document-settings", _settings(book)),
        "meta.xml": _part("document-meta", _meta(book)),
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        _add(package, "mimetype", KIND, zipfile.ZIP_STORED)
        for name, content in parts.items():
            _add(package, name, content)
        _add(package, "META-INF/manifest.xml", _manifest(parts))
    return made.getvalue()


def _part(name: str, inner: str) -> str:
    return f"{_XML}<office:{name} {_NAMES}>{inner}</office:{name}>"


def _content(book: Werkboek) -> str:
    tables = "".join(
        [
            _table(EXPLANATION, book.titel, _explained(book), [100]),
            *(_sheet(number, blad) for number, blad in enumerate(book.bladen)),
            _hidden(book),
        ]
    )
    rules = "".join(r for n, blad in enumerate(book.bladen) for r in _rules(n, blad, book))
    ranges = "".join(_range(n, blad) for n, blad in enumerate(book.bladen, 1))
    return (
        f"<office:automatic-styles>{_LOOKS}{_widths(book)}</office:automatic-styles>"
        "<office:body><office:spreadsheet>"
        f"<table:content-validations>{rules}</table:content-validations>{tables}"
        f"<table:database-ranges>{ranges}</table:database-ranges>"
        "</office:spreadsheet></office:body>"
    )


def _widths(book: Werkboek) -> str:
    widths = {20, 100, *(kolom.breedte for blad in book.bladen for kolom in blad.kolommen)}
    return "".join(
        f'<style:style style:name="b{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * SIGN:.2f}cm"/></style:style>'
        for width in sorted(widths)
    )


def _table(name: str, titel: str, rows: str, widths: list[int], style: str = "blad") -> str:
    columns = "".join(f'<table:table-column table:style-name="b{width}"/>' for width in widths)
    return (
        f'<table:table table:name="{escape(name)}" table:style-name="{style}" '
        f'table:protected="true"><table:title>{escape(name)}</table:title>'
        f"<table:desc>{escape(titel)}</table:desc>{columns}{rows}</table:table>"
    )


def _explained(book: Werkboek) -> str:
    return "".join(
        _row([_cell(line, "gewoon" if number else "kop")])
        for number, line in enumerate(book.uitleg)
    )


def _sheet(number: int, blad: Blad) -> str:
    header = _row([_cell(kolom.naam, "kop") for kolom in blad.kolommen])
    rows = [f"<table:table-header-rows>{header}</table:table-header-rows>"]
    for texts in blad.rijen:
        cells = zip(texts, blad.kolommen, strict=True)
        rows.append(_row([_cell(text, *_look(number, k, free=k.wit)) for text, k in cells]))
    empty = _row([_cell("", *_look(number, k, free=k.in_nieuw)) for k in blad.kolommen])
    rows += [empty] * blad.nieuw
    return _table(blad.naam, blad.titel, "".join(rows), [k.breedte for k in blad.kolommen])


def _look(number: int, kolom: Kolom, *, free: bool) -> tuple[str, str]:
    """The look of a cell, and what is told and checked there."""
    if not free:
        return "grijs", ""
    style = "dag" if kolom.dag else "getal" if kolom.getal else "wit"
    return style, _rule_name(number, kolom) if _has_rule(kolom) else ""


def _hidden(book: Werkboek) -> str:
    lines = book.verborgen()
    rows = "".join(_row([_cell(text, "gewoon") for text in texts]) for texts in lines)
    return _table(HIDDEN, "Voor ak", rows, [20] * max(map(len, lines)), style="verborgen")


def _row(cells: list[str]) -> str:
    """Cells that are the same and follow each other are written once."""
    written = []
    for cell, same in groupby(cells):
        times = len([*same])
        more = f' table:number-columns-repeated="{times}"' if times > 1 else ""
        written.append(cell.replace("<table:table-cell", f"<table:table-cell{more}", 1))
    return f"<table:table-row>{''.join(written)}</table:table-row>"


def _cell(text: str, style: str, rule: str = "") -> str:
    checked = f' table:content-validation-name="{rule}"' if rule else ""
    begin = f'<table:table-cell table:style-name="{style}"{checked}'
    if not text:
        return f"{begin}/>"
    lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in text.split("\n"))
    return f'{begin} office:value-type="string">{lines}</table:table-cell>'


def _spaced(text: str) -> str:
    """Spaces that would count once are written out."""
    said = escape(text).replace("  ", ' <text:s text:c="1"/>')
    return f'<text:s text:c="1"/>{said[1:]}' if said.startswith(" ") else said


def _rule_name(number: int, kolom: Kolom) -> str:
    return f"r{number}_{escape(kolom.naam.replace(' ', '_'))}"


def _has_rule(kolom: Kolom) -> bool:
    return bool(kolom.keuze or kolom.dag or kolom.uitleg)


def _rules(number: int, blad: Blad, book: Werkboek) -> Iterator[str]:
    """What a program says while somebody types; what may be typed otherwise is only asked."""
    for column, kolom in enumerate(blad.kolommen, 1):
        if not ((kolom.wit or kolom.in_nieuw) and _has_rule(kolom)):
            continue
        condition, wrong = "", ""
        if kolom.keuze:
            place = f"[${HIDDEN}.{book.keuze_op(kolom.keuze).replace(':', ':.')}]"
            condition, wrong = f"of:cell-content-is-in-list({place})", "Kies uit de lijst."
        elif kolom.dag:
            condition = "of:cell-content-is-date() and cell-content()>=36526"
            wrong = "Dit is geen dag. Schrijf bijvoorbeeld 30-6-2026."
        base = f"'{blad.naam.replace(chr(39), chr(39) * 2)}'.{column_name(column)}2"
        yield _rule(_rule_name(number, kolom), kolom, base, (condition, wrong))


def _rule(name: str, kolom: Kolom, base: str, check: tuple[str, str]) -> str:
    condition, wrong = check
    titel = escape(kolom.naam)
    checks = f'table:condition="{escape(condition)}" ' if condition else ""
    kind = "warning" if kolom.dag else "stop"
    told = (
        f'<table:help-message table:title="{titel}" table:display="true">'
        f"<text:p>{escape(kolom.uitleg)}</text:p></table:help-message>"
    )
    refused = (
        f'<table:error-message table:message-type="{kind}" table:title="{titel}" '
        f'table:display="true"><text:p>{wrong}</text:p></table:error-message>'
    )
    return (
        f'<table:content-validation table:name="{name}" {checks}table:allow-empty-cell="true" '
        f'table:display-list="unsorted" table:base-cell-address="{escape(base)}">'
        f"{told if kolom.uitleg else ''}{refused if wrong else ''}</table:content-validation>"
    )


def _range(number: int, blad: Blad) -> str:
    """The table with its filter."""
    name = f"'{blad.naam.replace(chr(39), chr(39) * 2)}'"
    last = f"{column_name(len(blad.kolommen))}{1 + len(blad.rijen) + blad.nieuw}"
    return (
        f'<table:database-range table:name="blad_{number}" table:target-range-address='
        f'"{escape(f"{name}.A1:{name}.{last}")}" table:display-filter-buttons="true"/>'
    )


def _settings(book: Werkboek) -> str:
    """The header and the first column stay in sight."""
    tables = "".join(
        f'<config:config-item-map-entry config:name="{escape(blad.naam)}">{_FROZEN}'
        "</config:config-item-map-entry>"
        for blad in book.bladen
    )
    return (
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{tables}'
        '</config:config-item-map-named><config:config-item config:name="ActiveTable" '
        f'config:type="string">{EXPLANATION}</config:config-item>'
        "</config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings>"
    )


_FROZEN = "".join(
    f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
    for name, kind, value in (
        ("HorizontalSplitMode", "short", 2),
        ("VerticalSplitMode", "short", 2),
        ("HorizontalSplitPosition", "int", 1),
        ("VerticalSplitPosition", "int", 1),
        ("ActiveSplitRange", "short", 3),
        ("PositionRight", "int", 1),
        ("PositionBottom", "int", 1),
    )
)


def _meta(book: Werkboek) -> str:
    own = "".join(
        f'<meta:user-defined meta:name="ak {escape(name)}" meta:value-type="string">'
        f"{escape(text)}</meta:user-defined>"
        for name, text in book.eigenschappen.items()
    )
    day = f"{book.dag.isoformat()}T00:00:00"
    return (
        f"<office:meta><dc:title>{escape(book.titel)}</dc:title>"
        f"<meta:creation-date>{day}</meta:creation-date><dc:date>{day}</dc:date>"
        f"<dc:language>nl-NL</dc:language>{own}</office:meta>"
    )


def _manifest(parts: Mapping[str, str]) -> str:
    kinds = {"/": KIND} | dict.fromkeys(parts, "text/xml")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in kinds.items()
    )
    names = f'xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3"'
    return f"{_XML}<manifest:manifest {names}>{entries}</manifest:manifest>"


def _add(
    package: zipfile.ZipFile, name: str, content: str, how: int = zipfile.ZIP_DEFLATED
) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type, info.create_system = how, 0
    package.writestr(info, content.encode())


_LINE = 'fo:border="0.5pt solid #a6a6a6"'


def _style(name: str, cell: str, text: str = "", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell" '
        f'style:parent-style-name="Default"{more}><style:table-cell-properties '
        f'fo:wrap-option="wrap" style:vertical-align="top" {cell}/>{text}</style:style>'
    )


_WHITE = f'style:cell-protect="none" {_LINE}'
_LOOKS = "".join(
    [
        '<style:style style:name="blad" style:family="table" style:master-page-name="Default">'
        '<style:table-properties table:display="true"/></style:style>',
        '<style:style style:name="verborgen" style:family="table" '
        'style:master-page-name="Default"><style:table-properties table:display="false"/>'
        "</style:style>",
        '<number:date-style style:name="nd"><number:day number:style="long"/>'
        '<number:text>-</number:text><number:month number:style="long"/>'
        '<number:text>-</number:text><number:year number:style="long"/></number:date-style>',
        '<number:text-style style:name="nt"><number:text-content/></number:text-style>',
        _style("gewoon", "", more=' style:data-style-name="nt"'),
        _style(
            "kop",
            f'fo:background-color="#1f3864" {_LINE}',
            '<style:text-properties fo:font-weight="bold" fo:color="#ffffff"/>',
            ' style:data-style-name="nt"',
        ),
        _style(
            "grijs",
            f'style:cell-protect="protected" fo:background-color="#ededed" {_LINE}',
            more=' style:data-style-name="nt"',
        ),
        _style("wit", _WHITE, more=' style:data-style-name="nt"'),
        _style("dag", _WHITE, more=' style:data-style-name="nd"'),
        _style("getal", _WHITE),
    ]
)
_STYLES = (
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties '
    'style:font-name="Calibri" fo:font-family="Calibri" fo:font-size="11pt" fo:language="nl" '
    'fo:country="NL"/></style:default-style>'
    '<style:style style:name="Default" style:family="table-cell"/></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="liggend">'
    '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" '
    'style:print-orientation="landscape" style:scale-to-X="1" '
    'fo:margin="1.5cm"/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Default" '
    'style:page-layout-name="liggend"/></office:master-styles>'
)
