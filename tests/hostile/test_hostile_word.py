# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A Word file of a stranger gets one clear line and writes nothing, whatever is in it."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from support.docx_files import packed, parts, rendered
from support.render_files import ROOT
from support.repositories import git, repository
from support.word_edits import CUSTOM, MAIN, of_commit, saved

from ambitiekader_cli.cli.shell import run

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
MOST = 40 * 1024 * 1024
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DEEP = f"<w:document {W}><w:body>{'<w:tbl><w:tr><w:tc>' * 20_000}</w:body></w:document>".encode()
ENTITY = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'


@pytest.fixture(scope="module")
def sound() -> dict[str, bytes]:
    return parts(rendered(ROOT, "lokaal", "pekela"))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = repository(tmp_path / "repo")
    monkeypatch.chdir(made)
    return made


def said(root: Path, raw: bytes, capsys: pytest.CaptureFixture[str], name: str = "x.docx") -> str:
    """What is said of a file that cannot be read in; nothing is written."""
    path = saved(root.parent / name, raw)
    assert run(["import", path, "--yes"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert git(root, "status", "--porcelain") == ""
    first, *rest = err.splitlines()
    assert len(rest) <= 1
    assert "fout in ak zelf" not in err
    assert name in first
    return first


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({MAIN: ENTITY}, "heeft een DOCTYPE"),
        ({CUSTOM: ENTITY}, "heeft een DOCTYPE"),
        ({MAIN: b"<w:document"}, "`word/document.xml` is niet te lezen"),
        ({MAIN: DEEP}, "`word/document.xml` is niet te lezen"),
        ({MAIN: f"<w:document {W}/>".encode()}, "er staat geen tekst in"),
        ({MAIN: b"\xff\xfe<\0"}, "is geen UTF-8"),
        ({"word/styles.xml": b"<styles"}, "`word/styles.xml` is niet te lezen"),
        ({"word/vbaProject.bin": b"x"}, "macro's"),
        ({"../../etc/cron.d/x": b"x"}, "niet veilig"),
        ({"/etc/passwd": b"x"}, "niet veilig"),
        ({"C:\\x": b"x"}, "niet veilig"),
    ],
)
def test_parts_of_a_stranger(
    root: Path,
    sound: dict[str, bytes],
    capsys: pytest.CaptureFixture[str],
    change: dict[str, bytes],
    told: str,
) -> None:
    assert told in said(root, packed({**sound, **change}), capsys)


def test_a_bomb(root: Path, sound: dict[str, bytes], capsys: pytest.CaptureFixture[str]) -> None:
    """Made here: what waits in a module lies in every process that a test forks."""
    bomb = b"<w:document/>" + b" " * MOST
    assert "uitgepakt te groot" in said(root, packed({**sound, MAIN: bomb}), capsys)


def test_a_macro_file(
    root: Path, sound: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    types = sound[TYPES].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert "macro's" in said(root, packed({**sound, TYPES: types}), capsys, "x.docm")


def test_what_is_no_docx(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wide = {name: OLE + name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage")}
    assert "van voor 2007 (.doc)" in said(root, wide["WordDocument"], capsys, "x.doc")
    assert "met een wachtwoord" in said(root, wide["EncryptedPackage"], capsys)
    assert "leeg" in said(root, b"", capsys)
    assert "geen bestand van" in said(root, b"%PDF-1.7", capsys)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_was_cut_off(
    root: Path, sound: dict[str, bytes], capsys: pytest.CaptureFixture[str], kept: float
) -> None:
    whole = packed(sound)
    assert "beschadigd" in said(root, whole[: int(len(whole) * kept)], capsys)


def test_relations_that_go_round(
    root: Path, sound: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the document to itself as its styles and comments, and back to the package."""
    to_itself = re.sub(rb'Target="[^"]*"', b'Target="document.xml"', sound[RELS])
    assert "een ander kader" in said(root, packed({**sound, RELS: to_itself}), capsys)
    out = re.sub(rb'Target="[^"]*"', b'Target="../../../x.xml"', sound[RELS])
    assert "een ander kader" in said(root, packed({**sound, RELS: out}), capsys)


def test_a_password_on_the_zip(
    root: Path, sound: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    raw = bytearray(packed(sound))
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        at = opened.start_dir
    raw[at + 8] |= 1  # the flag of the first entry in the directory
    assert "met een wachtwoord" in said(root, bytes(raw), capsys)


@pytest.mark.parametrize(
    "lines",
    [
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 60_000,
        "<w:p><w:r><w:t>\x1b]0;x\x07</w:t></w:r></w:p>".replace("\x1b", "&#27;").replace(
            "\x07", "&#7;"
        ),
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>xx</w:t></w:r></w:p>" * 60_000,
        f"{'<w:sdt><w:sdtContent>' * 120}<w:p/>{'</w:sdtContent></w:sdt>' * 120}",
    ],
    ids=["many lines", "escape codes", "joined", "deep"],
)
def test_a_text_of_a_stranger(
    root: Path, sound: dict[str, bytes], capsys: pytest.CaptureFixture[str], lines: str
) -> None:
    text = f"<w:document {W}><w:body>{lines}</w:body></w:document>".encode()
    raw = of_commit(packed({**sound, MAIN: text}), "0" * 40)
    assert "\x1b" not in said(root, raw, capsys)
