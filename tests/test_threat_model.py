# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is what docs/threat-model.md says that shows a thing there?"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/threat-model.md").read_text("utf-8")
TABLE = re.compile(r"^\| threat \|.*\n\| --- .*\n((?:\|.*\n)+)", re.MULTILINE)
ROWS = [line.strip("|").split("|") for table in TABLE.findall(PAGE) for line in table.splitlines()]
SHOWN = re.compile(r"`((?:tests|checks)/[^`]+)`")
NAMED = sorted({name for row in ROWS for name in SHOWN.findall(row[2])})
ONLY_ON_A_FORGE = {"a known weakness in a package"}
"""What no test here can show."""


@pytest.mark.parametrize("named", NAMED)
def test_what_shows_it_is_there(named: str) -> None:
    path, _, test = named.partition("::")
    assert (ROOT / path).exists()
    if test:
        source = (ROOT / path).read_text("utf-8")
        assert re.search(rf"^def {test}\(", source, re.MULTILINE)
    elif path.startswith("checks/"):
        assert path in (ROOT / ".ci/run").read_text("utf-8")
    else:
        assert (ROOT / path / "console.txt").is_file()


def test_each_threat_is_shown_by_something() -> None:
    assert {row[0].strip() for row in ROWS if not SHOWN.search(row[2])} == ONLY_ON_A_FORGE
    assert len(ROWS) > 40
