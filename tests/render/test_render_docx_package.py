# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A house style of a stranger: refused in one line when it is broken or does more than dress."""

from pathlib import Path

import pytest
from support.docx_files import (
    HOUSE,
    RELATIONS,
    TEXT,
    TYPE,
    added,
    complex_field,
    footer,
    house,
    packed,
    part,
    parts,
    replaced,
    said,
    word,
)

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.child_process import files
from ambitiekader_cli.render.pipe import About, Job, Task
from ambitiekader_cli.render.unusable import HuisstijlError

END = "</Relationships>"
OUTSIDE = '<Relationship Id="rIdX" Type="http://x/{}" Target="{}" TargetMode="External"/>'
ENTITIES = '<!DOCTYPE a [<!ENTITY b "{}"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


def without(name: str) -> bytes:
    return packed({key: each for key, each in parts(HOUSE.read_bytes()).items() if key != name})


def outside(kind: str, target: str = "http://x.example/a") -> bytes:
    return replaced(
        RELATIONS, "</Relationships>", OUTSIDE.format(kind, target) + "</Relationships>"
    )


def twice() -> bytes:
    """A zip file with two parts of one name."""
    found = parts(HOUSE.read_bytes())
    made = packed({**found, "word/STYLES.xml": found["word/styles.xml"]})
    return made.replace(b"word/STYLES.xml", b"word/styles.xml")


def style(name: str) -> str:
    return rf'<w:style [^>]*w:styleId="{name}">.*?</w:style>'


BROKEN = {
    "empty": (b"", "geen Word-bestand"),
    "text": (b"hallo", "geen Word-bestand"),
    "half": (HOUSE.read_bytes()[:5000], "geen Word-bestand"),
    "other zip": (packed({"a.txt": b"a"}), "geen document van te maken"),
    "bomb": (added("word/media/a.bin", b"\0" * 60_000_000), "veel te groot"),
    "many parts": (
        packed({**parts(HOUSE.read_bytes()), **{f"word/{n}.bin": b"" for n in range(600)}}),
        "te veel onderdelen",
    ),
    "broken xml": (
        replaced("word/styles.xml", "</w:styles>", ""),
        "`word/styles.xml` is beschadigd",
    ),
    "doctype": (
        replaced("word/styles.xml", r"<w:styles", ENTITIES.format("x") + "<w:styles"),
        "DOCTYPE",
    ),
    "macro": (added("word/vbaProject.bin", b"x"), "een macro of een programma"),
    "macro kind": (
        replaced(r"[Content_Types].xml", "document.main", "document.macroEnabled.main"),
        "een macro of een programma",
    ),
    "object": (added("word/activeX/activeX1.xml", b"<a/>"), "een macro of een programma"),
    "template": (
        replaced(r"[Content_Types].xml", "document.main", "template.main"),
        "geen document van te maken",
    ),
    "outside template": (outside("attachedTemplate"), "buiten het bestand (`attachedTemplate`)"),
    "outside picture": (outside("image"), "buiten het bestand (`image`)"),
    "outside script": (outside("hyperlink", "javascript:alert(1)"), "(`hyperlink`)"),
    "no style": (replaced("word/styles.xml", style("Notitie"), ""), "de stijl `Notitie` ontbreekt"),
    "no heading": (
        replaced("word/styles.xml", style("Heading2"), ""),
        "de stijl `heading 2` ontbreekt",
    ),
    "no styles": (without("word/styles.xml"), "geen document van te maken"),
    "no list": (
        replaced("word/styles.xml", '<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
        "bij de stijl `List Bullet` hoort geen lijst",
    ),
    "list to nothing": (
        replaced(
            "word/numbering.xml", '<w:abstractNumId w:val="2"/>', '<w:abstractNumId w:val="9"/>'
        ),
        "een lijst verwijst naar niets",
    ),
    "no page": (replaced("word/document.xml", "<w:sectPr>.*</w:sectPr>", ""), "geen ruimte"),
    "no room": (replaced("word/document.xml", 'w:left="1191"', 'w:left="11000"'), "geen ruimte"),
    "to nothing": (replaced("word/document.xml", "rId4", "rId44"), "wijst iets naar niets"),
    "field": (footer('<w:fldSimple w:instr="DDEAUTO a b"/>'), "het veld `DDEAUTO` mag niet"),
    "field in halves": (footer(complex_field("INCLUDE|PICTURE x")), "`INCLUDEPICTURE` mag niet"),
    "half a field": (footer("<w:r><w:instrText>PAGE</w:instrText></w:r>"), "een half veld"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_house_style_that_cannot_be_used(name: str, tmp_path: Path) -> None:
    content, sentence = BROKEN[name]
    with pytest.raises(HuisstijlError) as caught:
        word(TEXT, folder=house(tmp_path, content))
    assert caught.value.message.startswith("templates/huisstijl.docx: ")
    assert sentence in caught.value.message
    assert caught.value.advice
    assert caught.value.exit_code == 1
    assert "\n" not in caught.value.message


def test_a_part_that_is_there_twice(tmp_path: Path) -> None:
    with pytest.raises(HuisstijlError, match="twee keer"):
        word(TEXT, folder=house(tmp_path, twice()))


def test_a_link_to_another_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    try:
        (tmp_path / "templates" / "huisstijl.docx").symlink_to(HOUSE)
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(HuisstijlError, match="snelkoppeling"):
        word(TEXT, folder=tmp_path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "templates" / "huisstijl.docx").mkdir(parents=True)
    with pytest.raises(HuisstijlError, match="geen gewoon bestand"):
        word(TEXT, folder=tmp_path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(HuisstijlError, match="groter dan 5 MB"):
        word(TEXT, folder=house(tmp_path, b"x" * 6_000_000))


def test_the_process_that_writes_passes_the_line_on(tmp_path: Path) -> None:
    about = About("Proef", folder=house(tmp_path, b"hallo"))
    task = Task({"proef.md.j2": "# T\n"}, "proef.md.j2", ("md", "docx"))
    with pytest.raises(UserError) as caught:
        files(task, Job(about, {}))
    assert caught.value.message.startswith("templates/huisstijl.docx: dit is geen Word-bestand")
    assert caught.value.exit_code == 1


def test_what_is_harmless_stays(tmp_path: Path) -> None:
    field = complex_field("DOCPROPERTY ak-peildatum")
    content = word(TEXT, folder=house(tmp_path, footer(field)))
    assert "oud" not in said(part(content, "word/footer1.xml"))
    assert word(TEXT, folder=house(tmp_path, outside("hyperlink", "https://x.example/")))


def test_settings_about_other_files_and_people_are_left_behind(tmp_path: Path) -> None:
    more = '<w:trackRevisions/><w:mailMerge/><w:attachedTemplate r:id="rId1" xmlns:r="{}"/>'
    first = "<w:defaultTabStop"
    changed = replaced("word/settings.xml", first, more.format(TYPE) + first)
    content = word(TEXT, folder=house(tmp_path, changed))
    names = {str(e.tag).split("}")[1] for e in part(content, "word/settings.xml")}
    assert names == {
        *("defaultTabStop", "characterSpacingControl", "compat"),
        *("themeFontLang", "decimalSymbol", "listSeparator"),
    }
