# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does parsing keep its promises for every text, not only for those we thought of?"""

import re
from datetime import date
from difflib import get_close_matches

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.planning_forms import Form, Unit, firm, places, seasons, valid, years

from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, Zekerheid, parse
from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.planning.suggest import EMPTY
from ambitiekader_cli.unseen import UNSEEN

SETTINGS = settings(deadline=None, max_examples=150)
LOOPTIJD = Looptijd(date(2022, 1, 1), date(2025, 12, 31))
SIGNS = "0123456789-/.' ?qQenvatmijrwk"
texts = st.text() | st.text(alphabet=SIGNS, max_size=20)
CARRIES = (
    *("voor", "na", "of", "daarna", "later", "uitloop", "nu", "was", "helft", "semester", "niet"),
    *("trimester", "begroting", "evaluatie", "e.v.j.", "heden", "tot", "t/m", "uiterlijk", "eind"),
    *("begin", "medio", "vanaf", "per", "net", "ruim", "eerder", "vóór", "maar", "over", "door"),
    *("afloop", "planperiode", "uitgesteld naar", "in plaats van", "oplevering", "start", "geen"),
    *("zomer", "reces", "Q3", "2026", "1 juli", "week 3", "31", "half", "eerste", "twee", ">", "→"),
)
"""Words of time and order, and signs that say as much."""
FILLERS = ("graag", "svp", "is", "uitvoering", "besluit", "raad", "ca.", ",", "(", "-", "!", "bij")
CONDITIONS = (
    "na besluit",
    "zodra",
    "afhankelijk van",
    "na vaststelling",
    "mits",
    "in afwachting van",
)


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


@st.composite
def jumbled(draw: st.DrawFn) -> str:
    """A text as people write one, with words too many, and perhaps a slip."""
    words = (draw(valid).text if draw(st.booleans()) else draw(misspelled())).split(" ")
    more = st.sampled_from(CARRIES) | st.sampled_from(FILLERS)
    for word in draw(st.lists(more, min_size=1, max_size=2)):
        words.insert(draw(st.integers(0, len(words))), word)
    return " ".join(words)


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
    for form in suggested(tekst):
        assert isinstance(parse(form), Planning)


@settings(SETTINGS, max_examples=1000)
@given(jumbled() | misspelled())
def test_a_suggestion_says_what_the_text_says(tekst: str) -> None:
    for form in suggested(tekst):
        assert not lost_numbers(tekst, form)
        for word in words_of(tekst):
            if word in TIMES:
                assert word in words_of(form)
            assert word in EMPTY or get_close_matches(word, words_of(form), cutoff=0.6)


@SETTINGS
@given(valid, st.sampled_from(CONDITIONS), st.integers(0, 2))
def test_a_date_is_never_lost_in_a_condition(form: Form, condition: str, order: int) -> None:
    found = parse(
        (f"{condition} {{}}", f"{{}}, {condition}", f"{condition} x, {{}}")[order].format(form.text)
    )

    assert isinstance(found, Onbegrepen) or found.soort is not Soort.WACHT


@SETTINGS
@given(texts | misspelled())
def test_the_answer_does_not_depend_on_the_spaces_around(tekst: str) -> None:
    assume(len(tekst) < 190)
    found, again = parse(tekst), parse(f"  {tekst} \n")

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


def suggested(tekst: str) -> list[str]:
    """Give the forms that may have been meant; of most texts none."""
    found = parse(tekst)
    hulp = found.hulp if isinstance(found, Onbegrepen) else ""
    return re.findall("`([^`]*)`", hulp) if re.match("bedoelde u|dit lijkt op", hulp) else []


def words_of(text: str) -> list[str]:
    """Give the words, an abbreviation as one, and signs that say something."""
    return re.findall("[a-z]{2,}|[<>→]", text.lower().replace("ó", "o").replace(".", ""))


TIMES = frozenset(word for each in CARRIES for word in words_of(each))


def lost_numbers(text: str, form: str) -> set[int]:
    """The numbers of the text that the form does not have; a year and a month may be in full."""
    digits = str.maketrans("oil", "011")  # "2O22"
    mended = re.sub(r"\b[0-9oil]{4}\b", lambda at: at[0].translate(digits), text.lower())
    numbers = {int(number) for number in re.findall("[0-9]+", mended)}
    there = {int(number) for number in re.findall("[0-9]+", form)}
    months = {at for at, name in enumerate(MONTH_NAMES, 1) if name in form}
    return numbers - there - {year % 100 for year in there if year > 1000} - months


def assert_kind(found: Onbegrepen) -> None:
    """One line, lower case, no full stop, and every quotation closed."""
    for line in (found.bericht, found.hulp):
        assert len(line.splitlines()) == 1
        assert not UNSEEN.search(line)
        assert not line[0].isupper()
        assert not line.endswith(".")
        assert line.count("`") % 2 == 0
