# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What stands where a file or folder is expected, and files with names that are hard to say."""

import os
import random
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

from fuzzing.values import data_files

Put = Callable[[Path, Path], object]
"""In this place; the second is a folder outside, that nobody may read."""


def strange_place(root: Path, outside: Path, chance: random.Random) -> None:
    """One to three places are something else, or have a strange name."""
    for _ in range(chance.randrange(1, 4)):
        chance.choice([_replaced, _replaced, _named])(root, outside, chance)


def _replaced(root: Path, outside: Path, chance: random.Random) -> None:
    known = [each.relative_to(root) for each in data_files(root)]
    folders = sorted({above for each in known for above in each.parents} - {Path()})
    some = [chance.choice(each) for each in (known, folders) if each]  # all may be gone by now
    place = root / chance.choice([*some, *map(Path, PLACES)])
    if any(above.is_symlink() or above.is_file() for above in place.parents):
        return
    gone(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    chance.choice(PUT)(place, outside)


def gone(place: Path) -> None:
    """Whatever it is."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def _named(root: Path, outside: Path, chance: random.Random) -> None:
    folders = ["data/regional", "data/regional/ambities", "data/local", "templates", "data", "."]
    folder = root / chance.choice(folders)
    if folder.is_symlink() or not folder.is_dir():
        return
    place = Path(os.fsdecode(os.fsencode(folder) + b"/" + chance.choice(NAMES)))
    if os.path.lexists(place):
        return
    if chance.random() < 0.3:
        chance.choice(PUT)(place, outside)
    else:
        some = chance.choice(data_files(root) or [None])
        place.write_bytes(some.read_bytes() if some else b"x")


def to(target: str) -> Put:
    return lambda place, _outside: place.symlink_to(target)


def _secret(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "geheim.yaml")


def _hard(place: Path, outside: Path) -> None:
    """A name more of a file within: the secret would be within by that."""
    place.hardlink_to(outside.parent / "gewoon.yaml")


def _elsewhere(place: Path, outside: Path) -> None:
    place.symlink_to(outside)


def pipe(place: Path, _outside: Path) -> None:
    os.mkfifo(place)


def plug(place: Path, _outside: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(place.name)
    os.chdir(here)


def circle(place: Path, _outside: Path) -> None:
    place.symlink_to(os.fsencode(place.name))


def huge(place: Path, _outside: Path) -> None:
    with place.open("wb") as file:
        file.truncate(20 * 2**30)


def folder(place: Path, _outside: Path) -> None:
    place.mkdir()


def _full_folder(place: Path, _outside: Path) -> None:
    place.mkdir()
    (place / "x.yaml").write_bytes(b"id: x\n")


def deep_folder(place: Path, _outside: Path) -> None:
    for _ in range(60):
        place.mkdir()
        place = place / "d"


def empty(place: Path, _outside: Path) -> None:
    place.write_bytes(b"")


def _shut(place: Path, _outside: Path) -> None:
    place.write_bytes(b"a: b\n")
    place.chmod(0)


PUT: tuple[Put, ...] = (
    *(_secret, _secret, _elsewhere, pipe, plug, circle, huge, folder, _full_folder),
    *(deep_folder, empty, _shut, _hard, to("/dev/zero"), to("/dev/stdin"), to("nergens")),
    *(to("/etc/passwd"), to("/proc/self/environ"), to("/dev/tty"), to("..")),
)
PLACES = (
    *("templates", "templates/stuk.md.j2", "templates/huisstijl.docx", "templates/logo"),
    *(
        "templates/logo/regio.png",
        "schemas",
        "schemas/data/kader.schema.json",
        "uitvoer",
        "archief",
    ),
    *("archief/2022-2025", "archief/2022-2025/data", ".github", ".gitattributes", "data/README.md"),
    *(".github/ISSUE_TEMPLATE/voortgang.yml", "data/.ak-00000000.tmp", "data/.gitattributes"),
    *("templates/macros.j2", "data/local/nieuw", "data/local/nieuw/afspraken.yaml", "data/.git"),
)
NAMES = (
    b"a\nb.yaml", b"::error::kwaad.yaml", b"##[error]kwaad.yaml", b"-rf.yaml", b"--help",
    b"a b .yaml", b"\xff\xfe.yaml", b"\xe2\x80\xaelmay.yaml", b"\x1b[31m.yaml", b"CON.yaml",
    b"a:b.yaml", b"x" * 240, b"@iemand.yaml", b"#1.yaml", b"[x](javascript:alert(1)).yaml",
    b"<script>.yaml", b"2024 - kopie.yaml", b"KADER.YAML", b"kader.yml", b"kader.yaml~",
    b".kader.yaml.swp", b"\xcc\x81.yaml", b"a\\b.yaml", b"*.yaml", b"$(touch gelopen).yaml",
    b"`touch gelopen`.md.j2", b"stuk.md.j2", b"x'y\".yaml", b".ak-00000000.tmp",
    b".ak-12345678.tmp", b"%0A::error::x.yaml", b"::stop-commands::x", b"x\r.yaml",
)  # fmt: skip
