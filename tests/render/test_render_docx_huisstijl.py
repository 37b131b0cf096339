# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Who changes the house style sees it in the next document, and nothing else changes."""

import io
import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import Pt, RGBColor
from support.contrast import contrast
from support.docx_files import (
    HOUSE,
    W,
    body,
    house,
    packed,
    paragraphs,
    part,
    parts,
    rendered,
    said,
    style,
    word,
    words,
)
from support.libreoffice import OFFICE, converted
from support.render_files import BASIS, CONTEXT, PEILDATUM, ROOT, document, kader_of

from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.document import documents
from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.subject import subjects

DUTCH = {
    **{f"Heading{n}": f"Kop{n}" for n in range(1, 6)},
    **{"Normal": "Standaard", "Title": "Titel", "ListBullet": "Lijstopsomteken"},
    **{"ListNumber": "Lijstnummering", "Caption": "Bijschrift", "TOC1": "Inhopg1"},
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "kader"))


def test_our_file_is_what_its_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not so? Run `python docs/make_huisstijl.py`."""
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    made = runpy.run_path(str(ROOT / "docs/make_huisstijl.py"))["huisstijl"]()
    assert made == HOUSE.read_bytes()


def test_another_letter_and_colour_are_in_the_next_document(repository: Path) -> None:
    before = rendered(repository, "lokaal", "voorbeeld")
    changed = docx.Document(str(HOUSE))
    changed.styles["Normal"].font.name = "Georgia"
    changed.styles["Heading 1"].font.color.rgb = RGBColor(0x5A, 0x00, 0x5A)
    changed.styles["Tabeltekst"].font.size = Pt(8)
    changed.sections[0].left_margin = Pt(100)
    made = io.BytesIO()
    changed.save(made)
    after = rendered_in(house(repository, made.getvalue()))
    styles = docx.Document(io.BytesIO(after)).styles
    assert styles["Normal"].font.name == "Georgia"
    assert styles["Heading 1"].font.color.rgb == RGBColor(0x5A, 0x00, 0x5A)
    assert words(after) == words(before)
    assert looks(after) == looks(before)
    [width, *_] = (e.get(f"{W}w") for e in body(after).iter(f"{W}tblW"))
    assert int(width or "") == 11906 - 1191 - 2000


def test_a_file_that_a_dutch_word_saved(repository: Path) -> None:
    found = parts(HOUSE.read_bytes())
    for name, content in found.items():
        text = content.decode()
        for old, new in DUTCH.items():
            text = text.replace(f'"{old}"', f'"{new}"').replace(
                f'<w:name w:val="{new}"/>', f'<w:name w:val="{old}"/>'
            )
        found[name] = text.encode()
    text = found["word/styles.xml"].decode()
    for level in range(1, 6):
        text = text.replace(f'w:val="Heading{level}"', f'w:val="heading {level}"')
    before = rendered(repository, "lokaal", "voorbeeld")
    after = rendered_in(house(repository, packed({**found, "word/styles.xml": text.encode()})))
    assert words(after) == words(before)
    assert looks(after) == [DUTCH.get(name or "", name) for name in looks(before)]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_saved(repository: Path, tmp_path: Path) -> None:
    before = rendered(repository, "lokaal", "voorbeeld")
    converted(HOUSE, form="docx", folder=tmp_path)
    after = rendered_in(house(repository, (tmp_path / HOUSE.name).read_bytes()))
    assert words(after) == words(before)
    styles = {e.get(f"{W}styleId"): e for e in part(after, "word/styles.xml").iter(f"{W}style")}
    names = [styles[name].find(f"{W}name") for name in looks(after) if name]
    assert all(name is not None for name in names)
    assert b'"start"' not in parts(after)["word/numbering.xml"]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_every_row_of_every_document_survives_libreoffice(tmp_path: Path) -> None:
    before: dict[str, bytes] = {}
    for each in documents(ROOT):
        for which in subjects(kader_of(ROOT), each, PEILDATUM):
            before |= render(kader_of(ROOT), each, which, ("docx",), CONTEXT)
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)
    converted(*(tmp_path / name for name in before), form="docx", folder=tmp_path / "uit")
    for name, content in before.items():
        after = (tmp_path / "uit" / name).read_bytes()
        assert rows(after) == rows(content)
        assert {mark for mark in bookmarks(content) if mark.startswith("ak_")} <= bookmarks(after)
        assert b"a1b2c3d4e5" in parts(after)["docProps/custom.xml"]


def test_nothing_of_the_file_itself_comes_along(tmp_path: Path) -> None:
    content = word(blocks("# T\n\ntekst\n"))
    assert "Dit bestand bepaalt" in said(body(HOUSE.read_bytes()))
    assert words(content) == "T tekst"
    changed = docx.Document(str(HOUSE))
    changed.core_properties.author = changed.core_properties.last_modified_by = "Een Persoon"
    changed.add_comment(changed.paragraphs[0].runs, "opmerking", author="Een Persoon")
    made = io.BytesIO()
    changed.save(made)
    after = word(blocks("# T\n\ntekst\n"), folder=house(tmp_path, made.getvalue()))
    assert not [name for name, each in parts(after).items() if b"Persoon" in each]
    assert parts(after).keys() == parts(content).keys()
    assert not [name for name in parts(after) if "stylesWithEffects" in name]


def test_colours_have_enough_contrast() -> None:
    found = runpy.run_path(str(ROOT / "docs/huisstijl_styles.py"))
    grounds = [found[name] for name in ("PAPER", "PANEL", "NOTICE")]
    xml = part(HOUSE.read_bytes(), "word/styles.xml")
    for colour in xml.iter(f"{W}color"):
        text = colour.get(f"{W}val", "")
        on = [found["ACCENT"]] if text == found["PAPER"] else grounds
        assert all(contrast(f"#{text}", f"#{ground}") >= 4.5 for ground in on), text
    fills = {e.get(f"{W}fill") for e in xml.iter(f"{W}shd")}
    assert fills == {found["PANEL"], found["NOTICE"], found["ACCENT"]}


def test_two_fresh_processes_make_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        command = [sys.executable, "-m", "ambitiekader_cli", "render", "lokaal", "voorbeeld"]
        options = ["--to", "docx", "--peildatum", "2025-06-01", "--repo", str(BASIS)]
        subprocess.run(
            [*command, *options, "--out", str(folder)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"},
            check=True,
            capture_output=True,
        )
        [path] = folder.iterdir()
        made.append(path.read_bytes())
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def rendered_in(root: Path) -> bytes:
    context = replace(CONTEXT, root=root)
    [content] = render(
        kader_of(root), document("lokaal", root), "voorbeeld", ("docx",), context
    ).values()
    return content


def looks(content: bytes) -> list[str | None]:
    return [style(each) for each in paragraphs(body(content))]


def rows(content: bytes) -> list[str]:
    found = body(content).iter(f"{W}tr")
    return [" ".join(said(p) for p in row.iter(f"{W}p")).strip() for row in found]


def bookmarks(content: bytes) -> set[str]:
    return {e.get(f"{W}name", "") for e in body(content).iter(f"{W}bookmarkStart")}
