# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Build `ak` as a folder that needs no Python, and hold it against the `ak` that it is made of.

    pip install '.[frozen]'
    python checks/frozen.py FOLDER

Then FOLDER/ak is the whole program, for systems like this one; it can be copied anywhere. On Linux,
PyInstaller needs objdump and the shared library of Python (Debian: binutils, libpython3.13).
"""

import http.client
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit

from writing_commands import COMMANDS as WRITING
from writing_commands import TESTS, Tree, commit_all, lay_out, tree, words_of

import ambitiekader_cli
from ambitiekader_cli.cli.commands.export import VORMEN
from ambitiekader_cli.cli.names import COMMANDS
from ambitiekader_cli.render.template_folders import bundled

HERE = Path(__file__).resolve().parents[1]
PACKAGE = Path(ambitiekader_cli.__file__).parent
OURS = (sys.executable, "-m", "ambitiekader_cli")
DAY = ("--peildatum", "2025-06-01")
RECIPE = (
    *("--onedir", "--console", "--name", "ak", "--noconfirm", "--log-level", "WARN"),
    *("--collect-submodules", "ambitiekader_cli"),  # commands and writers are imported by name
    *("--collect-data", "ambitiekader_cli"),
    *("--add-data", f"{bundled()}:ambitiekader_cli/_bundled/templates"),  # no data in a checkout
    *("--recursive-copy-metadata", "ambitiekader-cli"),  # versions and licences
    *("--collect-data", "docx"),
    *("--collect-data", "tzdata", "--hidden-import", "tzdata"),
)
EXPORTS = tuple(
    ("export", form, "--out", f"uit.{form}", *(() if form == "jsonl" else DAY)) for form in VORMEN
)
WALKS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("--version",), ("--version", "--lang"), ("--help",), ("status", "--help"), ("stauts",)),
    (("status", *DAY), ("overdue", *DAY), ("list", *DAY), ("show", "BES-1", *DAY)),
    (("status", "--format", "markdown", *DAY), ("show", "BES-1", "--format", "json", *DAY)),
    (("search", "woning"), ("agenda", *DAY), ("meetings", *DAY), ("coverage", *DAY)),
    (("explain", "AK201"), ("remind", *DAY), ("schema",), ("schema", "--formulier")),
    tuple(("validate", "--format", form) for form in ("text", "json", "sarif", "junit")),
    tuple(("completion", shell) for shell in ("bash", "zsh", "fish", "powershell")),
    (("diff",), ("history", "BES-1"), ("fmt", "--check")),
    EXPORTS,
    (("render", "--list"), ("render", "lokaal", "nergens")),
    (("render", "lokaal", "pekela", *DAY, "--out", "uit"), ("import", "uit/{docx}", "--dry-run")),
    (("render", "voortgang", *DAY, "--out", "uit"),),  # it has a drawing
    (("render", "agenda", "--to", "html", "--out", "-", *DAY),),
    (
        ("site", "--out", "uit", "--basis-url", "https://ak.example.nl/", *DAY),
        ("site", "--out", "uit.html", *DAY),
    ),
    (
        ("init", "../nieuw", "--voorbeeld", "--yes", *DAY),
        ("init", "../ander", "--naam", "Regio", "--gemeente", "Assen", "--yes", *DAY),
    ),
)
"""Commands after each other in our own data, in git; `{docx}` is the file that was made there."""
CASES = (
    *dict.fromkeys(each.case for each in WRITING if each.case),
    "import/filled-in-as-ods",
    "import/nieuw-thema-in-a-heading",
    "import/nieuw-sheet-with-years-and-stand",
)
"""Folders of `tests/cases`, of which the first command is run: all that write, all that come in."""
PAGES = ("/", "/afspraken.html", "/BES-1.html", "/bewerk/melding?id=BES-1")


class Done(NamedTuple):
    """What a walk said, and what it left."""

    said: list[tuple[int, str, str]]
    files: Tree


def build(folder: Path) -> Path:
    """The program, in a folder of its own."""
    shutil.rmtree(folder / "ak", ignore_errors=True)
    with TemporaryDirectory() as work:
        places = ("--distpath", str(folder), "--workpath", work, "--specpath", work)
        main = str(PACKAGE / "__main__.py")
        subprocess.run([sys.executable, "-m", "PyInstaller", *RECIPE, *places, main], check=True)
    return folder / "ak" / ("ak.exe" if os.name == "nt" else "ak")


def differences(frozen: str) -> Iterator[str]:
    """What this program does in another way than the `ak` of this Python, or nobody tried."""
    tried = {"serve"}
    with TemporaryDirectory() as name:
        work = Path(name).resolve()
        for start, walk in walks(work):
            tried |= {words[0] for words in walk}
            here, there = (walked(work, start, walk, *program) for program in (OURS, (frozen,)))
            for words, ours, its in zip(walk, here.said, there.said, strict=True):
                if ours != its or ours[0] == 3:
                    yield f"ak {shlex.join(words)}: {its}, not {ours}"
            if here.files != there.files:
                yield f"ak {shlex.join(walk[-1])}: other files"
        yield from unlike_pages(work, frozen)
    yield from (f"ak {command} was not tried" for command in COMMANDS.keys() - tried)


def walks(work: Path) -> Iterator[tuple[Path, tuple[tuple[str, ...], ...]]]:
    """A folder to start from, and what is asked there."""
    data = work / "data-of-here"
    shutil.copytree(HERE / "data", data / "data")
    commit_all(data)
    for walk in WALKS:
        yield data, walk
    for number, case in enumerate(CASES):
        lay_out(TESTS / "cases" / case, work / str(number))
        yield work / str(number), (tuple(words_of(TESTS / "cases" / case)), ("validate",))


def walked(work: Path, start: Path, walk: tuple[tuple[str, ...], ...], *program: str) -> Done:
    """In a copy that always has the same name."""
    place = work / "place"
    shutil.rmtree(place, ignore_errors=True)
    repository = Path(shutil.copytree(start, place / "repository"))
    said = []
    for words in walk:
        made = {path.suffix[1:]: path.name for path in repository.glob("uit/*")}
        asked = [word.format_map(made) if word.startswith("uit/") else word for word in words]
        said.append(_said(repository, *program, *asked))
    return Done(said, tree(place))


def _said(folder: Path, *command: str) -> tuple[int, str, str]:
    outside = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}
    done = subprocess.run(
        command, cwd=folder, env=outside, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    said, complained = (raw.decode("utf-8", "replace") for raw in (done.stdout, done.stderr))
    return done.returncode, _OWN_PLACE.sub("", said), complained


_OWN_PLACE = re.compile(r"^(?:Python|programma|letters) +.*$", re.MULTILINE)
"""Rows of `ak --version --lang` that may differ."""


def unlike_pages(work: Path, frozen: str) -> Iterator[str]:
    """Of the window, with forms; what is once only, such as a token, is left out."""
    ours, its = (_pages(work / "data-of-here", *program) for program in (OURS, (frozen,)))
    for path in PAGES:
        if ours[path] != its[path] or "200" not in its[path][:5]:
            yield f"ak serve: {path}"


def _pages(root: Path, *program: str) -> dict[str, str]:
    command = [*program, "serve", "--bewerk", "--niet-openen"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, encoding="utf-8") as window:
        try:
            found = (re.search(r"http://\S+", line) for line in window.stdout or ())
            link = next((urlsplit(each[0]) for each in found if each), None)
            if link is None or link.port is None:
                return dict.fromkeys(PAGES, "no link")
            port = link.port
            _, cookie = _asked(port, link._replace(scheme="", netloc="").geturl(), "")
            return {path: _asked(port, path, cookie)[0] for path in PAGES}
        finally:
            window.terminate()


def _asked(port: int, path: str, cookie: str) -> tuple[str, str]:
    """The status and the page, and the cookie that was given."""
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    asking.request("GET", path, headers={"Cookie": cookie, "Sec-Fetch-Site": "none"})
    reply = asking.getresponse()
    page = re.sub(r'value="[^"]{20,}"|:\d{4,5}\b', "", reply.read().decode("utf-8"))
    return f"{reply.status}\n{page}", reply.headers.get("Set-Cookie", "").partition(";")[0]


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    found = [*differences(str(build(folder)))]
    for each in found:
        print(f"not the same: {each[:2000]}")
    count = sum(len(walk) for walk in WALKS) + 2 * len(CASES) + len(PAGES)
    size = sum(path.stat().st_size for path in (folder / "ak").rglob("*") if path.is_file())
    print(f"{folder / 'ak'}: {size / 1e6:.0f} MB, {count - len(found)} of {count} as they should")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
