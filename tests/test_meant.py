# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody meant with a value that does not fit: right, or nothing at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.guess import several
from ambitiekader_cli.load.meant_number import meant_number
from ambitiekader_cli.load.meant_word import meant_word
from ambitiekader_cli.planning.meant_day import meant_day
from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.words.placeholder import refers_elsewhere, says_nothing

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
STATUSES = ("niet-gestart", "loopt", "gereed", "deels", "aangehouden", "vervallen")


@given(DAYS, st.sampled_from(["", " 12:30", "T00:00:00"]))
def test_a_day_in_every_form(day: date, time: str) -> None:
    month = MONTH_NAMES[day.month - 1]
    wanted = f"bedoelde u `{day.isoformat()}`?"
    for form in (
        f"{day.day} {month} {day.year}",
        f"{day.day} {month[:3]}. {day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}{time}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}{day.month:02}{day.day:02}",
        f"{day.isoformat()}{time}",
        f"{day.day}\u2011{day.month}\u2011{day.year}",
        f"Vrijdag {day.day} {month.upper()} {day.year}",
    ):
        assert meant_day(form) == wanted


@given(DAYS)
def test_with_slashes_day_and_month_can_be_swapped(day: date) -> None:
    said = meant_day(f"{day.day}/{day.month}/{day.year}")
    assert f"`{day.isoformat()}`" in said
    assert ("of" in said) is (day.day <= 12 and day.day != day.month)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31 november 2026", "deze dag bestaat niet"),
        ("30-2-2024", "deze dag bestaat niet"),
        ("november 2026", "noem ook de dag"),
        ("2026-11", "noem ook de dag"),
        ("20 november", "noem ook het jaar"),
        ("20-11-26", "noem ook het jaar"),
        ("2026", "noem ook de maand en de dag"),
        ("45981", "dit lijkt een datum uit Excel: bedoelde u `2025-11-20`?"),
        ("1 mrt 2024", "bedoelde u `2024-03-01`?"),
        ("20e november 2026.", "bedoelde u `2026-11-20`?"),
    ],
)
def test_what_a_day_lacks(text: str, said: str) -> None:
    assert meant_day(text).startswith(said)


@pytest.mark.parametrize(
    "text", ["Q1 2024", "voorjaar 2024", "gisteren", "12345", "20 foo 2026", ""]
)
def test_what_is_no_day(text: str) -> None:
    assert meant_day(text) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        *[("afgerond", "gereed"), ("Klaar.", "gereed"), ("GEREED", "gereed")],
        *[("bezig", "loopt"), ("in uitvoering", "loopt"), ("gestart", "loopt")],
        *[("nog niet begonnen", "niet-gestart"), ("niet_gestart", "niet-gestart")],
        *[("on hold", "aangehouden"), ("geannuleerd", "vervallen"), ("gedeeltelijk", "deels")],
        *[("lopt", "loopt"), ("uitgesteld", None), ("onbekend", None), ("", None)],
    ],
)
def test_a_status_in_other_words(text: str, word: str | None) -> None:
    assert meant_word(text, STATUSES) == word


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1.400", "bedoelde u `1400`?"),
        ("1 400", "bedoelde u `1400`?"),
        ("12,5", "bedoelde u `12.5`?"),
        ("1.400,50", "bedoelde u `1400.50`?"),
        ("€ 5", "bedoelde u `5`?"),
        ("€ 2.500,-", "bedoelde u `2500`?"),
        ("50%", "schrijf `50`, en zet `procent` bij `eenheid`"),
        ("100 woningen", "schrijf `100`, en zet `woningen` bij `eenheid`"),
        *[(text, "") for text in ("ca. 100", "12,500", "20 november 2026", "100-200", "honderd")],
    ],
)
def test_a_number_in_other_words(text: str, said: str) -> None:
    assert meant_number(text, whole=False) == said


@pytest.mark.parametrize(("text", "number"), [("maart", "3"), ("1e", "1"), ("12.", "12")])
def test_a_whole_number(text: str, number: str) -> None:
    assert meant_number(text, whole=True) == f"bedoelde u `{number}`?"
    assert meant_number("12,5", whole=True) == ""


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(text: str) -> None:
    assert meant_day(text) is not None
    assert meant_number(text, whole=False) is not None
    assert meant_number(text, whole=True) is not None
    assert meant_word(text, STATUSES) in (None, *STATUSES)
    assert says_nothing(text) in (True, False)
    assert refers_elsewhere(text) in (True, False)
    several(text, {"a", "b-1"}.__contains__)


@pytest.mark.parametrize(
    "text",
    [
        *("n.t.b.", "NTB", "n.n.b.", "n.b.", "nvt", "n.v.t.", "-", "–", "?", "…", "PM", "xx"),
        *("onbekend", "volgt", "nog te bepalen", "nader te bepalen", "nog niet bekend"),
        "(nog in te vullen)",
    ],
)
def test_what_says_nothing(text: str) -> None:
    assert says_nothing(text)
    assert not refers_elsewhere(text)


@pytest.mark.parametrize("text", ["onbekend terrein", "Noord", "pmb", "x", "a", "volgtijdelijk"])
def test_what_says_something(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a b", "er ontbreekt een komma; schrijf een lijst: `[a, b]`"),
        ("a, b", "schrijf een lijst: `[a, b]`"),
        ("a en b", "schrijf een lijst: `[a, b]`"),
        ("• a • b", "begin elk onderdeel met een gewoon streepje en een spatie: `- a`"),
        ("– a", "begin elk onderdeel met een gewoon streepje en een spatie: `- a`"),
        *[(text, None) for text in ("a c", "c", "", "a " * 200)],
    ],
)
def test_several_ids_in_one_text(text: str, said: str | None) -> None:
    assert several(text, {"a", "b"}.__contains__) == said
