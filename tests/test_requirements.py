# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What CI installs is chosen, and fits what pyproject.toml asks. Not so? `python checks/pin.py`."""

import re
import runpy
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
EXTRAS = {"program": (), "test": ("test",), "dev": ("test", "dev"), "frozen": ("frozen",)}
"""A file of `requirements/`, and what of pyproject.toml it must have."""
PINNED = re.compile(
    r"([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\((?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+)\n"
)
HEADER = runpy.run_path(str(ROOT / "checks/pin.py"))["HEADER"]

every_file = pytest.mark.parametrize("name", [*EXTRAS, "tools", "audit"])
every_part = pytest.mark.parametrize("name", EXTRAS)


def written(name: str) -> str:
    return (ROOT / f"requirements/{name}.txt").read_text("utf-8")


def pins(name: str) -> dict[str, str]:
    return {found[1]: found[2] for found in PINNED.finditer(written(name))}


def asked(lines: Iterable[str]) -> Iterator[Requirement]:
    ours = (Requirement(each) for each in lines)
    return (each for each in ours if canonicalize_name(each.name) != PROJECT["name"])


@every_file
def test_each_file_has_versions_and_sums_and_nothing_else(name: str) -> None:
    """No address: who installs says where from."""
    assert PINNED.sub("", written(name)) == HEADER
    assert all(Marker(found[3]) for found in PINNED.finditer(written(name)) if found[3])
    assert len(pins(name)) > 10


@every_part
def test_what_the_project_asks_is_pinned_as_it_asks(name: str) -> None:
    lines = [*PROJECT["dependencies"]]
    for extra in EXTRAS[name]:
        lines += PROJECT["optional-dependencies"][extra]
    assert [*not_met(asked(lines), pins(name))] == []


@pytest.mark.parametrize("name", ["program", "test"])
def test_what_those_ask_in_turn_is_pinned(name: str) -> None:
    """As far as it is installed here, and asked on this system."""
    found = pins(name)
    for package in found:
        try:
            lines = requires(package) or ()
        except PackageNotFoundError:  # of another system, or another Python
            continue
        here = (each for each in asked(lines) if each.marker is None or each.marker.evaluate())
        assert [*not_met(here, found)] == [], package


def test_what_builds_is_pinned_too() -> None:
    assert [*not_met(asked(PYPROJECT["build-system"]["requires"]), pins("dev"))] == []


@pytest.mark.parametrize("name", ["tools", "audit"])
def test_the_tools_are_as_asked(name: str) -> None:
    lines = (ROOT / f"requirements/{name}.in").read_text("utf-8").splitlines()
    wanted = [each for each in lines if each and not each.startswith("#")]
    assert [*not_met(asked(wanted), pins(name))] == []


def test_the_files_agree() -> None:
    """One version of each: the wheel is tried with what the tests had."""
    for smaller, larger in (("program", "test"), ("test", "dev"), ("program", "frozen")):
        assert pins(smaller).items() <= pins(larger).items()


def not_met(wanted: Iterable[Requirement], found: dict[str, str]) -> Iterator[str]:
    for each in wanted:
        version = found.get(canonicalize_name(each.name))
        if version is None or not each.specifier.contains(version, prereleases=True):
            yield f"{each} is pinned as {version}"
