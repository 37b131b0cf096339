# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What git told is kept for a window, and is always what it would tell now."""

from datetime import date
from pathlib import Path

import pytest
from support.repositories import BES, KADER, commit, edit, repository

from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.site.past_view import PastView
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.work.publishing import past
from ambitiekader_cli.work.publishing.past import KeptPast, past_of_all

TODAY = date(2026, 11, 28)
TITEL = "titel: Woningmarktmonitor"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path / "repo")
    edit(made, BES, TITEL, "titel: Tweede")
    commit(made, "tweede", date="2024-05-01T12:00:00Z")
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each time that commits are compared, or the data of one are loaded."""
    found: list[str] = []

    def noted(name: str) -> None:
        asking = getattr(past, name)

        def ask(*of: object) -> object:
            found.append(name)
            return asking(*of)

        monkeypatch.setattr(past, name, ask)

    noted("_events")
    noted("loaded_at")
    return found


def now(root: Path) -> Kader:
    kader = load(root).kader
    assert kader
    return kader


def told(root: Path, kept: KeptPast, day: date = TODAY) -> PastView:
    """By what is kept; the same as by nothing."""
    found = past_of_all(root, now(root), day, kept)
    assert as_plain(found) == as_plain(past_of_all(root, now(root), day))
    return found


def test_after_a_change_of_the_data_git_is_not_asked_again(root: Path, asked: list[str]) -> None:
    kept = KeptPast()
    before = past_of_all(root, now(root), TODAY, kept)
    assert {*asked} == {"_events", "loaded_at"}
    asked.clear()

    edit(root, BES, "titel: Tweede", "titel: Derde")
    (root / "data/regional/ambities/duurzaamheid.yaml").unlink()
    after = past_of_all(root, now(root), TODAY, kept)

    assert not asked
    assert (before.gebeurtenissen, before.toen[:-1]) == (after.gebeurtenissen, after.toen[:-1])
    assert sum(before.toen[-1].totaal) > sum(after.toen[-1].totaal), "how it stands now is of now"


def test_what_is_kept_is_what_git_would_tell(root: Path) -> None:
    kept = KeptPast()
    told(root, kept)
    edit(root, BES, "titel: Tweede", "titel: Derde")
    first = told(root, kept)
    commit(root, "derde", date="2024-07-01T12:00:00Z")
    second = told(root, kept)
    assert len(second.gebeurtenissen) == len(first.gebeurtenissen) + 1
    assert len(told(root, kept, date(2024, 4, 1)).gebeurtenissen) < len(first.gebeurtenissen)
    edit(root, KADER, "naam: ", "naam: Anders ")
    told(root, kept)


def test_a_commit_asks_only_of_itself_how_it_stood(root: Path, asked: list[str]) -> None:
    kept = KeptPast()
    past_of_all(root, now(root), TODAY, kept)
    asked.clear()
    edit(root, BES, "titel: Tweede", "titel: Derde")
    commit(root, "derde", date="2024-07-01T12:00:00Z")
    past_of_all(root, now(root), TODAY, kept)
    assert asked.count("loaded_at") == 1
