# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Put `ak` and all that it needs in one zip, to install on a computer without internet.

    python release/bundle.py windows WHEEL FOLDER [--python 3.13]

Makes FOLDER/ambitiekader-cli-VERSION-windows-python3.13.zip of the wheel and the files that
`requirements/program.txt` names, for that system and that Python, and a registry to get them from.
"""

import argparse
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "release/LEESMIJ.txt"
PINNED = re.compile(r"^(\S+==\S+)(?: ; (.+?))?((?: \\\n +--hash=\S+)+)$", re.MULTILINE)
"""A version, its condition, and the sums of its files."""
EPOCH = (1980, 1, 1, 0, 0, 0)


class System(NamedTuple):
    """What pip calls it, and what it answers to the conditions of a package."""

    platforms: tuple[str, ...]
    sys_platform: str
    platform_system: str
    os_name: str
    machine: str
    install: str


WITH_PIP = "-m pip install --no-index --find-links wheels ambitiekader-cli"
ON_WINDOWS = f"""py -m venv "%LOCALAPPDATA%\\Programs\\ak"
"%LOCALAPPDATA%\\Programs\\ak\\Scripts\\python" {WITH_PIP}"""
ELSEWHERE = f"python3 -m venv ~/ak\n~/ak/bin/python {WITH_PIP}"
MACOS = tuple(f"macosx_{major}_0_arm64" for major in (14, 13, 12, 11))
LINUX = tuple(f"manylinux_2_{minor}_x86_64" for minor in range(28, 16, -1))
SYSTEMS = {
    "windows": System(("win_amd64",), "win32", "Windows", "nt", "AMD64", ON_WINDOWS),
    "macos": System(MACOS, "darwin", "Darwin", "posix", "arm64", ELSEWHERE),
    "linux": System(
        (*LINUX, "manylinux2014_x86_64"), "linux", "Linux", "posix", "x86_64", ELSEWHERE
    ),
}


def answers(system: System, python: str) -> dict[str, str]:
    """To the conditions (PEP 508), of the computer where it will be installed."""
    return {
        "sys_platform": system.sys_platform,
        "platform_system": system.platform_system,
        "os_name": system.os_name,
        "platform_machine": system.machine,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }


def wanted(there: dict[str, str]) -> str:
    """The chosen versions with their sums, of what that system asks."""
    found = PINNED.findall((ROOT / "requirements/program.txt").read_text("utf-8"))
    return "\n".join(pin + sums for pin, condition, sums in found if _holds(condition, there))


def _holds(condition: str, there: dict[str, str]) -> bool:
    return not condition or Marker(condition).evaluate(there)


def download(system: System, python: str, lines: str, folder: Path) -> None:
    """Only wheels, only with the right sum."""
    (folder.parent / "program.txt").write_text(f"{lines}\n", "utf-8")
    kinds = [f"--platform={each}" for each in (*system.platforms, "any")]
    kinds += [f"--python-version={python}", "--implementation=cp", "--only-binary=:all:"]
    kinds += [f"--abi={each}" for each in (f"cp{python.replace('.', '')}", "abi3", "none")]
    given = [
        "--no-deps",
        "--require-hashes",
        f"--dest={folder}",
        "-r",
        folder.parent / "program.txt",
    ]
    subprocess.run([sys.executable, "-m", "pip", "-q", "download", *kinds, *given], check=True)


def missing(folder: Path, there: dict[str, str]) -> Iterator[str]:
    """What a wheel in the folder asks on that system, and no wheel in it is."""
    found = {each[0]: each[1] for each in (parse_wheel_filename(p.name) for p in folder.iterdir())}
    for path in sorted(folder.iterdir()):
        for line in _asked(path):
            asked = Requirement(line)
            if asked.marker is not None and not asked.marker.evaluate(there):
                continue
            version = found.get(canonicalize_name(asked.name))
            if version is None or not asked.specifier.contains(version, prereleases=True):
                yield f"{path.name}: {line}"


def _asked(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as wheel:
        [name] = [each for each in wheel.namelist() if each.endswith(".dist-info/METADATA")]
        return message_from_bytes(wheel.read(name)).get_all("Requires-Dist") or []


def packed(folder: Path, made: Path, readme: str) -> None:
    """Sorted and with one time, so that the same wheels give the same bytes."""
    files = {f"wheels/{path.name}": path.read_bytes() for path in sorted(folder.iterdir())}
    files["LEESMIJ.txt"] = readme.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8-sig")
    with zipfile.ZipFile(made, "w") as bundle:
        for name, raw in sorted(files.items()):
            bundle.writestr(zipfile.ZipInfo(f"{made.stem}/{name}", EPOCH), raw)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--python", default="3.13")
    given = parser.parse_args()
    system, version = SYSTEMS[given.system], parse_wheel_filename(given.wheel.name)[1]
    there = answers(system, given.python)
    made = given.folder / f"ambitiekader-cli-{version}-{given.system}-python{given.python}.zip"
    with TemporaryDirectory() as work:
        wheels = Path(work) / "wheels"
        download(system, given.python, wanted(there), wheels)
        (wheels / given.wheel.name).write_bytes(given.wheel.read_bytes())
        lacking = [*missing(wheels, there)]
        for each in lacking:
            print(f"not in the bundle: {each}")
        given.folder.mkdir(parents=True, exist_ok=True)
        told = README.read_text("utf-8").format(
            versie=version,
            python=given.python,
            systeem=system.platform_system,
            regels=system.install,
        )
        packed(wheels, made, told)
        print(f"{made}: {len([*wheels.iterdir()])} wheels, {made.stat().st_size:,} bytes")
    return bool(lacking)


if __name__ == "__main__":
    sys.exit(main())
