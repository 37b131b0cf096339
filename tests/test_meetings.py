# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak meetings add`, `hold` and `decide` where no case can go: a terminal, and any order."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.terminal import dialogue

from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.besluiten import decided_of
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.decision import NewDecision, decide
from ambitiekader_cli.work.meeting.decision_acts import Aanvaard, Act, Sluit, Verplaats
from ambitiekader_cli.work.meeting.decision_undone import decision_named, undo
from ambitiekader_cli.work.meeting.record import NewMeeting, hold, proposed
from ambitiekader_cli.work.save_data import save_all

BASIS = Path(__file__).parent / "basis"
FILE = "data/regional/overleg.yaml"
PROCES = "data/regional/procesafspraken.yaml"
BODIES = """\
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gepland:
      - datum: 2024-06-11  # met de raden
        plaats: Dorpshuis
  - orgaan: raad
    niveau: lokaal
"""
WITHOUT_PLANNING = """\
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
  - id: PRO-2
    titel: Evaluatie
    trekker: alle-partijen
    planning: Q2 2024
"""
DAY, TODAY = date(2024, 6, 11), date(2024, 7, 15)
on_a_terminal = pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")


def laid_out(folder: Path) -> Path:
    repo = Path(shutil.copytree(BASIS, folder / "repo"))
    (repo / FILE).write_text(BODIES, "utf-8", newline="\n")
    (repo / PROCES).write_text(WITHOUT_PLANNING, "utf-8", newline="\n")
    return repo


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return laid_out(tmp_path)


def read(repo: Path) -> Kader:
    kader = load(repo).kader
    assert kader is not None
    return kader


ANSWERS = [
    *("projectgroep", "1"),  # which body: the first is not there
    *("11 juni", "2199-06-11", ""),  # which day: not understood, ahead, the planned one
    "Verslag 3",
    "De monitor komt later.",
    *("energiecoaches, BES-1", "j"),  # found by a word, and confirmed
    *("3", "Q4 2025", "Minder geld."),  # another planning
    *("2", "5", ""),  # closed: vervallen
    *("Het plan is goed.", "nergens, PRO-1", "pro-1", "bev", "1", ""),
    "De monitor komt later.",  # told before
    "",
    "j",
]


@on_a_terminal
def test_a_meeting_is_asked_decision_by_decision(repo: Path) -> None:
    shown = dialogue(repo, ["meetings", "hold"], ANSWERS)
    assert "vandaag of gisteren [11 juni 2024]:" in shown
    assert "11 juni 2199 moet nog komen" in shown
    assert "`nergens` komt nergens voor" in shown
    assert "het besluit `De monitor komt later.` staat al bij" in shown
    assert shown.endswith("data/regional/procesafspraken.yaml.\n[0]")
    kader = read(repo)
    (meeting,) = kader.overleggen[0].gehouden
    assert (meeting.datum, meeting.plaats, meeting.verslag) == (DAY, "Dorpshuis", "Verslag 3")
    assert [(each.id, each.items) for each in meeting.besluiten] == [
        ("SG-2024-1", ("DUU-1", "BES-1")),
        ("SG-2024-2", ("PRO-1",)),
    ]
    moved = kader.items["DUU-1"].voortgang[-1].herzien
    assert moved
    assert (moved.planning, moved.reden) == ("Q4 2025", "Minder geld.")
    assert kader.items["BES-1"].voortgang[-1].status == "vervallen"
    assert [each.code for each in kader.items["PRO-1"].accepteer] == ["AK304"]
    assert "- datum: 2024-06-11  # met de raden\n" in (repo / FILE).read_text("utf-8")


@on_a_terminal
@pytest.mark.parametrize("answers", range(0, len(ANSWERS), 3))
def test_whoever_stops_answering_writes_nothing(repo: Path, answers: int) -> None:
    shown = dialogue(repo, ["meetings", "hold"], [*ANSWERS[:answers], "\x04", "\x04"])
    assert shown.endswith("Niets vastgelegd.\n[1]")
    assert (repo / FILE).read_text("utf-8") == BODIES


@on_a_terminal
def test_a_local_meeting_is_asked_where_it_will_be(repo: Path) -> None:
    answers = ["raad", "voorb", "2024-06-11", "2199-06-11", "Raadzaal", "j"]
    shown = dialogue(repo, ["meetings", "add"], answers)
    assert "11 juni 2024 is voorbij" in shown
    (meeting,) = read(repo).overleggen[1].gepland
    assert (meeting.gemeente, meeting.plaats) == ("voorbeeld", "Raadzaal")


@on_a_terminal
def test_a_meeting_without_decisions_is_written_as_it_is(repo: Path) -> None:
    shown = dialogue(repo, ["meetings", "decide"], ["stuur"])
    assert "van Regionale stuurgroep is nog geen vergadering vastgelegd" in shown
    dialogue(repo, ["meetings", "hold", "stuurgroep", "2024-06-11"], ["Map 3", "", ""])
    held = (repo / FILE).read_bytes()
    assert b"verslag: Map 3" in held
    asked = dialogue(repo, ["meetings", "decide", "stuurgroep", "2024-06-11"], [""])
    assert asked.endswith("Niets vastgelegd.\n[0]")
    assert (repo / FILE).read_bytes() == held


ACTS: tuple[Act | None, ...] = (
    None,
    Sluit("DUU-1", "vervallen"),
    Sluit("VBD-DUU-1", "doorgeschoven", "BES-1", "Geen geld: nu niet."),
    Sluit("PRO-2", "gereed"),
    Verplaats("BES-1", "Q4 2025", "loopt"),
    Aanvaard("PRO-1", "AK304"),
)
TEXTS = st.sampled_from(["no", "a: b # c", "- x", "'s", 'zei "ja"', "12:30", "é 🏘", "twee\nregels"])


@contextmanager
def a_copy() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield laid_out(Path(folder))


@settings(max_examples=25)
@given(st.permutations(ACTS), TEXTS)
def test_decisions_in_any_order_each_leave_their_entry(acts: list[Act | None], text: str) -> None:
    decisions = [
        NewDecision(f"{text} {ACTS.index(act)}", ("DUU-1",), (act,) if act else ()) for act in acts
    ]
    with a_copy() as repo:
        draft = Draft(repo)
        held = hold(draft, NewMeeting("stuurgroep", DAY), TODAY)
        for decision in decisions:
            decide(draft, held, decision, TODAY)
        save_all(repo, proposed(draft, TODAY).replacements)
        kader = read(repo)
    (meeting,) = kader.overleggen[0].gehouden
    assert [each.tekst for each in meeting.besluiten] == [each.tekst for each in decisions]
    assert [each.id for each in meeting.besluiten] == [f"SG-2024-{n}" for n in range(1, 7)]
    for decision, besluit in zip(decisions, meeting.besluiten, strict=True):
        for act in decision.acts:
            assert act.item in besluit.items
            left_its_entry(kader, act, decision.tekst)


@settings(max_examples=25)
@given(st.sampled_from(ACTS), TEXTS)
def test_what_is_taken_back_leaves_everything_as_it_was(act: Act | None, text: str) -> None:
    with a_copy() as repo:
        draft = Draft(repo)
        held = hold(draft, NewMeeting("stuurgroep", DAY), TODAY)
        before = {part.source.path: part.source.raw for part in draft.parts()}
        decide(draft, held, NewDecision(text, ("DUU-1",), (act,) if act else ()), TODAY)
        save_all(repo, proposed(draft, TODAY).replacements)

        again = Draft(repo)
        assert undo(again, decision_named(again.kader, "sg-2024-1")) == []
        after = {part.source.path: part.source.raw for part in again.parts()}
    assert after == before


def left_its_entry(kader: Kader, act: Act, tekst: str) -> None:
    item = kader.items[act.item]
    if isinstance(act, Aanvaard):
        (accepted,) = item.accepteer
        assert accepted.code == act.code
        assert accepted.reden.startswith(f"{tekst} (besluit SG-2024-")
        return
    ((_, entry),) = decided_of(item, "stuurgroep", DAY, tekst)
    stand = stand_of(kader, item, TODAY)
    if isinstance(act, Sluit):
        assert stand.klasse == act.status
    else:
        assert stand.herzien is entry.herzien
