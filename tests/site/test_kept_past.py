# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What git told is kept, for a window and in a folder, and is always what it would tell now."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support.repositories import BES, KADER, commit, edit, git, repository

from ambitiekader_cli.cache import store
from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.site.past_view import PastView
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.work.publishing import past
from ambitiekader_cli.work.publishing.known_past import on_disk, past_of_all
from ambitiekader_cli.work.publishing.past import KeptPast

TODAY = date(2026, 11, 28)
TITEL = "titel: Woningmarktmonitor"
AK = [sys.executable, "-m", "ambitiekader_cli"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path / "repo")
    edit(made, BES, TITEL, "titel: Tweede")
    commit(made, "tweede", date="2024-05-01T12:00:00Z")
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


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


def in_folder(root: Path, cache: Path, day: date = TODAY) -> PastView:
    """By what a folder keeps; the same as by nothing."""
    found = past_of_all(root, now(root), day, disk=on_disk(root, cache))
    assert as_plain(found) == as_plain(past_of_all(root, now(root), day))
    return found


def test_of_the_same_commit_git_is_not_asked_again(
    root: Path, cache: Path, asked: list[str]
) -> None:
    before = past_of_all(root, now(root), TODAY, disk=on_disk(root, cache))
    assert {*asked} == {"_events", "loaded_at"}
    asked.clear()
    edit(root, BES, "titel: Tweede", "titel: Derde")
    after = past_of_all(root, now(root), TODAY, disk=on_disk(root, cache))
    assert not asked
    assert as_plain(before) == as_plain(after)
    assert after.gebeurtenissen
    assert after.toen


def test_what_a_folder_keeps_is_what_git_would_tell(root: Path, cache: Path) -> None:
    first = in_folder(root, cache)
    edit(root, BES, "titel: Tweede", "titel: Derde")
    commit(root, "derde", date="2024-07-01T12:00:00Z")
    assert len(in_folder(root, cache).gebeurtenissen) == len(first.gebeurtenissen) + 1
    assert len(in_folder(root, cache, date(2024, 4, 1)).gebeurtenissen) < len(first.gebeurtenissen)
    edit(root, KADER, "naam: ", "naam: Anders ")
    in_folder(root, cache)
    git(root, "checkout", "--quiet", "HEAD~1", "--force")
    assert as_plain(in_folder(root, cache)) == as_plain(first)


def test_a_past_that_is_damaged_is_told_again(root: Path, cache: Path) -> None:
    in_folder(root, cache)
    [kept] = cache.iterdir()
    whole = store.kept(cache, kept.name)
    assert whole
    fewer = whole.replace(b'"totaal": [', b'"totaal": [1, ')
    for text in (b"", b"{", b"[]", b"1", b'{"bekend": true}', b"[" * 100_000, fewer):
        store.keep(cache, kept.name, text)
        in_folder(root, cache)
    kept.write_bytes(kept.read_bytes()[:-1])
    in_folder(root, cache)


def test_of_a_part_of_the_past_nothing_is_kept(root: Path, cache: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), str(shallow))
    assert not in_folder(shallow, cache).volledig
    assert not cache.exists()


def test_a_past_that_could_not_be_asked_is_asked_again(root: Path, cache: Path) -> None:
    name = git(root, "rev-parse", f"HEAD~1:{BES}")
    blob = root / ".git/objects" / name[:2] / name[2:]
    away = blob.rename(blob.with_suffix(".weg"))
    assert not in_folder(root, cache).bekend
    away.rename(blob)
    assert in_folder(root, cache).bekend


def test_a_site_is_the_same_with_what_was_kept(root: Path, cache: Path, tmp_path: Path) -> None:
    made: list[bytes] = []
    for words in ([], [], ["--geen-cache"]):
        out = tmp_path / f"{len(made)}.html"
        day = ["--peildatum", TODAY.isoformat()]
        environment = {**os.environ, "AK_CACHE": str(cache)}
        command = [*AK, "site", "--repo", str(root), "--out", str(out), *day, *words]
        subprocess.run(command, env=environment, check=True)
        made.append(out.read_bytes())
        assert len([*cache.iterdir()]) == 1
    assert made[0] == made[1] == made[2]
