# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a diff says of where items stand is what `ak list` says of both versions."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from support.repositories import AFSPRAKEN, BES, DUU, JAAR, KADER, edit, git, repository

from ambitiekader_cli.cli.shell import run

PARTIJEN = "data/regional/partijen.yaml"
EDITS = {
    "planning": (BES, "Q2 2025", "Q3 2024"),
    "planning of a year": (JAAR, "Q2 2024", "doorlopend"),
    "looptijd of an agreement": (AFSPRAKEN, "tot: 2026-12-31", "tot: 2024-06-30"),
    "looptijd of the frame": (KADER, "tot: 2026-12-31", "tot: 2024-06-30"),
    "members": (PARTIJEN, "leden: [gemeente-voorbeeld, wonen-noord, ", "leden: ["),
    "trekker": (DUU, "trekker: wonen-noord", "trekker: alle-partijen"),
    "report": (DUU, "status: loopt", "status: gereed"),
    "id": (BES, "id: BES-1", "id: BES-9"),
    "text": (BES, "Elk jaar", "Ieder jaar"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path / "repo")
    edit(made, JAAR, "najaar 2024", "einde van de looptijd")
    edit(made, BES, "trekker: gemeente-voorbeeld", "trekker: alle-partijen")
    log = "    voortgang: [{datum: 2024-02-01, partij: huurders-noord, status: gereed}]\n    bron:"
    edit(made, BES, "    bron:", log)
    git(made, "commit", "--quiet", "--all", "--message", "meer")
    return made


def answer(*words: str) -> Any:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        run([*words, "--format", "json"])
    return json.loads(out.getvalue())


def klassen(root: Path, day: str) -> Mapping[str, str]:
    items = answer("list", "--repo", str(root), "--peildatum", day)["items"]
    return {each["id"]: each["klasse"] for each in items if each["soort"] != "mijlpaal"}


@pytest.mark.parametrize("day", ["2024-01-15", "2024-08-01", "2025-12-31"])
@pytest.mark.parametrize("name", EDITS)
def test_moves_are_what_both_versions_say(name: str, day: str, root: Path, tmp_path: Path) -> None:
    before = Path(shutil.copytree(root, tmp_path / "voor"))
    edit(root, *EDITS[name])
    old, new = klassen(before, day), klassen(root, day)
    old = {("BES-9" if name == "id" and each == "BES-1" else each): k for each, k in old.items()}
    expected = {each: (old[each], new[each]) for each in new if old.get(each) != new[each]}
    for words in ((), ("--met", str(before))):
        found = answer("diff", *words, "--repo", str(root), "--peildatum", day)
        assert {each["id"]: (each["was"], each["nu"]) for each in found["standen"]} == expected
        assert found["standen_volledig"]


def test_a_change_that_moves_nothing_does_not_wait_for_the_model(root: Path) -> None:
    edit(root, *EDITS["text"])
    code = (
        "import sys; from ambitiekader_cli.cli.shell import run\n"
        f"run(['diff', '--repo', {str(root)!r}])\n"
        "print([name for name in sys.modules if name.startswith('pydantic')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert "Tekst gewijzigd" in done.stdout
    assert done.stdout.endswith("[]\n")


def test_what_cannot_be_read_makes_it_unsure(root: Path) -> None:
    edit(root, *EDITS["members"])
    edit(root, DUU, "    titel: Energiecoaches", "    titel: [")
    found = answer("diff", "--repo", str(root))
    assert not found["standen_volledig"]
    git(root, "commit", "--quiet", "--all", "--message", "kapot")
    edit(root, *EDITS["planning"])
    assert run(["diff", "--repo", str(root)]) == 1, "told of, for a file that is in both"
