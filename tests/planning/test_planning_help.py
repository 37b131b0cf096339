# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Is a refusal kind? Each says what is wrong, and gives the nearest form that is understood."""

import subprocess
import sys
from datetime import date

import pytest

from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, parse

HELP = (
    # typing errors
    ("Einde Q1 2O22", "`2O22` wordt niet begrepen", "bedoelde u `Einde Q1 2022`?"),
    ("kwartal 3 2023", "`kwartal` wordt niet begrepen", "bedoelde u `kwartaal 3 2023`?"),
    ("medoi 2025", "`medoi` wordt niet begrepen", "bedoelde u `medio 2025`?"),
    ("juin 2023", "`juin` wordt niet begrepen", "bedoelde u `juni 2023`?"),
    ("doorlopned", "`doorlopned` wordt niet begrepen", "dit lijkt op `doorlopend`"),
    ("3Q 2023", "`3Q 2023` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    ("march 2023", "`march` wordt niet begrepen", "bedoelde u `maart 2023`?"),
    ("Q3 23", "`Q3 23` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    # words too many
    ("Q3 2023 in overleg", "`overleg` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    ("30 - 6 - 2022", "`30 - 6 - 2022` wordt niet begrepen", "bedoelde u `30-6-2022`?"),
    ("15 maart 2023 om 12 uur", "`om` wordt niet begrepen", "bedoelde u `15 maart 2023`?"),
    # days and periods that do not exist
    ("31 februari 2023", "31 februari 2023 bestaat niet", "bedoelde u `28 februari 2023`?"),
    ("30 februari", "30 februari bestaat niet", "februari heeft hooguit 29 dagen"),
    ("13-2023", "maand 13 bestaat niet", "bedoelde u `12-2023`?"),
    ("6/30/2022", "maand 30 bestaat niet", "bedoelde u `30 juni 2022`?"),
    ("week 53 2023", "week 53 2023 bestaat niet", "bedoelde u `week 52 2023`?"),
    (
        "Q5 2022",
        "zo'n kwartaal bestaat niet: tel van 1 tot en met 4",
        "bedoelde u `Q4 2022`?",
    ),
    (
        "maandag 30 juni 2023",
        "30 juni 2023 is geen maandag",
        "bedoelde u `vrijdag 30 juni 2023`?",
    ),
    # two readings
    (
        "3/4/22",
        "dag en maand zijn te verwisselen",
        "schrijf de maand uit: `3 april 2022` of `4 maart 2022`",
    ),
    (
        "3-4-22",
        "het jaar heeft maar twee cijfers",
        "schrijf het jaar voluit, bijvoorbeeld `3-4-2022`",
    ),
    (
        "winter 2023",
        "een winter ligt in twee jaren",
        "bedoelde u `winter 2022-2023` of `winter 2023-2024`?",
    ),
    (
        "Q1 en Q3 2022",
        "de twee tijden sluiten niet op elkaar aan",
        "schrijf `t/m` als alles ertussen meetelt, bijvoorbeeld `Q1 t/m Q3 2022`",
    ),
    (
        "Q3-Q1 2022",
        "het einde ligt voor het begin",
        "draai de twee om, of schrijf bij beide het jaar, bijvoorbeeld `Q4 2022 t/m Q1 2023`",
    ),
    (
        "start eind 2023",
        "de tekst zegt niet op welke dag het begint",
        "noem de maand of het kwartaal, bijvoorbeeld `vanaf Q4 2023`",
    ),
    # no date, or nothing that can be followed
    (
        "z.s.m.",
        "`zsm` noemt geen datum",
        "noem een datum of kwartaal, bijvoorbeeld `Q3 2023`",
    ),
    (
        "na het zomerreces",
        "`zomerreces` heeft geen vaste datum",
        "noem een datum of kwartaal, bijvoorbeeld `Q3 2023`",
    ),
    (
        "jaarlijks in Q4",
        "bij `jaarlijks` past alleen vanaf wanneer of tot en met wanneer",
        "noem jaren, bijvoorbeeld `jaarlijks vanaf 2023`, of noem een mijlpaal per jaar",
    ),
    (
        "driemaal per jaar",
        "`driemaal per jaar` is geen herhaling die kan worden gevolgd",
        "kies `jaarlijks`, `halfjaarlijks`, `per kwartaal` of `maandelijks`",
    ),
    (
        "in overleg",
        "`overleg` wordt niet begrepen",
        "schrijf een datum of periode met het jaar, bijvoorbeeld `30 juni 2023` of `Q3 2023`",
    ),
)


@pytest.mark.parametrize(("tekst", "bericht", "hulp"), HELP)
def test_a_refusal_helps(tekst: str, bericht: str, hulp: str) -> None:
    assert parse(tekst) == Onbegrepen(bericht, hulp)


def test_a_text_that_is_too_long_is_refused_unread() -> None:
    found = parse("Q2 2022 " * 125_000)

    assert isinstance(found, Onbegrepen)
    assert found.bericht == "de planning is langer dan 200 tekens"


@pytest.mark.parametrize("tekst", ["Q2\u200b 2022", "\u202eQ2 2022", "Q2 2022\x00", "\ud800"])
def test_what_cannot_be_seen_is_named(tekst: str) -> None:
    found = parse(tekst)

    assert isinstance(found, Onbegrepen)
    assert found.bericht == "de planning bevat een onzichtbaar teken"


@pytest.mark.parametrize("tekst", ["vóór 1 juli\u00a02023", "vo\u0301o\u0301r 1\n juli 2023"])
def test_how_spaces_and_accents_are_stored_does_not_matter(tekst: str) -> None:
    assert parse(tekst) == parse("voor 1 juli 2023")


@pytest.mark.parametrize("tekst", ["Q2", "medio juni", "eind dit jaar", "vanaf 1 mei"])
def test_a_missing_year_is_never_guessed(tekst: str) -> None:
    assert parse(tekst) == Planning(Soort.ONDUIDELIJK)


@pytest.mark.parametrize(
    ("tekst", "written"),
    [
        ("eind dit jaar", "eind 2022"),
        ("Q1 t/m Q3", "Q1 t/m Q3 2022"),
        ("Q4 2021 t/m Q1", "Q4 2021 t/m Q1 2022"),
        ("jaarlijks vanaf 1 mei", "jaarlijks vanaf 1 mei 2022"),
        ("vanaf 1 mei", "vanaf 1 mei 2022"),
        ("29 februari", "29 februari 2022"),
        ("Q2 2023", "Q2 2023"),
    ],
)
def test_an_assumed_year_fills_only_what_is_missing(tekst: str, written: str) -> None:
    assert parse(tekst, jaar=2022) == parse(written)


@pytest.mark.parametrize("jaar", [-1, 0, 1899, 2200, 10**50])
def test_an_assumed_year_out_of_reach_is_no_year(jaar: int) -> None:
    assert parse("Q2", jaar=jaar) == Planning(Soort.ONDUIDELIJK)


@pytest.mark.parametrize(
    "looptijd",
    [Looptijd(date.min, date.max), Looptijd(date(2025, 1, 1), date(2022, 1, 1))],
    ids=["endless", "reversed"],
)
@pytest.mark.parametrize("tekst", ["begin looptijd", "na einde looptijd", "voor de looptijd"])
def test_an_impossible_looptijd_is_no_looptijd(tekst: str, looptijd: Looptijd) -> None:
    assert parse(tekst, looptijd) == Planning(Soort.ONDUIDELIJK)


def test_a_looptijd_of_one_day_has_a_middle() -> None:
    day = date(2022, 1, 1)
    found = parse("halverwege de looptijd", Looptijd(day, day))

    assert isinstance(found, Planning)
    assert found.deadline == day


def test_only_a_refused_text_loads_difflib() -> None:
    script = (
        "import sys; from ambitiekader_cli.planning import parse; parse('Q2 2022');"
        "sys.exit('difflib' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
