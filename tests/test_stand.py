# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""When is something late, and for whom: the rules of time, one by one."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.load import load
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, Soort, parse
from ambitiekader_cli.stand import Klasse, Stand, late, of_partij, standen
from ambitiekader_cli.stand.judge import judge

BASIS = Path(__file__).parent / "basis"
LOOPTIJD = Looptijd(date(2023, 1, 1), date(2026, 12, 31))


def rows(tmp_path: Path, item: str, peildatum: str) -> list[Stand]:
    """The rows of one procesafspraak, written as the lines below its id."""
    repo = tmp_path / "repo"
    shutil.rmtree(repo, ignore_errors=True)
    shutil.copytree(BASIS, repo)
    lines = "".join(f"    {line}\n" for line in item.strip("\n").split("\n"))
    text = f"procesafspraken:\n  - id: PRO-1\n    titel: Iets\n{lines}"
    (repo / "data/regional/procesafspraken.yaml").write_text(text, "utf-8")
    loaded = load(repo)
    assert loaded.problems == ()
    assert loaded.kader is not None
    found = standen(loaded.kader, date.fromisoformat(peildatum))
    return [row for row in found if row.item.id == "PRO-1"]


@pytest.mark.parametrize(
    ("planning", "peildatum", "klasse"),
    [
        ("Q2 2024", "2024-06-30", "binnenkort"),
        ("Q2 2024", "2024-07-01", "te-laat"),
        ("Q2 2024", "2024-05-01", "binnenkort"),
        ("Q2 2024", "2024-04-30", "op-schema"),
        ("begin 2024", "2024-04-01", "te-laat"),
        ("doorlopend", "2023-06-01", "doorlopend"),
        ("vanaf 2025", "2024-12-31", "op-schema"),
        ("vanaf 2025", "2025-01-01", "doorlopend"),
        ("n.t.b.", "2026-01-01", "zonder-planning"),
        ("Q2", "2026-01-01", "onduidelijk"),
        ("jaarlijks", "2023-06-01", "op-schema"),
        ("jaarlijks", "2023-11-15", "binnenkort"),
        ("jaarlijks", "2024-01-01", "te-laat"),
        ("halfjaarlijks", "2023-07-01", "te-laat"),
        ("tweemaal per jaar", "2023-07-01", "op-schema"),
        ("tweemaal per jaar", "2024-01-01", "te-laat"),
        ("halverwege de looptijd", "2024-12-31", "binnenkort"),
        ("halverwege de looptijd", "2025-01-01", "te-laat"),
    ],
)
def test_without_progress(tmp_path: Path, planning: str, peildatum: str, klasse: str) -> None:
    (row,) = rows(tmp_path, f"planning: {planning}", peildatum)
    assert row.klasse == klasse
    assert row.oordeel.status is None


@pytest.mark.parametrize(
    ("status", "before", "after"),
    [
        ("loopt", "te-laat", "te-laat"),
        ("gereed", "te-laat", "gereed"),
        ("vervallen", "te-laat", "vervallen"),
        ("aangehouden", "te-laat", "te-laat"),
        ("niet-gestart", "te-laat", "te-laat"),
    ],
)
def test_only_progress_up_to_the_peildatum_counts(
    tmp_path: Path, status: str, before: str, after: str
) -> None:
    item = f"planning: Q1 2023\nvoortgang:\n  - {{datum: 2023-05-10, status: {status}}}"
    assert rows(tmp_path, item, "2023-05-09")[0].klasse == before
    assert rows(tmp_path, item, "2023-05-10")[0].klasse == after


def test_put_on_hold_is_not_late_before_its_deadline(tmp_path: Path) -> None:
    item = "planning: Q4 2026\nvoortgang:\n  - {datum: 2023-05-10, status: aangehouden}"
    assert rows(tmp_path, item, "2023-06-01")[0].klasse == "aangehouden"


def test_the_last_entry_of_a_day_decides(tmp_path: Path) -> None:
    item = (
        "planning: Q1 2023\nvoortgang:\n"
        "  - {datum: 2023-05-10, status: gereed}\n  - {datum: 2023-05-10, status: loopt}"
    )
    assert rows(tmp_path, item, "2023-06-01")[0].klasse == "te-laat"


def test_a_group_is_as_bad_as_its_worst_member(tmp_path: Path) -> None:
    item = (
        "trekker: alle-partijen\nplanning: Q1 2023\nvoortgang:\n"
        "  - {datum: 2023-02-10, partij: wonen-noord, status: gereed}\n"
        "  - {datum: 2023-02-11, partij: huurders-noord, status: vervallen}"
    )
    (row,) = rows(tmp_path, item, "2023-06-01")
    assert row.klasse == "te-laat"
    assert {partij: own.klasse for partij, own in row.per_partij.items()} == {
        "gemeente-voorbeeld": "te-laat",
        "wonen-noord": "gereed",
        "huurders-noord": "vervallen",
    }
    own = of_partij(row, "wonen-noord")
    assert own is not None
    assert own.klasse == "gereed"
    assert of_partij(row, "stuurgroep") is None


def test_a_late_mijlpaal_stands_for_an_item_without_planning(tmp_path: Path) -> None:
    item = (
        "mijlpalen:\n  - {titel: Eerste, planning: Q1 2023}\n  - {titel: Tweede, planning: Q4 2024}"
    )
    found = rows(tmp_path, item, "2023-06-01")
    assert [(row.soort, row.klasse) for row in found] == [
        ("procesafspraak", "te-laat"),
        ("mijlpaal", "te-laat"),
        ("mijlpaal", "op-schema"),
    ]
    assert [row.titel for row in late(found)] == ["Eerste"]


def test_a_finished_mijlpaal_gives_way_to_the_next(tmp_path: Path) -> None:
    item = (
        "mijlpalen:\n  - titel: Eerste\n    planning: Q1 2023\n"
        "    voortgang:\n      - {datum: 2023-03-01, status: gereed}\n"
        "  - {titel: Tweede, planning: Q4 2024}"
    )
    assert [row.klasse for row in rows(tmp_path, item, "2023-06-01")] == [
        "op-schema",
        "gereed",
        "op-schema",
    ]


def test_an_item_that_is_done_closes_its_mijlpalen(tmp_path: Path) -> None:
    item = (
        "mijlpalen:\n  - {titel: Eerste, planning: Q1 2023}\n"
        "voortgang:\n  - {datum: 2023-05-01, status: gereed}"
    )
    assert [row.klasse for row in rows(tmp_path, item, "2023-06-01")] == ["gereed", "gereed"]


@pytest.mark.parametrize(
    ("done", "peildatum", "klasse", "deadline"),
    [
        ("2023-05-01", "2023-06-01", "op-schema", "2023-12-31"),
        ("2023-05-01", "2024-06-01", "op-schema", "2024-12-31"),
        ("2023-05-01", "2025-01-01", "te-laat", "2024-12-31"),
        ("2025-02-01", "2025-03-01", "te-laat", "2024-12-31"),
        ("2026-02-01", "2026-03-01", "te-laat", "2024-12-31"),
        ("2023-12-31", "2024-12-31", "binnenkort", "2024-12-31"),
    ],
)
def test_what_recurs_is_judged_per_period(
    tmp_path: Path, done: str, peildatum: str, klasse: str, deadline: str
) -> None:
    item = f"planning: jaarlijks\nvoortgang:\n  - {{datum: {done}, status: gereed}}"
    (row,) = rows(tmp_path, item, peildatum)
    assert (row.klasse, str(row.oordeel.deadline)) == (klasse, deadline)


def test_ongoing_work_falls_silent_after_twelve_months(tmp_path: Path) -> None:
    item = "planning: doorlopend\nvoortgang:\n  - {datum: 2024-02-29, status: loopt}"
    assert not rows(tmp_path, item, "2025-02-28")[0].oordeel.stil
    assert rows(tmp_path, item, "2025-03-01")[0].oordeel.stil


def test_an_assumed_year_makes_it_a_date(tmp_path: Path) -> None:
    item = "planning: {tekst: Q2, aanname: {jaar: 2024, reden: Zo staat het in het verslag.}}"
    (row,) = rows(tmp_path, item, "2024-07-01")
    assert (row.tekst, row.klasse) == ("Q2", "te-laat")


days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
texts = st.sampled_from(
    [
        "Q2 2024",
        "begin 2024",
        "doorlopend",
        "jaarlijks",
        "per kwartaal",
        "vanaf 2025",
        "Q2",
        "n.t.b.",
    ]
)
logs = st.lists(
    st.builds(
        lambda day, status: Voortgang(datum=day, status=status),
        days,
        st.sampled_from(["niet-gestart", "loopt", "gereed", "aangehouden", "vervallen"]),
    ),
    max_size=4,
).map(lambda log: sorted(log, key=lambda entry: entry.datum))


def meaning(text: str) -> Planning:
    found = parse(text, LOOPTIJD)
    assert isinstance(found, Planning)
    return found


@given(texts, logs, days)
def test_late_is_exactly_past_its_deadline_and_not_closed(
    text: str, log: list[Voortgang], peildatum: date
) -> None:
    planning = meaning(text)
    known = [entry for entry in log if entry.datum <= peildatum]
    oordeel = judge(planning, known, peildatum, LOOPTIJD)
    if oordeel.klasse is Klasse.TE_LAAT:
        assert oordeel.deadline is not None
        assert oordeel.deadline < peildatum
    if planning.soort in (Soort.DOORLOPEND, Soort.GEEN, Soort.ONDUIDELIJK):
        assert oordeel.klasse is not Klasse.TE_LAAT
    if planning.deadline and planning.soort is not Soort.HERHALING:
        closed = known and known[-1].status in ("gereed", "vervallen")
        late_now = planning.deadline < peildatum and not closed
        assert (oordeel.klasse is Klasse.TE_LAAT) is bool(late_now)


@given(days, days)
def test_time_alone_never_makes_an_item_less_late(one: date, other: date) -> None:
    planning = meaning("Q2 2024")
    first, second = sorted((one, other))
    if judge(planning, [], first, LOOPTIJD).klasse is Klasse.TE_LAAT:
        assert judge(planning, [], second, LOOPTIJD).klasse is Klasse.TE_LAAT
        assert judge(planning, [], second + timedelta(1), LOOPTIJD).klasse is Klasse.TE_LAAT
