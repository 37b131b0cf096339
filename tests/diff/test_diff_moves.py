# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files that are renamed with all that stands in them."""

import json
from pathlib import Path

import pytest
from support.repositories import JAAR, repository

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
    found = json.loads(capsys.readouterr().out)["wijzigingen"]
    *others, file = [change["betekenis"] for change in found]
    assert (others, file) == (["id-gewijzigd"] * ids, "bestand-hernoemd")
    assert ids == 2
    names = f"`{JAAR}` wordt `{JAAR.replace('2024', '2025')}`"
    assert found[-1]["zin"] == f"Bestand hernoemd: {names}; 2 items gaan mee"


def test_another_file_in_its_place_is_another_file(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / JAAR).unlink()
    new = "activiteiten:\n  - id: VBD-2025-1\n    titel: Iets heel anders dan er ooit stond\n"
    (root / JAAR.replace("2024", "2025")).write_text(new, "utf-8", newline="\n")
    assert run(["diff", "--format", "json", "--repo", str(root)]) == 0
    found = {c["betekenis"] for c in json.loads(capsys.readouterr().out)["wijzigingen"]}
    assert found == {"bestand-verwijderd", "nieuw-jaar", "verwijderd", "toegevoegd"}


def test_what_moved_says_from_where_to_where(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = JAAR.replace("2024", "2023")
    head, first, second = (root / JAAR).read_text("utf-8").split("  - id")
    (root / JAAR).write_text(f"{head}  - id{first}", "utf-8", newline="\n")
    with (root / older).open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"  - id{second}")
    assert run(["diff", "--format", "json", "--repo", str(root)]) == 0
    [change] = json.loads(capsys.readouterr().out)["wijzigingen"]
    assert change["betekenis"] == "verplaatst"
    assert change["zin"] == f"Verplaatst naar een ander bestand: `{JAAR}` wordt `{older}`"
