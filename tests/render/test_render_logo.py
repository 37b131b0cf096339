# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Logos above the title: those that are there, and files that only look like one."""

import os
import re
import shutil
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from support.docx_files import body, part, parts, said
from support.logos import CMYK, JPEG, png
from support.pdf_reading import opened, tags
from support.render_files import BASIS, CONTEXT, XHTML, document, kader_of, parse

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.pipe import Logo
from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.unusable import LogoError
from ambitiekader_cli.render.writers import WRITERS
from ambitiekader_cli.render.writers.logo_row import GAP, HIGH, logo_row

WHOSE = {"wonen-noord.png": "Wonen Noord", "Van verre.JPG": "Van verre"}
PICTURES = {"wonen-noord.png": png(), "Van verre.JPG": JPEG}


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def with_logos(repo: Path, pictures: dict[str, bytes]) -> Path:
    folder = repo / "templates" / "logo"
    folder.mkdir(parents=True)
    for name, content in pictures.items():
        (folder / name).write_bytes(content)
    return repo


def made(repo: Path, form: str) -> bytes:
    context = replace(CONTEXT, root=repo)
    [content] = render(kader_of(repo), document("agenda"), None, (form,), context).values()
    return content


def test_they_stand_above_the_title_of_a_page(repo: Path) -> None:
    page = made(with_logos(repo, PICTURES), "html").decode()
    tree = parse(page, strict=True)
    [main] = tree.iter(f"{XHTML}main")
    first, title = list(main)[:2]
    assert title.tag == f"{XHTML}h1"
    shown = [*first.iter(f"{XHTML}img")]
    assert [each.get("alt") for each in shown] == ["Logo van Van verre", "Logo van Wonen Noord"]
    addresses = [str(each.get("src")).split(";base64,") for each in shown]
    assert [kind for kind, _ in addresses] == ["data:image/jpeg", "data:image/png"]
    assert [b64decode(content) for _, content in addresses] == [JPEG, png()]
    assert "style-src 'unsafe-inline'; img-src data:\"" in page


def test_without_logos_a_page_may_show_no_picture_of_a_file(repo: Path) -> None:
    page = made(repo, "html").decode()
    assert "img-src" not in page
    assert "<img" not in page


def test_they_stand_above_the_title_of_a_pdf(repo: Path) -> None:
    found = tags(opened(made(with_logos(repo, PICTURES), "pdf")))
    kinds = [str(element["/S"]) for element in found]
    alts = [str(element["/Alt"]) for element in found if element["/S"] == "/Figure"]
    assert alts[:2] == ["Logo van Van verre", "Logo van Wonen Noord"]
    assert kinds.index("/Figure") < kinds.index("/H1")


def test_they_stand_above_the_title_in_word(repo: Path) -> None:
    content = made(with_logos(repo, PICTURES), "docx")
    first, title = list(body(content))[:2]
    assert [each.get("descr") for each in first.iter("{*}docPr")] == [
        "Logo van Van verre",
        "Logo van Wonen Noord",
    ]
    assert said(title).startswith("Agenda ")
    assert {JPEG, png()} <= set(parts(content).values())
    numbers = [each.get("id") for each in part(content).iter("{*}docPr")]
    assert len(numbers) == len(set(numbers))


def test_not_in_markdown_and_not_looked_at_for_it(repo: Path) -> None:
    assert b"ogo van" not in made(with_logos(repo, {"x.png": b"stuk"}), "md")


@pytest.mark.parametrize("form", WRITERS)
def test_twice_the_same_bytes(repo: Path, form: str) -> None:
    with_logos(repo, PICTURES)
    assert made(repo, form) == made(repo, form)


def test_they_fit_beside_each_other() -> None:
    sizes = [(24, 8), (8, 24), (1, 4000), (4000, 1), (300, 300), (4000, 4000)]
    row = logo_row([Logo("x.png", "x", png(*size)) for size in sizes], 166)
    wide = sum(logo.size[0] for logo in row) + GAP * (len(row) - 1)
    assert wide <= 166
    assert max(logo.size[1] for logo in row) <= HIGH
    for logo, (width, height) in zip(row, sizes, strict=True):
        assert logo.size[0] / logo.size[1] == pytest.approx(width / height)


WRONG = {
    "no picture": ({"a.png": b"geen plaatje"}, "a.png: dit is geen PNG of JPEG, of het is besch"),
    "empty": ({"a.png": b""}, "a.png: dit is geen PNG of JPEG, of het is beschadigd"),
    "half": ({"a.png": png(300, 300)[:60]}, "a.png: dit is geen PNG of JPEG, of het is besch"),
    "half a jpeg": ({"a.jpg": JPEG[:40]}, "a.jpg: dit is geen PNG of JPEG, of het is beschadigd"),
    "press colours": ({"a.jpg": CMYK}, "a.jpg: dit is geen PNG of JPEG, of het is beschadigd"),
    "another kind": ({"a.png": b"GIF89a" + bytes(40)}, "a.png: dit is geen PNG of JPEG"),
    "nothing wide": ({"a.png": png(0, 8)}, "a.png: dit is geen PNG of JPEG, of het is beschadigd"),
    "too many pixels": ({"a.png": png(4001, 9)}, "a.png: dit logo is 4001 bij 9 pixels"),
    "too many bytes": ({"a.png": png() + bytes(2**19)}, "a.png: dit bestand is groter dan 512 kB"),
    "an svg": ({"a.svg": b"<svg/>"}, "a.svg: dit is geen PNG of JPEG"),
    "seven": ({f"{n}.png": png() for n in range(7)}, "logo: hier staan 7 logo's"),
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_shown_is_told_in_one_line(repo: Path, name: str, form: str) -> None:
    pictures, sentence = WRONG[name]
    with pytest.raises(UserError, match=re.escape(sentence)) as caught:
        made(with_logos(repo, pictures), form)
    assert caught.value.message.startswith("templates/logo")
    assert "\n" not in caught.value.message
    assert caught.value.exit_code == 1


def test_what_only_looks_whole_is_told_by_who_draws_it(repo: Path) -> None:
    whole = png(300, 300)
    at = whole.index(b"IDAT") + 8
    with_logos(repo, {"a.png": whole[:at] + bytes(20) + whole[at + 20 :]})
    with pytest.raises(UserError, match="templates/logo: een van de logo's is niet te tekenen"):
        made(repo, "pdf")


def test_six_of_the_largest_pictures_fit_in_time_and_memory(repo: Path) -> None:
    with_logos(repo, {f"{n}.png": png(4000, 4000) for n in range(6)})
    assert made(repo, "pdf").startswith(b"%PDF")
    assert made(repo, "docx").startswith(b"PK")


def test_other_files_are_left_alone(repo: Path) -> None:
    with_logos(repo, {"LEESMIJ.md": b"Zet hier logo's.", ".gitkeep": b"", "a.png.license": b"x"})
    assert b"<img" not in made(repo, "html")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("what", ["file", "folder", "pipe", "map"])
def test_only_plain_files_are_read(repo: Path, tmp_path: Path, what: str) -> None:
    (tmp_path / "a.png").write_bytes(png())
    folder = repo / "templates" / "logo"
    folder.parent.mkdir(parents=True, exist_ok=True)
    if what == "folder":
        folder.symlink_to(tmp_path, target_is_directory=True)
    else:
        folder.mkdir()
        place = folder / "a.png"
        make = {"file": lambda: place.symlink_to(tmp_path / "a.png"), "map": place.mkdir}
        make.get(what, lambda: os.mkfifo(place))()
    with pytest.raises(LogoError, match="templates/logo"):
        made(repo, "html")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_of_a_file_is_no_markup(repo: Path) -> None:
    with_logos(repo, {'"><script>&\x1b[31m.png': png()})
    page = made(repo, "html").decode()
    [shown] = parse(page, strict=True).iter(f"{XHTML}img")
    assert str(shown.get("alt")).startswith('Logo van "><script>&')
    assert "\x1b" not in page
