# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""With --base each of thousands of findings is new or known, also those that are not told."""

from datetime import date
from pathlib import Path

import pytest
from support.hostile_lists import AMBITIES, items, lines, small, write
from support.repositories import TODAY, commit, git

from ambitiekader_cli.diagnostics import Severity
from ambitiekader_cli.findings.collected import MOST_TOLD, Findings
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

MANY = 2 * MOST_TOLD
UNKNOWN = ", trekker: onbekend"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A branch of a repository with thousands of unknown trekkers."""
    write(tmp_path, _files(items(MANY, UNKNOWN)))
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "begin")
    git(tmp_path, "checkout", "--quiet", "-b", "tak")
    return tmp_path


def test_what_is_mended_makes_nothing_else_new(root: Path) -> None:
    found = _compared(root, items(MANY, UNKNOWN)[1:])

    assert not found.failed()
    assert found.count(Severity.FOUT, known=False) == 0


def test_one_that_is_new_fails_and_is_told(root: Path) -> None:
    new = "{id: AAAA-9999, titel: t, trekker: nieuw}"
    found = _compared(root, [*items(MANY, UNKNOWN), new])

    assert found.failed()
    told = [d.message for d in found.told if d.severity is Severity.FOUT and not d.known]
    assert told == ["trekker `nieuw` is geen bekende partij, groep of overleg"]


def _compared(root: Path, entries: list[str]) -> Findings:
    write(root, _files(entries))
    commit(root, "anders")
    return validated(Part(root, []), (date(2024, 3, 1), TODAY), base="main")


def _files(entries: list[str]) -> dict[str, str]:
    return small() | {AMBITIES: lines("ambities", entries)}
