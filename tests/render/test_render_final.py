# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A final document: a folder for the archive that can be checked, and is never written over."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from ambitiekader_cli.cli.shell import run

BASIS = Path(__file__).parents[1] / "basis"
FOLDER = "lokale-afspraken-voorbeeld-2023-2026"


def final(root: Path, out: Path, *more: str) -> int:
    day = () if "--peildatum" in more else ("--peildatum", "2024-03-01")
    where = ("--repo", str(root), "--out", str(out))
    return run(["render", "lokaal", "voorbeeld", "--final", *where, *day, *more])


def files(folder: Path) -> dict[str, bytes]:
    paths = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def test_it_holds_every_form_the_data_and_their_sums(tmp_path: Path) -> None:
    assert final(BASIS, tmp_path) == 0
    found = files(tmp_path / FOLDER)
    sums = found.pop("SHA256SUMS").decode().splitlines()
    assert {name for name in found if "/" not in name} == {
        f"{FOLDER}.{form}" for form in ("md", "html", "docx", "pdf")
    }
    data = {name: raw for name, raw in found.items() if name.startswith("data/")}
    assert data == {f"data/{name}": raw for name, raw in files(BASIS / "data").items()}
    assert sums == [f"{sha256(found[name]).hexdigest()}  {name}" for name in sorted(found)]


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    assert final(BASIS, tmp_path / "een") == final(BASIS, tmp_path / "twee") == 0
    assert files(tmp_path / "een") == files(tmp_path / "twee")
    assert final(BASIS, tmp_path / "een") == 0, "the same version may be made again"


def test_another_version_does_not_take_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert final(BASIS, tmp_path) == 0
    before = files(tmp_path)
    assert final(BASIS, tmp_path, "--peildatum", "2024-04-01") == 1
    assert "staat al een andere versie" in capsys.readouterr().err
    assert files(tmp_path) == before


def test_what_an_older_ak_left_half_made_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert final(BASIS, tmp_path) == 0
    (tmp_path / FOLDER / "SHA256SUMS").unlink()
    before = files(tmp_path)
    assert final(BASIS, tmp_path) == 1
    assert "is niet af: `SHA256SUMS` is niet te lezen (bestaat niet)" in capsys.readouterr().err
    assert files(tmp_path) == before
    shutil.rmtree(tmp_path / FOLDER)
    assert final(BASIS, tmp_path) == 0


def test_an_empty_folder_in_its_place_is_filled(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    assert final(BASIS, tmp_path) == 0
    assert "SHA256SUMS" in files(tmp_path / FOLDER)


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    assert final(BASIS, tmp_path) == 0
    whole = files(tmp_path)
    (tmp_path / FOLDER / f"{FOLDER}.md").write_bytes(b"half")
    (tmp_path / FOLDER / "data/regional/kader.yaml").unlink()
    assert final(BASIS, tmp_path) == 0
    assert files(tmp_path) == whole


def test_errors_elsewhere_do_not_stop_it(tmp_path: Path) -> None:
    """Another gemeente's error is not of this document; a regional one is."""
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
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
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / FOLDER).symlink_to(elsewhere)
    assert final(BASIS, tmp_path / "uit") == 2
    assert "snelkoppeling" in capsys.readouterr().err
    assert files(elsewhere) == {}
