# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What docs/ci.md tells people to copy, so that the tests can do so."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
_BLOCK = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> dict[str, str]:
    """Every block that names the file it belongs in, by that name."""
    return dict(_BLOCK.findall((DOCS / page).read_text("utf-8")))


def block(page: str, name: str) -> str:
    """The text for one file."""
    return blocks(page)[name]


def lines_with(page: str, start: str) -> list[str]:
    """Every line that begins so."""
    text = (DOCS / page).read_text("utf-8")
    return [line for line in text.splitlines() if line.startswith(start)]
