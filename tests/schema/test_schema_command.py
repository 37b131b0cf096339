# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""What `ak schema` writes, where, and when not. What it says is in cases/schema/."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from schema_reading import BASIS

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
