# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Reading only what differs must tell exactly what reading everything tells."""

import re
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ambitiekader_cli.diff import data_file as file
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.window import narrowed, window_on
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.source import Source
from ambitiekader_cli.source.quick_reader import Starts

PATH = "data/local/voorbeeld/afspraken.yaml"
TEXT = """\
status: vastgesteld
inleiding: >-
  Een inleiding
  - met een streepje

afspraken:
  - id: A-1
    titel: 'Met een
      aanhalingsteken'
    planning: Q1 2024
  # over de tweede
  - id: A-2
    titel: Twee
    tekst: |+
      Een tekst

      - met een streepje

  - {id: A-3, titel: "Drie
      regels"}
  -   id: A-4
      titel: Vier
      mijlpalen:
        - titel: Stap
          planning: Q2 2024
niet_lokaal:
  - ambitie: BES-1
    reden: Geen
procesafspraken:
  - id: P-1
    titel: Proces
"""
LINES = TEXT.split("\n")
INSERTS = (
    "  - id: N-1", "    titel: Nieuw", "  - {id: N-2, titel: x}", "    - id: N-3", "- id: N-4",
    "procesafspraken:", "opmerkingen: []", "    planning: Q3 2024", "    tekst: \"open", "'", "[",
    "  -", "", "#", "    tekst: |", "      meer", "...", "---", "\t", "status: bod", "  - N-5",
)  # fmt: skip


@given(st.integers(0, 10_000_000))
@settings(max_examples=400)
def test_a_window_tells_what_the_whole_tells(seed: int) -> None:
    random = Random(seed)
    before, after = TEXT, TEXT
    if random.random() < 0.3:
        before = edited(random, TEXT)
    for _ in range(random.choice((1, 1, 2))):
        after = edited(random, after)
    for text in (before, after):  # of two with one id, either may be called the new one
        ids = re.findall(r"\bid: ?(\w-\d)", text)
        assume(len(ids) == len(set(ids)))
    assert told(before, after) == told_whole(before, after), (before, after)


def edited(random: Random, text: str) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    kind = random.choice(("insert", "insert", "delete", "replace", "copy", "character"))
    if kind == "insert":
        lines.insert(at, random.choice(INSERTS))
    elif kind == "delete":
        del lines[at : at + random.choice((1, 1, 3, 5))]
    elif kind == "replace":
        lines[at] = random.choice(INSERTS)
    elif kind == "copy":
        lines[at:at] = random.choice(([LINES[3]], LINES[6:10], LINES[10:12], LINES[24:26]))
    else:
        column = random.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:column] + random.choice("x '\"#-:[{ ") + lines[at][column:]
    return "\n".join(lines)


def told(before: str, after: str) -> object:
    nothing = DiffContext(lambda _path, _older: None)
    changed = Changed(PATH, Version(before.encode()), Version(after.encode()))
    diff = changes_between([changed], nothing)
    changes = sorted(
        (c.soort, c.betekenis, c.subject.id or "", str(c.veld), repr(c.oud), repr(c.nieuw),
         c.place.span())
        for c in diff.changes
    )  # fmt: skip
    return changes, diff.only_form, [(u.older, u.problem) for u in diff.unread]


def told_whole(before: str, after: str) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file, "narrowed", lambda *_: None)
        return told(before, after)


def test_one_edit_among_many_is_read_alone() -> None:
    items = "".join(f"  - id: A-{n}\n    titel: Nummer {n}\n" for n in range(50))
    before = Source(PATH, f"afspraken:\n{items}".encode())
    after = Source(PATH, before.raw.replace(b"Nummer 25", b"Iets anders"))
    starts: Starts = []
    data = before.data(starts)
    around = window_on(before, data, starts, after)
    assert around is not None
    found = narrowed(PATH, *around)
    assert found is not None
    assert [item["id"] for item in found.after[1]["afspraken"]] == ["A-25"]
    assert found.after[0].span(("afspraken", 0, "titel")).line == 53
