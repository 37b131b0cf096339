# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Each kind of block in Word, and texts that try to be something else than text."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx_files import (
    R,
    W,
    body,
    house,
    paragraphs,
    part,
    parts,
    replaced,
    said,
    style,
    styled,
    word,
    words,
)

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks import (
    Block,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.docx.package import safe_url

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100">'
    '<rect width="900" height="50" fill="#0b4a7d"/>{}</svg>'
)


def told(*found: Block) -> bytes:
    return word((Heading(1, (Text("Titel"),)), *found))


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_text_comes_out_as_a_screen_may_show_it(text: str) -> None:
    content = told(Paragraph((Text(text),)), Table((Text(text),), ((Text(text),),), ()))
    _, paragraph, *_ = paragraphs(body(content))
    assert said(paragraph) == readable(text)


@pytest.mark.parametrize(
    "text",
    [
        "]]>",
        "<w:p/>",
        "&amp; & &#0;",
        "x" * 10_000,
        "\x00\x1b[31m\u202e\ufffe\ud800",
        "a\t\n\r\nb",
        " a  b ",
    ],
)
def test_hostile_text_is_text_everywhere(text: str) -> None:
    runs = (Text(text), Code(text), Strong((Emphasis((Text(text),)),)))
    content = told(
        Heading(2, runs),
        Paragraph(runs),
        CodeBlock(text),
        Note((Paragraph(runs),)),
        ListBlock(((Paragraph(runs),),)),
        Table(runs, (runs,), ((runs,),)),
        Picture(text, SVG.format("")),
    )
    shown = readable(text)
    _title, *found = filter(None, (said(each) for each in paragraphs(body(content))))
    assert found[0] == found[1] == shown * 3
    assert [each for each in found if shown.strip("\n") not in each] == []
    assert len(found) == 8
    [picture] = body(content).iter("{*}docPr")
    assert picture.get("descr", "").split() == shown.split()


def test_code_keeps_its_lines() -> None:
    [code] = styled(told(CodeBlock("een\n\n  twee\n")), "HTMLPreformatted")
    assert code == "een\n\n  twee"


def test_every_numbered_list_starts_where_it_says() -> None:
    content = word(blocks("# T\n\n1. a\n2. b\n\ntekst\n\n7. c\n\n   1. d\n"))
    numbers = [e.get(f"{W}val") for e in body(content).iter(f"{W}numId")]
    assert numbers[0] == numbers[1]
    assert len(set(numbers)) == 3
    nums = {e.get(f"{W}numId"): e for e in part(content, "word/numbering.xml").iter(f"{W}num")}
    starts = []
    for number in dict.fromkeys(numbers):
        [level] = nums[number].iterfind(f"{W}lvlOverride")
        [start] = level
        starts.append((level.get(f"{W}ilvl"), start.get(f"{W}val")))
    assert starts == [("0", "1"), ("0", "7"), ("1", "1")]


def test_what_stands_deep_is_still_there() -> None:
    content = word(blocks("# T\n\n" + "- " * 9 + "diep\n\n" + "> " * 19 + "citaat\n"))
    assert words(content).endswith("diep citaat")
    levels = [int(e.get(f"{W}val", "")) for e in body(content).iter(f"{W}ilvl")]
    assert levels == list(range(9))


def test_a_note_has_its_style() -> None:
    content = word(blocks("# T\n\n> let op\n>\n> - een\n"))
    assert styled(content, "Notitie") == ["let op"]
    assert styled(content, "ListBullet") == ["een"]


def test_a_list_below_a_title_that_holds_more_than_lines_stays_a_list() -> None:
    content = word(blocks("# T\n\n- een\n  - twee\n"))
    assert styled(content, "Kenmerk") == []
    assert styled(content, "ListBullet") == ["een", "twee"]


def test_two_tables_do_not_become_one() -> None:
    table = Table((), ((Text("k"),),), (((Text("a"),),),))
    content = told(ListBlock(((table, table),)), table)
    tags = [str(e.tag).removeprefix(W) for e in body(content)]
    assert not re.search("tbl tbl", " ".join(tags))
    assert tags[-2:] == ["p", "sectPr"]


def test_a_table_with_more_columns_than_word_knows_is_refused() -> None:
    cell = (Text("k"),)
    assert told(Table((), (cell,) * 63, ()))
    with pytest.raises(UserError, match="64 kolommen"):
        told(Table((), (cell,) * 64, ()))


def test_a_row_with_an_id_twice_has_one_bookmark() -> None:
    rows = tuple(((Strong((Text("BES-1 Naam"),)),),) for _ in range(2))
    content = told(Table((), ((Text("k"),),), rows))
    names = [e.get(f"{W}name") for e in body(content).iter(f"{W}bookmarkStart")]
    assert names.count("ak_BES_1") == 1
    [look] = body(content).iter(f"{W}tblLook")
    assert look.get(f"{W}firstColumn") == "1"


@pytest.mark.parametrize(
    "url",
    ["https://a.example/x?y=1#z", "http://a.example:80", "mailto:a@b.example", "HTTPS://A.EXAMPLE"],
)
def test_a_good_address_is_a_link(url: str) -> None:
    assert safe_url(url)
    content = told(Paragraph((Link((Text("hier"),), url),)))
    [link] = body(content).iter(f"{W}hyperlink")
    [relation] = [
        e
        for e in part(content, "word/_rels/document.xml.rels")
        if e.get("Id") == link.get(f"{R}id")
    ]
    assert relation.get("Target") == url


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", "file:///c:/x", "http://[::", "http://a b", "http://é.example"),
        *("mailto:ab", "http://", "http://a.example/\n", "\\\\server\\map", "#nergens"),
        f"http://a.example/{'x' * 3000}",
    ],
)
def test_a_bad_address_stays_words(url: str) -> None:
    content = told(Paragraph((Link((Text("hier"),), url),)))
    assert not list(body(content).iter(f"{W}hyperlink"))
    assert b"External" not in parts(content)["word/_rels/document.xml.rels"]
    assert words(content).startswith("Titel hier")


def test_a_link_to_a_chapter() -> None:
    content = word(blocks("# T\n\n[daar](#een-twee)\n\n## Een twee\n"))
    link = body(content).find(f"{W}p/{W}hyperlink")
    assert link is not None
    [mark] = [
        e
        for e in body(content).iter(f"{W}bookmarkStart")
        if e.get(f"{W}name") == link.get(f"{W}anchor")
    ]
    above = mark.getparent()
    assert above is not None
    assert (style(above), said(above)) == ("Heading1", "Een twee")


def test_a_picture_fits_the_page_and_tells_what_it_shows() -> None:
    content = told(Picture('Voortgang: 4 van 9 & "rest"', SVG.format("")))
    [shown] = body(content).iter("{*}docPr")
    assert shown.get("descr") == 'Voortgang: 4 van 9 & "rest"'
    [size] = body(content).iter("{*}extent")
    assert int(size.get("cx", "")) <= 9524 * 635
    assert parts(content)["word/media/image1.png"].startswith(b"\x89PNG")


def test_letters_in_a_picture_are_drawn_and_as_thick_as_asked() -> None:
    text = "<text y='40' font-size='40' font-family='Onbekend, sans-serif' {}>Voortgang</text>"
    made = [
        parts(told(Picture("x", SVG.format(svg))))["word/media/image1.png"]
        for svg in ("", text.format(""), text.format("font-weight='bold'"))
    ]
    assert len(set(made)) == 3


def test_a_broken_picture_is_told() -> None:
    with pytest.raises(UserError, match="geen afbeelding"):
        told(Picture("x", "<svg"))


def test_a_line_across_the_page() -> None:
    assert styled(told(ThematicBreak(), Paragraph((Text("x"),))), "Scheidingslijn") == [""]


def test_what_announces_a_list_or_table_stays_with_it() -> None:
    content = word(blocks("# T\n\nDit:\n\n- een\n\nLos.\n\nEn dit:\n\n| k |\n|---|\n| c |\n"))
    kept = [said(p) for p in paragraphs(body(content)) if p.find(f"{W}pPr/{W}keepNext") is not None]
    assert kept == ["Dit:", "En dit:"]


def test_long_items_stand_apart() -> None:
    def apart(item: str) -> int:
        content = word(blocks(f"# T\n\ntekst\n\n- een\n- {item}\n"))
        return len(list(body(content).iter(f"{W}contextualSpacing")))

    assert apart("kort") == 0
    assert apart("lang " * 50) == 2


@pytest.mark.parametrize(("chapters", "expected"), [(5, 0), (6, 1)])
def test_a_short_document_has_no_contents(chapters: int, expected: int) -> None:
    content = word(blocks("# T\n\n" + "## Kop\n\ntekst\n\n" * chapters))
    assert len(body(content).findall(f"{W}sdt")) == expected


def test_a_table_deep_in_lists_on_a_narrow_page_has_columns(tmp_path: Path) -> None:
    found: Block = Table((), ((Text("een"),), (Text("twee"),)), ())
    for _ in range(9):
        found = ListBlock(((found,),))
    narrow = replaced("word/document.xml", 'w:left="1191"', 'w:left="8000"')
    content = word((Heading(1, (Text("T"),)), found), folder=house(tmp_path, narrow))
    assert all(int(e.get(f"{W}w", "")) > 0 for e in body(content).iter(f"{W}gridCol"))


def test_a_small_table_stays_on_one_page() -> None:
    def kept(rows: int) -> int:
        content = word(blocks("# T\n\n| k |\n|---|\n" + "| c |\n" * rows))
        return len(list(body(content).iterfind(f"{W}tbl//{W}keepNext")))

    assert kept(5) == 4
    assert kept(50) == 0
