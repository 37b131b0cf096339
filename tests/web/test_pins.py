# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the page is made of is what `ak` asks for."""

import tomllib
from importlib.metadata import requires
from pathlib import Path

import pins
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ASKED = {canonicalize_name(each.name): each for each in map(Requirement, PROJECT["dependencies"])}
PINNED = [*pins.WHEELS, pins.TYPST]


@pytest.mark.parametrize("wheel", PINNED, ids=lambda wheel: wheel.name)
def test_each_version_is_one_that_ak_may_have(wheel: pins.Wheel) -> None:
    asked = ASKED.get(canonicalize_name(wheel.name))
    assert asked is None or asked.specifier.contains(wheel.version)


def test_pydantic_core_is_that_of_the_pydantic_that_compiled_the_model() -> None:
    [asked] = [each for each in requires("pydantic") or () if each.startswith("pydantic-core")]
    [pinned] = [each.version for each in pins.WHEELS if each.name == "pydantic-core"]
    assert Requirement(asked).specifier.contains(pinned)
