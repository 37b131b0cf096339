# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Every command that changes data, as a row, and what must hold when something got in its way.

A row is a case of `tests/cases`: its files, the first command in its console.txt, and what its
`after` says. A command with such cases and without a row is an error.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path.insert(0, str(TESTS))
from support import typed_tables  # noqa: E402

JOURNAL = "data/.ak-00000000.tmp"


class Command(NamedTuple):
    """A command that writes."""

    case: str
    more: tuple[str, ...] = ()
    """Options beside those of the case."""
    one_by_one: bool = False
    """Each file is whole by itself, not all of them together."""

    def __str__(self) -> str:
        return " ".join((self.case, *self.more))


UPDATE = Command("update/report-at-the-end-of-a-log")
COMMANDS = (
    UPDATE,
    UPDATE._replace(more=("--commit",)),
    Command("update/last-report-taken-back"),
    Command("update/many-reports-from-a-file"),
    Command("update/filled-in-form"),
    Command("add/activiteit-in-a-new-year"),
    Command("import/filled-in-by-libreoffice"),
    Command("herijking/aanleiding-recorded"),
    Command("herijking/next-frame-opened"),
    Command("meetings/held-that-nobody-planned"),
    Command("meetings/decision-that-closes-moves-and-accepts"),
    Command("move/ambitie-to-another-thema"),
    Command("remind/asked-recorded"),
    Command("year/closed-by-a-sheet"),
    Command("year/carried-over-into-a-new-overview"),
    Command("fmt/two-files-each-by-itself", one_by_one=True),
)


def without_row() -> set[str]:
    """Commands of which a case says what they write."""
    cases = (path.parents[1] for path in TESTS.glob("cases/*/*/after/data"))
    writing = {case.parent.name for case in cases if words_of(case)[0] == case.parent.name}
    return writing - {command.case.split("/")[0] for command in COMMANDS}


def words_of(case: Path) -> list[str]:
    """Of its first command."""
    first = (case / "console.txt").read_text("utf-8").splitlines()[0]
    return shlex.split(first.removeprefix("$ ak "))


Tree: TypeAlias = dict[str, tuple[int, bytes]]
"""Mode and content of every file outside .git."""


class Said(NamedTuple):
    """How a command ended, and what it told."""

    code: int
    out: str
    err: str


class Trial:
    """A command, what it does when nothing is in its way, and copies to try it in."""

    def __init__(self, command: Command, place: Path) -> None:
        self.command, self._place = command, place
        self._basis, self._count, self._judged = place / "basis", 0, dict[object, list[str]]()
        case = TESTS / "cases" / command.case
        self.words = (*words_of(case), *command.more)
        lay_out(case, self._basis)
        root = self.copy()
        self.before = tree(root)
        other = self.copy()
        self.next_of_before = self._after_next(other)
        self.run(other)
        self.again = tree(other)
        self.usual, self.after = self.run(root), tree(root)
        self.next_of_after = self._after_next(root)
        self.end = ak(root, "validate").code
        self.changes = _differing(self.before, self.after)
        told = {path.removesuffix(".verwijderd") for path in tree(case / "after")}
        if self.usual.code or not set() < self.changes <= told:
            raise SystemExit(f"{command}: exit {self.usual.code}, {self.changes - told}")

    def copy(self) -> Path:
        self._count += 1
        return Path(shutil.copytree(self._basis, self._place / str(self._count), symlinks=True))

    def run(self, root: Path, prefix: tuple[str, ...] = (), **environment: str) -> Said:
        return ak(root, *self.words, prefix=prefix, **environment)

    def wrong(self, root: Path, said: Said, *, mute: bool = False) -> Iterator[str]:
        """What may not be, now and after the next command that writes; `mute` could say nothing."""
        now = tree(root)
        yield from unclear(said)
        kept = {path: now[path] for path in now if not _is_leftover(path)}
        kept = _without_copy(kept, self.before)
        whole = kept in (self.before, self.after)
        for path in sorted(self.before.keys() | self.after.keys() | kept.keys()):
            if kept.get(path) not in (self.before.get(path), self.after.get(path)):
                yield f"{path} is neither old nor new"
        if said.code == 0 and kept != self.after:
            yield "says it did, and did not"
        if said.code in {1, 2} and not mute and not self._tells(said.err, kept):
            yield f"is not as it says: {said.err.strip()}"
        state = frozenset((_named(path), value) for path, value in now.items())
        if JOURNAL in now or state not in self._judged:
            self._judged[state] = [*self._wrong_later(root, whole=whole)]
        yield from self._judged[state]

    def _tells(self, err: str, kept: Tree) -> bool:
        """Nothing was written where it says so, and where something was it says so."""
        if not err.strip():
            return False
        if self.command.one_by_one:
            named = [path for path in self.changes if f"{path}: niet" in err]
            return all(kept.get(path) == self.before.get(path) for path in named)
        return kept == self.before or any(word in err for word in ("wel vastgelegd", "halverwege"))

    def _wrong_later(self, root: Path, *, whole: bool) -> Iterator[str]:
        found = _without_copy(self._after_next(root), self.next_of_before)
        if found not in (self.next_of_before, self.next_of_after):
            yield f"after the next ak: {sorted(_differing(found, self.next_of_after))}"
        elif not whole and self.command.one_by_one and found != self.next_of_after:
            yield "the next ak did not finish it"
        if (read := ak(root, "validate")).code != self.end:
            yield f"validate: exit {read.code} {read.err}{read.out[-300:]}"
        if found == self.next_of_before != self.next_of_after:
            again = self.run(root)
            if again.code or tree(root) != self.again:
                yield f"again: exit {again.code} {again.err}"

    def _after_next(self, root: Path) -> Tree:
        """What stands there when a command was run that writes nothing else itself."""
        ak(root, "fmt", *(() if self.command.one_by_one else ("data/regional/partijen.yaml",)))
        return tree(root)


def unclear(said: Said) -> Iterator[str]:
    """What is not a line for people."""
    if said.code not in {0, 1, 2, -9}:
        yield f"exit {said.code}: {said.err[-300:]}"
    ours = re.sub("git zegt: .*", "", said.err)
    if found := _NOT_DUTCH.search(ours):
        yield f"says `{found[0]}`: {said.err.strip()[-300:]}"
    if len(said.err.splitlines()) > 4:
        yield f"says {len(said.err.splitlines())} lines"


_NOT_DUTCH = re.compile(
    r"Traceback|fout in ak zelf|\.ak-(?!00000000)[0-9a-f]|Errno|Input/output|No space|denied"
    r"|Warning|Exception"
)
"""The list of what is unfinished has one name, which people may read; others are by chance."""


def tree(root: Path) -> Tree:
    found = (path for path in root.rglob("*") if ".git" not in path.parts and path.is_file())
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mode & 0o777, path.read_bytes())
        for path in found
    }


def _without_copy(found: Tree, before: Tree) -> Tree:
    """Where data are as before: of a frame in archief/ that the next `ak herijking` uses."""
    rest = {path: found[path] for path in found if not path.startswith("archief/")}
    return before if rest == before else found


def _is_leftover(path: str) -> bool:
    return re.search(r"\.ak-[0-9a-f]{8}\.tmp$", path) is not None


def _named(path: str) -> str:
    """Without what is by chance."""
    return path if path == JOURNAL else re.sub(r"\.ak-[0-9a-f]{8}\.tmp$", "made", path)


def _differing(one: Tree, other: Tree) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def ak(root: Path, *words: str, prefix: tuple[str, ...] = (), **environment: str) -> Said:
    command = [*prefix, sys.executable, "-m", "ambitiekader_cli", *words]
    outside = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}
    done = subprocess.run(
        command,
        cwd=root,
        env={**outside, "PYTHONHASHSEED": "0", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def lay_out(case: Path, root: Path) -> None:
    shutil.copytree(TESTS / "basis", root)
    not_data = shutil.ignore_patterns("after", "console.txt")
    shutil.copytree(case, root, ignore=not_data, dirs_exist_ok=True)
    typed_tables.make(root)
    (root / "data/regional/ambities/duurzaamheid.yaml").chmod(0o640)  # it must stay so
    commit_all(root)


def commit_all(root: Path) -> None:
    """Make it a git repository with all that stands there."""
    for words in ("init -q --template=", "config user.name test", "config user.email t@example.org",
                  "config core.autocrlf false", "add --all", "commit -q -m eerste"):  # fmt: skip
        subprocess.run(["git", "-C", str(root), *words.split()], check=True)
