# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a country has too many of is counted, the worst are named, and the rest can be had."""

from pathlib import Path

import pytest
from support.hostile_lists import write

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.report.status_counts import MOST, READABLE, WORST

GEMEENTEN = 45
EACH = READABLE // GEMEENTEN
REGIONAL = READABLE + 1 - GEMEENTEN * EACH


def country(extra: int) -> dict[str, str]:
    """Gemeenten that all have as much that is late; the last has so many more."""
    names = [f"g{number:02}" for number in range(GEMEENTEN)]
    codes = {name: f"G{chr(65 + n // 26)}{chr(65 + n % 26)}" for n, name in enumerate(names)}
    partijen = "".join(
        f"- {{id: p{name}, naam: Partij {name}, soort: gemeente, gemeenten: [{name}]}}\n"
        for name in names
    )
    gemeenten = "".join(
        f"- {{id: {name}, code: {code}, naam: Plaats {name}, partij: p{name}}}\n"
        for name, code in codes.items()
    )
    files = {
        "data/regional/kader.yaml": "titel: Kader\nlooptijd: {van: 2020-01-01, tot: 2030-12-31}\n"
        f"themas:\n- {{id: wonen, code: WON, naam: Wonen}}\ngemeenten:\n{gemeenten}",
        "data/regional/partijen.yaml": f"partijen:\n{partijen}",
    }
    for name, code in codes.items():
        number = EACH + extra * (name == names[-1])
        files[f"data/local/{name}/activiteiten/2021.yaml"] = "activiteiten:\n" + "".join(
            f"- {{id: {code}-2021-{n + 1}, titel: T, thema: wonen, tekst: T, trekker: p{name}, "
            "planning: Q1 2021}\n"
            for n in range(number)
        )
    return files


def told(command: str, root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run([command, "--repo", str(root), "--peildatum", "2024-03-01"]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", ["list", "overdue"])
def test_very_many_are_counted_and_the_worst_gemeente_stands_first(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(command, write(tmp_path, country(REGIONAL)), capsys)

    lines = text.splitlines()
    assert lines[
        lines.index(next(x for x in lines if x.startswith("Per gemeente"))) + 1
    ].startswith(f"  Plaats g{GEMEENTEN - 1}")
    assert f"en nog {GEMEENTEN - WORST}, met minder" in text
    assert f"Een deel: `ak {command}` met --gemeente" in text
    assert "Alles in een blad: `ak export csv --out alles.csv`" in text
    assert "GAA-2021-1 " not in text


@pytest.mark.parametrize("command", ["list", "overdue"])
def test_one_fewer_is_told_one_by_one(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(command, write(tmp_path, country(REGIONAL - 1)), capsys)

    assert sum("-2021-" in line for line in text.splitlines()) == READABLE


@pytest.mark.parametrize("command", ["list", "overdue"])
def test_a_part_of_very_many_is_told_one_by_one(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(tmp_path, country(REGIONAL))

    assert (
        run([command, "--trekker", "pg00", "--repo", str(root), "--peildatum", "2024-03-01"]) == 0
    )
    assert sum("-2021-" in line for line in capsys.readouterr().out.splitlines()) == EACH


def test_the_status_names_the_worst_and_says_where_the_others_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told("status", write(tmp_path, country(REGIONAL)), capsys)

    assert GEMEENTEN > MOST
    assert text.count(f"en nog {GEMEENTEN - WORST}, met minder; `ak site`") == 2
    assert ": `ak overdue` telt ze" in text
    assert "`ak overdue` telt ze per trekker" in text


def test_the_status_on_a_forge_names_the_worst_and_the_steps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(tmp_path, country(REGIONAL))
    options = ["--format", "markdown", "--repo", str(root), "--peildatum", "2024-03-01"]

    assert run(["status", *options]) == 0
    text = capsys.readouterr().out
    head = f"#### Per gemeente (de eerste {WORST} van {GEMEENTEN})"
    rows = text[text.index(head) :].split("\n\n")[1].splitlines()[2:]
    assert len(rows) == WORST
    assert rows[0].startswith(f"| Plaats g{GEMEENTEN - 1} |")
    assert f"per trekker (de eerste {WORST} van {GEMEENTEN})" in text


def test_coverage_names_no_emptiest_gemeente_where_none_is_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = country(0) | {
        "data/regional/ambities/wonen.yaml": "ambities:\n- {id: WON-1, titel: T, tekst: T}\n"
    }
    assert "Gemeenten met het meeste leeg" in told("coverage", write(tmp_path, files), capsys)

    for number in range(GEMEENTEN):
        code = f"G{chr(65 + number // 26)}{chr(65 + number % 26)}"
        entry = f"{{id: {code}-WON-1, titel: T, soort: uitwerking, ambitie: WON-1, tekst: T}}"
        files[f"data/local/g{number:02}/afspraken.yaml"] = (
            f"status: concept\nafspraken:\n- {entry}\n"
        )
    text = told("coverage", write(tmp_path, files), capsys)
    assert f"{GEMEENTEN} keer uitgewerkt" in text
    assert "Gemeenten met het meeste leeg" not in text
