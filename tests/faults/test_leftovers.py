# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a killed `ak` left behind is no data: not on disk, not in a commit, not for a revision."""

from pathlib import Path

import pytest
from support.repositories import commit, git, repository

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.repo.revision import revision

LEFT = "data/regional/.ak-0f3c9a1e.tmp"
READERS = (
    ["validate"],
    ["validate", "--base", "HEAD~1"],
    ["status", "--peildatum", "2024-03-01"],
    ["diff"],
    ["diff", "HEAD~1", "HEAD"],
    ["history", "BES-1"],
)


@pytest.mark.parametrize("recorded", [False, True])
def test_every_reader_passes_over_it(
    recorded: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository(tmp_path / "repo")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "twee")
    usual = [told(root, words, capsys) for words in READERS]
    (root / LEFT).write_bytes(b"half")
    if recorded:
        commit(root, "per ongeluk")
        git(root, "commit", "--quiet", "--allow-empty", "--message", "daarna")
    assert [told(root, words, capsys) for words in READERS] == usual
    assert revision(root).changed == ()
    assert (root / LEFT).read_bytes() == b"half"


def told(root: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, int]:
    """How it ended, and how many lines it took: hashes differ."""
    code = run([*words, "--repo", str(root)])
    return code, len(capsys.readouterr().out.splitlines())
