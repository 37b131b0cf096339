# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A pipe, a socket, a device, a link in a circle, 20 GB: wherever `ak` looks, it ends, and says so.

Each runs in a process of its own, for what is tested here is that it ends. Where there are many, it
is a fork of this one.
"""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.apart import apart
from support.made_here import of_commands
from support.repositories import BES, KADER, commit, edit, git, repository

from ambitiekader_cli.cli.shell import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="made as POSIX makes them")
LONG = 120
"""Seconds; whoever waits for a pipe waits for ever."""
TEMPLATE = "{#-\ntitel: Stuk\nomschrijving: Kort.\nbereik: kader\nvormen: md, docx\n-#}\n# Stuk\n"
SHOWN = ["render", "stuk", "--to", "md", "--out", "-"]


def pipe(path: Path) -> None:
    os.mkfifo(path)


def plug(path: Path) -> None:
    """By a short name: the name of a socket has at most a hundred characters."""
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def circle(path: Path) -> None:
    path.symlink_to(path.name)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(20 * 2**30)


Put = Callable[[Path], None]


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = repository(tmp_path_factory.mktemp("basis") / "repo")
    (made / "templates").mkdir()
    (made / "templates/stuk.md.j2").write_text(TEMPLATE, "utf-8")
    commit(made, "stuk")
    edit(made, BES, "Q2 2025", "Q3 2025")
    for words in (["validate"], ["diff"], ["schema", "--check"], SHOWN):
        run([*words, "--repo", str(made)])  # a fork need not import it
    return made


@pytest.fixture
def root(basis: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(basis, tmp_path / "repo"))


def put(kind: Put, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    kind(path)


def ak(root: Path, words: list[str], **environment: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "ambitiekader_cli", *words]
    done = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=LONG,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def forked(root: Path, words: list[str]) -> tuple[int, str, str]:
    said = apart(within, str(root), *words)
    assert "Traceback" not in said.err
    return said


def within(root: str, *words: str) -> int:
    """Ended by the system when it does not end by itself; `ak` has processes for documents."""
    signal.alarm(LONG)
    of_commands(pytest.MonkeyPatch())
    os.chdir(root)
    return run(words)


@pytest.mark.parametrize("kind", [pipe, plug, device, circle, huge])
@pytest.mark.parametrize(
    ("place", "words", "code"),
    [
        (KADER, ["validate"], 1),
        ("templates/stuk.md.j2", SHOWN, 1),
        ("templates/huisstijl.docx", ["render", "stuk", "--to", "docx"], 1),
        ("templates/plaatje.png", SHOWN, 0),
        ("schemas/data/kader.schema.json", ["schema", "--check"], 1),
        (
            "uit/stuk-2023-2026-concept/SHA256SUMS",
            ["render", "stuk", "--concept", "--out", "uit"],
            1,
        ),
        ("naam.yaml", ["fmt", "--print", "naam.yaml"], 2),
    ],
)
def test_it_is_not_read(place: str, words: list[str], code: int, kind: Put, root: Path) -> None:
    put(kind, root / place)
    found, out, err = (ak if kind is circle else forked)(root, words)
    assert (found, bool(out + err)) == (code, True)


@pytest.mark.parametrize("folder", ["data/local", "data/local/voorbeeld/activiteiten"])
@pytest.mark.parametrize(
    "words",
    [
        ["move", "BES-1", "--thema", "duurzaamheid", "--yes"],
        ["move", "DUU-1", "DUU-9", "--yes"],
        ["year", "open", "2025", "--datum", "2025-01-15", "--yes"],
    ],
)
def test_what_lies_behind_a_folder_that_is_not_read_is_not_forgotten(
    words: list[str], folder: str, root: Path
) -> None:
    """What it names must change along, and what it holds would be dropped."""
    (root / "data/regional/notities").write_text("Van iemand.\n", "utf-8")  # which stops nothing
    (root / folder).rename(root / "elders")
    (root / folder).symlink_to(root / "elders")
    before = git(root, "status", "--porcelain")
    found, _, err = forked(root, words)
    assert (found, git(root, "status", "--porcelain")) == (1, before)
    assert f"{folder}:1:1: AK007" in err


@pytest.mark.parametrize("kind", [pipe, plug, device])
@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("uit/stuk-2023-2026.md", ["render", "stuk", "--to", "md", "--out", "uit"]),
        ("uit/wat.txt", ["diff", "--out", "uit/wat.txt"]),
        ("schemas/data/kader.schema.json", ["schema"]),
    ],
)
def test_it_is_not_written_over(place: str, words: list[str], kind: Put, root: Path) -> None:
    """To rename a file to it would put a file in place of the device."""
    put(kind, root / place)
    before = (root / place).lstat()
    code, _, err = forked(root, words)
    no_file = ("is niet te schrijven: geen gewoon bestand", "is een snelkoppeling (symlink)")
    assert (code, any(each in err for each in no_file)) == (2, True)
    assert stat.S_IFMT((root / place).lstat().st_mode) == stat.S_IFMT(before.st_mode)


@pytest.mark.parametrize("kind", [pipe, plug, device])
def test_a_summary_of_the_step_that_is_no_file_is_told(kind: Put, root: Path) -> None:
    put(kind, root / "samenvatting")
    code, _, err = ak(root, ["validate"], GITHUB_STEP_SUMMARY="samenvatting")
    told = "let op: de samenvatting van de stap is niet geschreven (geen gewoon bestand)\n"
    assert (code, err) == (0, told)


GIT = [
    ".git/HEAD",
    ".git/config",
    ".git/commondir",
    ".git/packed-refs",
    ".git/index",
    ".git/info/exclude",
    ".git/objects/info/alternates",
    ".git/objects/info/commit-graphs/commit-graph-chain",
    ".gitattributes",
    "data/.gitattributes",
]


@pytest.mark.parametrize("place", GIT)
def test_git_is_not_asked_to_open_it(place: str, root: Path) -> None:
    os.utime(root / ".git/index", (1, 1))  # git cannot tell by time what has changed
    put(pipe, root / place)
    code, _, err = forked(root, ["diff"])
    assert (code, f"{place}` is geen gewoon bestand" in err) == (2, True)
    code, out, err = forked(root, SHOWN)  # a document without its revision
    assert (code, out.startswith("# Stuk")) == (0, True)
    assert "niet na te gaan of de gegevens vastliggen in git" in err


def test_nor_in_a_repository_among_the_data(root: Path) -> None:
    put(pipe, root / "data/nieuw/.git/HEAD")
    for name in ("objects", "refs"):
        (root / "data/nieuw/.git" / name).mkdir()
    code, _, err = ak(root, ["diff"])
    assert (code, "data/nieuw/.git/HEAD` is geen gewoon bestand" in err) == (2, True)


@pytest.mark.parametrize("place", [".git/commondir", ".git/objects/info/alternates"])
@pytest.mark.parametrize("kind", [device, huge])
def test_git_is_not_asked_to_read_without_end(kind: Put, place: str, root: Path) -> None:
    put(kind, root / place)
    code, _, err = forked(root, ["diff"])
    assert (code, place in err) == (2, True)


def test_a_worktree_is_looked_at_where_it_is_kept(root: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", str(tmp_path / "tak"))
    edit(tmp_path / "tak", BES, "Q2 2025", "Q4 2025")
    assert ak(tmp_path / "tak", ["diff"])[0] == 0
    put(pipe, root / ".git/packed-refs")
    code, _, err = ak(tmp_path / "tak", ["diff"])
    assert (code, ".git/packed-refs`" in err) == (2, True)


def test_a_repository_without_working_tree_too(root: Path, tmp_path: Path) -> None:
    git(root, "clone", "--quiet", "--bare", ".", str(tmp_path / "kaal.git"))
    assert ak(tmp_path, ["diff", "HEAD~1", "HEAD", "--repo", "kaal.git"])[0] == 0
    put(pipe, tmp_path / "kaal.git/packed-refs")
    code, _, err = ak(tmp_path, ["diff", "HEAD~1", "HEAD", "--repo", "kaal.git"])
    assert (code, "kaal.git/packed-refs`" in err) == (2, True)


def test_folders_may_be_deep(root: Path) -> None:
    """Deeper than Python recurses, also when it tidies up after this test."""
    try:
        for place in (".git/refs", "data", "uit/.ak-0f3c9a1e.tmp"):
            (root / place).mkdir(parents=True, exist_ok=True)
            subprocess.run(["mkdir", "-p", "a/" * 1500], cwd=root / place, check=True)
        assert ak(root, ["diff", "--out", "uit/wat.txt"])[::2] == (0, "")
    finally:
        subprocess.run(["rm", "-rf", str(root)], check=True)


def test_what_git_keeps_for_itself_is_no_obstacle(root: Path) -> None:
    """The socket of its file system monitor, and links to nothing."""
    put(plug, root / ".git/fsmonitor--daemon.ipc")
    put(pipe, root / ".git/hooks/post-checkout")
    (root / ".git/info/attributes").symlink_to(os.devnull)
    (root / ".git/gc.log").symlink_to("nergens")
    assert ak(root, ["diff"])[0] == 0


IMPATIENT = """
import sys
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.repo import git_timeout
git_timeout.SECONDS = 1
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", [["diff"], ["history", "BES-1"], ["validate", "--base", "HEAD"]])
@pytest.mark.parametrize("place", ["config", "blob"])
def test_git_that_does_not_end_is_ended(
    place: str, words: list[str], root: Path, tmp_path: Path
) -> None:
    """A pipe that only git knows of: in a file that its settings name, or in another store."""
    if place == "config":
        put(pipe, tmp_path / "instellingen")
        git(root, "config", "include.path", str(tmp_path / "instellingen"))
    else:
        name = git(root, "rev-parse", f"HEAD:{BES}")
        (root / ".git/objects" / name[:2] / name[2:]).unlink()
        put(pipe, tmp_path / "elders" / name[:2] / name[2:])
        (root / ".git/objects/info/alternates").write_text(f"{tmp_path / 'elders'}\n", "utf-8")
    command = [sys.executable, "-c", IMPATIENT, *words]
    done = subprocess.run(command, cwd=root, capture_output=True, timeout=LONG, check=False)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, b"ak: git geeft geen antwoord")
