# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Whatever is decided about every item, the new frame is sound and the old one is whole."""

import os
import re
import shutil
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.repositories import git
from support.terminal import dialogue

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.planning import NO_END, Looptijd
from ambitiekader_cli.report.csv_text import csv_text
from ambitiekader_cli.stand.herijking import items_of_frame
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.herijking.decision_sheet import COLUMNS, decisions_in, sheet_of
from ambitiekader_cli.work.herijking.keuzes import (
    GAAT_DOOR,
    GEREED,
    GEWIJZIGD,
    VERVALT,
    Keuze,
)
from ambitiekader_cli.work.herijking.opening import Nieuw, Opening, opened

HERE = Path(__file__).parent
ROOTS = [
    HERE / "basis",
    HERE.parent,
    *sorted(each for each in (HERE / "regios").iterdir() if (each / "data").is_dir()),
]
OPENED = HERE / "cases/herijking/next-frame-opened"
CHOICES = {
    GAAT_DOOR: Keuze("", GAAT_DOOR, planning="blijft"),
    GEWIJZIGD: Keuze("", GEWIJZIGD, "Anders: nu # zo.", "Titel: nieuw # 1", "geen"),
    VERVALT: Keuze("", VERVALT, "Klaar."),
    GEREED: Keuze("", GEREED),
}


@cache
def read(root: Path) -> Draft:
    return Draft(root)


def successor(draft: Draft, *, early: bool) -> Nieuw:
    """The frame that follows, or one that begins before the old one ends."""
    van, tot = draft.kader.looptijd
    year = van.year + 2 if early or tot == NO_END else tot.year + 1
    return Nieuw(Looptijd(date(year, 1, 1), date(year + 3, 12, 31)), "Het nieuwe kader")


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
@settings(max_examples=5)
@given(data=st.data(), early=st.booleans())
def test_every_item_went_somewhere(root: Path, data: st.DataObject, early: bool) -> None:
    draft = read(root).copy()
    ids = [item.id for item in items_of_frame(draft.kader)]
    outcomes = data.draw(
        st.lists(st.sampled_from([*CHOICES]), min_size=len(ids), max_size=len(ids))
    )
    keuzes = [CHOICES[each]._replace(id=name) for name, each in zip(ids, outcomes, strict=True)]
    nieuw = successor(draft, early=early)

    opening = opened(root, draft, keuzes, nieuw, nieuw.looptijd.van)  # the rules found no error

    new, old = draft.become(), opening.oud
    for keuze in keuzes:
        assert (keuze.id in new.items) is keuze.goes_on
        if keuze.goes_on:
            item = new.items[keuze.id]
            assert item.vervolg_op == (old.named(keuze.id),)
            assert all(entry.datum >= nieuw.looptijd.van for entry in item.voortgang)
    assert new.looptijd == nieuw.looptijd
    assert new.frame.ondertekening is None
    assert archived(opening) == {path: s.raw for path, s in draft.loaded.sources.items()}
    told = {each.path for each in opening.proposal.replacements}
    assert all(each.path in told for each in opening.proposal.replacements if each.new is None)


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_who_changes_nothing_may_choose_again(tmp_path: Path) -> None:
    shutil.copytree(HERE / "basis", tmp_path / "repo")
    typed = ["gew", "Anders.", "", "", "", "gew", "Anders.", "Nieuw", "", "morgen", "Q2 2028"]
    command = ["herijking", "open", "2027-2030", "--peildatum", "2026-12-20", "--dry-run"]
    shown = dialogue(tmp_path / "repo", command, [*typed, "gaat door"])
    assert shown.count("Nieuwe titel (Enter: blijft): ") == 2
    assert "`Q3 2027`" in shown
    assert shown.endswith("[0]")


def archived(opening: Opening) -> dict[str, bytes]:
    """The data in the frame that ended."""
    files = opening.proposal.ended.files if opening.proposal.ended else {}
    return {path: raw for path, raw in files.items() if path.startswith("data/")}


SIGNS = st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="'")
"""Without the one that a sheet has in front of what a spreadsheet would work out."""
CELLS = st.text(SIGNS, max_size=20).filter(lambda text: visible(text) == text)
"""Without what nobody sees, which a sheet writes out."""


@given(cells=st.lists(CELLS, min_size=5, max_size=5), encoding=st.sampled_from(["utf-8", "utf-16"]))
def test_a_sheet_says_what_was_filled_in(cells: list[str], encoding: str) -> None:
    uitkomst, *rest = "gaat door", *cells[1:]
    row = ("BES-1", "", "", "", "", "", "", uitkomst, *rest)
    raw = csv_text([COLUMNS, row]).encode(encoding)
    [keuze] = decisions_in("blad.csv", raw)
    assert keuze[1:6] == (uitkomst, *(" ".join(cell.split()) for cell in rest))


@given(raw=st.binary(max_size=200))
def test_what_is_no_sheet_is_refused(raw: bytes) -> None:
    head = ";".join(COLUMNS).encode()
    for given_ in (raw, head + b"\n" + raw):
        with suppress(UserError, Refused):
            decisions_in("blad.csv", given_)


def test_an_empty_sheet_decides_nothing() -> None:
    draft = read(HERE / "basis").copy()
    keuzes = decisions_in("blad.csv", sheet_of(draft.kader, date(2026, 6, 1)).encode())
    assert [(keuze.id, keuze.uitkomst) for keuze in keuzes] == [("BES-1", ""), ("DUU-1", "")]
    nieuw = successor(draft, early=False)
    with pytest.raises(Refused, match="nog geen uitkomst"):
        opened(HERE / "basis", draft, keuzes, nieuw, date(2026, 6, 1))


def test_what_went_into_the_archive_is_not_told_as_lost(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for source in (HERE / "basis", OPENED):
        shutil.copytree(source / "data", tmp_path / "data", dirs_exist_ok=True)
    ambities = tmp_path / "data/regional/ambities"
    _first_what_ends(ambities / "duurzaamheid.yaml")
    _with_report_of_a_step(ambities / "beschikbaarheid.yaml")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "data")
    git(tmp_path, "commit", "--quiet", "--message", "oud")
    blad = str(OPENED / "blad.csv")
    words = ["herijking", "open", "2027-2030", "--blad", blad, "--peildatum", "2026-12-20"]
    assert run([*words, "--yes", "--repo", str(tmp_path)]) == 0
    capfd.readouterr()

    assert run(["diff", "--repo", str(tmp_path)]) == 0
    shown = " ".join(capfd.readouterr().out.split())
    assert "Het oude kader staat in `archief/2023-2026`" in shown
    assert "DUU-2 Isolatie - Eindigde met het oude kader, en staat in archief/2023-2026:" in shown
    assert "Bestaande melding staat nu in archief/2023-2026, van 10 januari 2024" in shown
    assert "Mijlpaal Bouw: bestaande melding staat nu in archief/2023-2026, van 1 feb" in shown
    assert "Mijlpaal staat nu in archief/2023-2026: `Plan (Q1 2024)`" in shown
    assert "- Verwijderd" not in shown
    assert "melding verwijderd" not in shown


def _first_what_ends(path: Path) -> None:
    """What goes on has another number in its list then."""
    head, one, other = re.split(r"(?=  - id: )", path.read_text("utf-8"))
    path.write_text(head + other + one, "utf-8", newline="\n")


def _with_report_of_a_step(path: Path) -> None:
    log = "[{datum: 2025-02-01, status: loopt}]"
    text = path.read_text("utf-8").replace("Q2 2028}", f"Q2 2028, voortgang: {log}}}")
    path.write_text(text, "utf-8", newline="\n")
