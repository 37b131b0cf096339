# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` asks about days, years and meetings that must still come."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from support.screen import on_day, typed

DAY = date(2026, 11, 29)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(Path(__file__).parent.parent / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    on_day(DAY, monkeypatch)
    return tmp_path


def answered(line: str, *answers: str) -> str:
    code, shown = typed(line.split(), answers)
    assert code == 0, shown
    return shown


@pytest.mark.usefixtures("repository")
def test_a_meeting_is_planned_on_a_day_that_comes() -> None:
    shown = answered("meetings add stuurgroep", "20 november", "overmorgen", "", "j")

    assert "Bijvoorbeeld 29-12-2026, vandaag of morgen" in shown
    assert "noem ook het jaar: bedoelde u `2026-11-20`?" in shown


@pytest.mark.usefixtures("repository")
def test_which_year_to_close_is_asked() -> None:
    shown = answered("year", "sluiten", "", "westerwolde", "laten-staan")

    assert "Welk jaar wilt u sluiten? [2026]" in shown
    assert shown.endswith("Er is niets te veranderen.\n")


@pytest.mark.usefixtures("repository")
def test_a_sheet_of_all_gemeenten_says_which_have_no_overview() -> None:
    shown = answered("year close 2026 --alle --leeg-blad blad.csv")

    assert "let op: er is geen overzicht van 2026 van Pekela en Veendam\n" in shown


def test_what_becomes_of_a_planned_meeting_is_asked(repository: Path) -> None:
    answered("meetings add stuurgroep 2027-03-04 --yes")
    shown = answered("meetings change stuurgroep", "1", "datum", "gisteren", "11-3-2027", "j")
    assert "28 november 2026 is voorbij" in shown
    assert "datum: 2027-03-11" in (repository / "data/regional/overleg.yaml").read_text("utf-8")

    answered("meetings wijzig stuurgroep", "11 maart", "plaats", "Veendam", "j")
    answered("meetings change stuurgroep 2027-03-11", "vervalt", "j")
    assert "2027" not in (repository / "data/regional/overleg.yaml").read_text("utf-8")
