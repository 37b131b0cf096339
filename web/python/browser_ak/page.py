# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the page asks: `ak` with a folder that is only in memory, and what it changed there."""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml

from ambitiekader_cli.cli.commands.update import LICHTEN
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import documents
from ambitiekader_cli.render.subject import subjects
from ambitiekader_cli.words.states import STATUS


class Said(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


class Page:
    """`ak` in one folder; what it makes goes to another, outside it."""

    def __init__(self, root: Path) -> None:
        self.root, self._out = root / "map", root / "uit"
        self._given: dict[str, bytes] = {}
        self.root.mkdir(parents=True)

    def put(self, files: Mapping[str, bytes], *, in_git: bool) -> None:
        """Let the folder hold these files and no others; `in_git` if git keeps the real one."""
        os.chdir(self.root.parent)  # a folder in which somebody stands is busy
        shutil.rmtree(self.root)
        self.root.mkdir()
        if in_git:
            (self.root / ".git").mkdir()
        self._given = {path: bytes(content) for path, content in files.items()}
        for path, content in self._given.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(content)

    def run(self, arguments: Sequence[str], columns: int = 80) -> Said:
        """Run `ak`, for a screen of so many columns; the folder is where it stands."""
        os.chdir(self.root)
        os.environ |= {"COLUMNS": str(columns), "AK_CACHE": ""}  # what is kept goes with the page
        with _screen() as (out, err):
            code = run(arguments)
            return Said(code, _text(out), _text(err))

    def changed(self) -> dict[str, bytes]:
        """The files that `ak` wrote since they were put there, by their paths."""
        now = {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }
        return {path: raw for path, raw in now.items() if self._given.get(path) != raw}

    def made(self, arguments: Sequence[str], columns: int = 80) -> tuple[Said, dict[str, bytes]]:
        """Run `ak render`, and the documents that it made by their names."""
        shutil.rmtree(self._out, ignore_errors=True)
        said = self.run(["render", *arguments, "--out", str(self._out)], columns)
        shown = Said(said.code, said.out.replace(f"{self._out}/", ""), said.err)
        made = sorted(self._out.iterdir()) if self._out.is_dir() else []
        return shown, {path.name: path.read_bytes() for path in made}

    def choices(self) -> str:
        """JSON of what can be chosen: items, documents, statussen, lichten.

        Empty lists where the data cannot be read.
        """
        kader = self._kader()
        items = kader.items.values() if kader else ()
        chosen = {
            "items": [{"id": item.id, "titel": item.titel} for item in items],
            "documents": [*self._documents(kader)] if kader else [],
            "statussen": [*STATUS],
            "lichten": [*LICHTEN],
        }
        return json.dumps(chosen)

    def _kader(self) -> Kader | None:
        with suppress(UserError):  # the commands tell what is wrong
            return load(self.root).kader
        return None

    def _documents(self, kader: Kader) -> Iterator[dict[str, Any]]:
        with suppress(UserError):  # as above
            for document in documents(self.root):
                yield {
                    "naam": document.name,
                    "omschrijving": document.omschrijving,
                    "vormen": document.vormen,
                    "van": subjects(kader, document, on(None)),
                }


def as_html(markdown: str) -> str:
    """A page for a forge as HTML. Of HTML in it only what `report.forge_text` puts there stays."""
    made = str(_READER.render(markdown))
    return made.replace(' style="text-align:right"', ' class="right"')  # the page allows no styles


_OURS = frozenset({"<br>", "<wbr>", "<span>", "</span>"})


def _html(_self: object, tokens: Sequence[Any], at: int, *_more: object) -> str:
    content = str(tokens[at].content)
    return content if content in _OURS else escapeHtml(content)


_READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_READER.add_render_rule("html_inline", _html)
_READER.add_render_rule("html_block", _html)


@contextmanager
def _screen() -> Iterator[tuple[BytesIO, BytesIO]]:
    """What is written to the screen meanwhile; nobody types."""
    before, out, err = (sys.stdin, sys.stdout, sys.stderr), BytesIO(), BytesIO()
    sys.stdin = TextIOWrapper(BytesIO(), "utf-8")
    sys.stdout, sys.stderr = TextIOWrapper(out, "utf-8"), TextIOWrapper(err, "utf-8")
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = before


def _text(written: BytesIO) -> str:
    sys.stdout.flush()
    sys.stderr.flush()
    return written.getvalue().decode()
