# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Every command that writes, as a row, and what must hold when something got in its way.

A row that changes data is a case of `tests/cases`: its files, the first command in its console.txt,
and what its `after` says. A command with such cases and without a row is an error. A row that makes
files says its own words.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from support import typed_tables

TESTS = Path(__file__).resolve().parents[1] / "tests"
JOURNAL = "data/.ak-00000000.tmp"


class Command(NamedTuple):
    """A command that writes."""

    case: str
    """Empty for one that begins in an empty folder."""
    more: tuple[str, ...] = ()
    """Options beside those of the case."""
    one_by_one: bool = False
    """Each file is whole by itself, not all of them together."""
    words: str = ""
    """Instead of those of the case."""
    makes: str = ""
    """Where its files come, if it changes no data: what they are made of stays, so it can be run
    again; empty for one that changes data."""
    ready: Callable[[Path], object] = Path.exists
    """What is done in the folder before."""
    program: tuple[str, ...] = ("-m", "ambitiekader_cli")

    def __str__(self) -> str:
        told = " ".join((self.words or self.case, *self.more))
        return f"{told} (over an older one)" if self.ready is _older_site else told


def _older_site(root: Path) -> None:
    """A site of another year, with a page of its own and a file of somebody else."""
    ak(root, *shlex.split(_SITE_FOLDER), "--peildatum", "2023-03-01")
    (root / "site/eigen.txt").write_text("Van een ander.\n", "utf-8", newline="\n")
    pages = (root / "site/ak-site.txt").read_text("utf-8")
    (root / "site/weg.html").write_text("Van vorig jaar.\n", "utf-8", newline="\n")
    (root / "site/ak-site.txt").write_text(f"{pages}weg.html\n", "utf-8", newline="\n")


def _own_document(root: Path) -> None:
    """A template of the region; a final version is made of what is committed."""
    (root / "templates").mkdir()
    lines = ("{#-", "titel: Stuk", "omschrijving: Kort.", "bereik: kader", "vormen: md, html",
             "-#}", "# Stuk", "")  # fmt: skip
    (root / "templates/stuk.md.j2").write_text("\n".join(lines), "utf-8", newline="\n")
    commit_all(root)


def _edited_in_word(root: Path) -> None:
    """A document that `ak` made, with another title in it."""
    from support.word_edits import changed, typed  # noqa: PLC0415 - needs what tests need

    ak(root, *shlex.split(f"render lokaal voorbeeld --to docx --out . {_ON}"))
    [made] = root.glob("*.docx")
    edit = typed("aktitelkop4", "Coaches in de wijk", "Coaches in de buurt")
    (root / "terug.docx").write_bytes(changed(made.read_bytes(), edit))
    made.unlink()


_ON = " --peildatum 2024-07-15"
_SITE_FOLDER = "site --out site --basis-url https://ak.example.nl/"
_INIT = (
    "init --naam Noorderland --gemeente Assen --corporatie Actium --thema Wonen --van 2026"
    " --tot 2029 --peildatum 2026-03-01 --yes"
)
UPDATE = Command("update/report-at-the-end-of-a-log")
COMMANDS = (
    UPDATE,
    UPDATE._replace(more=("--commit",)),
    Command("update/last-report-taken-back"),
    Command("update/many-reports-from-a-file"),
    Command("update/filled-in-form"),
    Command("add/activiteit-in-a-new-year"),
    Command("import/filled-in-by-libreoffice"),
    Command("import/nieuw-lines-within-a-cell"),
    Command("update/report-at-the-end-of-a-log", words="import terug.docx --yes",
            ready=_edited_in_word),
    Command("herijking/aanleiding-recorded"),
    Command("herijking/next-frame-opened"),
    Command("herijking/sheet-to-fill-in", makes="blad.csv"),
    Command("meetings/held-that-nobody-planned"),
    Command("meetings/decision-that-closes-moves-and-accepts"),
    Command("meetings/decision-that-closes-moves-and-accepts", words="serve --bewerk",
            program=(str(Path(__file__).with_name("window_form.py")),)),
    Command("move/ambitie-to-another-thema"),
    Command("remind/asked-recorded"),
    Command("year/closed-by-a-sheet"),
    Command("year/carried-over-into-a-new-overview"),
    Command("year/sheet-to-fill-in", makes="blad.csv"),
    Command("fmt/two-files-each-by-itself", one_by_one=True),
    Command("schema/form-for-reports", words="schema", makes="schemas", one_by_one=True),
    Command("diff/item-added", words="diff --format html --out uit/wat.html" + _ON,
            makes="uit"),
    Command("render/meeting", words="render lokaal voorbeeld --to md,html --out uit" + _ON,
            makes="uit", one_by_one=True),
    Command("render/meeting", words="render stuk --final --out uit" + _ON, makes="uit",
            ready=_own_document),
    Command("render/meeting", words="export xlsx --out uit/blad.xlsx" + _ON, makes="uit"),
    Command("render/meeting", words="export eml --out uit" + _ON, makes="uit", one_by_one=True),
    Command("render/meeting", words="site --out uit/stand.html" + _ON, makes="uit"),
    Command("render/meeting", words=_SITE_FOLDER + _ON, makes="site"),
    Command("render/meeting", words=_SITE_FOLDER + _ON, makes="site", one_by_one=True,
            ready=_older_site),
    Command("", words=_INIT, makes="."),
)  # fmt: skip


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
        self.words = (*(shlex.split(command.words) or words_of(case)), *command.more)
        self._basis.mkdir()
        if command.case:
            lay_out(case, self._basis)
        commit_all(self._basis)
        command.ready(self._basis)
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
        strange = self._strange(case)
        if self.usual.code or not self.changes or strange:
            raise SystemExit(f"{command}: exit {self.usual.code} {self.usual.err} {strange}")

    def _strange(self, case: Path) -> set[str]:
        """What it changes where it must not."""
        if self.command.words or self.command.makes:
            place = self.command.makes or "data"
            return {path for path in self.changes if place != "." and Path(place) not in
                    {Path(path), *Path(path).parents}}  # fmt: skip
        return self.changes - {path.removesuffix(".verwijderd") for path in tree(case / "after")}

    def copy(self) -> Path:
        self._count += 1
        return Path(shutil.copytree(self._basis, self._place / str(self._count), symlinks=True))

    def run(self, root: Path, prefix: tuple[str, ...] = (), **environment: str) -> Said:
        program = self.command.program
        return ak(root, *self.words, prefix=prefix, program=program, **environment)

    def wrong(self, root: Path, said: Said, *, mute: bool = False) -> Iterator[str]:
        """What may not be, now and after the next command that writes; `mute` could say nothing."""
        now = tree(root)
        usual = self.usual.err.splitlines()
        more = [line for line in said.err.splitlines() if line not in usual]
        yield from unclear(said._replace(err="\n".join(more)))
        kept = {path: now[path] for path in now if not _is_leftover(path)}
        kept = _without_copy(kept, self.before)
        whole = kept in (self.before, self.after)
        if self.command.makes and (mute or re.search("let op: |Niet vergeleken: ", said.err)):
            return  # made of what could be read, and that is told: also a sheet, which then stays
        yield from self._mixed(said, kept, whole=whole, mute=mute)
        state = frozenset((_named(path), value) for path, value in now.items())
        if JOURNAL in now or state not in self._judged:
            self._judged[state] = [*self._wrong_later(root, whole=whole)]
        yield from self._judged[state]

    def _mixed(self, said: Said, kept: Tree, *, whole: bool, mute: bool) -> Iterator[str]:
        lists = {f"{self.command.makes}/ak-site.txt"}  # of what was there and what comes
        for path in sorted((self.before.keys() | self.after.keys() | kept.keys()) - lists):
            if kept.get(path) not in (self.before.get(path), self.after.get(path)):
                yield f"{path} is neither old nor new"
        if not whole and self._must_be_whole(kept):
            yield "half of it is there"
        if said.code == 0 and kept != self.after:
            yield "says it did, and did not"
        if said.code in {1, 2} and not mute and not self._tells(said.err, kept):
            yield f"is not as it says: {said.err.strip()}"

    def _must_be_whole(self, kept: Tree) -> bool:
        """What makes it a repository comes last, so a half one of `ak init` is none."""
        if self.command.makes == ".":
            return any(path.startswith("data/") for path in kept)
        return bool(self.command.makes) and not self.command.one_by_one

    def _tells(self, err: str, kept: Tree) -> bool:
        """Nothing was written where it says so, and where something was it says so."""
        if not err.strip():
            return False
        if self.command.makes:
            return self.command.one_by_one or kept == self.before
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
        """What stands there when a command was run that writes nothing else itself.

        What makes files is run again itself.
        """
        if self.command.makes:
            if "halverwege" in self.run(root).err:
                _emptied(root)
                self.run(root)
            return tree(root)
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
        path.relative_to(root).as_posix(): (path.stat().st_mode & 0o777, _read(path))
        for path in found
    }


def _read(path: Path) -> bytes:
    """A file that cannot be held against git counts as changed: a `+` behind the revision.

    In a sheet, and the message around it, that is packed: of those it counts that they are whole.
    """
    if path.suffix == ".xlsx" and zipfile.is_zipfile(path):
        return b"a whole sheet"
    if path.suffix == ".eml" and path.read_bytes().rstrip().endswith(b"--"):
        return b"a whole message"
    return re.sub(rb"\b([0-9a-f]{10})\+", rb"\1", path.read_bytes())


def _without_copy(found: Tree, before: Tree) -> Tree:
    """Where data are as before: of a frame in archief/ that the next `ak herijking` uses."""
    rest = {path: found[path] for path in found if not path.startswith("archief/")}
    return before if rest == before else found


def _is_leftover(path: str) -> bool:
    """Also in a folder that was being made."""
    return re.search(r"\.ak-[0-9a-f]{8}\.tmp(/|$)", path) is not None


def _named(path: str) -> str:
    """Without what is by chance."""
    return path if path == JOURNAL else re.sub(r"\.ak-[0-9a-f]{8}\.tmp", "made", path)


def _differing(one: Tree, other: Tree) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def _emptied(root: Path) -> None:
    """As the message says; git stays."""
    for path in root.iterdir():
        if path.name != ".git":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def ak(
    root: Path,
    *words: str,
    prefix: tuple[str, ...] = (),
    program: tuple[str, ...] = ("-m", "ambitiekader_cli"),
    **environment: str,
) -> Said:
    command = [*prefix, sys.executable, *program, *words]
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
    """The basis, with the files of a case over it, as a git repository."""
    shutil.copytree(TESTS / "basis", root, dirs_exist_ok=True)
    not_data = shutil.ignore_patterns("after", "console.txt")
    shutil.copytree(case, root, ignore=not_data, dirs_exist_ok=True)
    typed_tables.make(root)
    (root / "data/regional/ambities/duurzaamheid.yaml").chmod(0o640)  # it must stay so
    commit_all(root)


def commit_all(root: Path) -> None:
    """All that stands there, in a git repository of its own."""
    settings = ("user.name test", "user.email t@example.org", "core.autocrlf false")
    begin = ("init -q --template=", *(f"config {setting}" for setting in settings))
    for words in (*begin, "add --all", "commit -q --allow-empty -m eerste"):
        subprocess.run(["git", "-C", str(root), *words.split()], check=True)
