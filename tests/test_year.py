# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Whatever stands in an overview: when its year is closed and the next opened, nothing is lost."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.diagnostics import Severity
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.load import load
from ambitiekader_cli.model.item import Activiteit
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.jaarovergang import Jaarovergang, Lot, is_norm
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.save_data import save_all
from ambitiekader_cli.work.year.answers import (
    DOORGESCHOVEN,
    STAYS,
    UITKOMSTEN,
    Answer,
    Answers,
    Asking,
)
from ambitiekader_cli.work.year.change import Days, changed
from ambitiekader_cli.work.year.overview import to_close, to_open

BASIS = Path(__file__).parent / "basis"
OLD, NEW = (
    "data/local/voorbeeld/activiteiten/2024.yaml",
    "data/local/voorbeeld/activiteiten/2025.yaml",
)
DAY = date(2025, 1, 15)
KEPT = (
    *("titel", "tekst", "afspraak", "ambitie", "thema", "met", "uitvoering", "doelwaarde"),
    *("gebied", "bijdragen", "kenmerken", "procestrekker"),
)

TEXTS = st.sampled_from(
    [
        "Een zin.",
        "ja: nee # geen",
        "'=1+1",
        "no",
        "2024-01-01",
        "twee\nregels",
        "- streep",
        "é" * 120,
    ]
)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "datum": st.sampled_from(["2024-02-01", "2024-11-01"]),
            "status": st.sampled_from(
                ["loopt", "gereed", "aangehouden", "niet-gehaald", "vervallen"]
            ),
            "partij": st.sampled_from(["wonen-noord", "gemeente-voorbeeld", "alle-partijen"]),
            "toelichting": TEXTS,
        }
    ),
    max_size=2,
).map(lambda log: sorted(log, key=lambda entry: str(entry["datum"])))
PLANNINGS = st.sampled_from(
    [
        *("Q2 2024", "2024", "start in 2024", "eind 2025", "2024-2025", "n.t.b."),
        *("doorlopend", "doorlopend t/m 2024", "doorlopend t/m 2025", "vanaf 2023", "structureel"),
        *(
            "jaarlijks",
            "maandelijks",
            "jaarlijks t/m 2024",
            "jaarlijks t/m 2025",
            "driemaal per jaar",
        ),
    ]
)
STEPS = st.lists(
    st.fixed_dictionaries({"titel": TEXTS}, optional={"planning": PLANNINGS, "voortgang": ENTRIES}),
    max_size=2,
    unique_by=lambda step: str(step["titel"]),
)
LEADERS = st.sampled_from(
    ["alle-partijen", ["gemeente-voorbeeld", "wonen-noord", "huurders-noord"]]
)
ITEMS = st.lists(
    st.fixed_dictionaries(
        {"titel": TEXTS, "trekker": LEADERS, "ambitie": st.just("BES-1")},
        optional={
            "tekst": TEXTS,
            "planning": PLANNINGS,
            "uitvoering": st.sampled_from(["ieder", "gezamenlijk"]),
            "met": st.just(["alle-partijen"]),
            "doelwaarde": st.just({"minimaal": "3", "eenheid": "bankjes"}),
            "gebied": st.just(["Noord", {"naam": "Zuid"}]),
            "bijdragen": st.lists(
                st.fixed_dictionaries({"partij": st.just("wonen-noord"), "tekst": TEXTS}),
                max_size=2,
            ),
            "mijlpalen": STEPS,
            "voortgang": ENTRIES,
            "opmerking": TEXTS,
            "na": st.just(["VBD-2023-1"]),
        },
    ),
    min_size=1,
    max_size=4,
).map(lambda items: [{"id": f"VBD-2024-{n}", **item} for n, item in enumerate(items, 1)])
CHOICES = st.lists(st.sampled_from(UITKOMSTEN), min_size=12, max_size=12)
SPLIT = st.lists(st.booleans(), min_size=4, max_size=4)


def given_answers(asking: Asking, choices: Sequence[str], split: Sequence[bool]) -> Answers:
    """One for each question, or where several report one for each of them."""
    left = iter(choices)
    answers: dict[str, list[Answer]] = {}
    for question, apart in zip(asking.needed, split, strict=False):
        parts: list[tuple[str, ...]] = [(name,) for name in question.partijen if apart]
        for partij in parts or [()]:
            uitkomst = next(left)
            planning = "Q4 2025" if uitkomst == DOORGESCHOVEN and question.needs_planning else ""
            reason = "" if uitkomst == STAYS else "Zo is het."
            answer = Answer(uitkomst, reason, planning, "", partij)
            answers.setdefault(question.item.id, []).append(answer)
    return answers


def step(
    root: Path, year: int, choices: Sequence[str] | None, split: Sequence[bool], day: date = DAY
) -> list[Lot]:
    """The year closed, or without choices opened; and written."""
    draft = Draft(root)
    closing = choices is not None
    overs = (
        to_close(draft, year, "voorbeeld", every=False)
        if closing
        else to_open(draft, year, "voorbeeld", DAY, every=False)
    )
    asking = Asking(draft.kader, overs, DAY, closing=closing)
    answers = given_answers(asking, choices, split) if choices is not None else {}
    assert choices is None or not asking.lacking(answers)
    made = changed(draft, asking, answers, Days(day, day), taken(draft.loaded, root, None))
    [(_, lots)] = made.lots
    look_at_answers(answers, lots)
    if made.proposal.replacements:
        save_all(root, made.proposal.replacements)
    return [*lots]


def look_at_answers(answers: Answers, lots: Sequence[Lot]) -> None:
    """What was closed is closed; what comes back is, for the year, if the year is over."""
    for lot in lots:
        given = [answer.uitkomst for answer in answers.get(lot.row.item.id, ())]
        if given and STAYS not in given and not lot.row.planning.herhaling:
            assert lot.row.klasse.closed
        assert bool(lot.verder) >= (DOORGESCHOVEN in given)


def kader_in(root: Path) -> Kader:
    loaded = load(root)
    assert loaded.problems == ()
    assert loaded.kader is not None
    return loaded.kader


def errors(kader: Kader) -> list[str]:
    found = rulebook.run(kader, DAY, DAY).findings
    return sorted(f"{e.code} {e.finding.message}" for e in found if e.severity is Severity.FOUT)


def raw(root: Path, path: str) -> Any:
    import yaml  # noqa: PLC0415 - a reader of its own

    return yaml.load((root / path).read_text("utf-8"), yaml.BaseLoader)


@given(ITEMS, CHOICES, SPLIT)
def test_every_item_is_told_once_and_nothing_of_it_is_lost(
    items: list[dict[str, Any]], choices: list[str], split: list[bool]
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(BASIS, Path(folder) / "repo"))
        (root / OLD).write_text(json.dumps({"activiteiten": items}), "utf-8")
        before = kader_in(root)
        if errors(before):
            return
        told = step(root, 2024, choices, split)
        lots = step(root, 2025, None, split)
        after = kader_in(root)
        ids = [item["id"] for item in items]
        assert [lot.row.item.id for lot in told] == [lot.row.item.id for lot in lots] == ids
        assert errors(after) == []
        assert in_short(step(root, 2025, None, split, DAY + timedelta(1))) == in_short(lots)
        assert kader_in(root).logs == after.logs  # who opens it again has nothing to do
        old, new = raw(root, OLD)["activiteiten"], raw(root, NEW)
        look_at_old(items, old)
        assert new["status"] == "concept"
        assert set(new) == {"status", "activiteiten"}
        for lot in lots:
            look_at(lot, before, after)


def in_short(lots: Sequence[Lot]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(lot.row.item.id, lot.row.klasse, lot.verder) for lot in lots]


def look_at_old(items: list[dict[str, Any]], old: list[dict[str, Any]]) -> None:
    """Only reports came, at the end."""
    for was, now in zip(items, old, strict=True):
        assert {k: v for k, v in now.items() if k != "voortgang"} == {
            k: v for k, v in was.items() if k != "voortgang"
        }
        log = was.get("voortgang", [])
        assert now.get("voortgang", [])[: len(log)] == log


def look_at(lot: Lot, before: Kader, after: Kader) -> None:
    """It goes on whole, or is closed, or is open where it was."""
    item = lot.row.item
    assert isinstance(item, Activiteit)
    ended = any(entry.status == "vervallen" for entry in item.voortgang)
    norm = is_norm(stand_of(before, item, DAY), 2025)
    if norm and not lot.row.klasse.closed:
        assert lot.verder or ended or item.voortgang[-1].status == STAYS
    for name in lot.verder:
        new = after.items[name]
        assert new.voortgang == ()
        assert new.vervolg_op == (item.id,)
        for key in KEPT:
            assert getattr(new, key) == getattr(item, key), key
        assert {*after.expanded(new.trekker)} <= {*after.expanded(item.trekker)}
        if item.opmerking:
            assert item.opmerking in (new.opmerking or "")


def test_a_norm_of_an_overview_stays_where_an_answer_says_so(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    norm = {"id": "VBD-2024-1", "titel": "Norm", "ambitie": "BES-1", "planning": "doorlopend"}
    (root / OLD).write_text(json.dumps({"activiteiten": [norm]}), "utf-8")
    draft = Draft(root)
    overs: list[Jaarovergang] = to_open(draft, 2025, None, DAY, every=False)
    asking = Asking(draft.kader, overs, DAY, closing=False)
    answers = {"VBD-2024-1": [Answer(STAYS)]}
    made = changed(draft, asking, answers, Days(DAY, DAY), taken(draft.loaded, root, None))
    [(_, [lot])] = made.lots
    assert lot.verder == ()
    assert made.proposal.paths == [NEW]


def test_a_sheet_on_the_screen_is_the_same_as_in_a_file(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    close = ["year", "close", "2024", "--datum", "2025-01-15", "--repo", str(root), "--leeg-blad"]
    assert run([*close, "-"]) == 0
    shown = capsysbinary.readouterr().out
    assert run([*close, str(tmp_path / "blad.csv")]) == 0
    assert (tmp_path / "blad.csv").read_bytes() == shown
    assert shown.startswith(b"\xef\xbb\xbf")


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_who_sits_at_a_terminal_is_asked_one_by_one(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    typed = ["1", "De cijfers zijn er.", "4", "", "Geen ruimte.", "", "Q2 2024", "Q2 2025", "j"]
    shown = in_terminal(root, typed, "year", "close", "2024", "--datum", "2025-01-15")
    assert "Activiteit 2 van 2" in shown
    assert "hier hoort een antwoord" in shown
    assert "de planning `Q2 2024` is dan al voorbij" in shown
    assert shown.rstrip().endswith("[0]")
    kader = kader_in(root)
    assert [kader.items[f"VBD-2024-{n}"].voortgang[-1].status for n in (1, 2)] == [
        "gereed",
        DOORGESCHOVEN,
    ]
    assert kader.items["VBD-2025-1"].planning == "Q2 2025"


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_what_goes_on_as_something_else_is_named_by_its_title(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    typed = ["4", "Hoort daarbij.", "bes-1", "6", "j"]
    shown = in_terminal(root, typed, "year", "close", "2024", "--datum", "2025-01-15")
    assert "  BES-1  Woningmarktmonitor" in shown
    assert "1 verder als BES-1 en 1 open in 2024." in shown


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_sheet_is_not_written_through_a_link_that_hangs(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    (tmp_path / "blad.csv").symlink_to(tmp_path / "weg.csv")
    close = ["year", "close", "2024", "--datum", "2025-01-15", "--repo", str(root)]
    assert run([*close, "--leeg-blad", str(tmp_path / "blad.csv")]) == 2
    assert not (tmp_path / "weg.csv").exists()


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_who_stops_halfway_has_written_nothing(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    shown = in_terminal(root, ["1", "Klaar.", "\x04"], "year", "close", "2024")
    assert "Niets vastgelegd." in shown
    assert shown.rstrip().endswith("[1]")
    assert (root / OLD).read_bytes() == (BASIS / OLD).read_bytes()


def in_terminal(root: Path, typed: Sequence[str], *words: str) -> str:
    """What `ak` shows; each answer is typed when it asks."""
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ambitiekader_cli", *words]
    process = subprocess.Popen(command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown, answers = "", [*typed]
    try:
        while more := os.read(ours, 10_000).decode():
            shown += more
            if answers and shown.endswith((": ", "? ", "] ")):
                answer = answers.pop(0)
                os.write(ours, (answer if answer == "\x04" else f"{answer}\n").encode())
    except OSError:  # it ended
        pass
    process.wait(60)
    os.close(ours)
    return f"{shown}[{process.returncode}]"
