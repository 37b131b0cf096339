# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One command in a copy of a repository, disturbed or not, and what must hold after a fault."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ambitiekader_cli.cli.shell import run
from support.apart import Said
from support.faults import KILLED
from support.laid_out import LaidOut
from support.repositories import BASIS, BES, JAAR, KADER, commit, edit, git

Capture = pytest.CaptureFixture[str]
Tree = dict[str, bytes]
SUMMARY = "samenvatting.md"
"""It is added to, so it is the same only before and after whole runs."""
COMMANDS = {
    "fmt": ["fmt"],
    "schema": ["schema"],
    "schema-out": ["schema", "--out", "nieuw/diep"],
    "render": ["render", "stuk", "--out", "uit"],
    "render-concept": ["render", "stuk", "--concept", "--out", "uit"],
    "diff-out": ["diff", "--format", "html", "--out", "stukken/wat.html"],
    "update": ["update", "DUU-1", "--status", "loopt", "--datum", "2025-03-01", "--yes"],
    "validate-summary": ["validate"],
}
TEMPLATE = """\
{#-
titel: Stuk
omschrijving: Een kort stuk.
bereik: kader
vormen: md, html
-#}
# Stuk
"""
READERS = (["validate"], ["status", "--peildatum", "2024-03-01"])
LEFTOVER = re.compile(r"\.ak-[0-9a-f]{8}\.tmp")


def basis_in(folder: Path) -> Path:
    """With two files that are not in form, a document, and something that changed."""
    made = Path(shutil.copytree(BASIS, folder / "repo"))
    (made / "templates").mkdir()
    (made / "templates/stuk.md.j2").write_text(TEMPLATE, "utf-8")
    git(made, "init", "--quiet", "--template=")
    commit(made, "eerste")
    edit(made, KADER, "titel: ", "titel:    ")
    edit(made, JAAR, "titel: ", "titel:    ")
    edit(made, BES, "Q2 2025", "Q3 2025")
    return made


class Trial:
    """A command, what it does when nothing is in its way, and a folder to try it in."""

    def __init__(
        self, basis: Path, words: list[str], capsys: Capture, patch: pytest.MonkeyPatch, place: Path
    ) -> None:
        self.root, self.words = place / "repo", words
        self._copy = LaidOut(basis, self.root)
        self._capsys, self._patch = capsys, patch
        self._seen: set[frozenset[tuple[str, bytes]]] = set()
        patch.chdir(self.root)
        self.before, self.as_read = self.tree(), self._read()
        self.usual, self.after = self.ak(words), self.tree()

    def lay_out(self) -> None:
        """As it was before the command."""
        self._copy.again()

    def ak(self, words: list[str]) -> Said:
        return Said(run(words), *self._capsys.readouterr())

    def tree(self) -> Tree:
        found = self._copy.holds().items()
        return {path: held.content for path, held in found if ".git" not in path.split("/")}

    def wrong_now(self, said: Said, now: Tree) -> Iterator[str]:
        """What it did that it may not, also when something is in its way."""
        if said.code not in {self.usual.code, 1, 2, 130, KILLED}:
            yield f"exit {said.code}"
        if any(word in said.err for word in ("Traceback", "fout in ak zelf", ".ak-")):
            yield f"says {said.err}"
        for path in (self.before.keys() | now.keys()) - {*leftovers(now), SUMMARY}:
            known = self.before.get(path), self.after.get(path)
            incomplete = said.code == 1 and path not in self.before  # and that was told
            if now.get(path) not in known and not incomplete:
                yield f"spoils {path}"

    def wrong_later(self, now: Tree) -> Iterator[str]:
        """Whether others can read, and the same command ends as if nothing had happened."""
        state = frozenset((LEFTOVER.sub("", path), raw) for path, raw in now.items())
        if state in self._seen:
            return
        self._seen.add(state)
        if (read := self._read()) != self.as_read:
            yield f"reading says {read}"
        again, then = self.ak(self.words), self.tree()
        if again.code != self.usual.code:
            yield f"again exit {again.code}: {again.err}"
        if then | {SUMMARY: b""} != self.after | {SUMMARY: b""}:
            yield f"again other files: {sorted(then.keys() ^ self.after.keys())}"

    def _read(self) -> list[Said]:
        with self._patch.context() as quiet:
            quiet.delenv("GITHUB_STEP_SUMMARY", raising=False)
            return [self.ak(words) for words in READERS]


def leftovers(tree: Tree) -> list[str]:
    return [path for path in tree if LEFTOVER.search(path)]
