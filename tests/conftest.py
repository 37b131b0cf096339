# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

BASIS = Path(__file__).parent / "basis"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite console.txt and after/")
