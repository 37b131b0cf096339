# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""What `ak schema` writes, where, and when not. What it says is in cases/schema/."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from support.schema_reading import BASIS

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.load import load
from ambitiekader_cli.schema import as_text, schemas

links = pytest.mark.skipif(sys.platform == "win32", reason="making a link needs a right there")
WANTED = {name: as_text(each).encode() for name, each in schemas(load(BASIS).kader).items()}


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def ak(repo: Path, *arguments: str) -> int:
    return run(["schema", "--repo", str(repo), *arguments])


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_writes_the_schemas_beside_the_data(repo: Path) -> None:
    before = {path: path.read_bytes() for path in repo.rglob("*.yaml")}

    assert ak(repo) == 0

    assert written(repo / "schemas/data") == WANTED
    assert {path: path.read_bytes() for path in repo.rglob("*.yaml")} == before


def test_it_writes_only_what_changed(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ak(repo)
    folder = repo / "schemas/data"
    (folder / "kader.schema.json").write_text("{}", "utf-8")
    (folder / "overleg.schema.json").write_bytes(
        WANTED["overleg.schema.json"].replace(b"\n", b"\r\n")  # as git may do on Windows
    )
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    capsys.readouterr()

    assert ak(repo) == 0

    after = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert {name for name in after if after[name] != before[name]} == {"kader.schema.json"}
    assert capsys.readouterr().out == "schemas/data/kader.schema.json\n"
    assert ak(repo) == 0
    assert capsys.readouterr() == ("", "de schema's zijn al bij\n")


def test_a_new_partij_makes_them_stale(repo: Path) -> None:
    ak(repo)
    assert ak(repo, "--check") == 0
    partijen = repo / "data/regional/partijen.yaml"
    text = partijen.read_text("utf-8").replace("naam: Wonen Noord", "naam: Wonen Oost")
    partijen.write_text(text, "utf-8")

    assert ak(repo, "--check") == 1
    assert written(repo / "schemas/data") == WANTED


def test_another_folder(repo: Path, tmp_path: Path) -> None:
    assert ak(repo, "--out", str(tmp_path / "er" / "gens")) == 0

    assert written(tmp_path / "er/gens") == WANTED
    assert not (repo / "schemas").exists()


@links
@pytest.mark.parametrize("link", ["schemas", "schemas/data"])
def test_a_link_that_nobody_named_is_not_followed(
    repo: Path, link: str, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = repo.parent / "elders"
    elsewhere.mkdir()
    (repo / link).parent.mkdir(exist_ok=True)
    (repo / link).symlink_to(elsewhere)

    assert ak(repo) == 2

    name = link.rpartition("/")[2]
    assert capsys.readouterr().err == (
        f"ak: `{name}` is een snelkoppeling (symlink)\n    geef zelf een map met --out\n"
    )
    assert list(elsewhere.iterdir()) == []


@links
@pytest.mark.parametrize("link", ["schemas", "schemas/data"])
def test_nor_read_through(repo: Path, link: str) -> None:
    elsewhere = repo.parent / "elders"
    ak(repo, "--out", str(elsewhere / "data"))
    ak(repo, "--out", str(elsewhere))
    (repo / link).parent.mkdir(exist_ok=True)
    (repo / link).symlink_to(elsewhere)

    assert ak(repo, "--check") == 2


@links
def test_a_schema_that_is_a_link_is_stale(repo: Path) -> None:
    ak(repo)
    file = repo / "schemas/data/kader.schema.json"
    elsewhere = repo.parent / "elders.json"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)

    assert ak(repo, "--check") == 1
    assert ak(repo) == 0
    assert not file.is_symlink()
    assert elsewhere.read_bytes() == WANTED["kader.schema.json"]


def test_no_more_is_read_than_needed(repo: Path) -> None:
    """A file of a terabyte that is all hole; reading it whole would end in no memory."""
    ak(repo)
    with (repo / "schemas/data/kader.schema.json").open("r+b") as file:
        try:
            file.truncate(2**40)
        except OSError:
            pytest.skip("no files with holes here")

    assert ak(repo, "--check") == 1


def test_a_folder_under_data_is_refused_however_it_is_written(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repo / "data")
    before = sorted(repo.rglob("*"))

    for out in (".", "regional", "../schemas/../data/nieuw", str(repo / "data")):
        assert ak(repo, "--out", out) == 2

    assert sorted(repo.rglob("*")) == before


def test_the_advice_names_the_same_folder(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ak(repo, "--out", "elders", "--check") == 1
    assert "voer `ak schema --out elders` uit" in capsys.readouterr().err


def test_without_a_kader_any_id_may_stand_anywhere(tmp_path: Path) -> None:
    (tmp_path / "data/regional").mkdir(parents=True)

    assert ak(tmp_path) == 0

    found = written(tmp_path / "schemas/data")
    assert {name: json.loads(raw) for name, raw in found.items()} == schemas(None)


def test_a_file_that_cannot_be_written_is_told(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "schemas").write_text("", "utf-8")

    assert ak(repo) == 2
    assert "is niet te schrijven" in capsys.readouterr().err
