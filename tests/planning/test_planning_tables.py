# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does every text in the tables mean what the table says? `planning.csv` is the contract."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ambitiekader_cli.planning import Herhaling, Looptijd, Onbegrepen, Planning, Soort, parse

LOOPTIJD = Looptijd(date(2022, 1, 1), date(2025, 12, 31))
DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    "planning.md": ("## Forms", "## What is refused"),
    "planning-schrijven.md": ("## Vormen", "## Wat niet kan"),
}


def rows() -> Iterator[object]:
    for name in ("planning.csv", "meer.csv"):
        with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter=";"):
                yield pytest.param(row, id=f"{name}: {row['tekst']!r}")


def documented(section: int, column: int) -> list[str]:
    """Collect the texts between backticks in one column of a table in each page."""
    return [
        tekst
        for name, sections in PAGES.items()
        for tekst in quoted(DOCS / name, sections[section], column)
    ]


def quoted(page: Path, section: str, column: int) -> list[str]:
    table = page.read_text(encoding="utf-8").split(section)[1].split("\n## ")[0]
    cells = [line.split(" | ")[column] for line in table.splitlines() if line.startswith("| ")]
    return re.findall("`([^`]*)`", "".join(cells))


@pytest.mark.parametrize("row", [*rows()])
def test_a_text_means_what_the_table_says(row: dict[str, str]) -> None:
    found = parse(row["tekst"], LOOPTIJD)

    columns = ("start", "deadline", "zekerheid", "soort", "tot", "binnen")
    expected = {key: row[key] or "" for key in columns if key in row}
    assert {key: as_row(found)[key] for key in expected} == expected


@pytest.mark.parametrize("row", [*rows()])
def test_without_a_looptijd_nothing_else_changes(row: dict[str, str]) -> None:
    found, expected = parse(row["tekst"]), parse(row["tekst"], LOOPTIJD)

    unclear = isinstance(found, Planning) and found.soort is Soort.ONDUIDELIJK
    assert found == expected or (unclear and "looptijd" in row["tekst"])


@pytest.mark.parametrize("tekst", documented(0, column=1))
def test_a_documented_form_is_understood(tekst: str) -> None:
    assert isinstance(parse(tekst, LOOPTIJD), Planning)


@pytest.mark.parametrize("tekst", documented(1, column=0))
def test_what_is_documented_as_refused_is_refused(tekst: str) -> None:
    assert isinstance(parse(tekst, LOOPTIJD), Onbegrepen)


def test_both_pages_show_the_same_forms() -> None:
    for section, column in ((0, 1), (1, 0)):
        english, dutch = (quoted(DOCS / page, PAGES[page][section], column) for page in PAGES)
        assert set(english) == set(dutch)


def test_a_rhythm_is_a_soort_of_its_own() -> None:
    found = parse("jaarlijks")

    assert isinstance(found, Planning)
    assert (found.soort, found.herhaling) == (Soort.HERHALING, Herhaling.JAARLIJKS)


def as_row(found: Planning | Onbegrepen) -> dict[str, str]:
    if isinstance(found, Onbegrepen):
        return {
            **dict.fromkeys(("start", "deadline", "zekerheid", "tot", "binnen"), ""),
            "soort": "fout",
        }
    return {
        "start": str(found.start or ""),
        "deadline": str(found.deadline or ""),
        "zekerheid": found.zekerheid or "",
        "soort": found.herhaling or found.soort,
        "tot": str(found.tot or ""),
        "binnen": "{:02}-{:02}/{:02}-{:02}".format(*found.binnen.first, *found.binnen.last)
        if found.binnen
        else "",
    }
