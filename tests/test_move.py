# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is what `ak move` does undone by the same command, and does it make nothing wrong?"""

import os
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import every_key
from support.terminal import dialogue

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.ids import Ids
from ambitiekader_cli.model.item import Activiteit
from ambitiekader_cli.source import Source
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.moving.other_file import Where, move_item
from ambitiekader_cli.work.moving.rename import (
    SOORTEN,
    Rename,
    proposed,
    rename_everywhere,
    rename_of,
    things,
)

DAY = date(2026, 1, 15)
HERE = Path(__file__).parent
REGIOS = sorted(folder.name for folder in (HERE / "regios").iterdir())
WORDS = {ids: word for word, ids in SOORTEN.items()}
NUMBERS = (st.integers(1, 9) | st.integers(1, 99999)).map(str)


@pytest.fixture(scope="session")
def every_key_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("every-key")
    every_key.write(root)
    return root


@cache
def draft_of(root: Path) -> Draft:
    return Draft(root)


def texts(draft: Draft) -> dict[str, bytes]:
    return {part.source.path: part.source.raw for part in draft.parts()}


def meaning(files: dict[str, bytes]) -> dict[str, object]:
    return {path: Source(path, raw).data() for path, raw in files.items()}


def saved(draft: Draft, root: Path) -> Path:
    for path, raw in texts(draft).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
    return root


def there_and_back(root: Path, number: int, new: str) -> None:
    """Of the thing with this number, if the rules take the new id."""
    draft = draft_of(root).copy()
    before = texts(draft)
    each = things(draft)
    thing = each[number % len(each)]
    assert thing.ids
    soort = WORDS[thing.ids]
    is_item = thing.ids is Ids.ONDERDEEL
    wanted = f"{thing.text.rpartition('-')[0]}-{new}" if is_item else f"x{new}"
    try:
        rename = rename_of(draft, thing.text, wanted, soort)
    except UserError:
        assert wanted in {other.text for other in each}
        return
    assert rename == Rename(thing.ids, thing.text, wanted)
    rename_everywhere(draft, rename)
    remarks = proposed(draft, DAY, [rename]).remarks
    assert all("zoals geschreven" in remark for remark in remarks), remarks
    assert texts(draft) != before
    back = rename_of(draft, wanted, thing.text, soort)
    rename_everywhere(draft, back)
    if len(wanted) <= len(thing.text):
        assert texts(draft) == before
    else:  # the form breaks a line that became too long, and does not join it again
        assert meaning(texts(draft)) == meaning(before)


@given(st.integers(0, 10_000), NUMBERS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_another_id_and_back_is_as_it_was(every_key_root: Path, number: int, new: str) -> None:
    there_and_back(every_key_root, number, new)


@given(st.sampled_from(REGIOS), st.integers(0, 10_000), NUMBERS)
@settings(max_examples=30)
def test_in_any_region_too(region: str, number: int, new: str) -> None:
    there_and_back(HERE / "regios" / region, number, new)


@given(st.data())
@settings(max_examples=15)
def test_an_activiteit_to_another_year_and_back(data: st.DataObject) -> None:
    """Its text is the same again, and all else stays; only its place in the list may differ."""
    draft = draft_of(HERE / "regios" / data.draw(st.sampled_from(REGIOS))).copy()
    each = [item for item in draft.kader.all_items() if isinstance(item, Activiteit)]
    if not each:
        return
    item = data.draw(st.sampled_from(each))
    before, jaar = texts(draft), data.draw(st.sampled_from(["2019", "2024", "2025", "2026"]))
    if jaar == str(item.bestand.jaar):
        return
    there, *others = move_item(draft, item.id, Where(jaar=jaar), None)
    assert not others
    with TemporaryDirectory() as folder:
        moved = Draft(saved(draft, Path(folder)))
    move_item(moved, there.new, Where(jaar=str(item.bestand.jaar)), item.id)
    after = texts(moved)
    assert {p: sorted(t.splitlines()) for p, t in before.items()} == {
        p: sorted(after[p].splitlines()) for p in before
    }


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_what_is_not_given_is_asked(tmp_path: Path) -> None:
    shutil.copytree(HERE / "basis", tmp_path / "repo")
    shown = dialogue(tmp_path / "repo", ["move"], ["BES-1", "", "bes-7", "n"])
    assert "Welk id wilt u veranderen?" in shown
    assert "Id gewijzigd: `BES-1` wordt `BES-7`" in shown
    assert shown.endswith("Niets vastgelegd.\n[1]")


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_a_planning_that_is_over_in_the_other_year_is_asked(tmp_path: Path) -> None:
    shutil.copytree(HERE / "basis", tmp_path / "repo")
    command = ["move", "VBD-2024-2", "--jaar", "2025"]
    shown = dialogue(tmp_path / "repo", command, ["", "Q2 2024", "Q2 2025", "n"])
    assert "De planning `najaar 2024` is in 2025 voorbij. Wat is de nieuwe" in shown
    assert "de planning `Q2 2024` is dan al voorbij" in shown
    assert "planning: Q2 2025" in shown
    assert shown.endswith("Niets vastgelegd.\n[1]")
