# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Any region: each small invented one in regios/ goes through every command."""

import json
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator
from support.made_here import of_commands
from support.repositories import commit, git
from support.schema_reading import as_ruamel_reads, data_files, soort_of

from ambitiekader_cli.cli.shell import run

REGIOS = Path(__file__).parent / "regios"
DAY = "2025-03-01"
LATER = "2028-01-01"


class Region(NamedTuple):
    """What must come out of one, worked out by hand."""

    items: str
    """Ids in reading order, with spaces between them; so are the others."""
    late: str
    """Ids of what is late on LATER; nothing is on DAY."""
    documents: str
    """Beginnings of names of documents that this level has, or has not (`!`)."""
    planning: tuple[str, str, str]
    """A file, a planning in it, and another one."""
    where: str
    """Under which heading a diff tells of it."""


REGIONS = {
    "samen-een-afspraak": Region(
        "BOU-1 BET-1 DUI-BOU-1 DUI-2025-1 AEB-BOU-1 AEB-BET-1 AEB-2024-1 AEB-2025-1",
        "AEB-2025-1 BET-1 BOU-1 DUI-2025-1",
        "lokale-afspraken-duinhof lokale-afspraken-aaveld-en-beekwoude "
        "activiteiten-aaveld-en-beekwoude-2025 !lokale-afspraken-aaveld-2",
        ("data/local/aaveld-en-beekwoude/activiteiten/2025.yaml", "Q2 2025", "Q4 2025"),
        "Aaveld en Beekwoude, Betaalbaar wonen",
    ),
    "alleen-een-regio": Region(
        "OPW-1 NET-1 PRO-1",
        "NET-1 PRO-1",
        "agenda voortgang !lokale-afspraken !activiteiten !overzicht-voor-huurders",
        ("data/regional/ambities/opwek.yaml", "'2030'", "'2031'"),
        "Kader, Opwekken",
    ),
    "een-gemeente": Region(
        "BOU-1 BOU-2 BUU-1 PRO-1 LIN-2024-1 LIN-2025-1",
        "BOU-1 BOU-2 LIN-2025-1 PRO-1",
        "agenda activiteiten-lindewoude-2025 overzicht-voor-huurders !lokale-afspraken",
        ("data/regional/ambities/bouwen.yaml", "Q4 2026", "Q4 2027"),
        "Kader, Bouwen",
    ),
    "landelijk-plan": Region(
        "PLE-1 KEN-1 KEN-2",
        "KEN-1 PLE-1",
        "agenda-vanaf-2023 actielijst-koepel-gemeenten !lokale-afspraken !activiteiten",
        ("data/regional/ambities/kennis.yaml", "Q3 2025", "Q4 2025"),
        "Kader, Kennis",
    ),
    "halverwege-een-fusie": Region(
        "WON-1 WON-2 WON-3 NRA-WON-1 NRA-2023-1 ZRA-WON-2 ZRA-2023-1 "
        "HRA-WON-1 HRA-WON-2 HRA-2025-1",
        "HRA-2025-1 WON-1 WON-2",
        "lokale-afspraken-hogerand lokale-afspraken-noordrand actielijst-gemeente-hogerand",
        ("data/local/hogerand/activiteiten/2025.yaml", "Q3 2025", "Q4 2025"),
        "Hogerand, Wonen",
    ),
    "streefwaarden-per-jaar": Region(
        "BOU-1 BDP-BOU-1 BDP-2024-1 BDP-2025-1",
        "BDP-2025-1",
        "lokale-afspraken-bochtdorp voortgang",
        ("data/regional/ambities/bouwen.yaml", "'2030'", "'2029'"),
        "Regionaal, Bouwen",
    ),
}


def test_each_region_is_tried() -> None:
    assert {path.name for path in REGIOS.iterdir()} == {*REGIONS}


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_goes_through_every_command(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name != "een-gemeente":  # that has the processes
        of_commands(monkeypatch)
    region = REGIONS[name]
    root = tmp_path / name
    shutil.copytree(REGIOS / name, root)

    assert answer(root, "validate", DAY)["bevindingen"] == []
    assert counted(answer(root, "status", DAY)) == len(region.items.split())
    assert [item["id"] for item in items(answer(root, "list", DAY))] == region.items.split()
    assert answer(root, "overdue", DAY)["te_laat"] == []
    late = {row["id"] for row in answer(root, "overdue", LATER)["te_laat"]}
    assert sorted(late) == region.late.split()
    for wanted in region.items.split():
        assert f"{wanted}  " in said(root, "show", wanted)
    documents_are_whole(root, region, tmp_path)
    schemas_agree(root, tmp_path)
    a_change_is_told(root, region)


def documents_are_whole(root: Path, region: Region, folder: Path) -> None:
    """Every item stands in a document, and only documents of this level are made."""
    out = folder / "stukken"
    said(root, "render", "--all", "--to", "md", "--out", str(out), "--peildatum", DAY)
    texts = {path.name: path.read_text("utf-8") for path in out.glob("*.md")}
    for wanted in region.documents.split():
        begins = [each for each in texts if each.startswith(wanted.removeprefix("!"))]
        assert bool(begins) is not wanted.startswith("!"), (wanted, sorted(texts))
    together = "".join(texts.values())
    assert [each for each in region.items.split() if each not in together] == []
    assert [each for each in texts if each.strip() != each or " " in each] == []


def schemas_agree(root: Path, folder: Path) -> None:
    """An editor finds nothing wrong either."""
    said(root, "schema", "--out", str(folder / "schemas"))
    for path, raw in data_files(root).items():
        schema = json.loads((folder / f"schemas/{soort_of(path)}.schema.json").read_text("utf-8"))
        errors = Draft202012Validator(schema).iter_errors(as_ruamel_reads(raw))
        assert [error.message for error in errors] == [], path


def a_change_is_told(root: Path, region: Region) -> None:
    """In the words of its level."""
    path, before, after = region.planning
    git(root, "init", "--quiet")
    commit(root, "begin")
    text = (root / path).read_text("utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, after, 1), "utf-8", newline="\n")
    told = said(root, "diff")
    assert f"\n{region.where}\n" in told, told
    assert "1 x planning verschoven" in told


def answer(root: Path, command: str, day: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(root, command, "--format", "json", "--peildatum", day))
    return found


def items(listed: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in listed["items"] if row["soort"] != "mijlpaal"]


def counted(status: dict[str, Any]) -> int:
    return sum(status["klassen"].values())


def said(root: Path, *command: str) -> str:
    with redirect_stdout(StringIO()) as out:
        assert run([*command, "--repo", str(root)]) == 0, command
    return out.getvalue()
