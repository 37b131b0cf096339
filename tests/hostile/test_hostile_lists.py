# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Where two long lists of a stranger meet, the answer stays small, and the totals stay right."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.apart import apart
from support.hostile_answers import main
from support.hostile_lists import HOSTILE, write

from ambitiekader_cli.cli.shell import DEFECT
from ambitiekader_cli.findings.collected import MOST_TOLD

MOST_BYTES = 5_000_000


def answers(root: Path) -> dict[str, Any]:
    """What `ak` says, from a process with limits."""
    said = apart(main, str(root))
    assert said.code == 0, said.err[-2000:]
    found: dict[str, Any] = json.loads(said.out)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_every_answer_is_small_and_every_finding_counts(name: str, tmp_path: Path) -> None:
    found = answers(write(tmp_path, HOSTILE[name]()))

    assert {form: size for form, size in found["bytes"].items() if size > MOST_BYTES} == {}
    assert DEFECT not in found["codes"].values()
    assert found["unread"] == [], "such a file is refused before two lists can meet"
    assert found["told"] <= MOST_TOLD
    assert found["told"] + sum(found["untold"].values()) == found["all"] == sum(found["totals"])
