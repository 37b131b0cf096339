# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import HealthCheck, settings

# No test asserts on time: a busy machine is not a failure.
settings.register_profile("ak", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ak")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite console.txt")
