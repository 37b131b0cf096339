# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files that are renamed with all that stands in them."""

import json
from pathlib import Path

import pytest
from repositories import JAAR, repository

from ambitiekader_cli.cli.shell import run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def test_a_year_renamed_with_its_ids_is_the_same_file(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (root / JAAR).read_text("utf-8")
    ids = text.count("id: VBD-2024-")
    new = root / JAAR.replace("2024", "2025")
    (root / JAAR).rename(new)
    new.write_text(text.replace("VBD-2024-", "VBD-2025-"), "utf-8", newline="\n")
    assert run(["diff", "--format", "json", "--repo", str(root)]) == 0
    found = [c["betekenis"] for c in json.loads(capsys.readouterr().out)["wijzigingen"]]
    assert sorted(found) == ["bestand-hernoemd", *["id-gewijzigd"] * ids]
    assert ids == 2


def test_another_file_in_its_place_is_another_file(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / JAAR).unlink()
    new = "activiteiten:\n  - id: VBD-2025-1\n    titel: Iets heel anders dan er ooit stond\n"
    (root / JAAR.replace("2024", "2025")).write_text(new, "utf-8", newline="\n")
    assert run(["diff", "--format", "json", "--repo", str(root)]) == 0
    found = {c["betekenis"] for c in json.loads(capsys.readouterr().out)["wijzigingen"]}
    assert found == {"bestand-verwijderd", "nieuw-jaar", "verwijderd", "toegevoegd"}
