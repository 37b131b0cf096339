# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Make the page in which `ak` runs with nothing installed, as a folder for any web server.

    python web/build.py [FOLDER] [--libyaml FILE]

Needs Python 3.11 or newer, npm, and the registries of both; and apt with its sources, or the file
that `pins.LIBYAML` names. FOLDER is `web/dist` if it is not given. See docs/browser.md.
"""

import argparse
import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pins

HERE = Path(__file__).resolve().parent
EPOCH = (1980, 1, 1, 0, 0, 0)
OF_PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
SOURCES = ("api", "reader", "scanner", "parser", "writer")
EXPORTS = ("malloc", "free", "read_all", "numbers_of", "texts_of", "length_of_texts")
LEFT_OUT = (
    "*.dist-info",
    "*.data",
    "**/*linux*.so",
    "**/*.pyi",
    "docx/templates/default-docx-template",
)
"""Of wheels; and a C part is left out that is for a computer."""


def main() -> None:
    """Make the folder whole, and only then put it in its place."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=HERE / "dist")
    parser.add_argument("--libyaml", type=Path, help="libyaml_0.2.5.orig.tar.gz, if apt has none")
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        work = Path(name)
        site = work / "site"
        shutil.copytree(HERE / "page", site)
        pyodide(work, site / "pyodide")
        packages(work, site)
        libyaml(work, asked.libyaml, site / "libyaml.wasm")
        shutil.rmtree(asked.folder, ignore_errors=True)
        shutil.copytree(site, asked.folder)
    files = [path for path in asked.folder.rglob("*") if path.is_file()]
    print(f"{asked.folder}: {len(files)} files, {sum(f.stat().st_size for f in files):,} bytes")


def pyodide(work: Path, folder: Path) -> None:
    """Python itself, and a lock file that names no package: the page brings its own."""
    version, expected = pins.PYODIDE
    run("npm", "pack", "--silent", f"pyodide@{version}", cwd=work)
    tarball = work / f"pyodide-{version}.tgz"
    found = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    refuse_other(tarball.name, found, expected)
    unpacked(tarball, work / "npm")
    folder.mkdir()
    for name in OF_PYODIDE:
        shutil.copy(work / "npm" / "package" / name, folder)
    lock = json.loads((work / "npm" / "package" / "pyodide-lock.json").read_text("utf-8"))
    (folder.parent / "lock.json").write_text(json.dumps({"info": lock["info"], "packages": {}}))


def packages(work: Path, site: Path) -> None:
    """`ak`, what it needs, and Python's own modules, compiled; Typst apart."""
    ours, typst, stdlib = work / "packages", work / "typst", work / "stdlib"
    zipped_stdlib = site / "pyodide" / "python_stdlib.zip"
    for wheel in wheels(work):
        unpacked(wheel, typst if wheel.name.startswith("typst-") else ours)
    unpacked(zipped_stdlib, stdlib)
    (site / "licenties.txt").write_text("".join(licences([ours, typst])), "utf-8")
    for pattern in LEFT_OUT:
        for path in [*ours.glob(pattern), *typst.glob(pattern)]:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(HERE / "python", ours, dirs_exist_ok=True)
    run("node", HERE / "compile.mjs", work / "npm" / "package", ours, typst, stdlib)
    packed(ours, site / "ak.zip")
    packed(typst, site / "typst.zip")
    packed(stdlib, zipped_stdlib)


def wheels(work: Path) -> list[Path]:
    """All that is pinned, and `ak` itself."""
    folder, wanted = work / "wheels", work / "wheels.txt"
    pinned = (*pins.WHEELS, pins.TYPST)
    lines = (f"{each.name}=={each.version} --hash=sha256:{each.sha256}\n" for each in pinned)
    wanted.write_text("".join(lines))
    kinds = [f"--platform={each}" for each in (pins.PLATFORM, *pins.ELSEWHERE, "any")]
    kinds += [f"--python-version={pins.PYTHON}", "--implementation=cp", "--only-binary=:all:"]
    kinds += [f"--abi={each}" for each in ("cp314", "abi3", "none")]
    pip("download", "--no-deps", "--require-hashes", f"--dest={folder}", *kinds, "-r", wanted)
    pip("wheel", "--no-deps", f"--wheel-dir={folder}", HERE.parent)
    return sorted(folder.glob("*.whl"))


def libyaml(work: Path, given: Path | None, made: Path) -> None:
    """The reader of YAML that PyYAML has on a computer, with `libyaml.c` around it."""
    version, expected = pins.LIBYAML
    source = given or debian_source(work, f"libyaml_{version}.orig.tar.gz")
    refuse_other(source.name, hashlib.sha256(source.read_bytes()).hexdigest(), expected)
    unpacked(source, work / "libyaml")
    [folder] = (work / "libyaml").iterdir()
    major, minor, patch = version.split(".")
    defined = {"MAJOR": major, "MINOR": minor, "PATCH": patch, "STRING": f'"{version}"'}
    options = [f"-DYAML_VERSION_{name}={value}" for name, value in defined.items()]
    options += [f"-Wl,--export={name}" for name in EXPORTS]
    options += [
        "-target",
        "wasm32-wasi",
        "-mexec-model=reactor",
        "-Wl,--strip-all",
        "-Os",
        "-DNDEBUG",
    ]
    sources = [HERE / "libyaml.c", *(folder / "src" / f"{name}.c" for name in SOURCES)]
    run(*compiler(work), "cc", *options, "-I", folder / "include", "-o", made, *sources)


def compiler(work: Path) -> list[str | Path]:
    """Zig, which has a C compiler and a C library for WebAssembly in one wheel."""
    version, *sums = pins.ZIG
    wanted, folder = work / "zig.txt", work / "zig"
    wanted.write_text(f"ziglang=={version} {' '.join(f'--hash=sha256:{each}' for each in sums)}\n")
    pip("install", "--no-deps", "--require-hashes", f"--target={folder}", "-r", wanted)
    os.environ |= {"PYTHONPATH": str(folder), "ZIG_GLOBAL_CACHE_DIR": str(work / "cache")}
    os.environ["ZIG_LOCAL_CACHE_DIR"] = str(work / "cache")
    return [sys.executable, "-m", "ziglang"]


def debian_source(work: Path, name: str) -> Path:
    """A source package, of whatever apt knows; no list of the system is changed."""
    lists = work / "apt"
    (lists / "lists" / "partial").mkdir(parents=True)
    known = [*Path("/etc/apt").glob("sources.list.d/*.sources"), Path("/etc/apt/sources.list")]
    for path in filter(Path.is_file, known):
        text = path.read_text("utf-8").replace("Types: deb", "Types: deb-src")
        lines = (
            f"deb-src{line[3:]}" if line.startswith("deb ") else line for line in text.split("\n")
        )
        (lists / path.name).write_text("\n".join(lines))
    places = {"sourcelist": lists / "sources.list", "sourceparts": lists}
    options = [f"-oDir::Etc::{key}={value}" for key, value in places.items()]
    options += [f"-oDir::State::lists={lists / 'lists'}", f"-oDir::Cache={lists}"]
    options += ["-oAPT::Sandbox::User=root", "-qq"]  # others cannot look into our folder
    try:
        subprocess.run(["apt-get", *options, "update"], check=False)  # some lists have no sources
        run("apt-get", *options, "source", "--download-only", "libyaml", cwd=work)
    except (OSError, subprocess.CalledProcessError):
        sys.exit(f"apt has no source of libyaml: get {name}, and give it with --libyaml")
    return work / name


def licences(folders: Iterable[Path]) -> Iterator[str]:
    """What the page is made of, and the licences that come with it."""
    yield f"Pyodide {pins.PYODIDE[0]} (MPL-2.0) en Python {pins.PYTHON} (PSF-2.0): https://pyodide.org\n"
    yield f"libyaml {pins.LIBYAML[0]} (MIT): https://pyyaml.org/wiki/LibYAML\n"
    infos = sorted(info for folder in folders for info in folder.glob("*.dist-info"))
    yield from (f"{info.name.removesuffix('.dist-info')}\n" for info in infos)
    for info in infos:
        for path in sorted(info.rglob("*")):
            if path.is_file() and path.name.lower().startswith(
                ("licen", "copying", "notice", "ofl")
            ):
                yield f"\n\n=== {info.name.removesuffix('.dist-info')}: {path.name}\n\n"
                yield path.read_text("utf-8", "replace")


def packed(folder: Path, made: Path) -> None:
    """A zip file, the same for the same files."""
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, path.read_bytes())


def unpacked(archive: Path, folder: Path) -> None:
    """What is in a zip or tar file that has the right sum."""
    if archive.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(archive) as package:
            package.extractall(folder)
    else:
        with tarfile.open(archive) as package:
            keep = getattr(
                tarfile, "data_filter", lambda member, _path: member
            )  # Debian 12 has none
            package.extraction_filter = keep
            package.extractall(folder)


def refuse_other(name: str, found: str, expected: str) -> None:
    """End where a file is not the one that was looked at."""
    if found != expected:
        sys.exit(f"{name} is not the file that web/pins.py names: its sum is {found}")


def pip(*words: str | Path) -> None:
    """The pip of this Python."""
    run(sys.executable, "-m", "pip", *words, "--quiet", "--disable-pip-version-check")


def run(*command: str | Path, cwd: Path | None = None) -> None:
    """Run a program; what it says is seen."""
    subprocess.run(command, cwd=cwd, check=True)


if __name__ == "__main__":
    main()
