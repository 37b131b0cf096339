# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Opening a new frame writes a folder and many files: after any fault nothing is lost, ever."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR

import pytest
from support.apart import Said
from support.edited_once import once
from support.faults import Disturb, interrupt, killed, raised, refuse
from support.laid_out import LaidOut
from support.trial import LEFTOVER, Capture, Tree, leftovers

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.repo.unfinished import JOURNAL

CASE = Path(__file__).parents[1] / "cases/herijking/next-frame-opened"
BASIS = Path(__file__).parents[1] / "basis"
OPEN = ["herijking", "open", "2027-2030", "--blad", "blad.csv", "--yes", "--peildatum=2026-12-20"]
ARCHIVE = "archief/2023-2026"


WAYS: dict[str, Disturb] = {
    "refused": raised(refuse),
    "interrupted": raised(interrupt),
    **({} if sys.platform == "win32" else {"killed": killed}),
}


class Trial:
    """The command in a copy of the case, and what it makes of it when nothing is in its way."""

    def __init__(self, place: Path, capsys: Capture, patch: pytest.MonkeyPatch) -> None:
        basis = Path(shutil.copytree(BASIS, place / "basis"))
        ignore = shutil.ignore_patterns("after", "console.txt")
        shutil.copytree(CASE, basis, ignore=ignore, dirs_exist_ok=True)
        self.root, self._capsys = place / "repo", capsys
        self._copy = LaidOut(basis, self.root)
        self._seen: set[frozenset[tuple[str, bytes]]] = set()
        self._ends: set[frozenset[tuple[str, bytes]]] = set()
        patch.chdir(self.root)
        self.before = self.tree()
        assert self.ak(OPEN).code == 0
        self.after = self.tree()

    def lay_out(self) -> None:
        """As it was before the command."""
        self._copy.again()

    def ak(self, words: list[str]) -> Said:
        return Said(run(words), *self._capsys.readouterr())

    def tree(self) -> Tree:
        found = self._copy.holds().items()
        return {path: held.content for path, held in found if not S_ISDIR(held.mode)}

    def wrong_now(self, said: Said, now: Tree) -> Iterator[str]:
        """What is neither as it was nor as it becomes; and an archive that is not whole."""
        if any(word in said.err for word in ("Traceback", "fout in ak zelf", ".ak-")):
            yield f"says {said.err}"
        for path in (self.before.keys() | now.keys()) - {*leftovers(now)}:
            if now.get(path) not in (self.before.get(path), self.after.get(path)):
                yield f"spoils {path}"
        archived = {path for path in now if path.startswith(ARCHIVE)}
        whole = {path for path in self.after if path.startswith(ARCHIVE)}
        data = {path for path in now if path.startswith("data/") and path not in leftovers(now)}
        if archived not in (set(), whole):
            yield f"half an archive: {sorted(archived)}"
        if not archived and any(now.get(path) != self.before.get(path) for path in data):
            yield "new data without the old in the archive"

    def wrong_later(self, now: Tree) -> Iterator[str]:
        """Who does it again ends where it would have ended.

        The same state is tried once, and the same end judged once.
        """
        state = frozenset((LEFTOVER.sub("", path), raw) for path, raw in now.items())
        if state in self._seen:
            return
        self._seen.add(state)
        again = self.ak(OPEN)
        then = self.tree()
        if then != self.after:
            other = sorted(
                path for path in then | self.after if then.get(path) != self.after.get(path)
            )
            yield f"again {again.code} {again.err} other files: {other}"
        if (ends := frozenset(then.items())) in self._ends:
            return
        self._ends.add(ends)
        for words in (["validate"], ["validate", "--repo", ARCHIVE]):
            if (said := self.ak([*words, "--peildatum", "2027-01-05"])).code:
                yield f"{words} says {said.out}"


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_lost(
    way: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    once(monkeypatch)
    trial = Trial(tmp_path, capsys, monkeypatch)
    found = list(faults(trial, WAYS[way], may_leave=way == "killed"))
    assert len(found) > 100, "each call is one"
    assert [each for each in found if each] == []


def faults(trial: Trial, disturb: Disturb, *, may_leave: bool) -> Iterator[str]:
    """Per call what is wrong after a fault there; until the command ends without one."""
    at, reached = 0, True
    while reached:
        at += 1
        trial.lay_out()
        reached, said = disturb(trial.root, at, trial.ak, OPEN)
        now = trial.tree()
        wrong = [*trial.wrong_now(said, now)]
        if not may_leave:
            wrong += {*leftovers(now)} - {JOURNAL}
        yield "".join(f"{at}: {each}" for each in (*wrong, *trial.wrong_later(now)))
