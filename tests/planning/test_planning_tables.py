# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does every text in the tables mean what the table says? `planning.csv` is the contract."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from ambitiekader_cli.planning import Herhaling, Looptijd, Onbegrepen, Planning, Soort, parse

LOOPTIJD = Looptijd(date(2022, 1, 1), date(2025, 12, 31))
COLUMNS = ("start", "deadline", "zekerheid", "soort", "tot", "binnen")
DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    "planning.md": ("## Forms", "## What is refused"),
    "planning-schrijven.md": ("## Vormen", "## Wat niet kan"),
}


TABLES = ("planning.csv", "meer.csv")
every_table = pytest.mark.parametrize("name", TABLES)


def rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file, delimiter=";")]


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


@every_table
def test_a_text_means_what_the_table_says(name: str) -> None:
    wrong = []
    assert len(rows(name)) > 60
    for row in rows(name):
        expected = {key: row[key] or "" for key in COLUMNS if key in row}
        found = as_row(parse(row["tekst"], LOOPTIJD))
        if (told := {key: found[key] for key in expected}) != expected:
            wrong.append((row["tekst"], told, expected))
    assert wrong == []


@every_table
def test_without_a_looptijd_nothing_else_changes(name: str) -> None:
    wrong = []
    for tekst in (row["tekst"] for row in rows(name)):
        found, expected = parse(tekst), parse(tekst, LOOPTIJD)
        unclear = isinstance(found, Planning) and found.soort is Soort.ONDUIDELIJK
        if found != expected and not (unclear and "looptijd" in tekst):
            wrong.append((tekst, found, expected))
    assert wrong == []


def test_a_documented_form_is_understood() -> None:
    found = {tekst: parse(tekst, LOOPTIJD) for tekst in documented(0, column=1)}
    assert {t: each for t, each in found.items() if not isinstance(each, Planning)} == {}
    assert len(found) > 50


def test_what_is_documented_as_refused_is_refused() -> None:
    found = {tekst: parse(tekst, LOOPTIJD) for tekst in documented(1, column=0)}
    assert {t: each for t, each in found.items() if not isinstance(each, Onbegrepen)} == {}
    assert len(found) > 10


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
