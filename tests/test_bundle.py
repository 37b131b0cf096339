# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A zip to install without internet: does it know what another system needs?"""

import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

BUNDLE: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[1] / "release/bundle.py"))


def asked_on(system: str) -> set[str]:
    """Names of what is chosen for that system."""
    lines = BUNDLE["wanted"](BUNDLE["answers"](BUNDLE["SYSTEMS"][system], "3.13"))
    return {line.partition("==")[0] for line in lines.splitlines() if "==" in line}


def wheel(folder: Path, name: str, *requires: str) -> None:
    told = "".join(f"Requires-Dist: {each}\n" for each in requires)
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as file:
        file.writestr(f"{name}-1.0.dist-info/METADATA", f"Name: {name}\nVersion: 1.0\n{told}")


def test_each_system_gets_what_only_it_needs() -> None:
    assert asked_on("windows") - asked_on("linux") == {"colorama"}
    assert asked_on("macos") == asked_on("linux") >= {"lxml", "typst", "pydantic-core"}


def test_each_version_keeps_its_sums() -> None:
    lines = BUNDLE["wanted"](BUNDLE["answers"](BUNDLE["SYSTEMS"]["windows"], "3.13"))
    assert ";" not in lines
    assert all("--hash=sha256:" in each for each in lines.split("\n") if each.startswith(" "))
    assert lines.count("==") > 20


@pytest.mark.parametrize(
    ("asked", "lacks"),
    [
        ("b", False),
        ("B.b", True),
        ("b>=2", True),
        ("c; sys_platform == 'win32'", True),
        ("c; sys_platform == 'linux'", False),
        ("c; extra == 'more'", False),
        ("c; python_version < '3.12'", False),
    ],
)
def test_what_is_not_there_is_told(asked: str, lacks: bool, tmp_path: Path) -> None:
    wheel(tmp_path, "a", asked)
    wheel(tmp_path, "b")
    there = BUNDLE["answers"](BUNDLE["SYSTEMS"]["windows"], "3.13")
    told = [f"a-1.0-py3-none-any.whl: {asked}"]
    assert [*BUNDLE["missing"](tmp_path, there)] == (told if lacks else [])


def test_the_same_wheels_make_the_same_zip(tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    wheel(tmp_path / "wheels", "a")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        BUNDLE["packed"](tmp_path / "wheels", tmp_path / name / "x.zip", "Dag\n")
    one, two = ((tmp_path / name / "x.zip").read_bytes() for name in ("one", "two"))
    assert one == two
    with zipfile.ZipFile(tmp_path / "one/x.zip") as file:
        assert file.namelist() == ["x/LEESMIJ.txt", "x/wheels/a-1.0-py3-none-any.whl"]
