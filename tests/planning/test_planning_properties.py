# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does parsing keep its promises for every text, not only for those we thought of?"""

import re
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.planning_forms import Form, Unit, firm, places, seasons, valid, years

from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, Zekerheid, parse
from ambitiekader_cli.unseen import UNSEEN

SETTINGS = settings(deadline=None, max_examples=150)
LOOPTIJD = Looptijd(date(2022, 1, 1), date(2025, 12, 31))
SIGNS = "0123456789-/.' ?qQenvatmijrwk"
texts = st.text() | st.text(alphabet=SIGNS, max_size=20)


@st.composite
def misspelled(draw: st.DrawFn) -> str:
    """A valid text with one character too many, too few, or another one."""
    text = draw(valid).text
    at = draw(st.integers(0, len(text)))
    return (
        text[:at]
        + draw(st.sampled_from(SIGNS) | st.just(""))
        + text[at + draw(st.integers(0, 1)) :]
    )


@SETTINGS
@given(valid)
def test_what_is_written_by_the_rules_is_understood(form: Form) -> None:
    assert parse(form.text) == form.planning


@SETTINGS
@given(texts | misspelled(), st.none() | st.just(LOOPTIJD), st.none() | st.integers())
def test_any_text_gives_an_answer(tekst: str, looptijd: Looptijd | None, jaar: int | None) -> None:
    found = parse(tekst, looptijd, jaar)

    if isinstance(found, Onbegrepen):
        assert_kind(found)
    elif found.soort in (Soort.GEEN, Soort.ONDUIDELIJK):
        assert found == Planning(found.soort)
    else:
        assert found.zekerheid in (Zekerheid.HARD, Zekerheid.ZACHT)
        assert (found.start or date.min) <= (found.deadline or date.max)


@SETTINGS
@given(valid, st.text(alphabet="bcxzq", min_size=3, max_size=9), st.booleans())
def test_an_unknown_word_is_never_skipped(form: Form, word: str, before: bool) -> None:
    tekst = f"{word} {form.text}" if before else f"{form.text} {word}"

    assert isinstance(parse(tekst), Onbegrepen)


@SETTINGS
@given(misspelled())
def test_what_is_suggested_is_understood(tekst: str) -> None:
    found = parse(tekst)
    assume(isinstance(found, Onbegrepen) and found.hulp.startswith("bedoelde u"))
    assert isinstance(found, Onbegrepen)

    for form in re.findall("`([^`]*)`", found.hulp):
        suggested = parse(form)
        assert isinstance(suggested, Planning)
        assert suggested.start or suggested.deadline


@SETTINGS
@given(texts | misspelled())
def test_the_answer_does_not_depend_on_the_spaces_around(tekst: str) -> None:
    assume(len(tekst) < 190)
    found, again = parse(tekst), parse(f"  {tekst}\n")

    assert found == again


@SETTINGS
@given(firm | seasons() | places(), years)
def test_an_assumed_year_counts_as_a_written_one(unit: Unit, year: int) -> None:
    assert parse(unit.text) == Planning(Soort.ONDUIDELIJK)
    assert parse(unit.text, jaar=year) == parse(f"{unit.text} {year}") == unit.planning(year)


@SETTINGS
@given(valid, years)
def test_an_assumed_year_changes_no_text_that_has_one(form: Form, year: int) -> None:
    assert parse(form.text, jaar=year) == form.planning


def assert_kind(found: Onbegrepen) -> None:
    """One line, lower case, no full stop, and every quotation closed."""
    for line in (found.bericht, found.hulp):
        assert len(line.splitlines()) == 1
        assert not UNSEEN.search(line)
        assert not line[0].isupper()
        assert not line.endswith(".")
        assert line.count("`") % 2 == 0
