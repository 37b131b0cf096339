# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A final document: a folder for the archive that can be checked, and is never written over."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from support.documents import FORMS
from support.made_here import of_commands
from support.repositories import JAAR, commit, edit, git, repository

from ambitiekader_cli.cli.shell import run

BASIS = Path(__file__).parents[1] / "basis"
KADER = "data/regional/kader.yaml"
FOLDER = "lokale-afspraken-voorbeeld-2023-2026"


@pytest.fixture(autouse=True)
def made_here(once: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - that has a process
    of_commands(monkeypatch)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Kept without git."""
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is made of it."""
    folder = tmp_path_factory.mktemp("final")
    assert final(Path(shutil.copytree(BASIS, folder / "repo")), folder / "uit") == 0
    return folder / "uit"


@pytest.fixture
def out(once: Path, tmp_path: Path) -> Path:
    """The same, to change."""
    return Path(shutil.copytree(once, tmp_path / "uit"))


def final(root: Path, out: Path, *more: str, kind: str = "--final") -> int:
    day = () if "--peildatum" in more else ("--peildatum", "2024-03-01")
    where = ("--repo", str(root), "--out", str(out))
    return run(["render", "lokaal", "voorbeeld", kind, *where, *day, *more])


def files(folder: Path) -> dict[str, bytes]:
    paths = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def test_it_holds_every_form_the_data_and_their_sums(root: Path, out: Path) -> None:
    found = files(out / FOLDER)
    sums = found.pop("SHA256SUMS").decode().splitlines()
    assert {name for name in found if "/" not in name} == {f"{FOLDER}.{form}" for form in FORMS}
    data = {name: raw for name, raw in found.items() if name.startswith("data/")}
    assert data == {f"data/{name}": raw for name, raw in files(root / "data").items()}
    assert sums == [f"{sha256(found[name]).hexdigest()}  {name}" for name in sorted(found)]


def test_the_same_data_give_the_same_bytes(root: Path, out: Path, tmp_path: Path) -> None:
    assert final(root, tmp_path / "twee") == 0
    assert files(out) == files(tmp_path / "twee")
    assert final(root, out) == 0, "the same version may be made again"


def test_another_version_does_not_take_its_place(
    root: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(out)
    assert final(root, out, "--peildatum", "2024-04-01") == 1
    assert "staat al een andere versie" in capsys.readouterr().err
    assert files(out) == before


def test_what_an_older_ak_left_half_made_is_named(
    root: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / FOLDER / "SHA256SUMS").unlink()
    before = files(out)
    assert final(root, out) == 1
    assert "is niet af: `SHA256SUMS` is niet te lezen (bestaat niet)" in capsys.readouterr().err
    assert files(out) == before
    shutil.rmtree(out / FOLDER)
    assert final(root, out) == 0


def test_an_empty_folder_in_its_place_is_filled(root: Path, tmp_path: Path) -> None:
    (tmp_path / "uit" / FOLDER).mkdir(parents=True)
    assert final(root, tmp_path / "uit") == 0
    assert "SHA256SUMS" in files(tmp_path / "uit" / FOLDER)


def test_a_damaged_file_is_made_again(root: Path, out: Path) -> None:
    whole = files(out)
    (out / FOLDER / f"{FOLDER}.md").write_bytes(b"half")
    (out / FOLDER / "data/regional/kader.yaml").unlink()
    assert final(root, out) == 0
    assert files(out) == whole


def test_errors_elsewhere_do_not_stop_it(root: Path, tmp_path: Path) -> None:
    """Another gemeente's error is not of this document; a regional one is."""
    kader = root / "data/regional/kader.yaml"
    text = kader.read_text("utf-8")
    other = "  - {id: elders, code: ELD, naam: Elders, partij: gemeente-voorbeeld}\ndocumenten:"
    kader.write_text(text.replace("documenten:", other), "utf-8")
    (root / "data/local/elders/activiteiten").mkdir(parents=True)
    wrong = "activiteiten:\n  - {id: ELD-2024-1, titel: Iets, trekker: niemand, planning: 2024}\n"
    (root / "data/local/elders/activiteiten/2024.yaml").write_text(wrong, "utf-8")
    assert final(root, tmp_path / "uit") == 0
    assert not any("elders" in name for name in files(tmp_path / "uit"))


def test_a_link_in_the_folder_leads_nowhere(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / FOLDER).symlink_to(elsewhere)
    assert final(root, tmp_path / "uit") == 2
    assert "snelkoppeling" in capsys.readouterr().err
    assert files(elsewhere) == {}


def text_of(folder: Path) -> str:
    [found] = folder.glob("*.md")
    return found.read_text("utf-8")


def test_what_git_has_is_final(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    assert final(root, tmp_path / "uit") == 0
    assert git(root, "rev-parse", "--short=10", "HEAD") in text_of(tmp_path / "uit" / FOLDER)


@pytest.mark.parametrize("path", [KADER, "data/regional/nieuw.md", "templates/eigen.md.j2"])
def test_what_is_not_recorded_is_not_final(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository(tmp_path / "repo")
    (root / path).parent.mkdir(exist_ok=True)
    if path == KADER:
        edit(root, KADER, "Voorbeeldkader", "Ander kader")
    else:
        template = "{#-\ntitel: Eigen\nomschrijving: Kort.\nbereik: kader\n-#}\n# Eigen\n"
        (root / path).write_text(template, "utf-8")
    if path.endswith(".md"):
        (root / path).rename(root / "data/regional/overleg.yaml")
        (root / "data/regional/overleg.yaml").write_text("overleggen: []\n", "utf-8")
        path = "data/regional/overleg.yaml"
    assert final(root, tmp_path / "uit") == 1
    said = capsys.readouterr().err
    assert f"1 bestand is nog niet vastgelegd in git: `{path}`" in said
    assert "maak met --concept een conceptversie" in said
    assert not (tmp_path / "uit").exists()
    commit(root, "vastgelegd")
    assert final(root, tmp_path / "uit") == 0


def test_before_the_first_commit_nothing_is_final(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(root, "init", "--quiet")
    assert final(root, tmp_path / "uit") == 1
    assert "in git is nog niets vastgelegd" in capsys.readouterr().err


def test_a_concept_is_made_of_the_data_as_they_are_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository(tmp_path / "repo")
    edit(root, KADER, "Voorbeeldkader", "Ander kader")
    edit(root, JAAR, "trekker: wonen-noord", "trekker: niemand")
    assert final(root, tmp_path / "uit", kind="--concept") == 0
    said = capsys.readouterr().err
    assert "2 bestanden zijn nog niet vastgelegd in git" in said
    assert "1 fout staat nog open" in said
    folder = tmp_path / "uit" / f"{FOLDER}-concept"
    found = files(folder)
    assert {name for name in found if "/" not in name} == {
        "SHA256SUMS", *(f"{FOLDER}-concept.{form}" for form in FORMS)
    }  # fmt: skip
    assert "> **Conceptversie.** Dit stuk is niet definitief." in text_of(folder)
    assert b"Conceptversie" in found[f"{FOLDER}-concept.html"]
    pages = PdfReader(folder / f"{FOLDER}-concept.pdf").pages
    assert all("conceptversie" in page.extract_text().lower() for page in pages)
    words = " ".join(
        each.text for each in Document(str(folder / f"{FOLDER}-concept.docx")).paragraphs
    )
    assert "Conceptversie" in words
    assert final(root, tmp_path / "uit", kind="--concept") == 0, "the same may be made again"
    edit(root, KADER, "Ander kader", "Nog een kader")
    assert final(root, tmp_path / "uit", kind="--concept") == 1
    assert "staat al een andere versie" in capsys.readouterr().err


@pytest.mark.parametrize("more", [["--final", "--concept"], ["--concept", "--to", "pdf"]])
def test_wrong_use_is_told(root: Path, more: list[str]) -> None:
    assert run(["render", "lokaal", "voorbeeld", "--repo", str(root), *more]) == 2
