# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is known, what comes back, what closes, and who answers: one item at a time."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.one_item import PARTIJEN, kader_with, standing

from ambitiekader_cli.stand import Klasse, Stand, standen
from ambitiekader_cli.stand.toestand import toestand

GEREED, LOOPT = "{{datum: {0}, status: gereed}}", "{{datum: {0}, status: loopt}}"


def log(*entries: str) -> str:
    return "voortgang:\n" + "".join(f"  - {entry}\n" for entry in entries)


@pytest.mark.parametrize(
    ("entry", "peildatum", "melding"),
    [
        (None, "2024-02-01", "nooit"),
        ("2024-03-01", "2024-02-01", "nooit"),
        ("2024-01-01", "2024-02-01", "actueel"),
        ("2024-01-01", "2024-03-31", "actueel"),
        ("2024-01-01", "2024-04-01", "oud"),
        ("2024-03-31", "2024-04-01", "actueel"),
        ("2024-04-02", "2024-05-01", "actueel"),
        ("2024-04-02", "2025-04-02", "actueel"),
        ("2024-04-02", "2025-04-03", "oud"),
    ],
)
def test_how_much_is_known(tmp_path: Path, entry: str | None, peildatum: str, melding: str) -> None:
    """The deadline is 31 March 2024."""
    item = "planning: Q1 2024\n" + (log(LOOPT.format(entry)) if entry else "")
    row = standing(tmp_path, item, peildatum)
    assert row.oordeel.melding(date.fromisoformat(peildatum)) == melding


@pytest.mark.parametrize(
    ("item", "peildatum", "words"),
    [
        ("planning: Q1 2024", "2024-04-01", "termijn voorbij, niets gemeld"),
        ("planning: Q1 2024\n" + log(LOOPT.format("2024-01-05")), "2024-04-01", "te laat"),
        ("planning: Q1 2025\n" + log(LOOPT.format("2024-01-05")), "2024-04-01", "loopt"),
        (log(LOOPT.format("2024-01-05")), "2024-04-01", "loopt"),
        ("planning: Q3 2025", "2024-04-01", "nog niet aan de beurt"),
        ("planning: eind 2025", "2024-04-01", "op schema"),
        ("planning: doorlopend t/m 2024", "2024-12-31", "doorlopend"),
        ("planning: doorlopend t/m 2024", "2025-01-01", "periode voorbij"),
        ("planning: z.s.m.", "2024-04-01", "wacht"),
        (log("{datum: 2024-01-05, status: deels}"), "2024-04-01", "deels gehaald"),
        (log("{datum: 2024-01-05, status: niet-gehaald}"), "2024-04-01", "niet gehaald"),
    ],
)
def test_what_people_read(tmp_path: Path, item: str, peildatum: str, words: str) -> None:
    row = standing(tmp_path, item, peildatum)
    assert toestand(row, date.fromisoformat(peildatum)) == words


@pytest.mark.parametrize(
    ("entries", "peildatum", "klasse"),
    [
        ([], "2024-06-30", "binnenkort"),
        ([], "2024-07-01", "te-laat"),
        (["{datum: 2024-05-01, status: niet-gestart}"], "2024-07-01", "te-laat"),
        ([LOOPT.format("2024-05-01")], "2024-07-01", "doorlopend"),
        ([LOOPT.format("2024-08-01")], "2024-07-01", "te-laat"),
        ([LOOPT.format("2024-08-01")], "2024-08-01", "doorlopend"),
        ([GEREED.format("2024-05-01")], "2024-07-01", "gereed"),
        (["{datum: 2024-05-01, status: deels}"], "2024-07-01", "deels"),
        (
            [LOOPT.format("2024-05-01"), "{datum: 2024-06-01, status: aangehouden}"],
            "2024-07-01",
            "aangehouden",
        ),
    ],
)
def test_a_promise_to_begin(
    tmp_path: Path, entries: list[str], peildatum: str, klasse: str
) -> None:
    item = "planning: start Q2 2024\n" + (log(*entries) if entries else "")
    assert standing(tmp_path, item, peildatum).klasse == klasse


@pytest.mark.parametrize(
    ("planning", "entries", "peildatum", "klasse", "deadline", "missed"),
    [
        ("per kwartaal vanaf 2024", ["2024-04-08"], "2024-06-30", "binnenkort", "2024-06-30", 0),
        ("per kwartaal vanaf 2024", ["2024-04-08"], "2024-07-01", "te-laat", "2024-06-30", 1),
        ("per kwartaal vanaf 2024", [], "2025-01-01", "te-laat", "2024-03-31", 4),
        ("jaarlijks", ["2024-01-12"], "2024-06-01", "op-schema", "2024-12-31", 0),
        ("jaarlijks", ["2024-01-12"], "2025-01-01", "te-laat", "2024-12-31", 1),
        ("jaarlijks vóór 1 oktober", [], "2023-09-30", "binnenkort", "2023-09-30", 0),
        ("jaarlijks vóór 1 oktober", [], "2023-10-01", "te-laat", "2023-09-30", 1),
        ("3x per jaar", ["2023-05-01", "2023-06-01"], "2024-01-01", "te-laat", "2023-12-31", 1),
        (
            "3x per jaar",
            ["2023-05-01", "2023-06-01", "2023-06-02"],
            "2024-01-01",
            "op-schema",
            "2024-12-31",
            0,
        ),
        ("om de twee jaar", [], "2024-12-31", "binnenkort", "2024-12-31", 0),
        ("om de twee jaar", [], "2025-01-01", "te-laat", "2024-12-31", 1),
        ("wekelijks vanaf 2025", [], "2025-01-13", "te-laat", "2025-01-05", 2),
    ],
)
def test_what_comes_back(  # noqa: PLR0913, PLR0917 - the columns of a table
    tmp_path: Path,
    planning: str,
    entries: list[str],
    peildatum: str,
    klasse: str,
    deadline: str,
    missed: int,
) -> None:
    """The looptijd is 2023 up to and including 2026."""
    item = f"planning: {planning}\n" + (log(*map(GEREED.format, entries)) if entries else "")
    oordeel = standing(tmp_path, item, peildatum).oordeel
    assert (oordeel.klasse, str(oordeel.deadline), oordeel.gemist) == (klasse, deadline, missed)


def test_a_report_names_its_period(tmp_path: Path) -> None:
    item = "planning: jaarlijks\n" + log("{datum: 2025-02-01, status: gereed, periode: 2024}")
    row = standing(tmp_path, item, "2025-03-01")
    assert (row.klasse, str(row.oordeel.deadline)) == ("te-laat", "2023-12-31")
    item += "  - {datum: 2025-02-02, status: niet-gehaald, periode: 2023}\n"
    assert standing(tmp_path, item, "2025-03-01").klasse == "op-schema"


def test_a_decision_moves_the_planning(tmp_path: Path) -> None:
    item = "planning: Q1 2024\n" + log(
        "{datum: 2024-03-01, status: loopt, herzien: {planning: Q4 2024, reden: Vergunning}}"
    )
    before = standing(tmp_path, item, "2024-02-28")
    after = standing(tmp_path, item, "2024-05-01")
    assert (before.herzien, str(before.planning.deadline)) == (None, "2024-03-31")
    assert (after.tekst, str(after.planning.deadline)) == ("Q1 2024", "2024-12-31")
    assert (after.klasse, standing(tmp_path, item, "2025-01-01").klasse) == (
        "op-schema",
        "te-laat",
    )


def test_all_mijlpalen_done_is_the_item_done(tmp_path: Path) -> None:
    item = "mijlpalen:\n" + "".join(
        f"  - {{titel: Stap {n}, planning: Q{n} 2023, voortgang: "
        f"[{{datum: 2023-0{n}-15, status: {status}}}]}}\n"
        for n, status in enumerate(("gereed", "gereed", "vervallen"), 1)
    )
    assert standing(tmp_path, item, "2023-03-14").klasse == "op-schema"
    assert standing(tmp_path, item, "2023-03-15").klasse == "gereed"
    partly = item.replace("status: vervallen", "status: niet-gehaald")
    assert standing(tmp_path, partly, "2023-03-15").klasse == "deels"


def test_it_waits_for_what_comes_first(tmp_path: Path) -> None:
    first = "  - id: PRO-2\n    titel: Eerst\n    planning: Q1 2023\n"
    rows = {
        day: standing(tmp_path, "na: PRO-2", day, f"{first}    {log(GEREED.format('2023-05-01'))}"
                      .replace("  - {", "      - {")).klasse
        for day in ("2023-04-30", "2023-05-01")
    }  # fmt: skip
    assert rows == {"2023-04-30": "wacht", "2023-05-01": "zonder-planning"}


def test_one_reports_for_all(tmp_path: Path) -> None:
    item = "trekker: [gemeente-voorbeeld, wonen-noord]\nplanning: Q1 2023\n" + log(
        "{datum: 2023-02-01, partij: wonen-noord, status: gereed}"
    )
    each = standing(tmp_path, item, "2023-04-01")
    together = standing(tmp_path, f"uitvoering: gezamenlijk\n{item}", "2023-04-01")
    assert (each.klasse, together.klasse) == ("te-laat", "gereed")
    assert {own.klasse for own in together.per_partij.values()} == {"gereed"}


def test_one_entry_of_several_and_of_a_group(tmp_path: Path) -> None:
    item = "trekker: alle-partijen\nplanning: Q1 2023\n" + log(
        "{datum: 2023-02-01, partij: alle-partijen, status: gereed}"
    )
    assert standing(tmp_path, item, "2023-04-01").klasse == "gereed"


def test_a_mijlpaal_of_somebody_else(tmp_path: Path) -> None:
    kader = kader_with(
        tmp_path,
        "trekker: gemeente-voorbeeld\nmijlpalen:\n"
        "  - {titel: Stap, trekker: wonen-noord, planning: Q1 2023}\n",
    )
    item, step = [row for row in standen(kader, date(2023, 4, 1)) if row.item.id == "PRO-1"]
    assert (item.trekkers, step.trekkers) == (("gemeente-voorbeeld",), ("wonen-noord",))
    assert (item.klasse, step.klasse) == ("te-laat", "te-laat")


def test_the_successor_answers_from_the_day_after(tmp_path: Path) -> None:
    partijen = (
        "partijen:\n"
        "  - {id: oud-a, naam: A, soort: corporatie, geldig: {tot: 2023-06-30}, opvolger: nieuw}\n"
        "  - {id: oud-b, naam: B, soort: corporatie, geldig: {tot: 2023-06-30}, opvolger: nieuw}\n"
        "  - {id: nieuw, naam: C, soort: corporatie, geldig: {van: 2023-07-01}}\n"
        "groepen:\n  - {id: allen, naam: Allen, leden: [oud-a, oud-b]}\n"
    )
    item = "trekker: allen\nplanning: Q3 2023\n" + log(
        "{datum: 2023-05-01, partij: oud-a, status: gereed}"
    )
    before = standing(tmp_path, item, "2023-06-30", partijen=partijen)
    after = standing(tmp_path, item, "2023-07-01", partijen=partijen)
    late = standing(tmp_path, item, "2023-10-01", partijen=partijen)
    assert (before.trekkers, after.trekkers) == (("oud-a", "oud-b"), ("nieuw",))
    assert late.klasse == "te-laat", "what B led is not done"
    done = item + "  - {datum: 2023-10-01, partij: nieuw, status: gereed}\n"
    assert standing(tmp_path, done, "2023-10-01", partijen=partijen).klasse == "gereed"


PLANNINGS = st.sampled_from(
    (
        *("Q1 2024", "eind 2025", "jaarlijks", "per kwartaal", "2x per jaar", "start Q2 2024"),
        *("doorlopend", "doorlopend t/m 2024", "z.s.m.", "n.t.b.", "medio 2024", "Q2"),
    )
)
ENTRY = st.tuples(
    st.dates(date(2023, 1, 1), date(2026, 12, 31)),
    st.sampled_from(["niet-gestart", "loopt", "gereed", "deels", "aangehouden", "vervallen"]),
)
DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))


def written(planning: str, entries: list[tuple[date, str]], **more: Any) -> str:
    keys = {"planning": planning, **more}
    item = "".join(f"{key}: {value}\n" for key, value in keys.items())
    each = [f"{{datum: {day}, status: {status}}}" for day, status in sorted(entries)]
    return item + (log(*each) if each else "")


@given(PLANNINGS, st.lists(ENTRY, max_size=4), ENTRY, DAYS)
def test_a_report_never_makes_it_worse_than_silence(
    tmp_path_factory: pytest.TempPathFactory,
    planning: str,
    entries: list[tuple[date, str]],
    extra: tuple[date, str],
    day: date,
) -> None:
    """What is not late when nobody says anything, is not late when somebody does."""
    root = tmp_path_factory.mktemp("worse")
    silent = standing(root, written(planning, []), str(day))
    some = standing(root, written(planning, entries), str(day))
    more = standing(root, written(planning, [*entries, extra]), str(day))
    for row, before in ((some, silent), (more, silent)):
        assert row.klasse is not Klasse.TE_LAAT or before.klasse is Klasse.TE_LAAT
        assert (row.oordeel.gemist) <= before.oordeel.gemist


@given(PLANNINGS, st.lists(ENTRY, max_size=3), DAYS)
def test_a_group_of_one_equals_its_member(
    tmp_path_factory: pytest.TempPathFactory,
    planning: str,
    entries: list[tuple[date, str]],
    day: date,
) -> None:
    root = tmp_path_factory.mktemp("group")
    alone = PARTIJEN.replace(
        "groepen:\n", "groepen:\n  - {id: een, naam: Een, leden: [gemeente-voorbeeld]}\n"
    )

    def said(trekker: str) -> tuple[object, ...]:
        row = standing(root, written(planning, entries, trekker=trekker), str(day), partijen=alone)
        return row.oordeel, row.per_partij, row.trekkers

    assert said("een") == said("gemeente-voorbeeld")


@given(PLANNINGS, PLANNINGS, st.lists(ENTRY, max_size=3), DAYS)
def test_an_extra_mijlpaal_never_makes_another_item_late(
    tmp_path_factory: pytest.TempPathFactory,
    planning: str,
    extra: str,
    entries: list[tuple[date, str]],
    day: date,
) -> None:
    root = tmp_path_factory.mktemp("extra")
    other = f"  - id: PRO-2\n    titel: Ander\n    planning: {planning}\n"

    def others(item: str) -> dict[str, Stand]:
        kader = kader_with(root, item, other)
        return {
            row.item.id: row._replace(item=row.item)
            for row in standen(kader, day)
            if row.item.id != "PRO-1" and row.step is None
        }

    item = written(planning, entries)
    with_extra = f"mijlpalen:\n  - {{titel: Extra, planning: {extra}}}\n{item}"
    before, after = others(item), others(with_extra)
    assert {name: row.klasse for name, row in before.items()} == {
        name: row.klasse for name, row in after.items()
    }
