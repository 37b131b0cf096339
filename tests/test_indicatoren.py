# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is a year judged by its own numbers only, and never by what was not known yet?"""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.indicator import Indicator, Jaarwaarde, Meting
from ambitiekader_cli.source import Source
from ambitiekader_cli.stand.indicatoren import Uitkomst, jaren, kern
from ambitiekader_cli.words.values import gerealiseerd

LATER = date(2030, 1, 1)
WAARDEN = st.integers(-50, 50).map(Decimal) | st.sampled_from(["PM", "n.b.", "volgt"])
JAREN = st.integers(2020, 2027)
METINGEN = st.lists(
    st.builds(Meting, jaar=JAREN, waarde=WAARDEN)
    | st.builds(Meting, datum=st.dates(date(2020, 1, 1), date(2027, 12, 31)), waarde=WAARDEN),
    max_size=8,
)
STREEFWAARDEN = st.lists(st.builds(Jaarwaarde, jaar=JAREN, waarde=WAARDEN), max_size=5)
RICHTINGEN = st.sampled_from(["meer", "minder", "gelijk"])


@given(RICHTINGEN, METINGEN, STREEFWAARDEN, st.dates(date(2019, 1, 1), date(2029, 1, 1)))
def test_a_year_takes_nothing_from_another(
    richting: str, metingen: list[Meting], wanted: list[Jaarwaarde], day: date
) -> None:
    whole = {each.jaar: each for each in jaren(of(richting, metingen, wanted), day)}
    for jaar in range(2019, 2029):
        own = of(
            richting,
            [each for each in metingen if each.year == jaar],
            [each for each in wanted if each.jaar == jaar],
        )
        assert whole.get(jaar) == next(iter(jaren(own, day)), None)


@given(RICHTINGEN, METINGEN, STREEFWAARDEN, st.dates(date(2019, 1, 1), date(2029, 1, 1)))
def test_what_came_later_changes_nothing(
    richting: str, metingen: list[Meting], wanted: list[Jaarwaarde], day: date
) -> None:
    known = [m for m in metingen if (m.datum <= day if m.datum else m.year <= day.year)]
    assert jaren(of(richting, metingen, wanted), day) == jaren(of(richting, known, wanted), day)


@given(RICHTINGEN, METINGEN, STREEFWAARDEN, st.dates(date(2019, 1, 1), date(2029, 1, 1)))
def test_only_a_year_that_is_over_with_two_numbers_is_judged(
    richting: str, metingen: list[Meting], wanted: list[Jaarwaarde], day: date
) -> None:
    for year in jaren(of(richting, metingen, wanted), day):
        numbers = [n for n in (year.waarde, year.streefwaarde) if isinstance(n, Decimal)]
        judged = year.uitkomst in (Uitkomst.GEHAALD, Uitkomst.NIET_GEHAALD)
        assert (year.uitkomst is None) is (year.streefwaarde is None)
        assert judged is (len(numbers) == 2 and day >= date(year.jaar, 12, 31))


@pytest.mark.parametrize(
    ("richting", "waarde", "uitkomst"),
    [
        ("meer", 9, "niet-gehaald"),
        ("meer", 10, "gehaald"),
        ("meer", 11, "gehaald"),
        ("minder", 9, "gehaald"),
        ("minder", 10, "gehaald"),
        ("minder", 11, "niet-gehaald"),
        ("gelijk", 9, "niet-gehaald"),
        ("gelijk", 10, "gehaald"),
        ("gelijk", 11, "niet-gehaald"),
    ],
)
def test_where_it_should_go(richting: str, waarde: int, uitkomst: str) -> None:
    wanted = [Jaarwaarde(jaar=2024, waarde=Decimal(10))]
    measured = [Meting(jaar=2024, waarde=Decimal(waarde))]
    [year] = jaren(of(richting, measured, wanted), LATER)
    assert year.uitkomst == uitkomst


def test_of_days_in_a_year_the_last_counts_and_of_the_whole_year_before_all() -> None:
    days = [("2024-11-01", 3), ("2024-03-01", 1)]
    measured = [Meting(datum=date.fromisoformat(d), waarde=Decimal(n)) for d, n in days]
    assert jaren(of("meer", measured, []), LATER)[0].waarde == 3
    assert jaren(of("meer", measured, []), date(2024, 6, 1))[0].waarde == 1
    whole = [Meting(jaar=2024, waarde=Decimal(7)), *measured]
    assert jaren(of("meer", whole, []), LATER)[0].waarde == 7


def test_the_nulmeting_is_the_value_of_its_year_until_there_is_another() -> None:
    begin = Jaarwaarde(jaar=2022, waarde=Decimal(5))
    indicator = of("meer", [], []).replaced(nulmeting=begin)
    [year] = jaren(indicator, LATER)
    assert (year.jaar, year.getal) == (2022, Decimal(5))
    later = indicator.replaced(metingen=(Meting(jaar=2022, waarde=Decimal(6)),))
    assert jaren(later, LATER)[0].waarde == 6


@given(METINGEN, STREEFWAARDEN, st.dates(date(2019, 1, 1), date(2029, 1, 1)))
def test_in_short_at_most_three_years_are_told_the_last_that_was_judged_among_them(
    metingen: list[Meting], wanted: list[Jaarwaarde], day: date
) -> None:
    years = jaren(of("meer", metingen, wanted), day)
    told = kern(years)
    assert len(told) <= 3
    assert [*told] == [each for each in years if each in told]
    assert {y for y in years if y.uitkomst and not y.loopt} == set() or any(
        y.uitkomst and not y.loopt for y in told
    )


@given(st.decimals(0, 10**6, places=2, allow_nan=False), st.decimals("0.01", 10**6, places=2))
def test_never_all_of_it_when_it_is_not_all_there(value: Decimal, goal: Decimal) -> None:
    said = gerealiseerd(value, {"minimaal": goal, "eenheid": "woningen"})
    percent = int(said.partition("(")[2].partition(" %")[0])
    assert (percent >= 100) is (value >= goal)
    assert abs(percent - value / goal * 100) <= 1


@pytest.mark.parametrize(
    ("value", "wanted", "said"),
    [
        ("629", {"minimaal": "1400", "eenheid": "woningen"}, "629 van de 1.400 woningen (45 %)"),
        ("629", {"precies": "1400"}, "629 van de 1.400 (45 %)"),
        ("12", {"maximaal": "30", "eenheid": "adressen"}, "12 van hoogstens 30 adressen (40 %)"),
        (
            "25",
            {"minimaal": "20", "maximaal": "30", "eenheid": "woningen"},
            "25 woningen (minstens 20 en hoogstens 30 woningen)",
        ),
        ("91.5", {"minimaal": "95", "eenheid": "procent"}, "91,5 van de 95 procent"),
        ("5", {"minimaal": "0", "eenheid": "klachten"}, "5 van de 0 klachten"),
        ("629", {"eenheid": "woningen"}, "629 woningen"),
        ("629", {}, "629"),
    ],
)
def test_how_much_is_there(value: str, wanted: dict[str, str], said: str) -> None:
    given = {key: n if key == "eenheid" else Decimal(n) for key, n in wanted.items()}
    assert gerealiseerd(Decimal(value), given) == said


def of(richting: str, metingen: list[Meting], wanted: list[Jaarwaarde]) -> Indicator:
    given = {"metingen": tuple(metingen), "streefwaarden": tuple(wanted)}
    made = check(Indicator, {"id": "IND-1", "titel": "t", "richting": richting, **given})
    made.locate(Bestand(Source("indicatoren.yaml", b""), "indicatoren"), ())
    return made
