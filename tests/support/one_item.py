# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A repository with one procesafspraak, PRO-1, written as the lines below its id."""

import shutil
from datetime import date
from pathlib import Path

from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand, standen

BASIS = Path(__file__).parents[1] / "basis"
PARTIJEN = (BASIS / "data/regional/partijen.yaml").read_text("utf-8")


def kader_with(root: Path, item: str, others: str = "", partijen: str = "") -> Kader:
    """The small repository of the tests, with this item, and others as they are written."""
    repo = root / "repo"
    shutil.rmtree(repo, ignore_errors=True)
    shutil.copytree(BASIS, repo)
    lines = "".join(f"    {line}\n" for line in item.strip("\n").split("\n") if line)
    text = f"procesafspraken:\n  - id: PRO-1\n    titel: Iets\n{lines}{others}"
    (repo / "data/regional/procesafspraken.yaml").write_text(text, "utf-8")
    if partijen:
        (repo / "data/regional/partijen.yaml").write_text(partijen, "utf-8")
    loaded = load(repo)
    assert loaded.problems == ()
    assert loaded.kader is not None
    return loaded.kader


def standing(
    root: Path, item: str, peildatum: str, others: str = "", *, partijen: str = ""
) -> Stand:
    """Where PRO-1 stands."""
    kader = kader_with(root, item, others, partijen)
    day = date.fromisoformat(peildatum)
    return next(row for row in standen(kader, day) if row.item.id == "PRO-1")
