# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings

# No test asserts on time: a busy machine is not a failure. On CI the examples are the same each
# time: nobody's pull request fails on what it did not touch. At home they differ, and AK_EXAMPLES
# asks for more of them.
ON_CI = bool(os.environ.get("CI"))
settings.register_profile(
    "ak",
    deadline=None,
    derandomize=ON_CI,
    max_examples=int(os.environ.get("AK_EXAMPLES", "40")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("ak")
os.environ["AK_CACHE"] = ""  # nothing is kept but where a test asks for it

FORGES = (
    *("GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS", "GITHUB_BASE_REF"),
    "CI_MERGE_REQUEST_DIFF_BASE_SHA",
)


# What tests start by the hundreds compiles `ak` once, and not each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite console.txt")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """All that is collected stays: nobody needs to look for garbage in it, then or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
        gc.set_threshold(50_000, 20, 20)  # `ak` collects none at all


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:  # noqa: ARG001 - a hook
    """One more than there are cores: some tests wait for a process, or for a clock."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def on_no_forge(monkeypatch: pytest.MonkeyPatch) -> None:
    """There `ak validate` would write to the summary of its step, and `ak diff` take its base."""
    for name in FORGES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def ctrl_c_counts() -> Iterator[None]:
    """A shell starts what runs in the background with Ctrl-C ignored, and children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
