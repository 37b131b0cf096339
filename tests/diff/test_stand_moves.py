# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a diff says of where items stand is what `ak list` says of both versions."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.repositories import AFSPRAKEN, BES, DUU, JAAR, KADER, commit, edit, git, repository

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.load import load
from ambitiekader_cli.stand import standen
from ambitiekader_cli.stand.toestand import toestand

PARTIJEN = "data/regional/partijen.yaml"
LATER = JAAR.replace("2024", "2025")
FIRST = """  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2024
"""
WAITS = "  - {id: VBD-2024-3, afspraak: VBD-DUU-1, titel: Daarna, na: VBD-2024-1}\n"
LOG = """    voortgang:
      - {datum: 2024-02-01, partij: huurders-noord, status: gereed}
      - {datum: 2024-02-02, partij: wonen-noord, status: loopt}
"""
FOLDER = "      - {titel: Folder, planning: Q1 2024}\n"
STEPS = f"    mijlpalen:\n{FOLDER}    voortgang:\n"
LATE = "      - {titel: Plan, planning: Q1 2023}\n"
EDITS = {
    "planning": (BES, "Q2 2025", "Q3 2024"),
    "planning of a year": (JAAR, "Q2 2024", "doorlopend"),
    "looptijd of an agreement": (AFSPRAKEN, "tot: 2026-12-31", "tot: 2024-06-30"),
    "looptijd of the frame": (KADER, "tot: 2026-12-31", "tot: 2024-06-30"),
    "members": (PARTIJEN, "leden: [gemeente-voorbeeld, wonen-noord, ", "leden: ["),
    "trekker": (DUU, "trekker: wonen-noord", "trekker: alle-partijen"),
    "report": (DUU, "status: loopt", "status: gereed"),
    "first report": (BES, "partij: wonen-noord", "partij: gemeente-voorbeeld"),
    "id": (BES, "id: BES-1", "id: BES-9"),
    "text": (BES, "Elk jaar", "Ieder jaar"),
    "one reports for all": (BES, LOG, f"    uitvoering: gezamenlijk\n{LOG}"),
    "waits for nothing": (JAAR, ", na: VBD-2024-1", ""),
    "waits for itself": (JAAR, "na: VBD-2024-1", "na: VBD-2024-3"),
    "what it waits for is gone": (JAAR, FIRST, ""),
    "what it waits for is called otherwise": (JAAR, "id: VBD-2024-1", "id: VBD-2024-9"),
    "all that waits is elsewhere": (JAAR, WAITS, ""),
    "mijlpaal more": (DUU, FOLDER, f"{FOLDER}{LATE}"),
    "mijlpaal later": (DUU, "planning: Q1 2024", "planning: Q4 2025"),
    "mijlpaal renamed": (DUU, "titel: Folder", "titel: Brochure"),
    "mijlpaal with an id": (DUU, "titel: Folder", "id: f, titel: Folder"),
    "mijlpaal renamed and later": (DUU, "Folder, planning: Q1 2024", "Blad, planning: 2024"),
    "only its mijlpaal counts": (DUU, "    planning: doorlopend\n", ""),
}
FORMER = {
    "id": ("BES-9", "BES-1"),
    "what it waits for is called otherwise": ("VBD-2024-9", "VBD-2024-1"),
    "mijlpaal renamed": ("Brochure", "Folder"),
}
"""What is called otherwise after an edit: how, and how it was called."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path / "repo")
    edit(made, JAAR, "najaar 2024", "einde van de looptijd")
    edit(made, JAAR, FIRST, f"{FIRST}{WAITS}")
    edit(made, BES, "trekker: gemeente-voorbeeld", "trekker: alle-partijen")
    edit(made, BES, "    bron:", f"{LOG}    bron:")
    edit(made, DUU, "    voortgang:\n", STEPS)
    git(made, "commit", "--quiet", "--all", "--message", "meer")
    return made


def answer(*words: str) -> Any:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        run([*words, "--format", "json"])
    return json.loads(out.getvalue())


Stood = Mapping[tuple[str, str | None], tuple[str, str]]
"""Per item, or mijlpaal of an item with a planning, its klasse and the word for it."""


def stood(root: Path, day: str) -> Stood:
    kader, on = load(root).kader, date.fromisoformat(day)
    assert kader
    rows = [*standen(kader, on)]
    resting = {row.item.id for row in rows if row.rests_on_mijlpaal}
    return {
        (row.item.id, row.mijlpaal.titel if row.mijlpaal else None): (row.klasse, toestand(row, on))
        for row in rows
        if not (row.mijlpaal and row.item.id in resting)
    }


def moved(old: Stood, new: Stood, former: Mapping[str | None, str]) -> dict[Any, Any]:
    found = {}
    for (item, step), now in new.items():
        was = old.get((former.get(item, item), former.get(step, step)))
        if was != now and (was or now[0] == "te-laat"):
            found[item, step] = (was or (None, None), now)
    return found


def told(*words: str) -> dict[Any, Any]:
    return moves_in(answer("diff", *words))


def moves_in(found: Any) -> dict[Any, Any]:
    assert found["standen_volledig"]
    return {
        (each["id"], each["mijlpaal"]): (
            (each["was"], each["toestand_was"]),
            (each["nu"], each["toestand_nu"]),
        )
        for each in found["standen"]
    }


@pytest.mark.parametrize("day", ["2024-01-15", "2024-08-01", "2025-12-31"])
@pytest.mark.parametrize("name", EDITS)
def test_moves_are_what_both_versions_say(name: str, day: str, root: Path, tmp_path: Path) -> None:
    before = Path(shutil.copytree(root, tmp_path / "voor"))
    edit(root, *EDITS[name])
    old, new = stood(before, day), stood(root, day)
    now, was = FORMER.get(name, ("", ""))
    for words in ((), ("--met", str(before))):
        found = told(*words, "--repo", str(root), "--peildatum", day)
        assert found == moved(old, new, {now: was})
    back = told("--met", str(root), "--repo", str(before), "--peildatum", day)
    assert back == moved(new, old, {was: now})


DONE = "Q2 2024\n    voortgang: [{datum: 2024-05-01, status: gereed}]\n"
ELSEWHERE = {
    "what it waits for is done": (JAAR, "Q2 2024\n", DONE),
    "what it waits for is called otherwise": (JAAR, "id: VBD-2024-1", "id: VBD-2024-9"),
    "it has a planning": (LATER, "titel: Later", "titel: Later, planning: Q3 2024"),
    "it waits for nothing": (LATER, ": VBD-2024-1", ": VBD-2025-1"),
}


@pytest.mark.parametrize("key", ["na", '"na" ', '"n\\x61"'])
@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_waits_in_another_file_moves_too(
    name: str, key: str, root: Path, tmp_path: Path
) -> None:
    item = f"id: VBD-2025-1, afspraak: VBD-DUU-1, titel: Later, {key}: VBD-2024-1"
    (root / LATER).write_text(f"activiteiten:\n  - {{{item}}}\n", "utf-8", newline="\n")
    commit(root, "later")
    before = Path(shutil.copytree(root, tmp_path / "voor"))
    edit(root, *ELSEWHERE[name])
    day = "2025-01-15"
    moves = moved(stood(before, day), stood(root, day), {"VBD-2024-9": "VBD-2024-1"})
    assert ("VBD-2025-1", None) in moves
    for words in ((), ("--met", str(before))):
        assert told(*words, "--repo", str(root), "--peildatum", day) == moves
    commit(root, "anders")
    assert told("HEAD~1", "HEAD", "--repo", str(root), "--peildatum", day) == moves


def test_each_edit_but_a_text_moves_something_on_some_day(root: Path) -> None:
    old = {day: stood(root, day) for day in ("2024-01-15", "2024-08-01", "2025-12-31")}
    still = set()
    for name, (path, text, instead) in EDITS.items():
        kept = (root / path).read_text("utf-8")
        edit(root, path, text, instead)
        now, was = FORMER.get(name, ("", ""))
        if not any(moved(old[day], stood(root, day), {now: was}) for day in old):
            still.add(name)
        (root / path).write_text(kept, "utf-8", newline="\n")
    assert still == {
        "text",
        "id",
        "looptijd of the frame",
        "mijlpaal renamed",
        "mijlpaal with an id",
        "all that waits is elsewhere",
    }


def test_what_moves_to_another_year_is_not_new(root: Path, tmp_path: Path) -> None:
    before = Path(shutil.copytree(root, tmp_path / "voor"))
    edit(root, JAAR, FIRST, "")
    other = root / LATER
    other.write_text(f"activiteiten:\n{FIRST}", "utf-8", newline="\n")
    day = "2026-01-01"
    found = told("--repo", str(root), "--peildatum", day)
    assert found == moved(stood(before, day), stood(root, day), {}) == {}


def test_a_change_that_moves_nothing_does_not_wait_for_the_model(root: Path) -> None:
    edit(root, *EDITS["text"])
    code = (
        "import sys; from ambitiekader_cli.cli.shell import run\n"
        f"run(['diff', '--repo', {str(root)!r}])\n"
        "print([name for name in sys.modules if name.startswith('pydantic')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert "Tekst gewijzigd" in done.stdout
    assert done.stdout.endswith("[]\n")


def test_what_cannot_be_read_makes_it_unsure(root: Path) -> None:
    edit(root, *EDITS["members"])
    edit(root, DUU, "    titel: Energiecoaches", "    titel: [")
    found = answer("diff", "--repo", str(root))
    assert not found["standen_volledig"]
    git(root, "commit", "--quiet", "--all", "--message", "kapot")
    edit(root, *EDITS["planning"])
    assert run(["diff", "--repo", str(root)]) == 1, "told of, for a file that is in both"


class Row(NamedTuple):
    """An activity of an overview, as far as a judgement may look at it."""

    planning: str
    after: int | None
    """Which one must be done first."""
    status: str
    moved: str
    """The planning that a decision gave it."""
    step: str
    """The planning of a mijlpaal."""
    agreed: str | None


NAMES = ("VBD-2024-1", "VBD-2024-2", "VBD-2025-1", "VBD-2025-2")
PLANNINGS = st.sampled_from(
    (
        "",
        "eind 2025",
        "doorlopend",
        "einde van de looptijd",
        "halverwege de looptijd",
        "elk kwartaal",
    )
)
ROWS = st.builds(
    Row,
    planning=PLANNINGS,
    after=st.sampled_from((None, None, 0, 2)),
    status=st.sampled_from(("", "", "loopt", "gereed", "vervallen")),
    moved=PLANNINGS,
    step=PLANNINGS,
    agreed=st.sampled_from((None, "VBD-BES-1", "VBD-DUU-1", "VBD-X-9")),
)


def overview(year: int, rows: Sequence[Row]) -> str:
    lines = ["status: vastgesteld", "activiteiten:"]
    for name, row in zip(NAMES, rows, strict=True):
        if str(year) not in name:
            continue
        lines += [f"  - id: {name}", f"    titel: Titel {name}", "    trekker: wonen-noord"]
        lines += [f"    afspraak: {row.agreed}"] if row.agreed else ["    thema: duurzaamheid"]
        lines += [f"    planning: {row.planning}"] if row.planning else []
        lines += [f"    na: {NAMES[row.after]}"] if row.after is not None else []
        if row.step:
            lines += ["    mijlpalen:", f"      - {{titel: Stap, planning: {row.step}}}"]
        if row.status:
            report = f"      - {{datum: 2024-02-01, status: {row.status}"
            moved = f", herzien: {{planning: {row.moved}, reden: Anders}}" if row.moved else ""
            lines += ["    voortgang:", f"{report}{moved}}}"]
    return "\n".join([*lines, ""])


def write(root: Path, rows: Sequence[Row]) -> None:
    for year in (2024, 2025):
        path = root / f"data/local/voorbeeld/activiteiten/{year}.yaml"
        path.write_text(overview(year, rows), "utf-8", newline="\n")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = repository(tmp_path_factory.mktemp("shared") / "repo")
    edit(made, AFSPRAKEN, "tot: 2026-12-31", "tot: 2024-06-30")
    commit(made, "eerder af dan het kader")
    return made


@given(
    rows=st.tuples(ROWS, ROWS, ROWS, ROWS),
    edits=st.dictionaries(st.integers(0, 3), ROWS, min_size=1, max_size=2),
    day=st.sampled_from(("2024-01-15", "2024-08-01", "2025-12-31")),
)
def test_of_any_edit_the_moves_are_what_both_versions_say(
    rows: tuple[Row, ...], edits: dict[int, Row], day: str, shared: Path
) -> None:
    newer = [edits.get(number, row) for number, row in enumerate(rows)]
    moves_as_both_say(shared, rows, newer, day)


@pytest.mark.parametrize("words", [5, 30_000])
def test_what_waits_may_wait_for_any_name(words: int, root: Path) -> None:
    name = "-".join(map(str, range(words)))
    edit(root, JAAR, WAITS, "")
    edit(root, JAAR, "VBD-2024-1", name)
    item = f"id: VBD-2025-1, afspraak: VBD-DUU-1, titel: Later, na: {name}"
    (root / LATER).write_text(f"activiteiten:\n  - {{{item}}}\n", "utf-8", newline="\n")
    commit(root, "later")
    edit(root, JAAR, "Q2 2024\n", f"{DONE}    na: {name}-ook\n")
    assert ("VBD-2025-1", None) in told("--repo", str(root), "--peildatum", "2025-01-15")


DONE_ONCE = Row("eind 2025", None, "gereed", "", "", None)
NOTHING = Row("", None, "loopt", "", "", None)
END = "einde van de looptijd"


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (NOTHING._replace(planning="begin 2026"), NOTHING._replace(planning=END)),
        (NOTHING._replace(step="begin 2026"), NOTHING._replace(step=END)),
        (NOTHING._replace(moved="begin 2026"), NOTHING._replace(moved=END)),
    ],
)
def test_the_looptijd_of_an_agreement_counts_for_what_speaks_of_it(
    older: Row, newer: Row, shared: Path
) -> None:
    rest = [NOTHING] * 3
    found = moves_as_both_say(shared, [older, *rest], [newer, *rest], "2025-01-01")
    assert ("te-laat", "te laat") in [now for _, now in found.values()]


@pytest.mark.parametrize("planning", ["eind 2023", END])
def test_an_agreement_that_cannot_be_read_makes_the_answer_unsure(
    planning: str, root: Path
) -> None:
    rows = [NOTHING._replace(planning="begin 2026"), *[NOTHING] * 3]
    write(root, rows)
    edit(root, AFSPRAKEN, "status: vastgesteld", "status: [")
    commit(root, "kapot")
    write(root, [rows[0]._replace(planning=planning), *rows[1:]])
    found = answer("diff", "--repo", str(root), "--peildatum", "2025-01-01")
    assert found["standen_volledig"] is False


def moves_as_both_say(
    shared: Path, rows: Sequence[Row], newer: Sequence[Row], day: str
) -> dict[Any, Any]:
    write(shared, rows)
    commit(shared, "voor")
    old = stood(shared, day)
    write(shared, newer)
    found = answer("diff", "--repo", str(shared), "--peildatum", day)
    moves = moves_in(found)
    assert moves == moved(old, stood(shared, day), {})
    kader = load(shared).kader
    assert kader
    themas = {each["id"]: each["thema"] for each in found["standen"]}
    assert themas == {name: kader.thema_of(kader.items[name]) for name in themas}
    return moves


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (DONE_ONCE, DONE_ONCE._replace(planning="elk kwartaal")),
        (DONE_ONCE._replace(planning="elk kwartaal"), DONE_ONCE),
        (DONE_ONCE._replace(planning=""), DONE_ONCE._replace(planning="elk kwartaal")),
    ],
)
def test_another_planning_may_open_what_was_done(older: Row, newer: Row, shared: Path) -> None:
    waiting = NOTHING._replace(after=0, status="")
    rest = (NOTHING, waiting, NOTHING)
    moves = moves_as_both_say(shared, (older, *rest), [newer, *rest], "2025-12-31")
    assert ("VBD-2025-1", None) in moves
