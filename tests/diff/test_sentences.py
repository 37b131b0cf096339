# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is told of each kind of change, in sentences.txt; `--update` rewrites it, then read it."""

from pathlib import Path

import pytest
from support.diff_data import KADER, raw
from support.sentences import EDITS, PARTIJEN, Edit

from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.change import Betekenis
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.repo.stored import Version as Content
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.report.changes.as_text import diff_text
from ambitiekader_cli.report.changes.review import Named, Review, review
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Source

TOLD = Path(__file__).parent / "sentences.txt"
KNOWN = {
    KADER: {
        "looptijd": {"van": "2022-01-01", "tot": "2025-12-31"},
        "themas": [{"id": "wonen", "code": "WON", "naam": "Wonen"}],
        "gemeenten": [{"id": "voorbeeld", "code": "VBD", "naam": "Voorbeeld"}],
        "kenmerken": [{"id": "budget", "naam": "Budget in euro's", "soort": "bedrag"}],
    },
    PARTIJEN: {
        "partijen": [
            {"id": "wonen-noord", "naam": "Wonen Noord"},
            {"id": "hip", "naam": "Huurders in Pekela"},
        ],
        "overlegorganen": [{"id": "sg", "naam": "Stuurgroep"}],
    },
}


def reviewed(edit: Edit) -> Review:
    data = {path: Source(path, raw(known)).data() for path, known in KNOWN.items()}
    sides = (None if side is None else Content(raw(side)) for side in edit[2:])
    context = DiffContext(lambda path, _older: data.get(path))
    here = Named(None, "de werkmap")
    diff = changes_between([Changed(edit.path, *sides)], context)
    return review(diff, context.names, (here, here))


def told(edit: Edit) -> str:
    """As on a screen that is wide, without the head and the places."""
    lines = diff_text(reviewed(edit), Paper(width=10_000)).splitlines()[3:]
    kept = [line for line in lines if line and not line.strip().startswith("data/")]
    return "\n".join([f"# {edit.name}", *kept, "", ""])


def test_every_sentence_reads_as_it_was_read(request: pytest.FixtureRequest) -> None:
    found = "".join(map(told, EDITS)).rstrip("\n") + "\n"
    if request.config.getoption("--update"):
        TOLD.write_text(found, "utf-8", newline="\n")
    assert found.splitlines() == TOLD.read_text("utf-8").splitlines()


def test_every_meaning_is_among_them() -> None:
    moved = {Betekenis.BESTAND_HERNOEMD, Betekenis.VERPLAATST}  # of two files
    found = {change.betekenis for edit in EDITS for change in reviewed(edit).diff.changes}
    assert found | moved == {*Betekenis}
