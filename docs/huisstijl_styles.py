# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How documents look in Word: the styles and lists of templates/huisstijl.docx.

Sizes of letters are in half points, other sizes in twentieths of a point. Names in English are
Word's own; Word shows them in the language of its user.
"""

INK, SOFT, ACCENT, PAPER = "1C2430", "465364", "0B4A7D", "FFFFFF"
PANEL, NOTICE, LINE, EDGE = "F1F5F9", "FFF6E0", "B9C5D1", "8A5A00"
FONT, MONO, LANGUAGE = "Calibri", "Consolas", "nl-NL"
LEVELS = 9
_BULLETS = ("\N{BULLET}", "\N{EN DASH}", "\N{WHITE BULLET}")
_STEP = 340
_TOGETHER = "<w:contextualSpacing/>"
"""No white between paragraphs of the same style."""


def styles() -> str:
    """The contents of styles.xml."""
    return "".join((_defaults(), *_text(), *_headings(), *_lists(), *_tables(), *_characters()))


def numbering() -> str:
    """The contents of numbering.xml: list 1 has bullets, list 2 numbers."""
    bullets = (_BULLETS[level % len(_BULLETS)] for level in range(LEVELS))
    numbers = (f"%{level + 1}." for level in range(LEVELS))
    return (
        _list(1, "ListBullet", "bullet", list(bullets))
        + _list(2, "ListNumber", "decimal", list(numbers))
        + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    )


def _list(number: int, style: str, kind: str, texts: list[str]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if level == 0 else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
        for level, text in enumerate(texts)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )


def _defaults() -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
        'w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="21"/>'
        f'<w:szCs w:val="21"/><w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f"{_space(0, 120, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _text() -> tuple[str, ...]:
    panel = f'{_bar(ACCENT)}<w:shd w:val="clear" w:color="auto" w:fill="{PANEL}"/>'
    notice = f'{_bar(EDGE)}<w:shd w:val="clear" w:color="auto" w:fill="{NOTICE}"/>'
    grey = f'<w:shd w:val="clear" w:color="auto" w:fill="{PANEL}"/>'
    top = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{LINE}"/></w:pBdr>'
    line = f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="{LINE}"/></w:pBdr>'
    footer = '<w:tabs><w:tab w:val="right" w:pos="9524"/></w:tabs>'
    code = f'<w:rFonts w:ascii="{MONO}" w:hAnsi="{MONO}" w:cs="{MONO}"/>{_size(19)}'
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>",
        _style("Kenmerk", "Kenmerk", f"{panel}{_space(0, 160, 300)}{_indent(227)}{_TOGETHER}"),
        _style("Notitie", "Notitie", f"{notice}{_space(60, 160, 276)}{_indent(227)}"),
        _style("Caption", "caption", f"<w:keepNext/>{_space(200, 80, 252)}", f"<w:b/>{_soft(20)}"),
        _style("Afbeelding", "Afbeelding", _space(120, 200, 240)),
        _style("Scheidingslijn", "Scheidingslijn", f"{line}{_space(120, 240, 240)}"),
        _style("HTMLPreformatted", "HTML Preformatted", f"{grey}{_space(60, 160, 252)}", code),
        _style("Header", "header", _space(0, 0, 240), _soft(18)),
        _style("Footer", "footer", f"{top}{footer}{_space(0, 0, 240)}", _soft(18)),
    )


def _headings() -> tuple[str, ...]:
    rule = f'<w:pBdr><w:top w:val="single" w:sz="18" w:space="8" w:color="{ACCENT}"/></w:pBdr>'
    accent = f'<w:b/><w:color w:val="{ACCENT}"/>'
    toc = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9524"/></w:tabs>'
    return (
        _style("Title", "Title", _space(0, 240, 240), accent + _size(52), after="Normal"),
        _heading(1, f"{rule}{_space(460, 140, 252)}", accent + _size(34)),
        _heading(2, _space(340, 120, 252), accent + _size(27)),
        _heading(3, _space(280, 80, 252), f"<w:b/>{_size(23)}"),
        _heading(4, _space(240, 60, 252), f'<w:b/><w:color w:val="{SOFT}"/>{_size(21)}'),
        _heading(5, _space(200, 40, 252), "<w:b/><w:i/>"),
        _style("TOCHeading", "TOC Heading", f"<w:keepNext/>{_space(360, 80, 252)}",
               accent + _size(27), after="Normal"),
        _style("TOC1", "toc 1", f"{toc}{_space(70, 0, 252)}", "<w:b/>"),
        _style("TOC2", "toc 2", f"{toc}{_space(0, 0, 245)}{_indent(284)}"),
    )  # fmt: skip


def _heading(level: int, paragraph: str, letter: str) -> str:
    # The outline level comes last: the schema wants its order.
    kept = "<w:keepNext/><w:keepLines/>"
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return _style(
        f"Heading{level}", f"heading {level}", f"{kept}{paragraph}{outline}", letter, after="Normal"
    )


def _lists() -> tuple[str, ...]:
    def numbered(number: int) -> str:
        return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{_space(0, 120, 276)}{_TOGETHER}'

    return (
        _style("ListBullet", "List Bullet", numbered(1)),
        _style("ListNumber", "List Number", numbered(2)),
        _style("ListContinue", "List Continue", f"{_space(0, 120, 276)}{_indent(_STEP)}"),
    )


def _tables() -> tuple[str, ...]:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    room = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", 60), ("left", 100), ("bottom", 60), ("right", 100))
    )
    first = _conditional("firstRow", ACCENT, f'<w:b/><w:color w:val="{PAPER}"/>')
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name '
        'w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" '
        'w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabelhuisstijl"><w:name '
        'w:val="Tabel huisstijl"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{edges}</w:tblBorders>'
        f"<w:tblCellMar>{room}</w:tblCellMar></w:tblPr>{first}"
        f"{_conditional('band2Horz', PANEL, '')}</w:style>",
        _style("Tabeltekst", "Tabeltekst", _space(0, 0, 252), _size(19)),
        _style("Tabelkop", "Tabelkop", f"<w:keepNext/>{_space(0, 0, 252)}",
               f'<w:b/><w:color w:val="{PAPER}"/>{_size(19)}'),
    )  # fmt: skip


def _conditional(part: str, fill: str, letter: str) -> str:
    looks = f"<w:rPr>{letter}</w:rPr>" if letter else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    return f'<w:tblStylePr w:type="{part}">{looks}<w:tblPr/><w:tcPr>{shade}</w:tcPr></w:tblStylePr>'


def _characters() -> tuple[str, ...]:
    mono = f'<w:rFonts w:ascii="{MONO}" w:hAnsi="{MONO}" w:cs="{MONO}"/>{_size(19)}'
    return (
        _character("Strong", "Strong", "<w:b/>"),
        _character("Emphasis", "Emphasis", "<w:i/>"),
        _character("Hyperlink", "Hyperlink", f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'),
        _character("HTMLCode", "HTML Code", mono),
    )


def _style(name: str, shown: str, paragraph: str, letter: str = "", after: str = "") -> str:
    own = '<w:next w:val="Normal"/>' if after else ""
    custom = ' w:customStyle="1"' if name == shown != "Title" else ""  # Title is of Word
    looks = f"<w:rPr>{letter}</w:rPr>" if letter else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="Normal"/>{own}<w:qFormat/><w:pPr>{paragraph}</w:pPr>{looks}</w:style>'
    )


def _character(name: str, shown: str, letter: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{shown}"/><w:qFormat/>'
        f"<w:rPr>{letter}</w:rPr></w:style>"
    )


def _space(before: int, after: int, line: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _soft(half_points: int) -> str:
    return f'<w:color w:val="{SOFT}"/>{_size(half_points)}'


def _bar(colour: str) -> str:
    return f'<w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="{colour}"/></w:pBdr>'
