# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What was kept changes nothing but the time: with and without it `ak` says the same."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ambitiekader_cli.cache import store
from ambitiekader_cli.cli.heard import OUT, Answer
from ambitiekader_cli.cli.names import COMMANDS, module_of
from ambitiekader_cli.cli.plain import plain_call
from ambitiekader_cli.cli.shell import run

BASIS = Path(__file__).parent / "basis"
AK = [sys.executable, "-m", "ambitiekader_cli"]
QUESTIONS = (
    "status",
    "overdue --fail",
    "list --format json",
    "show BES-1",
    "show GEEN-1",
    "search wonen",
    "agenda --maanden 30",
    "coverage",
    "status --gemeente nergens",
    "overdue --format markdown",
)
DAYS = ("2024-07-15", "2025-02-01")
WIDTHS = ("60", "100")
LONG_AGO = 1_600_000_000


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return settled(Path(shutil.copytree(BASIS, tmp_path / "repo")))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def settled(folder: Path) -> Path:
    """With the times of files that were made long ago; what the system keeps of itself stays."""
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def said(repo: Path, *words: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([*words, "--repo", str(repo)])
    return code, out.getvalue(), err.getvalue()


def swap(raw: bytes, place: int) -> bytes:
    """Two bytes in each other's place: the size stays."""
    place %= len(raw) - 1
    return raw[:place] + raw[place + 1 : place + 2] + raw[place : place + 1] + raw[place + 2 :]


Edit = Callable[[Path, int], None]


def rewrite(file: Path, place: int) -> None:
    seen = file.stat()
    file.write_bytes(swap(file.read_bytes(), place))
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def replace(file: Path, place: int) -> None:
    beside = file.with_name("beside")
    beside.write_bytes(swap(file.read_bytes(), place))
    shutil.copystat(file, beside)
    beside.replace(file)


def lengthen(file: Path, place: int) -> None:
    file.write_bytes(file.read_bytes() + b"# %d\n" % place)


def remove(file: Path, place: int) -> None:
    if file.name != "kader.yaml" and place % 4 == 0:
        file.unlink()


def beside(file: Path, place: int) -> None:
    (file.parent / f"{place % 3}.yaml").write_bytes(b"x: 1\n")


def touch(file: Path, place: int) -> None:
    os.utime(file, (LONG_AGO + place, LONG_AGO + place))


EDITS: tuple[Edit, ...] = (rewrite, replace, lengthen, remove, beside, touch)
steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(QUESTIONS), st.sampled_from(DAYS), st.sampled_from(WIDTHS)),
        st.tuples(st.sampled_from(EDITS), st.integers(0, 20), st.integers(0, 5_000)),
    ),
    min_size=2,
    max_size=6,
)


@settings(max_examples=40)
@given(steps=steps)
def test_with_and_without_what_was_kept_it_says_the_same(steps: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as environment:
        repo = settled(Path(shutil.copytree(BASIS, Path(folder, "repo"))))
        environment.setenv("AK_CACHE", str(Path(folder, "cache")))
        for first, second, third in steps:
            files = sorted(path for path in repo.rglob("*.yaml"))
            if callable(first):
                assert isinstance(second, int)
                first(files[second % len(files)], third)
                continue
            assert isinstance(first, str)
            environment.setenv("COLUMNS", str(third))
            words = [*first.split(), "--peildatum", str(second)]
            fresh = said(repo, *words, "--geen-cache")
            assert said(repo, *words) == fresh
            assert said(repo, *words) == fresh


def kept_answers(cache: Path) -> Iterator[tuple[Path, Answer]]:
    for file in cache.glob("*"):
        raw = store.kept(cache, file.name)
        if answer := Answer.read(raw):
            yield file, answer


def test_what_was_kept_is_said_again(repo: Path, cache: Path) -> None:
    fresh = said(repo, "status")
    [(file, answer)] = kept_answers(cache)
    store.keep(cache, file.name, answer._replace(said=[(OUT, "bewaard\n")]).as_bytes())
    assert said(repo, "status") == (0, "bewaard\n", "")
    assert said(repo, "status", "--geen-cache") == fresh
    assert said(repo, "status", "--peildatum", "2024-07-15")[1] != "bewaard\n"


def test_data_of_just_now_are_read_again(repo: Path, cache: Path) -> None:
    """Two changes within one tick of a clock have the same time."""
    said(repo, "status")
    names = {file.name for file in cache.iterdir()}
    assert len(names) == 1  # the answer; what the files hold is looked at each time
    said(repo, "status")
    assert {file.name for file in cache.iterdir()} == names


def test_data_that_change_while_they_are_read_are_not_kept(repo: Path, cache: Path) -> None:
    kader = repo / "data" / "regional" / "kader.yaml"

    class Meddling(io.StringIO):
        def write(self, text: str) -> int:
            kader.write_bytes(kader.read_bytes() + b"\n")
            return super().write(text)

    with redirect_stdout(Meddling()):
        run(["status", "--repo", str(repo)])
    assert not [*kept_answers(cache)]


NONSENSE = (
    *(b"", b"x", b"0\nstdout 3\n", b"0\nstdin 1\nx", b"0\nstdout x\n"),
    *(b"0\nstdout 1\n\xff", b"0\nstdout -1\nx", b"0\n\n", b"0\nstdout 1 1\nx"),
)
"""Well kept, but nothing that was ever said."""


def damaged(file: Path) -> Iterator[None]:
    """One way after another in which a file can be wrong."""
    raw = file.read_bytes()
    for broken in (b"", raw[:-1], raw + b"x", raw[:40] + b"\x1b" + raw[41:], b"\xff" * 9_000_000):
        file.write_bytes(broken)
        yield
    for text in NONSENSE:
        store.keep(file.parent, file.name, text)
        yield
    file.unlink()
    file.mkdir()
    yield
    file.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        yield
        file.unlink()
        file.symlink_to("/dev/zero")
        yield


def test_what_is_damaged_is_as_good_as_none(repo: Path, cache: Path) -> None:
    fresh = said(repo, "overdue", "--fail", "--peildatum", "2024-08-01")
    assert fresh[0] == 1
    [(file, _)] = kept_answers(cache)
    for _ in damaged(file):
        assert said(repo, "overdue", "--fail", "--peildatum", "2024-08-01") == fresh


def test_what_is_known_of_the_files_may_be_damaged_too(repo: Path, cache: Path) -> None:
    sleep(2.1)  # then their times tell every later change
    fresh = said(repo, "status")
    for file in [*cache.iterdir()]:
        for broken in (b"", b"\xff", file.read_bytes()[::-1]):
            file.write_bytes(broken)
            assert said(repo, "status") == fresh
    assert len([*cache.iterdir()]) == 2


def test_two_at_once_both_answer_and_leave_nothing_behind(repo: Path, cache: Path) -> None:
    started = [
        subprocess.Popen([*AK, "status", "--repo", str(repo)], stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    answers = {process.communicate()[0] for process in started}
    assert len(answers) == 1
    assert not [*cache.glob("*.tmp")]
    assert subprocess.check_output([*AK, "status", "--repo", str(repo)]) in answers


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_a_folder_that_others_can_write_in_is_not_used(repo: Path, cache: Path, mode: int) -> None:
    cache.mkdir()
    cache.chmod(mode)
    assert said(repo, "status") == said(repo, "status", "--geen-cache")
    assert not [*cache.iterdir()]


def test_nothing_is_kept_in_the_repository(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (repo / "hier", repo / "data"):
        monkeypatch.setenv("AK_CACHE", str(folder))
        before = sorted(repo.rglob("*"))
        said(repo, "status")
        assert sorted(repo.rglob("*")) == before


def test_without_a_folder_nothing_is_kept(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AK_CACHE", "")
    assert said(repo, "status") == said(repo, "status", "--geen-cache")


def test_old_answers_make_room(tmp_path: Path) -> None:
    for number in range(store.MOST_FILES + 1):
        store.keep(tmp_path, f"{number:040x}", b"x")
    assert len([*tmp_path.iterdir()]) == store.MOST_FILES // 2
    assert store.kept(tmp_path, f"{store.MOST_FILES:040x}") == b"x"


OPENED = """
import sys
from pathlib import Path
root, seen = str(Path(sys.argv[-1]).resolve()), set()
def hook(event, arguments):
    if event in ("open", "os.scandir", "os.listdir") and isinstance(arguments[0], str):
        seen.add(str(Path(arguments[0]).resolve()))
sys.addaudithook(hook)
from ambitiekader_cli.cli.shell import run
run(sys.argv[1:])
print(*(path for path in seen if path.startswith(root)), sep="\\n", file=sys.stderr)
"""


@pytest.mark.parametrize(
    "question", [question for question in QUESTIONS if "nergens" not in question]
)
def test_what_may_be_kept_reads_nothing_but_the_data(repo: Path, question: str) -> None:
    (repo / ".git").mkdir()
    (repo / "templates").mkdir()
    asked = [sys.executable, "-c", OPENED, *question.split(), "--geen-cache", "--repo", str(repo)]
    done = subprocess.run(asked, capture_output=True, encoding="utf-8", check=False)
    opened = [Path(line) for line in done.stderr.splitlines() if line.startswith(str(repo))]
    assert any(path.name == "kader.yaml" for path in opened)
    assert {path.relative_to(repo).parts[0] for path in opened} <= {"data", "archief"}


def test_every_command_that_may_be_kept_is_tried_here() -> None:
    able = {name for name in COMMANDS if hasattr(module_of(name), "keepable")}
    assert able == {question.split()[0] for question in QUESTIONS}
    assert all(plain_call(question.split()) for question in QUESTIONS)
